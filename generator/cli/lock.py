"""What shipped when an organisation last looked: a hash of each item, in `no-excuse.lock`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from generator.build.errors import UnableError
from generator.disk import write_whole
from generator.finding import Place
from generator.model.base import Model
from generator.project import ENTITIES, Mode, Project, Shape, shipped_root, today
from generator.reading import read
from generator.reading.speech import noun

LOCK = "no-excuse.lock"
ONCE = {entity.kind for entity in ENTITIES if entity.shape is Shape.ONE}
TITLES = ("title", "term", "name", "says", "text")
"""Where an item's own name stands, the first that it has."""


@dataclass(frozen=True)
class Item:
    """One item that ships: what people call it, its content's hash, and a recall's reason."""

    title: str
    hash: str
    withdrawn: str = ""


@dataclass(frozen=True)
class Locked:
    """All that ships in one version of the toolkit, by kind, id and, in a file that exists once,
    the way down to the field."""

    toolkit: str
    edition: str
    items: Mapping[str, Item]


def shipped_state() -> Locked:
    """What ships now. Raises UnableError when it can't be read."""
    root = shipped_root()
    found = read(Project(root, (root,)), Mode.SAMPLE, today())
    if found.library is None:
        raise UnableError("The content that ships with the toolkit can't be read; install it anew.")
    items: dict[str, Item] = {}
    for (kind, id_), value in found.memory.valid.items():
        if kind in ONCE:
            items.update(_parts(kind, value))
        else:
            recall = found.library.withdrawn.get(id_) if kind == "scenario" else None
            item = Item(_title(value, id_), _hash(_plain(value)), recall.reason if recall else "")
            items[f"{kind}/{id_}"] = item
    return Locked(_version(), found.library.organisation.edition, dict(sorted(items.items())))


def _parts(kind: str, value: Model) -> Iterator[tuple[str, Item]]:
    """The fields of what exists once; those of a block apart, as an overlay replaces them."""
    for field, data in _plain(value).items():
        if isinstance(data, dict):
            for key, part in data.items():
                yield f"{kind}/{field}.{key}", Item(_name(part, f"{field} {key}"), _hash(part))
        else:
            yield f"{kind}/{field}", Item(field.replace("_", " "), _hash(data))


def _plain(value: Model) -> dict[str, Any]:
    return value.model_dump(mode="json", exclude_unset=True)


def _hash(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _title(value: Model, otherwise: str) -> str:
    found = (getattr(value, field, None) for field in TITLES)
    return next((text for text in found if isinstance(text, str)), otherwise)


def _name(data: object, otherwise: str) -> str:
    title = data.get("title") or data.get("name") if isinstance(data, dict) else None
    return str(title) if title else otherwise.replace("_", " ")


def _version() -> str:
    try:
        return version("no-excuse-toolkit")
    except PackageNotFoundError:
        return "unknown"


def place_of(key: str) -> Place:
    """Where an item stands in the content."""
    kind, _, rest = key.partition("/")
    if kind not in ONCE:
        return Place(kind, rest)
    return Place(kind, "", tuple(rest.split(".", 1)))


def called(key: str, title: str) -> str:
    """What a person calls an item: its kind and its title."""
    kind = key.partition("/")[0]
    article, _, name = noun(kind).partition(" ")
    return f"{name}: {title}" if kind in ONCE else f"{name} “{title}”" if article else title


def write_lock(home: Path, locked: Locked) -> None:
    """Write the lock, whole."""
    told = json.dumps(asdict(locked), ensure_ascii=False, indent=1) + "\n"
    write_whole(home / LOCK, told.encode())


def read_lock(home: Path) -> Locked | None:
    """The lock of a folder, or None where there is none. Raises UnableError for a broken one."""
    try:
        data = json.loads((home / LOCK).read_text("utf-8"))
        items = {key: Item(**item) for key, item in data["items"].items()}
        return Locked(data["toolkit"], data["edition"], items)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise UnableError(
            f"{LOCK} can't be read. Take it back from an earlier version, or delete it and run"
            " noexcuse upgrade --accept."
        ) from None
