"""The rich-text tree as HTML."""

from __future__ import annotations

import pytest

from generator.model.richtext import parse
from generator.web.richtext import inline, rich


def same(address: str) -> str:
    return address


def test_it_writes_paragraphs_lists_emphasis_and_links() -> None:
    text = parse("One **two** *three*.\n\n1. [four](help-now.html)\n2. five\n")
    assert rich(text, same) == (
        "<p>One <strong>two</strong> <em>three</em>.</p>"
        '<ol><li><a href="help-now.html">four</a></li><li>five</li></ol>'
    )


def test_it_writes_the_runs_alone_for_a_place_that_is_a_paragraph() -> None:
    assert inline(parse("One **two**.\n\nThree."), same) == "One <strong>two</strong>. Three."


def test_it_asks_for_each_address_as_it_is_written() -> None:
    seen: list[str] = []
    rich(parse("[a](tel:999) [b](x.html#y)"), lambda address: seen.append(address) or address)
    assert seen == ["tel:999", "x.html#y"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "<!-- <b>",
        "&lt;b&gt;",
    ],
)
def test_it_writes_markup_as_text(hostile: str) -> None:
    html = str(rich(parse(hostile), same))
    assert "<script" not in html
    assert "<img" not in html
    assert "<svg" not in html
    assert "<!--" not in html


def test_it_escapes_an_address_in_its_attribute() -> None:
    html = rich(parse('[a](x.html?"onmouseover=alert(1))'), lambda _: 'x" onmouseover="alert(1)')
    assert 'href="x&#34; onmouseover=&#34;alert(1)"' in html
