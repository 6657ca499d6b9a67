"""The rules for YAML: one pass, text only, and everything clever refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.reading.files import Parsed
from generator.reading.text import MAX_BYTES
from generator.reading.tree import plain

Parse = Callable[[str | bytes], Parsed]
Problems = Callable[[str | bytes], list[str]]


def data(file: Parsed) -> object:
    assert file.problems == ()
    assert file.tree is not None
    return plain(file.tree)


@pytest.mark.parametrize(
    "written",
    ["1984", "no", "12:30", "01603 123456", "null", "~", "1e3", "0x1F", "2026-11-23", ".inf", "<<"],
)
def test_every_plain_scalar_is_text(parsed: Parse, written: str) -> None:
    assert data(parsed(f"field: {written}\n")) == {"field": written}


def test_it_reads_blocks_lists_and_folded_text(parsed: Parse) -> None:
    text = "a:\n  - one\n  - b: >-\n      two\n      words\nc: |-\n  x\n  y\nd: [e, 'f']\n"
    assert data(parsed(text)) == {
        "a": ["one", {"b": "two words"}],
        "c": "x\ny",
        "d": ["e", "f"],
    }


def test_an_empty_field_is_left_out_and_an_empty_quotation_stays(parsed: Parse) -> None:
    assert data(parsed('a:\nb: ""\nc: x\n')) == {"b": "", "c": "x"}


def test_a_block_whose_fields_are_all_empty_is_left_out(parsed: Parse) -> None:
    assert data(parsed("a:\n  b:\n  c:\n    d:\nx: y\n")) == {"x": "y"}


def test_empty_list_items_are_left_out_and_a_list_of_them_too(parsed: Parse) -> None:
    assert data(parsed("a:\n  - x\n  -\n  - y\nb:\n  -\n  -\n")) == {"a": ["x", "y"]}


def test_an_empty_list_or_block_that_is_written_stays(parsed: Parse) -> None:
    assert data(parsed("a: []\nb: {}\n")) == {"a": [], "b": {}}


def test_a_byte_order_mark_and_windows_line_ends_are_fine(parsed: Parse) -> None:
    file = parsed("\ufefftitle: x\r\nb:\r\n  - y\r\n".encode())
    assert data(file) == {"title": "x", "b": ["y"]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x y\n", ["1:4 YAML007"]),
        ("a: *x\n", ["1:4 YAML007"]),
        ("- &x a\n", ["1:3 YAML007"]),
        ("a: !!str y\n", ["1:4 YAML008"]),
        ("a: ! y\n", ["1:4 YAML008"]),
        ("a: !!python/object:os.system []\n", ["1:4 YAML008"]),
        ("%YAML 1.1\n---\na: b\n", ["1:1 YAML008"]),
        ("a: b\n---\nc: d\n", ["2:1 YAML009"]),
        ("a: b\n...\n---\n", ["3:1 YAML009"]),
        ("a: 1\nb: 2\na: 3\n", ["3:1 YAML010"]),
        ("a:\na: 3\n", ["2:1 YAML010"]),
        ('a: {b: 1, "b": 2}\n', ["1:11 YAML010"]),
        ("? [a]\n: b\n", ["1:3 YAML011"]),
        ("? {a: b}\n: c\nd: e\n", ["1:3 YAML011"]),
        (": b\n", ["1:1 YAML005"]),
        ("- a\n", ["1:1 YAML012"]),
        ("just words\n", ["1:1 YAML012"]),
        ("", ["1:1 YAML015"]),
        ("# nothing yet\n", ["1:1 YAML015"]),
        ("a:\n", ["1:1 YAML015"]),
        ("a: b: c\n", ["1:5 YAML013"]),
        ("a:\n\tb: c\n", ["2:1 YAML004"]),
        ("a: 'b\n", ["1:4 YAML014"]),
        ("a: [b, c\n", ["1:4 YAML014"]),
        ('a: "\\d"\n', ["1:5 YAML013"]),
        ("a: b\n c: d\n", ["2:3 YAML005"]),
        ("a: - b\n", ["1:4 YAML005"]),
        ("a: | b\n", ["1:6 YAML005"]),
        ("a: {n} words\n", ["1:8 YAML013"]),
    ],
)
def test_it_refuses(problems: Problems, text: str, said: list[str]) -> None:
    assert problems(text) == said


def test_all_problems_of_a_file_are_told_at_once(problems: Problems) -> None:
    text = "a: &x y\nb: !t z\na: w\nc: 'never closed\n"
    assert problems(text) == ["1:4 YAML007", "2:4 YAML008", "3:1 YAML010", "4:4 YAML014"]


def test_it_takes_twenty_levels_and_refuses_the_next(parsed: Parse, problems: Problems) -> None:
    def deep(levels: int) -> str:
        return "{a: " * levels + "x" + "}" * levels

    assert parsed(deep(20)).problems == ()
    assert problems(deep(21)) == ["1:81 YAML006"]


def test_bytes_of_windows_1252_are_named_with_their_place(
    parsed: Parse, problems: Problems
) -> None:
    written = "title: Caf\xe9\nsays: \x93Hello\x94\n".encode("latin-1")
    assert problems(written) == ["1:11 YAML001"]
    assert "the byte E9 here, which is é in Windows-1252" in parsed(written).problems[0].message


def test_the_place_of_a_bad_byte_counts_characters_not_bytes(problems: Problems) -> None:
    assert problems("a: é😀".encode() + b"\x92") == ["1:6 YAML001"]
    assert problems(b"\xef\xbb\xbfa: \x92") == ["1:4 YAML001"]


def test_utf_16_is_named(parsed: Parse) -> None:
    assert "UTF-16" in parsed("title: x".encode("utf-16")).problems[0].message


def test_a_file_that_is_too_large_is_not_parsed(problems: Problems) -> None:
    assert problems(b"a: " + b"x" * MAX_BYTES) == ["1:1 YAML003"]


@pytest.mark.parametrize(
    "hidden",
    [
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\u2028\ufeff",
        *"\x00\x07\x1b\x7f\x85\xad\ue000\ufffd\uffff",
    ],
)
def test_a_hidden_character_is_found_in_every_kind_of_scalar(
    problems: Problems, hidden: str
) -> None:
    text = f"a: x{hidden}y\nb: 'x{hidden}y'\nc:\n  - |\n    x{hidden}y\n"
    assert problems(text) == ["1:5 YAML002", "2:6 YAML002", "5:6 YAML002"]


def test_a_hidden_character_written_as_an_escape_is_found(problems: Problems) -> None:
    assert problems('a: "one\n  tw\\u202eo \\e"\n') == ["2:5 YAML002", "2:13 YAML002"]


def test_a_joiner_is_fine_between_emoji_and_refused_inside_a_word(problems: Problems) -> None:
    assert problems("a: 👩\u200d⚕️\n") == []
    assert problems("a: Jo\u200dhn\n") == ["1:6 YAML002"]


def test_many_hidden_characters_are_summed_up(parsed: Parse) -> None:
    file = parsed("a: " + "\x07" * 500)
    assert len(file.problems) == 11
    assert file.problems[-1].message.startswith("490 more characters")
