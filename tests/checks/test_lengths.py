"""Word limits: an error in a finished story, a warning in a draft."""

from __future__ import annotations

import pytest

from generator.checks.lengths import too_short_or_long


def text(words: int) -> str:
    return " ".join(["word"] * words)


def of(code: str, library):
    return [found for found in too_short_or_long(library) if found.code == code]


def both(make, **changes):
    return (("error", make.told(**changes)), ("warning", make.draft(**changes)))


def test_a_beat_holds_fifty_words(make, say):
    for severity, library in both(make, story=[text(50), text(51)]):
        assert say(of("LEN001", library)) == [
            f"LEN001 {severity} scenario the-list story 1: This beat has 51 words; a slide holds "
            "50. Take out 1, or begin a new beat."
        ]


@pytest.mark.parametrize(
    ("lengths", "hint"), [((40, 39), "Add at least 1."), ((50, 50, 51), "Take out at least 1.")]
)
def test_a_story_has_80_to_150_words(make, say, lengths, hint):
    for severity, library in both(make, story=[text(n) for n in lengths]):
        assert say(of("LEN002", library)) == [
            f"LEN002 {severity} scenario the-list story: The story has {sum(lengths)} words; it "
            f"should have 80 to 150. {hint}"
        ]


@pytest.mark.parametrize("lengths", [(40, 40), (50, 50, 50)])
def test_the_limits_themselves_are_fine(make, say, lengths):
    library = make.told(story=[text(n) for n in lengths])
    assert say(too_short_or_long(library)) == []


def test_a_card_story_has_at_most_70_words(make, say):
    for severity, library in both(make, card_story=text(75)):
        assert say(of("LEN003", library)) == [
            f"LEN003 {severity} scenario the-list card_story: The card story has 75 words; a card "
            "holds 70. Take out 5; write it anew rather than cut it."
        ]
    assert say(of("LEN003", make.told(card_story=text(70)))) == []
    assert say(of("LEN003", make.draft(card_story=None))) == []


def test_words_for_the_card_are_at_most_twenty(make, say, response):
    def told(words: int, on_card: str):
        speak = response("speak", role="manager", says=text(words), on_card=on_card)
        return make.told(responses=[response("say-nothing"), response("leave"), speak])

    assert say(of("LEN004", told(21, "yes"))) == [
        "LEN004 error scenario the-list responses 2 says: These words for the card are 21; a card "
        "holds 20. Say it in one short sentence, or set on_card to no."
    ]
    assert say(of("LEN004", told(20, "yes"))) == []
    assert say(of("LEN004", told(60, "no"))) == []


@pytest.mark.parametrize(("lines", "hint"), [(2, "Add at least 1."), (11, "Take out at least 1.")])
def test_a_plain_summary_has_three_to_ten_lines(make, say, lines, hint):
    for severity, library in both(make, alternatives={"plain_summary": ["It is so."] * lines}):
        assert say(of("LEN005", library)) == [
            f"LEN005 {severity} scenario the-list alternatives plain_summary: The plain summary "
            f"has {lines} lines; it should have 3 to 10. {hint}"
        ]


@pytest.mark.parametrize("lines", [0, 3, 10])
def test_a_plain_summary_that_fits_or_is_not_written_yet_passes(make, say, lines):
    library = make.draft(alternatives={"plain_summary": ["It is so."] * lines})
    assert say(of("LEN005", library)) == []
