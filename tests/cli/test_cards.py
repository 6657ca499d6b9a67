"""`noexcuse cards`: the chosen cards in the chosen preset, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from generator.model.vocabulary import CardPreset

Run = Callable[..., tuple[int, str, str]]
STORY = "the-rota"


def sizes(path: Path) -> list[tuple[int, int]]:
    """The pages' sizes in millimetres."""
    return [
        (round(w * 25.4 / 72), round(h * 25.4 / 72))
        for w, h in (page.get_size() for page in pdfium.PdfDocument(path))
    ]


@pytest.mark.parametrize(
    ("preset", "size"),
    [("a6-4up-long-edge", (210, 297)), ("a5", (148, 210)), ("facilitator-a5", (148, 210))],
)
def test_it_writes_the_cards_in_a_preset(run: Run, home: Path, preset: str, size) -> None:
    code, out, _ = run("cards", STORY, "--preset", preset, "-o", "mine.pdf")
    assert (code, out) == (0, "Wrote mine.pdf.\n")
    assert sizes(home / "mine.pdf") == [size, size]


def test_without_a_preset_and_a_name_it_makes_sheets_for_an_office_printer(
    run: Run, home: Path
) -> None:
    assert run("cards", STORY)[0] == 0
    assert (home / f"cards-{CardPreset.A6_FOUR_UP.value}.pdf").read_bytes().startswith(b"%PDF")


def test_an_employers_own_contact_is_printed(run: Run, home: Path) -> None:
    organisation = home / "content" / "organisation.yml"
    text = organisation.read_text("utf-8")
    known = next(
        line.strip().rstrip(":")
        for line in text.split("employers:")[1].splitlines()
        if line.startswith("  ") and line.strip().endswith(":")
    )
    code, _, err = run("cards", STORY, "--employer", known, "-o", "mine.pdf")
    assert (code, err.count("There is no")) == (0, 0)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["the-rotas"], "There is no scenario the-rotas. Did you mean `the-rota`?"),
        ([STORY, "--employer", "nobody"], "There is no employer nobody."),
    ],
)
def test_a_name_that_nothing_has_is_refused(run: Run, home: Path, arguments, sentence) -> None:
    code, _, err = run("cards", *arguments, "-o", "mine.pdf")
    assert code == 1
    assert sentence in err
    assert not (home / "mine.pdf").exists()


def test_an_unknown_preset_lists_those_there_are(run: Run) -> None:
    code, _, err = run("cards", STORY, "--preset", "a7")
    assert code == 2
    assert "a4-large-print" in err


def test_text_that_does_not_fit_is_told_at_its_line_and_nothing_is_written(
    run: Run, home: Path
) -> None:
    file = home / "scenarios" / f"{STORY}.yml"
    text = file.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    file.write_text(text.replace(title, f"title: {'m' * 70}"))
    code, out, _ = run("cards", STORY, "--mode", "draft", "-o", "mine.pdf")
    assert code == 1
    assert f"scenarios/{STORY}.yml:" in out
    assert "FIT001" in out
    assert not (home / "mine.pdf").exists()


def test_where_it_cannot_write_it_says_so(run: Run) -> None:
    code, _, err = run("cards", STORY, "-o", "no-such-folder/mine.pdf")
    assert code == 2
    assert "cannot be written" in err
