"""Hair, beards and what is worn over hair. What lies behind the head comes as its own piece."""

from __future__ import annotations

from generator.illustration.ink import area, both, mixed, oval, stroke


def bob_back(colour: str) -> str:
    """A bob's part behind the head."""
    return area(
        "M-150 -30 C-160 -150 -100 -214 0 -214 C100 -214 160 -150 150 -30 C150 60 166 110 158 150"
        " C120 178 60 160 0 160 C-60 160 -120 178 -158 150 C-166 110 -150 60 -150 -30 Z",
        mixed(colour, "#000000", 0.18),
    )


def bob_front(colour: str) -> str:
    """A bob's fringe, swept to one side, and its sides."""
    shade = mixed(colour, "#000000", 0.14)
    return (
        area(
            "M-126 40 C-140 -20 -150 -60 -138 -110 C-120 -180 -60 -214 6 -212 C90 -210 142 -160 146"
            " -80 C148 -40 140 10 134 52 C128 10 124 -20 112 -56 C60 -62 0 -88 -38 -132 C-58 -90"
            " -100 -70 -112 -44 C-120 -20 -122 10 -126 40 Z",
            colour,
        )
        + area(
            "M134 60 C152 84 160 120 158 150 C140 160 124 160 112 152 C132 120 132 90 134 60 Z",
            shade,
        )
        + area(
            "M-128 50 C-152 84 -162 120 -158 150 C-140 160 -122 158 -112 150 C-130 118"
            " -128 84 -128 50 Z",
            colour,
        )
        + stroke("M-30 -140 C-4 -112 44 -84 104 -74", shade, 5)
    )


def short(colour: str) -> str:
    """Short hair, parted."""
    shade = mixed(colour, "#000000", 0.16)
    return (
        area(
            "M-124 -8 C-136 -70 -132 -140 -92 -176 C-60 -206 20 -222 76 -196 C122 -176 140 -110 126"
            " -8 C120 -40 114 -66 104 -88 C70 -92 10 -96 -44 -128 C-70 -104 -96 -98 -106 -84 C-116"
            " -62 -120 -36 -124 -8 Z",
            colour,
        )
        + area(
            "M104 -88 C114 -66 120 -40 126 -8 C134 -60 134 -100 122 -134 C118 -118 112"
            " -100 104 -88 Z",
            shade,
        )
        + stroke("M-40 -138 C0 -112 50 -104 92 -102", shade, 5)
    )


def curls_back(colour: str) -> str:
    """Natural curls around the head: circles that overlap."""
    spots = (
        (-132, -36, 62), (-142, -96, 64), (-104, -164, 70), (-40, -204, 74), (36, -206, 74),
        (102, -168, 70), (142, -100, 64), (134, -38, 62), (0, -130, 150), (-128, 22, 46),
        (130, 22, 46),
    )  # fmt: skip
    return "".join(oval(x, y, r, r, colour) for x, y, r in spots)


def curls_front(colour: str) -> str:
    """The curls' edge over the forehead."""
    spots = (
        (-108, -76, 36), (-76, -116, 42), (-26, -136, 44), (28, -136, 44), (78, -116, 42),
        (110, -76, 36),
    )  # fmt: skip
    shine = mixed(colour, "#ffffff", 0.1)
    return "".join(oval(x, y, r, r, colour) for x, y, r in spots) + "".join(
        stroke(
            f"M{x - r * 0.5:g} {y} C{x - r * 0.5:g} {y - r * 0.6:g} {x + r * 0.4:g} {y - r * 0.7:g}"
            f" {x + r * 0.5:g} {y - r * 0.1:g}",
            shine,
            5,
        )
        for x, y, r in (
            (-96, -168, 44),
            (-30, -200, 48),
            (44, -196, 48),
            (108, -140, 42),
            (-134, -96, 36),
        )
    )


def tied_back(colour: str) -> str:
    """Long straight hair tied behind, seen over one shoulder."""
    dark = mixed(colour, "#000000", 0.2)
    return area(
        "M70 -100 C170 -60 176 90 166 190 C160 270 170 330 150 384 C126 376 108 330 104 270 C98 190"
        " 120 120 92 40 Z",
        dark,
    ) + oval(0, -70, 134, 132, colour)


def fringe(colour: str) -> str:
    """A straight fringe with hair drawn to the back."""
    shade = mixed(colour, "#ffffff", 0.12)
    return area(
        "M-126 10 C-142 -90 -110 -204 0 -206 C110 -204 142 -90 126 10 C120 -20 116 -44 108 -66"
        " C96 -68 82 -70 70 -72 C40 -66 -40 -66 -70 -72 C-82 -70 -96 -68 -108 -66 C-116 -44 -120"
        " -20 -126 10 Z",
        colour,
    ) + stroke("M-84 -150 C-60 -174 -20 -184 14 -182", shade, 6)


def beard(colour: str, full: float = 1.0) -> str:
    """A beard with a moustache, close to the face; full: how far below the chin it goes."""
    low = 176 + 44 * (full - 1) * 2
    return area(
        f"M-122 -6 C-122 60 -112 112 -84 144 C-56 {low:g} -28 {low + 8:g} 0 {low + 8:g} C28"
        f" {low + 8:g} 56 {low:g} 84 144 C112 112 122 60 122 -6 C114 24 104 46 92 60 C74 76 62 74"
        " 46 74 C28 72 14 76 0 80 C-14 76 -28 72 -46 74 C-62 74 -74 76 -92 60 C-104 46 -114 24"
        " -122 -6 Z",
        colour,
    )


def moustache(colour: str) -> str:
    """A moustache alone."""
    return area(
        "M0 76 C-16 70 -44 74 -62 98 C-44 100 -20 98 0 92 C20 98 44 100 62 98 C44 74 16 70 0 76 Z",
        colour,
    )


def headscarf_back(colour: str) -> str:
    """A headscarf's part behind the head and on the shoulders."""
    return area(
        "M-158 -20 C-166 -150 -96 -222 0 -222 C96 -222 166 -150 158 -20 C160 90 176 190 216 318"
        " C160 380 -160 380 -216 318 C-176 190 -160 90 -158 -20 Z",
        mixed(colour, "#000000", 0.2),
    )


def headscarf_front(colour: str) -> str:
    """A headscarf around the face, laid over the chest."""
    shade = mixed(colour, "#000000", 0.14)
    light = mixed(colour, "#ffffff", 0.12)
    return (
        f'<path fill-rule="evenodd" fill="{colour}" d="M-154 -10 C-162 -146 -94 -218 0'
        f" -218 C94 -218"
        " 162 -146 154 -10 C152 60 164 130 186 214 C204 282 200 330 150 366 C100 410 -30 430 -110"
        " 396 C-190 366 -212 300 -190 214 C-166 130 -152 60 -154 -10 Z M-112 -30 C-112 60 -88 118"
        " -40 152 C-16 166 16 166 40 152 C88 118 112 60 112 -30 C110 -100 70 -146 0 -146 C-70 -146"
        ' -110 -100 -112 -30 Z"/>'
        + area(
            "M154 -10 C152 60 164 130 186 214 C204 282 200 330 150 366 C170 300 120 230 96 150"
            " C128 110 140 50 138 -20 Z",
            shade,
        )
        + area(
            "M-150 190 C-90 250 60 236 128 170 C120 260 20 330 -120 300 C-150 280 -160"
            " 240 -150 190 Z",
            light,
        )
        + stroke("M-146 214 C-80 270 40 262 112 206", shade, 5)
        + stroke("M-132 300 C-60 340 60 330 140 270", shade, 5)
        + stroke("M-118 -96 C-84 -166 -20 -184 30 -180", light, 6)
    )


def turban(colour: str) -> str:
    """A turban, wound in layers that cross above the brow."""
    dark, light = mixed(colour, "#000000", 0.16), mixed(colour, "#ffffff", 0.1)
    return (
        area(
            "M-142 -44 C-186 -140 -140 -262 0 -270 C140 -262 186 -140 142 -44 C120 -78"
            " 70 -106 0 -132"
            " C-70 -106 -120 -78 -142 -44 Z",
            colour,
        )
        + area(
            "M0 -132 C70 -106 120 -78 142 -44 C164 -92 164 -142 144 -184 C112 -150 60"
            " -136 0 -132 Z",
            dark,
        )
        + area(
            "M-142 -44 C-164 -92 -164 -146 -140 -190 C-92 -164 -40 -148 0 -132 C-70"
            " -106 -120 -78 -142 -44 Z",
            light,
        )
        + stroke("M-146 -70 C-120 -104 -60 -128 -6 -136", colour, 6)
        + stroke("M-150 -116 C-120 -140 -80 -146 -30 -144", colour, 6)
        + stroke("M140 -76 C120 -104 70 -122 20 -134", colour, 6)
        + stroke("M152 -118 C126 -136 90 -142 50 -140", colour, 6)
        + stroke("M-120 -206 C-60 -222 40 -214 128 -196", dark, 6)
        + stroke("M-92 -240 C-40 -250 40 -246 96 -234", dark, 6)
    )


def glasses(colour: str) -> str:
    """Round glasses."""
    ring = (
        f'<path fill="none" stroke="{colour}" stroke-width="7" d="M18 -8 a37 34 0 1 0'
        f" 74 0 a37 34 0 1 0"
        ' -74 0 Z"/>'
    )
    return both(ring, stroke("M92 -14 L122 -18", colour, 7)) + stroke(
        "M-18 -14 C-8 -22 8 -22 18 -14", colour, 7
    )


def earrings(colour: str) -> str:
    """Small earrings."""
    return both(oval(130, 44, 8, 8, colour))
