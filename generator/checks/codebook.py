"""The codebook: every place can be counted, and every theme it names exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.vocabulary import Setting

GROUPS = Place("codebook", "", ("setting_groups",))


def one_group_each(library: Library) -> Iterable[Finding]:
    """CODE001: a setting in no group, or in two, so that what happened there is miscounted."""
    groups = library.codebook.setting_groups
    times = Counter(setting for group in groups.values() for setting in group.settings)
    for setting in Setting if groups else ():
        if times[setting] != 1:
            yield error(
                "CODE001",
                GROUPS,
                f"The setting `{setting}` stands in {times[setting] or 'no'} "
                f"group{'s' if times[setting] > 1 else ''} of the codebook.",
                "Let it stand in exactly one.",
            )


RULES: tuple[Rule, ...] = (one_group_each,)
