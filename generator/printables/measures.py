"""The sizes that papers are set in: lengths in millimetres, type in points.

Templates read these values; none of a size stands in a template. The floor is that of DESIGN
section 7: 12 points in guides, handouts and forms, 11 on cards; the foot is smaller.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.paper import Size


@dataclass(frozen=True)
class Measures:
    """One size of paper.

    side, top, bottom: margins. heads: headings by level, the title's size on a cover apart.
    gap: the space around the opening. line: between two lines to write on.
    label: the width of the word before what is said. number: that of a count beside its bar.
    spacing: between paragraphs, in sizes of the type.
    """

    width: float
    height: float
    side: float
    top: float
    bottom: float
    body: float
    lead: float
    foot: float
    tag: float
    title: float
    cover: float
    lead_cover: float
    heads: tuple[float, ...]
    gap: float
    line: float
    label: float
    number: float
    spacing: float


MEASURES = {
    Size.A4: Measures(
        width=210.0,
        height=297.0,
        side=24.0,
        top=20.0,
        bottom=24.0,
        body=12.0,
        lead=14.0,
        foot=9.5,
        tag=12.0,
        title=34.0,
        cover=58.0,
        lead_cover=18.0,
        heads=(34.0, 24.0, 16.0, 13.5, 12.5),
        gap=6.0,
        line=9.5,
        label=22.0,
        number=16.0,
        spacing=1.05,
    ),
    Size.FORM: Measures(
        width=210.0,
        height=297.0,
        side=20.0,
        top=13.0,
        bottom=20.0,
        body=12.0,
        lead=12.5,
        foot=9.5,
        tag=12.0,
        title=28.0,
        cover=54.0,
        lead_cover=18.0,
        heads=(28.0, 19.0, 14.5, 13.0, 12.5),
        gap=3.6,
        line=9.0,
        label=22.0,
        number=16.0,
        spacing=1.0,
    ),
    Size.A5: Measures(
        width=148.0,
        height=210.0,
        side=12.0,
        top=10.0,
        bottom=17.0,
        body=11.0,
        lead=12.0,
        foot=9.0,
        tag=11.0,
        title=25.0,
        cover=40.0,
        lead_cover=15.0,
        heads=(25.0, 16.0, 12.5, 12.0, 11.5),
        gap=3.4,
        line=9.0,
        label=13.0,
        number=15.0,
        spacing=0.75,
    ),
}
