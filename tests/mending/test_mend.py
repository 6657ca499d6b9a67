"""Mending changes what is mechanical, no word and no comment, and only once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.mending import Kind, Mended, Rules, mend
from generator.mending.spans import comments, parsed
from generator.model.review import public_hash
from generator.model.scenario import WRITTEN_ORDER, Scenario
from generator.reading.tree import Mapping, plain
from generator.reading.validate import validate

SCENARIO = (Path(__file__).parents[1] / "fixtures/small/scenarios/the-rota.yml").read_text("utf-8")
SCHEMA = "../schemas/scenario.json"


def scenario(tree: Mapping) -> object:
    return validate("scenario", "x", Scenario, tree).value


def nothing(_: Mapping) -> object:
    return None


RULES = Rules(scenario, WRITTEN_ORDER, SCHEMA)


def mended(text: str, rules: Rules = RULES) -> Mended:
    return mend(text, rules)


def test_a_file_in_order_is_left_as_it_is() -> None:
    once = mended(SCENARIO).text
    assert mend(once, Rules(scenario, WRITTEN_ORDER)) == Mended(once)


def test_the_schema_line_comes_first_and_an_older_one_is_replaced() -> None:
    made = mended("title: A\n", Rules(nothing, (), SCHEMA))
    assert made.text == f"# yaml-language-server: $schema={SCHEMA}\ntitle: A\n"
    assert made.kinds == (Kind.SCHEMA,)
    again = mended("# Ours.\n# yaml-language-server: $schema=old.json\ntitle: A\n",
                   Rules(nothing, (), SCHEMA))  # fmt: skip
    assert again.text == f"# Ours.\n# yaml-language-server: $schema={SCHEMA}\ntitle: A\n"


def test_fields_move_with_the_comments_above_them_and_the_head_and_foot_stay() -> None:
    text = (
        "# The head.\n\n# About the minutes.\nminutes: 12\n# About the title,\n# in two lines.\n"
        "title: The rota # neutral\nstory:\n  - >-\n    # no comment\n    but a text\n\n"
        "# The foot.\n"
    )
    made = mended(text, Rules(nothing, WRITTEN_ORDER)).text
    assert made == (
        "# The head.\n\n# About the title,\n# in two lines.\ntitle: The rota # neutral\n"
        "story:\n  - >-\n    # no comment\n    but a text\n"
        "# About the minutes.\nminutes: 12\n\n# The foot.\n"
    )


def test_a_field_that_the_order_does_not_know_stays_behind_its_neighbour() -> None:
    text = "minutes: 12\nours: yes\ntitle: A\n"
    assert mended(text, Rules(nothing, WRITTEN_ORDER)).text == "title: A\nminutes: 12\nours: yes\n"


def test_fields_in_braces_are_not_taken_apart() -> None:
    text = "{minutes: 12, title: A}\n"
    assert mended(text, Rules(nothing, WRITTEN_ORDER)).text == text


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("says: One thing: stop", 'says: "One thing: stop"'),
        ("a:\n  - b: c\n    says: Well: no", 'a:\n  - b: c\n    says: "Well: no"'),
        ("says: @home", 'says: "@home"'),
        ("says: 'Typical', says Chris", "says: \"'Typical', says Chris\""),
        ('says: "Typical", says Chris', "says: '\"Typical\", says Chris'"),
    ],
)
def test_a_text_that_yaml_misreads_is_put_in_quotes_word_for_word(
    written: str, quoted: str
) -> None:
    made = mended(f"{written}\n", Rules(nothing))
    assert made.text == f"{quoted}\n"
    assert made.kinds == (Kind.QUOTES,)


@pytest.mark.parametrize(
    "text",
    [
        "says: One thing: stop # or not\n",  # the remark may be part of the text
        "says: One thing: stop\n  and go on\n",  # where the text ends is not sure
        "title: [\n",
        "\ttitle: A\n",
        "",
    ],
)
def test_what_is_not_certain_is_left_to_a_person(text: str) -> None:
    assert mended(text, Rules(nothing)).text == text


def test_signs_are_written_as_they_will_be_read_and_escapes_are_left_alone() -> None:
    text = SCENARIO.replace("title: The rota", "title: \"Ana's 'rota' - again...\"")
    made = mended(text)
    assert 'title: "Ana’s ‘rota’ – again…"' in made.text
    assert Kind.SIGNS in made.kinds
    escaped = SCENARIO.replace("title: The rota", 'title: "Ana\\"s"')
    assert 'title: "Ana\\"s"' in mended(escaped).text


def test_in_a_file_with_a_mistake_no_sign_is_touched() -> None:
    text = SCENARIO.replace("title: The rota", "titel: Ana's rota")
    assert "Ana's rota" in mended(text).text


def test_windows_line_ends_stay() -> None:
    made = mended(SCENARIO.replace("\n", "  \r\n"))
    assert Kind.SPACES in made.kinds
    assert made.text.count("\n") == made.text.count("\r\n")
    assert " \r" not in made.text


WORDS = st.text(
    st.sampled_from("abé \n\t'\"-–.,:#“”’>|&*!%@{}[]\\\r"), min_size=0, max_size=30
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> str:
    """A scenario's file with other texts, comments, spaces and empty lines in it."""
    lines = SCENARIO.splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.sampled_from(["comment", "spaces", "blank", "text", "behind"]))
        words = draw(WORDS)
        flat = " ".join(words.split())
        if kind == "comment":
            lines.insert(at, f"# {flat}\n")
        elif kind == "blank":
            lines.insert(at, draw(st.sampled_from(["\n", "  \n", "\t\n"])))
        elif kind == "spaces":
            lines[at] = lines[at].rstrip("\n") + draw(st.sampled_from(["  ", "\t", " \t"])) + "\n"
        elif kind == "behind":
            lines[at] = lines[at].rstrip("\n") + f" # {flat}\n"
        else:
            name, colon, _ = lines[at].partition(": ")
            lines[at] = f"{name}{colon}{words}\n" if colon else lines[at]
    return "".join(lines)


@settings(max_examples=40, deadline=None)
@given(files())
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mended(text).text
    assert mend(once, Rules(scenario, WRITTEN_ORDER)).text == once


@settings(max_examples=40, deadline=None)
@given(files())
def test_what_is_read_and_every_comment_are_the_same_before_and_after(text: str) -> None:
    before, made = parsed(text), mended(text)
    after = parsed(made.text)
    if before.tree is None:
        assert set(made.kinds) <= set(Kind)
        return
    assert after.tree is not None
    assert scenario(after.tree) == scenario(before.tree)
    old, new = Counter(comments(text)), Counter(comments(made.text))
    assert old - new == Counter() or all("yaml-language-server" in c for c in old - new)
    found = scenario(before.tree)
    if isinstance(found, Scenario):
        now = scenario(after.tree)
        assert isinstance(now, Scenario)
        assert public_hash(now) == public_hash(found)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_is_mended_once_or_left(text: str) -> None:
    once = mend(text, Rules(nothing, WRITTEN_ORDER))
    assert mend(once.text, Rules(nothing, WRITTEN_ORDER)).text == once.text
    tree = parsed(text).tree
    if tree is not None:
        after = parsed(once.text).tree
        assert after is not None
        assert plain(after).keys() == plain(tree).keys()
