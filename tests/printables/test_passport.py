"""Everything to print, to edit and to post says what it is and of which edition (P34).

Read from the file itself: the words of a PDF's pages, the foot of a Word file, the description
in a picture.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
import pytest
from PIL import Image

from generator.editorial.wording import fill
from generator.printables import products
from generator.printables.campaign.piece import Piece
from generator.printables.cards import Cards
from generator.printables.papers import Print
from generator.product import Kind, Product
from tests.printables.sessions.test_flowing_papers import squashed
from tests.printables.test_report import library


def files() -> list[Product[Any]]:
    """What ships, to print, to edit or to show; archives hold these and no other papers."""
    return [product for product in products(library()) if product.kind is not Kind.PACK]


def kind_of(product: Product[Any]) -> tuple[object, ...]:
    """What is drawn by the same code in the same layout is of one kind."""
    inputs, layout = product.inputs, ()
    if isinstance(inputs, Piece):
        layout = (inputs.format.template, inputs.person is None)
    elif isinstance(inputs, Cards):
        layout = (inputs.preset,)
    elif isinstance(inputs, Print):
        paper = inputs.paper
        session = session_of(product)
        paper_of_session = product.path.name.partition(session)[2] if session else ""
        layout = (product.path.parent, paper.size, paper.cover, paper_of_session)
    return (product.draw, *layout)


def session_of(product: Product[Any]) -> str:
    """The session that a paper is for; empty for other files."""
    name = product.path.name
    fitting = (key for key in library().sessions if name.startswith(f"session-{key}-"))
    return max(fitting, key=len, default="")


def passports(product: Product[Any]) -> Iterator[str]:
    """The lines that a file must carry, by its place and by what it tells."""
    told, words, name = library(), library().words, product.path.stem
    edition = told.organisation.edition
    if product.kind is Kind.CARDS or name.endswith("-plain"):
        for story in product.contains:
            yield fill(words.common.passport, id=story, edition=edition)
    elif isinstance(product.inputs, Piece):
        message = product.inputs.message.id
        yield fill(words.print.message_passport, id=message, edition=edition)
    elif session := session_of(product):
        yield fill(words.papers.session_passport, id=session, edition=edition)
    elif name == "launch-plan":
        yield fill(words.papers.launch_passport, edition=edition)
    elif name in told.guides:
        yield fill(words.papers.guide_passport, id=name, edition=edition)
    else:
        key = next(key for key in told.summaries if name.startswith(key))
        yield fill(words.report.passport, id=key, edition=edition)


def said_by(product: Product[Any], opened: Any) -> list[str]:
    """What a file says: on each page, at the foot of each part of a Word file, of a picture."""
    data = product.draw(product.inputs).data
    if product.path.suffix == ".png":
        return [Image.open(io.BytesIO(data)).info["Description"]]
    if product.path.suffix == ".docx":
        sections = docx.Document(io.BytesIO(data)).sections
        assert not any(section.different_first_page_header_footer for section in sections)
        return [" ".join(p.text for p in section.footer.paragraphs) for section in sections]
    pdf = opened(data)
    return [pdf.words(page) for page in range(len(pdf.pages))]


def without(product: Product[Any], opened: Any) -> list[str]:
    """The lines that a file must carry and does not; papers carry theirs on each page."""
    pages = [squashed(page) for page in said_by(product, opened)]
    enough = all if isinstance(product.inputs, Print) else any
    return [
        f"{product.path}: {line}"
        for line in passports(product)
        if not enough(squashed(line) in page for page in pages)
    ]


def one_of_each() -> list[Product[Any]]:
    """The smallest of each kind, by the number of stories in it."""
    chosen: dict[tuple[object, ...], Product[Any]] = {}
    for product in sorted(files(), key=lambda each: len(each.contains)):
        chosen.setdefault(kind_of(product), product)
    return list(chosen.values())


def test_one_of_each_kind_carries_its_passport(opened) -> None:
    chosen = one_of_each()
    assert {p.path.suffix for p in chosen} == {".pdf", ".docx", ".png"}
    assert [line for product in chosen for line in without(product, opened)] == []


@pytest.mark.full
def test_everything_that_ships_carries_its_passport(opened) -> None:
    assert [line for product in files() for line in without(product, opened)] == []
