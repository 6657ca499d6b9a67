"""The preview: it starts on broken content, shows findings, and follows every save."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PATIENCE = 30
RESPONSE = tuple[int, str]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


class Server:
    """`noexcuse serve` in a process of its own."""

    def __init__(self, home: Path, port: int) -> None:
        self.port = port
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from generator.cli import main; main()",
                "serve",
                "--port",
                str(port),
            ],
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "TMPDIR": str(home.parent)},
        )

    def get(self, uri: str) -> RESPONSE:
        """The status and the text of a page; 0 while nobody answers."""
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/{uri}", timeout=20
            ) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as problem:
            return problem.code, problem.read().decode("utf-8", "replace")
        except OSError:
            return 0, ""

    def until(self, uri: str, wanted: Callable[[RESPONSE], bool]) -> str:
        """The page's text once it is as wanted."""
        limit = time.monotonic() + PATIENCE
        answer = self.get(uri)
        while not wanted(answer) and time.monotonic() < limit:
            assert self.process.poll() is None, "the server has ended"
            time.sleep(0.05)
            answer = self.get(uri)
        assert wanted(answer), answer
        return answer[1]


@contextmanager
def serving(home: Path) -> Iterator[Server]:
    server = Server(home, free_port())
    try:
        yield server
    finally:
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(20)


def shown(answer: RESPONSE) -> bool:
    return answer[0] == 200


def test_it_starts_on_a_broken_scenario_shows_the_finding_and_then_the_page(home: Path) -> None:
    file = home / "scenarios" / "the-rota.yml"
    whole = file.read_text()
    file.write_text(whole.replace("theme: at-work", "theme: at-wrok"))
    with serving(home) as server:
        broken = server.until(
            "scenarios/the-rota.html", lambda answer: "noexcuse-findings" in answer[1]
        )
        assert "scenarios/the-rota.yml:3:8" in broken
        assert "at-wrok" in broken
        assert "Not ready yet" in broken
        assert "livereload(" in broken
        status, other = server.get("help-now.html")
        assert status == 200
        assert "1 error" in other
        file.write_text(whole)
        mended = server.until("scenarios/the-rota.html", shown)
        assert "The Friday rota meeting" in mended
        assert "at-wrok" not in mended
        assert "1 error" not in mended
        # Broken again, the last valid version stays on show, with what is wrong now.
        file.write_text("title: The rota\n\tbad: tab\n")
        again = server.until("scenarios/the-rota.html", lambda answer: "YAML" in answer[1])
        assert "The Friday rota meeting" in again
        assert "scenarios/the-rota.yml:2:1" in again


def test_it_starts_when_nothing_can_be_read_and_recovers(home: Path) -> None:
    file = home / "content" / "brand.yml"
    whole = file.read_text()
    file.write_text("campaign: [\n")
    with serving(home) as server:
        broken = server.until("", lambda answer: "noexcuse-findings" in answer[1])
        assert "Nothing can be shown yet" in broken
        assert "content/brand.yml" in broken
        file.write_text(whole)
        assert "site-header" in server.until("", shown)


def test_it_shows_drafts_and_draws_a_download_only_when_it_is_asked_for(home: Path) -> None:
    text = (home / "scenarios" / "the-rota.yml").read_text()
    (home / "scenarios" / "a-draft.yml").write_text(
        text.replace("title: The rota", "title: A draft")
    )
    drawn = home / ".cache" / "drawn"
    with serving(home) as server:
        server.until("scenarios/a-draft.html", shown)
        assert not list(drawn.rglob("*.data"))
        status, deck = server.get("downloads/decks/scenario-a-draft.pptx")
        assert (status, deck[:2]) == (200, "PK")
        assert len(list(drawn.rglob("*.data"))) == 1
        assert server.get("downloads/decks/no-such.pptx")[0] == 404


def test_a_new_file_appears_and_a_deleted_one_goes(home: Path) -> None:
    text = (home / "scenarios" / "the-rota.yml").read_text()
    new = home / "scenarios" / "another.yml"
    with serving(home) as server:
        server.until("index.html", shown)
        new.write_text(text.replace("title: The rota", "title: Another"))
        server.until("scenarios/another.html", shown)
        new.unlink()
        server.until("scenarios/another.html", lambda answer: answer[0] == 404)


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_leaves_nothing_behind_and_no_traceback(home: Path, by: signal.Signals) -> None:
    server = Server(home, free_port())
    server.until("index.html", shown)
    server.process.send_signal(by)
    out, _ = server.process.communicate(timeout=20)
    assert b"Traceback" not in out
    assert server.process.returncode == 0
    assert not list(home.parent.glob("mkdocs_*"))
    assert not (home / "site").exists()


def test_a_port_in_use_is_said_in_one_sentence(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        server = Server(home, taken.getsockname()[1])
        out, _ = server.process.communicate(timeout=30)
    assert server.process.returncode == 2
    assert b"is in use; choose another" in out
    assert b"Traceback" not in out
