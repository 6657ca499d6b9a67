"""A scenario told and discussed: how one becomes slides.

The person affected is never graded (P3): their choices say what each may cost, may bring and
what others owe; what we think of others' choices stands in the notes, signed as our judgement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.decks.codes import code
from generator.decks.inputs import DeckInputs
from generator.decks.kinds.routes import route_fills
from generator.decks.kinds.story_layouts import layouts
from generator.decks.kinds.story_names import (
    BEAT,
    CHOICES,
    CODE,
    LONG_BEAT,
    MOST_SAID,
    OPENING,
    POINTS,
    QUESTION,
    ROUTES,
    WEIGHED,
    bubbled,
    carded,
    coded_of,
    named,
)
from generator.decks.notes import (
    before_story,
    disclosure,
    headed,
    judgements,
    law_lines,
    replies,
    route_lines,
)
from generator.decks.plan import Para, SlidePlan, Text, Value, pairs, para, text, under
from generator.editorial.told import Told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.scenario import AffectedResponse, OtherResponse
from generator.model.vocabulary import ScenarioRole
from generator.model.wording.base import Counted

OTHERS = (ScenarioRole.BYSTANDER, ScenarioRole.MANAGER, ScenarioRole.DID_IT)
Fills = tuple[tuple[str, Value], ...]
__all__ = ["layouts", "slides"]


def slides(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    """All slides of one story; `lead` is the block's own notes, its clock first."""
    return (
        _first(told, inputs, lead),
        *_beats(told, inputs, lead),
        _question(told, inputs, lead),
        _impact(told, inputs, lead),
        *_others(told, inputs, lead),
        *_affected(told, inputs, lead),
        *_routes(told, inputs, lead),
    )


def place(told: Told, *keys: str | int) -> Place:
    """A place in the scenario."""
    return Place("scenario", told.id, keys)


def _plan(
    told: Told, kinds: tuple[str, ...], head: Text, fills: Fills, notes: tuple[Para, ...]
) -> SlidePlan:
    names = tuple(named(told.theme.short, kind) for kind in kinds)
    return SlidePlan(names, head, fills, notes)


def _head(told: Told, phrase: str | Counted, n: int | None = None, **slots: str) -> Text:
    """What this slide is, under the story's title."""
    return under(place(told, "title"), told.scenario.title, fill(phrase, n, **slots))


def _first(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> SlidePlan:
    facts = [
        "  ·  ".join(fact for fact in line if fact)
        for line in ((told.setting, told.behaviour), (told.level, told.minutes))
    ]
    note = (para(inputs.words.content_note, 0), para(told.scenario.content_note, 1))
    fills = (
        ("Theme", text(place(told, "theme"), told.theme.title)),
        ("Facts", text(place(told, "setting"), *facts)),
        ("Content note", Text(note, place(told, "content_note"))),
        ("Foot: marks", text(place(told), *told.marks, *inputs.edition.marks)),
    )
    notes = (*before_story(inputs, told), *disclosure(inputs))
    head = text(place(told, "title"), told.scenario.title)
    return _plan(told, (OPENING,), head, fills, (*lead[:1], *notes))


def _beats(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    """One beat a slide; a story of one beat has one slide."""
    words, story = inputs.deck, told.scenario.story
    plans = []
    for at, beat in enumerate(story, 1):
        head = _head(told, words.story_part, n=at, total=str(len(story)))
        notes = (*lead[:1], *headed(words.notes_read, (beat,)))
        fills: tuple[tuple[str, Value], ...] = (
            ("Story", text(place(told, "story", at - 1), beat)),
        )
        plans.append(_plan(told, (BEAT, LONG_BEAT), head, fills, notes))
    return tuple(plans)


def _question(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> SlidePlan:
    words, scenario = inputs.deck, told.scenario
    facilitate = scenario.facilitate
    question = scenario.question or words.question
    fills = (
        ("Question", text(place(told, "question"), question)),
        ("Prompts", text(place(told, "prompts"), *scenario.prompts)),
    )
    notes = (
        *lead,
        *headed(words.notes_listen, facilitate.listen_for),
        *replies(inputs, facilitate.pushback),
        *headed(words.notes_stop, (facilitate.stop_if or "",)),
    )
    return _plan(told, (QUESTION,), _head(told, words.discuss), fills, notes)


def _impact(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> SlidePlan:
    """What it did: a card each for the person, the team and people receiving care."""
    words, impact = inputs.words, told.scenario.impact
    rows = [
        (label, said)
        for label, said in (
            (words.impact_person, impact.person),
            (words.impact_team, impact.team),
            (words.impact_patients, impact.patients),
        )
        if said
    ]
    where, head = place(told, "impact"), _head(told, inputs.deck.impact)
    notes = (*lead[:1], *headed(inputs.deck.notes_learning, told.scenario.learning))
    plainly = _plan(told, POINTS, head, (("Points", pairs(where, rows)),), notes)
    cards = tuple((f"Card {at}", pairs(where, [row])) for at, row in enumerate(rows, 1))
    return replace(_plan(told, (carded(len(rows)),), head, cards, notes), otherwise=plainly)


def _others(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    """What each of the others could do; the room judges first, our judgement is in the notes."""
    plans = []
    for role in OTHERS:
        responses = [r for r in told.scenario.said(role) if isinstance(r, OtherResponse)]
        if not responses:
            continue
        label = inputs.words.roles[role]
        who = label[:1].lower() + label[1:]
        head = _head(told, inputs.deck.responses, len(responses), role=who)
        notes = (*lead[:1], *judgements(inputs, responses))
        plans.append(_responses(told, inputs, responses, head, notes))
    return tuple(plans)


def _responses(
    told: Told,
    inputs: DeckInputs,
    responses: Sequence[OtherResponse],
    head: Text,
    notes: tuple[Para, ...],
) -> SlidePlan:
    """In speech bubbles where each has words; else, or where they are too many, as points."""
    where = place(told, "responses")
    rows = [_response(inputs, each) for each in responses]
    plainly = _plan(told, POINTS, head, (("Points", pairs(where, rows)),), notes)
    if len(rows) > MOST_SAID or not all(each.says for each in responses):
        return plainly
    fills: list[tuple[str, Value]] = []
    for at, (said, done) in enumerate(rows, 1):
        fills += [(f"Words {at}", text(where, said)), (f"Deed {at}", text(where, done))]
    return replace(_plan(told, (bubbled(len(rows)),), head, tuple(fills), notes), otherwise=plainly)


def _response(inputs: DeckInputs, response: OtherResponse) -> tuple[str, str]:
    """The words to say over what is done; the deed alone where nothing is said."""
    does = response.does or ""
    if not response.says:
        return does, ""
    return fill(inputs.deck.said, says=response.says), does


def _affected(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    """One choice a slide, each in the same form: nothing ranks them (P3)."""
    responses = [r for r in told.scenario.said("affected") if isinstance(r, AffectedResponse)]
    notes = (*lead[:1], para(inputs.deck.choices_note))
    plans = []
    for at, response in enumerate(responses, 1):
        head = _head(told, inputs.deck.choice, n=at, total=str(len(responses)))
        plans.append(_choice(told, inputs, response, head, notes))
    if any(plan.otherwise is None for plan in plans):
        return tuple(plan.plainest for plan in plans)
    return tuple(plans)


def _choice(
    told: Told,
    inputs: DeckInputs,
    response: AffectedResponse,
    head: Text,
    notes: tuple[Para, ...],
) -> SlidePlan:
    """The choice over three cards; where one of them is missing, as one text."""
    words, where = inputs.words, place(told, "responses")
    said = fill(inputs.deck.said, says=response.says) if response.says else ""
    deed = [para(line, level) for level, line in enumerate((response.does or "", said)) if line]
    rows = [
        (name, label, line)
        for name, label, line in (
            ("Cost", words.may_cost, response.may_cost),
            ("Bring", words.may_bring, response.may_bring),
            ("Owed", words.owed, response.owed),
        )
        if line
    ]
    weighed = [
        each for _, label, line in rows for each in (para(label, 2, held=True), para(line, 3))
    ]
    whole = Text((*deed, *weighed), where)
    plainly = _plan(told, CHOICES, head, (("Choice", whole),), notes)
    if len(rows) < 3:
        return plainly
    cards = tuple((name, pairs(where, [(label, line)])) for name, label, line in rows)
    fills = (("Choice", Text(tuple(deed), where)), *cards)
    weighed_up = _plan(told, (WEIGHED,), head, fills, notes)
    return replace(weighed_up, otherwise=plainly, alike=f"choices of {told.id}")


def _routes(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    if not told.routes:
        return ()
    fills = route_fills(inputs, told.routes, place(told, "routes"))
    kinds: tuple[str, ...] = ROUTES
    if told.address:
        kinds = tuple(coded_of(kind) for kind in ROUTES)
        fills = (*fills, (CODE, code(inputs, told.address, place(told))))
    law = law_lines(inputs, told.law)
    notes = (*lead[:1], *route_lines(inputs, told.routes), *law)
    return (_plan(told, kinds, _head(told, inputs.deck.routes), fills, notes),)
