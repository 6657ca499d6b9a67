"""A head: face, ears, neck, eyes, nose and mouth, in a skin tone; calm and friendly."""

from __future__ import annotations

from dataclasses import dataclass

from generator.illustration.ink import area, both, clipped, mixed, oval, stroke

DARK = "#2a1a17"


@dataclass(frozen=True)
class Skin:
    """A skin tone: in the light, in the shade, and of the lips."""

    light: str
    shade: str
    lips: str


@dataclass(frozen=True)
class Face:
    """How a face is built.

    wide: half of it, at the cheekbones. jaw: half of the jaw's width. chin: how far down it goes.
    brow: the thickness of the brows. age: 0 to 2, lines that years leave. smile: how far the
    corners of the mouth go up. nose: how broad it is, 1 for narrow.
    """

    skin: Skin
    wide: float = 122
    jaw: float = 78
    chin: float = 168
    brow: float = 9
    brow_colour: str = DARK
    age: int = 0
    smile: float = 10
    nose: float = 1


def outline(face: Face) -> str:
    """The face's outline."""
    w, j, c = face.wide, face.jaw, face.chin
    return (
        f"M{-w} -30 C{-w} -128 {-w * 0.62:g} -170 0 -170 C{w * 0.62:g} -170 {w} -128 {w} -30"
        f" C{w} 42 {w - 8:g} 78 {j} {c - 42:g} C{j * 0.66:g} {c - 8:g} {j * 0.36:g} {c} 0 {c}"
        f" C{-j * 0.36:g} {c} {-j * 0.66:g} {c - 8:g} {-j} {c - 42:g} C{-w + 8:g} 78"
        f" {-w} 42 {-w} -30 Z"
    )


def neck(face: Face, drop: float) -> str:
    """The neck and the chest's top, with the shadow of a chin that hangs by `drop` lower."""
    wide, chin, skin = face.jaw * 0.84, face.chin + drop, face.skin
    return area(
        f"M{-wide:g} 80 L{-wide:g} 208 C{-wide:g} 244 -78 262 -104 282 L0 460 L104 282"
        f" C78 262 {wide:g} 244 {wide:g} 208 L{wide:g} 80 Z",
        skin.light,
    ) + area(
        f"M{-wide:g} {chin - 42:g} L{-wide:g} {chin - 10:g} C{-wide * 0.5:g} {chin + 44:g}"
        f" {wide * 0.55:g} {chin + 54:g} {wide:g} {chin + 22:g} L{wide:g} {chin - 60:g} Z",
        skin.shade,
    )


def ears(face: Face) -> str:
    """Both ears; hair may cover them."""
    w = face.wide
    return both(
        oval(w + 4, 6, 20, 34, face.skin.light),
        stroke(f"M{w + 8:g} -8 C{w + 18:g} -6 {w + 16:g} 18 {w + 6:g} 24", face.skin.shade, 5),
    )


def features(face: Face) -> str:
    """The face itself with its features, without hair."""
    skin = face.skin
    shape = outline(face)
    light = f'<g transform="translate(-30 -6)">{area(shape, skin.light)}</g>'
    return (
        area(shape, skin.shade)
        + clipped("face", shape, light)
        + _lines(face)
        + _eyes(face)
        + _nose(face)
        + _mouth(face)
    )


def _eyes(face: Face) -> str:
    # A lid, a lash line and a dark iris with one light in it.
    white = mixed("#ffffff", face.skin.light, 0.12)
    d = "M30 -8 C38 -24 62 -26 76 -6 C64 6 42 8 30 -8 Z"
    lid = stroke("M28 -7 C38 -25 62 -27 79 -7", DARK, 5.5)
    eyes = both(area(d, white), oval(54, -9, 11.5, 12.5, DARK), lid)
    spark = oval(58, -13, 3.4, 3.4, "#ffffff") + oval(-50, -13, 3.4, 3.4, "#ffffff")
    brows = both(stroke("M26 -46 C42 -58 66 -58 86 -46", face.brow_colour, face.brow))
    return eyes + spark + brows


def _nose(face: Face) -> str:
    shade, n = mixed(face.skin.shade, face.skin.lips, 0.3), face.nose
    return stroke(
        f"M-2 -6 C0 18 6 34 {18 * n:g} 50 C{22 * n:g} 58 {12 * n:g} 64 -4 62", shade, 6.5
    ) + stroke(f"M{-20 * n:g} 58 C{-16 * n:g} 63 -10 64 -6 63", shade, 6)


def _mouth(face: Face) -> str:
    s = face.smile
    line = mixed(face.skin.lips, DARK, 0.45)
    high, low, ends = 98 - s * 0.6, 116 + s * 0.4, 98 - s
    return area(
        f"M-40 {high:g} C-22 92 -10 90 0 94 C10 90 22 92 40 {high:g}"
        f" C26 {low:g} -26 {low:g} -40 {high:g} Z",
        face.skin.lips,
    ) + stroke(f"M-44 {ends:g} C-22 {102 + s * 0.5:g} 22 {102 + s * 0.5:g} 44 {ends:g}", line, 5.5)


def lips(face: Face) -> str:
    """The mouth once more, for whoever has a beard drawn over it."""
    colour = face.skin.lips
    return area("M-34 98 C-18 92 18 92 34 98 C22 118 -22 118 -34 98 Z", colour) + stroke(
        "M-38 95 C-18 104 18 104 38 95", mixed(colour, DARK, 0.5), 5
    )


def _lines(face: Face) -> str:
    shade = mixed(face.skin.shade, face.skin.lips, 0.25)
    lines = ""
    if face.age >= 1:
        lines += both(stroke("M48 56 C58 70 60 80 58 92", shade, 4.5))
    if face.age >= 2:
        lines += both(stroke("M92 -10 C98 -6 100 -2 101 4", shade, 4))
        lines += stroke("M-44 -96 C-20 -102 20 -102 44 -96", shade, 4)
    return lines
