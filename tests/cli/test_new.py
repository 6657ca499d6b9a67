"""Beginning a scenario or a session: a valid draft from nine answers, and nothing overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli.drafts import id_from
from generator.project import Mode, open_project, today
from generator.reading import read

Run = Callable[..., tuple[int, str, str]]

NINE = [
    *("--title", "The late handover: who’s next?"),
    *("--theme", "at-work"),
    *("--setting", "office"),
    *("--done-by", "colleague"),
    *("--story", "Ana begins: the handover is late."),
    *("--story", "- “Typical”, says Chris # and laughs."),
    *("--impact", "She stops: speaking."),
    *("--content-note", "Includes a remark about where someone is from."),
    *("--prompt", "What did you see?"),
    *("--prompt", "What could you say?"),
    *("--say", "bystander: I'd like to hear the rest."),
    *("--say", "affected: yes"),
]


def scenario_of(home: Path, item: str) -> object:
    found = read(open_project(home, (".",)), Mode.DRAFT, today())
    assert found.library is not None
    assert not [f for f in found.findings if f.place.id.startswith(item)]
    return found.library.scenarios[item]


def test_nine_answers_make_a_valid_draft_word_for_word(run: Run, home: Path) -> None:
    code, out, _ = run("new", "scenario", *NINE, "--happened", "no")
    assert code == 0
    assert "do not send a real story" in out
    file = home / "scenarios" / "the-late-handover-whos-next.yml"
    assert file.read_text().startswith("# yaml-language-server: $schema=")
    made = scenario_of(home, file.stem)
    assert made.story[1] == "- “Typical”, says Chris # and laughs."  # type: ignore[attr-defined]
    assert made.responses[1].says == "yes"  # type: ignore[attr-defined]
    assert made.based_on_something_that_happened is False  # type: ignore[attr-defined]


def test_a_yes_is_kept_and_it_says_what_follows(run: Run, home: Path) -> None:
    code, out, _ = run("new", "scenario", *NINE, "--happened", "yes")
    assert code == 0
    assert "three unrelated events" in out
    code, out, _ = run("check")
    assert "ANON010" in out


def test_an_id_in_use_is_refused(run: Run, home: Path) -> None:
    before = (home / "scenarios" / "the-rota.yml").read_bytes()
    code, _, err = run("new", "scenario", "--title", "The Rota!")
    assert code == 2
    assert "the id the-rota already" in err
    assert (home / "scenarios" / "the-rota.yml").read_bytes() == before


@pytest.mark.parametrize("lost", ["--theme", "--story", "--prompt", "--say", "--happened"])
def test_without_a_person_a_missing_answer_is_named(run: Run, home: Path, lost: str) -> None:
    given = [*NINE, "--happened", "no"]
    at = given.index(lost)
    code, _, err = run("new", "scenario", *given[:at], *given[at + 2 :])
    assert code == 2
    assert lost in err
    assert len(list((home / "scenarios").glob("*.yml"))) == 1


def test_an_unknown_theme_is_refused_with_the_list(run: Run) -> None:
    code, _, err = run("new", "scenario", "--title", "A b", "--theme", "nothing")
    assert code == 2
    assert "at-work" in err


def test_a_person_is_asked_for_all_of_it(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: Iterator[str] = iter(
        ["The sign", "9", "1", "hospital-ward", "2", "It begins.", "It goes on.", "She went quiet.",
         "Includes a remark.", "What now?", "What then?", "2", "Stop there, please.", "3",
         "I'll stay with you.", "2"]
    )  # fmt: skip
    monkeypatch.setattr("generator.cli.drafts.can_ask", lambda: True)
    monkeypatch.setattr("generator.cli.new_scenario.can_ask", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda question: next(answers))
    code, out, _ = run("new", "scenario")
    assert code == 0
    assert "happen to anyone you know of?" in out
    made = scenario_of(home, "the-sign")
    assert [r.role for r in made.responses] == ["bystander", "manager"]  # type: ignore[attr-defined]
    assert made.done_by == "manager"  # type: ignore[attr-defined]


def test_a_session_begins_from_another_with_all_that_keeps_it_safe(run: Run, home: Path) -> None:
    code, out, _ = run("new", "session", "--title", "Nights: speaking up", "--like", "short-15")
    assert code == 0
    assert "a copy of short-15" in out
    found = read(open_project(home, (".",)), Mode.DRAFT, today()).library
    assert found is not None
    made, model = found.sessions["nights-speaking-up"], found.sessions["short-15"]
    assert made.title == "Nights: speaking up"
    assert made.order == model.order + 1
    assert (made.disclosure, made.stop_if, made.alone) == (
        model.disclosure,
        model.stop_if,
        model.alone,
    )


def test_an_unknown_session_is_refused_with_the_nearest(run: Run) -> None:
    code, _, err = run("new", "session", "--title", "A b", "--like", "short-16")
    assert code == 2
    assert "short-15" in err


@pytest.mark.parametrize("what", ["scenario", "session"])
def test_nothing_is_written_into_the_installed_copy(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr("generator.cli.drafts.PACKAGE", home)
    given = [*NINE, "--happened", "no"] if what == "scenario" else ["--title", "A session"]
    code, _, err = run("new", what, *given)
    assert code == 2
    assert "content_dirs after `shipped`" in err


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The drug round", "the-drug-round"),
        ("Café: “who’s next?”", "cafe-whos-next"),
        ("A very long title that goes on and on for ever", "a-very-long-title-that-goes-on-and-on"),
    ],
)
def test_an_id_comes_from_the_title(title: str, expected: str) -> None:
    assert id_from(title) == expected


@pytest.mark.parametrize("title", ["…", "12 hours", "夜勤"])
def test_a_title_without_a_letter_first_gives_no_id(run: Run, title: str) -> None:
    assert run("new", "scenario", "--title", title)[0] == 2
