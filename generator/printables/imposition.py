"""Where cards lie on a sheet, so that each back lies behind its front after the flip.

A preset is data: the sheet, the size of a card and where fronts and backs stand. Templates only
place what stands here; another preset is another value. Lengths are millimetres from the
sheet's top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass

A4 = (210.0, 297.0)
A6 = (105.0, 148.0)

Segment = tuple[float, float, float, float]
"""A line from (x, y) to (x, y)."""

_TICK = 5.0
_CROSS = 2.0


@dataclass(frozen=True)
class Spot:
    """Where a card's top left corner lies."""

    x: float
    y: float


@dataclass(frozen=True)
class Preset:
    """One way of putting cards on sheets.

    name: as in file names. fronts, backs: the spot of the first, second... card of a sheet,
    on the front page and on the back page. ticks: cut marks, on both pages.
    """

    name: str
    width: float
    height: float
    card_width: float
    card_height: float
    fronts: tuple[Spot, ...]
    backs: tuple[Spot, ...]
    ticks: tuple[Segment, ...] = ()

    @property
    def per_sheet(self) -> int:
        """How many cards a sheet holds."""
        return len(self.fronts)


def mirrored(spots: tuple[Spot, ...], sheet_width: float, slot_width: float) -> tuple[Spot, ...]:
    """The spots as seen from behind after a flip on the long (upright) edge."""
    return tuple(Spot(sheet_width - slot_width - spot.x, spot.y) for spot in spots)


def _a6_four_up() -> Preset:
    """Four A6 cards tile an A4 sheet: two cuts, a tick at each end and a cross between."""
    width, height = A4
    across, down = width / 2, height / 2
    fronts = (Spot(0, 0), Spot(across, 0), Spot(0, down), Spot(across, down))
    ticks: tuple[Segment, ...] = (
        (across, 0, across, _TICK),
        (across, height - _TICK, across, height),
        (0, down, _TICK, down),
        (width - _TICK, down, width, down),
        (across, down - _CROSS, across, down + _CROSS),
        (across - _CROSS, down, across + _CROSS, down),
    )
    backs = mirrored(fronts, width, across)
    return Preset("a6-4up-long-edge", width, height, *A6, fronts, backs, ticks)


A6_FOUR_UP = _a6_four_up()
"""For office printers: double-sided, flipped on the long edge, cut twice."""

A6_SINGLE = Preset("a6", *A6, *A6, (Spot(0, 0),), (Spot(0, 0),))
"""For screens: the front, then the back."""
