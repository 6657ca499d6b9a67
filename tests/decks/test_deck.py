from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image as Pixels
from pptx import Presentation

from generator.decks import accessibility, draw, references
from generator.decks.catalogue import products
from generator.decks.fault import errors
from generator.decks.gathering import session_inputs
from generator.decks.inputs import DeckInputs
from generator.decks.plan import Text
from generator.decks.planning import deck_slides
from generator.library import Library
from generator.product import Audience, Channel, Drawn, Kind
from tests.decks.conftest import SESSION
from tests.decks.rich import with_session


@pytest.fixture(scope="module")
def deck(drawn: Drawn) -> Any:
    return Presentation(BytesIO(drawn.data))


def test_there_is_a_deck_for_each_session_theme_and_story_and_one_with_all(
    library: Library,
) -> None:
    made = products(library)
    paths = [str(product.path) for product in made]
    expected = [f"downloads/decks/session-{key}.pptx" for key in sorted(library.sessions)]
    expected += [
        f"downloads/decks/theme-{key}.pptx"
        for key in sorted(library.themes)
        if library.of_theme(key)
    ]
    expected += ["downloads/decks/library.pptx"]
    expected += [f"downloads/decks/scenario-{key}.pptx" for key in sorted(library.scenarios)]
    assert paths == expected
    assert {(p.kind, p.audience, p.channel) for p in made} == {
        (Kind.DECK, Audience.TRAINER, Channel.PUBLIC)
    }


def test_a_product_names_the_stories_it_contains(library: Library) -> None:
    by_name = {product.path.stem: product.contains for product in products(library)}
    assert by_name["session-awareness-60"] == (
        "the-drug-round", "the-lunch-table", "the-name-on-the-board"
    )  # fmt: skip


def test_the_shipped_decks_have_no_finding_and_no_fault(drawn: Drawn, pocket: DeckInputs) -> None:
    for each in (drawn, draw(pocket)):
        assert each.findings == ()
        assert errors(accessibility.faults(each.data)) == ()
        assert errors(references.faults(each.data)) == ()


def test_inputs_survive_the_way_to_another_process(inputs: DeckInputs, drawn: Drawn) -> None:
    assert draw(pickle.loads(pickle.dumps(inputs))).data == drawn.data


def test_another_hash_seed_and_time_zone_give_the_same_bytes(
    inputs: DeckInputs, drawn: Drawn
) -> None:
    code = (
        "import sys,pickle,hashlib; from generator.decks import draw;"
        "i=pickle.load(sys.stdin.buffer); print(hashlib.sha256(draw(i).data).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    said = subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(inputs), env=environment,
        capture_output=True, check=True,
    )  # fmt: skip
    assert said.stdout.decode().strip() == hashlib.sha256(drawn.data).hexdigest()


def test_entries_have_one_date_also_in_workbooks(drawn: Drawn) -> None:
    package = ZipFile(BytesIO(drawn.data))
    books = [name for name in package.namelist() if name.endswith(".xlsx")]
    assert books
    inner = [ZipFile(BytesIO(package.read(name))) for name in books]
    for each in (package, *inner):
        assert {entry.date_time for entry in each.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_its_properties_come_from_the_edition(deck: Any, inputs: DeckInputs) -> None:
    assert inputs.session is not None
    known = deck.core_properties
    assert (known.title, known.author) == (inputs.session.title, inputs.edition.author)
    assert known.created.date() == known.modified.date() == inputs.edition.on
    assert known.language == "en-GB"


def test_nobody_signs_while_no_role_is_filled_in(inputs: DeckInputs) -> None:
    assert "[fill in" not in inputs.edition.author


def test_footers_and_numbers_stand_on_every_slide(deck: Any, inputs: DeckInputs) -> None:
    for slide in deck.slides:
        kinds = {place.placeholder_format.type for place in slide.placeholders}
        assert {15, 13} <= {int(kind) for kind in kinds}
        footer = next(p for p in slide.placeholders if int(p.placeholder_format.type) == 15)
        assert footer.text_frame.text.startswith(inputs.edition.sample)
        assert inputs.brand.campaign in footer.text_frame.text


def test_the_sample_word_goes_when_an_organisation_adopts_it(pocket: DeckInputs) -> None:
    adopted = replace(pocket, edition=replace(pocket.edition, sample=""))
    slide = Presentation(BytesIO(draw(adopted).data)).slides[0]
    footer = next(p for p in slide.placeholders if int(p.placeholder_format.type) == 15)
    assert pocket.edition.sample not in footer.text_frame.text


def test_hidden_slides_do_not_show(deck: Any, inputs: DeckInputs) -> None:
    hidden = [slide._element.get("show") == "0" for slide in deck.slides]
    planned = [slide.hidden for slide in deck_slides(inputs)[0]]
    assert hidden == planned and hidden[-1] and not hidden[0]


def test_no_picture_of_a_code_and_no_link_to_the_site_before_there_is_an_address(
    deck: Any,
) -> None:
    for slide in deck.slides:
        links = [
            rel.target_ref for rel in slide.part.rels.values() if rel.reltype.endswith("hyperlink")
        ]
        assert not [link for link in links if ".html" in link or "[" in link]
        assert not [shape for shape in slide.shapes if shape._element.tag.endswith("}pic")]


def test_with_an_address_stories_link_to_their_pages(pocket: DeckInputs) -> None:
    told = replace(pocket.told[0], address="https://toolkit.example.org/scenarios/a.html")
    data = draw(replace(pocket, told=(told,))).data
    last = list(Presentation(BytesIO(data)).slides)[-1]
    links = [rel.target_ref for rel in last.part.rels.values() if rel.is_external]
    assert links == [told.address]


def test_the_chart_is_native_and_holds_the_figures(deck: Any, inputs: DeckInputs) -> None:
    charts = [s.chart for slide in deck.slides for s in slide.shapes if s.has_chart]
    figures = inputs.evidence[0].evidence.figures
    assert [tuple(chart.plots[0].categories) for chart in charts] == [
        tuple(each.label for each in figures)
    ]
    assert list(charts[0].plots[0].series[0].values) == [each.value for each in figures]


def test_a_made_up_listening_event_says_so_on_the_slide_and_tells_who_was_heard_in_the_notes(
    library: Library,
) -> None:
    block = {
        "kind": "evidence",
        "title": "Heard",
        "minutes": 5,
        "show": "listening-sample",
        "takeaways": ["It shows the form."],
    }
    planned = session_inputs(with_session(library, "awareness-60", block), "awareness-60")
    slides, _ = deck_slides(planned)
    (slide,) = [s for s in slides if s.layout == "Evidence without a chart"]
    said = " ".join(fill.value.joined for fill in slide.fills if isinstance(fill.value, Text))
    assert planned.deck.synthetic in said
    notes = " ".join(para.text for para in slide.notes)
    assert "April 2026. Online, one evening." in notes
    assert "between 20 and 49 people came." in notes


def test_text_that_fits_inherits_its_size(deck: Any) -> None:
    slide = next(s for s in deck.slides if s.slide_layout.name.startswith("Key message"))
    runs = [run for shape in slide.placeholders for p in shape.text_frame.paragraphs
            for run in p.runs]  # fmt: skip
    assert runs and all(run.font.size is None for run in runs)


def test_a_picture_is_stored_once_however_often_it_is_shown(gallery: bytes) -> None:
    names = ZipFile(BytesIO(gallery)).namelist()
    shown = [
        shape for slide in Presentation(BytesIO(gallery)).slides for shape in slide.shapes
        if shape._element.tag.endswith("}pic")
    ]  # fmt: skip
    assert len(shown) > 1 and len([n for n in names if n.startswith("ppt/media/")]) == 1


def test_the_charts_workbook_opens_with_its_figures(drawn: Drawn, inputs: DeckInputs) -> None:
    package = ZipFile(BytesIO(drawn.data))
    (name,) = [each for each in package.namelist() if each.endswith(".xlsx")]
    sheet = ZipFile(BytesIO(package.read(name))).read("xl/worksheets/sheet1.xml")
    figures = inputs.evidence[0].evidence.figures
    assert [each.text for each in etree.fromstring(sheet).iter("{*}t")] == [
        inputs.evidence[0].evidence.unit, *(each.label for each in figures)
    ]  # fmt: skip
    assert [float(each.text or "") for each in etree.fromstring(sheet).iter("{*}v")] == [
        each.value for each in figures
    ]


def test_characters_that_xml_cannot_carry_are_left_out(pocket: DeckInputs) -> None:
    edition = replace(pocket.edition, name='2026\x00.1 <&>"\ufffe')
    data = draw(replace(pocket, edition=edition)).data
    footers = [s.text_frame.text for s in Presentation(BytesIO(data)).slides[0].placeholders]
    assert any(text.endswith('2026.1 <&>"') for text in footers)


def test_a_picture_without_its_file_leaves_no_empty_frame(
    inputs: DeckInputs, changed: Callable[..., bytes]
) -> None:
    assert inputs.session is not None
    data = inputs.session.model_dump(mode="python")
    block = {"kind": "picture", "title": "Look", "minutes": 5, "text": "See.",
             "picture": {"file": "a.png", "alt": "A room."}}  # fmt: skip
    session = type(inputs.session).model_validate({**data, "blocks": [block, block]})
    made = draw(replace(inputs, session=session))
    codes = {each.code for each in made.findings}
    assert codes == {"DECK002", "DECK003"}
    assert "placeholder-empty" not in {each.rule for each in accessibility.faults(made.data)}


def test_a_picture_of_the_content_fills_its_place_and_is_cropped_not_squeezed(
    library: Library,
) -> None:
    made = BytesIO()
    Pixels.new("RGB", (900, 300), "#336699").save(made, "jpeg")
    picture = {"file": "pictures/ward.jpg", "alt": "A ward at night."}
    block = {"kind": "picture", "title": "Look", "minutes": 5, "text": "See.", "picture": picture}
    ours = replace(
        with_session(library, SESSION, block), assets={"pictures/ward.jpg": made.getvalue()}
    )
    drawn = draw(session_inputs(ours, SESSION))
    assert drawn.findings == ()
    slide = Presentation(BytesIO(drawn.data)).slides[2]
    (shown,) = [shape for shape in slide.shapes if shape._element.tag.endswith("}pic")]
    kept = (1 - shown.crop_left - shown.crop_right) * 900 / 300
    assert (shown.image.ext, shown.crop_top) == ("jpg", 0)
    assert kept == pytest.approx(shown.width / shown.height, rel=0.01)


def test_the_edition_dates_the_deck(inputs: DeckInputs) -> None:
    other = replace(inputs, edition=replace(inputs.edition, on=date(2027, 3, 1)))
    known = Presentation(BytesIO(draw(other).data)).core_properties
    assert known.created.date() == date(2027, 3, 1)
