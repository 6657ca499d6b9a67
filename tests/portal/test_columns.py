"""Columns are proposed by their headers, guarded against names, and remembered without answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.portal import Meaning
from generator.portal import columns
from generator.portal.errors import RefusedError
from generator.portal.table import Table
from tests.portal import synthetic
from tests.portal.conftest import table_of


def test_a_forms_export_is_understood_whole() -> None:
    proposed = columns.propose(table_of(synthetic.export(20)))
    assert proposed == (
        Meaning.LEAVE_OUT,
        Meaning.LEAVE_OUT,
        Meaning.TIME,
        Meaning.GUARDED,
        Meaning.GUARDED,
        Meaning.EMPLOYER,
        Meaning.WHERE,
        Meaning.JOB,
        Meaning.WHO,
        Meaning.WHAT,
        Meaning.EFFECT,
        Meaning.WHY,
        Meaning.WANTED,
        Meaning.MORE,
    )


def one_row(*columns_: tuple[str, str]) -> Table:
    return Table(tuple(h for h, _ in columns_), (tuple(c for _, c in columns_),))


def test_an_unknown_column_is_left_out_unless_it_holds_somebodys_words() -> None:
    table = one_row(("Colour", "blue"), ("Please go on", "a long answer " * 9))
    assert columns.propose(table) == (Meaning.LEAVE_OUT, Meaning.MORE)


def test_doubled_headers_are_told_apart_and_forms_numbers_are_read_over() -> None:
    table = one_row(("What happened?", "x"), ("What happened?2", "y"), ("What happened?", "z"))
    proposed = columns.propose(table)
    assert proposed.count(Meaning.WHAT) == 1
    assert columns.numbered(table.headers) == (
        ("What happened?", 1),
        ("What happened?2", 1),
        ("What happened?", 2),
    )


@pytest.mark.parametrize(
    "header",
    ["Email", "E-mail address", "Your name (optional)", "NAME", "Mobile number", "Work phone",
     "Surname", "Contact details", "Username", "Respondent"],
)  # fmt: skip
def test_a_column_for_a_name_or_a_contact_is_guarded(header: str) -> None:
    assert columns.is_guarded(header)


@pytest.mark.parametrize(
    "header",
    ["What happened?", "Name of your organisation", "Was it said by phone or to your face at work?",
     "Has somebody called you by another name?"],
)  # fmt: skip
def test_a_question_with_such_a_word_in_it_is_not(header: str) -> None:
    assert not columns.is_guarded(header)


@pytest.mark.parametrize("cell", ["", "anonymous", "Anonymous", "n/a", "-"])
def test_a_guarded_column_may_be_blank(cell: str) -> None:
    table = one_row(("Email", cell), ("What happened?", "It did."))
    columns.refuse_names(table, columns.propose(table))


def test_a_filled_one_is_refused_with_its_place_and_never_its_contents() -> None:
    table = one_row(("Email", "zorvane@example.org"), ("What happened?", "It did."))
    with pytest.raises(RefusedError) as told:
        columns.refuse_names(table, (Meaning.GUARDED, Meaning.WHAT))
    assert "“Email” (column A, 1 rows)" in str(told.value)
    assert "zorvane" not in str(told.value)


def test_no_mapping_opens_a_guarded_column() -> None:
    table = one_row(("Name", "Zorvane Quillby"), ("What happened?", "It did."))
    with pytest.raises(RefusedError, match="says who wrote"):
        columns.refuse_names(table, (Meaning.JOB, Meaning.WHAT))


@pytest.mark.parametrize("cell", ["zorvane@example.org", "07700 900 123", "+44 7700 900123"])
def test_a_column_of_contacts_is_refused_whatever_it_is_called(cell: str) -> None:
    table = one_row(("Anything else?", cell), ("What happened?", "It did."))
    with pytest.raises(RefusedError, match="Anything else"):
        columns.refuse_names(table, (Meaning.MORE, Meaning.WHAT))


def test_an_address_inside_somebodys_words_is_for_the_reader_to_see() -> None:
    table = one_row(("What happened?", "She wrote to zorvane@example.org about it."))
    columns.refuse_names(table, (Meaning.WHAT,))


def test_a_mapping_needs_what_happened_and_each_thing_once() -> None:
    with pytest.raises(RefusedError, match="what-happened"):
        columns.refuse_unfit((Meaning.JOB, Meaning.LEAVE_OUT))
    with pytest.raises(RefusedError, match="2 columns hold job"):
        columns.refuse_unfit((Meaning.WHAT, Meaning.JOB, Meaning.JOB))
    columns.refuse_unfit((Meaning.WHAT, Meaning.MORE, Meaning.MORE))


def test_a_mapping_is_remembered_by_headers_alone(tmp_path: Path) -> None:
    path, table = tmp_path / "private" / "mapping.yml", table_of(synthetic.export(60))
    meanings = columns.propose(table)
    columns.save(path, table, meanings)
    assert columns.known(table, columns.saved(path)) == meanings
    text = path.read_text("utf-8")
    assert "What happened?" in text
    assert not any(name in text for name in synthetic.PLANTED)
    assert "Example Homes" not in text


def test_a_new_column_makes_the_mapping_unknown(tmp_path: Path) -> None:
    path, table = tmp_path / "mapping.yml", table_of(synthetic.export(3))
    columns.save(path, table, columns.propose(table))
    more = Table((*table.headers, "New"), tuple((*row, "") for row in table.rows))
    assert columns.known(more, columns.saved(path)) is None
    assert columns.saved(tmp_path / "none.yml") == {}


@pytest.mark.parametrize("text", ["columns: 3", "a: [", "columns: [{header: x, holds: nonsense}]"])
def test_a_broken_mapping_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mapping.yml"
    path.write_text(text)
    with pytest.raises(RefusedError, match="delete it, and you are asked again"):
        columns.saved(path)


def test_columns_have_the_letters_that_a_spreadsheet_shows() -> None:
    assert [columns.letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
