"""What a campaign message comes as: each format is a value, in the order of the campaign.

Sizes are millimetres on paper and pixels in pictures; the headline's sizes are points, which are
pixels in pictures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.vocabulary import CampaignFormat
from generator.printables.imposition import A4, SHOP_BLEED
from generator.product import Kind

A3 = (297.0, 420.0)
A5 = (148.0, 210.0)
PULL_UP = (850.0, 2000.0)


@dataclass(frozen=True)
class Format:
    """One format.

    template: the file that draws it. layout: which of a template's arrangements.
    where: how a finding calls the headline. most, least: the headline's answer shrinks between
    them. bleed: 0 for a piece without. support: whether it says what one can do and where to
    turn. picture: a PNG, else a PDF. face: the size of the portrait of whoever carries the
    message; none where no person is shown.
    """

    key: CampaignFormat
    template: str
    where: str
    width: float
    height: float
    most: float
    least: float
    layout: str = ""
    bleed: float = 0.0
    support: bool = False
    picture: bool = False
    face: tuple[float, float] | None = None

    @property
    def name(self) -> str:
        """As in file names."""
        return f"{self.key.value}.{'png' if self.picture else 'pdf'}"

    @property
    def kind(self) -> Kind:
        """What it is for the person who downloads it."""
        return Kind.SOCIAL if self.picture else Kind.POSTER


def _poster(
    key: CampaignFormat, where: str, size: tuple[float, float], bleed: float = 0.0
) -> Format:
    unit = size[0] / A4[0]
    most, least, face = 190 * unit, 44 * unit, (102 * unit, 140 * unit)
    return Format(key, "poster.typ", where, *size, most, least, bleed=bleed, face=face)


def _banner() -> Format:
    upright = _poster(_F.PULL_UP, "the headline of the pull-up banner", PULL_UP, SHOP_BLEED)
    unit = PULL_UP[0] / A4[0]
    return replace(upright, layout="banner", face=(122 * unit, 146 * unit))


def _picture(
    key: CampaignFormat,
    where: str,
    layout: str,
    size: tuple[int, int],
    sizes: tuple[int, int],
    face: tuple[int, int] | None = None,
) -> Format:
    return Format(key, "picture.typ", where, *size, *sizes, layout=layout, picture=True, face=face)


def _folded(
    key: CampaignFormat,
    template: str,
    size: tuple[float, float],
    sizes: tuple[float, float],
    bleed: float = 0.0,
) -> Format:
    where = "the cover of the leaflet"
    return Format(key, template, where, *size, *sizes, bleed=bleed, support=True)


_F = CampaignFormat
_POSTER, _LARGE = "the headline of the A4 poster", "the headline of the A3 poster"
_SQUARE, _SCREEN = "the headline of the square picture", "the headline of the digital screen"
_STORY, _LINK = "the headline of the story picture", "the headline of the link picture"
_CALL, _MAIL = "the words on the call background", "the words in the e-mail signature"
_ACROSS = (A4[1], A4[0])

FORMATS: tuple[Format, ...] = (
    _poster(_F.POSTER_A4, _POSTER, A4),
    _poster(_F.POSTER_A4_SHOP, _POSTER, A4, SHOP_BLEED),
    _folded(_F.LEAFLET_A5, "leaflet.typ", A5, (110, 30)),
    _folded(_F.LEAFLET_A5_SHOP, "leaflet.typ", A5, (110, 30), SHOP_BLEED),
    _picture(_F.SQUARE, _SQUARE, "square", (1080, 1080), (230, 64), (500, 576)),
    _picture(_F.SCREEN, _SCREEN, "wide", (1920, 1080), (300, 84), (720, 748)),
    _poster(_F.POSTER_A3, _LARGE, A3),
    _poster(_F.POSTER_A3_SHOP, _LARGE, A3, SHOP_BLEED),
    _picture(_F.STORY, _STORY, "tall", (1080, 1920), (260, 72), (640, 540)),
    _picture(_F.LINK, _LINK, "link", (1200, 628), (170, 46), (440, 460)),
    _picture(_F.TEAMS, _CALL, "corner", (1920, 1080), (110, 48), (560, 620)),
    _picture(_F.SIGNATURE, _MAIL, "strip", (600, 150), (40, 17)),
    _banner(),
    _folded(_F.TRI_FOLD, "trifold.typ", _ACROSS, (70, 22)),
    _folded(_F.TRI_FOLD_SHOP, "trifold.typ", _ACROSS, (70, 22), SHOP_BLEED),
    Format(_F.BADGES, "badges.typ", "the face of the badge", *A4, 40, 12),
)

WITH_A_FACE = tuple(form for form in FORMATS if form.face)
"""Those that can show a person."""
