"""Word files: what an organisation edits, with real headings, header rows and the same bytes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from generator.printables import word
from generator.printables.word.accessibility import faults
from generator.printables.word.document import TICK

FORM, SOP, LIST = (
    "session-awareness-60-confidence-form.docx",
    "welcome-sop.docx",
    "manager-induction.docx",
)


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def test_the_forms_of_each_session_and_every_editable_guide_are_there(library) -> None:
    paths = [product.path.as_posix() for product in word.products(library)]
    forms = [
        f"downloads/papers/session-{key}-{name}.docx"
        for key in library.sessions
        for name in ("attendance", "confidence-form", "follow-up-form")
    ]
    guides = [f"downloads/guides/{k}.docx" for k, g in library.guides.items() if g.editable]
    assert paths == [*forms, *guides, "downloads/guides/launch-plan.docx"]
    assert {"downloads/guides/welcome-sop.docx", "downloads/guides/photo-consent.docx"} <= {*guides}
    assert "downloads/guides/concern-raised.docx" not in guides


def test_every_file_is_accessible(library) -> None:
    for product in word.products(library):
        assert faults(product.draw(product.inputs).data) == (), product.path


@pytest.mark.parametrize("name", [FORM, SOP])
def test_the_same_content_gives_the_same_bytes_at_one_time(written, name: str) -> None:
    data = written(name)
    assert data == written(name)
    members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert members[0].filename == "[Content_Types].xml"
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}


def test_it_knows_its_title_language_and_the_editions_day(written) -> None:
    properties = opened(written(SOP)).core_properties
    assert properties.title == "Induction of internationally recruited colleagues"
    assert properties.language == "en-GB"
    assert properties.author == "No Excuse for Abuse"
    assert properties.created.date().isoformat() == "2026-11-23"
    assert properties.created == properties.modified


def test_headings_lists_and_links_are_real(written) -> None:
    document = opened(written(SOP))
    styles = [p.style.name for p in document.paragraphs]
    assert styles[:3] == ["Quiet", "Label", "Title"]  # the place of the logo comes first
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert heads[:3] == [
        "Purpose and scope",
        "Values as behaviours",
        "From the offer to the first day",
    ]
    assert "Heading 2" in styles
    links = list(document.element.body.iter(qn("w:hyperlink")))
    assert links
    targets = {document.part.rels[link.get(qn("r:id"))].target_ref for link in links}
    assert all(target.startswith(("https:", "tel:")) for target in targets)


def test_every_table_repeats_its_header_and_says_what_it_shows(written) -> None:
    tables = opened(written(LIST)).tables
    assert len(tables) == 4
    for table in tables:
        assert [cell.text for cell in table.rows[0].cells] == ["What", "Who", "When", "Done, date"]
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    captions = [t._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for t in tables]
    assert captions[0] == "Before the first day"


def test_the_form_has_two_sides_with_the_same_six_items(library, written) -> None:
    document = opened(written(FORM))
    grids = [t for t in document.tables if t.rows[0].cells[0].text == "I could"]
    items = list(library.words.papers.items.values())
    assert [[row.cells[0].text for row in grid.rows[1:]] for grid in grids] == [items, items]
    assert [cell.text for cell in grids[0].rows[1].cells[1:]] == ["1", "2", "3", "4", "5"]
    breaks = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert breaks == [library.words.papers.side_after]


def test_boxes_to_tick_are_signs_that_can_be_replaced(written) -> None:
    ticked = [p.text for p in opened(written("photo-consent.docx")).paragraphs]
    assert f"{TICK} On posters inside the workplace" in ticked


def test_what_an_organisation_must_fill_in_is_still_there(written) -> None:
    words = " ".join(p.text for p in opened(written(SOP)).paragraphs)
    assert "[fill in: organisation]" in words
    assert "Your organisation has not confirmed this yet." in words


def test_the_foot_carries_notice_and_passport(written) -> None:
    foot = opened(written(SOP)).sections[0].footer.paragraphs[0].text
    assert "Demonstration." in foot
    assert "Guide welcome-sop, edition 2026.1" in foot


def test_the_brands_colours_are_those_of_the_styles(library, written) -> None:
    style = opened(written(SOP)).styles["Heading 1"]
    assert str(style.font.color.rgb) == library.brand.light.on_paper.lstrip("#").upper()
