"""Consent, and what stands beside a face (P10): an error in every mode."""

from __future__ import annotations

from typing import Any

import pytest

from generator.checks.ambassadors import (
    RULES,
    beside_a_face,
    ended,
    message_beside_a_face,
    no_consent,
    not_for_that,
    not_on_a_page,
    page_beside_a_face,
    samples,
    too_long,
    who_carries_it,
)
from generator.checks.references import unknown_ids
from generator.model.ambassador import Ambassador
from generator.project import Mode

CONSENT = {"reference": "C-014", "uses": ["poster", "site"], "expires": "2027-11-23"}
PERSON = {
    "order": "1",
    "shown_as": "Ward manager",
    "stands_as": "leader",
    "message": "only-a-joke",
    "alt": "A woman in a tunic, smiling.",
    "portrait": "c-014.jpg",
    "consent": CONSENT,
}
DRAWN = {
    **{key: PERSON[key] for key in ("order", "shown_as", "stands_as", "message", "alt")},
    "sample": "yes",
    "illustration": "porter",
}


def of(data: dict[str, Any], **changes: Any) -> Ambassador:
    kept = {key: value for key, value in {**data, **changes}.items() if value is not None}
    return Ambassador.model_validate(kept)


def person(consent: dict[str, Any] | None = None, **changes: Any) -> Ambassador:
    return of(PERSON, consent={**CONSENT, **(consent or {})}, **changes)


@pytest.fixture
def found(make, say):
    """What a rule says of a library with one ambassador, `them`."""

    def told(rule, them: Ambassador, **changes: Any) -> list[str]:
        return say(rule(make.library(ambassadors={"them": them}, **changes)))

    return told


def section(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "id": kind, "heading": "It", **fields}


def test_a_person_with_a_consent_in_force_and_a_drawing_are_in_order(make, say) -> None:
    both = {"them": person(), "drawn": of(DRAWN)}
    assert [say(rule(make.library(ambassadors=both))) for rule in RULES] == [[]] * len(RULES)


@pytest.mark.parametrize("mode", Mode)
def test_no_consent_is_an_error_in_every_mode(found, mode) -> None:
    (said,) = found(no_consent, of(PERSON, consent=None), mode=mode)
    assert said.startswith(
        "PERSON004 error ambassador them: There is no consent for showing this person."
    )


@pytest.mark.parametrize("mode", Mode)
def test_a_consent_that_is_over_is_an_error_in_every_mode(found, mode) -> None:
    (said,) = found(ended, person({"expires": "2026-11-22"}), mode=mode)
    assert said == (
        "PERSON005 error ambassador them consent expires: This consent ended on 2026-11-22. Ask "
        "again, or set `withdrawn_on` and take down what hangs: `noexcuse where --portrait them` "
        "lists it."
    )


@pytest.mark.parametrize(
    ("expires", "severity"),
    [("2026-11-23", "warning"), ("2027-01-22", "warning"), ("2027-01-23", None)],
)
def test_the_last_day_still_holds_and_the_weeks_before_it_warn(found, expires, severity) -> None:
    said = found(ended, person({"expires": expires}))
    assert [line.split()[1] for line in said] == ([severity] if severity else [])


def test_a_withdrawn_consent_is_no_longer_asked_for(found) -> None:
    assert found(ended, person({"expires": "2026-01-01", "withdrawn_on": "2026-01-01"})) == []


def test_a_consent_for_longer_than_two_years_is_refused(found) -> None:
    assert found(too_long, person({"expires": "2028-11-23"})) == []
    (said,) = found(too_long, person({"expires": "2028-11-24"}))
    assert "2028-11-23 is the latest day today" in said


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"formats": ["square-1080"]}, "formats 0: The consent does not cover `social`."),
        ({"formats": ["poster-a4", "screen-1920x1080"]}, "formats 1: The consent does not cover"),
        ({"formats": ["leaflet-a5"]}, "formats 0: No person is shown on `leaflet-a5`."),
        ({"name": "Amina"}, "name: The consent does not cover a name."),
    ],
)
def test_a_use_that_nobody_said_yes_to_is_an_error(found, changes, says) -> None:
    (said,) = found(not_for_that, person(**changes))
    assert said.startswith(f"PERSON007 error ambassador them {says}")


def test_a_name_that_the_consent_covers_passes(found) -> None:
    assert found(not_for_that, person({"name": "yes"}, name="A. B.")) == []


@pytest.mark.parametrize(
    ("consent", "says"),
    [
        ({"uses": ["poster"]}, "The consent does not cover `site`."),
        ({"withdrawn_on": "2026-11-01"}, "`them` has withdrawn their consent"),
        ({}, None),
    ],
)
def test_a_page_shows_only_whoever_agreed_to_be_on_the_site(make, found, consent, says) -> None:
    page = make.page(sections=[section("ambassadors", show=["them"])])
    said = found(not_on_a_page, person(consent), pages={"p": page})
    assert len(said) == (says is not None)
    if says:
        assert said[0].startswith(f"PERSON007 error page p sections 0 show 0: {says}")


def test_an_unknown_person_or_message_is_named_with_the_nearest(make, say) -> None:
    page = make.page(sections=[section("ambassadors", show=["thm"])])
    library = make.library(
        ambassadors={"them": of(DRAWN, message="only-a-jok")}, pages={"p": page}, sessions={}
    )
    said = [line for line in say(unknown_ids(library)) if "ambassador" in line]
    assert "There is no message `only-a-jok`. Did you mean `only-a-joke`?" in said[0]
    assert "There is no ambassador `thm`. Did you mean `them`?" in said[1]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": "Amina"}, "name: A drawing shows nobody, so it has no `name`."),
        ({"portrait": "x.png"}, "portrait: A drawing shows nobody, so it has no `portrait`."),
        ({"consent": CONSENT}, "consent: A drawing shows nobody, so it has no `consent`."),
        ({"illustration": None}, ": This sample has no drawing."),
        ({"stands_as": "targeted"}, "stands_as: A drawing shows nobody, so nothing was done"),
    ],
)
def test_a_drawing_has_nothing_that_only_a_person_has(found, changes, says) -> None:
    (said,) = found(samples, of(DRAWN, **changes))
    assert said.replace("them :", "them:").startswith(
        f"PERSON008 error ambassador them {says}".replace("them :", "them:")
    )


@pytest.mark.parametrize("changes", [{"portrait": None}, {"illustration": "nurse"}])
def test_a_person_is_shown_by_a_photograph(found, changes) -> None:
    (said,) = found(samples, person(**changes))
    assert "by a photograph, never by a drawing" in said


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"shown_as": "Nurse who was racially abused"}, "abused"),
        ({"shown_as": "“I come to care”"}, "“"),
        ({"alt": "A woman who was told to go home, a victim."}, "victim"),
        ({"alt": "A picture of me."}, "me"),
    ],
)
def test_a_story_or_a_quotation_beside_a_face_is_refused(found, changes, word) -> None:
    (said,) = found(beside_a_face, person(**changes))
    assert said.startswith("PERSON009 error ambassador them")
    assert f"“{word}” makes a story or a quotation of it." in said


@pytest.mark.parametrize(
    "shown_as", ["Care home manager", "Nurse in charge", "Doctor’s assistant", "Volunteer (A&E)"]
)
def test_a_plain_role_passes(found, shown_as) -> None:
    assert found(beside_a_face, person(shown_as=shown_as)) == []


@pytest.mark.parametrize(
    "changes",
    [{"answer": "I heard it like that."}, {"excuse": "I pay your wages."}, {"line": "Ask me."}],
)
def test_a_message_in_the_first_person_stands_beside_nobodys_face(make, found, changes) -> None:
    messages = {"only-a-joke": make.message(**changes)}
    (said,) = found(message_beside_a_face, person(), messages=messages)
    assert said.startswith("PERSON009 error ambassador them message: This message says")
    assert found(message_beside_a_face, person()) == []


@pytest.mark.parametrize("kind", ["themes", "actions"])
def test_a_page_with_faces_tells_nothing_that_happened(make, found, kind) -> None:
    faces = section("ambassadors")
    page = make.page(sections=[faces, section(kind)])
    (said,) = found(page_beside_a_face, person(), pages={"p": page})
    assert said.startswith(f"PERSON009 error page p sections 1 kind: `{kind}` tells of what")
    assert found(page_beside_a_face, person(), pages={"p": make.page(sections=[faces])}) == []


@pytest.mark.parametrize(
    ("standing", "passes"),
    [
        (["targeted", "leader"], True),
        (["targeted", "targeted", "leader", "bystander"], True),
        (["targeted", "targeted", "leader"], False),
        (["targeted"], False),
    ],
)
def test_those_it_was_done_to_never_carry_it_more_than_the_others(
    make, say, standing, passes
) -> None:
    people = {
        f"p{n}": person(stands_as=stands, order=str(n)) for n, stands in enumerate(standing, 1)
    }
    said = say(who_carries_it(make.library(ambassadors=people)))
    assert (said == []) is passes
    if not passes:
        last = max(n for n, stands in enumerate(standing, 1) if stands == "targeted")
        assert said[0].startswith(f"PERSON010 error ambassador p{last} stands_as:")
