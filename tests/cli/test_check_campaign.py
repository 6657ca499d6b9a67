"""A campaign text that does not fit is told with its file and line, before anything is built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_message_too_long_is_told_at_its_line(run: Run, home: Path) -> None:
    file = home / "content" / "campaign" / "only-a-joke.yml"
    text = file.read_text(encoding="utf-8")
    long = "This answer has many more words than any wall could take. " * 4
    answer = next(line for line in text.splitlines() if line.startswith("answer:"))
    file.write_text(text.replace(answer, f"answer: {long}"), encoding="utf-8")
    code, out, _ = run("check", "--as-of", "2026-11-23")
    assert code == 1
    line = 1 + text.splitlines().index(answer)
    assert f"content/campaign/only-a-joke.yml:{line}:9: error FIT001" in out
    assert "words too many" in out
    assert not (home / "site").exists()
