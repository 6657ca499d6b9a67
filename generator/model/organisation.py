"""The system, its employers, values and routes: the one place that names them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.base import (
    Day,
    Id,
    Line,
    Model,
    Role,
    Text,
    Title,
    Url,
    about,
    has_placeholder,
)
from generator.model.template import OwnTemplate
from generator.model.vocabulary import EmployerKind

Phone = Annotated[str, StringConstraints(min_length=2, max_length=60)]


class Contact(Model):
    """How to reach a route. A placeholder stands as `[fill in: ...]`."""

    phone: Phone | None = about(
        "Telephone number as people dial it.", "0300 123 1100", default=None
    )
    text: Phone | None = about("Number to text, with the word to send.", "85258", default=None)
    web: Line | None = about("Web address, https.", "https://www.acas.org.uk", default=None)
    email: Line | None = about("E-mail address.", default=None)
    hours: Line | None = about("When it can be reached.", "Day and night", default=None)

    @property
    def waiting(self) -> bool:
        """Whether any part still waits to be filled in."""
        parts = (self.phone, self.text, self.web, self.email, self.hours)
        return any(has_placeholder(part) for part in parts if part)


class Route(Model):
    """One way to get help or to raise something, and its limits."""

    title: Title = about("What people call it.", "Acas helpline")
    scope: Literal["national", "local"] = about("local routes are an organisation's to fill.")
    kind: Literal[
        "emergency", "someone-to-talk-to", "advice", "informal", "formal", "police", "union"
    ] = about("What it is for.")
    urgency: Literal["now", "soon", "later"] = about("How soon it helps.")
    contact: Contact = about("How to reach it.", default=Contact())
    for_what: Text = about("What it does for you.")
    who_sees: Text = about("Who sees what you say.")
    takes: Text = about("How long it takes.")
    cannot: Text = about("What it cannot do.")
    time_limit: Text | None = about("A legal time limit that runs meanwhile.", default=None)
    source: Id | None = about("Key of sources.yml for a national route.", default=None)
    checked_on: Day | None = about("The day someone checked it.", "2026-11-22", default=None)
    review_by: Day | None = about("When to check it again.", "2027-05-22", default=None)

    @property
    def formal(self) -> bool:
        """Whether it can decide something."""
        return self.kind in ("formal", "police")


class Employer(Model):
    """One employer in the system, with its own contacts for the system's routes."""

    name: Title = about("The employer's name.", "[fill in: employer]")
    kind: EmployerKind = about("What kind of employer.", "hospital")
    routes: dict[Id, Contact] = about(
        "Its own contacts, by the key of the route they belong to.", default={}
    )


class Value(Model):
    """A value and the behaviours it means: what to expect, what nobody has to accept."""

    title: Title = about("The value.", "Respect")
    expect: tuple[Line, ...] = about("Behaviours you can expect.", min_length=1)
    refuse: tuple[Line, ...] = about("Behaviours nobody has to accept.", min_length=1)


class SmallNumbers(Model):
    """Disclosure control (P26)."""

    threshold: int = about("Counts below this are hidden; never below 8.", 10, ge=8)
    set_by: Role = about("The role that set it.", "information-governance-lead")
    year_begins: Literal["January", "April", "July", "October"] = about(
        "The month with which a year of the portal's figures begins; it stays once one is out.",
        "April",
        default="January",
    )


class PortalRetention(Model):
    """How long entries of the portal are kept (P9). There is no default."""

    months: int = about("Months after the quarter an entry was sent in.", 12, ge=1, le=240)
    rule: Text = about("The rule it follows, as your records policy has it.")
    decided_by: Role = about("The role that decided it.", "information-governance-lead")


class Organisation(Model):
    """Who runs the toolkit here."""

    name: Title = about("The health and care system's name.", "[fill in: your system]")
    short_name: Title = about("A short form for footers.", "[fill in: short name]")
    adopted: bool = about("Whether an organisation answers for it (P21).", "no")
    site_address: Line = about("The site's address, https, ending in /.", "[fill in: https://...]")
    content_contact: Line = about(
        "Where to say that a scenario is wrong or too close.", "[fill in: e-mail]"
    )
    signed_by: Line = about("The role that signs for it; never a name.", "Inclusion leads group")
    origin: Text = about("Where the campaign comes from, with its source.")
    origin_source: Id = about("Key of sources.yml.")
    nation: Literal["England"] = about("Whose law the pages describe.", "England")
    edition: Line = about("The edition's name on every artefact.", "2026.1")
    edition_on: Day = about("The edition's date; dates in files come from it.", "2026-11-23")
    small_numbers: SmallNumbers = about("Disclosure control for figures.")
    places: tuple[Line, ...] | None = about(
        "Towns, hospitals and trusts near you: no story may name one. A name that is an everyday"
        " word too, such as Reading, is found as that too: leave it out. Without this list the"
        " names that ship are looked for.",
        default=None,
    )
    values: dict[Id, Value] = about("The organisation's values as behaviours.", default={})
    routes: dict[Id, Route] = about("Every way to get help or raise something.")
    template: OwnTemplate | None = about(
        "Your own PowerPoint template, worn by every deck.", default=None
    )
    portal_retention: PortalRetention | None = about(
        "How long entries of the portal are kept; without it none can be imported.", default=None
    )
    employers: dict[Id, Employer] = about("Each employer, with its own routes.", default={})

    @property
    def address(self) -> Url | None:
        """The site's address, or None while it is a placeholder."""
        return None if has_placeholder(self.site_address) else self.site_address
