"""The template: masters, layouts and theme as parts, with a place for slides.

It is made by code from the brand, so that a change shows in a diff and a test can hold it;
the same brand gives the same parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.decks.canvas import EMU, HEIGHT, WIDTH, Layout, Style
from generator.decks.ooxml import master as xml
from generator.decks.ooxml import notes
from generator.decks.ooxml.package import RELATED, Part, Related, Relation, Relations
from generator.decks.ooxml.shape import LANGUAGE, NAMESPACES
from generator.decks.ooxml.text import DECLARATION
from generator.decks.ooxml.theme import theme
from generator.decks.paint import Paint
from generator.model.brand import Brand, Slot

SLIDES, SECTIONS = "<!--slides-->", "<!--sections-->"
"""Where the lists of slides and of sections go in a presentation's XML."""
_PRESENTATIONML = "application/vnd.openxmlformats-officedocument.presentationml."
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
_MASTER = "ppt/slideMasters/slideMaster1.xml"
_HANDOUT = "ppt/handoutMasters/handoutMaster1.xml"


@dataclass(frozen=True)
class Dress:
    """A layout's part, and the idx of its footer and its slide number, None without one.

    size: the footer's in points, None for the layout's own.
    """

    part: str
    footer: int | None
    number: int | None
    size: float | None = None


@dataclass(frozen=True)
class Base:
    """An empty deck, to which slides are added.

    parts: all but the presentation itself and its properties. presentation: its XML with
    SLIDES and SECTIONS where those go. dresses: its layouts, by what their deck calls them.
    beside: what else the package refers to, such as a template's custom properties.
    """

    parts: tuple[Part, ...]
    presentation: str
    relations: Related
    dresses: Mapping[str, Dress]
    beside: Related = ()


def template(brand: Brand, layouts: Sequence[tuple[Layout, Slot | None]]) -> Base:
    """An empty deck with these layouts, each in its theme's look."""
    paint, relations = Paint(brand), Relations()
    paints = {look: Paint(brand, look) for _, look in layouts}
    files = [f"ppt/slideLayouts/slideLayout{n}.xml" for n in range(1, len(layouts) + 1)]
    shaped = [
        Part(
            file,
            f"{_PRESENTATIONML}slideLayout+xml",
            _layout(layout, paints[look]),
            (("rId1", Relation(RELATED + "slideMaster", _MASTER)),),
        )
        for file, (layout, look) in zip(files, layouts, strict=True)
    ]
    keys = {
        "master": relations.add("slideMaster", _MASTER),
        "notes": relations.add("notesMaster", NOTES_MASTER),
        "handout": relations.add("handoutMaster", _HANDOUT),
    }
    small = _small_parts(relations)
    relations.add("theme", "ppt/theme/theme1.xml")
    parts = (_master(brand, files, paint), *shaped, *_masters(brand, paint), *small)
    dresses = {
        layout.name: Dress(file, xml.FOOTER, xml.NUMBER)
        for file, (layout, _) in zip(files, layouts, strict=True)
    }
    return Base(parts, _presentation(keys, paint), relations.listed, dresses)


@lru_cache(maxsize=1024)
def _layout(layout: Layout, paint: Paint) -> bytes:
    """A layout's XML; the decks of one build share most of them."""
    return (DECLARATION + xml.layout(layout, paint)).encode()


def _master(brand: Brand, layouts: Sequence[str], paint: Paint) -> Part:
    related = Relations()
    keys = [related.add("slideLayout", file) for file in layouts]
    related.add("theme", "ppt/theme/theme1.xml")
    data = (DECLARATION + xml.master(brand.campaign, keys, paint)).encode()
    return Part(_MASTER, f"{_PRESENTATIONML}slideMaster+xml", data, related.listed)


def _masters(brand: Brand, paint: Paint) -> tuple[Part, ...]:
    """The themes, and the masters of notes and handouts."""
    return (
        theme_part(brand, paint, brand.campaign, 1),
        *notes_parts(brand, 2),
        theme_part(brand, paint, f"{brand.campaign} handout", 3),
        Part(
            _HANDOUT,
            f"{_PRESENTATIONML}handoutMaster+xml",
            (DECLARATION + xml.handout(paint)).encode(),
            (("rId1", Relation(RELATED + "theme", "ppt/theme/theme3.xml")),),
        ),
    )


def theme_part(brand: Brand, paint: Paint, name: str, number: int) -> Part:
    """A theme of this name."""
    data = (DECLARATION + theme(name, paint)).encode()
    return Part(f"ppt/theme/theme{number}.xml", _THEME, data)


def notes_parts(brand: Brand, number: int) -> tuple[Part, Part]:
    """The notes master and its theme, the theme of this number."""
    paint = Paint(brand)
    look = theme_part(brand, paint, f"{brand.campaign} notes", number)
    data = (DECLARATION + notes.master(paint)).encode()
    related = (("rId1", Relation(RELATED + "theme", look.name)),)
    return Part(NOTES_MASTER, notes.NOTES_MASTER, data, related), look


def _small_parts(relations: Relations) -> tuple[Part, ...]:
    """What PowerPoint wants beside the presentation, all of it empty."""
    made = (
        ("presProps", f"<p:presentationPr {NAMESPACES}/>"),
        ("viewProps", f"<p:viewPr {NAMESPACES}/>"),
        (
            "tableStyles",
            f'<a:tblStyleLst {NAMESPACES} def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>',
        ),
    )
    parts = []
    for name, content in made:
        file = f"ppt/{name}.xml"
        relations.add(name, file)
        data = (DECLARATION + content).encode()
        parts.append(Part(file, f"{_PRESENTATIONML}{name}+xml", data))
    return tuple(parts)


def _presentation(keys: Mapping[str, str], paint: Paint) -> str:
    styles = xml.text_levels((Style(18),), paint)
    return (
        f'<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{xml.FIRST_LAYOUT_ID - 1}" r:id="{keys["master"]}"/>'
        f'</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="{keys["notes"]}"/>'
        f'</p:notesMasterIdLst><p:handoutMasterIdLst><p:handoutMasterId r:id="{keys["handout"]}"/>'
        f'</p:handoutMasterIdLst>{SLIDES}<p:sldSz cx="{WIDTH * EMU}" cy="{HEIGHT * EMU}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>'
        f'<a:defPPr><a:defRPr lang="{LANGUAGE}"/></a:defPPr>{styles}</p:defaultTextStyle>'
        f"<p:extLst>{SECTIONS}</p:extLst></p:presentation>"
    )
