"""Colours stand in pairs, and a pair nobody can read is refused."""

import pytest
from pydantic import ValidationError

from generator.model.brand import Palette, Slot, contrast

LIGHT = {
    "ground": "#14213d",
    "on_ground": "#ffffff",
    "paper": "#f5f3ee",
    "on_paper": "#14213d",
    "quiet": "#4a5468",
    "panel": "#ffffff",
    "signal": "#ffc52e",
    "on_signal": "#14213d",
    "accent": "#ff5c6c",
    "link": "#1f4bb8",
}


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_readable_palette_is_accepted() -> None:
    assert Palette(**LIGHT).signal == "#ffc52e"


def test_grey_on_off_white_is_refused_with_its_figure() -> None:
    with pytest.raises(ValidationError, match=r"#999999 on #f5f3ee has a contrast of 2\.6 to 1"):
        Palette(**{**LIGHT, "on_paper": "#999999"})


def test_a_theme_too_light_for_white_text_is_refused() -> None:
    with pytest.raises(ValidationError, match="white on colour"):
        Slot(colour="#ffaa00", tint="#fff7e0", bright="#ffdd88", shape="bars")
