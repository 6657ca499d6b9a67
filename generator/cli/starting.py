"""The files of a new organisation's folder: text alone, nothing is written here.

Whatever ships with a place to fill in comes along as a copy, so that every such place is in a file
that is theirs to change. Samples are left out by name, and so is the part of a page that would show
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from generator.checks.references import references
from generator.checks.texts import entities
from generator.cli.drafts import quoted
from generator.library import Library
from generator.mending.schema_line import with_schema
from generator.model.base import has_placeholder
from generator.model.brand import Palette
from generator.model.editor import NewOrganisation
from generator.model.guide import Guide, GuideKind
from generator.model.leave_out import LeaveOut
from generator.model.vocabulary import EmployerKind
from generator.project import ENTITIES, LEAVE_OUT, Shape, shipped_root
from generator.reading import Read
from generator.reading.tree import Item, Mapping, Scalar, Sequence

STARTER = {
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".githooks/pre-commit": "pre-commit",
    "docs/README.md": "docs.md",
}
"""Files that are the same for everybody, and where they lie in the package."""
COPIED = ("session", "page", "guide", "message", "theme", "launch")
"""Kinds whose files come along where they leave a place to fill in."""
CHECKED = re.compile(r" +(checked_on|review_by):")
"""Days that do not come along: nobody has rung yet what is still to be filled in."""


@dataclass(frozen=True)
class Starting:
    """What a new folder is made from: the answers, and the shipped content as read."""

    told: NewOrganisation
    library: Library
    shipped: Read
    folder: Path


def files(start: Starting) -> dict[str, str]:
    """Each file's text, by its path below the folder."""
    starter = resources("generator.cli") / "starter"
    made = {name: (starter / source).read_text("utf-8") for name, source in STARTER.items()}
    made["mkdocs.yml"] = _settings()
    made["content/organisation.yml"] = _organisation(start)
    made["content/brand.yml"] = _brand(start)
    made[LEAVE_OUT] = _leave_out(start)
    made["scenarios/.gitkeep"] = ""
    for name, text in _copies(start):
        made[name] = text
    return made


def _schema(name: str, kind: str) -> str:
    return f"{'../' * (len(PurePosixPath(name).parts) - 1)}schemas/{kind}.json"


def _settings() -> str:
    """The shipped settings, with this folder over the shipped content."""
    text = (shipped_root() / "mkdocs.yml").read_text("utf-8")
    return text.replace("content_dirs: [shipped]", 'content_dirs: [shipped, "."]')


def _copies(start: Starting) -> Iterator[tuple[str, str]]:
    """The shipped files with a place to fill in; templates are filled in in copies of their own."""
    for entity in ENTITIES:
        if entity.kind not in COPIED or entity.shape is not Shape.FOLDER:
            continue
        for (kind, id_), entry in start.shipped.source_map.entries.items():
            guide = entry.value
            template = isinstance(guide, Guide) and guide.kind is GuideKind.TEMPLATE
            if kind != entity.kind or template or not isinstance(entry.node, Mapping):
                continue
            text = _without_samples(start, entry.source.text, entry.node)
            waits = has_placeholder(" ".join(text.split()))
            if waits or text != entry.source.text:
                name = f"{entity.path}/{id_}.yml"
                yield name, with_schema(text, _schema(name, kind))


def _without_samples(start: Starting, text: str, tree: Mapping) -> str:
    """A page less the sections that show nothing but samples, which are left out."""
    item = tree.items.get("sections")
    if item is None or not isinstance(item.value, Sequence):
        return text
    sections = item.value.items
    gone = set(_samples(start.library).get("evidence", ()))
    begins = [text.rfind("\n", 0, section.start) + 1 for section in sections]
    ends = [*begins[1:], _end(text, tree, "sections")]
    for section, begin, end in reversed(list(zip(sections, begins, ends, strict=False))):
        shown = section.items.get("show") if isinstance(section, Mapping) else None
        listed = shown.value.items if shown and isinstance(shown.value, Sequence) else []
        ids = {one.text for one in listed if isinstance(one, Scalar)}
        if ids and ids <= gone:
            text = text[:begin] + text[end:]
    return text


def _samples(library: Library) -> dict[str, list[str]]:
    """By kind, the ids of what ships as a sample, and of the sources of samples alone."""
    found: dict[str, list[str]] = {"employer": list(library.organisation.employers)}
    gone = set()
    for place, entity in entities(library):
        made_up = getattr(entity, "sample", False) or getattr(entity, "synthetic", False)
        if made_up and place.kind in LeaveOut.model_fields:
            found.setdefault(place.kind, []).append(place.id)
            gone.add((place.kind, place.id))
    named = [one for one in references(library) if one.kind == "source"]
    kept = {one.id for one in named if (one.place.kind, one.place.id) not in gone}
    found["source"] = list({one.id for one in named} - kept)
    return found


def _organisation(start: Starting) -> str:
    """The answers, the employers and each local route, to be filled in."""
    told, text = start.told, _shipped_text(start, "organisation")
    tree = _shipped_tree(start, "organisation")

    def or_shipped(answer: str | None, field: str) -> str:
        return f"{field}: {quoted(answer) if answer else _scalar(text, tree.items[field])}\n"

    small = start.library.organisation.small_numbers
    lines = [
        "# Who we are: what stands here is ours, all else comes from the shipped file.\n"
        "# `[fill in: ...]` is yours to fill. noexcuse check lists each one.\n",
        or_shipped(told.name, "name"),
        or_shipped(told.short_name, "short_name"),
        "# Set this to yes when somebody answers for all of it.\nadopted: no\n",
        or_shipped(str(told.address) if told.address else None, "site_address"),
        or_shipped(told.contact, "content_contact"),
        or_shipped(told.signed_by, "signed_by"),
        "small_numbers:\n"
        f"  threshold: {small.threshold}\n"
        f"  set_by: {told.threshold_set_by or small.set_by}\n",
        "\n# No story may name one of these, so that nobody is found by where they work.\n"
        "places:\n"
        '  - "[fill in: towns, hospitals and trusts near you, one a line]"\n',
        "\n# The routes that are yours. Ring each number, then write the day: checked_on.\n",
        "routes:\n",
        *_blocks(text, tree, "routes"),
        "\n# One of each kind. Copy an entry for the next employer of that kind.\n",
        *_employers(start, text, tree),
    ]
    body = "".join(lines)
    return with_schema(body, _schema("content/organisation.yml", "organisation"))


def _employers(start: Starting, text: str, tree: Mapping) -> Iterator[str]:
    kinds = start.told.employers
    if not kinds:
        yield "employers: # such as hospital-1, with a name, a kind and contacts for its routes\n"
        return
    yield "employers:\n"
    samples = {e.kind: key for key, e in start.library.organisation.employers.items()}
    for kind in kinds:
        if kind in samples:
            (block,) = _blocks(text, tree, "employers", samples[kind])
            yield block.replace(f"  {samples[kind]}:", f"  {kind.value}-1:", 1)
        else:
            yield _employer(start, kind)


def _employer(start: Starting, kind: EmployerKind) -> str:
    label = start.library.words.common.employer_kinds[kind]
    return f'  {kind.value}-1:\n    name: "[fill in: {label}]"\n    kind: {kind.value}\n'


def _blocks(text: str, tree: Mapping, block: str, only: str = "") -> Iterator[str]:
    """The items of a block that have a place to fill in, as written, less the days of checks."""
    items = tree.items[block].value
    assert isinstance(items, Mapping)
    starts = {key: text.rfind("\n", 0, item.key.start) + 1 for key, item in items.items.items()}
    ends = sorted((*starts.values(), _end(text, tree, block)))
    for key, start in starts.items():
        end = next(one for one in ends if one > start)
        lines = text[start:end].splitlines(keepends=True)
        while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
            lines.pop()
        written = "".join(line for line in lines if not CHECKED.match(line))
        if has_placeholder(" ".join(written.split())) and only in ("", key):
            yield written


def _end(text: str, tree: Mapping, block: str) -> int:
    """Where a block ends: at the next field, or with the file."""
    after = [i.key.start for i in tree.items.values() if i.key.start > tree.items[block].key.start]
    return min(after, default=len(text))


def _brand(start: Starting) -> str:
    """The two colours, if any, and the place for a logo."""
    lines = ["# What of the brand is ours; all else comes from the shipped file.\n"]
    if start.told.colours:
        ground, signal = start.told.colours
        pair = f'  ground: "{ground}"\n  signal: "{signal}"\n'
        lines.append(f"light:\n{pair}")
        dark = start.library.brand.dark.model_dump()
        if _readable({**dark, "ground": ground, "signal": signal}):
            lines.append(f"dark:\n{pair}")
    lines.append('logos:\n  - name: "[fill in: your organisation\'s logo]"\n')
    return with_schema("".join(lines), _schema("content/brand.yml", "brand"))


def _readable(colours: dict[str, str]) -> bool:
    try:
        Palette.model_validate(colours)
    except ValidationError:
        return False
    return True


def _leave_out(start: Starting) -> str:
    """The samples by name, so that none is taken for ours."""
    lines = [
        "# What we do not take over. These are the samples; add what else you leave out, by kind\n"
        "# and id, such as `scenario:` with a story's file name.\n"
    ]
    for kind, ids in _samples(start.library).items():
        if ids:
            lines.append(f"{kind}:\n" + "".join(f"  - {id_}\n" for id_ in sorted(ids)))
    return with_schema("".join(lines), _schema(LEAVE_OUT, "leave-out"))


def _shipped_text(start: Starting, kind: str) -> str:
    return start.shipped.source_map.entries[(kind, "")].source.text


def _shipped_tree(start: Starting, kind: str) -> Mapping:
    node = start.shipped.source_map.entries[(kind, "")].node
    assert isinstance(node, Mapping)
    return node


def _scalar(text: str, item: Item) -> str:
    value = item.value
    assert value is not None
    return text[value.start : getattr(value, "end", value.start)]
