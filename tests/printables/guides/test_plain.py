"""A story in short plain sentences, each beside a picture or the place for one (P30)."""

from __future__ import annotations

import io
from dataclasses import replace

import outloud
import pytest
from PIL import Image

from generator.finding import Place
from generator.model.scenario import Alternatives, Picture
from generator.printables import guides
from generator.typesetting.fits import TOO_LONG
from generator.typesetting.tags import strays

STORY = "the-lunch-table"
NAME = f"scenario-{STORY}-plain.pdf"


@pytest.fixture
def with_words(library):
    """The library with other words beside the story's pictures."""

    def change(lines, pictures=()):
        told = Alternatives(plain_summary=lines, pictures=pictures)
        story = library.scenarios[STORY].model_copy(update={"alternatives": told})
        return replace(library, scenarios={**library.scenarios, STORY: story})

    return change


def test_every_story_with_a_summary_has_its_page_and_fits(library) -> None:
    pages = [p for p in guides.products(library) if p.path.name.endswith("-plain.pdf")]
    written = {i for i, s in library.scenarios.items() if s.alternatives.plain_summary}
    assert {p.contains for p in pages} == {(i,) for i in written}
    for product in pages:
        assert product.draw(product.inputs).findings == (), product.path


def test_each_sentence_stands_in_large_type_on_one_page(library, draw, opened) -> None:
    data = draw(library, NAME).data
    pdf, story = opened(data), library.scenarios[STORY]
    assert len(pdf.pages) == 1
    for line in story.alternatives.plain_summary:
        assert line in pdf.words(0)
        assert min(pdf.sizes(0, line.split(".")[0][:20])) >= 14.0
    assert pdf.words(0).count("Picture") == len(story.alternatives.plain_summary)
    assert "Samaritans: Call 116 123" in pdf.words(0)
    assert library.words.common.mark_not_lived in pdf.words(0)
    assert data == draw(library, NAME).data


def test_it_is_accessible(library, draw, tmp_path) -> None:
    data = draw(library, NAME).data
    path = tmp_path / "plain.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert (result.error, [f"{f.rule} {f.message}" for f in result.findings]) == (None, [])
    assert strays(data) == ()


def test_a_picture_takes_its_place_with_its_words(with_words, draw, opened, share_of) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 60), "#ff00ff").save(out, "PNG")
    picture = Picture(file="pictures/table.png", alt="A table with one empty chair")
    library = with_words(("Mel laughs.", "Yvonne goes."), (picture,))
    library = replace(library, assets={"pictures/table.png": out.getvalue()})
    data = draw(library, NAME).data
    pdf = opened(data)
    assert share_of(pdf.picture(0), "#ff00ff") > 0.003
    assert pdf.words(0).count("Picture") == 1
    assert "A table with one empty chair".encode("utf-16-be") in data or b"empty chair" in data


def test_too_many_words_are_a_finding_at_the_longest_sentence(with_words, draw) -> None:
    long = "He says it again, and louder, and nobody in the whole room looks up at her. " * 3
    (finding,) = draw(with_words(("Short.", long, *[long[:200]] * 8)), NAME).findings
    assert finding.code == TOO_LONG
    assert finding.place == Place("scenario", STORY, ("alternatives", "plain_summary", 1))
