"""Paragraphs and runs as DrawingML, each run with its language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.decks.ooxml.package import Relations
from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.ooxml.text import content
from generator.decks.plan import Para
from generator.model.richtext import LINK_SCHEMES, Run


@dataclass(frozen=True)
class Look:
    """What is written of a paragraph's look; the layout gives all the rest.

    level: the level it takes. start: the first number of a numbered list that goes on.
    plain: it takes off the bullet and the indent of its level.
    size in points, bold, spacing in hundredths of a point, fill as DrawingML: of every run,
    where they depart from the level. align: "r" to the right, "" as the level has it.
    after: the space below in points, and none above.
    """

    level: int = 0
    start: int = 1
    plain: bool = False
    size: float | None = None
    bold: bool | None = None
    spacing: int | None = None
    fill: str = ""
    align: str = ""
    after: float | None = None


PLAIN = Look()


def paragraphs(lines: Iterable[tuple[Para, Look]], relations: Relations) -> str:
    """The paragraphs of a text body; links become relationships of its part."""
    return "".join(paragraph(para, look, relations) for para, look in lines)


def paragraph(para: Para, look: Look, relations: Relations) -> str:
    """One paragraph."""
    runs = "".join(_run(each, look, relations) for each in para.runs)
    return f"<a:p>{_properties(look)}{runs}</a:p>"


def _properties(look: Look) -> str:
    level = f' lvl="{look.level}"' if look.level else ""
    indent = ' marL="0" indent="0"' if look.plain else ""
    align = f' algn="{look.align}"' if look.align else ""
    bullet = "<a:buNone/>" if look.plain else ""
    if look.start > 1:
        bullet = f'<a:buAutoNum type="arabicPlain" startAt="{look.start}"/>'
    space = "" if look.after is None else _spaced(look.after)
    if not (level or indent or align or space or bullet):
        return ""
    return f"<a:pPr{indent}{level}{align}>{space}{bullet}</a:pPr>"


def _spaced(after: float) -> str:
    return (
        '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(after * 100)}"/></a:spcAft>'
    )


def _run(run: Run, look: Look, relations: Relations) -> str:
    size = "" if look.size is None else f' sz="{round(look.size * 100)}"'
    strong = run.strong or look.bold
    bold = "" if not strong and look.bold is None else f' b="{int(strong or False)}"'
    slant = ' i="1"' if run.emphasis else ""
    spacing = "" if look.spacing is None else f' spc="{look.spacing}"'
    link = ""
    if run.href.startswith(LINK_SCHEMES):
        link = f'<a:hlinkClick r:id="{relations.add("hyperlink", run.href, external=True)}"/>'
    return (
        f'<a:r><a:rPr lang="{LANGUAGE}"{size}{bold}{slant}{spacing}>{look.fill}{link}</a:rPr>'
        f"<a:t>{content(run.text)}</a:t></a:r>"
    )
