"""Names of places, nationalities and whole persons."""

from __future__ import annotations

import pytest

from generator.checks.names import nationalities, persons, places


@pytest.mark.parametrize(
    "name", ["Norwich", "lowestoft", "NNUH", "JPUH", "QEH", "James Paget", "King’s Lynn", "Diss"]
)
def test_a_real_place_is_named(make, say, name):
    library = make.told(impact={"person": f"People at {name} hear it."})
    assert say(places(library)) == [
        f"ANON008 error scenario the-list impact person @10: “{name}” names a real place or "
        "organisation. Say what kind of place it is: “a hospital”, “a town nearby”."
    ]


@pytest.mark.parametrize(
    "text", ["He was dissed in a holt.", "A paget, a qeha and a Norwichian.", "The N&Nx."]
)
def test_a_word_that_holds_a_name_passes(make, say, text):
    assert say(places(make.told(impact={"person": text}))) == []


def test_an_id_names_no_place(make, say):
    library = make.library(scenarios={"the-gorleston-list": make.scenario()})
    assert say(places(library)) == [
        "ANON008 error scenario the-gorleston-list: The id names a real place: `gorleston`. "
        "Rename the file before anyone refers to it; an id is for ever."
    ]


def test_the_organisations_own_names_are_real_places(make, say):
    employers = {"a": {"name": "Green Valley Trust", "kind": "hospital", "routes": {}}}
    library = make.library(
        organisation=make.organisation(employers=employers, short_name="Office"),
        scenarios={
            "the-list": make.scenario(impact={"person": "The Office of Green Valley Trust."})
        },
    )
    assert [said.split(": ")[1] for said in say(places(library))] == [
        "“Green Valley Trust” names a real place or organisation. Say what kind of place it is"
    ]


def test_an_organisations_own_list_of_places_stands_for_the_shipped_one(make, say):
    library = make.library(
        organisation=make.organisation(places=["Merrowdale", "MRI", "[fill in: more]"]),
        scenarios={
            "the-list": make.scenario(impact={"person": "Norwich, merrowdale, the mri, the MRI."}),
            "the-merrowdale-list": make.scenario(),
        },
    )
    assert [said.split(": ")[1].split(".")[0] for said in say(places(library))] == [
        "“merrowdale” names a real place or organisation",
        "“MRI” names a real place or organisation",
        "The id names a real place",
    ]


def test_a_list_that_nobody_has_filled_in_finds_nothing(make, say):
    library = make.library(
        organisation=make.organisation(places=["[fill in: towns]"]),
        scenarios={"the-list": make.scenario(impact={"person": "In Norwich [fill in: towns]."})},
    )
    assert say(places(library)) == []


def test_a_placeholder_for_a_name_is_not_looked_for(make, say):
    library = make.library(organisation=make.organisation(name="[fill in: your system]"))
    assert say(places(library)) == []


def test_a_title_names_no_nationality(make, say):
    assert say(nationalities(make.told(title="The Filipino nurse"))) == [
        "ANON009 error scenario the-list title @4: The title names a nationality: “Filipino”. A "
        "title gives nothing away: name the moment, as in “The drug round”."
    ]


def test_an_id_names_no_nationality(make, say):
    library = make.library(scenarios={"the-sri-lankan-cook": make.scenario()})
    assert say(nationalities(library)) == [
        "ANON009 error scenario the-sri-lankan-cook: The id names a nationality: `sri lankan`. "
        "Rename the file before anyone refers to it; an id is for ever."
    ]


def test_a_nationality_inside_the_story_may_stand(make, say):
    library = make.told(title="The Indianapolis poster", impact={"person": "Her Indian degree."})
    assert say(nationalities(library)) == []


def judged(make, say, text, **changes):
    library = make.told(impact={"person": text}, **changes)
    return [said.split(" scenario")[0] for said in say(persons(library))]


def test_a_full_name_is_found_where_it_stands(make, say):
    library = make.told(impact={"person": "It was Mary Okafor's turn."})
    assert say(persons(library)) == [
        "ANON011 error scenario the-list impact person @7: “Mary Okafor” looks like a person's "
        "full name. Use a first name alone, or the role."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Anthony Mathew", "Maria Dela-Cruz", "Chidi Okonkwo", "Zofia Wójcik", "Émile Façade",
        "Tendai Moyo", "Fatima Al-Sayed", "Sinead O'Connor", "João Ferreira", "Priya Nair",
    ],
)  # fmt: skip
def test_no_origin_of_a_name_hides_it(make, say, name):
    assert judged(make, say, f"It was {name} who spoke.") == ["ANON011 error"]
    assert judged(make, say, f"{name} spoke.") == ["ANON011 error"]


def test_a_surname_that_is_also_a_word_is_a_warning(make, say):
    assert judged(make, say, "It was Mary Board who wrote it.") == ["ANON011 warning"]


def test_a_title_with_a_surname_is_a_note_and_named_once(make, say):
    assert judged(make, say, "It was Mr Ellis. Later Mr Ellis left.") == ["ANON011 note"]


@pytest.mark.parametrize(
    "text",
    [
        "Ade speaks to Beth, and Grace listens.",
        "Then Beth laughs. “Please Beth,” says Ade.",
        "It was Nurse Ade and Sister Grace.",
        "On Monday Beth left. At Eid Ade was away.",
        "The Equality Act says so, and West African cooks know.",
        "A Healthcare Assistant and a healthcare assistant.",
        "“You heard him,” she says. “Ade did too.”",
        "Freedom to Speak Up. They speak up.",
        "NHS Trust, BBC News",
        "Doctor Nurse.",
    ],
)
def test_first_names_roles_and_proper_nouns_pass(make, say, text):
    assert judged(make, say, text) == []


def test_a_verb_before_a_first_name_at_the_beginning_is_no_name(make, say, response):
    speak = response("speak", role="bystander", does="Catches Idris at the door.")
    responses = [response("say-nothing"), response("leave"), speak]
    text = "They laugh at Idris."
    assert judged(make, say, text, responses=responses) == []
