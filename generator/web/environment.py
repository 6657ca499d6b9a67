"""The Jinja2 environment of every HTML medium: all text is escaped, nothing may be missing.

Templates come from the medium's own folder first, then from the shared one beside this module.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.web.richtext import inline, rich, written

SHARED = Path(__file__).parent / "templates"


def environment(*folders: Path) -> Environment:
    """An environment over these template folders and the shared one.

    Its functions: `fill` (a wording phrase), `day` (a date), `rich` and `inline` (rich text),
    `written` (runs of text).
    """
    made = Environment(
        loader=FileSystemLoader([*folders, SHARED]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(fill=fill, day=day, rich=rich, inline=inline, written=written)
    return made
