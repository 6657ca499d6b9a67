"""A template's look learnt from its prompts, where it is written nowhere else.

LibreOffice saves the size, colour and spacing of a placeholder on the prompt's own words, which a
new slide does not inherit. Here they become the placeholder's list style, as PowerPoint has it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.ooxml.shape import NAMESPACES
from generator.decks.resolve import placeholder_type

MOST_LEVELS = 9
_RUN_ONLY = ("lang", "altLang", "dirty", "err", "smtClean", "smtId", "bmk", "noProof")
"""What a run says that is no look."""


def learn_looks(deck: Any) -> None:
    """Give every placeholder of a master without text styles the look of its prompt."""
    for master in deck.slide_masters:
        styles = f"{qn('p:txStyles')}/{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}"
        if master._element.find(styles) is not None:
            continue
        for owner in (master, *master.slide_layouts):
            for shape in owner.placeholders:
                _learn(shape._element)


def say_in_layouts(deck: Any, footer: str) -> None:
    """Write the footer's words on every layout, as PowerPoint does.

    Without words there LibreOffice loses a footer's font and place.
    """
    for master in deck.slide_masters:
        for layout in master.slide_layouts:
            for shape in layout.placeholders:
                if placeholder_type(shape) == "ftr" and not shape.text_frame.text.strip():
                    shape.text_frame.text = footer


def _learn(shape: Any) -> None:
    body = shape.find(qn("p:txBody"))
    styles = body.find(qn("a:lstStyle")) if body is not None else None
    if body is None or (styles is not None and len(styles)):
        return
    levels = dict(_looks(body))
    if not levels:
        return
    if styles is None:
        styles = parse_xml(f"<a:lstStyle {NAMESPACES}/>")
        body.find(qn("a:bodyPr")).addnext(styles)
    for depth, look in sorted(levels.items()):
        look.tag = qn(f"a:lvl{depth}pPr")
        styles.append(look)


def _looks(body: Any) -> Iterator[tuple[int, Any]]:
    """Each level with its paragraph's and its words' look, the first of a level only."""
    seen: set[int] = set()
    for paragraph in body.findall(qn("a:p")):
        found = paragraph.find(qn("a:pPr"))
        run = paragraph.find(f"{qn('a:r')}/{qn('a:rPr')}")
        run = paragraph.find(qn("a:endParaRPr")) if run is None else run
        depth = 1 + int(found.get("lvl", 0)) if found is not None else 1
        if run is None or depth in seen or depth > MOST_LEVELS:
            continue
        seen.add(depth)
        look = copy.deepcopy(found) if found is not None else parse_xml(f"<a:pPr {NAMESPACES}/>")
        look.attrib.pop("lvl", None)
        words = copy.deepcopy(run)
        words.tag = qn("a:defRPr")
        for name in _RUN_ONLY:
            words.attrib.pop(name, None)
        for old in look.findall(qn("a:defRPr")):
            look.remove(old)
        look.append(words)
        yield depth, look
