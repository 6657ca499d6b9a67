"""With a vault at hand: leaks, echoes, small crowds, and nothing of an entry in a finding."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.waivers import waived
from generator.finding import Severity
from generator.library import Library
from generator.model.review import Waiver, Waivers, public_hash
from generator.model.scenario import Scenario
from generator.portal.anonymity import vault_findings
from generator.portal.crowd import combinations, crowd, group_of, staff_of
from generator.portal.leaks import longest_runs, stream
from generator.portal.records import Contents, Event, Link, Record
from generator.portal.tokens import frequencies, rare, words
from tests.portal.conftest import TODAY
from tests.portal.sorting import sort

ENTRY = "My zither stood by the sluice when he told everyone that I cannot be trusted with keys."
EIGHT = "He told everyone that I cannot be trusted."
SEVEN = "One told everyone that I cannot be kind."
FOUR = "We stood by the sluice again."


def story(library: Library, beat: str = "", **changes: object) -> Library:
    """The library with its one story changed, and no longer as it shipped or was approved."""
    ((key, scenario),) = library.written.items()
    told = (*scenario.story[:-1], beat or scenario.story[-1])
    data = {**scenario.model_dump(exclude_unset=True), "story": told, **changes}
    changed = Scenario.model_validate(data)
    return replace(library, scenarios={key: changed}, drafts={}, standing={}, waivers={})


def vault(
    *records: Record, links: tuple[Link, ...] = (), audit: tuple[Event, ...] = ()
) -> Contents:
    return Contents("00", records, links, audit=audit)


def codes(library: Library, contents: Contents, own: bool = False) -> list[tuple[str, str]]:
    found = vault_findings(library, contents, lambda place: own)
    return [(finding.code, finding.severity.value) for finding in found]


COMPOSITE = {"provenance": {"kind": "composite", "experiences": 3}}


def test_a_story_of_its_own_words_is_quiet(library, entry) -> None:
    assert codes(story(library), vault(entry("aa", ENTRY))) == []


@pytest.mark.parametrize(
    ("beat", "expected"),
    [
        (EIGHT, [("ANON020", "error")]),
        (EIGHT.upper(), [("ANON020", "error")]),
        (EIGHT.replace(" ", " – "), [("ANON020", "error")]),
        (SEVEN, [("ANON020", "warning")]),
        (FOUR, []),
    ],
)
def test_eight_words_in_a_row_block_and_six_warn(library, entry, beat, expected) -> None:
    assert codes(story(library, beat), vault(entry("aa", ENTRY))) == expected


def test_a_run_over_two_beats_is_found(library, entry) -> None:
    ((_, scenario),) = library.written.items()
    split = ("He told everyone that", "I cannot be trusted with keys.", *scenario.story[2:])
    assert ("ANON020", "error") in codes(story(library, "x", story=split), vault(entry("a", ENTRY)))


def test_the_finding_says_where_in_our_text_and_shows_no_word_of_the_entry(library, entry) -> None:
    changed = story(library, f"So. {EIGHT}")
    (finding,) = vault_findings(changed, vault(entry("aa", ENTRY)), lambda place: False)
    assert finding.message == (
        "8 words from here on stand in an entry of the portal, in this order."
    )
    ((key, scenario),) = changed.written.items()
    assert finding.place.id == key
    assert finding.place.keys == ("story", len(scenario.story) - 1)
    assert finding.place.offset == 4
    assert not any(word in str(finding) for word in ("trusted", "sluice", "aa"))


def test_a_story_that_shipped_is_left_alone_unchanged(library, entry) -> None:
    (key,) = library.written
    copied = story(library, EIGHT)
    shipped = replace(copied, standing={key: replace(library.standing[key], shipped=True)})
    assert codes(shipped, vault(entry("aa", ENTRY))) == []


def test_other_content_of_ones_own_is_held_against_the_vault_too(library, entry) -> None:
    words_ = library.words.common.model_copy(update={"mark_draft": EIGHT})
    spoken = replace(library, words=replace(library.words, common=words_))
    assert codes(spoken, vault(entry("aa", ENTRY)), own=True) == [("ANON020", "error")]
    assert codes(spoken, vault(entry("aa", ENTRY)), own=False) == []


def link(*records: str, key: str = "the-rota") -> Link:
    return Link(key, records, 3, 2, (), "curator-1", TODAY)


def test_four_words_of_its_own_entry_block(library, entry) -> None:
    contents = vault(entry("aa", ENTRY), entry("bb"), links=(link("aa"),))
    assert ("ANON021", "error") in codes(story(library, FOUR), contents)
    other = vault(entry("aa", ENTRY), entry("bb"), links=(link("bb"),))
    assert "ANON021" not in dict(codes(story(library, FOUR), other))


def test_a_rare_word_of_its_own_entry_is_an_echo(library, entry) -> None:
    contents = vault(entry("aa", ENTRY), entry("bb"), links=(link("aa"),))
    found = [
        f
        for f in vault_findings(story(library, "A zither fell."), contents, lambda place: False)
        if f.code == "ANON022"
    ]
    assert [f.place.offset for f in found] == [2]
    assert "zither" not in found[0].message


def test_a_word_that_many_entries_or_our_other_texts_have_is_none(library, entry) -> None:
    many = [entry(f"m{n}", "There was a zither.") for n in range(6)]
    contents = vault(entry("aa", ENTRY), *many, links=(link("aa"),))
    assert "ANON022" not in dict(codes(story(library, "A zither fell."), contents))
    known = vault(entry("aa", "The helpline."), links=(link("aa"),))
    assert "ANON022" not in dict(codes(story(library, "The helpline."), known))


def crowd_of(entry, count: int) -> list[Record]:
    made = []
    for number in range(count):
        record = sort(entry(f"{number:04x}"))
        coding = replace(
            record.codings[0], group="hospital", staff="nursing", characteristics=("race", "sex")
        )
        made.append(replace(record, codings=(coding,)))
    return made


def portal_story(library: Library, **changes: object) -> Library:
    shown = {
        "setting": "theatre",
        "roles": {"affected": "Registered nurse"},
        "characteristics": ["race"],
        **COMPOSITE,
    }
    return story(library, **{**shown, **changes})


@pytest.mark.parametrize(("count", "quiet"), [(0, False), (1, False), (4, False), (5, True)])
def test_five_events_share_what_a_story_shows(library, entry, count, quiet) -> None:
    found = vault_findings(portal_story(library), vault(*crowd_of(entry, count)), lambda _: False)
    small = [f for f in found if f.code == "ANON023"]
    assert bool(small) is not quiet
    if small:
        wanted = {0: "those of no events", 1: "those of 1 event in", 4: "those of 4 events"}[count]
        assert wanted in small[0].message


def test_more_grounds_leave_fewer_people(library, entry) -> None:
    contents = vault(*crowd_of(entry, 5))
    assert "ANON023" not in dict(
        codes(portal_story(library, characteristics=["race", "sex"]), contents)
    )
    assert "ANON023" in dict(
        codes(portal_story(library, characteristics=["race", "age"]), contents)
    )


def test_several_entries_on_one_event_count_once(entry) -> None:
    one, *more = crowd_of(entry, 5)
    same = [replace(r, codings=(replace(r.codings[0], same_event_as=one.id),)) for r in more]
    counts = combinations(vault(one, *same))
    assert crowd(counts, "hospital", "nursing", ["race"]) == 1


def test_a_job_that_no_group_knows_is_told(library, entry) -> None:
    odd = portal_story(library, roles={"affected": "Falconer"})
    (found,) = [
        f
        for f in vault_findings(odd, vault(*crowd_of(entry, 9)), lambda _: False)
        if f.code == "ANON023"
    ]
    assert "fits no staff group" in found.message


@pytest.mark.parametrize(
    ("job", "group"),
    [
        ("Registered nurse, recruited from abroad", "nursing"),
        ("Student nurse", "learners"),
        ("Healthcare assistant", "care-and-support"),
        ("Nursing associate", "care-and-support"),
        ("GP", "medical"),
        ("Nurse in charge", "nursing"),
        ("Falconer", ""),
        ("Nursery teacher", ""),
    ],
)
def test_a_job_is_placed_by_whole_words(library, job, group) -> None:
    ((_, scenario),) = portal_story(library, roles={"affected": job}).written.items()
    assert staff_of(library.codebook, scenario) == group
    assert group_of(library.codebook, scenario) == "hospital"


def test_a_composite_needs_its_events_in_the_vault(library, entry) -> None:
    contents = vault(*crowd_of(entry, 5))
    assert ("ANON024", "error") in codes(portal_story(library), contents)
    ids = [record.id for record in contents.records[:3]]
    assert "ANON024" not in dict(
        codes(portal_story(library), replace(contents, links=(link(*ids),)))
    )


def test_one_of_the_readers_should_know_the_story_alone(library) -> None:
    composite = portal_story(library)
    approved = replace(composite, standing=library.standing)
    opened = tuple(Event(by, "t", "was shown an entry") for by in ("reader-1", "reader-2"))
    assert ("ANON025", "warning") in codes(approved, vault(audit=opened))
    assert "ANON025" not in dict(codes(approved, vault(audit=opened[:1])))


def waiver(scenario: Scenario, code: str = "ANON020", by: str = "governance-lead") -> Waivers:
    return Waivers(
        waivers=(
            Waiver.model_validate(
                {
                    "code": code,
                    "by": by,
                    "on": "2026-11-20",
                    "public": public_hash(scenario),
                    "reason": "A line from a song that everybody knows.",
                }
            ),
        )
    )


def test_a_waiver_makes_a_note_of_it_that_says_who_and_why(library, entry) -> None:
    copied = story(library, EIGHT)
    ((key, scenario),) = copied.written.items()
    allowed = replace(copied, waivers={key: waiver(scenario)})
    (finding,) = vault_findings(allowed, vault(entry("aa", ENTRY)), lambda _: False)
    assert finding.severity is Severity.NOTE
    assert "Waived by governance-lead on 2026-11-20: A line from a song" in finding.message
    assert [(k, w.code) for k, w in waived(allowed)] == [(key, "ANON020")]


def test_a_waiver_of_another_code_text_or_by_the_author_changes_nothing(library, entry) -> None:
    copied = story(library, EIGHT)
    ((key, scenario),) = copied.written.items()
    ((_, earlier),) = library.written.items()
    for useless in (
        waiver(scenario, code="ANON023"),
        waiver(earlier),
        waiver(scenario, by=scenario.author),
    ):
        wrong = replace(copied, waivers={key: useless})
        assert codes(wrong, vault(entry("aa", ENTRY))) == [("ANON020", "error")]


LETTERS = st.lists(st.sampled_from("abcde"), max_size=40)


@given(LETTERS, st.lists(LETTERS, max_size=4))
def test_the_longest_run_is_what_trying_everything_finds(ours, entries) -> None:
    line = stream([(("story",), " ".join(ours))])
    (run,) = longest_runs([line], [" ".join(e) for e in entries])
    best = max(
        (
            size
            for entry in entries
            for size in range(4, len(ours) + 1)
            for at in range(len(ours) - size + 1)
            if any(
                entry[place : place + size] == ours[at : at + size]
                for place in range(len(entry) - size + 1)
            )
        ),
        default=0,
    )
    assert (run.length if run else 0) == best


def test_words_are_folded_alike() -> None:
    assert words("Don’t SHOUT – “café”, naïve Ａ 12!") == [
        "dont",
        "shout",
        "café",
        "naïve",
        "a",
        "12",
    ]
    assert words("don't") == words("DON’T")


def test_rare_words_are_long_enough_and_in_few_texts() -> None:
    counts = frequencies(["the zither 2024", "the the ox", *["the lift"] * 6])
    assert counts["the"] == 8
    assert rare({"the", "zither", "ox", "lift", "2024", "unseen"}, counts) == {"zither"}
    assert rare(set(), Counter()) == set()
