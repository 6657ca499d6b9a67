"""Content that nobody refers to."""

from __future__ import annotations

from generator.checks.unused import unused


def test_it_notes_what_nobody_refers_to(make, say, route):
    library = make.library(
        sources={"a-study": make.source(), "b": make.source(address="https://example.org/b")},
        law={"harassment": make.law(), "b": make.law()},
        evidence={"b": make.evidence()},
        organisation=make.organisation(
            routes={"helpline": route, "complaint": route, "b": route},
        ),
    )
    end = "Refer to it where it belongs, or take it out."
    assert say(unused(library)) == [
        f"USED001 note evidence b: No content refers to the piece of evidence `b`. {end}",
        f"USED001 note law b: No content refers to the law note `b`. {end}",
        f"USED001 note organisation  routes b: No content refers to the route `b`. {end}",
        f"USED001 note source b: No content refers to the source `b`. {end}",
    ]


def test_local_routes_pledges_and_terms_may_stand_alone(make, say, route):
    routes = {"helpline": route, "complaint": route, "b": {**route, "scope": "local"}}
    library = make.library(
        organisation=make.organisation(routes=routes),
        pledges={"p": make.pledge("We listen.")},
        terms={"t": make.term("A thing.")},
    )
    assert say(unused(library)) == []


def test_a_link_to_a_sources_address_is_a_use(make, say):
    library = make.library(
        sources={"a-study": make.source(), "b": make.source(address="https://example.org/b")},
        pages={"p": make.prose("It says so [here](https://example.org/b).")},
    )
    assert say(unused(library)) == []


def test_nothing_is_called_unused_while_a_file_is_broken(make, say):
    library = make.library(evidence={"b": make.evidence()}, broken=frozenset({("page", "p")}))
    assert say(unused(library)) == []


def test_a_measure_that_nothing_bears_on_is_noted_and_its_figures_are_no_use(make, say):
    library = make.library(
        indicators={"wres-5": make.indicator(), "wres-6": make.indicator(number="6")},
        scenarios={"the-list": make.scenario(indicators=["wres-6"])},
        figures={"wres-5": make.figures(counts=[{"of": "All", "value": "50", "people": "90"}])},
    )
    assert say(unused(library)) == [
        "USED001 note indicator wres-5: No content refers to the indicator `wres-5`. Name it in "
        "`indicators` where something bears on it; else the site says so."
    ]
