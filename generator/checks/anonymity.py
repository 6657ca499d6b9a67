"""Where a story may come from (P7): nobody publishes a real event by calling it invented.

The light rules for what stands in a story are in identifiers.py and names.py. They find what
has a form; people must find the rest.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.checks.rulebook import saying, spoken
from generator.checks.texts import Passage, texts
from generator.finding import Finding, Place
from generator.kept import kept
from generator.library import Library
from generator.model.scenario import Composite, Scenario


@kept
def story_texts(scenario: Scenario) -> tuple[Passage, ...]:
    """Every text of a scenario, facilitation and summaries included; no addresses."""
    return tuple(p for p in texts(scenario) if p.keys[-1] not in spoken("address_fields"))


def based_on_one_event(library: Library) -> Iterable[Finding]:
    """ANON010: it happened, or something like it did, and no composite stands behind it."""
    for key, scenario in library.written.items():
        if scenario.based_on_something_that_happened and not isinstance(
            scenario.provenance, Composite
        ):
            keys = ("based_on_something_that_happened",)
            yield saying("happened").at(Place("scenario", key, keys))


RULES: tuple[Rule, ...] = (based_on_one_event,)
