"""What every page loads."""

from __future__ import annotations

import re

from generator.website import THEME, assets

BUNDLED = ("assets/js/suggest.js",)
"""Holds addresses in the words of its libraries; in a browser it is seen to ask for none."""


def test_stylesheet_and_scripts_load_nothing_from_elsewhere(library) -> None:
    for asset in assets(library, "{}"):
        if asset.uri.endswith((".css", ".js")) and asset.uri not in BUNDLED:
            assert not re.search(rb"https?://|@import", asset.data), asset.uri


def test_each_font_in_the_stylesheet_is_an_asset_with_its_licence(library) -> None:
    files = {asset.uri: asset.data for asset in assets(library, "{}")}
    fonts = re.findall(r"url\((fonts/[^)]+)\)", files["assets/site.css"].decode())
    assert len(fonts) == 2
    assert all(f"assets/{font}" in files for font in fonts)
    assert b"SIL OPEN FONT LICENSE" in files["assets/fonts/LICENSE-Inter.txt"].upper()


def test_a_theme_can_be_chosen_without_a_script(library) -> None:
    sheet = next(a for a in assets(library, "{}") if a.uri == "assets/site.css").data.decode()
    for key in library.themes:
        assert f"#f-{key}:checked" in sheet


def test_the_overrides_leave_out_materials_own_stylesheets() -> None:
    template = (THEME / "main.html").read_text()
    assert "stylesheets/" not in template
    assert "workers/search." in template
