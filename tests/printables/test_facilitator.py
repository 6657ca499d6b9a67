"""Facilitator cards: all that the trainer needs, apart from the cards that are handed out."""

from generator.finding import Place
from generator.printables import facilitator
from generator.typesetting.fits import TOO_LONG

NOTES = {
    "listen_for": ["Talk that is all about him."],
    "pushback": [{"heard": "It was a joke.", "reply": "Then it can be told again to her."}],
    "stop_if": "Someone recognises the story.",
    "alone": "Choose a level 1 story.",
}


def one(library, name: str = "all-facilitator-a5.pdf"):
    (product,) = [p for p in facilitator.products(library) if p.path.name == name]
    return product


def test_there_are_files_for_all_and_for_each_session(make_library) -> None:
    names = [product.path.name for product in facilitator.products(make_library(3))]
    assert names == ["all-facilitator-a5.pdf", "session-short-facilitator-a5.pdf"]


def test_it_says_what_to_listen_for_objections_when_to_stop_and_alone(make_library, opened) -> None:
    library = make_library(1, scenario={"facilitate": NOTES})
    product = one(library)
    pdf = opened(product.draw(product.inputs).data)
    front, back = pdf.words(0), pdf.words(1)
    assert NOTES["listen_for"][0] in front
    assert "It was a joke. Then it can be told again to her." in front
    assert NOTES["stop_if"] in back
    assert NOTES["alone"] in back
    words = library.words.print
    assert words.facilitator_only in front
    assert words.facilitator_keep in back
    assert "Story story-00, edition 2026.1" in back


def test_routes_stand_with_how_to_reach_them_and_none_that_waits(make_library, opened) -> None:
    library = make_library(1)
    product = one(library)
    back = opened(product.draw(product.inputs).data).words(1)
    assert "Listening line: Call 01632 960001" in back
    assert "Local guardian" not in back


def test_an_employers_own_route_is_shown(make_library, opened) -> None:
    (product,) = facilitator.volumes(make_library(1), "x", "Title", ("story-00",), "clinic")
    back = opened(product.draw(product.inputs).data).words(1)
    assert "Local guardian: Call 01632 960099" in back


def test_no_text_is_smaller_than_its_floor(make_library, opened) -> None:
    library = make_library(1, scenario={"facilitate": NOTES})
    product = one(library)
    pdf = opened(product.draw(product.inputs).data)
    assert min(pdf.sizes(0)) >= 11
    assert min(pdf.sizes(1)) >= 9
    assert min(pdf.sizes(1, NOTES["alone"])) >= 11


def test_notes_too_long_are_a_finding_at_their_line(make_library) -> None:
    sentence = "There is a great deal to say about this. "
    long = {**NOTES, "alone": sentence * 46, "stop_if": sentence * 40}
    product = one(make_library(1, scenario={"facilitate": long}))
    (finding,) = product.draw(product.inputs).findings
    assert finding.code == TOO_LONG
    assert finding.place == Place("scenario", "story-00", ("facilitate", "alone"))


def test_a_scenario_without_notes_still_has_a_card(make_library, opened) -> None:
    product = one(make_library(1, scenario={"facilitate": {}}))
    drawn = product.draw(product.inputs)
    assert drawn.findings == ()
    assert "Story 00 title" in opened(drawn.data).words(0)
