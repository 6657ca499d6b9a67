"""The page in the terminal, driven by keys through a pseudo-terminal."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from generator.portal.records import Record
from generator.portal.vault import create, opened, read_contents, read_key
from tests.portal.conftest import MADE

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

REDRAW, QUIET = b"\x0c", 0.4
DOWN, ENTER, F2, F10 = b"\x1b[B", b"\r", b"\x1bOQ", b"\x1b[21~"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07")
PATIENCE = 30


class Terminal:
    """A command in a terminal of its own; what it draws is kept as text without colours."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.raw = ""
        self.pid, self._end = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.environ.update(TERM="xterm-256color", COLUMNS="90", LINES="40")
            os.execv(sys.executable, [sys.executable, "-m", "generator.cli", *arguments])

    def until(self, words: str) -> str:
        """Wait until these words stand on the page, drawn anew each time; the whole page."""
        end = time.monotonic() + PATIENCE
        while words not in (page := self._page()):
            assert time.monotonic() < end, f"{words!r} never came; the page: {page[-1500:]!r}"
        return page

    def _page(self) -> str:
        """What is drawn when everything is drawn; at the end what is left on the screen."""
        with suppress(OSError):
            os.write(self._end, REDRAW)
        drawn = ""
        while select.select([self._end], [], [], QUIET)[0]:
            try:
                drawn += os.read(self._end, 1 << 16).decode("utf-8", "replace")
            except OSError:  # the command has ended
                break
        self.raw += drawn
        return ESCAPES.sub("", drawn)

    def press(self, *keys: bytes) -> None:
        for key in keys:
            os.write(self._end, key)
            time.sleep(0.05)

    def close(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._end)


def put(home: Path, key_file: Path, *records: Record) -> None:
    """Entries into the project's new vault."""
    key, path = read_key(key_file), home / "private" / "vault.age"
    create(path, key, MADE)
    with opened(path, key) as vault:
        vault.save(replace(vault.contents, records=records), MADE)


@pytest.fixture
def terminal(portal_home: Path, key_file: Path, entry) -> Iterator[Terminal]:
    """The command `portal read` over two entries, on its page."""
    entries = (entry("aa11", "They laughed at my name."), entry("bb22", "The second one."))
    put(portal_home, key_file, *entries)
    made = Terminal(portal_home, "portal", "read", "--as", "reader-1", "--key", str(key_file))
    yield made
    made.close()


def test_an_entry_is_read_and_sorted_by_keys(
    terminal: Terminal, portal_home: Path, key_file: Path
) -> None:
    first = terminal.until("page keys: the entry")
    assert "They laughed at my name." in first
    assert "Is anyone in danger, or owed a duty of care?" in first
    assert "The second one." not in first
    assert "\x1b[?1049h" in terminal.raw, "the terminal's other screen keeps no history"
    assert "\x1b[?1000h" in terminal.raw, "the mouse marks nothing"

    terminal.press(DOWN, ENTER)
    terminal.until("What is decided?")
    terminal.press(DOWN, ENTER)
    terminal.until("Which role has it now?")
    terminal.press(b"Mary Smith\r")
    terminal.until("Please give a role")
    terminal.press(b"\x15", b"safeguarding-lead\r")
    terminal.until("main thing")
    terminal.press(ENTER)
    terminal.until("What else")
    terminal.press(DOWN, b" ", ENTER)
    terminal.until("Who did it?")
    terminal.press(F2)
    terminal.until("What else")
    terminal.press(F10)
    terminal.until("Read by you now: 0.")
    assert "\x1b[?1049l" in terminal.raw

    found = read_contents(portal_home / "private" / "vault.age", read_key(key_file))
    (care,) = found.by_id()["aa11"].care
    assert (care.need, care.step, care.held_by) == (
        "duty-of-care", "safeguarding", "safeguarding-lead",
    )  # fmt: skip


def test_ctrl_c_stops_and_what_was_decided_is_kept(
    terminal: Terminal, portal_home: Path, key_file: Path
) -> None:
    terminal.until("page keys: the entry")
    terminal.press(ENTER)
    terminal.until("main thing")
    terminal.press(b"\x03")
    terminal.until("Read by you now: 0.")
    found = read_contents(portal_home / "private" / "vault.age", read_key(key_file))
    assert found.by_id()["aa11"].care[0].need == "none"


def test_marks_stand_in_the_entry_in_words_and_bold(
    portal_home: Path, key_file: Path, entry
) -> None:
    entries = (entry("aa11", "Then Dr Quillby laughed."), entry("bb22", "Nobody looked up."))
    put(portal_home, key_file, *entries)
    asked = ("portal", "highlight", "--as", "reader-1", "--key", str(key_file))
    terminal = Terminal(portal_home, *asked)
    try:
        assert "Then [name: Dr Quillby] laughed." in terminal.until("page keys: the entry")
        assert re.search("\x1b\\[0;1m\\[name: Dr Quillby\\]", terminal.raw)
        terminal.press(ENTER)
        assert "That does not make it safe." in terminal.until("Nobody looked up.")
        terminal.press(F2)
        terminal.until("Dr Quillby")
        terminal.press(F10)
        terminal.until("Shown to you now")
    finally:
        terminal.close()
