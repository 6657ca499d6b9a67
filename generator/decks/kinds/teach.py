"""Something to explain, in at most four points: each a head and a sentence."""

from __future__ import annotations

from generator.decks.canvas import Layout, Style, body, column, few_of, tick, title
from generator.decks.notes import law_lines, slide, source_lines
from generator.decks.plan import SlidePlan, pairs
from generator.decks.scene import Scene
from generator.model.session import Teach

NAME = "Teach"


def _layout(name: str, head: float, size: float, gap: float, after: float) -> Layout:
    looks = (
        Style(head, bold=True, track=-0.025, after=gap),
        Style(size, colour="quiet", after=after),
    )
    points = body(1, "Points", column(), *looks, anchor="ctr")
    return Layout(name, (title(), points), (tick(),))


LAYOUTS = (
    _layout("Teach, one point", 56, 34, 12, 30),
    _layout(few_of(NAME), 36, 26, 6, 30),
    _layout(NAME, 28, 22, 2, 20),
)


def slides(block: Teach, scene: Scene) -> tuple[SlidePlan, ...]:
    """One slide with all points; law and sources stand in its notes."""
    inputs = scene.inputs
    rows = [(point.head, point.text or "") for point in block.points]
    law = [note for note in inputs.law if note.key in block.law]
    sources = [source for key, source in inputs.sources if key in block.sources]
    more = (*law_lines(inputs, law), *source_lines(inputs, sources))
    points = pairs(scene.place.at("points"), rows)
    return (slide(scene, tuple(each.name for each in LAYOUTS), ("Points", points), notes=more),)
