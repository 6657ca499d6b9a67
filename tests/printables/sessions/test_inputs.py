"""A drawing depends on its inputs alone: they travel to another process and can be compared."""

from __future__ import annotations

import pickle
from dataclasses import replace

from generator.build.fingerprint import Fingerprints
from generator.printables import guides, sessions, word


def everything(library):
    return (*sessions.products(library), *guides.products(library), *word.products(library))


def test_inputs_travel_and_have_a_fingerprint_of_their_own(library) -> None:
    prints = Fingerprints()
    products = everything(library)
    assert len({prints.of(product) for product in products}) == len(products)
    for product in products:
        assert pickle.loads(pickle.dumps(product.inputs)) == product.inputs


def test_only_what_holds_a_story_changes_with_it(library) -> None:
    before = {p.path: Fingerprints().of(p) for p in everything(library)}
    story = library.scenarios["the-lunch-table"].model_copy(update={"content_note": "Another."})
    scenarios = {**library.scenarios, "the-lunch-table": story}
    other = replace(library, scenarios=scenarios)
    after = {p.path: Fingerprints().of(p) for p in everything(other)}
    changed = {path.name for path in before if before[path] != after[path]}
    assert changed >= {"scenario-the-lunch-table-plain.pdf"}
    holding = {p.path.name for p in everything(library) if "the-lunch-table" in p.contains}
    assert changed <= holding
