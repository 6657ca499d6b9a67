"""What people wear: uniforms of no organisation, and clothes of their own."""

from __future__ import annotations

from generator.illustration.ink import area, bar, both, mixed, oval, stroke

FOOT = 900  # clothes end below every picture's edge


def _body(colour: str, neckline: str, wide: float) -> str:
    """A body from the shoulders down; neckline: path commands from the left to the right."""
    w = wide
    shade = mixed(colour, "#000000", 0.16)
    return (
        area(
            f"M{-w} {FOOT} C{-w} 500 {-w + 6} 384 -206 330 L-92 276 {neckline} L206 330"
            f" C{w - 6} 384 {w} 500 {w} {FOOT} Z",
            colour,
        )
        + area(
            f"M{w} {FOOT} C{w} 500 {w - 6} 384 206 330 C{w - 60} 400 {w - 66} 520"
            f" {w - 78} {FOOT} Z",
            shade,
        )
        + both(
            stroke(f"M{w - 84} 486 C{w - 92} 560 {w - 96} 620 {w - 98} {FOOT}", shade, 7),
        )
    )


def tunic(colour: str, trim: str, wide: float = 306) -> str:
    """A uniform tunic with a V neck, piped."""
    return (
        _body(colour, "L0 416 L92 276", wide)
        + both(stroke("M96 274 L0 420", trim, 15))
        + stroke(f"M0 428 L0 {FOOT}", mixed(colour, "#000000", 0.2), 5)
    )


def polo(colour: str, trim: str, wide: float = 330) -> str:
    """A polo shirt with its collar."""
    dark = mixed(colour, "#000000", 0.2)
    return (
        _body(colour, "L0 352 L92 276", wide)
        + bar(-15, 350, 30, 128, dark, 4)
        + oval(0, 392, 5, 5, trim)
        + oval(0, 434, 5, 5, trim)
        + both(area("M84 250 L112 284 L52 384 L0 350 Z", mixed(colour, "#ffffff", 0.14)))
        + both(stroke("M112 284 L52 384 L0 350", trim, 5))
    )


def shirt(colour: str, wide: float = 330) -> str:
    """A shirt with an open collar."""
    line = mixed(colour, "#1a2233", 0.28)
    return (
        _body(colour, "L0 372 L92 276", wide)
        + stroke(f"M0 372 L0 {FOOT}", line, 5)
        + "".join(oval(0, y, 5, 5, line) for y in (430, 500, 570))
        + both(area("M82 246 L114 286 L62 398 L0 364 Z", mixed(colour, "#ffffff", 0.35)))
        + both(stroke("M114 286 L62 398 L0 364", line, 4.5))
    )


def blazer(colour: str, blouse: str, wide: float = 300) -> str:
    """A blazer over a blouse."""
    dark = mixed(colour, "#000000", 0.24)
    light = mixed(colour, "#ffffff", 0.1)
    return (
        area("M-100 270 C-64 344 64 344 100 270 L150 640 L-150 640 Z", blouse)
        + _body(colour, f"L-70 340 L0 560 L0 {FOOT} L0 560 L70 340 L92 276", wide)
        + both(area("M86 258 L132 292 L152 408 L112 420 L124 448 L2 574 L62 344 Z", light))
        + both(stroke("M132 292 L152 408 L112 420 L124 448 L2 574", dark, 5))
        + stroke(f"M0 574 L0 {FOOT}", dark, 5)
    )


def cardigan(colour: str, under: str, wide: float = 336) -> str:
    """A cardigan over a shirt with a collar."""
    dark = mixed(colour, "#000000", 0.22)
    line = mixed(under, "#1a2233", 0.25)
    return (
        area("M-110 262 L0 372 L110 262 L130 640 L-130 640 Z", under)
        + stroke("M0 372 L0 640", line, 5)
        + oval(0, 428, 5, 5, line)
        + oval(0, 486, 5, 5, line)
        + both(area("M82 246 L112 284 L60 392 L0 364 Z", mixed(under, "#ffffff", 0.4)))
        + both(stroke("M112 284 L60 392 L0 364", line, 4.5))
        + _body(colour, f"L-62 392 L0 590 L0 {FOOT} L0 590 L62 392 L92 276", wide)
        + both(stroke("M98 274 C92 330 66 400 2 592", dark, 20))
        + oval(0, 622, 8, 8, under)
    )


def jacket(colour: str, trim: str, wide: float = 340) -> str:
    """A uniform shirt with epaulettes and pockets."""
    dark = mixed(colour, "#000000", 0.26)
    light = mixed(colour, "#ffffff", 0.1)
    return (
        shirt(colour, wide)
        + both(area("M132 290 L214 322 L200 352 L124 322 Z", dark))
        + both(oval(146, 311, 6, 6, trim))
        + both(bar(84, 458, 104, 100, light, 6), bar(84, 458, 104, 28, dark, 6))
        + both(oval(136, 472, 5, 5, trim))
    )


def lanyard(colour: str, card: str, ink: str) -> str:
    """A ribbon around the neck with a card that names nobody."""
    return (
        stroke("M-96 268 C-84 380 -40 470 0 520", colour, 13)
        + stroke("M96 268 C84 380 40 470 0 520", colour, 13)
        + bar(-42, 520, 84, 108, card, 9)
        + bar(-24, 538, 48, 38, mixed(card, ink, 0.35), 4)
        + bar(-24, 590, 48, 8, ink, 3)
        + bar(-24, 606, 32, 8, mixed(card, ink, 0.5), 3)
    )


def badge(card: str, ink: str, x: float = -168, y: float = 440) -> str:
    """A name badge on the chest that names nobody."""
    return (
        bar(x, y, 104, 50, card, 8)
        + bar(x + 12, y + 13, 58, 8, ink, 3)
        + bar(x + 12, y + 29, 80, 8, mixed(card, ink, 0.45), 3)
    )


def watch(metal: str, face: str, x: float = 150, y: float = 440) -> str:
    """A fob watch, as nurses wear them."""
    return (
        bar(x - 13, y, 26, 14, metal, 4)
        + stroke(f"M{x} {y + 14} L{x} {y + 36}", metal, 6)
        + oval(x, y + 56, 24, 24, metal)
        + oval(x, y + 56, 17, 17, face)
        + stroke(f"M{x} {y + 46} L{x} {y + 56} L{x + 8} {y + 60}", metal, 3.5)
    )


def stethoscope(tube: str, metal: str) -> str:
    """A stethoscope around the neck."""
    return (
        stroke("M-100 262 C-120 350 -112 440 -96 500 C-80 560 -30 566 -26 500", tube, 13)
        + stroke("M100 262 C122 350 118 400 108 452", tube, 13)
        + oval(106, 470, 27, 27, metal)
        + oval(106, 470, 15, 15, mixed(metal, tube, 0.4))
        + stroke("M-26 500 L-26 470", metal, 9)
    )
