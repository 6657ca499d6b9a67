"""The mask of a QR code: against segno's own choice, and against the rules read slowly."""

import random

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.typesetting import masks


def made(text: str, mask: int | None = None, version: int | None = None):
    return segno.make(text, error="m", micro=False, mask=mask, version=version, boost_error=False)


def slowly(rows) -> int:
    """The score as the standard words it, module by module."""
    size, total = len(rows), 0
    for lines in (rows, list(zip(*rows, strict=True))):
        for line in lines:
            text = "".join(map(str, line))
            runs = text.replace("01", "0 1").replace("10", "1 0").split()
            total += sum(len(run) - 2 for run in runs if len(run) >= 5)
            wide = f"0000{text}0000"
            total += 40 * sum(
                wide[at : at + 7] == "1011101"
                and "0000" in (wide[at - 4 : at], wide[at + 7 : at + 11])
                for at in range(4, size + 4)
            )
    squares = ((i, j) for i in range(size - 1) for j in range(size - 1))
    total += 3 * sum(
        rows[i][j] == rows[i][j + 1] == rows[i + 1][j] == rows[i + 1][j + 1] for i, j in squares
    )
    dark = sum(map(sum, rows)) * 100 / size**2
    return total + 10 * int(abs(dark - 50) / 5)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(21, 45), st.integers())
def test_the_score_is_the_standards(size: int, seed: int) -> None:
    chance = random.Random(seed)
    rows = [[int(chance.random() < 0.5) for _ in range(size)] for _ in range(size)]
    columns = list(zip(*rows, strict=True))
    assert masks.score(masks.number(rows), masks.number(columns), size) == slowly(rows)


@pytest.mark.parametrize("version", [1, 2, 6, 7, 14, 21, 32, 40])
def test_a_turn_leads_from_the_first_mask_to_each_other(version: int) -> None:
    first, grid = made("1", 0, version).matrix, masks._grid(17 + 4 * version)
    for mask, (turn, _) in enumerate(grid.turns):
        other = made("1", mask, version).matrix
        apart = (masks.number(first) ^ masks.number(other)) & grid.scored[0]
        assert apart == turn & grid.scored[0]


def test_the_choice_is_segnos_but_where_finders_overlap() -> None:
    addresses = [f"https://toolkit.example.org/scenarios/story-{n}.html" for n in range(60)]
    own = [masks.best_mask(made(address, 0).matrix) for address in addresses]
    assert (
        sum(mask == made(address).mask for mask, address in zip(own, addresses, strict=True)) > 57
    )
