"""Typographic signs are set once, when a text is read."""

import pytest

from generator.model.typography import tidy


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Get me one of ours," he said.', "“Get me one of ours,” he said."),
        ("It's Dan's. 'Now,' she said.", "It’s Dan’s. ‘Now,’ she said."),
        ("('no')", "(‘no’)"),
        ("wait - then go", "wait – then go"),
        ("a - b - c", "a – b – c"),
        ("well-known, 10-12", "well-known, 10-12"),
        ("And then...", "And then…"),
        ("“Already” ‘right’ – it’s", "“Already” ‘right’ – it’s"),
    ],
)
def test_it_sets_typographic_marks(typed: str, printed: str) -> None:
    assert tidy(typed) == printed


def test_tidying_twice_changes_nothing() -> None:
    text = "\"It's 'this' - or...\" she said"
    assert tidy(tidy(text)) == tidy(text)
