"""Whose picture may be shown, where, and in which products it is (people.md P10).

Every medium asks here; none looks at a consent itself. What may not be shown is left out by
itself, whatever a check says of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.illustration import Portrait
from generator.library import Library
from generator.model.ambassador import Ambassador
from generator.model.vocabulary import CampaignFormat, Use

USES: Mapping[CampaignFormat, Use] = {
    CampaignFormat.POSTER_A4: Use.POSTER,
    CampaignFormat.POSTER_A4_SHOP: Use.POSTER,
    CampaignFormat.SQUARE: Use.SOCIAL,
    CampaignFormat.SCREEN: Use.SCREEN,
    CampaignFormat.POSTER_A3: Use.POSTER,
    CampaignFormat.POSTER_A3_SHOP: Use.POSTER,
    CampaignFormat.STORY: Use.SOCIAL,
    CampaignFormat.LINK: Use.SOCIAL,
    CampaignFormat.TEAMS: Use.CALL,
    CampaignFormat.PULL_UP: Use.BANNER,
}
"""What a consent must cover for each format that can show a person.

The others can't: a leaflet's back speaks of what happened, and a face never stands beside an
experience; a signature and a badge are worn by somebody else.
"""

PRINTED = frozenset(
    {
        CampaignFormat.POSTER_A4,
        CampaignFormat.POSTER_A4_SHOP,
        CampaignFormat.POSTER_A3,
        CampaignFormat.POSTER_A3_SHOP,
        CampaignFormat.PULL_UP,
    }
)
"""What may still hang somewhere after a consent has ended."""


FOLDER = "downloads/campaign/people"
"""Where the pieces that people carry lie, below the site's root; named `ID-FORMAT`."""


@dataclass(frozen=True)
class Shown:
    """A person as every medium shows them. name: empty unless the consent covers it."""

    id: str
    role: str
    name: str
    alt: str
    message: str
    drawn: bool
    portrait: Portrait


def picture_uri(person: Shown) -> str:
    """Where the person's picture lies for the site's pages, below its root."""
    return f"assets/portraits/{person.id}.{'jpg' if person.portrait.photo else 'png'}"


def in_order(library: Library) -> tuple[str, ...]:
    """The ids of all ambassadors, in their order."""
    people = library.ambassadors
    return tuple(sorted(people, key=lambda key: (people[key].order, key)))


def ended(library: Library, person: Ambassador) -> bool:
    """Whether nothing may be shown any more, or not yet: no consent, withdrawn, or over."""
    consent = person.consent
    if person.sample:
        return False
    return consent is None or consent.withdrawn_on is not None or consent.expires < library.as_of


def uses(person: Ambassador) -> frozenset[Use]:
    """What the consent covers, in force or not; a drawing of nobody needs none."""
    if person.sample:
        return frozenset(Use)
    return frozenset(person.consent.uses) if person.consent else frozenset()


def formats(person: Ambassador) -> tuple[CampaignFormat, ...]:
    """The formats that the consent covers and that are wanted, in the campaign's order."""
    covered = uses(person)
    wanted = person.formats or tuple(USES)
    return tuple(form for form, use in USES.items() if use in covered and form in wanted)


def may_show(library: Library, key: str, use: Use) -> bool:
    """Whether the person may be shown for this use today, and their picture is there."""
    person = library.ambassadors[key]
    there = person.illustration is not None if person.sample else key in library.portraits
    return there and use in uses(person) and not ended(library, person)


def shown(library: Library, key: str) -> Shown:
    """The person as shown. Raises KeyError, a bug of ours, for one whom `may_show` refuses."""
    person = library.ambassadors[key]
    named = person.consent is not None and person.consent.name
    return Shown(
        id=key,
        role=person.shown_as,
        name=(person.name or "") if named else "",
        alt=person.alt,
        message=person.message,
        drawn=person.sample,
        portrait=Portrait(
            drawing=person.illustration if person.sample else None,
            brand=library.brand if person.sample else None,
            photo=None if person.sample else library.portraits[key],
            focus=(person.focus.x, person.focus.y),
        ),
    )
