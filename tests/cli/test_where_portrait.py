"""Everything that shows a person: told before a consent ends, and after."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

Run = Callable[..., tuple[int, str, str]]
PERSON = """\
order: 1
shown_as: Ward manager
stands_as: leader
message: only-a-joke
alt: A woman in a tunic, smiling.
portrait: c-014.jpg
consent:
  reference: C-014
  uses:
    - poster
    - site
  expires: 2027-11-23
"""
ON = ("--as-of", "2026-11-23")


@pytest.fixture
def person(home: Path) -> Path:
    """The small project with a person who agreed to posters and the site; their file."""
    file = home / "content" / "ambassadors" / "manager.yml"
    file.parent.mkdir()
    file.write_text(PERSON, encoding="utf-8")
    photo = home / "private" / "portraits" / "c-014.jpg"
    photo.parent.mkdir(parents=True)
    out = io.BytesIO()
    Image.new("RGB", (40, 50)).save(out, "JPEG")
    photo.write_bytes(out.getvalue())
    return file


def test_it_lists_products_packs_and_pages(run: Run, person: Path) -> None:
    code, out, _ = run("where", "--portrait", "manager", *ON)
    assert code == 0
    for name in ("poster-a4.pdf", "poster-a4-print-shop.pdf", "poster-a3.pdf"):
        assert f"downloads/campaign/people/manager-{name}" in out
    assert "downloads/packs/campaign" in out
    assert "assets/portraits/manager.jpg" in out
    assert "square" not in out
    assert "campaign/only-a-joke.html" in out
    assert "may still hang" not in out


def test_after_a_withdrawal_it_says_what_may_still_hang(run: Run, person: Path) -> None:
    person.write_text(f"{PERSON}  withdrawn_on: 2026-11-20\n", encoding="utf-8")
    code, out, _ = run("where", "--portrait", "manager", *ON, "--json")
    assert code == 0
    told = json.loads(out)
    assert told["downloads"] == told["pages"] == []
    people = "downloads/campaign/people/manager"
    assert told["printed_before"] == [
        f"{people}-{name}.pdf"
        for name in ("poster-a4", "poster-a4-print-shop", "poster-a3", "poster-a3-print-shop")
    ]
    _, out, _ = run("where", "--portrait", "manager", *ON)
    assert "manager is shown on nothing that is built in sample mode." in out
    assert "Printed before, and may still hang:" in out


def test_a_consent_that_is_over_is_told_likewise(run: Run, person: Path) -> None:
    _, out, _ = run("where", "--portrait", "manager", "--as-of", "2027-11-24")
    assert "may still hang" in out


def test_an_unknown_person_is_refused_with_the_nearest(run: Run, person: Path) -> None:
    code, _, err = run("where", "--portrait", "manger")
    assert code == 1
    assert "There is no ambassador manger. Did you mean `manager`?" in err


@pytest.mark.parametrize("arguments", [(), ("the-rota", "--portrait", "manager")])
def test_it_asks_for_one_of_the_two(run: Run, person: Path, arguments: tuple[str, ...]) -> None:
    code, _, err = run("where", *arguments)
    assert code == 2
    assert "name either a scenario or" in err
