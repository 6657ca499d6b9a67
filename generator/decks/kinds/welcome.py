"""The title slide: navy, a heavy headline, and the campaign's idea without words."""

from __future__ import annotations

from generator.decks.canvas import BODY_FLOOR, EDGE, Decoration, Layout, Rect, Style, body, title
from generator.decks.notes import before_session, disclosure, slide
from generator.decks.plan import SlidePlan, text
from generator.decks.scene import Scene
from generator.decks.shapes import struck
from generator.finding import Place
from generator.model.session import Welcome

NAME, QUIET = "Title", "Title, quiet"
_WIDE = 540
_LIFTED = "on_ground"

LAYOUTS = (
    Layout(
        NAME,
        (
            title(
                Rect(EDGE, 104, _WIDE, 252),
                Style(76, bold=True, colour=_LIFTED, track=-0.04, line=0.88),
                kind="ctrTitle",
                anchor="b",
            ),
            body(
                1,
                "Campaign",
                Rect(EDGE, 48, _WIDE, 30),
                Style(22, bold=True, colour="signal", track=-0.01),
            ),
            body(2, "Subtitle", Rect(EDGE, 372, _WIDE, 60), Style(22, colour=_LIFTED)),
            body(
                3,
                "Marks",
                Rect(EDGE, 436, _WIDE, 48),
                Style(BODY_FLOOR, colour=_LIFTED),
                anchor="b",
            ),
        ),
        struck(Rect(632, 84, 288, 384)),
        ground="ground",
        foot=_LIFTED,
        foot_x=EDGE,
        kind="title",
    ),
    Layout(
        QUIET,
        (
            title(
                Rect(EDGE, 104, _WIDE, 252),
                Style(76, bold=True, track=-0.04, line=0.88),
                kind="ctrTitle",
                anchor="b",
            ),
            body(1, "Subtitle", Rect(EDGE, 372, _WIDE, 60), Style(22, colour="quiet")),
            body(
                2,
                "Marks",
                Rect(EDGE, 436, _WIDE, 48),
                Style(BODY_FLOOR, colour="quiet"),
                anchor="b",
            ),
        ),
        (
            Decoration(Rect(616, 176, 188, 188), "panel", "ellipse"),
            Decoration(Rect(732, 176, 188, 188), "ground", "donut", (("adj", 11000),)),
        ),
        foot_x=EDGE,
        kind="title",
    ),
)


def slides(block: Welcome, scene: Scene) -> tuple[SlidePlan, ...]:
    """The title slide; its notes begin with what to ask before anyone comes in (P14).

    A restorative session has a quiet one, without the campaign's name and strikes (P12).
    """
    inputs, session = scene.inputs, scene.inputs.session
    notes = (*before_session(inputs), *disclosure(inputs))
    subtitle = session.subtitle if session else ""
    fills = (
        ("Campaign", text(Place("brand", "", ("campaign",)), inputs.brand.campaign)),
        ("Subtitle", text(Place("session", inputs.id, ("subtitle",)), subtitle)),
        ("Marks", text(Place("wording-common"), *inputs.edition.marks)),
    )
    if inputs.restorative:
        return (slide(scene, (QUIET,), *fills[1:], notes=notes),)
    return (slide(scene, (NAME,), *fills, notes=notes),)
