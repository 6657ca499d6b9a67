"""The walk over texts: all prose, nothing but prose, with the right keys."""

from __future__ import annotations

from generator.checks.texts import entities, texts
from generator.finding import Place


def test_prose_comes_with_its_keys_and_ids_do_not(make, response):
    story = make.scenario(
        roles={"affected": "Registered nurse"},
        responses=[response("say-nothing", says="Wait."), response("leave")],
    )
    found = dict(texts(story))
    assert found[("title",)] == "The list"
    assert found[("roles", "affected")] == "Registered nurse"
    assert found[("responses", 0, "says")] == "Wait."
    assert found[("alternatives", "plain_summary", 1)] == "Beth laughs."
    no_prose = {"theme", "routes", "law", "provenance", "author", "setting", "behaviour", "done_by"}
    assert not no_prose.intersection(keys[0] for keys in found)
    assert ("responses", 0, "id") not in found
    assert ("responses", 0, "role") not in found


def test_rich_text_is_given_as_it_was_written(make):
    page = make.prose("Some **bold** words.")
    assert dict(texts(page))[("sections", 0, "body")] == "Some **bold** words."


def test_blocks_under_keys_are_walked(make):
    found = dict(texts(make.organisation()))
    assert found[("routes", "helpline", "contact", "phone")] == "0300 000 0000"
    assert ("routes", "helpline", "source") not in found


def test_labels_by_choice_are_walked(make):
    found = dict(texts(make.library().words.common))
    assert ("settings", "office") in found


def test_addresses_with_a_form_are_no_prose(make):
    assert ("address",) not in dict(texts(make.source()))


def test_every_kind_of_entity_is_there_and_drafts_are_too(make):
    library = make.library(drafts={"d": make.scenario()}, terms={"t": make.term("A thing.")})
    places = [place for place, _ in entities(library)]
    assert Place("scenario", "d") in places
    assert Place("scenario", "the-list") in places
    assert {place.kind for place in places} == {
        "organisation", "brand", "wording-common", "wording-decks", "wording-print",
        "wording-site", "wording-papers", "wording-portal", "wording-editor", "wording-report",
        "codebook", "theme", "session", "page", "message", "source", "law", "term", "scenario",
    }  # fmt: skip
