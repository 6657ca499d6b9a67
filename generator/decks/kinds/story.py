"""A scenario told and discussed, in its theme's dark colour and shape.

The layouts stand once for each theme that a deck tells. The person affected is never graded
(P3): their choices say what each may cost, may bring and what others owe; what we think of
others' choices stands in the notes, signed as our judgement.
"""

from __future__ import annotations

from generator.decks.canvas import (
    BOTTOM,
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
    TOP,
    WIDTH,
    Decoration,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    panel,
    title,
)
from generator.decks.inputs import DeckInputs
from generator.decks.kinds.routes import WAITING, route_fills
from generator.decks.kinds.routes import levels as route_levels
from generator.decks.notes import (
    before_story,
    disclosure,
    headed,
    judgements,
    law_lines,
    replies,
    route_lines,
)
from generator.decks.plan import Grid, Para, SlidePlan, Text, Value, pairs, para, text
from generator.decks.shapes import theme_shape
from generator.editorial.told import Told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.brand import Slot
from generator.model.scenario import AffectedResponse, OtherResponse
from generator.model.vocabulary import ScenarioRole
from generator.model.wording.base import Counted

OPENING, BEAT, LONG_BEAT = "opening", "one beat", "one long beat"
QUESTION, CHOICES = "question", "choices"
POINTS = ("one point", "few points", "points")
ROUTES = ("routes, few", "routes")
OTHERS = (ScenarioRole.BYSTANDER, ScenarioRole.MANAGER, ScenarioRole.DID_IT)
_PANEL_TITLE = Style(36, True, "panel", HEADLINE.track, after=10, line=HEADLINE.line)
_PANEL_PART = Style(26, False, "slot_bright", line=HEADLINE.line)
Fills = tuple[tuple[str, Value], ...]
_SHAPE = Rect(EDGE, 356, 124, 124)


def named(theme: str, kind: str) -> str:
    """A story layout's name, such as "International staff: one beat"."""
    return f"{theme}: {kind}"


def layouts(theme: str, look: Slot) -> tuple[Layout, ...]:
    """The layouts of one theme."""
    return (
        _opening(theme, look),
        *(
            _side(
                theme,
                look,
                kind,
                body(
                    1,
                    "Story",
                    column(),
                    Style(size, after=14, track=-0.01, line=1.04),
                    anchor="ctr",
                ),
            )
            for kind, size in ((BEAT, 36), (LONG_BEAT, 30))
        ),
        _side(
            theme,
            look,
            QUESTION,
            body(
                1,
                "Question",
                column(TOP, 170),
                Style(40, bold=True, colour="slot", track=-0.03, line=0.95),
                anchor="ctr",
            ),
            body(
                2,
                "Prompts",
                column(192),
                Style(24, after=14, bullet="■", bullet_colour="slot", indent=26),
                anchor="ctr",
            ),
        ),
        *(
            _side(
                theme,
                look,
                kind,
                body(
                    1,
                    "Points",
                    column(),
                    Style(head, bold=True, colour="slot", after=gap, track=-0.02, line=0.98),
                    Style(size, after=after),
                    anchor="ctr",
                ),
            )
            for kind, head, size, gap, after in zip(
                POINTS, (44, 30, 24), (26, 24, 21), (12, 4, 3), (30, 30, 16), strict=True
            )
        ),
        _choices(theme, look),
        *(
            _side(
                theme,
                look,
                kind,
                body(
                    1,
                    "Routes",
                    column(TOP, 352),
                    *route_levels(head, size, after, "slot"),
                    anchor="ctr",
                ),
                body(2, "Waiting", column(366), *WAITING, anchor="b"),
            )
            for kind, head, size, after in zip(ROUTES, (30, 22), (24, 20), (24, 10), strict=True)
        ),
    )


def _side(theme: str, look: Slot, kind: str, *main: Placeholder) -> Layout:
    """The theme's panel with its shape, and the content beside it."""
    return Layout(
        named(theme, kind),
        (title(Rect(EDGE, TOP, HEAD_WIDTH, 290), _PANEL_TITLE, _PANEL_PART), *main),
        (panel("slot"), *theme_shape(look.shape, _SHAPE, "slot_soft")),
        look=theme,
    )


def _opening(theme: str, look: Slot) -> Layout:
    """The story's first slide: title, what it is, and what to know before it."""
    shape = theme_shape(look.shape, Rect(596, 92, 320, 320), "slot_soft")
    return Layout(
        named(theme, OPENING),
        (
            title(Rect(EDGE, 118, 560, 150), Style(68, True, "panel", -0.04, line=0.9), anchor="b"),
            body(1, "Theme", Rect(EDGE, 48, 560, 30), Style(20, bold=True, colour="slot_bright")),
            body(2, "Facts", Rect(EDGE, 280, 560, 54), Style(20, colour="panel")),
            body(
                3,
                "Content note",
                Rect(EDGE, 346, 560, 68),
                Style(22, bold=True, colour="slot_bright", after=2),
                Style(22, bold=True, colour="panel"),
            ),
            body(
                4,
                "Foot: marks",
                Rect(EDGE, 424, 760, 64),
                Style(15, colour="panel", after=1),
                floor=12,
                anchor="b",
            ),
        ),
        shape,
        ground="slot",
        foot="panel",
        foot_x=EDGE,
        look=theme,
    )


def _choices(theme: str, look: Slot) -> Layout:
    """A table over the whole width, under a band in the theme's colour."""
    return Layout(
        named(theme, CHOICES),
        (
            title(
                Rect(EDGE, 8, 760, 80),
                Style(32, True, "panel", -0.03, after=0, line=0.93),
                Style(24, False, "slot_bright", line=0.95),
                anchor="ctr",
            ),
            Placeholder(
                1,
                "tbl",
                "Choices",
                Rect(EDGE, 112, WIDTH - 2 * EDGE, BOTTOM - 112),
                (Style(18, bold=True, colour="slot"), Style(20)),
            ),
        ),
        (
            Decoration(Rect(0, 0, WIDTH, 96), "slot"),
            *theme_shape(look.shape, Rect(860, 18, 60, 60), "slot_soft"),
        ),
        foot_x=EDGE,
        look=theme,
    )


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
    """The story's title with a second line that says what this slide is."""
    lines = (para(told.scenario.title), para(fill(phrase, n, **slots), 1))
    return Text(lines, place(told, "title"))


def _first(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> SlidePlan:
    facts = [_unbroken(each) for each in (told.setting, told.behaviour, told.level, told.minutes)]
    note = (para(inputs.words.content_note, 0), para(told.scenario.content_note, 1))
    fills = (
        ("Theme", text(place(told, "theme"), told.theme.title)),
        ("Facts", text(place(told, "setting"), "  ·  ".join(fact for fact in facts if fact))),
        ("Content note", Text(note, place(told, "content_note"))),
        ("Foot: marks", text(place(told), *told.marks, *inputs.edition.marks)),
    )
    notes = (*before_story(inputs, told), *disclosure(inputs))
    head = text(place(told, "title"), told.scenario.title)
    return _plan(told, (OPENING,), head, fills, (*lead[:1], *notes))


def _unbroken(fact: str) -> str:
    """A fact that stays on one line."""
    return fact.replace(" ", "\u00a0")


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
    words, impact = inputs.words, told.scenario.impact
    rows = (
        (words.impact_person, impact.person),
        (words.impact_team, impact.team or ""),
        (words.impact_patients, impact.patients or ""),
    )
    points = pairs(place(told, "impact"), (row for row in rows if row[1]))
    notes = (*lead[:1], *headed(inputs.deck.notes_learning, told.scenario.learning))
    return _plan(told, POINTS, _head(told, inputs.deck.impact), (("Points", points),), notes)


def _others(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    """What each of the others could do; the room judges first, our judgement is in the notes."""
    plans = []
    for role in OTHERS:
        responses = [r for r in told.scenario.said(role) if isinstance(r, OtherResponse)]
        if not responses:
            continue
        rows = [_response(inputs, each) for each in responses]
        label = inputs.words.roles[role]
        who = label[:1].lower() + label[1:]
        head = _head(told, inputs.deck.responses, len(responses), role=who)
        points = pairs(place(told, "responses"), rows)
        notes = (*lead[:1], *judgements(inputs, responses))
        plans.append(_plan(told, POINTS, head, (("Points", points),), notes))
    return tuple(plans)


def _response(inputs: DeckInputs, response: OtherResponse) -> tuple[str, str]:
    """The words to say over what is done; the deed alone where nothing is said."""
    does = response.does or ""
    if not response.says:
        return does, ""
    return fill(inputs.deck.said, says=response.says), does


def _affected(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    responses = [r for r in told.scenario.said("affected") if isinstance(r, AffectedResponse)]
    if not responses:
        return ()
    words = inputs.words
    header = (inputs.deck.choice, words.may_cost, words.may_bring, words.owed)
    rows = tuple(
        (
            " ".join(
                part for part in (r.does, r.says and fill(inputs.deck.said, says=r.says)) if part
            ),
            r.may_cost or "",
            r.may_bring or "",
            r.owed or "",
        )
        for r in responses
    )
    head = _head(told, inputs.deck.choices)
    where = place(told, "responses")
    grid = Grid(header, rows, (0.26, 0.23, 0.24, 0.27), inputs.deck.choices_alt, where)
    notes = (*lead[:1], para(words.judgement), para(inputs.deck.choices_note))
    return (_plan(told, (CHOICES,), head, (("Choices", grid),), notes),)


def _choice(inputs: DeckInputs, response: AffectedResponse) -> str:
    said = fill(inputs.deck.said, says=response.says) if response.says else ""
    return " ".join(part for part in (response.does, said) if part)


def _routes(told: Told, inputs: DeckInputs, lead: tuple[Para, ...]) -> tuple[SlidePlan, ...]:
    if not told.routes:
        return ()
    fills = route_fills(inputs, told.routes, place(told, "routes"))
    law = law_lines(inputs, told.law)
    notes = (*lead[:1], *route_lines(inputs, told.routes), *law)
    return (_plan(told, ROUTES, _head(told, inputs.deck.routes), fills, notes),)
