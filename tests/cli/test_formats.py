"""Findings for other programs, held against those programs' own schemas and parsers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.cli.formats import as_code_quality, as_sarif
from generator.cli.report import Format, show
from generator.finding import Place, Severity, error, note, warning
from generator.reading.source_map import SourceMap
from generator.reading.text import SourceText

Run = Callable[..., tuple[int, str, str]]
SCHEMA = Path(__file__).parents[1] / "fixtures" / "schemas" / "sarif-2.1.0.json"
"""The standard's own schema, SARIF 2.1.0 (rtm.5), as the MIT package jest-sarif ships it."""
QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a code quality report."""


@pytest.fixture
def broken(home: Path) -> Path:
    """The small project with mistakes of reading, of the checks, and in a file's name."""
    file = home / "scenarios" / "the-rota.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    (home / "scenarios" / "a b,ü%.yml").write_text("title: [\n", encoding="utf-8")
    return home


def test_sarif_keeps_to_the_standards_schema(run: Run, broken: Path) -> None:
    code, out, err = run("check", "--format", "sarif")
    log = json.loads(out)
    assert (code, err) == (1, "")
    Draft7Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    (one,) = log["runs"]
    result = next(r for r in one["results"] if "at-wrok" in r["message"]["text"])
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "scenarios/the-rota.yml", "uriBaseId": "SRCROOT"}
    assert place["region"] == {"startLine": 3, "startColumn": 8}
    assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert any("a%20b%2C%C3%BC%25.yml" in json.dumps(r) for r in one["results"])


def test_sarif_explains_each_code_that_occurs(run: Run, broken: Path) -> None:
    (one,) = json.loads(run("check", "--format", "sarif")[1])["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert {r["ruleId"] for r in one["results"]} == {rule["id"] for rule in rules}
    for rule in rules:
        assert "Wrong: " in rule["help"]["text"]
        assert "Right: " in rule["help"]["text"]


def test_gitlabs_report_keeps_to_its_form(run: Run, broken: Path) -> None:
    _, out, _ = run("check", "--format", "gitlab")
    told = json.loads(out)
    Draft7Validator(QUALITY).validate(told)
    mistake = next(t for t in told if "at-wrok" in t["description"])
    assert mistake["location"] == {"path": "scenarios/the-rota.yml", "lines": {"begin": 3}}
    assert mistake["severity"] == "critical"


def test_a_finding_is_known_again_when_lines_were_added_above_it(run: Run, broken: Path) -> None:
    def prints() -> Mapping[str, str]:
        return {t["description"]: t["fingerprint"] for t in json.loads(run(*quality)[1])}

    quality = ("check", "--format", "gitlab")
    before = prints()
    file = broken / "scenarios" / "the-rota.yml"
    file.write_text("# A remark.\n\n" + file.read_text())
    assert {**before, **prints()} == prints()


COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^\r\n]*?)::(?P<data>[^\r\n]*)")
"""A workflow command, as the runner of GitHub Actions takes it apart."""


def annotation(line: str) -> dict[str, Any]:
    """What the runner makes of a line: its properties and message, unescaped as it does."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (part.split("=", 1) for part in found["properties"].split(","))
    told = {key: _plain(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs}
    return {**told, "kind": found["name"], "message": _plain(found["data"])}


def _plain(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=60, deadline=None)
@given(message=TEXTS, hint=TEXTS, name=st.text("ab,:% \n\r=", min_size=1, max_size=12))
def test_any_text_comes_through_as_an_annotation_and_as_sarif(
    message: str, hint: str, name: str
) -> None:
    home = Path("/home")
    source = SourceText(home / name, "x")
    source_map = SourceMap(home, {}, {name: source})
    finding = error("FIELD001", Place("file", name, offset=0), message, hint)
    sentence = " ".join(part for part in (message, hint) if part)
    lines: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.cli.report.write", lines.append)
        show([finding], source_map, Format.GITHUB)
    (line,) = lines
    told = annotation(line.removesuffix("\n"))
    assert (told["kind"], told["file"], told["line"]) == ("error", name, "1")
    assert (told["title"], told["message"]) == ("FIELD001", sentence)
    log = as_sarif([finding], source_map)
    assert log["runs"][0]["results"][0]["message"]["text"] == sentence
    assert Draft7Validator(QUALITY).is_valid(as_code_quality([], source_map))


def test_every_weight_has_its_word_in_every_format() -> None:
    source_map = SourceMap(Path("/home"))
    place = Place("file", "x.yml", offset=0)
    found = [make("FIELD001", place, "A.") for make in (error, warning, note)]
    levels = [r["level"] for r in as_sarif(found, source_map)["runs"][0]["results"]]
    assert levels == [severity.value for severity in Severity]
    assert [t["severity"] for t in as_code_quality(found, source_map)] == [
        "critical",
        "minor",
        "info",
    ]
