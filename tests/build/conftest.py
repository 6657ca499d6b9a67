"""A small medium of its own, in a folder that spawned processes can import from."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.build import fingerprint

MEDIUM = """
import os
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from generator.finding import Place, warning
from generator.product import Audience, Channel, Drawn, Kind, Product

DRAWS_WITH = ("pyyaml",)

@dataclass(frozen=True)
class Inputs:
    text: str
    log: str = ""
    seconds: float = 0

def draw(inputs):
    if inputs.log:
        with open(inputs.log, "a") as log:
            log.write(f"{os.getpid()} {inputs.text}\\n")
    time.sleep(inputs.seconds)
    findings = ()
    if inputs.text == "long":
        findings = (warning("FIT001", Place("scenario", "long").at("story", 2), "Too long."),)
    return Drawn(f"drawn {inputs.text}".encode(), findings)

def fail(inputs):
    raise RuntimeError("the drawing broke")

def die(inputs):
    os._exit(9)

def product(draw, inputs, path="downloads/a.txt", channel=Channel.PUBLIC):
    return Product(PurePosixPath(path), f"The {path}", Kind.GUIDE, Audience.TRAINER, channel,
                   ("a-story",), inputs, draw)
"""


@pytest.fixture
def medium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The package `small_medium`, which draws its text and notes each drawing in a log."""
    folder = tmp_path / "packages" / "small_medium"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(MEDIUM)
    monkeypatch.syspath_prepend(str(folder.parent))
    fingerprint._medium.cache_clear()
    importlib.invalidate_caches()
    yield importlib.import_module("small_medium")
    del sys.modules["small_medium"]
    fingerprint._medium.cache_clear()
