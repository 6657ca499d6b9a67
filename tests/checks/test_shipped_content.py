"""The rules over what ships: no error of any kind once its stories are listed as shipped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.finding import Severity
from generator.library import Library
from generator.project import Mode, open_project
from generator.reading.read import read

ROOT = Path(__file__).parents[2]


def shipped(mode: Mode) -> Library:
    """The shipped library, its stories listed as shipped, as of the edition's day."""
    library = read(open_project(ROOT), Mode.DRAFT, date(2026, 11, 23)).library
    assert library is not None
    listed = {key: replace(entry, shipped=True) for key, entry in library.standing.items()}
    return replace(library, mode=mode, standing=listed)


def test_a_sample_has_no_error():
    findings = [f for f in check(shipped(Mode.SAMPLE)) if f.severity is Severity.ERROR]
    assert findings == []


def test_a_release_is_refused_for_what_only_an_organisation_can_fill_alone():
    codes = Counter(f.code for f in check(shipped(Mode.RELEASE)) if f.severity is Severity.ERROR)
    samples = {"EVID003", "SAMPLE001", "SUM005"}
    assert set(codes) == {"ADOPT001", "PLACE001", *samples}
