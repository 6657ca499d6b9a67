"""Archives made of drawings: the same bytes for the same members, made once, whole."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest

from generator.build import plan
from generator.build.cache import Cache
from generator.build.draw import Drawing, draw
from generator.build.pack import pack, pack_one, parted
from generator.product import Audience, Channel, Kind, Pack, Product, packed_later

TEXTS = (("README.txt", "How to print it\n\nLine two.\n"),)


def packed(members: tuple[tuple[str, PurePosixPath], ...]) -> Product[Pack]:
    path = PurePosixPath("downloads/packs/all.zip")
    inputs = Pack(members, TEXTS)
    return Product(
        path, "All", Kind.PACK, Audience.EVERYONE, Channel.PUBLIC, (), inputs, packed_later
    )


@pytest.fixture
def drawn(medium: ModuleType, tmp_path: Path) -> tuple[Drawing, ...]:
    products = [
        medium.product(medium.draw, medium.Inputs(text), f"downloads/{text}.txt")
        for text in ("one", "two")
    ]
    return draw(products, Cache(tmp_path / "drawn"))


ALL = packed(
    (
        ("a/one.txt", PurePosixPath("downloads/one.txt")),
        ("two.txt", PurePosixPath("downloads/two.txt")),
    )
)


def archive(made: Drawing) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made.entry.data.read_bytes()))


def test_it_holds_the_members_and_the_texts(drawn, tmp_path: Path) -> None:
    (made,) = pack([ALL], drawn, Cache(tmp_path / "drawn"))
    with archive(made) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["README.txt", "a/one.txt", "two.txt"]
        assert opened.read("a/one.txt") == b"drawn one"
        assert opened.read("README.txt") == b"How to print it\r\n\r\nLine two.\r\n"


def test_no_clock_and_no_machine_enters_it(drawn, tmp_path: Path) -> None:
    (one,) = pack([ALL], drawn, Cache(tmp_path / "drawn"))
    (other,) = pack([ALL], drawn, Cache(tmp_path / "elsewhere"))
    assert one.entry.data.read_bytes() == other.entry.data.read_bytes()
    with archive(one) as opened:
        assert {info.date_time for info in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in opened.infolist()} == {0o644}


def test_an_unchanged_pack_is_not_made_again_and_a_changed_member_makes_another(
    medium: ModuleType, drawn, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "drawn")
    (first,) = pack([ALL], drawn, cache)
    stamp = first.entry.data.stat().st_mtime_ns
    (again,) = pack([ALL], drawn, cache)
    assert (again.entry, again.entry.data.stat().st_mtime_ns) == (first.entry, stamp)
    changed = medium.product(medium.draw, medium.Inputs("new"), "downloads/two.txt")
    (other,) = pack([ALL], (*drawn, *draw([changed], cache)), cache)
    assert other.entry.fingerprint != first.entry.fingerprint


def test_one_pack_alone_draws_its_members(medium: ModuleType, tmp_path: Path) -> None:
    log = tmp_path / "log"
    products = [
        medium.product(medium.draw, medium.Inputs(text, str(log)), f"downloads/{text}.txt")
        for text in ("one", "two", "three")
    ]
    made = pack_one(ALL, products, Cache(tmp_path / "drawn"))
    with archive(made) as opened:
        assert opened.read("two.txt") == b"drawn two"
    assert [line.split()[1] for line in log.read_text().splitlines()] == ["one", "two"]


def test_drawings_and_packs_are_told_apart(drawn) -> None:
    products = [drawn[0].product, ALL, drawn[1].product]
    assert parted(products) == ((products[0], products[2]), (ALL,))


def test_a_pack_has_no_drawing_of_its_own() -> None:
    with pytest.raises(TypeError, match="members"):
        ALL.draw(ALL.inputs)


def test_a_pack_of_what_nobody_plans_is_a_bug_unless_one_medium_alone_is_planned(drawn) -> None:
    planned = [drawn[0].product, ALL]
    with pytest.raises(ValueError, match=r"all\.zip packs downloads/two\.txt"):
        tuple(plan.complete(planned, strict=True))
    assert tuple(plan.complete(planned, strict=False)) == (drawn[0].product,)


def test_what_is_private_enters_no_pack(medium: ModuleType, drawn) -> None:
    private = medium.product(
        medium.draw, medium.Inputs("two"), "downloads/two.txt", Channel.PRIVATE
    )
    with pytest.raises(ValueError, match="two"):
        tuple(plan.complete([drawn[0].product, private, ALL], strict=True))
