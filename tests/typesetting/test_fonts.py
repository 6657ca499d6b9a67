"""The fonts that print is set in."""

from generator.typesetting import fonts

OFFERED = (
    "English àéîõü Cymraeg ŵŷ polski ąćęłńóśźż română ăâîșț Yorùbá ẹọṣ українська їєґ → “”‘’–…"
)


def test_only_the_bundled_families_are_there() -> None:
    assert tuple(fonts.font_book().families()) == fonts.FAMILIES


def test_the_font_comes_with_its_licence() -> None:
    licence = (fonts.FOLDER / "LICENSE-Inter.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "The Inter Project Authors" in licence


def test_the_languages_of_the_first_translations_are_covered() -> None:
    assert fonts.missing(OFFERED) == ()


def test_it_names_each_missing_character_with_its_offset() -> None:
    assert fonts.missing("a 😀 b ക") == ((2, "😀"), (6, "ക"))


def test_joiners_and_line_ends_need_no_picture() -> None:
    assert fonts.missing("a\u200db\ufe0f\n\u00ad") == ()


def test_the_replacement_is_in_the_font() -> None:
    assert fonts.missing(fonts.REPLACEMENT) == ()
