"""What must be said of the toolkit and of a scenario wherever they show (P7, P21, P32).

A new mark is one line here and stands in all media.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.review import State
from generator.model.scenario import Composite, Published, Scenario
from generator.model.wording.common import CommonWording


@dataclass(frozen=True)
class Mark:
    """One thing that must be said; the key is stable."""

    key: str
    text: str


def site_marks(library: Library) -> tuple[Mark, ...]:
    """Marks of everything in this build: the demonstration notice until adopted."""
    if library.organisation.adopted:
        return ()
    return (Mark("demonstration", library.words.common.mark_demonstration),)


def sample_ending(library: Library) -> str:
    """What ends an archive's name until adopted: the sample word as a file name has it (P21)."""
    word = sample_word(library)
    return f"-{'-'.join(word.lower().split())}" if word else ""


def sample_word(library: Library) -> str | None:
    """The word that stands inside every picture until adopted, then None."""
    return None if library.organisation.adopted else library.words.common.mark_sample


def scenario_marks(library: Library, scenario_id: str) -> tuple[Mark, ...]:
    """Marks of one scenario: its state, where it comes from, who has read it."""
    scenario = library.written[scenario_id]
    words = library.words.common
    standing = library.standing[scenario_id]
    marks = [_provenance(scenario, words), _lived(scenario, words)]
    if not standing.publishable:
        marks.insert(0, Mark("draft", words.mark_draft))
    elif standing.state is not State.APPROVED:
        marks.append(Mark("not-reviewed-here", words.mark_not_reviewed_here))
    return tuple(mark for mark in marks if mark)


def _provenance(scenario: Scenario, words: CommonWording) -> Mark | None:
    match scenario.provenance:
        case None:
            return None
        case Composite(experiences=n):
            return Mark("composite", fill(words.mark_composite, n=n))
        case Published():
            return Mark("published", words.mark_published)
        case _:
            return Mark("invented", words.mark_invented)


def _lived(scenario: Scenario, words: CommonWording) -> Mark:
    review = scenario.lived_experience_review
    if review is None:
        return Mark("not-lived", words.mark_not_lived)
    return Mark("lived", fill(words.mark_lived, role=review.role, date=day(review.on)))
