"""What holds for every session paper: it is there, accessible, large enough, the same again."""

from __future__ import annotations

import outloud
import pytest

from generator.printables import sessions
from generator.typesetting.tags import strays

NAMES = (
    "running-sheet",
    "facilitator-guide",
    "handout",
    "attendance",
    "confidence-form",
    "follow-up-form",
    "four-fridays",
    "certificate",
)
FOOT = 9.0
BODY = {"running-sheet": 11.0}
GOODBYE = "HDG-010"
"""A block called “Thank you” looks like a letter's ending to the checker."""


def test_each_session_has_every_paper(library) -> None:
    paths = [product.path.as_posix() for product in sessions.products(library)]
    assert paths == [
        f"downloads/papers/session-{key}-{name}.pdf" for key in library.sessions for name in NAMES
    ]


def test_the_path_of_a_running_sheet_is_known_without_a_plan(library) -> None:
    planned = {product.path for product in sessions.products(library)}
    assert {sessions.running_sheet_path(key) for key in library.sessions} <= planned


def test_every_paper_of_every_session_fits(library) -> None:
    for product in sessions.products(library):
        assert product.draw(product.inputs).findings == (), product.path


@pytest.mark.parametrize("name", NAMES)
def test_it_is_accessible(library, draw, tmp_path, name: str) -> None:
    data = draw(library, name).data
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    said = [f"{each.rule} {each.message}" for each in result.findings if each.rule != GOODBYE]
    assert (result.error, said) == (None, [])
    assert strays(data) == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_smaller_than_its_floor(library, draw, opened, name: str) -> None:
    pdf = opened(draw(library, name).data)
    sizes = {size for page in range(len(pdf.pages)) for size in pdf.sizes(page)}
    floor = BODY.get(name, 12.0)
    assert min(sizes) >= FOOT
    # what is smaller than the body is the foot alone
    assert {size for size in sizes if size < floor} <= {9.0, 9.5}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_content_gives_the_same_bytes(library, draw, name: str) -> None:
    assert draw(library, name).data == draw(library, name).data


@pytest.mark.parametrize("name", NAMES)
def test_it_says_that_it_is_a_demonstration_until_adopted(
    library, change, draw, opened, name: str
) -> None:
    def says(drawn_of) -> bool:
        pdf = opened(draw(drawn_of, name).data)
        return any("Demonstration." in pdf.words(page) for page in range(len(pdf.pages)))

    assert says(library)
    assert not says(change(organisation={"adopted": True}))


@pytest.mark.parametrize("name", NAMES)
def test_it_carries_its_passport(library, draw, opened, name: str) -> None:
    pdf = opened(draw(library, name).data)
    every = " ".join(pdf.words(page) for page in range(len(pdf.pages)))
    assert "Session awareness-60, edition 2026.1" in every


def test_a_recall_finds_the_papers_that_tell_a_story(library, named) -> None:
    for name in ("running-sheet", "facilitator-guide", "handout", "four-fridays"):
        assert "the-drug-round" in named(library, name).contains
    for name in ("attendance", "confidence-form", "certificate"):
        assert named(library, name).contains == ()
