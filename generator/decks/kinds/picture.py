"""A picture with one sentence beside it."""

from __future__ import annotations

from generator.decks.canvas import (
    COLUMN,
    EDGE,
    HEAD_WIDTH,
    TOP,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    tick,
    title,
)
from generator.decks.notes import slide
from generator.decks.plan import Image, SlidePlan
from generator.decks.scene import Scene
from generator.model.session import ShowPicture

NAME = "Picture"

LAYOUTS = (
    Layout(
        NAME,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 170)),
            Placeholder(1, "pic", "Picture", Rect(COLUMN - 24, 0, 640, 490), (Style(18),)),
            body(2, "Text", Rect(EDGE, 250, HEAD_WIDTH, 230), Style(24), anchor="b"),
        ),
        (tick(),),
    ),
)


def slides(block: ShowPicture, scene: Scene) -> tuple[SlidePlan, ...]:
    """The picture and its sentence; the picture's bytes came with the inputs."""
    place = scene.place.at("picture", "file")
    found = [each.data for each in scene.inputs.pictures if each.file == block.picture.file]
    image = Image(found[0] if found else b"", block.picture.alt, place)
    return (slide(scene, (NAME,), ("Picture", image), ("Text", scene.lines("text", block.text))),)
