"""The end: the confidence form, and the pledges on the campaign's dark ground.

No strike and no excuse stands here (P12).
"""

from __future__ import annotations

from generator.decks.canvas import (
    COLUMN,
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
    TOP,
    Decoration,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    few_of,
    roomy,
    tick,
    title,
)
from generator.decks.codes import code
from generator.decks.notes import disclosure, slide
from generator.decks.plan import Para, SlidePlan, Text, Value, para, text
from generator.decks.scene import Scene
from generator.finding import Place
from generator.model.richtext import Run
from generator.model.session import Close, Evaluation

EVALUATION, CODED = "Evaluation", "Evaluation with code"
CLOSE, CLOSE_PLAIN = "Close with pledges", "Close"
_LIGHT = Style(HEADLINE.size, True, "on_ground", HEADLINE.track, line=HEADLINE.line)

_FULL = (
    Layout(
        EVALUATION,
        (
            title(),
            body(
                1,
                "Text",
                column(TOP, 330),
                Style(40, bold=True, track=-0.03, line=0.96),
                anchor="ctr",
            ),
            body(2, "Code", Rect(COLUMN, 366, 572, 100), Style(20, colour="quiet"), anchor="ctr"),
        ),
        (tick("ground"), Decoration(Rect(COLUMN, 352, 572, 2), "rule")),
    ),
    Layout(
        CODED,
        (
            title(),
            body(
                1,
                "Text",
                column(TOP, 264),
                Style(36, bold=True, track=-0.03, line=0.96),
                anchor="ctr",
            ),
            Placeholder(2, "pic", "Code", Rect(COLUMN, 304, 176, 176), (Style(18),)),
            body(3, "Link", Rect(COLUMN + 200, 304, 372, 176), Style(24), anchor="ctr"),
        ),
        (tick("ground"), Decoration(Rect(COLUMN, 282, 572, 2), "rule")),
    ),
    Layout(
        CLOSE,
        (
            title(
                Rect(EDGE, TOP + 16, HEAD_WIDTH, 200),
                Style(44, True, "on_ground", -0.035, line=0.92),
            ),
            body(
                1,
                "Campaign",
                Rect(EDGE, 440, HEAD_WIDTH, 40),
                Style(22, bold=True, colour="signal", track=-0.01),
                anchor="b",
            ),
            body(
                2,
                "Pledges",
                column(),
                Style(
                    26, colour="on_ground", after=18, bullet="1.", bullet_colour="signal", indent=44
                ),
                anchor="ctr",
            ),
            body(
                3,
                "Unconfirmed",
                Rect(EDGE, 290, HEAD_WIDTH, 130),
                Style(18, colour="on_ground"),
                anchor="b",
            ),
        ),
        (tick("signal"),),
        ground="ground",
        foot="on_ground",
    ),
    Layout(
        CLOSE_PLAIN,
        (
            title(
                Rect(EDGE, 130, 820, 210), Style(84, True, "on_ground", -0.04, line=0.9), anchor="b"
            ),
            body(
                1,
                "Campaign",
                Rect(EDGE, 370, 820, 40),
                Style(24, bold=True, colour="signal", track=-0.01),
            ),
        ),
        (Decoration(Rect(EDGE, 84, 96, 12), "signal"),),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    ),
)
LAYOUTS = (
    roomy(_FULL[0], 1.4, "Text"),
    roomy(_FULL[2], 1.3, "Pledges"),
    *_FULL,
)


def evaluation_slides(block: Evaluation, scene: Scene) -> tuple[SlidePlan, ...]:
    """What the form is for, and the help page's code; without an address, why there is none."""
    inputs = scene.inputs
    said = ("Text", scene.lines("text", block.text))
    place = Place("organisation", "", ("site_address",))
    if not inputs.help_address:
        why = ("Code", text(place, inputs.words.no_address))
        return (slide(scene, (few_of(EVALUATION), EVALUATION), said, why),)
    links = (
        (inputs.deck.help_link, inputs.help_address),
        (inputs.deck.session_link, inputs.address),
    )
    paras = tuple(Para((Run(words, href=to),)) for words, to in links if to)
    picture = ("Code", code(inputs, inputs.help_address, place))
    return (slide(scene, (CODED,), said, picture, ("Link", Text(paras, place))),)


def close_slides(block: Close, scene: Scene) -> tuple[SlidePlan, ...]:
    """The pledges and goodbye; without pledges the title alone, larger."""
    inputs = scene.inputs
    campaign = text(Place("brand", "", ("campaign",)), inputs.brand.campaign)
    more = disclosure(inputs)
    if inputs.restorative:
        campaign = Text((), campaign.place)
    if not inputs.pledges:
        return (slide(scene, (CLOSE_PLAIN,), ("Campaign", campaign), notes=more),)
    pledges = Text(tuple(para(each) for each in inputs.pledges), Place("pledge"))
    fills: list[tuple[str, Value]] = [("Campaign", campaign), ("Pledges", pledges)]
    if inputs.edition.sample:
        said = text(Place("wording-common"), inputs.words.unconfirmed_promise)
        fills.append(("Unconfirmed", said))
    return (slide(scene, (few_of(CLOSE), CLOSE), *fills, notes=more),)
