"""Links to downloads are held against the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build.downloads import dead_downloads
from generator.build.make import preview, survey
from generator.build.plan import plan
from generator.library import Library
from generator.model.launch import LaunchWeek
from generator.project import Mode, Project, open_project, shipped_root
from generator.reading import read

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def library() -> Library:
    found = read(open_project(shipped_root()), Mode.SAMPLE, DAY).library
    assert found is not None
    return found


def needing(library: Library, asset: str) -> Library:
    item = {"do": "It", "asset": asset, "audience": "All", "channel": "walls", "owner": "A role"}
    week = {
        "order": "1",
        "title": "One",
        "aim": "It.",
        "days": [{"day": "friday", "items": [item]}],
    }
    return replace(library, launch={"week-1": LaunchWeek.model_validate(week)})


def test_everything_that_the_shipped_content_leads_to_is_made(library: Library) -> None:
    needed = [i.asset for week in library.launch.values() for _, i in week.items]
    assert sum(asset.startswith("downloads/") for asset in needed) > 15
    assert dead_downloads(library, plan(library)) == ()


def test_a_file_that_nobody_makes_is_an_error_with_the_nearest_name(library: Library) -> None:
    wrong = needing(library, "downloads/campaign/only-a-jok-poster-a4.pdf")
    (found,) = dead_downloads(wrong, plan(wrong))
    assert (found.code, found.severity.value) == ("LINK003", "error")
    assert found.place.keys == ("days", 0, "items", 0, "asset")
    assert found.hint == "Did you mean `downloads/campaign/only-a-joke-poster-a4.pdf`?"


def test_check_and_preview_say_so(small_project: Project) -> None:
    page = Path(small_project.home) / "content" / "pages" / "help-now.yml"
    text = page.read_text()
    page.write_text(text.replace("leave. See", "leave. [It](downloads/no.pdf). See"))
    assert text != page.read_text()
    for findings in (
        survey(small_project, Mode.SAMPLE, DAY)[0].findings,
        preview(small_project, Mode.DRAFT, DAY).findings,
    ):
        assert [f.code for f in findings if f.code == "LINK003"] == ["LINK003"]
