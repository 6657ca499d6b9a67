"""Ids that lead nowhere, and the nearest one that leads somewhere."""

from __future__ import annotations

import pytest

from generator.checks.references import theme_looks, unknown_ids


def test_it_names_the_nearest_theme(make, say):
    library = make.told(theme="international-staf")
    assert say(unknown_ids(library)) == [
        "REF001 error scenario the-list theme: There is no theme `international-staf`. "
        "Did you mean `international-staff`?"
    ]


def test_a_draft_is_read_too(make, say):
    assert say(unknown_ids(make.draft(routes=["helpline", "unknown"]))) == [
        "REF001 error scenario the-list routes 1: There is no route `unknown`. "
        "There are `complaint` and `helpline`."
    ]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"also_themes": ["nothing-like-it"]}, "also_themes 0: There is no theme"),
        ({"law": ["nothing-like-it"]}, "law 0: There is no law note"),
        (
            {"provenance": {"kind": "invented", "sources": ["nothing-like-it"]}},
            "provenance sources 0: There is no source",
        ),
    ],
)
def test_every_reference_of_a_scenario_is_followed(make, say, changes, where):
    (said,) = say(unknown_ids(make.told(**changes)))
    assert said.startswith(f"REF001 error scenario the-list {where} `nothing-like-it`.")


@pytest.mark.parametrize(
    ("block", "where"),
    [
        ({"kind": "scenario", "show": "nope"}, "show: There is no scenario"),
        ({"kind": "evidence", "show": "nope", "takeaways": ["So."]}, "show: There is no piece"),
        ({"kind": "routes", "show": ["nope"]}, "show 0: There is no route"),
        ({"kind": "pick", "theme": "nope"}, "theme: There is no theme"),
        (
            {"kind": "teach", "points": [{"head": "A", "text": "B."}], "sources": ["nope"]},
            "sources 0: There is no source",
        ),
        (
            {"kind": "teach", "points": [{"head": "A", "text": "B."}], "law": ["nope"]},
            "law 0: There is no law note",
        ),
    ],
)
def test_every_reference_of_a_session_block_is_followed(make, say, block, where):
    welcome = {"kind": "welcome", "title": "Welcome", "minutes": "10"}
    session = make.session(blocks=[welcome, {"title": "B", "minutes": "20", **block}])
    (said,) = say(unknown_ids(make.library(sessions={"s": session})))
    assert said.startswith(f"REF001 error session s blocks 1 {where}")


def test_the_spare_story_and_the_fridays_are_followed(make, say):
    friday = {"scenario": "the-lisp", "title": "Week", "text": "Say it."}
    session = make.session(spare="the-lisp", fridays=[friday] * 4)
    said = say(unknown_ids(make.library(sessions={"s": session})))
    assert len(said) == 5
    assert said[-1] == (
        "REF001 error session s spare: There is no scenario `the-lisp`. Did you mean `the-list`?"
    )


@pytest.mark.parametrize(
    ("kind", "thing"), [("routes", "route"), ("law", "law note"), ("promises", "promise")]
)
def test_the_sections_of_a_page_are_followed(make, say, kind, thing):
    page = make.page(sections=[{"kind": kind, "id": "a", "heading": "A", "show": ["nope"]}])
    (said,) = say(unknown_ids(make.library(pages={"p": page})))
    assert said.startswith(f"REF001 error page p sections 0 show 0: There is no {thing} `nope`.")


def test_an_employers_contact_must_belong_to_a_route(make, say):
    employers = {"a": {"name": "[fill in: it]", "kind": "hospital", "routes": {"helplin": {}}}}
    library = make.library(organisation=make.organisation(employers=employers))
    assert say(unknown_ids(library)) == [
        "REF001 error organisation  employers a routes helplin: There is no route `helplin`. "
        "Did you mean `helpline`?"
    ]
    assert next(iter(unknown_ids(library))).place.on_key


def test_sources_of_law_evidence_themes_and_routes_are_followed(make, say):
    library = make.library(sources={}, evidence={"e": make.evidence()})
    places = {said.split(":")[0] for said in say(unknown_ids(library))}
    assert places == {
        "REF001 error organisation  origin_source",
        "REF001 error organisation  routes helpline source",
        "REF001 error organisation  routes complaint source",
        "REF001 error scenario the-list provenance sources 0",
        "REF001 error evidence e source",
        "REF001 error law harassment sources 0",
        "REF001 error theme international-staff source",
    }
    assert say(unknown_ids(library))[0].endswith("Add it in content/sources.yml.")


def test_a_reference_to_a_broken_file_is_no_fault(make, say):
    session = make.session(spare="the-broken")
    broken = make.library(
        sessions={"s": session}, law={}, broken=frozenset({("scenario", "the-broken"), ("law", "")})
    )
    assert say(unknown_ids(broken)) == []


def test_a_theme_must_wear_a_look_that_the_brand_has(make, say):
    theme = make.library().themes["international-staff"]
    library = make.library(themes={"t": theme.model_copy(update={"slot": 6})})
    short = library.brand.model_copy(update={"slots": library.brand.slots[:4]})
    assert say(theme_looks(make.library(themes=library.themes, brand=short))) == [
        "REF002 error theme t slot: The brand has 4 looks, so there is no look 6. "
        "Choose 1 to 4, or add a slot in content/brand.yml."
    ]


def test_every_mapping_to_an_indicator_is_followed(make, say):
    library = make.library(
        indicators={"wres-5": make.indicator()},
        scenarios={"the-list": make.scenario(indicators=["wres-5", "wres-55"])},
        sessions={"an-hour": make.session(indicators=["wres"])},
        tracked={"apart": make.tracked(indicators=["nothing-like-it"])},
        figures={"wres-4": make.figures(counts=[{"of": "All", "value": "50", "people": "90"}])},
    )
    found = say(unknown_ids(library))
    assert found[0] == (
        "REF001 error figure wres-4: There is no indicator `wres-4`. Did you mean `wres-5`?"
    )
    assert [said.split(":")[0] for said in found[1:]] == [
        "REF001 error scenario the-list indicators 1",
        "REF001 error session an-hour indicators 0",
        "REF001 error tracked apart indicators 0",
    ]
    assert found[-1].endswith("There is `wres-5`.")
