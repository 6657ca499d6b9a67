"""Where a project's home is, and what its mkdocs.yml sets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.build.errors import UnableError
from generator.build.settings import find
from generator.project import Mode, shipped_root


def test_the_home_is_the_nearest_folder_upwards_with_settings(home: Path) -> None:
    below = home / "scenarios" / "reviews"
    assert find(below).project.home == home
    assert find(below).docs == home / "docs"


def test_without_settings_the_shipped_ones_are_in_force_for_the_folder_at_hand(
    tmp_path: Path,
) -> None:
    found = find(tmp_path)
    assert found.project.home == tmp_path
    assert found.project.roots == (shipped_root(),)
    assert found.file == shipped_root() / "mkdocs.yml"
    assert found.docs.is_dir()


def test_later_content_folders_come_later(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "theme: !ENV [THEME, material]\n"
        "plugins:\n  - search\n"
        "  - noexcuse: {content_dirs: [shipped, ours], mode: release, as_of: 2026-11-20}\n"
    )
    found = find(tmp_path)
    assert found.project.roots == (shipped_root(), tmp_path / "ours")
    assert (found.mode, found.as_of) == (Mode.RELEASE, date(2026, 11, 20))


def test_plugins_may_be_written_as_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  noexcuse:\n    mode: draft\n")
    assert find(tmp_path).mode is Mode.DRAFT


@pytest.mark.parametrize("plugins", ["plugins: [noexcuse]\n", "plugins:\n  - noexcuse:\n"])
def test_what_is_not_set_is_as_it_ships(tmp_path: Path, plugins: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(plugins)
    found = find(tmp_path)
    assert found.project.roots == (shipped_root(),)
    assert (found.mode, found.as_of) == (None, None)


@pytest.mark.parametrize(
    "text", ["", "plugins:\n", "plugins: [search]\n", "[]", "plugins: 5", "plugins: {a: b}"]
)
def test_somebody_elses_settings_are_not_taken_for_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text)
    with pytest.raises(UnableError, match="does not name noexcuse under plugins"):
        find(tmp_path)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ("content_dirs: shipped", "content_dirs must be a list"),
        ("content_dirs: [lost]", "content_dirs names lost"),
        ("mode: strict", "'strict' is not a valid Mode"),
        ("as_of: tomorrow", "tomorrow"),
        ("mode: [", "cannot be read"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(tmp_path: Path, options: str, says: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"plugins:\n  - noexcuse: {{{options}}}\n")
    with pytest.raises(UnableError, match=says) as caught:
        find(tmp_path)
    assert "\n" not in str(caught.value)
