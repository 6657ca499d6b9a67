"""Findings as documents of other programs: SARIF 2.1.0, and GitLab's code quality report.

Both name a finding by a fingerprint that does not hold its line, so that a finding is known
again after lines were added above it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from generator.build.telling import file_of
from generator.checks.explain import Explanation, explanations
from generator.finding import Finding, Severity
from generator.reading import SourceMap

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"
GRAVITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_sarif(findings: Sequence[Finding], source_map: SourceMap) -> dict[str, Any]:
    """A SARIF log of one run; its rules are the codes that occur, with their explanations."""
    codes = sorted({finding.code for finding in findings})
    places = {code: number for number, code in enumerate(codes)}
    known = explanations()
    driver = {
        "name": "noexcuse",
        "rules": [_rule(code, known.get(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, places[finding.code], source_map) for finding in findings],
    }
    return {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, told: Explanation | None) -> dict[str, Any]:
    if told is None:
        return {"id": code}
    examples = {"Wrong": told.wrong, "Right": told.right}
    text = "\n".join((told.why, *(f"{head}: {line}" for head, line in examples.items())))
    return {
        "id": code,
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": told.why},
        "help": {"text": text, "markdown": text.replace("\n", "\n\n")},
    }


def _result(finding: Finding, rule: int, source_map: SourceMap) -> dict[str, Any]:
    at = source_map.locate(finding.place)
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": _sentence(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(file_of(at, source_map)),
                    "region": {"startLine": at.line, "startColumn": at.column},
                }
            }
        ],
        "partialFingerprints": {"noexcuse/v1": fingerprint(finding)},
    }


def _artifact(file: str) -> dict[str, str]:
    """A file below the project from its root; another by its whole address."""
    path = PurePosixPath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(file), "uriBaseId": ROOT}


def as_code_quality(findings: Sequence[Finding], source_map: SourceMap) -> list[dict[str, Any]]:
    """GitLab's report, which shows findings beside the lines of a merge request."""
    told = []
    for finding in findings:
        at = source_map.locate(finding.place)
        told.append(
            {
                "description": f"{finding.code}: {_sentence(finding)}",
                "check_name": finding.code,
                "fingerprint": fingerprint(finding),
                "severity": GRAVITY[finding.severity],
                "location": {"path": file_of(at, source_map), "lines": {"begin": at.line}},
            }
        )
    return told


def fingerprint(finding: Finding) -> str:
    """The same for the same finding in the same place of the content, whatever its line."""
    place = finding.place
    parts = [finding.code, place.kind, place.id, *map(str, place.keys), finding.message]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _sentence(finding: Finding) -> str:
    return " ".join(part for part in (finding.message, finding.hint) if part)
