"""`check --fix`, `--diff` and `--watch`: what is mechanical, in your own files, while you write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def untidy(home: Path) -> Path:
    """A scenario with spaces at a line's end, its last field first, and no line for the schema."""
    file = home / "scenarios" / "the-rota.yml"
    text = file.read_text("utf-8").replace("theme: at-work\n", "theme: at-work  # ours \n")
    file.write_text("minutes: 12\n" + text.replace("minutes: 12\n", ""), encoding="utf-8")
    return file


def test_check_tells_what_could_be_put_right_and_fix_puts_it_right(run: Run, untidy: Path) -> None:
    _, out, _ = run("check", str(untidy))
    assert "note TIDY001" in out
    assert "note TIDY002" in out
    assert "spaces at line ends, the order of the fields" in out
    code, out, err = run("check", "--fix", str(untidy))
    assert code == 0
    assert "scenarios/the-rota.yml: put right:" in err
    assert "TIDY" not in out
    text = untidy.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "theme: at-work  # ours\n" in text
    assert text.index("title:") < text.index("learning:") < text.index("minutes: 12")


def test_a_second_time_nothing_is_done(run: Run, untidy: Path) -> None:
    run("check", "--fix")
    before = {path: path.stat().st_mtime_ns for path in untidy.parents[1].rglob("*.yml")}
    _, _, err = run("check", "--fix")
    assert "put right" not in err
    assert {path: path.stat().st_mtime_ns for path in untidy.parents[1].rglob("*.yml")} == before


def test_the_approvals_still_hold_afterwards(run: Run, untidy: Path) -> None:
    before = run("check")[1].count("STATE001")
    run("check", "--fix")
    assert run("check")[1].count("STATE001") == before == 0


def test_diff_shows_the_change_and_makes_none(run: Run, untidy: Path) -> None:
    before = untidy.read_bytes()
    code, out, _ = run("check", "--diff", str(untidy))
    assert code == 1
    assert "-minutes: 12\n" in out
    assert "+minutes: 12\n" in out
    assert untidy.read_bytes() == before
    run("check", "--fix", "--format", "json")
    assert run("check", "--diff") == (0, "", "Nothing is to be put right.\n")


def test_only_the_files_asked_for_are_changed(run: Run, untidy: Path, home: Path) -> None:
    brand = home / "content" / "brand.yml"
    before = brand.read_bytes()
    run("check", "--fix", str(untidy))
    assert brand.read_bytes() == before


def test_nothing_is_changed_in_the_installed_copy(
    run: Run, untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.fixing.PACKAGE", untidy.parents[1])
    before = untidy.read_bytes()
    _, out, err = run("check", "--fix")
    assert untidy.read_bytes() == before
    assert "put right" not in err
    assert "TIDY" not in out


def test_a_text_that_yaml_misreads_is_put_in_quotes(run: Run, untidy: Path) -> None:
    text = untidy.read_text("utf-8").replace("title: The rota", "title: The rota: again")
    untidy.write_text(text, encoding="utf-8")
    assert "YAML013" in run("check")[1]
    run("check", "--fix")
    assert 'title: "The rota: again"\n' in untidy.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="ctrl-C is sent otherwise there")
def test_watching_checks_at_once_and_after_each_save_and_ctrl_c_ends_it_cleanly(
    home: Path, tmp_path: Path
) -> None:
    file, out = home / "scenarios" / "the-rota.yml", tmp_path / "out.txt"
    command = [sys.executable, "-m", "generator.cli", "check", "--watch", "scenarios"]
    with out.open("w") as told:
        watcher = subprocess.Popen(
            command,
            cwd=home,
            stdout=told,
            stderr=subprocess.STDOUT,
            env={**os.environ, "COLUMNS": "400"},
            # Started in the background, a test run has ctrl-C switched off, and hands that down.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        try:
            _until(out, watcher, rounds=1)
            assert "at-wrok" not in out.read_text()
            file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
            _until(out, watcher, rounds=2)
            assert "scenarios/the-rota.yml:3:8: error" in out.read_text()
        finally:
            watcher.send_signal(signal.SIGINT)
            code = watcher.wait(30)
    assert code == 0
    assert "Traceback" not in out.read_text()


def _until(out: Path, watcher: subprocess.Popen[bytes], rounds: int) -> None:
    """Wait for the end of so many rounds; how long each takes is not what is tested."""
    for _ in range(1200):
        if out.read_text().count("Waiting for the next change") >= rounds:
            return
        assert watcher.poll() is None, out.read_text()
        time.sleep(0.1)
    raise AssertionError(out.read_text())


def test_watching_is_for_people(run: Run) -> None:
    code, _, err = run("check", "--watch", "--format", "json")
    assert code == 2
    assert "--watch" in err
