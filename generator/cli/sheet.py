"""Rows of the spreadsheet for new scenarios, each as answers or as what is wrong in which cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks.nearest import did_you_mean
from generator.cli.drafts import YesNo
from generator.cli.new_answers import Answers
from generator.cli.sheet_template import choices
from generator.library import Library
from generator.model.editor import Column
from generator.model.vocabulary import ScenarioRole
from generator.portal.errors import RefusedError
from generator.portal.table import Table, read_table
from generator.reading.speech import shown

MOST_ROWS = 500
SUFFIXES = (".xlsx", ".csv", ".tsv")
AGREED = {"yes": YesNo.YES, "y": YesNo.YES, "true": YesNo.YES, "no": YesNo.NO, "n": YesNo.NO,
          "false": YesNo.NO}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One row: its number, its answers as far as they are clear, and by column what is not."""

    number: int
    answers: Answers
    wrong: Mapping[Column, str]
    cells: Mapping[Column, str]
    """Each column's cell, as in C4."""


def rows(path: Path, library: Library) -> Iterator[Row]:
    """The rows of a spreadsheet, the example left out. Raises RefusedError for the whole file."""
    table = _table(path, library)
    columns = _columns(table, library)
    if len(table.rows) > MOST_ROWS:
        raise RefusedError(f"This file has more than {MOST_ROWS} rows; take them in several parts.")
    mark = library.words.editor.example_mark.casefold()
    for number, cells in zip(table.numbers, table.rows, strict=True):
        texts = {column: cells[at] for column, at in columns.items()}
        if not texts[Column.TITLE].casefold().startswith(mark):
            yield _row(number, texts, columns, library)


def _table(path: Path, library: Library) -> Table:
    """The sheet of our template's name, else the only one there is."""
    try:
        return read_table(path, library.words.editor.sheet)
    except RefusedError:
        return read_table(path)


def _columns(table: Table, library: Library) -> dict[Column, int]:
    """Where each column stands, by its head; heads may stand in any order."""
    heads = {head.casefold(): at for at, head in enumerate(table.headers)}
    named = library.words.editor.columns
    found = {column: heads.get(named[column].casefold()) for column in Column}
    lost = [named[column] for column, at in found.items() if at is None]
    if lost:
        raise RefusedError(
            f"This sheet has no column {', '.join(f'“{head}”' for head in lost)}. Begin with the"
            " template: noexcuse new scenario --template scenarios.xlsx"
        )
    return {column: at for column, at in found.items() if at is not None}


def _row(
    number: int, texts: Mapping[Column, str], columns: Mapping[Column, int], library: Library
) -> Row:
    wrong = {column: said for column in Column if (said := _wrong(column, texts[column], library))}
    answers = Answers(
        title=_flat(texts[Column.TITLE]),
        theme=_chosen(library, Column.THEME, texts),
        setting=_chosen(library, Column.SETTING, texts),
        done_by=_chosen(library, Column.DONE_BY, texts),
        story=_lines(texts[Column.STORY]),
        impact=_flat(texts[Column.IMPACT]),
        content_note=_flat(texts[Column.CONTENT_NOTE]),
        prompts=_lines(texts[Column.PROMPTS]),
        says=tuple(f"{role}: {words}" for role, words in _said(texts[Column.SAYS], library)),
        happened=AGREED.get(texts[Column.HAPPENED].strip().casefold(), ""),
    )
    return Row(number, answers, wrong, {c: f"{_letter(at)}{number}" for c, at in columns.items()})


def _wrong(column: Column, text: str, library: Library) -> str:
    """What is wrong with a cell's text by itself; empty when nothing is."""
    if not text.strip():
        return "This cell is empty."
    if column is Column.HAPPENED:
        return "" if text.strip().casefold() in AGREED else "Answer yes or no."
    listed = choices(library, column)
    if listed and not _meant(text, listed):
        return f"“{shown(text)}” is not in the list. {did_you_mean(text, listed)}".strip()
    if column is Column.SAYS:
        return _wrong_says(text, library)
    if column is Column.PROMPTS and len(_lines(text)) < 2:
        return "Two questions are needed, each on a line of its own."
    return ""


def _wrong_says(text: str, library: Library) -> str:
    said = _said(text, library)
    if any(not role for role, _ in said):
        roles = ", ".join(role.value for role in ScenarioRole)
        return f"Begin each line with who says it, and a colon: {roles}."
    return "" if len(said) > 1 else "Two things to say are needed, each on a line of its own."


def _said(text: str, library: Library) -> list[tuple[str, str]]:
    """Who says what, line by line; nobody where a line does not begin with a role."""
    roles = {label: role.value for role, label in library.words.common.roles.items()}
    parts = (line.partition(":") for line in _lines(text))
    return [(_meant(who, roles) if colon else "", words.strip()) for who, colon, words in parts]


def _chosen(library: Library, column: Column, texts: Mapping[Column, str]) -> str:
    return _meant(texts[column], choices(library, column))


def _meant(text: str, listed: Mapping[str, str]) -> str:
    """The word for what was chosen, by its label or the word itself; empty when it is neither."""
    wish = _flat(text).casefold()
    known = {label.casefold(): word for label, word in listed.items()}
    return known.get(wish) or (wish if wish in listed.values() else "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(flat for line in text.splitlines() if (flat := _flat(line)))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _letter(at: int) -> str:
    """A column's letters as a spreadsheet program shows them: A, Z, AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
