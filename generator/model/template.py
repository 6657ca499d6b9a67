"""An organisation's own PowerPoint template, and which of its layouts takes what."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from generator.model.base import Line, Model, about


class Role(StrEnum):
    """What a slide is for, as far as a template has to know."""

    TITLE = "title"
    SECTION = "section"
    CONTENT = "content"
    TWO_COLUMNS = "two-columns"
    STATEMENT = "statement"
    FIGURE = "figure"
    PICTURE = "picture"
    STORY = "story"
    ROUTES = "routes"
    CLOSE = "close"


CHAINS: Mapping[Role, tuple[Role, ...]] = {
    Role.TITLE: (Role.SECTION, Role.CONTENT),
    Role.SECTION: (Role.TITLE, Role.CONTENT),
    Role.CONTENT: (),
    Role.TWO_COLUMNS: (Role.CONTENT,),
    Role.STATEMENT: (Role.CONTENT,),
    Role.FIGURE: (Role.CONTENT,),
    Role.PICTURE: (Role.FIGURE, Role.CONTENT),
    Role.STORY: (Role.CONTENT,),
    Role.ROUTES: (Role.TWO_COLUMNS, Role.CONTENT),
    Role.CLOSE: (Role.CONTENT,),
}
"""What a role falls back to, in this order, where the mapping names no layout for it."""


class Target(Model):
    """The layout for one role, and the idx of the placeholders that take its parts."""

    layout: Line = about("The layout's name, as PowerPoint shows it.", "Title and Content")
    master: int | None = about(
        "Which master it belongs to, where several have a layout of this name.",
        2,
        default=None,
        ge=1,
    )
    title: int = about("The idx of the title.", 0, default=0, ge=0)
    text: int = about("The idx of the placeholder for text.", 1, ge=0)
    aside: int | None = about(
        "The idx of a second one beside it; else both share one.", 2, default=None, ge=0
    )
    picture: int | None = about(
        "The idx of the place for a picture, chart or table; else it shares the text's.",
        13,
        default=None,
        ge=0,
    )


class Layouts(Model):
    """Which layouts take which slides. `noexcuse template inspect` proposes one."""

    layouts: dict[Role, Target] = Field(
        description="A layout for each role; what is left out falls back to `content`.",
        examples=[{"content": {"layout": "Title and Content", "text": "1"}}],
    )


class OwnTemplate(Model):
    """The organisation's template for all its decks."""

    file: Line = about("Its path below the content folder.", "templates/ours.potx")
    layouts: dict[Role, Target] = Field(
        default={},
        description="As `noexcuse template inspect` proposes; empty to take its proposal.",
    )
