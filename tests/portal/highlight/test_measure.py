"""What is said of the highlighter's finds is what is measured, on texts its rules never saw."""

from __future__ import annotations

import random
import re
import string
from pathlib import Path

import pytest
import yaml

from generator.model.portal import Mark
from generator.portal.highlight.numbers import is_nhs_number
from generator.portal.highlight.spans import Span
from generator.portal.highlight.stack import Highlighter
from tests.portal.highlight import gold
from tests.portal.highlight.test_fairness import GROUPS

ROOT = Path(__file__).parents[3]
Measured = tuple[list[gold.Gold], list[tuple[Span, ...]]]

ROWS = {
    "Names": [Mark.NAME],
    "Numbers, contacts, addresses": sorted(gold.DIRECT - {Mark.NAME}),
    "Days and times": [Mark.DATE, Mark.TIME],
    "Ages, families": [Mark.AGE, Mark.FAMILY],
    "Origins and other characteristics": [Mark.ORIGIN, Mark.CHARACTERISTIC],
    "Places and organisations": [Mark.PLACE, Mark.ORGANISATION],
    "Jobs": [Mark.ROLE],
    "Wards and rooms": [Mark.WARD],
    "Facts of a life": [Mark.FACT],
}


@pytest.fixture(scope="module")
def after(whole: Highlighter) -> Measured:
    """The texts written after the freeze, and what is found in each."""
    golds = gold.texts("texts_after_freeze.yml")
    return golds, [whole.find(one.text) for one in golds]


def test_the_guide_tells_what_is_measured(after: Measured) -> None:
    shares = gold.shares(*after)
    guide = (ROOT / "docs" / "guides" / "portal.md").read_text("utf-8")
    assert f"{len(after[0])} invented texts" in guide
    assert {kind for kinds in ROWS.values() for kind in kinds} >= set(shares)
    for label, kinds in ROWS.items():
        share = gold.total(shares, kinds)
        told = re.search(rf"^\| {label} \| (\d+) \| (\d+) \| (\d+) \|$", guide, re.MULTILINE)
        assert told is not None, label
        assert _near(int(told[1]), share.whole), label
        assert _near(int(told[2]), share.touched), label
        assert int(told[3]) == share.all, label


def _near(told: int, measured: int) -> bool:
    """The models' arithmetic is rounded, and not alike on every processor."""
    return abs(told - measured) <= 1


def test_each_run_tells_how_many_facts_of_a_life_were_marked(after: Measured) -> None:
    fact = gold.shares(*after)[Mark.FACT]
    words = yaml.safe_load((ROOT / "content" / "wording" / "portal.yml").read_text("utf-8"))
    told = re.search(r"marked (\d+) of (\d+) facts\s+of a life whole", words["mark_limits"])
    assert told is not None
    assert _near(int(told[1]), fact.whole)
    assert int(told[2]) == fact.all


def test_nothing_direct_goes_by_without_a_mark(after: Measured) -> None:
    direct = gold.total(gold.shares(*after), gold.DIRECT)
    assert direct.touched == direct.all


def test_what_is_marked_for_nothing_stays_little(after: Measured) -> None:
    assert gold.extra(*after) < 0.1


def test_the_rules_do_on_their_own_texts_what_they_did_when_frozen(whole: Highlighter) -> None:
    golds = gold.texts("texts_main.yml")
    shares = gold.shares(golds, [whole.find(one.text) for one in golds])
    everything = gold.total(shares, shares)
    assert everything.all == 94
    assert _near(94, everything.whole)


# Direct identifiers, planted by chance in sentences of their own.

SENTENCES = (
    "At the end of it I wrote {} on the form and heard nothing.",
    "{} was on the board where all could read it.",
    "They had my details, {}, from the rota.",
    "she kept saying {} over and over, with a grin",
    "Somebody put it up online ({}) and the others liked it.",
)


def planted(chance: random.Random) -> dict[Mark, str]:
    """One identifier of each direct kind, made up."""

    def digits(count: int) -> str:
        return "".join(chance.choice(string.digits) for _ in range(count))

    def letters(count: int) -> str:
        return "".join(chance.choice("ABCEGHJKLMNPRSTWXYZ") for _ in range(count))

    first, last = chance.choice(GROUPS[chance.choice(list(GROUPS))]).split()
    nhs = next(n for n in iter(lambda: f"4{digits(9)}", "") if is_nhs_number(n))
    return {
        Mark.NAME: f"{first} {last}",
        Mark.NHS_NUMBER: chance.choice((nhs, f"{nhs[:3]} {nhs[3:6]} {nhs[6:]}")),
        Mark.NUMBER: chance.choice(
            (
                f"{digits(2)}{letters(1)}{digits(4)}{letters(1)}",
                f"GMC {chance.randrange(1, 10)}{digits(6)}",
                f"AB{digits(6)}C",
            )
        ),
        Mark.EMAIL: f"{first}.{last}{digits(1)}@example.nhs.uk".lower(),
        Mark.PHONE: chance.choice((f"07700 900{digits(3)}", f"01632 960{digits(3)}")),
        Mark.URL: f"https://example.org/{letters(6)}?u={digits(3)}",
        Mark.POSTCODE: chance.choice(
            (f"NR{digits(2)} {digits(1)}{letters(2)}", f"ip{digits(1)} 9zz")
        ),
        Mark.ADDRESS: f"{chance.randrange(1, 99)} Tanglewood Crescent",
    }


def test_no_planted_identifier_is_missed(whole: Highlighter) -> None:
    chance = random.Random(2026)
    golds = []
    for number in range(25):
        for kind, text in planted(chance).items():
            sentence = SENTENCES[number % len(SENTENCES)]
            at = sentence.index("{}")
            marks = ((at, at + len(text), kind),)
            golds.append(gold.Gold(sentence.format(text), marks))
    assert gold.missed(golds, [whole.find(one.text) for one in golds]) == []
