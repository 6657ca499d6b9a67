"""Texts on their way to a template."""

from dataclasses import dataclass

import pytest

from generator.finding import Place
from generator.model.brand import Shape
from generator.typesetting.written import Verbatim, Written, plain, texts_in

HERE = Place("scenario", "a", ("prompts", 0))


@dataclass(frozen=True)
class Pair:
    one: Written
    other: tuple[str, ...]
    none: None = None


def test_a_tree_of_dataclasses_and_enums_becomes_plain_data() -> None:
    tree = {"pair": Pair(Written("it’s", HERE), ("x", "y")), "shape": Shape.BARS, "n": 1.5}
    assert plain(tree) == {
        "pair": {"one": "it’s", "other": ["x", "y"], "none": None},
        "shape": "bars",
        "n": 1.5,
    }


def test_it_refuses_what_no_template_could_use() -> None:
    with pytest.raises(TypeError, match="set"):
        plain({"x": {1, 2}})


def test_it_finds_every_text_with_its_place() -> None:
    tree = [Pair(Written("a", HERE), ("b",)), {"k": "c"}, 3, Shape.BARS]
    assert list(texts_in(tree)) == [Written("a", HERE), "b", "c"]


def test_what_nobody_reads_is_left_as_it_is() -> None:
    svg = Verbatim('<svg width="1"/>')
    assert plain({"code": svg}) == {"code": '<svg width="1"/>'}
    assert list(texts_in([svg])) == []
