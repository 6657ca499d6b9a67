"""Whatever the bytes, reading ends in findings: no crash, no traceback, and soon."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.finding import Finding
from generator.model.scenario import Scenario
from generator.project import ENTITIES, Project
from generator.reading import Read
from generator.reading.files import parse_bytes
from generator.reading.source_map import Entry, SourceMap
from generator.reading.validate import validate

MODELS = {entity.kind: entity.model for entity in ENTITIES}
FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

HOSTILE = {
    "dashes": "- " * 30_000,
    "dashes on lines": "a:\n" + "- \n" * 30_000,
    "nested braces": "{a: " * 25_000,
    "nested brackets": "a: " + "[" * 100_000,
    "questions": "? " * 30_000,
    "anchors": "&a " * 30_000,
    "aliases": "a: [" + "*a, " * 30_000,
    "tags": "!" * 50_000,
    "a field of 1 MB": "title: " + "x" * 1_000_000,
    "a field of 1 MB of words": "title: " + "x y " * 250_000,
    "a key of 1 MB": "x" * 1_000_000 + ": y",
    "many keys": "".join(f"k{n}: v\n" for n in range(120_000)),
    "many items": "story:\n" + "- a\n" * 120_000,
    "many empty prompts": "prompts:\n" + "- ''\n" * 40_000,
    "many wrong responses": "responses:\n" + "- {role: x}\n" * 15_000,
    "many lines of a block": "a: |\n" + " x\n" * 300_000,
    "escapes": 'a: "' + "\\u202e" * 100_000 + '"',
    "an open quote": "a: 'x\n" + "x: y\n" * 100_000,
    "digits": "minutes: " + "9" * 100_000,
    "line breaks": "\n" * 1_000_000,
    "tabs": "\t" * 500_000,
}


def findings_of(kind: str, data: bytes) -> list[Finding]:
    """Read bytes as an entity of a kind, and place every finding; raises if reading does."""
    file = parse_bytes(Path("it.yml"), data)
    for problem in file.problems:
        line, column = file.source.line_and_column(problem.offset)
        assert line >= 1
        assert column >= 1
        assert problem.message.endswith(".")
    if file.tree is None:
        assert file.problems
        return []
    checked = validate(kind, "it", MODELS[kind], file.tree)
    assert (checked.value is None) == bool(checked.findings)
    entry = Entry(file.tree, file.source, value=checked.value)
    source_map = SourceMap(Path("home"), {(kind, "it"): entry})
    lines = file.source.text.splitlines(keepends=True) or [""]
    for finding in checked.findings:
        at = source_map.locate(finding.place)
        assert at.path == Path("it.yml")
        assert 1 <= at.line <= len(lines) + 1
    return list(checked.findings)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_ends_in_findings_within_a_second(name: str) -> None:
    begun = time.process_time()
    for kind in ("scenario", "source"):
        findings_of(kind, HOSTILE[name].encode())
    assert time.process_time() - begun < 2.0  # two kinds


@FEW
@given(st.binary(max_size=400))
def test_any_bytes_end_in_findings(data: bytes) -> None:
    findings_of("scenario", data)


@FEW
@given(st.text("ab :-{}[]&*!|>'\"#%@`?,.\\\n\t\r~<=0é😀\u202e", max_size=120))
def test_any_text_of_yaml_signs_ends_in_findings(text: str) -> None:
    findings_of("scenario", text.encode())


_WORDS = st.sampled_from(
    [*Scenario.model_fields, "role", "kind", "says", "lands", "affected", "[key]", "on", "", "no"]
)
_VALUES = st.recursive(
    _WORDS | st.text(max_size=20) | st.integers().map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=5),
    max_leaves=20,
)


@FEW
@given(st.sampled_from(sorted(MODELS)), st.dictionaries(_WORDS, _VALUES, min_size=1, max_size=8))
def test_any_structure_ends_in_findings(kind: str, data: dict[str, object]) -> None:
    findings_of(kind, yaml.safe_dump(data, allow_unicode=True).encode())


def _changes(text: str, chance: random.Random) -> Iterator[str]:
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    yield "\n".join(lines[:at] + lines[at + 1 :])
    yield "\n".join([*lines[:at], lines[other], *lines[at:]])
    yield "\n".join([*lines[:at], " " + lines[at], *lines[at + 1 :]])
    lines[at], lines[other] = lines[other], lines[at]
    yield "\n".join(lines)
    place = chance.randrange(len(text))
    yield text[:place] + chance.choice(":-'\"{[&*!\t\n #\u200b") + text[place:]
    yield text[:place] + text[place + 1 :]
    yield text[:place]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_any_change_to_a_good_file_ends_in_findings(seed: int) -> None:
    good = Path(__file__).parents[1] / "fixtures" / "small" / "scenarios" / "the-rota.yml"
    for text in _changes(good.read_text(encoding="utf-8"), random.Random(seed)):
        findings_of("scenario", text.encode())


def test_whole_projects_of_random_bytes_end_in_findings(
    small_project: Project, reading: Callable[..., Read]
) -> None:
    chance = random.Random(20261123)
    paths = sorted(small_project.home.rglob("*.yml"))
    for path in paths:
        path.write_bytes(chance.randbytes(2000))

    result = reading(small_project)

    assert result.library is None
    told = {result.source_map.locate(finding.place).path for finding in result.findings}
    assert told == set(paths)
