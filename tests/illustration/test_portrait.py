"""Drawn people and cut photographs: proportions, colours, what is left out of a file."""

import io
import json
import re
import tempfile
from pathlib import Path

import pytest
import typst
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from generator.illustration import Portrait, light, picture
from generator.illustration.people import PEOPLE
from generator.model.brand import Brand
from generator.model.vocabulary import Illustration
from generator.project import shipped_root

SHIPPED = Brand.model_validate(
    yaml.safe_load((shipped_root() / "content" / "brand.yml").read_text("utf-8"))
)
OTHER = SHIPPED.model_copy(
    update={
        "light": SHIPPED.light.model_copy(update={"ground": "#003b2f", "signal": "#9be564"}),
        "slots": tuple(
            slot.model_copy(update={"colour": "#7a3b00", "bright": "#ffc58f"})
            for slot in SHIPPED.slots
        ),
    }
)
BLUE, RED = "#2244aa", "#aa2244"


def drawn(who: Illustration, brand: Brand = SHIPPED, size: tuple[int, int] = (400, 450)) -> str:
    return picture(Portrait(drawing=who, brand=brand), *size).decode()


def pixels(svg: str, width: int, height: int) -> Image.Image:
    """The drawing as the print engine shows it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "p.svg").write_text(svg, encoding="utf-8")
        page = f"#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n"
        main = Path(folder) / "m.typ"
        main.write_text(page + '#image("p.svg", width: 100%, height: 100%)', encoding="utf-8")
        return Image.open(io.BytesIO(typst.compile(str(main), format="png", ppi=72)))


def test_everyone_who_can_be_named_is_drawn() -> None:
    assert set(PEOPLE) == set(Illustration)


@pytest.mark.parametrize("who", Illustration)
@pytest.mark.parametrize("size", [(400, 450), (720, 748), (1020, 560), (300, 700)])
def test_a_drawing_is_whole_svg_of_the_proportions_asked(who, size) -> None:
    root = etree.fromstring(drawn(who, size=size).encode())
    _, _, wide, high = (float(part) for part in root.get("viewBox").split())
    assert wide / high == pytest.approx(size[0] / size[1], rel=1e-4)
    assert not root.xpath("//*[local-name()='text' or local-name()='script' or @href]")


@pytest.mark.parametrize("who", Illustration)
def test_no_two_people_are_alike_and_none_is_cut_off(who) -> None:
    others = {drawn(other) for other in Illustration if other is not who}
    assert drawn(who) not in others
    image = pixels(drawn(who), 200, 225).convert("RGB")
    corners = {image.getpixel(at) for at in ((2, 2), (197, 2))}
    assert len(corners) == 1  # the ground, and no hair or scarf over the edge
    assert image.getpixel((100, 2)) in {*corners, *_near(image)}


def _near(image: Image.Image) -> set:
    """The colours of the disc behind a head, near the upper edge."""
    return {image.getpixel((x, 6)) for x in (90, 100, 110)}


@pytest.mark.parametrize("who", Illustration)
def test_clothes_and_ground_are_the_brands(who) -> None:
    ours = {slot.colour for slot in SHIPPED.slots} | {slot.bright for slot in SHIPPED.slots}
    ours |= {SHIPPED.light.ground, SHIPPED.light.signal}
    used = set(re.findall(r"#[0-9a-f]{6}", drawn(who, OTHER)))
    assert used & {"#7a3b00", "#003b2f", "#9be564"}
    assert not used & ours


def photo(size: tuple[int, int], face: tuple[int, int] = (50, 38), **more) -> bytes:
    """A blue photograph with a red square where the face is."""
    image = Image.new("RGB", size, BLUE)
    x, y, r = size[0] * face[0] // 100, size[1] * face[1] // 100, min(size) // 8
    image.paste(RED, (x - r, y - r, x + r, y + r))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95, **more)
    return out.getvalue()


def cut(data: bytes, across: int, down: int, focus=(50, 38)) -> Image.Image:
    made = picture(Portrait(photo=data, focus=focus), across, down)
    return Image.open(io.BytesIO(made))


@settings(max_examples=40, deadline=None)
@given(
    size=st.tuples(st.integers(80, 500), st.integers(80, 500)),
    focus=st.tuples(st.integers(15, 85), st.integers(15, 85)),
    wanted=st.sampled_from([(102, 140), (122, 146), (720, 748), (640, 540), (440, 460)]),
)
def test_every_cut_has_its_proportions_and_keeps_the_face(size, focus, wanted) -> None:
    image = cut(photo(size, focus), *wanted, focus=focus)
    assert image.width <= wanted[0]
    assert image.height <= wanted[1]
    assert image.width / image.height == pytest.approx(wanted[0] / wanted[1], rel=0.06)
    reds = sum(n for n, (r, g, b) in image.getcolors(10**6) if r > 120 and b < 110)
    assert reds > 0.008 * image.width * image.height


def test_a_photograph_leaves_its_notes_behind_and_stands_upright() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6  # turned by a quarter, as telephones write it
    notes[0x010F] = "SECRET-CAMERA"
    data = photo((300, 200), (50, 38), exif=notes)
    assert b"SECRET-CAMERA" in data
    made = picture(Portrait(photo=data), 200, 300)
    assert b"SECRET-CAMERA" not in made
    assert Image.open(io.BytesIO(made)).size == (200, 300)
    assert not Image.open(io.BytesIO(made)).getexif()


def test_a_photograph_in_other_colours_than_a_screens_is_taken() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (100, 100), (0, 90, 90, 0)).save(out, "JPEG")
    assert cut(out.getvalue(), 50, 50).mode == "RGB"


def test_a_portrait_of_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="a drawing or a photograph"):
        picture(Portrait(), 10, 10)


def test_a_page_gets_few_bytes_and_the_same_each_time() -> None:
    image = pixels(drawn(Illustration.NURSE), 720, 810)
    out = io.BytesIO()
    image.save(out, "PNG")
    flat = light(out.getvalue(), flat=True)
    assert flat == light(out.getvalue(), flat=True)
    assert len(flat) < 40_000
    assert Image.open(io.BytesIO(flat)).size == (720, 810)
    assert Image.open(io.BytesIO(light(out.getvalue(), flat=False))).format == "JPEG"


def test_the_shipped_drawings_are_the_ones_on_file() -> None:
    folder = shipped_root() / "content" / "ambassadors"
    shown = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(folder.glob("*.yml"))]
    assert {each["illustration"] for each in shown} == {str(who) for who in Illustration}
    assert all(each["sample"] is True for each in shown), json.dumps(shown)
