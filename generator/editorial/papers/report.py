"""The report on a year of the portal on paper, for HR Directors and inclusion leads."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editorial.dates import day
from generator.editorial.heard import FiguresTold, HeardTable, safe_lines, told, when_of
from generator.editorial.paper import (
    Bars,
    Begins,
    Block,
    Box,
    Bullets,
    Column,
    Heading,
    Paper,
    Para,
    Table,
    Text,
    Tone,
    rich,
    strong,
    text,
)
from generator.editorial.papers.results import results
from generator.editorial.papers.shared import edition, employer_name, source_blocks
from generator.editorial.report import Measure, ReportView, ThemeView, report_of
from generator.editorial.wording import fill, role_name
from generator.finding import Place
from generator.library import Library
from generator.model.portal import Dimension
from generator.model.richtext import Run

_WORDING = Place("wording-report")


def report(library: Library, key: str) -> Paper:
    """The whole report on one summary."""
    view, words = report_of(library, key), library.words.report
    return Paper(
        id=key,
        place=view.place,
        kicker=words.kicker,
        title=text(fill(words.title, when=view.year.when), _WORDING.at("title")),
        lead=text(words.lead, _WORDING.at("lead")),
        facts=(view.made, edition(library)),
        blocks=(
            *_short(library, view),
            *_limits(library, view),
            *_purpose(library, view),
            *_figures(library, view),
            *_themes(library, view),
            *_beside(library, view),
            *_listening(library, view),
            *results(library, words.evaluation_head),
            *_care(library, view),
            *_feedback(library, view),
            *_waivers(library, view),
            *_sources(library, view),
        ),
        foot=(*view.marks, _foot(library, key)),
        cover=True,
        calm=True,
    )


def annex(library: Library, key: str, employer: str) -> Paper:
    """One employer's figures, for its own leaders."""
    words, annexes = library.words.report, library.annexes[key]
    when = when_of(library, annexes)
    found = told(library, annexes, annexes.employers[employer])
    name = employer_name(library, employer)
    place = Place("annexes", key, ("employers", employer))
    sample = (words.made_up,) if annexes.synthetic else ()
    return Paper(
        id=f"{key}-{employer}",
        place=place,
        kicker=fill(words.annex_kicker, when=when),
        title=text(fill(words.annex_title, employer=name), _WORDING.at("annex_title")),
        lead=text(fill(words.annex_lead, n=found.entries, when=when), _WORDING.at("annex_lead")),
        facts=(edition(library),),
        blocks=(
            Box(text(words.restricted), (Para(text(words.no_looking)),), Tone.STOP),
            *_bullets(words.limits_head, words.limits),
            Para(text(words.annex_compare)),
            Para(text(" ".join(safe_lines(library, annexes))), Tone.QUIET),
            Heading(text(words.figures_head)),
            *_tables(library, found),
            *(() if found.tables else (Para(text(words.annex_no_tables)),)),
        ),
        foot=(*sample, _foot(library, key)),
        calm=True,
    )


def _foot(library: Library, key: str) -> str:
    words = library.words.report
    passport = fill(words.passport, id=key, edition=library.organisation.edition)
    return f"{words.restricted_short} · {passport}"


def _made_up(library: Library, made_up: bool) -> Iterator[Block]:
    words = library.words.report
    if made_up:
        yield Box(text(words.made_up_short), (Para(text(words.made_up)),), Tone.STOP)


def _bullets(head: str, lines: tuple[str, ...], level: int = 1) -> tuple[Block, ...]:
    return (Heading(text(head), level), Bullets(tuple(text(line) for line in lines)))


def _short(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.short_head))
    yield from _made_up(library, bool(view.year.sample) or view.written.synthetic)
    yield Bullets(tuple(text(line) for line in view.short))
    yield Heading(text(words.decide_head), 2)
    yield Table(
        about=words.decide_about,
        columns=_columns(words.decide_columns, (0.52, 0.25, 0.23)),
        rows=tuple(
            (
                strong(each.asked.what, each.place.at("what")),
                text(each.owner, each.place.at("owner")),
                text(each.by),
            )
            for each in view.decisions
        ),
    )
    yield Para(text(words.decide_none), Tone.QUIET)


def _limits(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.limits_head))
    yield Bullets(tuple(text(line) for line in view.year.limits))
    yield Box(text(view.restricted), (Para(text(words.no_looking)),), Tone.STOP)


def _purpose(library: Library, view: ReportView) -> Iterator[Block]:
    words, written, place = library.words.report, view.written, view.place
    yield Heading(text(words.purpose_head))
    yield Para(text(words.purpose))
    yield Heading(text(words.how_told), 2)
    yield Para(text(written.how_told, place.at("how_told")))
    yield Heading(text(words.read_by), 2)
    yield Para(text(written.read_by, place.at("read_by")))


def _figures(library: Library, view: ReportView) -> Iterator[Block]:
    words, year = library.words.report, view.year
    yield Heading(text(words.figures_head), begins=Begins.ROOM)
    yield Para(text(year.figures.volume), Tone.LEAD)
    yield Para(text(year.source), Tone.QUIET)
    yield from _tables(library, year.figures)
    yield from _bullets(words.safe_head, year.safe, 2)
    yield Heading(text(words.agreement_head), 2)
    yield Para(text(year.agreement_lead))
    if year.agreement:
        yield Table(
            about=words.agreement_about,
            columns=_columns(words.agreement_columns, (0.5, 0.25, 0.25)),
            rows=tuple(
                (strong(row.by), text(row.alike), text(row.kappa)) for row in year.agreement
            ),
        )


_OF_CARE = (Dimension.CARE, Dimension.STEP)


def _tables(library: Library, figures: FiguresTold) -> Iterator[Block]:
    for table in figures.tables:
        if table.by not in _OF_CARE:
            yield Heading(text(table.title), 2)
            yield _chart(library, table)
    if figures.kept_back:
        yield Para(text(figures.kept_back), Tone.QUIET)


def _chart(library: Library, table: HeardTable) -> Table:
    """A table whose counts stand beside bars, with shares where there are any."""
    words = library.words.report
    shares = any(row.share for row in table.rows)
    heads = (table.head, words.entries, *((words.share,) if shares else ()))
    return Table(
        about=table.about,
        columns=_columns(heads, (0.42, 0.44, 0.14) if shares else (0.52, 0.48)),
        rows=tuple(
            (strong(row.label), text(row.n), *((text(row.share),) if shares else ()))
            for row in table.rows
        ),
        bars=Bars(
            tuple(None if row.value is None else row.length for row in table.rows), table.alt
        ),
    )


def _columns(heads: tuple[str, ...], shares: tuple[float, ...]) -> tuple[Column, ...]:
    return tuple(Column(head, part) for head, part in zip(heads, shares, strict=True))


def _themes(library: Library, view: ReportView) -> Iterator[Block]:
    words, written = library.words.report, view.written
    yield Heading(text(words.themes_head), begins=Begins.ROOM)
    lead = fill(
        words.themes_lead,
        writer=role_name(written.written_by),
        reader=role_name(written.second_reader),
        date=day(written.read_on),
    )
    yield Para(text(lead))
    for theme in view.themes:
        yield from _theme(library, theme)


def _theme(library: Library, view: ThemeView) -> Iterator[Block]:
    words, theme, place = library.words.report, view.theme, view.place
    yield Heading(text(theme.title, Place("theme", view.key, ("title",))), 2)
    yield Heading(text(words.told_head), 3)
    yield from rich(view.written.told, place.at("told"))
    yield Para(text(view.count), Tone.QUIET)
    if theme.behind:
        yield Heading(text(words.behind_head), 3)
        yield Bullets(
            tuple(
                Text(
                    (Run(f"{each.head}. ", strong=True), Run(each.text)),
                    Place("theme", view.key, ("behind", at)),
                )
                for at, each in enumerate(theme.behind)
            )
        )
    yield Heading(text(words.recommend_head), 3)
    for each in view.decisions:
        owner = fill(words.recommend_label, owner=each.owner, date=each.by)
        shown = fill(words.recommend_shown, shown=each.asked.shown_by)
        yield Box(
            text(each.asked.what, each.place.at("what")),
            (
                Para(text(each.asked.why, each.place.at("why"))),
                Para(text(shown, each.place.at("shown_by")), Tone.QUIET),
                Para(strong(owner, each.place.at("owner"))),
            ),
        )


def _beside(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.beside_head), begins=Begins.ROOM)
    yield Para(text(words.beside_lead))
    for theme in view.themes:
        if theme.measures:
            yield Heading(text(theme.theme.title), 2)
            yield Table(
                about=fill(words.beside_about, theme=theme.theme.title),
                columns=_columns(words.beside_columns, (0.2, 0.58, 0.22)),
                rows=tuple(_measure(library, each) for each in theme.measures),
            )


def _measure(library: Library, each: Measure) -> tuple[Text, Text, Text]:
    words, place = library.words.report, Place("indicator", each.view.key)
    name = strong(each.view.name, place.at("number"))
    says = text(each.view.says, place.at("says"))
    if each.own is None or not each.own.readings:
        return name, says, text(words.beside_none)
    reading = each.own.readings[0]
    figures = [
        fill(words.beside_figure, of=count.of, value=count.value, unit=reading.unit)
        for count in reading.counts
    ]
    said = fill(words.beside_year, year=reading.year, source=reading.source)
    return name, says, text(f"{'; '.join(figures)} {said}")


def _listening(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.listening_head))
    if not view.listening:
        yield Para(text(words.listening_none))
    for title, event in view.listening:
        yield Heading(text(title), 2)
        yield Para(text(f"{event.when} {event.who}"), Tone.QUIET)
        yield Bullets(tuple(text(line) for line in event.said))
        if event.asked_for:
            yield Para(strong(words.listening_asked))
            yield Bullets(tuple(text(line) for line in event.asked_for))


def _care(library: Library, view: ReportView) -> Iterator[Block]:
    words, written = library.words.report, view.written
    yield Heading(text(words.care_head))
    yield Para(text(written.duty_of_care, view.place.at("duty_of_care")))
    for by in _OF_CARE:
        table = view.year.figures.table(by)
        if table:
            yield Heading(text(table.title), 2)
            yield _chart(library, table)


def _feedback(library: Library, view: ReportView) -> Iterator[Block]:
    words, place = library.words.report, view.place
    yield Heading(text(words.feedback_head))
    yield Para(text(words.feedback_lead))
    yield Table(
        about=words.feedback_about,
        columns=_columns(words.feedback_columns, (0.54, 0.23, 0.23)),
        rows=tuple(
            (
                strong(each.what, place.at("feedback", at, "what")),
                text(each.owner, place.at("feedback", at, "owner")),
                text(day(each.due)),
            )
            for at, each in enumerate(view.written.feedback)
        ),
    )


def _waivers(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.waivers_head))
    yield Para(text(words.waivers_lead))
    if not view.waivers:
        yield Para(text(words.waivers_none))
        return
    yield Table(
        about=words.waivers_about,
        columns=_columns(words.waivers_columns, (0.3, 0.16, 0.54)),
        rows=tuple((strong(w.story), text(w.code), text(w.reason)) for w in view.waivers),
    )


def _sources(library: Library, view: ReportView) -> Iterator[Block]:
    words = library.words.report
    yield Heading(text(words.assessment_head))
    yield Para(text(view.written.impact_assessment, view.place.at("impact_assessment")))
    keys = [
        source for theme in view.themes for each in theme.theme.behind for source in each.sources
    ]
    keys += [each.view.source_id for theme in view.themes for each in theme.measures]
    yield from source_blocks(library, dict.fromkeys(keys))
