"""What the repository and the wheel hold: all of the package, and the shipped content."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def git(*arguments: str) -> list[str]:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def test_nothing_below_the_package_or_the_content_is_ignored() -> None:
    ignored = git("ls-files", "--others", "--ignored", "--exclude-standard")
    lost = [
        name
        for name in ignored
        if name.startswith(("generator/", "content/", "scenarios/", "docs/"))
        and "__pycache__" not in name
    ]
    assert lost == []


def test_folder_patterns_in_gitignore_are_anchored_or_name_caches() -> None:
    patterns = (ROOT / ".gitignore").read_text().split()
    folders = [p for p in patterns if p.endswith("/") and not p.startswith("/")]
    assert folders == ["__pycache__/"]


STALE = "generator/decks/gone_long_ago.py"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from what git would commit, without the network."""
    tree = tmp_path_factory.mktemp("tree")
    for name in git("ls-files", "--cached", "--others", "--exclude-standard"):
        source = ROOT / name
        if source.is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_bytes(source.read_bytes())
    stale = tree / "build" / "lib" / STALE  # what an earlier build may have left
    stale.parent.mkdir(parents=True)
    stale.write_text("gone = True\n")
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, tree],
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


def test_the_wheel_has_every_file_of_the_package_and_the_shipped_content(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    committed = git("ls-files", "--cached", "--others", "--exclude-standard")
    expected = {n for n in committed if n.startswith("generator/") and (ROOT / n).is_file()}
    expected |= {
        f"generator/shipped/{n}"
        for n in committed
        if n.startswith(("content/", "scenarios/", "docs/")) and not Path(n).name.startswith(".")
    }
    assert expected - inside == set()
    assert "generator/shipped/mkdocs.yml" in inside


def test_what_an_earlier_build_left_does_not_come_along(wheel: Path) -> None:
    """Fingerprints cover a package's files, so a file too many would change the manifest."""
    assert STALE not in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_has_no_file_of_the_package_that_is_not_in_the_repository(wheel: Path) -> None:
    inside = {n for n in zipfile.ZipFile(wheel).namelist() if n.startswith("generator/")}
    committed = set(git("ls-files", "--cached", "--others", "--exclude-standard"))
    ours = {n for n in inside if not n.startswith("generator/shipped/")}
    shipped = {n.removeprefix("generator/shipped/") for n in inside - ours}
    assert ours <= committed
    assert shipped <= committed
