"""Every code has an explanation, and every explanation a code."""

from __future__ import annotations

import re
from pathlib import Path

from generator.checks import explanations

GENERATOR = Path(__file__).parents[2] / "generator"
CODE = re.compile(r"(?:\"|code: )([A-Z]{3,}\d{3})\b")


def codes_in_the_source() -> dict[str, str]:
    """Every code that stands in the generator's code and rules, with one file that holds it."""
    return {
        code: path.relative_to(GENERATOR).as_posix()
        for path in [
            p
            for glob in ("*.py", "rules.yml", "sentences.yml")
            for p in sorted(GENERATOR.rglob(glob))
        ]
        for code in CODE.findall(path.read_text("utf-8"))
    }


def test_every_code_is_explained_and_every_explanation_used():
    used = codes_in_the_source()
    unexplained = {code: path for code, path in used.items() if code not in explanations()}
    assert unexplained == {}
    assert sorted(set(explanations()) - set(used)) == []


def test_each_part_of_an_explanation_is_a_text_and_right_is_not_wrong():
    for code, explanation in explanations().items():
        parts = (explanation.title, explanation.why, explanation.wrong, explanation.right)
        assert all(isinstance(part, str) and part.strip() for part in parts), code
        assert explanation.wrong != explanation.right, code
        assert not explanation.title.endswith("."), code
        assert explanation.why.endswith("."), code


def test_an_explanation_reads_as_written():
    explanation = explanations()["ANON007"]
    assert explanation.title == "A numbered or named bed, bay, ward or room"
    assert explanation.right == "“A man by the window.”"
