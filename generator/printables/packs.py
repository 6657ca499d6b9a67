"""Archives: what makes a trainer ready, and all prints of a session, a theme and the campaign.

The first holds three files and a short page (P13). In the others files lie in folders by where
they are printed or shown, so that nobody sends a print shop's file to the office printer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.editorial.addresses import READY, session_deck
from generator.editorial.marks import sample_ending, site_marks
from generator.editorial.wording import fill
from generator.library import Library
from generator.printables.campaign.piece import Piece
from generator.printables.cards import Cards, Set
from generator.printables.imposition import A6_FOUR_UP
from generator.printables.sessions import running_sheet_path
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
    rows = [
        *_ready(library, sets),
        *_of_sessions(library, sets, papers),
        *_of_themes(library, sets),
    ]
    public = [row for row in campaign if row.channel is Channel.PUBLIC]
    if public:
        rows.append(_pack(library, "campaign", words.pack_campaign, public))
    return tuple(rows)


def _ready(
    library: Library, sets: Sequence[tuple[Set, tuple[Product[Any], ...]]]
) -> Iterator[Product[Pack]]:
    """Running sheet, slides and cards of each session; the slides are another medium's."""
    words = library.words.print
    sheets = {
        session: row
        for (kind, session), rows in sets
        for row in rows
        if kind == "session" and _is_office_sheet(row)
    }
    for key, session in sorted(library.sessions.items()):
        cards = sheets.get(key)
        title = fill(words.ready if cards else words.ready_no_cards, session=session.title)
        members = [
            (words.ready_sheet, running_sheet_path(key)),
            (words.ready_deck, PurePosixPath(session_deck(key))),
            *([(words.ready_cards, cards.path)] if cards else ()),
        ]
        named = tuple((_safe(name) + path.suffix, path) for name, path in members)
        steps = (*words.ready_steps, *([words.ready_cards_step] if cards else ()))
        listed = [f"- {name}" for name, _ in named]
        page = _page(library, title, words.ready_how, steps, listed)
        name = f"session-{key}-{READY}"
        yield _archive(library, name, title, named, page, library.told_in(session))


def _is_office_sheet(row: Product[Any]) -> bool:
    inputs = row.inputs
    return isinstance(inputs, Cards) and inputs.preset is A6_FOUR_UP


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
    rows, words = tuple(files), library.words.print
    members = tuple(sorted((_name(library, row), row.path) for row in rows))
    of_campaign = any(isinstance(row.inputs, Piece) for row in rows)
    steps = words.pack_campaign_steps if of_campaign else words.pack_cards_steps
    listed = sorted(f"- {_name(library, row)}: {row.title}" for row in rows)
    page = _page(library, title, words.pack_how, steps, listed)
    contains = {each for row in rows for each in row.contains}
    shows = {each for row in rows for each in row.shows}
    return _archive(library, name, title, members, page, contains, shows)


def _archive(
    library: Library,
    name: str,
    title: str,
    members: tuple[tuple[str, PurePosixPath], ...],
    page: str,
    contains: Iterable[str],
    shows: Iterable[str] = (),
) -> Product[Pack]:
    return Product(
        path=FOLDER / f"{name}{sample_ending(library)}.zip",
        title=title,
        kind=Kind.PACK,
        audience=Audience.TRAINER if name.startswith("session") else Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(set(contains))),
        shows=tuple(sorted(set(shows))),
        inputs=Pack(members, ((README, page),)),
        draw=packed_later,
    )


def _name(library: Library, row: Product[Any]) -> str:
    """A file's name in the archive; by the folder it lies in."""
    return f"{_safe(_place(library, row))}/{row.path.name}"


def _safe(name: str) -> str:
    return _FORBIDDEN.sub("-", name).strip(". ")


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


def _page(
    library: Library, title: str, head: str, steps: Iterable[str], listed: Iterable[str]
) -> str:
    """What to do with an archive, and what is in it, as plain text."""
    words = library.words.print
    parts = [title, "", *(mark.text for mark in site_marks(library)), "", head, ""]
    parts += [f"- {line}" for line in steps]
    parts += ["", words.pack_holds, "", *listed]
    parts += ["", fill(words.pack_passport, edition=library.organisation.edition)]
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
