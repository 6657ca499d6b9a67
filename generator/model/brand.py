"""The campaign's brand: its words, colours by role, theme slots and logo slots.

Colours stand as named pairs, so that contrast is checked when the file is read.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Id, Line, Model, Text, Title, about
from generator.model.richtext import RichText
from generator.model.vocabulary import Audience

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Shape(StrEnum):
    """A theme's shape, so that colour is never the only cue."""

    BARS = "bars"
    RINGS = "rings"
    TRIANGLE = "triangle"
    WAVES = "waves"
    DOTS = "dots"
    CHEVRONS = "chevrons"


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _readable(pairs: dict[str, tuple[str, str]], least: float) -> None:
    for name, (one, other) in pairs.items():
        ratio = contrast(one, other)
        if ratio < least:
            raise PydanticCustomError(
                "contrast",
                "{pair}: {one} on {other} has a contrast of {ratio} to 1; {least} is needed.",
                {
                    "pair": name,
                    "one": one,
                    "other": other,
                    "ratio": f"{ratio:.1f}",
                    "least": f"{least:g}",
                },
            )


class Palette(Model):
    """The colours of one appearance, light or dark."""

    ground: Colour = about("The campaign's dark ground.", "#14213d")
    on_ground: Colour = about("Text on the ground.", "#ffffff")
    paper: Colour = about("The page.", "#f5f3ee")
    on_paper: Colour = about("Text on the page.", "#14213d")
    quiet: Colour = about("Quieter text on the page.", "#4a5468")
    panel: Colour = about("A raised panel on the page.", "#ffffff")
    signal: Colour = about("The campaign's signal colour; used sparingly.", "#ffc52e")
    on_signal: Colour = about("Text on the signal.", "#14213d")
    accent: Colour = about("The strike through an excuse.", "#ff5c6c")
    link: Colour = about("Links on the page.", "#1f4bb8")

    @model_validator(mode="after")
    def _pairs_are_readable(self) -> Palette:
        text = {
            "ground": (self.on_ground, self.ground),
            "paper": (self.on_paper, self.paper),
            "quiet": (self.quiet, self.paper),
            "panel": (self.on_paper, self.panel),
            "signal": (self.on_signal, self.signal),
            "link": (self.link, self.paper),
            "signal on ground": (self.signal, self.ground),
        }
        _readable(text, 4.5)
        _readable({"accent on ground": (self.accent, self.ground)}, 3.0)
        return self


class Slot(Model):
    """A theme's look: one dark colour, its tint and one shape."""

    colour: Colour = about("Dark enough for white text.", "#6b1f7a")
    tint: Colour = about("Light ground for dark text.", "#f3e9f6")
    bright: Colour = about("The colour's light form for dark pages.", "#d9a6e6")
    shape: Shape = about("Its shape.", "bars")

    @model_validator(mode="after")
    def _pairs_are_readable(self) -> Slot:
        _readable({"white on colour": ("#ffffff", self.colour)}, 4.5)
        _readable({"colour on tint": (self.colour, self.tint)}, 4.5)
        return self


class LogoSlot(Model):
    """A place for an organisation's logo; the toolkit ships none."""

    name: Title = about("Whose logo belongs here.", "[fill in: your organisation]")
    file: Line | None = about("Path of an SVG or PNG below the content folder.", default=None)
    alt: Line | None = about("The logo's alternative text.", default=None)


class Brand(Model):
    """The campaign's look in all media."""

    campaign: Title = about("The campaign's name.", "No Excuse for Abuse")
    strapline: Line = about("One line under the name.", "Excuses, answered.")
    light: Palette = about("Colours in print and on light pages.")
    dark: Palette = about("Colours on dark pages.")
    slots: tuple[Slot, ...] = about("Looks for up to six themes.", min_length=4, max_length=6)
    logos: tuple[LogoSlot, ...] = about("Empty logo slots.", default=(), max_length=3)


class Behind(Model):
    """One thing that sits behind what happens: systems before persons."""

    head: Title = about("What it is, in a few words.", "A higher bar to be believed")
    text: Text = about("How it works.")
    sources: tuple[Id, ...] = about("Keys of sources.yml that it rests on.", default=())


class Theme(Model):
    """One of the themes that staff's experiences came under."""

    title: Title = about("The theme's name.", "International staff")
    short: Title = about("A short form for cards and filters.", "International staff")
    order: int = about("Its place among the themes.", 1, ge=1, le=6)
    slot: int = about("Which of the brand's looks it wears, 1 to 6.", 1, ge=1, le=6)
    summary: Line = about("One sentence for people who browse.")
    source: Id | None = about("Key of sources.yml that the theme rests on.", default=None)
    told: RichText | None = about("What people told, as far as it may be said.", default=None)
    shows: tuple[Line, ...] = about("How it shows at work, one sign a line.", default=())
    behind: tuple[Behind, ...] = about(
        "What sits behind it: systems first, with their sources.", default=()
    )
    change: tuple[Line, ...] = about("What can change, and who can change it.", default=())
    measure: tuple[Line, ...] = about("How anyone could tell that it changed.", default=())
    indicators: tuple[Id, ...] = about(
        "Keys of indicators.yml that it shows in.", ["wres-5"], default=()
    )
    stories_wanted: int | None = about(
        "How many stories it should have; `check` says when there are fewer.",
        8,
        default=None,
        ge=1,
    )


class Answered(Model):
    """A campaign message: an excuse of someone with power over it, and its answer (P12)."""

    title: Title = about("A name for the file; never the excuse alone.", "Answered: only a joke")
    order: int = about("Its place in the campaign.", 1, ge=1)
    excuse: Line = about("The excuse, as people say it.", "It was only a joke.")
    answer: Line = about(
        "The answer; at least as large as the excuse.", "Then why is nobody laughing?"
    )
    line: Line | None = about("One sentence below.", default=None)
    call_to_action: Line = about("What to do next.", "See what you can say")
    speaks_to: Audience = about(
        "Whom it addresses; four of six speak to colleagues and leaders (P31).", "colleagues"
    )
