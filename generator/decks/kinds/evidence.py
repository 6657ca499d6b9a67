"""Evidence with a native chart, what it means here, its source and what it cannot show."""

from __future__ import annotations

from generator.decks.canvas import (
    BOTTOM,
    COLUMN,
    COLUMN_WIDTH,
    EDGE,
    HEAD_WIDTH,
    TOP,
    Decoration,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    tick,
    title,
)
from generator.decks.inputs import EvidenceView
from generator.decks.notes import headed, slide, source_lines
from generator.decks.plan import Bars, Para, SlidePlan, Text, Value, para, text
from generator.decks.scene import Scene
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.session import ShowEvidence

NAME, WORDS = "Evidence", "Evidence without a chart"
_CARD = Rect(COLUMN - 20, TOP - 8, COLUMN_WIDTH + 40, 350)
_FOOT = Style(14, colour="quiet")

LAYOUTS = (
    Layout(
        NAME,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 120)),
            body(
                1,
                "Statement",
                Rect(COLUMN, TOP + 6, COLUMN_WIDTH, 84),
                Style(22, bold=True, track=-0.01),
            ),
            Placeholder(
                2, "chart", "Chart", Rect(COLUMN, TOP + 96, COLUMN_WIDTH, 236), (Style(18),)
            ),
            body(
                3,
                "Takeaways",
                Rect(EDGE, 196, HEAD_WIDTH, BOTTOM - 196),
                Style(22, after=14, bullet="■", bullet_colour="accent", indent=22),
                anchor="b",
            ),
            body(
                4,
                "Foot: source",
                Rect(COLUMN, 408, COLUMN_WIDTH, BOTTOM - 408),
                _FOOT,
                floor=12,
                anchor="b",
            ),
        ),
        (tick(), Decoration(_CARD, "panel")),
    ),
    Layout(
        WORDS,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 120)),
            body(
                1,
                "Statement",
                Rect(COLUMN, TOP + 6, COLUMN_WIDTH, 326),
                Style(32, bold=True, track=-0.02),
                anchor="ctr",
            ),
            body(
                3,
                "Takeaways",
                Rect(EDGE, 196, HEAD_WIDTH, BOTTOM - 196),
                Style(22, after=14, bullet="■", bullet_colour="accent", indent=22),
                anchor="b",
            ),
            body(
                4,
                "Foot: source",
                Rect(COLUMN, 408, COLUMN_WIDTH, BOTTOM - 408),
                _FOOT,
                floor=12,
                anchor="b",
            ),
        ),
        (tick(), Decoration(_CARD, "panel")),
    ),
)


def slides(block: ShowEvidence, scene: Scene) -> tuple[SlidePlan, ...]:
    """One slide; without figures the statement takes the chart's place."""
    view = next((each for each in scene.inputs.evidence if each.key == block.show), None)
    if view is None:
        return ()
    place = Place("evidence", view.key)
    statement = text(place.at("title"), view.evidence.title)
    fills: list[tuple[str, Value]] = [("Statement", statement)]
    if view.evidence.figures:
        fills.append(("Chart", bars(scene, view)))
    fills.append(("Takeaways", scene.lines("takeaways", *block.takeaways)))
    fills.append(("Foot: source", Text(_foot(scene, view), place.at("source"))))
    layout = NAME if view.evidence.figures else WORDS
    found = (view.evidence.statement, *view.heard)
    said = headed(scene.inputs.deck.notes_found, found)
    limits = headed(scene.inputs.deck.notes_limits, (view.evidence.limits,))
    more = (*said, *limits, *source_lines(scene.inputs, (view.source,)))
    return (slide(scene, (layout,), *fills, notes=more),)


def bars(scene: Scene, view: EvidenceView) -> Bars:
    """The evidence's figures as a chart, with all of them in its alternative text."""
    figures = tuple((each.label, each.value) for each in view.evidence.figures)
    unit = view.evidence.unit or ""
    said = "; ".join(f"{label}: {value:g}" for label, value in figures)
    alt = fill(scene.inputs.deck.chart_alt, title=view.evidence.title, figures=said, unit=unit)
    return Bars(figures, unit, alt, Place("evidence", view.key, ("figures",)))


def _foot(scene: Scene, view: EvidenceView) -> tuple[Para, ...]:
    words = scene.inputs.deck
    unit = f"{view.evidence.unit}. " if view.evidence.unit else ""
    made_up = f"{words.synthetic} " if view.evidence.synthetic else ""
    source = fill(
        words.source, source=f"{view.source.title}, {view.source.publisher}, {view.source.year}."
    )
    return (para(f"{made_up}{unit[:1].upper()}{unit[1:]}{source}"),)
