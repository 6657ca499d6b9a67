"""Print packs: one archive a theme, a session and the campaign, with a page on how to print it.

Files lie in folders by where they are printed or shown, so that nobody sends a print shop's file
to the office printer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.editorial.marks import sample_ending, site_marks
from generator.editorial.wording import fill
from generator.library import Library
from generator.printables.campaign.piece import Piece
from generator.printables.cards import Cards, Set
from generator.product import Audience, Channel, Kind, Pack, Product, packed_later

FOLDER = PurePosixPath("downloads/packs")
README = "README.txt"
_WIDTH = 76
_FORBIDDEN = re.compile(r'[\\/:*?"<>|]+')  # Windows refuses these in names
_A5_WIDTH = 148.0


def products(
    library: Library,
    sets: Sequence[tuple[Set, tuple[Product[Any], ...]]],
    campaign: Sequence[Product[Piece]],
    papers: Sequence[Product[Any]] = (),
) -> tuple[Product[Pack], ...]:
    """The packs of the files given; none for a set without files.

    papers: running sheets, handouts, forms; a session's go into its pack, as far as they are PDF.
    """
    words = library.words.print
    rows = [*_of_sessions(library, sets, papers), *_of_themes(library, sets)]
    public = [row for row in campaign if row.channel is Channel.PUBLIC]
    if public:
        rows.append(_pack(library, "campaign", words.pack_campaign, public))
    return tuple(rows)


def _of_sessions(
    library: Library,
    sets: Sequence[tuple[Set, tuple[Product[Any], ...]]],
    papers: Sequence[Product[Any]],
) -> Iterator[Product[Pack]]:
    for key, session in sorted(library.sessions.items()):
        files = [row for which, rows in sets if which == ("session", key) for row in rows]
        files += [paper for paper in papers if _session_of(library, paper) == key]
        if files:
            title = fill(library.words.print.pack_session, session=session.title)
            yield _pack(library, f"session-{key}", title, files)


def _session_of(library: Library, paper: Product[Any]) -> str | None:
    """The session a PDF paper belongs to, by its name; the longest id that fits."""
    name = paper.path.name
    fitting = [key for key in library.sessions if name.startswith(f"session-{key}-")]
    return max(fitting, key=len) if fitting and paper.path.suffix == ".pdf" else None


def _of_themes(
    library: Library, sets: Sequence[tuple[Set, tuple[Product[Any], ...]]]
) -> Iterator[Product[Pack]]:
    for key, theme in sorted(library.themes.items()):
        wanted = {("theme", key), *(("scenario", each) for each in library.of_theme(key))}
        files = [row for which, rows in sets if which in wanted for row in rows]
        if files:
            title = fill(library.words.print.pack_theme, theme=theme.title)
            yield _pack(library, f"theme-{key}", title, files)


def _pack(library: Library, name: str, title: str, files: Iterable[Product[Any]]) -> Product[Pack]:
    rows = tuple(files)
    members = tuple((_name(library, row), row.path) for row in rows)
    return Product(
        path=FOLDER / f"{name}{sample_ending(library)}.zip",
        title=title,
        kind=Kind.PACK,
        audience=Audience.TRAINER if name.startswith("session") else Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=tuple(sorted({each for row in rows for each in row.contains})),
        shows=tuple(sorted({each for row in rows for each in row.shows})),
        inputs=Pack(tuple(sorted(members)), ((README, _readme(library, title, rows)),)),
        draw=packed_later,
    )


def _name(library: Library, row: Product[Any]) -> str:
    """A file's name in the archive; what no folder may be called is left out of the folder's."""
    folder = _FORBIDDEN.sub("-", _place(library, row)).strip(". ")
    return f"{folder}/{row.path.name}"


def _place(library: Library, row: Product[Any]) -> str:
    """The folder of a file: by where it is printed or shown."""
    words, inputs = library.words.print, row.inputs
    if isinstance(inputs, Cards):
        if inputs.preset.shop:
            return words.pack_shop
        per_sheet = inputs.preset.per_sheet > 1 or inputs.preset.width > _A5_WIDTH
        return words.pack_office if per_sheet else words.pack_screens
    if isinstance(inputs, Piece):
        if inputs.format.picture:
            return words.pack_screens
        return words.pack_shop if inputs.format.bleed else words.pack_office
    return words.pack_office


def _readme(library: Library, title: str, rows: Sequence[Product[Any]]) -> str:
    """How to print it, and what is in it, as plain text."""
    words = library.words.print
    parts = [title, "", *(mark.text for mark in site_marks(library)), "", words.pack_how, ""]
    of_campaign = any(isinstance(row.inputs, Piece) for row in rows)
    steps = words.pack_campaign_steps if of_campaign else words.pack_cards_steps
    parts += [f"- {line}" for line in steps]
    parts += ["", words.pack_holds, ""]
    parts += sorted(f"- {_name(library, row)}: {row.title}" for row in rows)
    organisation = library.organisation
    parts += ["", fill(words.pack_passport, edition=organisation.edition)]
    return "\n".join(line for part in parts for line in _wrapped(part)) + "\n"


def _wrapped(text: str) -> list[str]:
    """Lines of at most _WIDTH characters; those of a list's item are moved in below its dash."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > _WIDTH:
            lines.append(line)
            line = "  " + word if text.startswith("- ") else word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
