"""Dates as people read them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Not the calendar module's: its names follow the machine's locale."""


def day(when: date) -> str:
    """A date such as "22 November 2026", the same on every machine."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month(when: date) -> str:
    """A month such as "April 2026", for what must not be dated to the day."""
    return f"{MONTHS[when.month - 1]} {when.year}"
