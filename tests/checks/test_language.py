"""Words that lump people together."""

from __future__ import annotations

import pytest

from generator.checks.language import lumped


@pytest.mark.parametrize("word", ["BAME", "BME"])
def test_it_is_found_in_any_text(make, say, word):
    assert say(lumped(make.library(pages={"p": make.prose(f"For {word} staff.")}))) == [
        f"LANG001 error page p sections 0 body @4: “{word}” lumps people together. Write “ethnic "
        "minorities”, or name the group that is meant; put an indicator's own words in quotation "
        "marks."
    ]


@pytest.mark.parametrize(
    "text", ["The indicator “BME staff”.", "Is BAMEX fine? A bme.", 'A "BAME" tick.']
)
def test_a_quoted_indicator_and_other_words_pass(make, say, text):
    assert say(lumped(make.library(pages={"p": make.prose(text)}))) == []


def test_sources_and_evidence_keep_their_own_words(make, say):
    library = make.library(
        sources={"a-study": make.source(title="BME staff")},
        evidence={"e": make.evidence(statement="BME staff answered.")},
    )
    assert say(lumped(library)) == []
