"""`noexcuse guide`: a session's facilitator guide, or a sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

Run = Callable[..., tuple[int, str, str]]
SESSION = "short-15"


def test_it_writes_the_guide_of_a_session(run: Run, home: Path) -> None:
    code, out, _ = run("guide", SESSION, "-o", "mine.pdf")
    assert (code, out) == (0, "Wrote mine.pdf.\n")
    assert len(pdfium.PdfDocument(home / "mine.pdf")) > 1


def test_without_a_name_it_is_named_after_the_session(run: Run, home: Path) -> None:
    assert run("guide", SESSION)[0] == 0
    assert (home / f"session-{SESSION}-facilitator-guide.pdf").read_bytes().startswith(b"%PDF")


def test_several_guides_come_in_a_file_each_and_never_in_one(run: Run, home: Path) -> None:
    sessions = home / "content" / "sessions"
    text = (sessions / f"{SESSION}.yml").read_text("utf-8")
    (sessions / "other-15.yml").write_text(text, "utf-8")
    assert run("guide", SESSION, "other-15")[0] == 0
    names = {path.name for path in home.glob("*-facilitator-guide.pdf")}
    assert names == {f"session-{name}-facilitator-guide.pdf" for name in (SESSION, "other-15")}
    code, _, err = run("guide", SESSION, "other-15", "-o", "mine.pdf")
    assert (code, "leave -o out" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["shorty-15"], "There is no session shorty-15. Did you mean `short-15`?"),
        ([SESSION, "--employer", "nobody"], "There is no employer nobody."),
    ],
)
def test_a_name_that_nothing_has_is_refused(
    run: Run, home: Path, arguments: list[str], sentence: str
) -> None:
    code, _, err = run("guide", *arguments, "-o", "mine.pdf")
    assert code == 1
    assert sentence in err
    assert not (home / "mine.pdf").exists()
