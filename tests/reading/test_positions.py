"""Places in values: where a character stands in the file, however it was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.finding import Place
from generator.project import Project
from generator.reading import Read

WRITTEN = {
    "plain": "question: What would   you\n  do\n  before it ends?\n",
    "folded": "question: >-\n  What would   you\n  do before\n\n  it ends?\n",
    "literal": "question: |\n    What would you\n    do before\n    it ends?\n",
    "single": "question: 'What ''would'' you\n\n  do before it ends?'\n",
    "double": 'question: "What \\"would\\"\\tyou d\\x6f \\\n  before it\\u0020ends?"\n',
    "with accents": "question: Whát wóuld\n  you do — before 😀 it ends?\n",
    "dots": "question: What... 'would' \"you\" do - ... before it ends?\n",
    "decomposed": "question: Wha\u0301t wo\u0301uld\n  you do before it ends?\n",
}


@pytest.mark.parametrize("word", ["What", "ould", "you", "before", "it", "ends?"])
@pytest.mark.parametrize("style", WRITTEN)
def test_an_offset_in_a_value_is_found_in_the_file(
    small_project: Project, reading: Callable[..., Read], style: str, word: str
) -> None:
    path = small_project.home / "scenarios" / "the-rota.yml"
    before = path.read_text(encoding="utf-8")
    old = "question: What would you do before the meeting ends?\n"
    assert old in before
    path.write_text(before.replace(old, WRITTEN[style]), encoding="utf-8")
    result = reading(small_project)
    assert result.findings == ()
    assert result.library is not None
    value = result.library.scenarios["the-rota"].question
    assert value is not None
    if word not in value:
        word = "wóuld" if word == "ould" else "Whát"
    offset = value.index(word)

    at = result.source_map.locate(Place("scenario", "the-rota", ("question",), offset))

    line = path.read_text(encoding="utf-8").split("\n")[at.line - 1]
    assert line[at.column - 1 :].replace("o\u0301", "ó").replace("a\u0301", "á").startswith(word)


def test_offsets_in_rich_text_count_in_what_was_written(
    small_project: Project, reading: Callable[..., Read]
) -> None:
    result = reading(small_project)
    assert result.library is not None
    source = result.library.law["harassment"].says.source
    offset = source.index("**race**")

    at = result.source_map.locate(Place("law", "harassment", ("says",), offset))

    lines = (small_project.home / "content" / "law.yml").read_text(encoding="utf-8").split("\n")
    assert lines[at.line - 1][at.column - 1 :].startswith("**race**")


def test_it_finds_fields_items_keys_and_what_is_not_there(
    small_project: Project, reading: Callable[..., Read]
) -> None:
    source_map = reading(small_project).source_map
    text = (small_project.home / "scenarios" / "the-rota.yml").read_text(encoding="utf-8")

    def at(*keys: str | int, on_key: bool = False) -> str:
        place = Place("scenario", "the-rota", keys, on_key=on_key)
        found = source_map.locate(place)
        assert found.path.name == "the-rota.yml"
        return text.split("\n")[found.line - 1][found.column - 1 :]

    assert at("minutes") == "12"
    assert at("minutes", on_key=True) == "minutes: 12"
    assert at("responses", 1, "says") == "Come on, it's Friday."
    assert at("responses", 1, "says", on_key=True).startswith("says:")
    assert at("responses", 1, "nothing") == "id: laugh-along"
    assert at("impact", "nothing") == "impact:"
    assert at("responses", 99) == "responses:"
    assert at("nothing") == "title: The rota"


def test_what_is_in_no_file_is_at_the_projects_home(
    small_project: Project, reading: Callable[..., Read]
) -> None:
    source_map = reading(small_project).source_map
    at = source_map.locate(Place("scenario", "never-written"))
    assert (at.path, at.line, at.column) == (small_project.home, 1, 1)
    assert source_map.file_of("scenario", "never-written") is None
    assert source_map.file_of("scenario", "the-rota") == (
        small_project.home / "scenarios" / "the-rota.yml"
    )
