"""What the list of stories can be narrowed by: setting, job, who did it, level and time."""

from __future__ import annotations

from collections.abc import Sequence

from generator.editorial.wording import fill
from generator.library import Library
from generator.website import views

LENGTHS = (10, 12, 15, 20, 30)
"""Minutes to choose from; those that part the stories are offered."""

Choice = tuple[str, str, str, Sequence[tuple[str, str]]]
"""A list to choose from: its name, its label, the words for no choice, values with labels."""


def story_choices(library: Library) -> tuple[Choice, ...]:
    """What the library's stories can be narrowed by; only what some story has."""
    words, common = library.words.site, library.words.common
    stories = tuple(library.scenarios.values())
    settings = {story.setting for story in stories}
    done_by = {story.done_by for story in stories}
    jobs = sorted({job for story in stories for job in views.jobs(story)})
    any_ = words.filters.any
    levels = sorted({story.intensity for story in stories if story.intensity})
    return (
        (
            "setting",
            words.filter_setting,
            words.filter_anywhere,
            [(key, label) for key, label in common.settings.items() if key in settings],
        ),
        ("jobs", words.filters.job, any_, [(job, job) for job in jobs]),
        (
            "by",
            words.filters.by,
            any_,
            [(key, label) for key, label in common.done_by.items() if key in done_by],
        ),
        (
            "level",
            words.filters.level,
            any_,
            [(str(n), fill(words.filters.level_up_to, level=str(n))) for n in levels],
        ),
        ("minutes", words.filters.time, any_, _lengths(library)),
    )


def _lengths(library: Library) -> list[tuple[str, str]]:
    lengths = [story.minutes for story in library.scenarios.values() if story.minutes]
    phrase = library.words.site.filters.time_up_to
    longest = max(lengths, default=0)
    enough = [n for n in LENGTHS if any(length <= n for length in lengths)]
    offered = [n for n in enough if n < longest] + enough[-1:]
    return [(str(n), fill(phrase, n=n)) for n in dict.fromkeys(offered)]
