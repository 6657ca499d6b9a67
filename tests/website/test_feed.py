"""The feed: only once adopted, and never with samples in it."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.library import Library
from generator.model.page import Page as Content
from generator.model.reference import Action, Event
from generator.website import assets, pages

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def full(library: Library) -> Library:
    """The library with an action and an event, a sample of each, and the pages they stand on."""
    action = {
        "theme": "at-work",
        "heard": "Heard <b>this</b>.",
        "did": "Did that.",
        "status": "done",
        "owner": "Head",
        "due": "2026-09-30",
        "done_on": "2026-12-01",
        "sample": "no",
    }
    event = {
        "title": "Hour",
        "on": "2027-02-01",
        "starts": "12:00",
        "ends": "13:00",
        "place": "Online",
        "for_whom": "All",
        "text": "Come.",
        "sample": "no",
    }
    page = Content.model_validate(
        {
            "title": "Page",
            "lead": "Page.",
            "description": "Page.",
            "reviewed_on": "2026-11-23",
            "review_by": "2027-05-23",
            "sections": [
                {"kind": "actions", "id": "x", "heading": "X"},
                {"kind": "events", "id": "y", "heading": "Y"},
            ],
        }
    )
    yes = {"sample": "yes"}
    return replace(
        library,
        actions={
            "one": Action.model_validate(action),
            "two": Action.model_validate({**action, **yes}),
        },
        events={"one": Event.model_validate(event), "two": Event.model_validate({**event, **yes})},
        pages={**library.pages, "doing": page, "events": page},
    )


def files(library: Library) -> dict[str, bytes]:
    return {asset.uri: asset.data for asset in assets(library, "{}")}


def test_there_is_no_feed_until_adopted(library) -> None:
    assert "feed.xml" not in files(full(library))
    assert all("atom+xml" not in page.shell.head for page in pages(full(library), ()))


def test_the_feed_holds_what_is_no_sample_newest_first(adopted) -> None:
    root = etree.fromstring(files(full(adopted))["feed.xml"])
    titles = root.xpath("a:entry/a:title/text()", namespaces=ATOM)
    assert titles == ["Heard <b>this</b>.", "Hour"]
    links = root.xpath("a:entry/a:link/@href", namespaces=ATOM)
    assert links[0] == "https://example.org/toolkit/doing.html#action-one"
    assert root.xpath("string(a:updated)", namespaces=ATOM) == "2026-12-01T00:00:00Z"


def test_each_page_tells_readers_of_the_feed_relative_to_itself(adopted) -> None:
    found = {page.uri: page.shell.head for page in pages(adopted, ())}
    assert 'href="../feed.xml"' in found["scenarios/the-rota.html"]
    assert 'href="feed.xml"' in found["help-now.html"]
