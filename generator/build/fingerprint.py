"""The one place that computes a product's fingerprint; no medium writes one.

It covers the drawing function's name, its inputs in a canonical form, the sources of the medium
and of the packages below it, and the versions of the libraries that the medium draws with.
The same content in another folder has the same fingerprint: no absolute path enters one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path, PurePath

from pydantic import BaseModel

from generator.product import Product
from generator.project import PACKAGE

LEFT = (".pyc", "~", ".orig", ".rej", ".bak", ".tmp")
"""Endings of files that are no sources, wherever they lie."""
BELOW = ("typesetting", "web", "editorial", "illustration", "model", "finding.py", "product.py")
"""What every medium may import for its drawing, by the order of imports."""


def hash_files(files: Iterable[tuple[str, Path]]) -> str:
    """SHA-256 over named files: names and bytes, in the order given; hexadecimal."""
    total = hashlib.sha256()
    for name, path in files:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{name}\n{content}\n".encode())
    return total.hexdigest()


def sources(folder: Path) -> Iterator[Path]:
    """Every source below a folder (or the file itself), sorted.

    Compiled files are none, nor what systems and editors leave behind: hidden files and copies.
    """
    if folder.is_file():
        yield folder
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(_is_left(part) for part in path.relative_to(folder).parts):
            yield path


def _is_left(name: str) -> bool:
    return name.startswith(".") or name.endswith(LEFT) or name == "__pycache__"


class Fingerprints:
    """Computes fingerprints; what many products share (brand, wording) is walked once.

    Keep one for the products of one plan: it holds on to every value it has walked.
    """

    def __init__(self) -> None:
        self._walked: dict[int, tuple[object, bytes]] = {}

    def of(self, product: Product[object]) -> str:
        """The product's fingerprint, 64 hexadecimal digits.

        Raises TypeError when the inputs hold something with no canonical form: a bug in the
        medium, which must hand over frozen values alone.
        """
        name, inputs = self._drawing(product)
        medium = _medium(_medium_of(product.draw.__module__)).encode()
        return _total(name, inputs, medium)

    def content(self, product: Product[object]) -> str:
        """The hash of what it is drawn from, whatever code draws it; 64 hexadecimal digits.

        Raises TypeError as `of` does.
        """
        return _total(*self._drawing(product))

    def _drawing(self, product: Product[object]) -> tuple[bytes, bytes]:
        draw = product.draw
        try:
            inputs = self._digest(product.inputs)
        except TypeError as problem:
            raise TypeError(f"{product.path}: {problem}") from None
        return f"{draw.__module__}:{draw.__qualname__}".encode(), inputs

    def _digest(self, value: object) -> bytes:
        if isinstance(value, Enum):
            return _leaf("enum", f"{type(value).__qualname__}.{value.name}")
        if value is None or isinstance(value, bool | int | float | str):
            return _leaf(type(value).__name__, str(value))
        if isinstance(value, bytes):
            return hashlib.sha256(b"bytes:" + value).digest()
        if isinstance(value, date):
            return _leaf(type(value).__name__, value.isoformat())
        if isinstance(value, PurePath):
            return _path(value)
        return self._once(value)

    def _once(self, value: object) -> bytes:
        known = self._walked.get(id(value))
        if known is None:
            total = hashlib.sha256()
            for part in self._parts(value):
                total.update(_framed(part))
            # The value is kept beside its digest, so that its id stays taken.
            known = self._walked[id(value)] = (value, total.digest())
        return known[1]

    def _parts(self, value: object) -> Iterator[bytes]:
        yield type(value).__qualname__.encode()
        if isinstance(value, BaseModel):
            yield ",".join(sorted(value.model_fields_set)).encode()
            for name in type(value).model_fields:
                yield name.encode()
                yield self._digest(getattr(value, name))
        elif is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                yield field.name.encode()
                yield self._digest(getattr(value, field.name))
        elif isinstance(value, Mapping):
            # In its own order: a drawing that walks the mapping can see that order.
            for key, item in value.items():
                yield self._digest(key)
                yield self._digest(item)
        elif isinstance(value, tuple):
            yield from (self._digest(item) for item in value)
        elif isinstance(value, frozenset):
            yield from sorted(self._digest(item) for item in value)
        else:
            raise TypeError(
                f"a drawing's inputs hold a {type(value).__qualname__}, which has no canonical"
                " form; use frozen dataclasses, models, enums, dates, tuples, mappings, bytes"
                " and plain values"
            )


def _leaf(kind: str, text: str) -> bytes:
    return hashlib.sha256(f"{kind}:{text}".encode()).digest()


def _path(value: PurePath) -> bytes:
    if value.is_absolute():
        raise TypeError(f"a drawing's inputs hold the absolute path {value}; hand over its bytes")
    return _leaf("path", value.as_posix())


def _total(*parts: bytes) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(_framed(part))
    return total.hexdigest()


def _framed(part: bytes) -> bytes:
    return len(part).to_bytes(8, "big") + part


def _medium_of(module: str) -> str:
    """The package a drawing belongs to: `generator.decks` for `generator.decks.layouts.title`."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == PACKAGE.name else parts[0]


@cache
def _medium(package: str) -> str:
    """The hash of a medium: its sources, those below it, and what it draws with."""
    module = import_module(package)
    home = Path(str(module.__file__))
    home = home.parent if home.name == "__init__.py" else home
    folders = [(package, home)]
    if package.startswith(f"{PACKAGE.name}."):
        folders += [(name, PACKAGE / name) for name in BELOW]
    named = (
        (f"{name}/{path.relative_to(folder).as_posix()}", path)
        for name, folder in folders
        for path in sources(folder)
    )
    versions = ",".join(f"{name}=={version(name)}" for name in module.DRAWS_WITH)
    return f"{hash_files(named)} {versions}"
