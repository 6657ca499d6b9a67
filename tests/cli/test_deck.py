"""`noexcuse deck`, run in a small project."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from tests.cli.conftest import Run


def titles(path: Path) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in Presentation(str(path)).slides]


def test_a_story_makes_a_deck_that_opens(run: Run, home: Path) -> None:
    code, out, err = run("deck", "the-rota", "-o", "tuesday.pptx")
    assert code == 0, err
    assert "Wrote tuesday.pptx." in out
    assert len(titles(home / "tuesday.pptx")) > 5


def test_without_a_name_the_file_is_called_after_what_is_in_it(run: Run, home: Path) -> None:
    assert run("deck", "library")[0] == 0
    assert titles(home / "library.pptx")


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (("the-rotta",), "There is no scenario, session or theme the-rotta."),
        (("the-rotta",), "Did you mean `the-rota`?"),
        (("the-rota", "library"), "library is every story, which has a deck of its own;"),
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_is_refused(run: Run, ids: tuple[str, ...], said: str) -> None:
    code, _, err = run("deck", *ids, "-o", "x.pptx")
    assert code == 1 and said in err


def test_an_unknown_employer_is_refused(run: Run) -> None:
    code, _, err = run("deck", "the-rota", "--employer", "nowhere")
    assert code == 1 and "There is no employer nowhere." in err


def test_a_place_that_cannot_be_written_is_one_sentence(run: Run) -> None:
    code, _, err = run("deck", "the-rota", "-o", "no/such/folder/x.pptx")
    assert code == 2 and "cannot be written" in err


def own_template(home: Path) -> None:
    Presentation().save(str(home / "ours.pptx"))


def test_a_deck_can_wear_another_template(run: Run, home: Path) -> None:
    own_template(home)
    code, out, err = run("deck", "the-rota", "--template", "ours.pptx", "-o", "x.pptx")
    assert code == 0, err
    assert "TEMPL006" in out + err
    assert Presentation(str(home / "x.pptx")).slides[0].slide_layout.name == "Title and Content"


def test_a_mapping_beside_the_template_is_used_and_its_mistakes_are_told(
    run: Run, home: Path
) -> None:
    own_template(home)
    beside = home / "ours.yml"
    beside.write_text("layouts:\n  content: {layout: Comparison, text: 2}\n", encoding="utf-8")
    assert run("deck", "the-rota", "--template", "ours.pptx", "-o", "x.pptx")[0] == 0
    assert Presentation(str(home / "x.pptx")).slides[1].slide_layout.name == "Comparison"
    beside.write_text("layouts:\n  contents: {layout: Comparison, text: 2}\n", encoding="utf-8")
    code, out, err = run("deck", "the-rota", "--template", "ours.pptx", "-o", "y.pptx")
    assert code == 1 and "contents" in out + err and not (home / "y.pptx").exists()


def test_inspect_lists_placeholders_and_proposes_a_mapping(run: Run, home: Path) -> None:
    own_template(home)
    code, out, _ = run("template", "inspect", "ours.pptx")
    assert code == 0
    assert "Two Content" in out and "Content Placeholder 2" in out
    assert "content:\n    layout: Title and Content" in out


def test_inspect_says_what_it_cannot_open(run: Run, home: Path) -> None:
    (home / "ours.pptx").write_bytes(b"no")
    code, _, err = run("template", "inspect", "ours.pptx")
    assert code == 1 and "It is not a whole .pptx or .potx." in err
    assert run("template", "inspect", "absent.pptx")[0] == 2
