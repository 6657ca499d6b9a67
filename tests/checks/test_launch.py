"""The launch plan: nothing without words, and no excuse without its answer."""

from __future__ import annotations

from generator.checks.launch import excuse_alone, without_words
from generator.checks.links import dead_links

WHERE = "launch week-1 days 0 items 0"


def _week(make, **changes):
    return make.library(launch={"week-1": make.launched(**changes)})


def test_a_complete_post_passes(make, say):
    library = _week(make)
    assert say([*without_words(library), *excuse_alone(library), *dead_links(library)]) == []


def test_a_picture_needs_its_alternative_text_and_a_post_its_words(make, say):
    assert say(without_words(_week(make, alt=None, caption=None))) == [
        f"LAUNCH001 error {WHERE}: This picture has no alternative text. Say in `alt` what it "
        "shows: the excuse and its answer.",
        f"LAUNCH001 error {WHERE}: This post has no words of its own. Write them in `caption`: "
        "whom it is for, and what they can do.",
    ]


def test_a_poster_for_a_wall_needs_neither(make, say):
    poster = "downloads/campaign/only-a-joke-poster-a4.pdf"
    library = _week(make, asset=poster, channel="walls", alt=None, caption=None)
    assert say([*without_words(library), *excuse_alone(library)]) == []


def test_an_excuse_in_a_post_brings_its_answer(make, say):
    said = say(excuse_alone(_week(make, caption="it was ONLY a joke? Heard it before.")))
    assert said == [
        f"LAUNCH002 error {WHERE} caption: Here “It was only a joke.” stands without its answer. "
        "Give both: “Then why is nobody laughing?”."
    ]


def test_the_text_of_a_campaign_picture_gives_the_answer(make, say):
    said = say(excuse_alone(_week(make, alt="A poster of the campaign.")))
    assert said == [
        f"LAUNCH002 error {WHERE} alt: The picture shows an excuse and its answer; this text lacks "
        "the answer. Give both: “It was only a joke.” and “Then why is nobody laughing?”."
    ]


def test_a_page_that_is_needed_must_exist_with_its_section(make, say):
    plain = {"channel": "meeting", "caption": None, "alt": None}
    said = say(dead_links(_week(make, asset="help-mow.html", **plain)))
    assert said == [
        f"LINK001 error {WHERE} asset: There is no page `help-mow.html`. Did you mean "
        "`help-now.html`?"
    ]
    said = say(dead_links(_week(make, asset="help-now.html#are-you-save", **plain)))
    assert said == [
        f"LINK002 error {WHERE} asset: The page `help-now.html` has no section `are-you-save`. "
        "Did you mean `are-you-safe`?"
    ]
