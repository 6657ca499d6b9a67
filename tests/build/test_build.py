"""The whole way on a small project: what is built, what is not, and that it is always the same."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

NOEXCUSE = [sys.executable, "-c", "from generator.cli import main; main()"]


def run(home: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, as a person runs it."""
    return subprocess.run(
        [*NOEXCUSE, *arguments],
        cwd=home,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, new_home: Callable[[Path], None]) -> Path:
    """One built site for the tests that only look at it; they must not change it."""
    home = tmp_path_factory.mktemp("built") / "small"
    new_home(home)
    done = run(home, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return home


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, times included, to change."""
    return Path(shutil.copytree(built, tmp_path / "copy", copy_function=shutil.copy2))


def test_every_page_download_and_guide_is_there(built: Path) -> None:
    made = files(built / "site")
    told = json.loads((built / "site" / "downloads" / "manifest.json").read_text())
    assert {"index.html", "help-now.html", "scenarios/the-rota.html", "404.html"} <= set(made)
    assert "guides/hello.html" in made
    assert {record["path"]: record["sha256"] for record in told}.items() <= made.items()
    assert {"deck", "cards", "poster"} <= {record["kind"] for record in told}


def test_the_manifest_tells_what_each_file_holds(built: Path) -> None:
    told = json.loads((built / "site" / "downloads" / "manifest.json").read_text())
    assert [record["path"] for record in told] == sorted(record["path"] for record in told)
    deck = next(record for record in told if record["path"].endswith("the-rota.pptx"))
    assert deck["scenarios"] == ["the-rota"]
    assert deck["size"] == (built / "site" / deck["path"]).stat().st_size
    assert {len(deck["sha256"]), len(deck["fingerprint"])} == {64}
    assert deck["edition"]


PROBE = """
import sys, time
from generator.cli import main
try:
    main()
except SystemExit as end:
    code = end.code or 0
heavy = {"mkdocs", "material", "pptx", "typst", "jinja2", "concurrent.futures.process"}
print("loaded:", sorted(heavy & set(sys.modules)), "cpu:", time.process_time(), file=sys.stderr)
sys.exit(code)
"""


def test_an_unchanged_build_starts_neither_mkdocs_nor_a_drawing_engine(copy: Path) -> None:
    first = run(copy, "build")  # the copy lies in another folder, so its site may be another's
    assert first.returncode == 0
    before = files(copy / ".cache")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "build"], cwd=copy, capture_output=True, text=True, check=True
    )
    assert done.stdout == "Nothing has changed since site/ was built.\n"
    assert "loaded: []" in done.stderr
    assert float(done.stderr.rpartition("cpu:")[2]) < 1
    assert files(copy / ".cache") == before


@pytest.mark.parametrize(
    "change",
    [
        "content/organisation.yml",
        "scenarios/the-rota.yml",
        "docs/guides/hello.md",
        "mkdocs.yml",
        "site/index.html",
    ],
)
def test_any_change_is_noticed(copy: Path, change: str) -> None:
    assert "Nothing has changed" in run(copy, "build").stdout
    with (copy / change).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    done = run(copy, "build")
    assert "Built site/" in done.stdout
    assert done.returncode == 0


def test_another_mode_or_day_is_noticed(copy: Path) -> None:
    assert "Built site/" in run(copy, "build", "--mode", "draft").stdout
    assert "Built site/" in run(copy, "build", "--mode", "draft", "--as-of", "2026-11-20").stdout


def test_an_edit_redraws_only_what_contains_it(copy: Path) -> None:
    run(copy, "build")
    before = set((copy / ".cache" / "drawn").rglob("*.data"))
    campaign = copy / "content" / "campaign" / "only-a-joke.yml"
    campaign.write_text(campaign.read_text().replace("excuse: ", "excuse: Oh, ", 1))
    assert run(copy, "build").returncode == 0
    fresh = set((copy / ".cache" / "drawn").rglob("*.data")) - before
    told = json.loads((copy / "site" / "downloads" / "manifest.json").read_text())
    redrawn = {r["kind"] for r in told if r["fingerprint"] in {path.stem for path in fresh}}
    assert redrawn
    assert "cards" not in redrawn
    assert "deck" not in redrawn


def test_an_error_leaves_the_old_site_and_says_where(copy: Path) -> None:
    before = files(copy / "site")
    scenario = copy / "scenarios" / "the-rota.yml"
    scenario.write_text(scenario.read_text().replace("theme: at-work", "theme: at-wrok"))
    done = run(copy, "build", "--mode", "draft")
    assert done.returncode == 1
    assert "scenarios/the-rota.yml:3:8: error" in done.stdout
    assert "at-work" in done.stdout
    assert files(copy / "site") == before


def test_mkdocs_alone_writes_the_same_files(copy: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--site-dir",
            str(tmp_path / "alone"),
        ],
        cwd=copy,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert files(tmp_path / "alone") == files(copy / "site")


def test_mkdocs_alone_refuses_errors_and_says_where(copy: Path, tmp_path: Path) -> None:
    (copy / "scenarios" / "the-rota.yml").write_text("title: [\n")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "alone")],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "scenarios/the-rota.yml:" in done.stderr
    assert "noexcuse check" in done.stderr


def test_another_folder_time_zone_and_hash_seed_give_the_same_bytes(
    built: Path, tmp_path: Path
) -> None:
    """The first site was made with this process's own; here all differ, and no cache helps."""
    there = tmp_path / "a" / "much" / "longer" / "way"
    shutil.copytree(built, there, ignore=shutil.ignore_patterns(".cache", "site"))
    done = run(there, "build", TZ="Pacific/Auckland", PYTHONHASHSEED="7", LC_ALL="C")
    assert done.returncode == 0, done.stdout + done.stderr
    assert files(there / "site") == files(built / "site")


@pytest.mark.parametrize("moment", [0.5, 1.1, 1.6])
def test_a_build_killed_at_work_leaves_a_whole_site(copy: Path, moment: float) -> None:
    before = files(copy / "site")
    process = subprocess.Popen(
        [*NOEXCUSE, "build", "--mode", "draft"],
        cwd=copy,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    run(copy, "explain", "SAFE001")
    run(copy, "check")
    now = files(copy / "site")
    assert now == before or "scenarios/the-rota.html" in now
    assert not list(copy.glob("site.*"))
    assert run(copy, "build").returncode == 0
    assert files(copy / "site") == before


BEGUN = "from generator.cli import main; print('begun', flush=True); main()"
"""Python itself answers ctrl-C until our code is loaded, however long that takes."""


@pytest.mark.parametrize("moment", [0.3, 0.8])
def test_ctrl_c_ends_quietly_and_leaves_the_old_site(copy: Path, moment: float) -> None:
    before = files(copy / "site")
    process = subprocess.Popen(
        [sys.executable, "-c", BEGUN, "build", "--mode", "draft"],
        cwd=copy,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=30)
    assert "Traceback" not in out
    assert not list(copy.glob("site.*"))
    if "Built site/" not in out:  # else it was over before the signal came
        assert process.returncode == 130
        assert files(copy / "site") == before


def test_only_one_medium_can_be_built_but_not_released(copy: Path) -> None:
    assert run(copy, "build", "--only", "decks").returncode == 0
    told = json.loads((copy / "site" / "downloads" / "manifest.json").read_text())
    assert {record["kind"] for record in told} - {"share", "preview"} == {"deck"}
    done = run(copy, "build", "--only", "decks", "--mode", "release")
    assert done.returncode == 2
    assert "built whole" in done.stderr
