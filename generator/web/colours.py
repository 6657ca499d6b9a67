"""The brand's colour roles as CSS custom properties, light and dark, and a class for each look.

No other stylesheet names a colour; a new brand changes this output alone.
"""

from __future__ import annotations

from generator.model.brand import Brand, Palette, Slot


def stylesheet(brand: Brand) -> str:
    """The custom properties of both palettes, and a class for each look of a theme.

    What looks as printed, whatever the device prefers, has the class `as-printed`.
    """
    looks = "\n".join(_look(number, slot) for number, slot in enumerate(brand.slots, 1))
    return (
        f":root{{color-scheme:light dark;{_roles(brand.light)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_roles(brand.dark)}}}}}\n"
        f"@media print{{:root{{color-scheme:light;{_roles(brand.light)}}}}}\n"
        f".as-printed{{color-scheme:light;{_roles(brand.light)}}}\n"
        f"{looks}\n"
    )


def _roles(palette: Palette) -> str:
    roles = palette.model_dump()
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in roles.items())


def _look(number: int, slot: Slot) -> str:
    return f".look-{number}{{--look:{slot.colour};--tint:{slot.tint};--bright:{slot.bright}}}"
