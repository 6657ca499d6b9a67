"""A portrait as a picture file of given proportions: a drawing, or a photograph cut to them.

A photograph is taken apart and written again, so that nothing of what a camera or a telephone
notes in a file (place, day, device) goes with it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from generator.illustration.portrait import portrait
from generator.model.brand import Brand
from generator.model.vocabulary import Illustration

_QUALITY = 90
_COLOURS = 96


@dataclass(frozen=True)
class Portrait:
    """A drawing in a brand's colours, or a photograph's bytes with where the face is.

    focus: hundredths of the width and of the height.
    """

    drawing: Illustration | None = None
    brand: Brand | None = None
    photo: bytes | None = None
    focus: tuple[int, int] = (50, 38)

    @property
    def suffix(self) -> str:
        """As in the name of the file that `picture` gives."""
        return "svg" if self.photo is None else "jpg"


def picture(of: Portrait, across: int, down: int) -> bytes:
    """The portrait as a file: an SVG, or a JPEG of at most `across` by `down` pixels.

    Raises ValueError, a bug of ours, for a portrait of nothing; reading refuses photographs that
    cannot be opened.
    """
    if of.photo is not None:
        return _cut(of.photo, of.focus, across, down)
    if of.drawing is None or of.brand is None:
        raise ValueError("a portrait needs a drawing or a photograph")
    return portrait(of.drawing, of.brand, across, down).encode()


def _cut(photo: bytes, focus: tuple[int, int], across: int, down: int) -> bytes:
    from PIL import Image, ImageOps  # not with the module: only photographs need it

    with Image.open(io.BytesIO(photo)) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    wide, high = upright.size
    ratio = across / down
    size = (min(wide, round(high * ratio)), min(high, round(wide / ratio)))
    # The face stays as far from the cut's edges as it can, a little above the middle.
    left = _start(wide, size[0], focus[0] / 100, 0.5)
    top = _start(high, size[1], focus[1] / 100, 0.42)
    part = upright.crop((left, top, left + size[0], top + size[1]))
    part.thumbnail((across, down), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    part.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def light(png: bytes, *, flat: bool) -> bytes:
    """A finished picture for a page in few bytes: a PNG of few colours if flat, else a JPEG."""
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as opened:
        whole = opened.convert("RGB")
    if flat:
        whole.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    else:
        whole.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _start(whole: int, part: int, face: float, at: float) -> int:
    return max(0, min(whole - part, round(whole * face - part * at)))
