"""How a later content root adds to, replaces or leaves out what earlier ones hold (P33).

Nobody edits shipped files to adopt the toolkit. One entity's files are merged field by field,
and one level further inside blocks (routes, employers, values, labels); many entities' files
replace each other by id.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from generator.finding import Finding, Place, error
from generator.model.leave_out import LeaveOut
from generator.reading.source_map import Keys
from generator.reading.speech import did_you_mean, name, noun
from generator.reading.text import SourceText
from generator.reading.tree import Item, Mapping

Part = tuple[Mapping, SourceText]

BLOCKS = {"employer": "employers", "route": "routes", "value": "values"}
"""What can be left out of the organisation item by item, and the block that holds it."""


def without(tree: Mapping, gone: AbstractSet[tuple[str, str]]) -> Mapping:
    """The organisation's tree less the items that a later folder leaves out, by kind and id."""
    items = dict(tree.items)
    for kind, block in BLOCKS.items():
        item = items.get(block)
        if item and isinstance(item.value, Mapping):
            kept = {k: v for k, v in item.value.items.items() if (kind, k) not in gone}
            items[block] = Item(item.key, Mapping(item.value.start, kept, item.value.blanks))
    return Mapping(tree.start, items, tree.blanks)


def merge(parts: Sequence[Part]) -> tuple[Mapping, dict[Keys, SourceText]]:
    """One tree of one or more files', later ones winning, and the file of each part."""
    merged = Mapping(parts[0][0].start)
    origins: dict[Keys, SourceText] = {}
    for tree, source in parts:
        for key, item in tree.items.items():
            merged.items[key] = _joined(merged.items.get(key), item, source, origins)
            merged.blanks.pop(key, None)
        for key, item in tree.blanks.items():
            if key not in merged.items:
                merged.blanks[key] = item
                origins[(key,)] = source
    return merged, origins


def _joined(
    earlier: Item | None, later: Item, source: SourceText, origins: dict[Keys, SourceText]
) -> Item:
    key = later.key.text
    both = earlier and isinstance(earlier.value, Mapping) and isinstance(later.value, Mapping)
    if not both or earlier is None:
        for gone in [keys for keys in origins if keys[0] == key]:
            del origins[gone]
        origins[(key,)] = source
        return later
    assert isinstance(earlier.value, Mapping)
    assert isinstance(later.value, Mapping)
    origins.update(((key, inner), source) for inner in later.value.items)
    inside = Mapping(earlier.value.start, {**earlier.value.items, **later.value.items})
    inside.blanks = {k: v for k, v in earlier.value.blanks.items() if k not in inside.items}
    return Item(earlier.key, inside)


Holders = dict[tuple[str, str], list[int]]
"""For each item, by kind and id, the numbers of the roots that hold it."""


def leave_out(
    wanted: LeaveOut, file_id: str, root: int, holders: Holders
) -> tuple[set[tuple[str, str]], list[Finding]]:
    """What one root leaves out of the earlier ones, and what it names that they do not hold."""
    gone: set[tuple[str, str]] = set()
    findings: list[Finding] = []
    for kind in LeaveOut.model_fields:
        earlier = {i for (k, i), roots in holders.items() if k == kind and min(roots) < root}
        for number, id_ in enumerate(getattr(wanted, kind)):
            if id_ not in earlier:
                findings.append(_unknown(kind, id_, Place("leave-out", file_id, (kind, number)),
                                         sorted(earlier)))  # fmt: skip
            elif max(holders[(kind, id_)]) < root:
                gone.add((kind, id_))
            else:
                findings.append(_own(id_, Place("leave-out", file_id, (kind, number))))
    return gone, findings


def _unknown(kind: str, id_: str, place: Place, known: list[str]) -> Finding:
    return error(
        "OVER001",
        place,
        f"No earlier folder holds {noun(kind)} called {name(id_)}.",
        did_you_mean(id_, known, "They hold"),
    )


def _own(id_: str, place: Place) -> Finding:
    return error(
        "OVER002",
        place,
        f"{name(id_)} is left out here and written again in this folder or a later one.",
        "Delete its line here to replace it, or delete the file to leave it out.",
    )
