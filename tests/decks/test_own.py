"""Decks in a template that nobody here made: python-pptx's own, and ones made from it."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pptx
import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks import accessibility, draw, references
from generator.decks.fault import errors as gravest
from generator.decks.gathering import stories_inputs
from generator.decks.inputs import DeckInputs, Template
from generator.decks.own.mapping import layout_of
from generator.decks.own.opening import UnusableError, opened
from generator.decks.own.proposing import propose
from generator.decks.plan import Grid, Text
from generator.decks.planning import plan_deck
from generator.finding import Severity
from generator.library import Library
from generator.model.template import Layouts, OwnTemplate, Role, Target
from generator.product import Drawn

PLAIN = (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()
PPTX = "presentationml.presentation.main+xml"
POTX = "presentationml.template.main+xml"
CONTENT = {"layout": "Title and Content", "text": "1"}
SECTIONS = (
    '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section '
    'name="Old" id="{9C0D9A05-6C0B-4C5E-8A52-3F1B2C9A0001}"><p14:sldIdLst><p14:sldId id="256"/>'
    "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
)


def changed(data: bytes, change: Callable[[Any], None]) -> bytes:
    deck = Presentation(BytesIO(data))
    change(deck)
    made = BytesIO()
    deck.save(made)
    return made.getvalue()


def retyped(data: bytes, old: str, new: str) -> bytes:
    """The package with another kind of main part."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "[Content_Types].xml":
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode())
            target.writestr(name, part)
    return made.getvalue()


def with_slides(deck: Any) -> None:
    for _ in range(2):
        deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Left over"
    deck.part._element.append(parse_xml(SECTIONS))


def wearing(inputs: DeckInputs, data: bytes, **layouts: dict[str, str]) -> Drawn:
    mapping = Layouts.model_validate({"layouts": layouts}) if layouts else None
    return draw(replace(inputs, template=Template("ours.pptx", data, mapping)))


def codes(made: Drawn) -> set[str]:
    return {finding.code for finding in made.findings}


def all_words(data: bytes) -> str:
    deck = Presentation(BytesIO(data))
    return " ".join(
        run.text or "" for slide in deck.slides for run in slide._element.iter(qn("a:t"))
    ).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def own(inputs: DeckInputs) -> Drawn:
    """The session's deck in python-pptx's own template: 4:3, nothing of ours."""
    return wearing(inputs, PLAIN)


def test_nothing_that_we_say_is_lost(own: Drawn, inputs: DeckInputs) -> None:
    shown = all_words(own.data)
    for plan in plan_deck(inputs):
        values = [plan.title, *(value for _, value in plan.fills)]
        texts = [p.text for v in values if isinstance(v, Text) for p in v.paras]
        cells = [c.text for v in values if isinstance(v, Grid) for row in v.cells() for c in row]
        for said in (*texts, *cells):
            for run in re.split(r" {2,}", said):
                words = run.strip().replace("\u00a0", " ")
                assert words in shown, plan.title.joined


def test_it_is_whole_and_people_can_use_it(own: Drawn) -> None:
    assert {f.severity for f in own.findings} <= {Severity.NOTE}
    assert references.faults(own.data) == ()
    found = gravest(accessibility.faults(own.data))
    assert {fault.rule for fault in found} <= {"text-small"}


def test_the_template_rules_the_look(own: Drawn) -> None:
    deck = Presentation(BytesIO(own.data))
    assert (deck.slide_width, deck.slide_height) == (9144000, 6858000)
    assert len(deck.slide_masters) == 1
    worn = {slide.slide_layout.name for slide in deck.slides}
    assert {"Title Slide", "Title and Content", "Two Content"} <= worn
    first = deck.slides[0].shapes.title
    assert first.text_frame.paragraphs[0].runs[0].font.size is None


def test_chart_and_table_are_native_there_too(own: Drawn) -> None:
    shapes = [s for slide in Presentation(BytesIO(own.data)).slides for s in slide.shapes]
    charts = [s for s in shapes if getattr(s, "has_chart", False) and s.has_chart]
    tables = [s for s in shapes if getattr(s, "has_table", False) and s.has_table]
    assert charts and tables and all(s.table.first_row for s in tables)


def test_notes_sections_and_the_sample_word_come_along(own: Drawn, inputs: DeckInputs) -> None:
    deck = Presentation(BytesIO(own.data))
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in deck.slides)
    assert len(list(deck.part._element.iter("{*}section"))) > 3
    for slide in deck.slides:
        feet = [s for s in slide.placeholders if int(s.placeholder_format.type) == 15]
        assert feet[0].text_frame.text.startswith(inputs.edition.sample)


def test_a_potx_gives_the_same_deck(pocket: DeckInputs) -> None:
    plain, template = wearing(pocket, PLAIN), wearing(pocket, retyped(PLAIN, PPTX, POTX))
    assert template.data == plain.data and PPTX.encode() in ZipFile(BytesIO(template.data)).read(
        "[Content_Types].xml"
    )


def test_slides_of_the_template_and_their_sections_are_gone(pocket: DeckInputs) -> None:
    made = wearing(pocket, changed(PLAIN, with_slides))
    assert "Left over" not in all_words(made.data) and references.faults(made.data) == ()
    assert b"Old" not in ZipFile(BytesIO(made.data)).read("ppt/presentation.xml")
    names = [n for n in ZipFile(BytesIO(made.data)).namelist() if n.startswith("ppt/slides/slide")]
    assert len(names) == len(Presentation(BytesIO(made.data)).slides)


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip", retyped(PLAIN, PPTX, "macroEnabled.main+xml")],
    ids=["empty", "other", "macros"],
)
def test_what_is_no_template_is_one_finding(pocket: DeckInputs, data: bytes) -> None:
    with pytest.raises(UnusableError):
        opened(data)
    made = wearing(pocket, data)
    assert codes(made) == {"TEMPL001"} and made.data == b""


def test_a_layout_that_is_not_there_is_named_with_the_nearest(pocket: DeckInputs) -> None:
    made = wearing(pocket, PLAIN, content={**CONTENT, "layout": "Title and Contents"})
    assert codes(made) == {"TEMPL002"}
    assert made.findings[0].hint == "Did you mean “Title and Content”?"


@pytest.mark.parametrize("text", ["7", "10"], ids=["absent", "the date"])
def test_a_placeholder_that_is_not_there_is_named_with_those_that_are(
    pocket: DeckInputs, text: str
) -> None:
    made = wearing(pocket, PLAIN, content={**CONTENT, "text": text})
    assert codes(made) == {"TEMPL003"} and "1 (Content Placeholder 2)" in made.findings[0].hint


def test_text_does_not_go_where_a_picture_belongs(pocket: DeckInputs) -> None:
    wrong = {"layout": "Picture with Caption", "text": "1"}
    assert codes(wearing(pocket, PLAIN, content=wrong)) == {"TEMPL003"}


def same_idx(deck: Any) -> None:
    """As LibreOffice saves templates."""
    for layout in deck.slide_layouts:
        for place in layout._element.iter(qn("p:ph")):
            place.attrib.pop("idx", None)


def one_place(deck: Any) -> None:
    """Two contents on one place, so that nothing tells them apart."""
    same_idx(deck)
    for layout in deck.slide_layouts:
        last = list(layout.placeholders)[1]._element
        last.addnext(copy.deepcopy(last))


def test_placeholders_of_one_idx_are_numbered_and_a_note_says_so(pocket: DeckInputs) -> None:
    made = wearing(pocket, changed(PLAIN, same_idx))
    (told,) = [f for f in made.findings if f.code == "TEMPL010"]
    assert told.severity is Severity.NOTE
    assert references.faults(made.data) == ()
    plain = wearing(pocket, PLAIN)
    assert all_words(made.data) == all_words(plain.data)
    assert [s.slide_layout.name for s in Presentation(BytesIO(made.data)).slides] == [
        s.slide_layout.name for s in Presentation(BytesIO(plain.data)).slides
    ]


def test_they_are_numbered_the_same_each_time_title_first_then_as_they_are_read() -> None:
    data = changed(PLAIN, same_idx)
    file = opened(data)
    assert "Two Content" in file.numbered and opened(PLAIN).numbered == ()
    (layout,) = [each for each in file.layouts if each.name == "Two Content"]
    places = sorted(layout.places, key=lambda place: place.idx)
    assert [place.type for place in places] == ["title", "obj", "obj", "dt", "ftr", "sldNum"]
    assert places[1].rect.x < places[2].rect.x
    assert opened(data).layouts == file.layouts


def look_on_prompts(deck: Any) -> None:
    """As LibreOffice saves looks: on the prompts' words, and in no style that is inherited."""
    same_idx(deck)
    master = deck.slide_masters[0]._element
    master.remove(master.find(qn("p:txStyles")))
    for layout in deck.slide_layouts:
        for shape in layout.placeholders:
            for style in shape._element.iter(qn("a:lstStyle")):
                style.clear()
            for paragraph in shape._element.iter(qn("a:p")):
                for old in list(paragraph):
                    paragraph.remove(old)
                paragraph.append(parse_xml(PROMPT))


PROMPT = (
    '<a:endParaRPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" lang="en-US" '
    'sz="2100" b="1"><a:solidFill><a:srgbClr val="334455"/></a:solidFill></a:endParaRPr>'
)


def test_a_look_that_stands_on_prompts_alone_is_inherited_by_slides(pocket: DeckInputs) -> None:
    data = changed(PLAIN, look_on_prompts)
    (layout,) = [each for each in opened(data).layouts if each.name == "Title and Content"]
    assert {place.style.size for place in layout.places} == {21.0}
    made = Presentation(BytesIO(wearing(pocket, data).data))
    styles = [
        style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        for style in made.slides[1].slide_layout.placeholders[1]._element.iter(qn("a:lstStyle"))
    ]
    assert [(each.get("sz"), each.get("b"), each.get("lang")) for each in styles] == [
        ("2100", "1", None)
    ]


def test_a_footer_without_a_prompt_says_on_the_layout_what_slides_say(
    pocket: DeckInputs,
) -> None:
    deck = Presentation(BytesIO(wearing(pocket, PLAIN).data))
    for layout in {slide.slide_layout.name: slide.slide_layout for slide in deck.slides}.values():
        (foot,) = [p for p in layout.placeholders if int(p.placeholder_format.type) == 15]
        assert pocket.brand.campaign in foot.text_frame.text


def test_no_text_reaches_into_the_footers(pocket: DeckInputs) -> None:
    def tall(deck: Any) -> None:
        body = deck.slide_layouts[1].placeholders[1]
        left, top, wide = body.left, body.top, body.width
        body.left, body.top, body.width, body.height = left, top, wide, deck.slide_height

    deck = Presentation(BytesIO(wearing(pocket, changed(PLAIN, tall), content=CONTENT).data))
    for slide in deck.slides:
        foot = next(p for p in slide.placeholders if int(p.placeholder_format.type) == 15)
        bodies = [p for p in slide.placeholders if int(p.placeholder_format.type) in (2, 7)]
        assert all(body.top + body.height <= foot.top for body in bodies)


def test_the_layout_of_another_master_can_be_named() -> None:
    seen = opened(PLAIN).layouts
    other = replace(seen[1], master=2)
    target = Target.model_validate({"layout": "Title and Content", "text": "1", "master": "2"})
    assert layout_of(target, (*seen, other)) == other
    assert layout_of(target.model_copy(update={"master": None}), (*seen, other)) == seen[1]
    found = propose((replace(seen[1], crowd=4), other)).layouts[Role.CONTENT]
    assert found.master == 2


def test_a_chart_stands_apart_from_words_that_leave_it_no_room(own: Drawn) -> None:
    slides = [
        s for s in Presentation(BytesIO(own.data)).slides if any(x.has_chart for x in s.shapes)
    ]
    assert len(slides) == 1


def test_a_table_for_which_there_is_no_room_is_told_in_words(pocket: DeckInputs) -> None:
    made = wearing(pocket, PLAIN, content={"layout": "Comparison", "text": "2"})
    last = list(Presentation(BytesIO(made.data)).slides)[-1]
    assert not [s for s in last.shapes if s.has_table]
    head = f"{pocket.deck.passport_sources}: "
    assert head in all_words(made.data) and "DECK001" not in codes(made)


def test_placeholders_that_nothing_tells_apart_are_refused(pocket: DeckInputs) -> None:
    data = changed(PLAIN, one_place)
    assert codes(wearing(pocket, data)) == {"TEMPL004"}
    assert codes(wearing(pocket, data, content=CONTENT)) == {"TEMPL004"}


def test_a_mapping_without_content_is_refused(pocket: DeckInputs) -> None:
    title = {"layout": "Title Slide", "text": "1"}
    assert codes(wearing(pocket, PLAIN, title=title)) == {"TEMPL005"}


def test_content_alone_is_enough_and_every_other_role_says_so(inputs: DeckInputs) -> None:
    made = wearing(inputs, PLAIN, content=CONTENT)
    assert {slide.slide_layout.name for slide in Presentation(BytesIO(made.data)).slides} == {
        "Title and Content"
    }
    told = " ".join(f.message for f in made.findings if f.code == "TEMPL006")
    assert all(f"“{role}”" in told for role in (Role.TITLE, Role.STORY, Role.FIGURE))


def no_footer(deck: Any) -> None:
    for place in list(deck.slide_layouts[1].placeholders):
        if int(place.placeholder_format.type) == 15:
            place._element.getparent().remove(place._element)


def test_a_layout_without_a_footer_is_a_warning(pocket: DeckInputs) -> None:
    made = wearing(pocket, changed(PLAIN, no_footer), content=CONTENT)
    (found,) = [f for f in made.findings if f.code == "TEMPL009"]
    assert found.severity is Severity.WARNING and made.data


def pale(deck: Any) -> None:
    """The master's text in a grey that nobody can read on white."""
    for style in deck.slide_masters[0]._element.iter(qn("p:bodyStyle")):
        for colour in style.iter(qn("a:schemeClr")):
            colour.getparent().replace(
                colour,
                parse_xml(
                    '<a:srgbClr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
                    ' val="DDDDDD"/>'
                ),
            )


def test_contrast_is_checked_again_in_the_templates_colours(pocket: DeckInputs) -> None:
    made = wearing(pocket, changed(PLAIN, pale), content=CONTENT)
    told = [f.message for f in made.findings if f.code == "TEMPL008"]
    assert len(told) == 1 and "to 1" in told[0]


def test_the_proposal_takes_powerpoints_own_layouts() -> None:
    found = propose(opened(PLAIN).layouts).layouts
    assert {role: target.layout for role, target in found.items()} == {
        Role.TITLE: "Title Slide",
        Role.SECTION: "Section Header",
        Role.CONTENT: "Title and Content",
        Role.TWO_COLUMNS: "Two Content",
        Role.PICTURE: "Picture with Caption",
    }
    assert found[Role.TWO_COLUMNS].aside == 2 and found[Role.PICTURE].picture == 1


def test_sizes_are_those_that_a_slide_would_show() -> None:
    (layout,) = [each for each in opened(PLAIN).layouts if each.name == "Two Content"]
    left = layout.place(1)
    assert left is not None
    assert (left.style.size, left.style.bullet, round(left.rect.w)) == (28.0, "•", 318)
    assert left.inset == (7.2, 3.6, 7.2, 3.6)


def test_the_organisations_template_is_worn_by_every_deck(library: Library) -> None:
    own = OwnTemplate.model_validate({"file": "templates/ours.pptx"})
    ours = replace(
        library,
        organisation=library.organisation.model_copy(update={"template": own}),
        assets={"templates/ours.pptx": PLAIN},
    )
    worn = stories_inputs(ours, ("the-drug-round",)).template
    assert worn == Template("content/templates/ours.pptx", PLAIN)
    assert stories_inputs(replace(ours, assets={}), ("the-drug-round",)).template is None


def test_two_columns_are_set_alike_and_their_heads_stand_out(
    own: Drawn, inputs: DeckInputs
) -> None:
    assert inputs.session is not None
    block = next(each for each in inputs.session.blocks if each.kind == "comparison")
    deck = Presentation(BytesIO(own.data))
    slide = next(s for s in deck.slides if s.shapes.title.text_frame.text == block.title)
    columns = [
        shape.text_frame for shape in slide.placeholders if shape.placeholder_format.idx in (1, 2)
    ]
    assert [column.paragraphs[0].text for column in columns] == [block.left.head, block.right.head]
    assert all(run.font.bold for column in columns for run in column.paragraphs[0].runs)
    sizes = [{run.font.size for p in column.paragraphs[1:] for run in p.runs} for column in columns]
    assert sizes[0] == sizes[1]
