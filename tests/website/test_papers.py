"""Guides, handouts and forms as pages: the same words as the paper, and nothing to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from generator.editorial import papers
from generator.editorial.paper import Paper, Text
from generator.model.guide import Guide
from generator.model.tracker import Tracked
from generator.website.search import PAPER

GUIDE = "papers/guide-mine.html"
HANDOUT = "papers/session-short-15-handout.html"
FACILITATOR = "papers/session-short-15-facilitator-guide.html"
SECTIONS = [
    {"kind": "prose", "id": "what", "heading": "What it is", "body": "One *line*.\n\n- a\n- b"},
    {
        "kind": "checklist",
        "id": "do",
        "heading": "Things to do",
        "tasks": [
            {"do": "Ring them", "owner": "Line manager", "when": "Day one", "note": "Ask first."},
            {"do": "Ask them", "owner": "Buddy", "when": "Day two"},
        ],
    },
    {
        "kind": "tracker",
        "id": "follow",
        "heading": "Things to follow",
        "stage": "shortlist",
    },
    {"kind": "ticks", "id": "uses", "heading": "You may", "choices": ["Use it", "Show it"]},
    {
        "kind": "blanks",
        "id": "sign",
        "heading": "Signed",
        "blanks": [{"label": "Name"}, {"label": "Day", "lines": 2}],
    },
]


@pytest.fixture
def guided(library):
    """The library with one guide that has each kind of section but routes."""
    guide = Guide.model_validate(
        {
            "title": "Mine <b>",
            "lead": "What it is for.",
            "kind": "checklist",
            "audience": "lead",
            "order": "1",
            "restorative": "yes",
            "reviewed_on": "2026-11-23",
            "review_by": "2027-05-22",
            "sections": SECTIONS,
        }
    )
    tracked = Tracked.model_validate(
        {
            "stage": "shortlist",
            "order": "1",
            "what": "Two shortlist",
            "how": "Apart.",
            "owner": "Head of it",
            "evidence": "The records",
            "status": "not-started",
        }
    )
    return replace(library, guides={"mine": guide}, tracked={"one": tracked})


def texts(value: object) -> Iterator[str]:
    """Every text an editor or the wording gave a paper's blocks, in their order."""
    if isinstance(value, Text):
        yield value.plain
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def sentences(paper: Paper) -> list[str]:
    return [" ".join(text.split()) for text in texts(paper.blocks) if text.strip()]


@pytest.mark.parametrize("paper", papers.SESSION_PAPERS, ids=lambda paper: paper.name)
def test_a_page_says_what_the_paper_says_in_its_order(library, parsed, words_of, paper) -> None:
    page = parsed(library)[f"papers/session-short-15-{paper.name}.html"]
    text, at = words_of(page.get_element_by_id("main")), 0
    for sentence in sentences(paper.of(library, "short-15")):
        at = text.find(sentence, at)
        assert at >= 0, sentence


def test_a_guide_says_what_its_paper_says_in_its_order(guided, parsed, words_of) -> None:
    page = parsed(guided)[GUIDE]
    text, at = words_of(page.get_element_by_id("main")), 0
    for sentence in sentences(papers.guide(guided, "mine")):
        at = text.find(sentence, at)
        assert at >= 0, sentence


def test_a_checklist_is_a_list_with_who_and_when(guided, parsed, words_of) -> None:
    section = parsed(guided)[GUIDE].get_element_by_id("do")
    assert not section.xpath(".//table")
    rows = section.xpath(".//ul/li")
    assert len(rows) == 2
    words = guided.words.papers
    assert words_of(rows[0].xpath("p")[0]) == "Ring them Ask first."
    assert [e.text for e in rows[0].xpath(".//dt")] == [words.owner, words.when]
    assert [e.text for e in rows[0].xpath(".//dd")] == ["Line manager", "Day one"]
    assert words.done in words_of(section)


def test_a_tracker_names_what_to_write_down(guided, parsed, words_of) -> None:
    section = parsed(guided)[GUIDE].get_element_by_id("follow")
    words = guided.words.papers
    note = words_of(section.xpath(".//p[@class='checked']")[0])
    assert words.status in note
    assert "The records" in words_of(section)


def test_no_page_of_a_paper_has_anything_to_type_into(guided, parsed) -> None:
    for uri, page in parsed(guided).items():
        if uri.startswith("papers/"):
            assert not page.xpath("//main//input | //main//textarea | //main//form"), uri


def test_blanks_are_shown_as_what_to_write_down(guided, parsed, words_of) -> None:
    box = parsed(guided)[GUIDE].get_element_by_id("sign").xpath(".//*[@class='fill-in']")[0]
    assert words_of(box).startswith(guided.words.site.papers.note)
    assert [e.text for e in box.xpath(".//li")] == ["Name", "Day"]


def test_boxes_to_tick_are_a_list(guided, parsed) -> None:
    section = parsed(guided)[GUIDE].get_element_by_id("uses")
    assert [e.text for e in section.xpath(".//ul[@class='ticks']/li")] == ["Use it", "Show it"]


def test_every_table_has_heads_and_a_name(library, parsed) -> None:
    tables = [
        table
        for uri, page in parsed(library).items()
        if uri.startswith("papers/")
        for table in page.xpath("//main//table")
    ]
    assert tables
    for table in tables:
        assert table.xpath("caption")[0].text
        heads = table.xpath("thead/tr/th[@scope='col']")
        assert heads
        assert all(len(row.xpath("th|td")) == len(heads) for row in table.xpath("tbody/tr"))


def test_notes_for_trainers_are_marked_and_the_handout_holds_none(
    library, parsed, words_of
) -> None:
    pages, mark = parsed(library), library.words.site.papers.trainers
    assert mark in words_of(pages[FACILITATOR])
    handout = words_of(pages[HANDOUT].get_element_by_id("main"))
    assert mark not in handout
    for note in library.scenarios["the-rota"].facilitate.listen_for:
        assert note not in handout


def test_exit_stands_on_a_guide_with_routes_for_everyone_and_on_no_other(guided, parsed) -> None:
    def exits(library) -> bool:
        return bool(parsed(library)[GUIDE].xpath("//a[@data-exit]"))

    mine = guided.guides["mine"]
    key = next(iter(guided.organisation.routes))
    routes = {"kind": "routes", "id": "where", "heading": "Where", "show": [key]}
    told = {**mine.model_dump(mode="json", exclude={"sections"}), "order": "1"}
    told |= {"restorative": "no", "editable": "no"}
    with_routes = Guide.model_validate(
        {**told, "audience": "everyone", "sections": [routes, *SECTIONS]}
    )
    assert not exits(guided)
    assert exits(replace(guided, guides={"mine": with_routes}))
    for_leads = with_routes.model_copy(update={"audience": "lead"})
    assert not exits(replace(guided, guides={"mine": for_leads}))


def test_a_restorative_guide_shows_no_strapline_and_strikes_nothing(guided, parsed) -> None:
    page = parsed(guided)[GUIDE]
    assert not page.xpath("//main//s")
    assert guided.brand.strapline not in page.text_content()


def test_papers_are_found_behind_every_other_page(guided, made) -> None:
    boosts = {
        entry.boost
        for uri, page in made(guided).items()
        for entry in page.search
        if uri.startswith("papers/")
    }
    assert boosts == {PAPER}
    assert PAPER < 1


def test_the_list_leads_to_each_paper(guided, parsed) -> None:
    pages = parsed(guided)
    links = set(pages["papers.html"].xpath("//main//a/@href"))
    assert links == {uri for uri in pages if uri.startswith("papers/")}


def test_a_session_leads_to_its_papers_as_pages(library, parsed) -> None:
    links = parsed(library)["sessions/short-15.html"].xpath("//main//a/@href")
    assert "../papers/session-short-15-handout.html" in links
