"""People in the campaign: consent, what stands beside a face, who carries the message (P10).

Missing, ended or exceeded consent is an error in every mode (DESIGN section 6): a picture must
not depend on somebody remembering. What reading alone can see (the picture's file) is found
there, under the same family of codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from generator.checks.rule import Rule
from generator.editorial.ambassadors import USES, in_order, uses
from generator.finding import Finding, Place, error, warning
from generator.library import Library
from generator.model.ambassador import Ambassador
from generator.model.page import PageActions, PageAmbassadors, PageEvidence, PageThemes
from generator.model.vocabulary import Use

FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself)\b")
"""Beside a face these say that something was done to, or by, the person in the picture."""
QUOTED = re.compile(r"[“”\"«»]|(?<!\w)['‘]")
TOLD = re.compile(
    r"\b(?:abused?|attack\w*|assault\w*|bull(?:y|ied)|discriminat\w+|harass\w*|insult\w*|mocked"
    r"|racis[tm]\w*|refused by|shouted at|spat at|survivor|targeted|threaten\w*|victim\w*)\b",
    re.IGNORECASE,
)
"""Words of what happened to somebody; none belongs to how a person is shown."""
LONGEST = timedelta(days=731)
"""A consent is asked for again after two years at the latest, as the consent form says."""
SOON = timedelta(days=60)

EXPERIENCES = (PageThemes, PageEvidence, PageActions)
"""Kinds of section that tell what happened to people."""


def no_consent(library: Library) -> Iterable[Finding]:
    """PERSON004: a person without a consent on file."""
    for place, person in _people(library):
        if person.consent is None:
            yield error(
                "PERSON004",
                place,
                "There is no consent for showing this person.",
                "Ask them, with the form “Your picture in the campaign”; then write down the"
                " form's reference, its uses and its last day under `consent`.",
            )


def ended(library: Library) -> Iterable[Finding]:
    """PERSON005: a consent that is over; a warning while it is about to be."""
    for place, person in _people(library):
        consent = person.consent
        if consent is None or consent.withdrawn_on:
            continue
        at = place.at("consent", "expires")
        if consent.expires < library.as_of:
            yield error(
                "PERSON005",
                at,
                f"This consent ended on {consent.expires}.",
                "Ask again, or set `withdrawn_on` and take down what hangs:"
                f" `noexcuse where --portrait {place.id}` lists it.",
            )
        elif consent.expires - library.as_of <= SOON:
            yield warning(
                "PERSON005",
                at,
                f"This consent ends on {consent.expires}.",
                "Ask whether the person would like to go on; silence is a no.",
            )


def too_long(library: Library) -> Iterable[Finding]:
    """PERSON006: a consent that gives itself more than two years."""
    for place, person in _people(library):
        latest = library.as_of + LONGEST
        if person.consent and person.consent.expires > latest:
            yield error(
                "PERSON006",
                place.at("consent", "expires"),
                f"This consent would hold until {person.consent.expires}.",
                f"Ask again after two years: {latest} is the latest day today.",
            )


def not_for_that(library: Library) -> Iterable[Finding]:
    """PERSON007: a format or a name that the consent does not cover."""
    for place, person in _all(library):
        for number, form in enumerate(person.formats):
            at = place.at("formats", number)
            if form not in USES:
                yield error(
                    "PERSON007",
                    at,
                    f"No person is shown on `{form}`.",
                    "Leave it out: a face never stands beside what happened to somebody.",
                )
            elif USES[form] not in uses(person):
                yield _uncovered(at, USES[form])
        if person.name and not person.sample and not (person.consent and person.consent.name):
            yield error(
                "PERSON007",
                place.at("name"),
                "The consent does not cover a name.",
                "Take the name out, or ask and then set `name: yes` under `consent`.",
            )


def not_on_a_page(library: Library) -> Iterable[Finding]:
    """PERSON007: a page that names a person whose consent does not cover it, or no more."""
    for key, page in library.pages.items():
        for number, section in enumerate(page.sections):
            if isinstance(section, PageAmbassadors):
                at = Place("page", key, ("sections", number, "show"))
                yield from _on_page(library, at, section.show)


def _on_page(library: Library, place: Place, show: Iterable[str]) -> Iterator[Finding]:
    for number, key in enumerate(show):
        person = library.ambassadors.get(key)
        if person is None:
            continue
        if person.consent and person.consent.withdrawn_on:
            yield error(
                "PERSON007",
                place.at(number),
                f"`{key}` has withdrawn their consent and is still named here.",
                "Take the line out.",
            )
        elif Use.SITE not in uses(person):
            yield _uncovered(place.at(number), Use.SITE)


def _uncovered(place: Place, use: Use) -> Finding:
    return error(
        "PERSON007",
        place,
        f"The consent does not cover `{use}`.",
        "Leave it out, or ask and then add it to `uses`; nobody has to say yes.",
    )


def samples(library: Library) -> Iterable[Finding]:
    """PERSON008: a drawing of nobody with what only a person has, or a person without a picture."""
    for place, person in _all(library):
        if not person.sample:
            if person.portrait is None or person.illustration:
                yield error(
                    "PERSON008",
                    place.at("illustration") if person.illustration else place,
                    "A person is shown by a photograph, never by a drawing that could be anyone.",
                    "Name the file under `portrait`, or set `sample: yes` for a drawing.",
                )
            continue
        yield from _only_a_persons(place, person)
        if person.illustration is None:
            yield error(
                "PERSON008", place, "This sample has no drawing.", "Name one under `illustration`."
            )
        if person.stands_as == "targeted":
            yield error(
                "PERSON008",
                place.at("stands_as"),
                "A drawing shows nobody, so nothing was done to it.",
                "Write `leader` or `bystander`.",
            )


def _only_a_persons(place: Place, person: Ambassador) -> Iterator[Finding]:
    for field in ("name", "portrait", "consent"):
        if getattr(person, field):
            yield error(
                "PERSON008",
                place.at(field),
                f"A drawing shows nobody, so it has no `{field}`.",
                "Take it out.",
            )


def beside_a_face(library: Library) -> Iterable[Finding]:
    """PERSON009: an experience, a quotation or an incident in how a person is shown."""
    for place, person in _all(library):
        for field in ("shown_as", "alt"):
            text = getattr(person, field)
            found = QUOTED.search(text) or TOLD.search(text) or FIRST_PERSON.search(text)
            if found:
                yield error(
                    "PERSON009",
                    Place("ambassador", place.id, (field,), found.start()),
                    f"“{found.group()}” makes a story or a quotation of it.",
                    "Say the role, or what the picture shows, and no more.",
                )


def message_beside_a_face(library: Library) -> Iterable[Finding]:
    """PERSON009: a message in the first person, which beside a face tells of an experience."""
    for place, person in _all(library):
        message = library.messages.get(person.message)
        texts = (message.excuse, message.answer, message.line or "") if message else ()
        found = next((found for found in map(FIRST_PERSON.search, texts) if found), None)
        if found:
            yield error(
                "PERSON009",
                place.at("message"),
                f"This message says “{found.group()}”: beside a face that tells of something done"
                " to, or by, the person in the picture.",
                "Choose a message that does not speak in the first person.",
            )


def page_beside_a_face(library: Library) -> Iterable[Finding]:
    """PERSON009: a page that shows people and tells what happened to people."""
    for key, page in library.pages.items():
        if any(isinstance(section, PageAmbassadors) for section in page.sections):
            for number, section in enumerate(page.sections):
                if isinstance(section, EXPERIENCES):
                    yield error(
                        "PERSON009",
                        Place("page", key, ("sections", number, "kind")),
                        f"`{section.kind}` tells of what happened to people, on a page with faces.",
                        "Move it to a page of its own.",
                    )


def who_carries_it(library: Library) -> Iterable[Finding]:
    """PERSON010: those it was done to carry the message more often than all others."""
    standing = {key: library.ambassadors[key].stands_as for key in in_order(library)}
    targeted = [key for key, stands_as in standing.items() if stands_as == "targeted"]
    others = len(standing) - len(targeted)
    if len(targeted) > others:
        yield error(
            "PERSON010",
            Place("ambassador", targeted[-1], ("stands_as",)),
            f"{len(targeted)} ambassadors are people it was done to; {others} lead or stood by.",
            "Leaders and bystanders carry the message at least as often. Ask them first.",
        )


def _all(library: Library) -> Iterator[tuple[Place, Ambassador]]:
    for key in in_order(library):
        yield Place("ambassador", key), library.ambassadors[key]


def _people(library: Library) -> Iterator[tuple[Place, Ambassador]]:
    """Those who are no drawing."""
    return ((place, person) for place, person in _all(library) if not person.sample)


RULES: tuple[Rule, ...] = (
    no_consent,
    ended,
    too_long,
    not_for_that,
    not_on_a_page,
    samples,
    beside_a_face,
    message_beside_a_face,
    page_beside_a_face,
    who_carries_it,
)
