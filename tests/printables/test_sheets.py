"""How cards lie on sheets: backs behind fronts, cut marks, bleed and page boxes; from real PDFs."""

import io

import pikepdf
import pytest

from generator.model.vocabulary import CardPreset
from generator.printables import products
from generator.printables.imposition import PRESETS, Preset, preset_of

MM = 72 / 25.4
SHEETS = [preset for preset in PRESETS if preset.per_sheet > 1]
SHOP = preset_of(CardPreset.PRINT_SHOP)


def drawn(library, preset: Preset) -> bytes:
    (product,) = [p for p in products(library) if p.path.name == f"all-{preset.name}.pdf"]
    result = product.draw(product.inputs)
    assert result.findings == ()
    return result.data


def through(preset: Preset, x: float, y: float) -> tuple[float, float]:
    """Where a point of the back page lies on the front page, once the sheet is turned over."""
    if "short-edge" in preset.name:
        return x, preset.height - y
    return preset.width - x, y


def slot(preset: Preset, x: float, y: float) -> int:
    """Which card of the front page a point lies on."""
    (found,) = [
        number
        for number, spot in enumerate(preset.fronts)
        if 0 <= x - spot.x <= preset.face.width and 0 <= y - spot.y <= preset.face.height
    ]
    return found


@pytest.mark.parametrize("preset", SHEETS, ids=lambda preset: preset.name)
@pytest.mark.parametrize("count", [1, 4, 6])
def test_each_back_lies_behind_its_front_and_reads_upright(
    make_library, opened, preset: Preset, count: int
) -> None:
    pdf = opened(drawn(make_library(count), preset))
    assert len(pdf.pages) == 2 * -(-count // preset.per_sheet)
    for number in range(count):
        sheet, place = divmod(number, preset.per_sheet)
        front, back = 2 * sheet, 2 * sheet + 1
        assert slot(preset, *pdf.position(front, f"Story {number:02d} title")) == place
        head = through(preset, *pdf.position(back, f"Prompt {number:02d}-0"))
        foot = through(preset, *pdf.position(back, f"story-{number:02d}"))
        assert slot(preset, *head) == slot(preset, *foot) == place
        assert head[1] < foot[1]  # the back's top is behind the front's top


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_card_and_its_back_cover_the_same_paper(preset: Preset) -> None:
    face = preset.face
    for front, back in zip(preset.fronts, preset.backs, strict=True):
        # two opposite corners of the back, seen through the sheet
        x, y = through(preset, back.x + face.width, back.y)
        if "short-edge" in preset.name:
            x, y = x - face.width, y - face.height
        assert (x, y) == pytest.approx((front.x, front.y))


@pytest.mark.parametrize("preset", SHEETS, ids=lambda preset: preset.name)
def test_every_cut_has_a_mark_at_both_ends(preset: Preset) -> None:
    face = preset.face
    cuts_x = {x for spot in preset.fronts for x in (spot.x, spot.x + face.width)}
    inner = {x for x in cuts_x if 0 < x < preset.width}
    for x in inner:
        marks = [t for t in preset.ticks if t[0] == t[2] == x]
        assert any(min(t[1], t[3]) == 0 for t in marks)
        assert any(max(t[1], t[3]) == preset.height for t in marks)


def test_marks_stay_clear_of_the_bleed() -> None:
    preset = preset_of(CardPreset.BLEED_FOUR_UP)
    left = preset.fronts[0].x - preset.bleed
    top = preset.fronts[0].y - preset.bleed
    for x1, y1, x2, y2 in preset.ticks:
        at_rim = 0 in (x1, y1) or preset.width in (x1, x2) or preset.height in (y1, y2)
        assert not at_rim or max(x1, x2) < left or max(y1, y2) < top or (
            min(x1, x2) > preset.width - left or min(y1, y2) > preset.height - top
        )  # fmt: skip


def test_single_cards_for_a_print_shop_have_their_boxes_right(make_library) -> None:
    with pikepdf.open(io.BytesIO(drawn(make_library(2), SHOP))) as pdf:
        assert len(pdf.pages) == 4
        for page in pdf.pages:
            trim, bleed, media = (
                [float(side) for side in box]
                for box in (page.trimbox, page.bleedbox, page.mediabox)
            )
            assert trim[2] - trim[0] == pytest.approx(105 * MM, abs=0.01)
            assert trim[3] - trim[1] == pytest.approx(148 * MM, abs=0.01)
            grown = [trim[0] - 3 * MM, trim[1] - 3 * MM, trim[2] + 3 * MM, trim[3] + 3 * MM]
            assert bleed == pytest.approx(grown, abs=0.01)
            assert media == pytest.approx(bleed, abs=0.01)


@pytest.mark.parametrize("key", [CardPreset.PRINT_SHOP, CardPreset.BLEED_FOUR_UP])
def test_the_themes_colour_runs_over_the_cut_on_both_sides(make_library, opened, key) -> None:
    library = make_library(1)
    preset, dots = preset_of(key), 200
    pdf = opened(drawn(library, preset))
    origin = preset.bleed if preset.shop else 0.0  # the media box begins at the bleed
    colour = tuple(bytes.fromhex(library.look("one").colour[1:]))
    out = preset.bleed - 0.4
    for page, spots in ((0, preset.fronts), (1, preset.backs)):
        picture, spot = pdf.picture(page, dots), spots[0]

        def at(x: float, y: float, picture=picture) -> tuple[int, int, int]:
            return picture.getpixel(
                (round((x + origin) * dots / 25.4), round((y + origin) * dots / 25.4))
            )

        assert at(spot.x - out, spot.y + 6) == colour
        assert at(spot.x + preset.face.width + out, spot.y + 6) == colour
        assert at(spot.x + 30, spot.y - out) == colour


def test_pages_have_the_size_of_their_paper(make_library, opened) -> None:
    library = make_library(2)
    for preset in PRESETS:
        pdf, grow = opened(drawn(library, preset)), 2 * preset.bleed if preset.shop else 0
        wanted = ((preset.width + grow) * MM, (preset.height + grow) * MM)
        assert all(page.get_size() == pytest.approx(wanted, abs=0.02) for page in pdf.pages)
