"""The brand as CSS."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from generator.model.brand import Brand
from generator.project import shipped_root
from generator.web import colours

STATIC = Path(colours.__file__).parents[1] / "website" / "static"


def brand() -> Brand:
    return Brand.model_validate(yaml.safe_load((shipped_root() / "content/brand.yml").read_text()))


def test_every_role_is_a_property_in_light_and_dark() -> None:
    sheet = colours.stylesheet(brand())
    light, dark = sheet.split("@media (prefers-color-scheme:dark)")
    for name, colour in brand().light.model_dump().items():
        assert f"--{name.replace('_', '-')}:{colour};" in light
    for name, colour in brand().dark.model_dump().items():
        assert f"--{name.replace('_', '-')}:{colour};" in dark


def test_every_theme_has_a_look() -> None:
    sheet = colours.stylesheet(brand())
    for number, slot in enumerate(brand().slots, 1):
        assert f".look-{number}{{--look:{slot.colour};--tint:{slot.tint}" in sheet


def test_no_written_stylesheet_names_a_colour_of_its_own() -> None:
    neutral = {"#fff", "#000"}
    for sheet in STATIC.glob("*.css"):
        found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet.read_text()))
        assert found <= neutral, sheet.name


def test_no_written_stylesheet_names_a_side_of_the_page() -> None:
    physical = re.compile(
        r"[{;](?:margin|padding|border)-(?:left|right|top|bottom)|[{;](?:left|right):"
    )
    for sheet in STATIC.glob("*.css"):
        assert not physical.search(sheet.read_text()), sheet.name
