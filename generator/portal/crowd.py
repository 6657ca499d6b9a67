"""How many entries share what a story shows of a person: place, job and ground together (k).

k among the entries says nothing of how many such people work here; whoever publishes knows that
or finds out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model.codebook import Codebook
from generator.model.scenario import Scenario
from generator.portal.records import Contents, events
from generator.portal.tally import combination
from generator.portal.tokens import words

LEAST = 5


def group_of(codebook: Codebook, scenario: Scenario) -> str:
    """The group of settings that a scenario's setting stands in; empty when in none."""
    groups = codebook.setting_groups.items()
    return next((key for key, group in groups if scenario.setting in group.settings), "")


def staff_of(codebook: Codebook, scenario: Scenario) -> str:
    """The staff group of the person affected, by the codebook's words; empty when none fits."""
    job = f" {' '.join(words(scenario.roles.affected or ''))} "
    for key, group in codebook.staff_groups.items():
        if any(f" {' '.join(words(phrase))} " in job for phrase in group.words):
            return key
    return ""


def combinations(contents: Contents) -> Counter[str]:
    """How many events have each combination; what was disposed of counts by entries."""
    counts = Counter[str]()
    for count in contents.disposed:
        if count.cell.dimension == "combination" and not count.cell.employer:
            counts[count.cell.value] += count.n
    records = contents.by_id()
    for key, head in events(records).items():
        coding = records[key].coding
        # Several entries on one event are one event, and count once.
        if key == head and coding:
            counts[combination(coding.group, coding.staff, coding.characteristics)] += 1
    return counts


def crowd(counts: Counter[str], group: str, staff: str, grounds: Iterable[str]) -> int:
    """How many share this place and job, and at least these grounds."""
    wanted = {str(ground) for ground in grounds}
    total = 0
    for value, n in counts.items():
        their_group, their_staff, theirs = value.split("/")
        if (their_group, their_staff) == (group, staff) and wanted <= set(theirs.split("+")) - {""}:
            total += n
    return total
