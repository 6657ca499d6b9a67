"""Sorts made-up entries as a patient reader would, by what the export's columns say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.portal import CareNeed, Meaning
from generator.portal.records import Care, Coding, Contents, Record

GROUPS = {
    "Hospital ward": "hospital",
    "Theatre": "hospital",
    "Care home": "care-home",
    "GP practice": "practices",
    "Home visit": "out-in-the-community",
    "Office": "office-or-online",
}
STAFF = {
    "Nurse": "nursing",
    "Care assistant": "care-and-support",
    "Doctor": "medical",
    "Porter": "offices-and-estates",
    "Receptionist": "offices-and-estates",
    "Physiotherapist": "other-professions",
}
SOURCES = {
    "A colleague": "colleague",
    "A manager": "manager",
    "A patient or the public": "patient-or-public",
}
DAY = date(2026, 11, 20)


def sort(record: Record, by: str = "reader-1", theme: str = "at-work") -> Record:
    """The entry as one reader has coded it; nobody in it is in danger."""
    told = record.answers
    coding = Coding(
        by=by,
        on=DAY,
        theme=theme,
        source=SOURCES.get(told.get(Meaning.WHO, ""), ""),
        group=GROUPS.get(told.get(Meaning.WHERE, ""), ""),
        staff=STAFF.get(told.get(Meaning.JOB, ""), ""),
        behaviour="harassment",
        characteristics=tuple(
            sorted(
                part.strip().lower().replace(" ", "-")
                for part in told.get(Meaning.WHY, "").split(";")
                if part.strip()
            )
        ),
        employer=told.get(Meaning.EMPLOYER, "").lower().replace(" ", "-"),
    )
    care = Care(CareNeed.NONE, None, by, DAY)
    return replace(record, codings=(*record.codings, coding), care=(*record.care, care))


def sorted_all(contents: Contents) -> Contents:
    """Every entry coded once, and those for a second reader twice."""
    once = [sort(record) for record in contents.records]
    twice = tuple(sort(record, "reader-2") if record.twice else record for record in once)
    return replace(contents, records=twice)
