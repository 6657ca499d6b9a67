"""How large a card is and in which sizes its texts are set.

Templates read these values; none of a size stands in a template. Lengths are millimetres, type
is in points. The floors are those of DESIGN section 7: 11 points on cards and 9 in their foot,
18 throughout in large print (P16).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """One size of card.

    name: how a finding calls it. whole: whether it has the whole story or the short one.
    prompts, sayings: at most so many of each. side, top: margins. most, least: the body shrinks
    between them. small: place, note and level. shape, code: the sizes of the theme's shape and
    of the QR code. leading: the back's, in em; all its gaps go with it.
    """

    name: str
    width: float
    height: float
    whole: bool
    prompts: int
    sayings: int
    side: float
    top: float
    most: float
    least: float
    foot: float
    small: float
    eyebrow: float
    theme: float
    title: float
    question: float
    back_title: float
    shape: float
    code: float
    leading: float = 0.5


A6 = Face(
    name="A6 card",
    width=105.0,
    height=148.0,
    whole=False,
    prompts=3,
    sayings=3,
    side=7.0,
    top=4.5,
    most=12.5,
    least=11.0,
    foot=9.0,
    small=11.0,
    eyebrow=9.0,
    theme=18.0,
    title=20.0,
    question=15.0,
    back_title=11.5,
    shape=13.0,
    code=21.0,
)

A6_TRIMMED = Face(
    name="95 by 136 mm card",
    width=95.0,
    height=136.0,
    whole=False,
    prompts=3,
    sayings=3,
    side=5.0,
    top=3.6,
    most=12.0,
    least=11.0,
    foot=9.0,
    small=11.0,
    eyebrow=9.0,
    theme=16.5,
    title=18.0,
    question=14.0,
    back_title=11.0,
    shape=11.5,
    code=19.0,
    leading=0.39,
)

A5_WHOLE = Face(
    name="A5 card",
    width=148.0,
    height=210.0,
    whole=True,
    prompts=5,
    sayings=5,
    side=10.0,
    top=6.5,
    most=14.5,
    least=11.0,
    foot=9.0,
    small=12.0,
    eyebrow=11.0,
    theme=25.0,
    title=29.0,
    question=21.0,
    back_title=15.0,
    shape=19.0,
    code=29.0,
)

A4_LARGE = Face(
    name="A4 card in large print",
    width=210.0,
    height=297.0,
    whole=False,
    prompts=3,
    sayings=3,
    side=15.0,
    top=8.0,
    most=22.0,
    least=18.0,
    foot=18.0,
    small=18.0,
    eyebrow=18.0,
    theme=32.0,
    title=38.0,
    question=28.0,
    back_title=22.0,
    shape=24.0,
    code=40.0,
)
