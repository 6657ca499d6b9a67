"""A .pptx or .potx opened as an empty deck: its slides and their sections taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from lxml.etree import LxmlError
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import PartFactory
from pptx.oxml.ns import qn
from pptx.package import Package
from pptx.parts.presentation import PresentationPart

from generator.decks.own.learning import learn_looks
from generator.decks.own.numbering import number_places
from generator.decks.own.seeing import LayoutSeen, layouts_seen

_KINDS = (CT.PML_PRESENTATION_MAIN, CT.PML_TEMPLATE_MAIN)
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
MOST_BYTES = 100_000_000


class UnusableError(Exception):
    """A file that is no PowerPoint template; its message says so to a person."""


@dataclass(frozen=True)
class Opened:
    """A template as an empty deck.

    deck: python-pptx's presentation without a slide. numbered: the layouts whose placeholders
    were given numbers. worn: by the name of a layout's part, the last slide that wore it.
    """

    deck: Any
    numbered: tuple[str, ...]
    worn: Mapping[str, int]

    @property
    def layouts(self) -> tuple[LayoutSeen, ...]:
        """What its layouts have."""
        return layouts_seen(self.deck, self.worn)


def opened(data: bytes) -> Opened:
    """A template with its placeholders numbered and its look where slides inherit it.

    Raises UnusableError for what is not a .pptx or .potx.
    """
    deck = _presentation(data)
    slides = enumerate(deck.slides, 1)
    worn = {str(slide.slide_layout.part.partname): number for number, slide in slides}
    _drop_slides(deck)
    learn_looks(deck)
    return Opened(deck, number_places(deck), worn)


def _presentation(data: bytes) -> Any:
    if len(data) > MOST_BYTES:
        raise UnusableError(f"It has {len(data) / 1e6:.0f} MB; a template has at most 100.")
    try:
        with _templates_known():
            part: Any = Package.open(BytesIO(data)).main_document_part
    except (BadZipFile, KeyError, ValueError, LxmlError, PythonPptxError, OSError) as problem:
        raise UnusableError("It is not a whole .pptx or .potx.") from problem
    # Not part.content_type: that is remembered, and would be saved.
    if part._content_type not in _KINDS:
        raise UnusableError("Save it as .pptx or .potx, without macros.")
    part._content_type = CT.PML_PRESENTATION_MAIN
    return part.presentation


@contextmanager
def _templates_known() -> Iterator[None]:
    """python-pptx opens a .potx once it is told what kind of part it begins with."""
    known = dict(PartFactory.part_type_for)
    PartFactory.part_type_for[CT.PML_TEMPLATE_MAIN] = PresentationPart
    try:
        yield
    finally:
        PartFactory.part_type_for.clear()
        PartFactory.part_type_for.update(known)


def _drop_slides(deck: Any) -> None:
    """Slides, and what would go on naming them: sections and custom shows."""
    element, part = deck.part._element, deck.part
    listed = element.find(qn("p:sldIdLst"))
    for each in list(listed) if listed is not None else ():
        part.drop_rel(each.get(qn("r:id")))
        listed.remove(each)
    for sections in list(element.iter(_P14 + "sectionLst")):
        extension = sections.getparent()
        extension.getparent().remove(extension)
    for shows in element.findall(qn("p:custShowLst")):
        element.remove(shows)
    for key in [key for key, rel in part.rels.items() if rel.reltype == RT.NOTES_MASTER]:
        part.rels.pop(key)
    for masters in element.findall(qn("p:notesMasterIdLst")):
        element.remove(masters)
