"""The briefing on a year of the portal: limits first, figures as chart and table, decisions.

It wears the layouts of the other decks; what is restricted about it is said on its first slide and
in its notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.decks.canvas import few_of
from generator.decks.inputs import DeckInputs
from generator.decks.kinds import agreement, comparison, evidence, objectives, progress, welcome
from generator.decks.kinds.story_names import BEAT, LISTS, LONG_BEAT, named
from generator.decks.notes import headed
from generator.decks.plan import Bars, Grid, Para, SlidePlan, Text, Value, para, rich, text
from generator.editorial.dates import day
from generator.editorial.heard import HeardTable
from generator.editorial.report import ReportView, ThemeView
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.portal import Dimension
from generator.model.wording.report import ReportWording

_WORDING = Place("wording-report")
_CHARTS = (Dimension.THEME, Dimension.SOURCE, Dimension.GROUP)


def slides(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """The whole briefing; nothing without a report."""
    if inputs.report is None:
        return ()
    view, words = inputs.report.view, inputs.report.words
    return (
        _title(inputs, view, words),
        _rules(inputs, view, words),
        _limits(inputs, view, words),
        *_figures(inputs, view, words),
        *(plan for theme in view.themes for plan in _theme(inputs, theme, words)),
        _decisions(view, words),
        _feedback(view, words),
    )


def _head(words: ReportWording, field: str) -> Text:
    return text(_WORDING.at(field), str(getattr(words, field)))


def _title(inputs: DeckInputs, view: ReportView, words: ReportWording) -> SlidePlan:
    subtitle = fill(words.deck_subtitle, when=view.year.when)
    made_up = f"{words.made_up_short}." if view.year.sample or view.written.synthetic else ""
    marks = (part for part in (made_up, view.restricted) if part)
    fills: tuple[tuple[str, Value], ...] = (
        ("Subtitle", text(_WORDING.at("deck_subtitle"), subtitle)),
        ("Marks", text(_WORDING.at("made_up"), " ".join(marks))),
    )
    notes = (
        para(view.restricted, strong=True),
        para(words.no_looking),
        *headed(inputs.deck.notes_before, words.deck_before),
        *(para(mark) for mark in view.marks),
    )
    return SlidePlan((welcome.QUIET,), _head(words, "deck_title"), fills, notes)


def _rules(inputs: DeckInputs, view: ReportView, words: ReportWording) -> SlidePlan:
    note = Text((para(view.restricted, 0), para(words.no_looking, 1)), _WORDING.at("no_looking"))
    fills: tuple[tuple[str, Value], ...] = (
        ("Content note", note),
        ("Points", text(_WORDING.at("deck_rules"), *words.deck_rules)),
    )
    notes = headed(inputs.deck.notes_say, (*words.deck_rules, words.no_looking))
    names = (few_of(agreement.NAME), agreement.NAME)
    return SlidePlan(names, _head(words, "deck_rules_head"), fills, notes)


def _limits(inputs: DeckInputs, view: ReportView, words: ReportWording) -> SlidePlan:
    fills: tuple[tuple[str, Value], ...] = (
        ("Left head", _head(words, "deck_shows_head")),
        ("Left points", text(_WORDING.at("deck_shows"), *words.deck_shows)),
        ("Right head", _head(words, "deck_not_head")),
        ("Right points", text(_WORDING.at("deck_not"), *words.deck_not)),
    )
    notes = (
        *headed(inputs.deck.notes_say, words.deck_say_limits),
        *headed(words.limits_head, view.year.limits),
    )
    return SlidePlan((comparison.NAME,), _head(words, "deck_limits_head"), fills, notes)


def _figures(inputs: DeckInputs, view: ReportView, words: ReportWording) -> Iterator[SlidePlan]:
    for by in _CHARTS:
        table = view.year.figures.table(by)
        if table:
            yield _chart(inputs, view, table, words)
            yield _table(inputs, view, table, words)


def _chart(
    inputs: DeckInputs, view: ReportView, table: HeardTable, words: ReportWording
) -> SlidePlan:
    figures = tuple((row.label, float(row.value)) for row in table.rows if row.value is not None)
    place = Place("summary", view.key, ("figures",))
    hidden = ", ".join(row.label for row in table.rows if row.value is None)
    made_up = f"{words.made_up_short}. " if view.year.sample else ""
    left_out = f" {words.hidden}: {hidden}." if hidden else ""
    fills: tuple[tuple[str, Value], ...] = (
        ("Statement", text(_WORDING.at("deck_statements"), words.deck_statements[table.by])),
        ("Chart", Bars(figures, words.entries, table.alt, place)),
        (
            "Takeaways",
            text(_WORDING.at("deck_takeaways"), *words.deck_takeaways.get(table.by, ())),
        ),
        ("Foot: source", text(place, f"{made_up}{view.year.source}{left_out}")),
    )
    notes = _figure_notes(inputs, view, words, table)
    return SlidePlan((evidence.NAME,), text(_WORDING.at("by"), table.title), fills, notes)


def _table(
    inputs: DeckInputs, view: ReportView, table: HeardTable, words: ReportWording
) -> SlidePlan:
    rows = tuple((row.label, row.n, row.share) for row in table.rows)
    place = Place("summary", view.key, ("figures",))
    header = (table.head, words.entries, words.share)
    grid = Grid(header, rows, (0.6, 0.22, 0.18), table.about, place, strong=True)
    head = Text((para(table.title), para(words.deck_table, 1)), _WORDING.at("by"))
    notes = _figure_notes(inputs, view, words, table)
    return SlidePlan((objectives.AGENDA,), head, (("Agenda", grid),), notes)


def _figure_notes(
    inputs: DeckInputs, view: ReportView, words: ReportWording, table: HeardTable
) -> tuple[Para, ...]:
    return (
        *headed(inputs.deck.notes_say, words.deck_say_table),
        *headed(inputs.deck.notes_found, (table.about, table.alt)),
        *headed(words.safe_head, view.year.safe),
        para(view.year.source),
    )


def _theme(inputs: DeckInputs, view: ThemeView, words: ReportWording) -> Iterator[SlidePlan]:
    look = view.theme.short
    said = Text(rich(view.written.told), view.place.at("told"))
    notes = (
        *headed(inputs.deck.notes_say, (view.count, *words.deck_say_theme)),
        *headed(inputs.deck.notes_found, (each.text for each in said.paras)),
    )
    yield SlidePlan(
        (named(look, BEAT), named(look, LONG_BEAT)),
        _second(view, words.deck_told, "deck_told"),
        (("Story", said),),
        notes,
    )
    if view.theme.behind:
        place = Place("theme", view.key, ("behind",))
        points = text(place, *(each.head for each in view.theme.behind))
        lines = (p for each in view.theme.behind for p in headed(each.head, (each.text,)))
        yield SlidePlan(
            tuple(named(look, kind) for kind in LISTS),
            _second(view, words.deck_behind, "deck_behind"),
            (("Points", points),),
            tuple(lines),
        )


def _second(view: ThemeView, line: str, field: str) -> Text:
    return Text((para(view.theme.short), para(line, 1)), _WORDING.at(field))


def _decisions(view: ReportView, words: ReportWording) -> SlidePlan:
    rows = tuple((each.asked.what, each.owner, each.by) for each in view.decisions)
    grid = Grid(
        words.decide_columns,
        rows,
        (0.52, 0.25, 0.23),
        words.decide_about,
        view.place.at("themes"),
        strong=True,
    )
    lines = tuple(
        p
        for each in view.decisions
        for p in headed(each.asked.what, (each.asked.why, each.asked.shown_by))
    )
    notes = (*(para(line) for line in words.deck_say_decide), para(words.decide_none), *lines)
    names = (few_of(progress.NAME), progress.NAME)
    return SlidePlan(names, _head(words, "deck_decide"), (("Actions", grid),), notes)


def _feedback(view: ReportView, words: ReportWording) -> SlidePlan:
    rows = tuple((each.what, each.owner, day(each.due)) for each in view.written.feedback)
    grid = Grid(
        words.feedback_columns,
        rows,
        (0.52, 0.25, 0.23),
        words.feedback_about,
        view.place.at("feedback"),
        strong=True,
    )
    notes = (para(words.feedback_lead), *headed(words.limits_head, view.year.limits[:1]))
    names = (few_of(progress.NAME), progress.NAME)
    return SlidePlan(names, _head(words, "deck_back"), (("Actions", grid),), notes)
