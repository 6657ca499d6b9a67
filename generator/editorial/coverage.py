"""What stories cover, and what they do not: a matrix for leads and editors.

The inventory behind the gaps is that of the project's brief: so many stories a theme, every part
of health and care, every source of behaviour, social care, and stories that touch more than one
characteristic. It is asked for once a theme says how many stories it should have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.editorial.wording import fill
from generator.library import Library
from generator.model.scenario import OtherResponse, Scenario
from generator.model.vocabulary import (
    Approach,
    Characteristic,
    DoneBy,
    Lands,
    ScenarioRole,
    Sector,
    Setting,
)
from generator.model.wording.coverage import Dimension

SOCIAL_CARE_WANTED = 3
INTERSECTING_WANTED = 4
NO_SKILL = (Approach.DISMISS, Approach.AVOID)
"""Approaches that nobody is to practise."""
_NONE = "none"


@dataclass(frozen=True)
class Row:
    """One value of a dimension: its stories, and how many of them each theme has."""

    key: str
    label: str
    stories: tuple[str, ...]
    by_theme: tuple[int, ...]


@dataclass(frozen=True)
class Matrix:
    """One dimension; missing: a sentence on the values without a story, or that there are none.

    It is empty where the values are no closed list.
    """

    dimension: Dimension
    head: str
    about: str
    rows: tuple[Row, ...]
    missing: str


@dataclass(frozen=True)
class Gap:
    """One thing that the inventory asks for and does not find; theme: which, if it is one's."""

    code: str
    said: str
    theme: str = ""


@dataclass(frozen=True)
class Coverage:
    """Every dimension, the themes that stories are counted under, and what is missing."""

    themes: tuple[tuple[str, str], ...]
    matrices: tuple[Matrix, ...]
    gaps: tuple[Gap, ...]
    said: str


def coverage(library: Library) -> Coverage:
    """What the published stories cover."""
    words = library.words.common.coverage
    stories = fill(words.stories, len(library.scenarios))
    return Coverage(
        themes=tuple((key, theme.short) for key, theme in library.themes.items()),
        matrices=tuple(_matrix(library, dimension) for dimension in Dimension),
        gaps=gaps(library),
        said=fill(words.whole, stories=stories, themes=str(len(library.themes))),
    )


def gaps(library: Library) -> tuple[Gap, ...]:
    """What the inventory asks for and does not find; none while no theme asks for anything."""
    if not any(theme.stories_wanted for theme in library.themes.values()):
        return ()
    return (*_short_themes(library), *_empty(library), *_too_few(library))


def _matrix(library: Library, dimension: Dimension) -> Matrix:
    words, stories = library.words.common.coverage, library.scenarios
    labels, values = LABELS[dimension](library), _values(library, dimension)
    holding: dict[str, list[str]] = {key: [] for key in labels}
    for key, scenario in stories.items():
        for value in values(key, scenario):
            holding.setdefault(value, []).append(key)
    rows = tuple(
        Row(value, labels.get(value, value), tuple(sorted(found)), _by_theme(library, found))
        for value, found in holding.items()
        if found or value != _NONE
    )
    return Matrix(
        dimension,
        words.heads[dimension],
        words.about[dimension],
        rows,
        _missing(library, dimension, rows),
    )


def _missing(library: Library, dimension: Dimension, rows: Sequence[Row]) -> str:
    words = library.words.common.coverage
    if dimension is Dimension.JOB:
        return ""  # jobs are no closed list, so none can be missing
    said: list[str] = []
    absent = [row.label for row in rows if not row.stories]
    if absent:
        values = "; ".join(absent)
        said.append(fill(words.missing_line, said=words.missing[dimension], values=values))
    if dimension is Dimension.SESSION:
        told = {key for row in rows for key in row.stories}
        untold = [s.title for key, s in library.scenarios.items() if key not in told]
        if untold:
            said.append(fill(words.untold, values="; ".join(untold)))
    return " ".join(said) or words.nothing_missing


def _by_theme(library: Library, found: Iterable[str]) -> tuple[int, ...]:
    themes = [library.scenarios[key].theme for key in found]
    return tuple(themes.count(theme) for theme in library.themes)


def skills(scenario: Scenario) -> tuple[Approach, ...]:
    """The ways to respond that a story shows, save those judged to do harm; each once."""
    shown = (
        response.approach
        for response in scenario.responses
        if isinstance(response, OtherResponse)
        and response.approach not in (None, *NO_SKILL)
        and response.lands is not Lands.HARMS
    )
    return tuple(dict.fromkeys(approach for approach in shown if approach))


def job(scenario: Scenario) -> tuple[str, ...]:
    """The job of the person affected: what stands before a comma."""
    affected = scenario.roles.affected
    return (affected.split(",")[0].strip(),) if affected else ()


VALUES: Mapping[Dimension, Callable[[Scenario], Iterable[str]]] = {
    Dimension.THEME: lambda story: (story.theme,),
    Dimension.CHARACTERISTIC: lambda story: story.characteristics or (_NONE,),
    Dimension.SETTING: lambda story: (story.setting,),
    Dimension.DONE_BY: lambda story: (story.done_by,),
    Dimension.ROLE: lambda story: dict.fromkeys(r.role for r in story.responses if r.says),
    Dimension.JOB: job,
    Dimension.SKILL: skills,
}
"""A story's values in each dimension that it knows by itself."""


def _values(library: Library, dimension: Dimension) -> Callable[[str, Scenario], Iterable[str]]:
    """What gives a story's values in a dimension, by its id and itself."""
    if dimension is Dimension.SESSION:
        told = {key: set(library.told_in(each)) for key, each in library.sessions.items()}
        return lambda key, _: [session for session, stories in told.items() if key in stories]
    known = VALUES[dimension]
    return lambda _, story: known(story)


def _characteristics(library: Library) -> dict[str, str]:
    words = library.words.common
    own = {choice.value: words.characteristics[choice] for choice in Characteristic}
    return {**own, _NONE: words.coverage.none}


LABELS: Mapping[Dimension, Callable[[Library], dict[str, str]]] = {
    Dimension.THEME: lambda lib: {key: theme.title for key, theme in lib.themes.items()},
    Dimension.CHARACTERISTIC: _characteristics,
    Dimension.SETTING: lambda lib: {c.value: lib.words.common.settings[c] for c in Setting},
    Dimension.DONE_BY: lambda lib: {c.value: lib.words.common.done_by[c] for c in DoneBy},
    Dimension.ROLE: lambda lib: {c.value: lib.words.common.roles[c] for c in ScenarioRole},
    Dimension.JOB: lambda _: {},
    Dimension.SKILL: lambda lib: {
        c.value: lib.words.common.approaches[c] for c in Approach if c not in NO_SKILL
    },
    Dimension.SESSION: lambda lib: {key: each.title for key, each in lib.sessions.items()},
}
"""Every value that a dimension could have, with its label, in order."""


def _short_themes(library: Library) -> Iterator[Gap]:
    words = library.words.common.coverage
    for key, theme in library.themes.items():
        found, wanted = len(library.of_theme(key)), theme.stories_wanted or 0
        if found < wanted:
            said = fill(words.theme_short, theme=theme.title, found=str(found), wanted=str(wanted))
            yield Gap("COVER001", said, key)


def _empty(library: Library) -> Iterator[Gap]:
    words, stories = library.words.common, library.scenarios.values()
    sectors, sources = {s.setting.sector for s in stories}, {s.done_by for s in stories}
    for sector in Sector:
        if sector not in sectors:
            said = fill(words.coverage.sector_empty, sector=words.sectors[sector])
            yield Gap("COVER002", said)
    for source in DoneBy:
        if source not in sources:
            said = fill(words.coverage.source_empty, source=words.done_by[source])
            yield Gap("COVER002", said)


def _too_few(library: Library) -> Iterator[Gap]:
    words, stories = library.words.common.coverage, library.scenarios.values()
    care = sum(s.setting.sector is Sector.SOCIAL_CARE for s in stories)
    if care < SOCIAL_CARE_WANTED:
        wanted = str(SOCIAL_CARE_WANTED)
        yield Gap("COVER003", fill(words.social_care_short, found=str(care), wanted=wanted))
    crossing = sum(len(s.characteristics) > 1 for s in stories)
    if crossing < INTERSECTING_WANTED:
        wanted = str(INTERSECTING_WANTED)
        yield Gap("COVER004", fill(words.intersecting_short, found=str(crossing), wanted=wanted))
