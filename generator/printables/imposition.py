"""Where cards lie on a sheet, so that each back lies behind its front after the flip.

A preset is data: the sheet, the card's face and where fronts and backs stand. Templates only
place what stands here; another preset is another value. Lengths are millimetres from the
sheet's top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.vocabulary import CardPreset
from generator.printables.face import A4_LARGE, A5_WHOLE, A6, A6_TRIMMED, Face

A4 = (210.0, 297.0)
SHOP_BLEED = 3.0
"""What print shops ask for around a page."""

OFFICE_BLEED = 2.5
"""Half the gap between two cards on an office sheet, so that their bleeds meet in it."""

Segment = tuple[float, float, float, float]
"""A line from (x, y) to (x, y)."""

_TICK = 5.0
_CROSS = 2.0
_CLEAR = 0.5  # a mark ends this far before the bleed begins


@dataclass(frozen=True)
class Spot:
    """Where a card's top left corner lies."""

    x: float
    y: float


@dataclass(frozen=True)
class Preset:
    """One way of putting cards on sheets.

    face: the card's size and type. fronts, backs: the spot of the first, second... card of a
    sheet, on the front page and on the back page; no backs, no back pages. turned: backs stand
    upside down, as a flip on the short edge needs. bleed: how far a card's ground runs over its
    edge. ticks: cut marks, on both pages. shop: for a print shop, so without tags and with the
    page's own bleed.
    """

    key: CardPreset
    width: float
    height: float
    face: Face
    fronts: tuple[Spot, ...]
    backs: tuple[Spot, ...]
    turned: bool = False
    bleed: float = 0.0
    ticks: tuple[Segment, ...] = ()
    shop: bool = False

    @property
    def name(self) -> str:
        """As in file names."""
        return self.key.value

    @property
    def per_sheet(self) -> int:
        """How many cards a sheet holds."""
        return len(self.fronts)


def behind_long(spots: tuple[Spot, ...], sheet_width: float, width: float) -> tuple[Spot, ...]:
    """The spots as seen from behind after a flip on the long (upright) edge."""
    return tuple(Spot(sheet_width - width - spot.x, spot.y) for spot in spots)


def behind_short(spots: tuple[Spot, ...], sheet_height: float, height: float) -> tuple[Spot, ...]:
    """The spots as seen from behind after a flip on the short (level) edge, upside down."""
    return tuple(Spot(spot.x, sheet_height - height - spot.y) for spot in spots)


def _short(preset: Preset, key: CardPreset) -> Preset:
    """The same sheet for printers that flip on the short edge."""
    backs = behind_short(preset.fronts, preset.height, preset.face.height)
    return replace(preset, key=key, backs=backs, turned=True)


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
        *_cross(across, down),
    )
    backs = behind_long(fronts, width, A6.width)
    return Preset(CardPreset.A6_FOUR_UP, width, height, A6, fronts, backs, ticks=ticks)


def _bleed_four_up() -> Preset:
    """Four smaller cards with bleed around each: four cuts each way, marked at the sheet's rim."""
    width, height = A4
    face, gap = A6_TRIMMED, 2 * OFFICE_BLEED
    left, top = (width - gap) / 2 - face.width, (height - gap) / 2 - face.height
    xs, ys = (left, left + face.width + gap), (top, top + face.height + gap)
    fronts = tuple(Spot(x, y) for y in ys for x in xs)
    return Preset(
        CardPreset.BLEED_FOUR_UP,
        width,
        height,
        face,
        fronts,
        behind_long(fronts, width, face.width),
        bleed=OFFICE_BLEED,
        ticks=(*_rim(xs, ys, face), *_cross(width / 2, height / 2)),
    )


def _rim(xs: tuple[float, ...], ys: tuple[float, ...], face: Face) -> tuple[Segment, ...]:
    """A mark at both ends of every cut, from the sheet's rim to just before the bleed."""
    width, height = A4
    clear = OFFICE_BLEED + _CLEAR
    upright = [
        segment
        for x in (edge for left in xs for edge in (left, left + face.width))
        for segment in ((x, 0.0, x, ys[0] - clear), (x, height - ys[0] + clear, x, height))
    ]
    level = [
        segment
        for y in (edge for top in ys for edge in (top, top + face.height))
        for segment in ((0.0, y, xs[0] - clear, y), (width - xs[0] + clear, y, width, y))
    ]
    return (*upright, *level)


def _cross(x: float, y: float) -> tuple[Segment, ...]:
    return ((x, y - _CROSS, x, y + _CROSS), (x - _CROSS, y, x + _CROSS, y))


def _single(key: CardPreset, face: Face, bleed: float = 0.0, *, backs: bool = True) -> Preset:
    """One card a page: the front, then the back."""
    spot = (Spot(0, 0),)
    return Preset(
        key,
        face.width,
        face.height,
        face,
        spot,
        spot if backs else (),
        bleed=bleed,
        shop=bleed > 0,
    )


A6_FOUR_UP = _a6_four_up()
"""For office printers: double-sided, flipped on the long edge, cut twice."""

_BLEED_FOUR_UP = _bleed_four_up()

A6_SINGLE = _single(CardPreset.A6, A6)
"""For screens: the front, then the back."""

LARGE_PRINT = _single(CardPreset.LARGE_PRINT, A4_LARGE)
"""The words of the A6 card at 18 points, one card a sheet."""

PRESETS: tuple[Preset, ...] = (
    A6_FOUR_UP,
    _short(A6_FOUR_UP, CardPreset.A6_FOUR_UP_SHORT),
    _BLEED_FOUR_UP,
    _short(_BLEED_FOUR_UP, CardPreset.BLEED_FOUR_UP_SHORT),
    _single(CardPreset.PRINT_SHOP, A6, SHOP_BLEED),
    A6_SINGLE,
    _single(CardPreset.A5, A5_WHOLE),
    LARGE_PRINT,
)
"""Every way a card that is handed out comes (P16)."""


def preset_of(key: CardPreset) -> Preset:
    """The preset of this key. Raises KeyError for the facilitator's, which are no such cards."""
    return {preset.key: preset for preset in PRESETS}[key]
