"""PDF/UA-1 on everything but print-shop files: an outside checker, and our own of the tags."""

import io
import re
from datetime import date

import outloud
import pikepdf
import pytest

from generator.printables import products
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from generator.typesetting.tags import strays

ADDRESS = {"site_address": "https://toolkit.example.org/site/"}
ONE_OF_EACH = [
    "all-a6-4up-long-edge.pdf",
    "all-a6-4up-short-edge.pdf",
    "all-a5.pdf",
    "all-a4-large-print.pdf",
    "all-facilitator-a5.pdf",
    "first-poster-a4.pdf",
    "first-leaflet-a5.pdf",
    "first-tri-fold.pdf",
    "first-badges.pdf",
]
NOTES = {
    "listen_for": ["Talk about him."],
    "pushback": [{"heard": "A joke.", "reply": "For whom?"}],
    "stop_if": "Someone is upset.",
    "alone": "Choose level 1.",
}


def found(data: bytes, path) -> list[str]:
    """What an outside checker, our own check of the tags and a look at the file have to say."""
    path.write_bytes(data)
    result = outloud.check(str(path))
    wrong = [f"outloud: {each.rule} {each.message}" for each in result.findings if not _known(each)]
    wrong += [f"outloud: {result.error}"] if result.error or result.errors else []
    wrong += [str(stray) for stray in strays(data)]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if str(pdf.Root.get("/Lang", "")) != "en-GB":
            wrong.append("no language")
        if not str(pdf.docinfo.get("/Title", "")):
            wrong.append("no title")
    return wrong


def _known(finding) -> bool:
    """A false alarm: what stands on many cards belongs to each of them and is no running foot.

    The other: a session may have a block that is called "Thank you", and its heading says so.
    """
    return finding.rule in ("PAG-001", "HDG-010") and finding.severity == "warning"


@pytest.mark.parametrize("organisation", [{}, ADDRESS], ids=["no-address", "address"])
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_one_of_each_kind_is_accessible(make_library, tmp_path, name, organisation) -> None:
    library = make_library(5, organisation=organisation, scenario={"facilitate": NOTES})
    (product,) = [p for p in products(library) if p.path.name == name]
    assert found(product.draw(product.inputs).data, tmp_path / name) == []


def test_the_kinds_here_are_all_there_are_but_sizes(make_library) -> None:
    """A template that nobody looks at here would be a gap."""
    library = make_library(5)
    papers = ("papers", "guides")  # tests/printables/sessions and guides look at these
    drawn = {p.path.name: p for p in products(library) if p.path.parent.name not in papers}
    looked_at = {_template(drawn[name]) for name in ONE_OF_EACH}
    tagged = {
        _template(p)
        for name, p in drawn.items()
        if name.endswith(".pdf") and "print-shop" not in name and "pull-up" not in name
    }
    assert tagged == looked_at


def _template(product) -> str:
    form = getattr(product.inputs, "format", None)
    return form.template if form else product.draw.__module__


def test_cards_have_a_bookmark_each(make_library) -> None:
    (product,) = [p for p in products(make_library(5)) if p.path.name == ONE_OF_EACH[0]]
    data = io.BytesIO(product.draw(product.inputs).data)
    with pikepdf.open(data) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == [f"Story {number:02d} title" for number in range(5)]


@pytest.mark.full
def test_everything_that_ships_is_accessible_and_fits(tmp_path) -> None:
    project = open_project(shipped_root())
    library = read(project, Mode.SAMPLE, date(2026, 11, 23)).library
    wrong = []
    for product in products(library):
        if product.path.suffix != ".pdf" or re.search("print-shop|pull-up", product.path.name):
            continue
        drawn = product.draw(product.inputs)
        wrong += [f"{product.path}: {finding.message}" for finding in drawn.findings]
        wrong += [f"{product.path}: {why}" for why in found(drawn.data, tmp_path / "x.pdf")]
    assert wrong == []
