"""What a campaign message comes as: each format is a value, in the order of the campaign.

Sizes are millimetres on paper and pixels in pictures; the headline's sizes are points, which are
pixels in pictures.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    turn. picture: a PNG, else a PDF.
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

    @property
    def name(self) -> str:
        """As in file names."""
        return f"{self.key.value}.{'png' if self.picture else 'pdf'}"

    @property
    def kind(self) -> Kind:
        """What it is for the person who downloads it."""
        return Kind.SOCIAL if self.picture else Kind.POSTER


def _poster(
    key: CampaignFormat, where: str, size: tuple[float, float], bleed: float = 0.0, layout: str = ""
) -> Format:
    unit = size[0] / A4[0]
    return Format(
        key, "poster.typ", where, *size, 128 * unit, 44 * unit, layout=layout, bleed=bleed
    )


def _picture(
    key: CampaignFormat, where: str, layout: str, size: tuple[int, int], sizes: tuple[int, int]
) -> Format:
    return Format(key, "picture.typ", where, *size, *sizes, layout=layout, picture=True)


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
_ACROSS = (A4[1], A4[0])

FORMATS: tuple[Format, ...] = (
    _poster(_F.POSTER_A4, _POSTER, A4),
    _poster(_F.POSTER_A4_SHOP, _POSTER, A4, SHOP_BLEED),
    _folded(_F.LEAFLET_A5, "leaflet.typ", A5, (84, 30)),
    _folded(_F.LEAFLET_A5_SHOP, "leaflet.typ", A5, (84, 30), SHOP_BLEED),
    _picture(_F.SQUARE, "the headline of the square picture", "square", (1080, 1080), (190, 64)),
    _picture(_F.SCREEN, "the headline of the digital screen", "wide", (1920, 1080), (230, 84)),
    _poster(_F.POSTER_A3, _LARGE, A3),
    _poster(_F.POSTER_A3_SHOP, _LARGE, A3, SHOP_BLEED),
    _picture(_F.STORY, "the headline of the story picture", "tall", (1080, 1920), (200, 72)),
    _picture(_F.LINK, "the headline of the link picture", "link", (1200, 628), (128, 46)),
    _picture(_F.TEAMS, "the words on the call background", "corner", (1920, 1080), (92, 34)),
    _picture(_F.SIGNATURE, "the words in the e-mail signature", "strip", (600, 150), (36, 17)),
    _poster(_F.PULL_UP, "the headline of the pull-up banner", PULL_UP, SHOP_BLEED, "banner"),
    _folded(_F.TRI_FOLD, "trifold.typ", _ACROSS, (54, 22)),
    _folded(_F.TRI_FOLD_SHOP, "trifold.typ", _ACROSS, (54, 22), SHOP_BLEED),
    Format(_F.BADGES, "badges.typ", "the face of the badge", *A4, 24, 12),
)
