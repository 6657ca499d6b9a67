"""Words that lump or label people, and sentences too long to follow."""

from __future__ import annotations

import pytest

from generator.checks.language import labels, left_behind, long_sentences, lumped
from generator.checks.rulebook import value

LONGEST = value("longest_sentence")


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


def test_an_indicators_own_words_may_be_quoted_but_not_our_title_for_it(make, say):
    quoted = make.library(indicators={"wres-5": make.indicator()})
    assert say(lumped(quoted)) == []
    ours = make.library(indicators={"wres-5": make.indicator(title="BME staff")})
    assert [said.split(":")[0] for said in say(lumped(ours))] == [
        "LANG001 error indicator wres-5 title @0"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("People suffering from diabetes.", "suffering from"),
        ("She suffers from asthma.", "suffers from"),
        ("He is confined to a wheelchair.", "confined to a wheelchair"),
        ("A wheelchair-bound resident.", "wheelchair-bound"),
        ("Care for the mentally ill.", "mentally ill"),
        ("A victim of dementia.", "victim of dementia"),
        ("Help for Handicapped people.", "Handicapped"),
        ("The elderly are told.", "elderly"),
        ("The disabled are told.", "The disabled"),
        ("A room for pensioners.", "pensioners"),
    ],
)
def test_a_label_is_found(make, say, text, said):
    (line,) = say(labels(make.library(pages={"p": make.prose(text)})))
    place = f"LANG002 warning page p sections 0 body @{text.index(said)}"
    assert line.startswith(f"{place}: “{said}” labels people. ")


@pytest.mark.parametrize(
    "text",
    [
        "A carer said “the elderly” in the corridor.",
        "The rights of a victim of crime.",
        "Older people, and people with diabetes.",
        "The disabled staff network meets.",
        "A senior nurse.",
    ],
)
def test_quoted_speech_and_plain_words_pass(make, say, text):
    assert say(labels(make.library(pages={"p": make.prose(text)}))) == []


def test_a_character_in_a_story_may_say_it(make, say):
    beat = "Beth says the elderly are slow, and the others look at the floor for a long while."
    story = [f"{beat} {beat}", f"{beat} {beat}", beat]
    assert say(labels(make.told(story=story))) == []


def test_every_row_of_the_list_says_what_to_write_instead():
    assert len(left_behind()) > 10
    assert all(left.instead.endswith(".") for left in left_behind())


def test_a_sentence_too_long_to_follow_is_shown_where_it_begins(make, say):
    long = "Then " + " ".join(["word"] * LONGEST) + "."
    assert say(long_sentences(make.library(pages={"p": make.prose(f"Short. {long}")}))) == [
        "LANG003 warning page p sections 0 body @7: The sentence “Then word word word word …” has "
        f"{LONGEST + 1} words; {LONGEST} are many. Make two of it, or a list."
    ]


def test_two_sentences_or_a_list_of_the_same_length_pass(make, say):
    half = " ".join(["word"] * (LONGEST // 2))
    body = f"Then {half}. And {half}.\n\n- {half}\n- {half}\n- {half}"
    assert say(long_sentences(make.library(pages={"p": make.prose(body)}))) == []


def test_the_law_and_indicators_keep_the_length_of_their_own_words(make, say):
    long = " ".join(["word"] * (LONGEST + 5)) + "."
    library = make.library(
        law={"harassment": make.law(says=long)},
        indicators={"wres-5": make.indicator(says=long)},
    )
    assert say(long_sentences(library)) == []
