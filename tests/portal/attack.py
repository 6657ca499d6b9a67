"""An attacker with a solver: what published figures of the portal give away of small counts.

It shares no code with what it attacks. It knows the rules, holds the public figures and every
annex at once, and knows which counts are small. HiGHS, a solver for whole numbers, then tells it
the least and the most that each of them can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import highspy

from generator.model.summary import SummaryFigures

Counts = Mapping[str, Mapping[str, int]]
"""True counts by dimension and value."""
ALL, REST = "", "the rest"


def shown(n: int, threshold: int) -> int | None:
    """What the rule makes of a true count, told anew."""
    nearest = 5 * round(n / 5)
    return None if n < threshold or nearest < threshold else nearest


def fits(published: int, threshold: int) -> tuple[int, int]:
    """The least and the most that a published number can stand for, by trying."""
    true = [n for n in range(published + 10) if shown(n, threshold) == published]
    return min(true), max(true)


def hidden(threshold: int) -> int:
    """The largest count that is hidden for being small."""
    return max(n for n in range(threshold + 10) if shown(n, threshold) is None)


@dataclass
class Attack:
    """Everything that somebody who holds all the papers can write down."""

    threshold: int
    solver: highspy.Highs = field(default_factory=highspy.Highs)
    cells: dict[tuple[str, str, str], object] = field(default_factory=dict)
    totals: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A quiet solver that may not call two numbers the same."""
        self.solver.silent()
        self.solver.setOptionValue("mip_rel_gap", 0.0)
        self.solver.setOptionValue("threads", 1)

    def whole(self, low: int = 0, high: int = 10**5) -> object:
        """An unknown whole number."""
        return self.solver.addVariable(lb=low, ub=high, type=highspy.HighsVarType.kInteger)

    def group(self, name: str, true: Counts, told: SummaryFigures | None) -> None:
        """One group: its unknown counts, which add up, and what is published of it."""
        low, high = fits(told.entries, self.threshold) if told else (0, 10**5)
        self.totals[name] = self.whole(low, high)
        for dimension, counts in true.items():
            for value in counts:
                self.cells[name, dimension, value] = self.whole()
        for dimension, counts in true.items():
            owed = self.cells.get((name, "care", "care-owed"))
            of = owed if dimension == "step" and owed is not None else self.totals[name]
            self.solver.addConstr(sum(self.cells[name, dimension, value] for value in counts) == of)
        for table in told.tables if told else ():
            self._table(name, true[table.by], table)

    def _table(self, name: str, counts: Mapping[str, int], table) -> None:
        alone = [row.n for row in table.rows if row.n is not None and len(row.of) == 1]
        most = min((fits(n, self.threshold)[1] for n in alone), default=10**5)
        few = hidden(self.threshold)
        for row in table.rows:
            cells = [self.cells[name, table.by, value] for value in row.of]
            if row.n is not None:
                low, high = fits(row.n, self.threshold)
                self.solver.addConstr(sum(cells) >= low)
                self.solver.addConstr(sum(cells) <= high)
            if row.n is None or len(row.of) > 1:
                for value, cell in zip(row.of, cells, strict=True):
                    small = counts[value] <= few
                    self.solver.addConstr(cell <= (few if small else most))
                    self.solver.addConstr(cell >= (0 if small else few + 1))

    def parts(self, whole: str, parts: list[str]) -> None:
        """That one group is these others and nothing else."""
        self.solver.addConstr(sum(self.totals[part] for part in parts) == self.totals[whole])
        for name, dimension, value in list(self.cells):
            if name == whole and all((part, dimension, value) in self.cells for part in parts):
                cells = [self.cells[part, dimension, value] for part in parts]
                self.solver.addConstr(sum(cells) == self.cells[whole, dimension, value])

    def range(self, cell: object) -> tuple[int, int]:
        """The least and the most that an unknown can be."""
        ends = []
        for solve in (self.solver.minimize, self.solver.maximize):
            solve(cell)
            assert self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
            ends.append(round(self.solver.getObjectiveValue()))
        return ends[0], ends[1]


def small_cells(
    attack: Attack, true: Mapping[str, Counts]
) -> Iterator[tuple[tuple[str, str, str], int, tuple[int, int]]]:
    """Every small count: where it stands, what it is, and what the attacker knows of it.

    A whole dimension that is kept back is no count of anything.
    """
    few = hidden(attack.threshold)
    for (name, dimension, value), cell in attack.cells.items():
        n = true[name][dimension][value]
        if n <= few:
            yield (name, dimension, value), n, attack.range(cell)
