"""`check --coverage` and `check --reading`: for people as tables, for programs as data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

Run = Callable[..., tuple[int, str, str]]
SHIPPED = Path(__file__).parents[2] / "content" / "wording"


@pytest.fixture(autouse=True)
def own_words(home: Path) -> None:
    """The wording that ships, so that tests can look for its sentences."""
    text = (SHIPPED / "common.yml").read_text("utf-8")
    (home / "content" / "wording" / "common.yml").write_text(text, "utf-8")


def test_coverage_is_a_table_for_each_dimension_with_what_is_missing(run: Run) -> None:
    code, out, err = run("check", "--coverage")
    assert (code, err) == (0, "")
    for head in ("Theme.", "Protected characteristic.", "Where it happens.", "Way to respond."):
        assert head in out
    assert "No story is set in: Hospital ward;" in out
    assert "1 story under 2 themes." in out
    assert " error " not in out


def test_coverage_as_data_names_the_stories(run: Run) -> None:
    code, out, _ = run("check", "--coverage", "--format", "json")
    assert code == 0
    told = json.loads(out)
    assert told["themes"] == ["at-work", "in-care"]
    settings = next(d for d in told["dimensions"] if d["dimension"] == "setting")
    office = next(row for row in settings["rows"] if row["value"] == "office")
    assert office["stories"] == ["the-rota"]
    assert office["by_theme"] == {"at-work": 1, "in-care": 0}
    assert told["gaps"] == []


def test_a_gap_is_told_once_a_theme_asks(run: Run, home: Path) -> None:
    file = home / "content" / "themes" / "at-work.yml"
    file.write_text(file.read_text() + "stories_wanted: 3\n")
    _, out, _ = run("check", "--coverage", "--format", "json")
    gap = next(gap for gap in json.loads(out)["gaps"] if gap["code"] == "COVER001")
    assert gap["theme"] == "at-work"
    assert "has 1 of the 3 stories" in gap["message"]


def test_reading_ages_come_hardest_first(run: Run, home: Path) -> None:
    hard = "Organisational responsibilities necessitate comprehensive accountability. " * 20
    file = home / "content" / "law.yml"
    law = yaml.safe_load(file.read_text())
    next(iter(law.values()))["says"] = hard
    file.write_text(yaml.safe_dump(law))
    code, out, _ = run("check", "--reading", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert told[0]["kind"] == "law"
    ages = [row["reading_age"] for row in told]
    assert ages == sorted(ages, reverse=True)
    _, text, _ = run("check", "--reading")
    assert "Reading age" in text
    assert "scenario the-rota" in text


def test_content_that_cannot_be_read_is_told_instead(run: Run, home: Path) -> None:
    (home / "content" / "brand.yml").write_text("campaign: [")
    code, out, _ = run("check", "--coverage")
    assert code == 1
    assert "content/brand.yml" in out
