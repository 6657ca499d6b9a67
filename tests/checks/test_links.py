"""Links inside the site."""

from __future__ import annotations

import pytest

from generator.checks.links import dead_links


def test_a_page_that_does_not_exist_is_named_with_the_nearest(make, say):
    library = make.library(pages={"help-now": make.prose("See [this](help-nwo.html#a).")})
    assert say(dead_links(library)) == [
        "LINK001 error page help-now sections 0 body: There is no page `help-nwo.html`. "
        "Did you mean `help-now.html`?"
    ]


def test_a_place_that_is_not_on_its_page_is_named(make, say):
    pages = {"help-now": make.page(), "p": make.prose("[Safe?](help-now.html#are-you-saef)")}
    assert say(dead_links(make.library(pages=pages))) == [
        "LINK002 error page p sections 0 body: The page `help-now.html` has no section "
        "`are-you-saef`. Did you mean `are-you-safe`?"
    ]


def test_law_notes_and_doors_are_followed(make, say):
    door = {"label": "In", "text": "Go in.", "to": "nowhere-at-all.html"}
    page = make.page(sections=[{"kind": "doors", "id": "a", "heading": "A", "doors": [door]}])
    library = make.library(
        pages={"p": page}, law={"harassment": make.law(says="[More](lost.html)")}
    )
    places = [said.split(":")[0] for said in say(dead_links(library))]
    assert places == [
        "LINK001 error law harassment says",
        "LINK001 error page p sections 0 doors 0 to",
    ]


@pytest.mark.parametrize(
    "href",
    [
        "help-now.html",
        "help-now.html#are-you-safe",
        "#a",
        "index.html",
        "index.html#anything",
        "library.html",
        "downloads.html#decks",
        "downloads/manifest.json",
        "scenarios/the-list.html",
        "sessions/an-hour.html",
        "https://example.org/nowhere",
        "mailto:someone@example.org",
        "tel:101",
    ],
)
def test_a_living_link_passes(make, say, href):
    pages = {"help-now": make.page(), "p": make.prose(f"[Go]({href})")}
    assert say(dead_links(make.library(pages=pages))) == []


def test_a_page_that_is_broken_may_be_linked(make, say):
    library = make.library(
        pages={"p": make.prose("[Go](broken.html#x) or [there](scenarios/torn.html)")},
        broken=frozenset({("page", "broken"), ("scenario", "torn")}),
    )
    assert say(dead_links(library)) == []
