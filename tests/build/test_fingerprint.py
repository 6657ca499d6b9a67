"""What changes a fingerprint, what does not, and what may not enter one."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path, PurePosixPath
from types import MappingProxyType, ModuleType

import pytest

from generator.build import fingerprint
from generator.build.fingerprint import Fingerprints
from generator.model.brand import Slot


class Level(Enum):
    ONE = 1
    TWO = 2


@dataclass(frozen=True)
class Inputs:
    value: object


SLOT = {"colour": "#6b1f7a", "tint": "#f3e9f6", "bright": "#d9a6e6", "shape": "bars"}
PAIRS = [
    ("a", "b"),
    (1, "1"),
    (1, True),
    (1, 1.0),
    (None, "None"),
    (b"a", "a"),
    (date(2026, 11, 23), "2026-11-23"),
    (Level.ONE, Level.TWO),
    (PurePosixPath("a"), "a"),
    (("ab", "c"), ("a", "bc")),
    (("a", ("b",)), (("a",), "b")),
    ({"a": 1}, {"a": 2}),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    (frozenset({"a"}), frozenset({"b"})),
    (Slot(**SLOT), Slot(**{**SLOT, "shape": "rings"})),
]


def print_of(medium: ModuleType, value: object) -> str:
    return Fingerprints().of(medium.product(medium.draw, Inputs(value)))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_different_inputs_have_different_fingerprints(
    medium: ModuleType, one: object, other: object
) -> None:
    assert print_of(medium, one) != print_of(medium, other)


@pytest.mark.parametrize("value", [pair[0] for pair in PAIRS])
def test_the_same_inputs_have_the_same_fingerprint(medium: ModuleType, value: object) -> None:
    assert print_of(medium, value) == print_of(medium, value)


def test_a_frozen_view_counts_as_the_mapping_it_shows(medium: ModuleType) -> None:
    Fingerprints().of(medium.product(medium.draw, Inputs(MappingProxyType({"a": 1}))))


@pytest.mark.parametrize("value", [["a"], {"a"}, object(), len, Path("/somewhere")])
def test_what_has_no_canonical_form_is_a_bug_and_names_the_product(
    medium: ModuleType, value: object
) -> None:
    with pytest.raises(TypeError, match=r"downloads/a\.txt: a drawing's inputs hold"):
        print_of(medium, value)


def test_another_drawing_function_changes_it(medium: ModuleType) -> None:
    drawn = medium.product(medium.draw, Inputs("a"))
    assert Fingerprints().of(drawn) != Fingerprints().of(medium.product(medium.fail, Inputs("a")))


def test_the_path_and_the_title_do_not_change_it(medium: ModuleType) -> None:
    one = medium.product(medium.draw, Inputs("a"), "downloads/a.txt")
    assert Fingerprints().of(one) == Fingerprints().of(
        medium.product(medium.draw, Inputs("a"), "downloads/b.txt")
    )


@pytest.mark.parametrize("name", ["layout.py", "face.typ", "fonts/face.woff2", "page.html"])
def test_every_source_of_the_medium_changes_it(medium: ModuleType, name: str) -> None:
    before = print_of(medium, "a")
    added = Path(str(medium.__file__)).parent / name
    added.parent.mkdir(exist_ok=True)
    added.write_bytes(b"one")
    fingerprint._medium.cache_clear()
    changed = print_of(medium, "a")
    added.write_bytes(b"two")
    fingerprint._medium.cache_clear()
    assert len({before, changed, print_of(medium, "a")}) == 3


@pytest.mark.parametrize(
    "name", ["__pycache__/more.cpython-311.pyc", ".DS_Store", ".swap/layout.py", "layout.py~"]
)
def test_what_is_no_source_does_not_change_it(medium: ModuleType, name: str) -> None:
    before = print_of(medium, "a")
    left = Path(str(medium.__file__)).parent / name
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"anything")
    fingerprint._medium.cache_clear()
    assert print_of(medium, "a") == before


def test_the_versions_it_draws_with_change_it(
    medium: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = print_of(medium, "a")
    monkeypatch.setattr(fingerprint, "version", lambda name: "999")
    fingerprint._medium.cache_clear()
    assert print_of(medium, "a") != before


def test_it_is_the_same_in_two_folders_and_hash_seeds(medium: ModuleType, tmp_path: Path) -> None:
    """Neither the package's place nor Python's hash seed enters it."""
    program = (
        "import small_medium; from generator.build.fingerprint import Fingerprints;"
        "from generator.product import *; from pathlib import PurePosixPath as P;"
        "i = small_medium.Inputs('a');"
        "p = Product(P('a'), 't', Kind.GUIDE, Audience.LEAD, Channel.PUBLIC, (), i,"
        " small_medium.draw);"
        "print(Fingerprints().of(p))"
    )
    here = Path(str(medium.__file__)).parents[1]
    there = tmp_path / "elsewhere"
    there.mkdir()
    (there / "small_medium").mkdir()
    (there / "small_medium" / "__init__.py").write_bytes(Path(str(medium.__file__)).read_bytes())
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONPATH": str(folder), "PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for folder, seed in ((here, "1"), (there, "2"))
    }
    assert len(found) == 1


def test_shared_inputs_are_walked_once(medium: ModuleType) -> None:
    shared = tuple(str(number) for number in range(100))
    prints = Fingerprints()
    one = prints.of(medium.product(medium.draw, Inputs(shared)))
    assert one == prints.of(medium.product(medium.draw, Inputs(shared)))
    assert prints._walked[id(shared)][0] is shared
