"""The form finds what `check` finds, in the same words: one set of rules, two readers."""

from __future__ import annotations

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks.rulebook import written
from generator.cli.drafts import id_from
from tests.checks import test_identifiers as forms
from tests.checks import test_names as names
from tests.checks import test_pressure as pressure

TESTS = Path(__file__).parents[2]
ROTA = (TESTS / "fixtures/small/scenarios/the-rota.yml").read_text("utf-8")
MISTAKES = tomllib.loads((TESTS / "reading/mistakes.toml").read_text("utf-8"))


def data_of(text: str) -> Any:
    """A story's data as the toolkit reads it: all text, without what is left empty."""
    return without_blanks(yaml.load(text, Loader=yaml.CBaseLoader))


def without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_blanks(item) for key, item in value.items() if item != ""}
    if isinstance(value, list):
        return [without_blanks(item) for item in value if item != ""]
    return value


def changed(**fields: Any) -> dict[str, Any]:
    """The good story with some fields changed; None takes a field out."""
    story = {**data_of(ROTA), **fields}
    return {key: value for key, value in story.items() if value is not None}


OF_FIELDS = {
    name: row
    for name, row in MISTAKES.items()
    if row["file"].endswith("the-rota.yml")
    and "raw" not in row
    and not any(" YAML" in told for told in row["told"])
    and row["put"] != 'heard: ""'
}


@pytest.mark.parametrize("row", OF_FIELDS.values(), ids=OF_FIELDS.keys())
def test_a_mistake_in_a_field_is_told_alike(same: Any, row: dict[str, Any]) -> None:
    assert same(data_of(ROTA.replace(row["find"], row["put"], 1)))


def test_most_mistakes_of_the_list_are_of_fields() -> None:
    assert len(OF_FIELDS) >= 20


def test_a_good_story_has_nothing_in_either(same: Any) -> None:
    assert same(changed()) == []


def test_nine_fields_make_a_draft_of_which_both_name_what_is_missing(same: Any) -> None:
    nine = ("title", "theme", "setting", "done_by", "story", "impact", "content_note", "prompts")
    story = {key: value for key, value in changed().items() if key in nine}
    story["responses"] = [
        {"role": "affected", "says": "Wait."},
        {"role": "manager", "says": "Stop."},
    ]
    found = same(story)
    assert "COMPLETE001" in {code for code, *_ in found}


def test_an_empty_story_lacks_the_nine_fields(same: Any) -> None:
    assert len(same({"minutes": "12"})) == 9


TEXTS = [
    *(f"Then came {text}, and nobody spoke." for _, _, text, _ in forms.PLANTED),
    *forms.NEAR_MISSES,
    *(f"It was {name} who spoke." for name in ("Zofia Wójcik", "João Ferreira", "Sinead O'Connor")),
    "Mary Board wrote it. Mr Ellis left, and Mr Ellis came back. Nurse Ade stayed. Émile Façade.",
    "At the James Paget and in king's lynn they know. Diss, not diss.",
    "You must report it every time. Be more resilient. Nobody must report it.",
    "We will act, you will be supported, it is confidential. Nobody can promise confidence.",
    "BAME staff, and “BME staff” as an indicator. The elderly are bound to a wheelchair.",
    "Ask [fill in: whom] and [name of ward].",
    " ".join(["word"] * 40) + ". Then a short one.",
    "Silence is complicity. Why didn't she say anything?",
    "straight \"quotes\" and 'these' - and dashes ... and it's don't",
    "𝔘nusual and 😀 people, then 01603 960123 behind an astral sign.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_judged_alike_wherever_it_stands(same: Any, text: str) -> None:
    story = copy.deepcopy(changed())
    story["impact"]["person"] = story["story"][0] = story["facilitate"]["stop_if"] = text
    story["facilitate"]["listen_for"] = [text]
    for response in story["responses"]:
        response["owed" if response["role"] == "affected" else "because"] = text
    same(story)


@pytest.mark.parametrize("text", pressure.test_near_misses_pass.pytestmark[0].args[1])
def test_a_near_miss_passes_in_both(same: Any, text: str) -> None:
    assert "SAFE008" not in {code for code, *_ in same(changed(card_story=None, question=text))}


@pytest.mark.parametrize("word", ["Nigerian", "The Sri Lankan cook", "Norwich", "A quiet day"])
def test_a_title_is_judged_alike(same: Any, word: str) -> None:
    same(changed(title=word))


STORIES = {
    "happened": {"based_on_something_that_happened": "yes"},
    "composite": {
        "based_on_something_that_happened": "Yes",
        "provenance": {"kind": "composite", "experiences": "3"},
    },
    "too few": {"provenance": {"kind": "composite", "experiences": "2"}},
    "unknown ids": {"theme": "at-wrok", "routes": ["nobody", "line-manger"], "law": ["no-such"]},
    "serious": {"behaviour": "harassment", "routes": ["line-manager"], "law": None},
    "shrunk": {"behaviour": "incivility", "content_note": "Includes a racist slur and a slap."},
    "long beat": {"story": [" ".join(["word"] * 60)] * 3},
    "short": {"story": ["Short."], "card_story": " ".join(["word"] * 71)},
    "graded": {
        "responses": [
            {"id": "a", "role": "affected", "may_cost": "She should have spoken up."},
            {"id": "b", "role": "affected", "owed": "A mistake to stay. He may say: weakness."},
            {"id": "c", "role": "bystander", "says": " ".join(["word"] * 30), "on_card": "yes"},
        ]
    },
    "summary": {"alternatives": {"plain_summary": ["One.", "Two."]}},
    "numbers": {"minutes": "12.0", "intensity": " 2 "},
    "wrong numbers": {"minutes": "61", "intensity": "hard", "author": "Mary Jones"},
    "days": {"withdrawn": {"on": "2026-02-30", "reason": "x"}},
    "blocks": {"provenance": "invented", "roles": ["a"], "impact": {"person": {"a": "b"}}},
    "no kind": {"provenance": {"sources": ["a-study"]}},
    "wrong kind": {"provenance": {"kind": "publishd"}},
    "unknown": {"settings": "office", "content_notes": "x", "zzz": "y"},
    "long": {"title": "x" * 1200, "question": "é" * 301},
    "too many": {"prompts": ["What?"] * 7, "story": []},
}  # fmt: skip


@pytest.mark.parametrize("fields", STORIES.values(), ids=STORIES.keys())
def test_a_story_is_judged_alike(same: Any, fields: dict[str, Any]) -> None:
    same(changed(**fields))


ASSIGNED = st.characters(
    exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"), exclude_characters="İıſK"
)
FRAGMENTS = st.sampled_from(
    [*"\"'’“”‘().,;:!?-–&[]", "Mary", "Okafor", "McDonald", "the ward", "Ward 7", "on 5 May",
     "Bay C", "always report", "should have", "not", "we will act", "resilient", "strong enough",
     "she", "confidential", "Diss", "Norwich", "BAME", "no", "Monday at 3pm", "***", "a@b.cd",
     "NR1 3AB", "it's", "n't", "Mr", "Nurse", "wheelchair bound",
     "[fill in: x]", "a mistake", "racist slur"]
)  # fmt: skip
PIECES = st.lists(FRAGMENTS | st.text(ASSIGNED, max_size=8), min_size=1, max_size=14)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(PIECES.map(" ".join), PIECES.map("".join), st.booleans())
def test_any_text_is_judged_alike(same: Any, one: str, other: str, serious: bool) -> None:
    story = copy.deepcopy(changed(behaviour="harassment" if serious else "incivility"))
    story["story"] = [one, other]
    story["impact"]["person"] = other
    story["responses"][0]["because"] = one
    story["facilitate"]["listen_for"] = [one]
    same(without_blanks(story))


@settings(max_examples=60, deadline=None)
@given(st.text(ASSIGNED, max_size=60))
def test_a_title_gives_the_same_name_for_its_file(by_form: Any, title: str) -> None:
    try:
        wanted = id_from(title)
    except Exception:  # a title without a letter to begin with
        wanted = ""
    assert by_form(title=title) == wanted


def test_every_phrase_of_the_rules_compiles_for_browsers(by_form: Any) -> None:
    assert by_form(id="x", story={"title": "x"})
    assert sum(len(rows) for rows in written()["phrases"].values()) >= 14
    assert names is not None
