"""Rich text is parsed once into a small tree, and nothing else gets through."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.richtext import List, Paragraph, Run, parse


def test_it_reads_paragraphs_emphasis_and_strong() -> None:
    text = parse("You do *not* have to **decide** today.\n\nTake your time.")
    assert text.blocks == (
        Paragraph(
            (
                Run("You do "),
                Run("not", emphasis=True),
                Run(" have to "),
                Run("decide", strong=True),
                Run(" today."),
            )
        ),
        Paragraph((Run("Take your time."),)),
    )


def test_it_reads_bullets_and_numbers() -> None:
    bullets, numbers = parse("- one\n- two\n\n1. first\n2. second").blocks
    assert bullets == List(((Run("one"),), (Run("two"),)))
    assert numbers == List(((Run("first"),), (Run("second"),)), numbered=True)


def test_its_plain_form_has_one_line_a_block_or_item() -> None:
    assert parse("Say:\n\n- *this*\n- that").plain == "Say:\nthis\nthat"


@pytest.mark.parametrize(
    "href", ["https://www.acas.org.uk", "mailto:a@b.example", "tel:999", "help-now.html#routes"]
)
def test_it_keeps_links_that_lead_somewhere_safe(href: str) -> None:
    (paragraph,) = parse(f"[here]({href})").blocks
    assert paragraph == Paragraph((Run("here", href=href),))


@pytest.mark.parametrize("href", ["http://a.example", "//a.example", "ftp://a.example"])
def test_it_refuses_other_links_in_a_sentence(href: str) -> None:
    with pytest.raises(ValueError, match="must begin with https:, mailto: or tel:"):
        parse(f"[here]({href})")


@pytest.mark.parametrize("text", ["[x](javascript:alert(1))", "<script>x</script>", "<!-- x"])
def test_markup_that_could_run_stays_text(text: str) -> None:
    assert parse(text).plain == text
    assert all(not run.href for runs in parse(text).lines for run in runs)


def test_it_refuses_a_list_in_a_list() -> None:
    with pytest.raises(ValueError, match="lists inside lists are not offered"):
        parse("- one\n  - two")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_parsed_or_refused_in_a_sentence(text: str) -> None:
    try:
        parse(text)
    except ValueError as problem:
        assert str(problem).endswith(".")
