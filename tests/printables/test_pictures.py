"""One of each printable against a reference picture: looked at, with a tolerance.

When a change is meant, look at the new pictures and run the tests once with PICTURES=write.
"""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from generator.library import Library
from generator.model.ambassador import Ambassador
from generator.model.guide import Guide
from generator.model.session import Session
from generator.printables import products
from tests.printables.test_report import library as with_annex

FOLDER = Path(__file__).parent / "pictures"
WIDTH = 300
MEAN, WORST = 1.2, 60
"""Of 255: how far pictures may differ on the whole, and in the worst spot once blurred."""

NOTES = {
    "listen_for": ["Talk about him alone."],
    "pushback": [{"heard": "It was a joke.", "reply": "Then it can be told again to her."}],
    "stop_if": "Someone recognises the story.",
    "alone": "Choose a story of level 1.",
}
DRAWN = {
    "order": 1,
    "shown_as": "Occupational therapist",
    "stands_as": "bystander",
    "message": "first",
    "alt": "A drawing of a woman in a wheelchair.",
    "sample": True,
    "illustration": "therapist",
}
PAGES = [
    ("all-a6-4up-long-edge.pdf", 0),
    ("all-a6-4up-short-edge.pdf", 1),
    ("all-bleed-4up-long-edge.pdf", 0),
    ("all-a6-print-shop.pdf", 0),
    ("all-a5.pdf", 0),
    ("all-a5.pdf", 1),
    ("all-a4-large-print.pdf", 0),
    ("all-facilitator-a5.pdf", 0),
    ("all-facilitator-a5.pdf", 1),
    ("first-poster-a4-print-shop.pdf", 0),
    ("first-leaflet-a5.pdf", 0),
    ("first-leaflet-a5.pdf", 1),
    ("first-square-1080.png", 0),
    ("first-screen-1920x1080.png", 0),
    ("first-poster-a3.pdf", 0),
    ("first-story-1080x1920.png", 0),
    ("first-link-1200x628.png", 0),
    ("first-teams-1920x1080.png", 0),
    ("first-signature-600x150.png", 0),
    ("first-pull-up-850x2000.pdf", 0),
    ("first-tri-fold-print-shop.pdf", 0),
    ("first-tri-fold.pdf", 1),
    ("first-badges.pdf", 0),
    ("them-poster-a4-print-shop.pdf", 0),
    ("them-square-1080.png", 0),
    ("them-screen-1920x1080.png", 0),
    ("them-story-1080x1920.png", 0),
    ("them-teams-1920x1080.png", 0),
    ("them-pull-up-850x2000.pdf", 0),
    ("session-short-running-sheet.pdf", 0),
    ("session-short-facilitator-guide.pdf", 0),
    ("session-short-facilitator-guide.pdf", 4),
    ("session-short-handout.pdf", 0),
    ("session-short-attendance.pdf", 0),
    ("session-short-confidence-form.pdf", 0),
    ("session-short-four-fridays.pdf", 0),
    ("session-short-four-fridays.pdf", 1),
    ("session-short-certificate.pdf", 0),
    ("with-a-table.pdf", 0),
    ("scenario-story-00-plain.pdf", 0),
]
REPORT = [("portal-2025.pdf", 0), ("portal-2025.pdf", 1), ("portal-2025-annex-a-trust.pdf", 1)]
PLAIN = ["Mel tells a joke.", "It is about a name.", "Nobody laughs.", "You can say: stop."]
GUIDE = {
    "title": "A guide with a table",
    "lead": "What it is for, in one sentence.",
    "kind": "form",
    "audience": "everyone",
    "order": 1,
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-23",
    "sections": [
        {"kind": "prose", "id": "first", "heading": "First", "body": "A sentence.\n\n- A point."},
        {
            "kind": "table",
            "id": "table",
            "heading": "What goes where",
            "columns": ["What moves", "Who sees it", "When it goes"],
            "shares": [4, 4, 3],
            "rows": [
                {"cells": ["An entry, as it was written", "Two readers", "After 90 days"]},
                {"cells": ["A story made of several", "Everybody", "Never"]},
            ],
        },
        {"kind": "ticks", "id": "ticks", "heading": "You may", "choices": ["This", "That"]},
        {"kind": "blanks", "id": "sign", "heading": "Signed", "blanks": [{"label": "Name"}]},
    ],
}


def differs(one: Image.Image, other: Image.Image) -> str:
    """How two pictures differ more than rendering may; empty when they do not."""
    if one.size != other.size:
        return f"sizes {one.size} and {other.size}"
    blurred = (image.convert("RGB").filter(ImageFilter.GaussianBlur(1.5)) for image in (one, other))
    apart = ImageChops.difference(*blurred)
    mean, worst = max(ImageStat.Stat(apart).mean), max(high for _, high in apart.getextrema())
    return f"mean {mean:.2f}, worst {worst}" if mean > MEAN or worst > WORST else ""


@pytest.fixture
def library(make_library):
    """Five stories, an address, notes for the facilitator, a drawn ambassador, a guide."""
    address = {"site_address": "https://toolkit.example.org/site/"}
    told = {"facilitate": NOTES, "alternatives": {"plain_summary": PLAIN}}
    made = make_library(5, organisation=address, scenario=told)
    weeks = tuple(
        {"scenario": f"story-{number:02d}", "title": f"Week {number}", "text": "Say one sentence."}
        for number in range(1, 5)
    )
    short = Session.model_validate({**made.sessions["short"].model_dump(), "fridays": weeks})
    return replace(
        made,
        ambassadors={"them": Ambassador.model_validate(DRAWN)},
        sessions={"short": short},
        guides={"with-a-table": Guide.model_validate(GUIDE)},
    )


@pytest.mark.parametrize(("name", "page"), PAGES)
def test_it_looks_as_it_did_when_somebody_looked(library, opened, name: str, page: int) -> None:
    looked_at(library, opened, name, page)


@pytest.mark.parametrize(("name", "page"), REPORT)
def test_so_does_the_report_that_ships_and_an_annex(opened, name: str, page: int) -> None:
    looked_at(with_annex(), opened, name, page)


def looked_at(library: Library, opened, name: str, page: int) -> None:
    """Draws a page and holds it against its reference; or writes that anew, when asked to."""
    (product,) = [p for p in products(library) if p.path.name == name]
    data = product.draw(product.inputs).data
    if name.endswith(".png"):
        image = Image.open(io.BytesIO(data)).convert("RGB")
    else:
        width = opened(data).pages[page].get_width()
        image = opened(data).picture(page, round(2 * WIDTH / width * 72))
    small = image.resize(
        (WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS
    )
    reference = FOLDER / f"{Path(name).stem}-{page + 1}.png"
    if os.environ.get("PICTURES") == "write":
        FOLDER.mkdir(exist_ok=True)
        small.quantize(200, kmeans=2).save(reference, optimize=True)
    assert differs(small, Image.open(reference)) == ""


def test_a_moved_line_or_a_changed_colour_is_seen() -> None:
    image = Image.open(FOLDER / "first-poster-a4-print-shop-1.png").convert("RGB")
    assert differs(image, ImageChops.offset(image, 0, 4))
    assert differs(image, image.point(lambda value: min(255, value + 8)))
    assert not differs(image, image.filter(ImageFilter.GaussianBlur(0.4)))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.png")), ids=lambda path: path.stem)
def test_two_rows_of_pixels_are_seen_on_every_reference(path: Path) -> None:
    """On A4 that is a millimetre and a half; an empty or a pale picture would not tell."""
    image = Image.open(path).convert("RGB")
    assert differs(image, ImageChops.offset(image, 0, 2))
