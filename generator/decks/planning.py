"""A deck's content turned into planned slides, in order, each in its section.

A new kind of block is one module in kinds/ and one line in BLOCKS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.decks.canvas import Layout
from generator.decks.fit import Slide, in_one_form, settle
from generator.decks.inputs import About, DeckInputs
from generator.decks.kinds import (
    agreement,
    appendix,
    briefing,
    closing,
    comparison,
    doing,
    evidence,
    message,
    objectives,
    pause,
    picture,
    progress,
    questions,
    routes,
    story,
    table,
    teach,
    theme,
    welcome,
)
from generator.decks.notes import block_notes, disclosure, headed
from generator.decks.plan import Image, SlidePlan, Text, para, text
from generator.decks.scene import Scene
from generator.editorial.agenda import agenda
from generator.editorial.wording import fill
from generator.finding import Finding, Place, error
from generator.model.brand import Slot
from generator.model.richtext import Run
from generator.model.session import AnyBlock, Break, Pick, Story

KINDS = (
    welcome,
    agreement,
    objectives,
    teach,
    evidence,
    message,
    comparison,
    doing,
    questions,
    routes,
    table,
    progress,
    pause,
    picture,
    closing,
    appendix,
)
"""The modules whose layouts stand in every deck, in the order of PowerPoint's gallery."""

Drawer = Callable[[Any, Scene], tuple[SlidePlan, ...]]

BLOCKS: Mapping[str, Drawer] = {
    "welcome": welcome.slides,
    "agreement": agreement.slides,
    "objectives": objectives.slides,
    "teach": teach.slides,
    "evidence": evidence.slides,
    "message": message.slides,
    "comparison": comparison.slides,
    "activity": doing.activity_slides,
    "practise": doing.practise_slides,
    "discuss": questions.discuss_slides,
    "reflect": questions.reflect_slides,
    "commitment": questions.commitment_slides,
    "routes": routes.slides,
    "progress": progress.slides,
    "break": pause.slides,
    "picture": picture.slides,
    "evaluation": closing.evaluation_slides,
    "close": closing.close_slides,
}
_PARTS = {
    "welcome": "opening",
    "agreement": "opening",
    "objectives": "opening",
    "commitment": "end",
    "evaluation": "end",
    "close": "end",
}
"""Which blocks open a deck and which end it; all else stands between."""


def layouts_of(inputs: DeckInputs) -> tuple[tuple[Layout, Slot | None], ...]:
    """Every layout of the deck: the common ones, then those of each theme it tells."""
    common = [(layout, None) for kind in KINDS for layout in kind.LAYOUTS]
    themes = {told.theme.short: told.look for told in inputs.told}
    if inputs.report:
        themes = {each.theme.short: each.look for each in inputs.report.view.themes}
    told = [(layout, look) for name, look in themes.items() for layout in story.layouts(name, look)]
    dividers = [
        (layout, view.look)
        for view in inputs.themes
        for layout in theme.layouts(view.theme.short, view.look)
    ]
    return (*common, *told, *dividers)


def plan_deck(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """All slides of the deck, before anything is fitted."""
    return (*_DECKS[inputs.about](inputs), *_appendix(inputs))


def deck_slides(inputs: DeckInputs) -> tuple[tuple[Slide, ...], tuple[Finding, ...]]:
    """The deck's slides as they will be written, and what does not fit or stands twice."""
    layouts = {layout.name: layout for layout, _ in layouts_of(inputs)}

    def named(title: Text, n: int, total: int) -> Text:
        return continued(inputs, title, n, total)

    slides: list[Slide] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for plan in in_one_form(plan_deck(inputs), layouts):
        settled, problems = settle(plan, layouts, named)
        slides.extend(settled)
        findings.extend(problems)
        findings.extend((*_twice(plan, seen), *_missing(plan)))
        seen.add(_title(plan))
    return tuple(slides), tuple(findings)


def first_slides(inputs: DeckInputs, count: int) -> tuple[Slide, ...]:
    """The deck's first slides as they will be written; no more than that is fitted."""
    layouts = {layout.name: layout for layout, _ in layouts_of(inputs)}

    def named(title: Text, n: int, total: int) -> Text:
        return continued(inputs, title, n, total)

    slides: list[Slide] = []
    for plan in in_one_form(plan_deck(inputs)[:count], layouts):
        if len(slides) >= count or plan.hidden:
            break
        slides.extend(settle(plan, layouts, named)[0])
    return tuple(slides[:count])


def continued(inputs: DeckInputs, title: Text, n: int, total: int) -> Text:
    """The title of part n of a slide that goes on: said in its second line."""
    *over, head = title.paras
    said = fill(inputs.deck.part, n=n, total=str(total)).replace(" ", "\u00a0")
    if not over:
        return Text((head, para(said, 1)), title.place)
    # Under the name of what it belongs to there is no third line: the part follows the words.
    whole = fill(inputs.deck.continued, title=head.text, part=said)
    return Text((*over, replace(head, runs=(Run(whole),))), title.place)


def _title(plan: SlidePlan) -> str:
    return plan.title.joined


def _twice(plan: SlidePlan, seen: set[str]) -> tuple[Finding, ...]:
    if _title(plan) not in seen:
        return ()
    said = f"Two slides of this deck are called “{_title(plan)}”."
    return (error("DECK002", plan.title.place, said, "Give one of them another title."),)


def _missing(plan: SlidePlan) -> tuple[Finding, ...]:
    return tuple(
        error("DECK003", value.place, "The picture that this slide shows is not there.")
        for _, value in plan.fills
        if isinstance(value, Image) and not value.data
    )


def _session(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    if inputs.session is None:
        return ()
    plans: list[SlidePlan] = []
    part, group = "", ""
    for at, timed in enumerate(agenda(inputs.session)):
        now = _group(timed.block, at)
        if now != group:
            part, group = timed.block.title, now
        plans.extend(replace(plan, part=part) for plan in _block(Scene(inputs, timed, at)))
    return tuple(plans)


def _group(block: AnyBlock, at: int) -> str:
    """Blocks of one group share a section; a story and a break stand alone."""
    if isinstance(block, Story | Pick | Break):
        return f"alone {at}"
    return _PARTS.get(block.kind, "middle")


def _block(scene: Scene) -> tuple[SlidePlan, ...]:
    block = scene.timed.block
    if not isinstance(block, Story | Pick):
        return BLOCKS[block.kind](block, scene)
    told = [scene.inputs.tell(each) for each in scene.inputs.stories[scene.at]]
    lead = block_notes(scene)
    return tuple(plan for each in told for plan in story.slides(each, scene.inputs, lead))


def _stories(inputs: DeckInputs, keys: Iterable[str]) -> tuple[SlidePlan, ...]:
    """Stories outside a session, each in a section of its own."""
    plans: list[SlidePlan] = []
    for told in (inputs.tell(key) for key in keys):
        lead = (para(told.minutes or inputs.deck.own_time, strong=True),)
        part = told.scenario.title
        plans.extend(replace(plan, part=part) for plan in story.slides(told, inputs, lead))
    return tuple(plans)


def _pocket(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    return _stories(inputs, (each.id for each in inputs.told))


def _theme(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    view = inputs.themes[0]
    return (
        *_in_part(view.theme.short, theme.opening(view, inputs)),
        *_stories(inputs, view.stories),
        *_in_part(inputs.deck.theme_change, theme.ending(view, inputs)),
    )


def _library(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """Every story under its theme, after a title slide; what a theme says has its own deck."""
    plans = [*_in_part(inputs.deck.library_title, (_library_title(inputs),))]
    for view in inputs.themes:
        opening = (theme.divider(view, inputs), theme.contents(view, inputs))
        plans += [*_in_part(view.theme.title, opening), *_stories(inputs, view.stories)]
    return tuple(plans)


def _library_title(inputs: DeckInputs) -> SlidePlan:
    words, campaign = inputs.deck, inputs.brand.campaign
    said = theme.library_summary(inputs)
    fills = (
        ("Campaign", text(Place("brand", "", ("campaign",)), campaign)),
        ("Subtitle", text(Place("wording-decks", "", ("library_stories",)), said)),
        ("Marks", text(Place("wording-common"), *inputs.edition.marks)),
    )
    head = text(Place("wording-decks", "", ("library_title",)), words.library_title)
    notes = (
        *headed(words.notes_before, (words.stop_question,)),
        *headed(words.notes_alone, (words.alone_rule,)),
        *disclosure(inputs),
    )
    return SlidePlan((welcome.NAME,), head, fills, notes)


def _in_part(part: str, plans: Iterable[SlidePlan]) -> tuple[SlidePlan, ...]:
    return tuple(replace(plan, part=part) for plan in plans)


def _appendix(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """The hidden slides; the passport is the last of all."""
    plans: list[SlidePlan] = []
    if inputs.session:
        plans += [appendix.opening(inputs), *appendix.hard_moments(inputs)]
        if inputs.spare:
            lead = (para(inputs.deck.spare, strong=True),)
            plans += story.slides(inputs.tell(inputs.spare), inputs, lead)
    plans += appendix.passports(inputs)
    return tuple(replace(plan, part=inputs.deck.appendix, hidden=True) for plan in plans)


_DECKS: Mapping[About, Callable[[DeckInputs], tuple[SlidePlan, ...]]] = {
    About.SESSION: _session,
    About.STORIES: _pocket,
    About.THEME: _theme,
    About.LIBRARY: _library,
    About.REPORT: briefing.slides,
}
