"""A made-up export of the portal, from a seed. Nobody wrote any of it.

Sentences are put together from parts, so that entries differ and none reads like a real person's.
A few hold planted names: tests look for them in every file that is written outside the vault.
"""

from __future__ import annotations

import csv
import datetime
import io
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

PLANTED = ("Zorvane Quillby", "Ottoline Druskmarr", "Pemberwick ward", "Thackwhistle", "JK99 7ZQ")
"""Invented, and nowhere else in the project."""

HEADERS = (
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Where do you work?",
    "What kind of place did it happen in?",
    "What is your job?",
    "Who did it?",
    "What happened?",
    "What did it do to you?",
    "What was it about?",
    "What would help?",
    "Is there anything else you would like to tell us?",
)
FIRST_DAY = datetime.date(2025, 1, 6)
DAYS = 640

EMPLOYERS = ("Example Hospital", "Example Community", "Example Homes", "Example Practices")
PLACES = ("Hospital ward", "Care home", "GP practice", "Home visit", "Office", "Theatre")
JOBS = ("Nurse", "Care assistant", "Doctor", "Porter", "Receptionist", "Physiotherapist")
SOURCES = ("A colleague", "A manager", "A patient or the public")
GROUNDS = ("Race", "Religion or belief", "Disability", "Sex", "Race;Religion or belief;")

WHEN = (
    "At the end of a long shift", "During the handover", "On the stairs after a meeting",
    "While we made the beds", "Before the round began", "In the kitchen at noon",
    "As the phones kept ringing", "When the new rota came out", "In front of two visitors",
    "On a training morning", "Just as the lift doors opened", "At somebody's leaving tea",
)  # fmt: skip
WHO = (
    "a person I work beside", "someone senior to me", "the one who plans our weeks",
    "a relative of a person I cared for", "two people from the next team", "a visiting specialist",
    "somebody I had trusted", "the loudest one in the room", "a man who wanted to be seen first",
    "a woman I had just helped", "one of the regulars", "a supervisor from another floor",
)  # fmt: skip
DID = (
    "copied the way I say my words and waited for the laugh",
    "asked three times where I truly come from",
    "told the others to check everything I had written",
    "handed my task to someone newer without a word",
    "called me by a fruit's name because mine was too long",
    "said they would rather wait for one of their own",
    "moved my chair away from the table",
    "put my prayer time down as an extra break",
    "laughed at the smell of my food and opened a window",
    "read my mistake aloud and kept quiet about the same one by another",
    "turned down my leave and granted the same days to a friend",
    "said that people like me always take things badly",
    "spoke slowly to me as if to a child",
    "pulled at my scarf and called it a joke",
)  # fmt: skip
OTHERS = (
    "Nobody looked up.", "One colleague touched my arm afterwards.",
    "Everyone found something to do.",
    "Two people grinned and went on.", "A student asked whether I was all right.",
    "The room went on as before.", "Someone said I should let it go.",
    "I heard about it again later.",
    "Later I was told that it was meant kindly.", "The person in charge had heard and left.",
)  # fmt: skip
FELT = (
    "I slept badly for a week.", "I take the long corridor now.", "I think of leaving.",
    "I eat by myself in the car.", "I check every word before I speak.", "I cried at home.",
    "I no longer raise my hand.", "I felt small and tired.", "I was angry with myself.",
    "It comes back to me at night.", "I told my sister and nobody else.",
)  # fmt: skip
HELP = (
    "That somebody asks.", "A manager who has time.", "That it stops.", "To be believed.",
    "A word from the person.", "Training for those who lead.", "I do not know.", "",
)  # fmt: skip
RARE = (
    "metronome", "kaleidoscope", "harpsichord", "gondola", "astrolabe", "samovar", "zither",
    "periscope", "abacus", "trombone", "marmalade", "sundial", "weathervane", "accordion",
)  # fmt: skip


@dataclass(frozen=True)
class Export:
    """Headers and rows; dates are days, everything else text."""

    headers: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def export(count: int = 500, seed: int = 7, names: bool = False) -> Export:
    """An export of so many entries. names: the form has recorded names, as it must not."""
    chance = random.Random(seed)
    return Export(HEADERS, tuple(_row(chance, n, names) for n in range(1, count + 1)))


def _row(chance: random.Random, number: int, names: bool) -> tuple[object, ...]:
    day = FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))
    place = chance.choice(PLACES)
    who = ("zorvane@example.org", PLANTED[0]) if names and number % 3 == 0 else ("anonymous", "")
    return (
        number,
        day,
        day,
        *who,
        chance.choice(EMPLOYERS),
        place,
        chance.choice(JOBS),
        chance.choice(SOURCES),
        _story(chance, number),
        " ".join(chance.sample(FELT, 2)),
        chance.choice(GROUNDS),
        chance.choice(HELP),
        f"The {chance.choice(RARE)} on the shelf reminds me of it." if number % 9 == 0 else "",
    )


def _story(chance: random.Random, number: int) -> str:
    parts = [
        f"{chance.choice(WHEN)}, {chance.choice(WHO)} {chance.choice(DID)}.",
        chance.choice(OTHERS),
        f"Then {chance.choice(WHO)} {chance.choice(DID)}.",
    ]
    if number % 20 == 0:
        parts.insert(1, f"It was {chance.choice(PLANTED)} again.")
    return " ".join(parts)


def as_csv(made: Export, encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    """The export as CSV, with days written as in this country."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(made.headers)
    writer.writerows([_written(cell) for cell in row] for row in made.rows)
    return out.getvalue().encode(encoding)


def _written(cell: object) -> str:
    return f"{cell:%d/%m/%Y} 09:41:00" if isinstance(cell, datetime.date) else str(cell)


def write_xlsx(path: Path, made: Export, hidden: Sequence[Iterable[object]] = ()) -> Path:
    """The export as a workbook with real dates; `hidden` rows go to a hidden sheet."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    sheet, dated = book.add_worksheet("Form1"), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    sheet.write_row(0, 0, made.headers)
    for number, row in enumerate(made.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime.date):
                sheet.write_datetime(number, column, cell, dated)
            else:
                sheet.write(number, column, cell)
    if hidden:
        other = book.add_worksheet("Names")
        for number, row in enumerate(hidden):
            other.write_row(number, 0, list(row))
        other.hide()
    book.set_properties({"author": PLANTED[0], "comments": PLANTED[1]})
    book.close()
    return path
