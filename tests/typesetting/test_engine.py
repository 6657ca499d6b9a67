"""Compiling templates: what comes out, what is found, what is our own bug."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from generator.finding import Place
from generator.typesetting import Frame, TypesettingError, Written, set_pdf, set_png
from generator.typesetting.fits import NO_GLYPH, TOO_LONG

DAY = date(2026, 11, 23)
STORY = Place("scenario", "a", ("card_story",))
ABOUT = Place("wording-print")
PAGE = """
#import "lib.typ": *
#let d = json("data.json")
#show: body => setting(d, body)
#set page(width: 200pt, height: 120pt, margin: 10pt)
= #d.title
#block(height: 60pt, width: 180pt, fit("a/story", d.story, most: 14pt, least: 11pt, d.story))
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "page.typ"
    path.write_text(PAGE, encoding="utf-8")
    return path


def data(story: str, title: str = "A page") -> dict[str, object]:
    return {
        "title": title,
        "author": "No one",
        "lang": "en",
        "region": "GB",
        "story": Written(story, STORY),
    }


def frames(story: str) -> dict[str, Frame]:
    return {"a/story": Frame("the test page", (Written(story, STORY),))}


def make(template: Path, story: str, title: str = "A page"):
    return set_pdf(template, data(story, title), DAY, frames(story), ABOUT)


def test_a_pdf_says_what_it_is(template: Path) -> None:
    drawn = make(template, "Short.")
    with pikepdf.open(io.BytesIO(drawn.data)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.docinfo.Title == "A page"
        assert str(pdf.docinfo.CreationDate).startswith("D:20261123000000")
        meta = pdf.open_metadata()
        assert meta["pdfuaid:part"] == "1"
    assert drawn.findings == ()


def test_a_picture_has_one_pixel_a_point(template: Path) -> None:
    drawn = set_png(template, data("Short."), DAY, frames("Short."), ABOUT)
    assert Image.open(io.BytesIO(drawn.data)).size == (200, 120)


def test_the_same_data_gives_the_same_bytes(template: Path) -> None:
    assert make(template, "Same.").data == make(template, "Same.").data


def test_text_that_does_not_fit_is_a_finding_at_its_place(template: Path) -> None:
    drawn = make(template, "Several words again. " * 20)
    (finding,) = drawn.findings
    assert (finding.code, finding.place) == (TOO_LONG, STORY)
    assert "the test page" in finding.message
    assert "mm more at 11 pt" in finding.message
    assert "words too many" in finding.message


def test_the_number_of_words_named_is_enough(template: Path) -> None:
    words = [f"w{n}" for n in range(120)]
    (finding,) = make(template, " ".join(words)).findings
    extra = int(finding.message.split("about ")[1].split()[0])
    left = words[: len(words) - extra - 2]
    assert make(template, " ".join(left)).findings == ()


def test_a_word_wider_than_its_space_is_a_finding(template: Path) -> None:
    (finding,) = make(template, "a " + "x" * 60).findings
    assert finding.code == TOO_LONG
    assert "wider than the test page" in finding.message


def test_a_day_stays_with_its_month(template: Path) -> None:
    story = "This was last read in full on 23 November 2026"  # would break after 23
    page = pdfium.PdfDocument(make(template, story).data)[0].get_textpage()
    lines = page.get_text_range().splitlines()
    assert [line for line in lines if line.startswith("23\u00a0November")]


def test_a_missing_character_is_found_where_it_was_written(template: Path) -> None:
    drawn = make(template, "Well 😀 done")
    (finding,) = drawn.findings
    assert finding.code == NO_GLYPH
    assert finding.place == Place("scenario", "a", ("card_story",), offset=5)
    assert "U+1F600" in finding.message
    assert drawn.data.startswith(b"%PDF")


def test_a_picture_with_a_missing_character_is_found_too(template: Path) -> None:
    drawn = set_png(template, data("കേ"), DAY, frames("കേ"), ABOUT)
    assert {finding.code for finding in drawn.findings} == {NO_GLYPH}


def test_a_missing_character_in_wording_is_put_down_to_it(template: Path) -> None:
    (finding,) = make(template, "Short.", title="Ti 😀 tle").findings
    assert finding.place == ABOUT


@pytest.mark.parametrize("text", ['#panic("x")', "$x$ *b* _i_ = h", "@preview/x", "\\", "a\u200db"])
def test_author_text_is_never_markup(template: Path, text: str) -> None:
    assert make(template, text).findings == ()


def test_a_faulty_template_is_our_bug_and_says_where(template: Path) -> None:
    template.write_text("#let d = 1\n#nothing()", encoding="utf-8")
    with pytest.raises(TypesettingError, match=r"page\.typ:2"):
        make(template, "Short.")


def test_a_warning_is_an_error(template: Path) -> None:
    template.write_text(PAGE + '\n#text(font: "Comic Sans MS")[x]', encoding="utf-8")
    with pytest.raises(TypesettingError, match="unknown font"):
        make(template, "Short.")
