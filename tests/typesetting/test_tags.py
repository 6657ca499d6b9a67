"""The check that a structure tree reaches all content, on files with tags and with tags lost."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from generator.finding import Place
from generator.typesetting import set_pdf
from generator.typesetting.tags import Stray, strays

PAGE = """
#import "lib.typ": *
#let d = json("data.json")
#show: body => setting(d, body)
#set page(width: 200pt, height: 200pt, margin: 10pt)
= Title
#ground(0pt, 0pt, 10pt, 10pt, black)
First.
#list([a], link("https://example.org")[b])
#pagebreak()
#shape("rings", 20pt, black)
Second.
"""


@pytest.fixture
def tagged(tmp_path: Path) -> bytes:
    template = tmp_path / "page.typ"
    template.write_text(PAGE, encoding="utf-8")
    data = {"title": "T", "author": "A", "lang": "en", "region": "GB"}
    return set_pdf(template, data, date(2026, 1, 1), {}, Place("file")).data


def changed(pdf: bytes, change) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def test_a_well_tagged_file_has_no_strays(tagged: bytes) -> None:
    assert strays(tagged) == ()


def test_a_file_without_a_tree_is_one_stray(tagged: bytes) -> None:
    def drop(document: pikepdf.Pdf) -> None:
        del document.Root.StructTreeRoot

    assert strays(changed(tagged, drop)) == (Stray(0, "There is no structure tree."),)


def test_content_whose_tags_were_lost_is_found_on_its_page(tagged: bytes) -> None:
    def empty(document: pikepdf.Pdf) -> None:
        document.Root.StructTreeRoot.K = pikepdf.Array([])

    found = strays(changed(tagged, empty))
    assert {stray.page for stray in found} == {1, 2}
    assert all("has no tag" in stray.what for stray in found)


def test_a_page_lost_from_its_file_leaves_tags_without_content(tagged: bytes) -> None:
    def blank(document: pikepdf.Pdf) -> None:
        document.pages[1].Contents = document.make_stream(b"")

    found = strays(changed(tagged, blank))
    assert found
    assert {(stray.page, "has no content" in stray.what) for stray in found} == {(2, True)}


def test_content_outside_all_marks_is_found(tagged: bytes) -> None:
    def add(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(document.make_stream(b"0 0 9 9 re f"))

    assert strays(changed(tagged, add)) == (Stray(1, "f stands outside all marks."),)
