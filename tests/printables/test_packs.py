"""Print packs: what lies in each archive, and the page that says how to print it."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator.printables import products
from generator.product import Kind, Pack, Product


def packs(library) -> dict[str, Product[Pack]]:
    return {p.path.name: p for p in products(library) if p.kind is Kind.PACK}


def names(product: Product[Pack]) -> set[str]:
    return {PurePosixPath(name).name for name, _ in product.inputs.members}


READY = "session-short-ready-in-20-minutes-sample.zip"


def without_stories(library):
    """The library with a second session, a briefing that tells no story."""
    brief = library.sessions["short"].model_copy(update={"blocks": ()})
    return replace(library, sessions={**library.sessions, "brief": brief})


def test_there_is_one_for_a_theme_a_session_and_the_campaign(make_library) -> None:
    adopted = {"adopted": True}
    assert set(packs(make_library(3, organisation=adopted))) == {
        "campaign.zip",
        "session-short.zip",
        "session-short-ready-in-20-minutes.zip",
        "theme-one.zip",
        "theme-two.zip",
        "theme-three.zip",
    }


def test_until_adopted_its_name_says_sample(make_library) -> None:
    assert all(name.endswith("-sample.zip") for name in packs(make_library(3)))


def test_a_sessions_pack_holds_every_preset_and_the_facilitators(make_library) -> None:
    library = make_library(3)
    pack = packs(library)["session-short-sample.zip"]
    assert names(pack) == {
        product.path.name
        for product in products(library)
        if product.path.name.startswith("session-short-") and product.path.suffix == ".pdf"
    }
    assert "session-short-facilitator-a5.pdf" in names(pack)
    assert pack.contains == ("story-01", "story-02")


def test_what_makes_a_trainer_ready_is_sheet_slides_and_cards_alone(make_library) -> None:
    library = make_library(3)
    pack = packs(library)[READY]
    assert pack.inputs.members == (
        ("1 Running sheet.pdf", PurePosixPath("downloads/papers/session-short-running-sheet.pdf")),
        ("2 Slides.pptx", PurePosixPath("downloads/decks/session-short.pptx")),
        (
            "3 Cards, four on a sheet.pdf",
            PurePosixPath("downloads/cards/session-short-a6-4up-long-edge.pdf"),
        ),
    )
    assert pack.contains == ("story-01", "story-02")
    ((name, text),) = pack.inputs.texts
    flat = " ".join(text.split())
    assert name == "README.txt"
    assert all(file in flat for file, _ in pack.inputs.members)
    assert library.words.print.ready_cards_step in flat
    assert "Demonstration." in flat
    assert len(text.splitlines()) < 40


def test_a_session_without_a_story_has_both_packs_and_nothing_about_cards(make_library) -> None:
    library = without_stories(make_library(3))
    pack = packs(library)[READY.replace("short", "brief")]
    assert [name for name, _ in pack.inputs.members] == ["1 Running sheet.pdf", "2 Slides.pptx"]
    ((_, text),) = pack.inputs.texts
    assert "ards" not in text
    assert "session-brief-facilitator-guide.pdf" in names(
        packs(library)["session-brief-sample.zip"]
    )


def test_a_themes_pack_holds_its_sheets_and_each_of_its_stories(make_library) -> None:
    pack = packs(make_library(5))["theme-one-sample.zip"]
    assert names(pack) == {
        "theme-one-a6-4up-long-edge.pdf",
        *(
            f"scenario-story-0{n}-{preset}.pdf"
            for n in (0, 4)
            for preset in ("a6", "a4-large-print")
        ),
    }


def test_every_member_is_planned_and_files_lie_by_where_they_are_printed(make_library) -> None:
    library = make_library(3)
    planned = {product.path for product in products(library)}
    words = library.words.print
    for key, pack in packs(library).items():
        if key == READY:
            continue
        for name, path in pack.inputs.members:
            assert path in planned
            folder = name.rpartition("/")[0]
            shop = "print-shop" in name or "pull-up" in name
            assert (folder == words.pack_shop) == shop
            assert folder in (words.pack_shop, words.pack_office, words.pack_screens)
            assert not name.endswith(".png") or folder == words.pack_screens


@pytest.mark.parametrize("name", ["session-short-sample.zip", "campaign-sample.zip"])
def test_its_page_says_how_to_print_and_names_every_file(make_library, name: str) -> None:
    pack = packs(make_library(3))[name]
    ((file, text),) = pack.inputs.texts
    assert file == "README.txt"
    flat = " ".join(text.split())
    for word in ("Paper:", "100%", "flip on", "Print shop:", "Demonstration.", "Edition 2026.1"):
        assert word in flat
    assert all(member in flat for member, _ in pack.inputs.members)
    assert max(len(line) for line in text.splitlines()) <= 76 + len("print-shop.pdf:")


def test_a_folders_name_is_one_on_every_system(make_library) -> None:
    library = make_library(3)
    odd = library.words.print.model_copy(update={"pack_shop": "../Shop: A/B?"})
    library = replace(library, words=replace(library.words, print=odd))
    folders = {
        name.rpartition("/")[0]
        for key, pack in packs(library).items()
        if key != READY
        for name, _ in pack.inputs.members
    }
    assert "-Shop- A-B-" in folders
