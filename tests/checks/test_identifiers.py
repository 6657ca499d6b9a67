"""Identifiers by their form: each kind planted, and what only looks like it."""

from __future__ import annotations

import pytest

from generator.checks.identifiers import identifiers

CONTACT = "Take it out. Contacts stand in content/organisation.yml; name the route instead."
PLANTED = [
    ("ANON001", "an e-mail address", "sam.lee@example.nhs.uk", CONTACT),
    ("ANON002", "a telephone number", "01603 960123", CONTACT),
    ("ANON002", "a telephone number", "(01603) 960-123", CONTACT),
    ("ANON002", "a telephone number", "+44 7700 900123", CONTACT),
    ("ANON002", "a telephone number", "07700900123", CONTACT),
    ("ANON003", "a postcode", "NR1 3AB", "Take it out; say what kind of place it is."),
    ("ANON003", "a postcode", "NR316TU", "Take it out; say what kind of place it is."),
    (
        "ANON004",
        "a number in the form of an NHS number",
        "943 476 5919",
        "Take it out; no story needs it.",
    ),
    (
        "ANON005",
        "a number in the form of a registration or National Insurance number",
        "12A3456E",
        "Take it out; no story needs it.",
    ),
    (
        "ANON005",
        "a number in the form of a registration or National Insurance number",
        "QQ 12 34 56 C".replace("QQ", "AB"),
        "Take it out; no story needs it.",
    ),
    (
        "ANON005",
        "a number in the form of a registration or National Insurance number",
        "GMC number 1234567",
        "Take it out; no story needs it.",
    ),
    *(
        ("ANON006", "a date, or a day with its time", text,
         "Say “one morning” or “at the end of a shift”.")
        for text in (
            "19 January", "19th of january", "3 Dec", "June 5th", "March 2024", "5 May",
            "19/01/2023", "2023-01-19", "Tuesday at 3.15pm", "Friday night around 11pm",
            "14:30 on Tuesday", "midnight last Saturday",
        )
    ),
    *(
        ("ANON007", "a numbered or named bed, bay, ward or room", text,
         "Say “a bed by the window” or “a ward”.")
        for text in ("Bed 12", "ward 4b", "Bay C", "room number 7", "bed four",
                     "theatre 3", "Gunthorpe ward", "Kett Ward")
    ),
    *(
        ("ANON012", "a mark of copied or cut text", text,
         "A redacted entry is still that entry. Write a new story from a blank page.")
        for text in (
            "[redacted]", "[name of ward]", "name removed", "names have been changed", "XXXX",
            "***", "verbatim", "portal entry",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "what", "text", "hint"), PLANTED)
def test_it_is_found_where_it_stands(make, say, code, what, text, hint):
    said = f"Then came {text}, and nobody spoke."
    assert say(identifiers(make.told(impact={"person": said}))) == [
        f"{code} error scenario the-list impact person @10: “{text}” is {what}. {hint}"
    ]


NEAR_MISSES = [
    "She rang 999, then 101.",
    "She had 30 minutes for 12 people at 14:30.",
    "She came on Tuesday, and again at 3.",
    "It may 5 times be said, and people march 3 miles.",
    "In the bay two patients stop talking.",
    "Six beds, two of them empty, and the ward 12 hours without a break.",
    "On the ward I saw it. The ward has 20 beds.",
    "Her band is 5 and her plan 2.6 or 3/4 done.",
    "A HCA and an RMN talk, version B2.",
    "He shouts at [fill in: a place].",
    "She removed her name badge and a note was removed.",
    "The bay A nurse looks after is quiet.",
    "The Ward, Ade's ward and the mental health ward. Her Ward.",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_it_passes(make, say, text):
    assert say(identifiers(make.told(impact={"person": text}))) == []


def test_every_text_of_a_draft_is_read(make, say, response):
    mail = "a@example.org"
    library = make.draft(
        title=mail,
        story=["A beat.", f"Write to {mail}"],
        responses=[
            response("say-nothing", owed=mail),
            response("speak", role="manager", says=mail),
        ],
        facilitate={"pushback": [{"heard": mail, "reply": "No."}]},
    )
    assert [said.split(":")[0] for said in say(identifiers(library))] == [
        "ANON001 error scenario the-list facilitate pushback 0 heard @0",
        "ANON001 error scenario the-list responses 0 owed @0",
        "ANON001 error scenario the-list responses 1 says @0",
        "ANON001 error scenario the-list story 1 @9",
        "ANON001 error scenario the-list title @0",
    ]


def test_what_is_no_story_may_hold_a_number(make, say):
    library = make.library(pages={"p": make.prose("Ring 01603 960123 on 19 January.")})
    assert say(identifiers(library)) == []


def test_an_edit_is_seen(make, say):
    library = make.told(question="Who writes to a@example.org?")
    assert len(say(identifiers(library))) == 1
    assert say(identifiers(make.told(question="Who writes?"))) == []
    assert len(say(identifiers(library))) == 1
