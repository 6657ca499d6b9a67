"""Scenarios from a spreadsheet, a saved file or an issue: the good are taken, the others told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from generator.cli.incoming import IT_HAPPENED
from generator.cli.new_answers import Answers, draft_yaml
from generator.model.editor import Column
from generator.model.scenario import WRITTEN_ORDER
from generator.project import Mode, open_project, today
from generator.reading import read
from generator.reading.files import parse_bytes
from generator.reading.tree import Scalar, Sequence

Run = Callable[..., tuple[int, str, str]]

GOOD = {
    Column.HAPPENED: "No",
    Column.TITLE: "The late handover",
    Column.THEME: "at-work",
    Column.SETTING: "office",
    Column.DONE_BY: "colleague",
    Column.STORY: "The handover is late.\n“Typical”, says Chris, and laughs.",
    Column.IMPACT: "=SUM(A1:A9) is what she thinks of: numbers.",
    Column.CONTENT_NOTE: "Includes a remark about where someone is from.",
    Column.PROMPTS: "What did you see?\n\nWhat could you say?",
    Column.SAYS: "bystander: I would like to hear the rest.\nmanager: That stops here.",
}


def heads(home: Path) -> dict[Column, str]:
    library = read(open_project(home, (".",)), Mode.DRAFT, today()).library
    assert library is not None
    return dict(library.words.editor.columns)


def sheet(home: Path, *rows: dict[Column, str], name: str = "Sheet1") -> Path:
    """A workbook as an editor might fill it in: another sheet's name, an empty row between."""
    path = home / "ours.xlsx"
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    page = book.add_worksheet(name)
    for column, head in enumerate(heads(home).values()):
        page.write_string(0, column, head)
    for number, row in enumerate(rows):
        for column, text in enumerate(row.values()):
            page.write_string(2 + number, column, text)
    book.close()
    return path


def test_the_template_explains_itself_and_offers_lists(run: Run, home: Path) -> None:
    code, out, _ = run("new", "scenario", "--template", "ours.xlsx")
    assert code == 0
    assert "with a real story in it" in out
    book = CalamineWorkbook.from_path(home / "ours.xlsx")
    first, help_, lists = book.sheet_names
    rows = book.get_sheet_by_name(first).to_python()
    assert rows[0] == list(heads(home).values())
    assert len(rows[0]) == 10
    told = str(book.get_sheet_by_name(help_).to_python())
    assert all(head in told for head in rows[0])
    listed = [row[3] for row in book.get_sheet_by_name(lists).to_python()]
    assert len([label for label in listed if label]) == 14
    before = (home / "ours.xlsx").read_bytes()
    assert run("new", "scenario", "--template", "ours.xlsx")[0] == 2
    (home / "ours.xlsx").unlink()
    run("new", "scenario", "--template", "ours.xlsx")
    assert (home / "ours.xlsx").read_bytes() == before


def test_the_example_row_is_never_taken(run: Run, home: Path) -> None:
    run("new", "scenario", "--template", "ours.xlsx")
    code, _, err = run("new", "scenario", "--from", "ours.xlsx")
    assert code == 1
    assert "no scenario besides the example" in err
    assert len(list((home / "scenarios").glob("*.yml"))) == 1


def test_a_row_becomes_a_draft_word_for_word(run: Run, home: Path) -> None:
    sheet(home, GOOD)
    code, out, err = run("new", "scenario", "--from", "ours.xlsx")
    assert code == 0, out
    assert "Row 3 “The late handover”: wrote scenarios/the-late-handover.yml." in out
    assert "1 of 1 taken" in err
    library = read(open_project(home, (".",)), Mode.DRAFT, today()).library
    assert library is not None
    made = library.scenarios["the-late-handover"]
    assert made.story[1] == "“Typical”, says Chris, and laughs."
    assert made.impact.person.startswith("=SUM(A1:A9)")
    assert [r.role for r in made.responses] == ["bystander", "manager"]
    assert made.based_on_something_that_happened is False
    text = (home / "scenarios" / "the-late-handover.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert run("check", "--diff", "scenarios/the-late-handover.yml")[0] == 0


def test_labels_from_the_list_and_words_of_the_file_mean_the_same(run: Run, home: Path) -> None:
    library = read(open_project(home, (".",)), Mode.DRAFT, today()).library
    assert library is not None
    label = next(iter(library.themes.values())).title
    sheet(home, {**GOOD, Column.THEME: label.upper()})
    assert run("new", "scenario", "--from", "ours.xlsx")[0] == 0


def test_bad_rows_are_told_by_their_cells_and_stop_no_good_one(run: Run, home: Path) -> None:
    sheet(
        home,
        {**GOOD, Column.TITLE: "One", Column.THEME: "at-wrok", Column.PROMPTS: "Only one?"},
        {**GOOD, Column.TITLE: "Two", Column.SAYS: "Stop that.\nPlease."},
        {**GOOD, Column.TITLE: "Three", Column.IMPACT: ""},
        {**GOOD, Column.TITLE: "Four " + "x" * 90},
        GOOD,
    )
    code, out, err = run("new", "scenario", "--from", "ours.xlsx")
    assert code == 1
    assert "1 of 5 taken" in err
    theme, says = heads(home)[Column.THEME], heads(home)[Column.SAYS]
    assert f"C3 ({theme}): “at-wrok” is not in the list. Did you mean" in out
    assert f"J4 ({says}): Begin each line with who says it" in out
    assert "G5 (" in out
    assert "FIELD005" in out
    assert "B6 (" in out
    assert sorted(path.stem for path in (home / "scenarios").glob("*.yml")) == [
        "the-late-handover",
        "the-rota",
    ]


def test_a_yes_is_refused_with_why_and_nothing_of_it_is_written(run: Run, home: Path) -> None:
    sheet(home, {**GOOD, Column.HAPPENED: "yes", Column.TITLE: "Something that was"})
    code, out, _ = run("new", "scenario", "--from", "ours.xlsx")
    assert code == 1
    assert IT_HAPPENED in out
    written = "".join(p.read_text("utf-8", "replace") for p in home.rglob("*.yml"))
    assert "Something that was" not in written


def test_an_unanswered_question_is_refused(run: Run, home: Path) -> None:
    sheet(home, {**GOOD, Column.HAPPENED: ""}, {**GOOD, Column.HAPPENED: "perhaps"})
    _, out, err = run("new", "scenario", "--from", "ours.xlsx")
    assert "0 of 2 taken" in err
    assert "Answer yes or no." in out


def test_two_rows_with_one_title_and_an_id_in_use(run: Run, home: Path) -> None:
    sheet(home, GOOD, {**GOOD, Column.TITLE: "The late handover!"},
          {**GOOD, Column.TITLE: "The rota"})  # fmt: skip
    code, out, _ = run("new", "scenario", "--from", "ours.xlsx")
    assert code == 1
    assert "Row 3 “The late handover” has the same title" in out
    assert "There is a scenario with the id the-rota already" in out


def test_an_identifier_in_a_row_is_told_at_its_cell(run: Run, home: Path) -> None:
    sheet(home, {**GOOD, Column.STORY: "Ring her on 07700 900123.\nShe waits."})
    _, out, _ = run("new", "scenario", "--from", "ours.xlsx")
    assert f"F3 ({heads(home)[Column.STORY]}): " in out
    assert "ANON" in out


def test_a_sheet_without_our_heads_is_refused_with_the_way_to_a_template(
    run: Run, home: Path
) -> None:
    book = xlsxwriter.Workbook(str(home / "x.xlsx"))
    book.add_worksheet().write_string(0, 0, "Name")
    book.close()
    code, _, err = run("new", "scenario", "--from", "x.xlsx")
    assert code == 2
    assert "--template" in err


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx", "x.yml", "absent.csv"])
def test_what_is_no_such_file_is_one_sentence(run: Run, home: Path, name: str) -> None:
    if not name.startswith("absent"):
        (home / name).write_bytes(b"\x00\x01 no")
    code, out, err = run("new", "scenario", "--from", name)
    assert code in (1, 2)
    assert "Traceback" not in out + err
    assert out + err


YAML = draft_yaml(
    Answers(
        "The late handover", "at-work", "office", "colleague",
        ("The handover is late.", "Chris laughs."), "She stops speaking.", "Includes a remark.",
        ("What did you see?", "What could you say?"),
        ("bystander: I'd like to hear it.", "manager: That stops here."), "no",
    )
)  # fmt: skip


def test_a_file_that_the_form_saved_is_taken_with_its_remarks(run: Run, home: Path) -> None:
    saved = home / "saved.yml"
    saved.write_text(f"# yaml-language-server: $schema=elsewhere.json\n# Ours.\n{YAML}", "utf-8")
    code, out, _ = run("new", "scenario", "--from", "saved.yml")
    assert code == 0, out
    text = (home / "scenarios" / "the-late-handover.yml").read_text("utf-8")
    assert text.count("yaml-language-server") == 1
    assert "elsewhere" not in text
    assert "# Ours.\n" in text


def test_a_mistake_in_a_saved_file_is_told_by_its_line(run: Run, home: Path) -> None:
    (home / "saved.yml").write_text(YAML.replace("setting: office", "setting: offfice"), "utf-8")
    code, out, _ = run("new", "scenario", "--from", "saved.yml")
    assert code == 1
    assert "saved.yml:6:10: error FIELD003" in out


ISSUE = f"### Your role\n\nwriter-2\n\n### The scenario\n\n```yaml\n{YAML}```\n"


def test_an_issues_one_block_is_taken_and_its_lines_are_the_issues(run: Run, home: Path) -> None:
    issue = home / "issue.md"
    issue.write_text(ISSUE.replace("theme: at-work", "theme: at-wrok"), "utf-8")
    code, out, _ = run("new", "scenario", "--from", "issue.md")
    assert code == 1
    assert "issue.md:9:8: error" in out
    issue.write_text(ISSUE.replace("\n", "\r\n"), "utf-8")
    assert run("new", "scenario", "--from", "issue.md")[0] == 0


@pytest.mark.parametrize("text", ["", "No block.", f"{ISSUE}\n```yaml\na: b\n```\n"])
def test_an_issue_without_one_block_is_refused(run: Run, home: Path, text: str) -> None:
    (home / "issue.md").write_text(text, "utf-8")
    code, _, err = run("new", "scenario", "--from", "issue.md")
    assert code == 2
    assert "one scenario" in err


@pytest.mark.parametrize("answer", ["yes", ""])
def test_a_saved_file_that_says_it_happened_or_does_not_say_is_refused(
    run: Run, home: Path, answer: str
) -> None:
    field = "based_on_something_that_happened: "
    (home / "saved.yml").write_text(YAML.replace(f"{field}no", f"{field}{answer}"), "utf-8")
    code, out, _ = run("new", "scenario", "--from", "saved.yml")
    assert code == 1
    assert "not taken" in out
    assert not (home / "scenarios" / "the-late-handover.yml").exists()


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cf", "Cn", "Zl", "Zp"]),
               min_size=1, max_size=60).filter(str.strip)  # fmt: skip


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(title=TEXT, story=st.lists(TEXT, min_size=2, max_size=4), says=TEXT)
def test_any_words_come_back_from_the_draft_as_they_went_in(
    title: str, story: list[str], says: str
) -> None:
    def folded(text: Any) -> str:
        return " ".join(str(text).split())

    story, title, says = [folded(s) for s in story], folded(title), folded(says)
    text = draft_yaml(Answers(title, "x", "office", "colleague", tuple(story), title, title,
                              (title, title), (f"bystander: {says}", "manager: a"),
                              "no"))  # fmt: skip
    parsed = parse_bytes(Path("x.yml"), text.encode())
    assert parsed.tree is not None
    beats = parsed.tree.items["story"].value
    assert isinstance(beats, Sequence)
    written = [node.text for node in beats.items if isinstance(node, Scalar)]
    assert [folded(w) for w in written] == story
    assert list(parsed.tree.items) == sorted(parsed.tree.items, key=WRITTEN_ORDER.index)
