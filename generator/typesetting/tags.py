"""Whether a tagged PDF's content is reached from its structure tree.

Checkers pass files whose tags were lost, since what no tag names looks like nothing at all. So
this reads each page's content: every drawing operator must stand inside marked content that is
either an artifact or named by the structure tree, and the tree may name nothing that is not
there (PDF/UA-1, ISO 14289-1 section 7.1).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_SHOWS = frozenset(
    {
        "Tj",
        "TJ",
        "'",
        '"',
        "Do",
        "sh",
        "f",
        "F",
        "f*",
        "S",
        "s",
        "B",
        "B*",
        "b",
        "b*",
        "INLINE IMAGE",
    }
)
"""Operators that put something on the page (ISO 32000-1 annex A)."""


@dataclass(frozen=True)
class Stray:
    """Content that a reader of the structure never meets, or a tag without content."""

    page: int
    what: str


def strays(pdf: bytes) -> tuple[Stray, ...]:
    """Everything on the pages that is neither an artifact nor reached from the structure tree.

    Empty for a well-tagged file; one stray on page 0 when the file has no structure at all.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.get("/StructTreeRoot")
        if root is None:
            return (Stray(0, "There is no structure tree."),)
        reached = _reached(document, root)
        found: list[Stray] = []
        for number, page in enumerate(document.pages, 1):
            marked, loose = _on_page(page)
            named = reached.get(number, set())
            found += [Stray(number, f"{what} stands outside all marks.") for what in loose]
            found += [Stray(number, f"Content {key} has no tag.") for key in sorted(marked - named)]
            found += [Stray(number, f"Tag {key} has no content.") for key in sorted(named - marked)]
        return tuple(found)


def _on_page(page: pikepdf.Page) -> tuple[set[int], list[str]]:
    """Ids of the page's marked content, and the drawing operators outside any mark."""
    marked: set[int] = set()
    loose: list[str] = []
    open_marks: list[bool] = []  # for each open mark: does it answer for what is inside
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            content_id = _content_id(operands, page)
            if content_id is not None:
                marked.add(content_id)
            open_marks.append(content_id is not None or str(operands[0]) == "/Artifact")
        elif name == "EMC":
            open_marks.pop()
        elif name in _SHOWS and not any(open_marks):
            loose.append(name)
    return marked, loose


def _content_id(operands: Any, page: pikepdf.Page) -> int | None:
    if len(operands) < 2:
        return None
    properties = operands[1]
    if isinstance(properties, pikepdf.Name):
        properties = page.resources.Properties[str(properties)]
    mcid = properties.get("/MCID")
    return None if mcid is None else int(mcid)


def _reached(document: pikepdf.Pdf, root: pikepdf.Object) -> dict[int, set[int]]:
    """By page number, the ids of marked content that the tree's leaves name."""
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
    reached: dict[int, set[int]] = {}
    for page, content_id in _leaves(root, None):
        if page is not None:
            reached.setdefault(numbers[page.objgen], set()).add(content_id)
    return reached


def _leaves(
    node: pikepdf.Object, page: pikepdf.Object | None
) -> Iterator[tuple[pikepdf.Object | None, int]]:
    """(page, id) of each marked content below the node; a node's page holds for its children."""
    page = node.get("/Pg", page)
    kids: Any = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/MCR":
                yield kid.get("/Pg", page), int(kid.MCID)
            elif kid.get("/Type") != "/OBJR":
                yield from _leaves(kid, page)
        else:
            yield page, int(kid)
