"""The report on the portal and its annexes, on paper and as Word files; for the private folder."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import cache

import docx
import pypdfium2
import pytest

from generator.editorial.dates import day
from generator.library import Library
from generator.model.organisation import Employer
from generator.model.review import Waiver, Waivers, public_hash
from generator.model.summary import PortalAnnexes
from generator.printables import private
from generator.printables.word.accessibility import faults
from generator.product import Channel
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from tests.printables.test_accessible import found

KEY = "portal-2025"
FIGURES = {
    "entries": 75,
    "tables": [
        {
            "by": "source",
            "rows": [
                {"of": ["colleague"], "n": 40},
                {"of": ["manager"], "n": 25},
                {"of": ["patient-or-public"]},
                {"of": ["not-told"]},
            ],
        }
    ],
}


@cache
def library() -> Library:
    """The shipped library, with an employer that has an annex."""
    got = read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 23)).library
    assert got is not None
    summary = got.summaries[KEY].model_dump(include=set(PortalAnnexes.model_fields))
    annexes = PortalAnnexes.model_validate({**summary, "employers": {"a-trust": FIGURES}})
    trust = Employer.model_validate({"name": "Example Trust", "kind": "hospital", "routes": {}})
    organisation = got.organisation.model_copy(update={"employers": {"a-trust": trust}})
    return replace(got, annexes={KEY: annexes}, organisation=organisation)


@cache
def drawn(name: str) -> bytes:
    (product,) = [p for p in private.products(library()) if p.path.name == name]
    assert product.channel is Channel.PRIVATE
    made = product.draw(product.inputs)
    assert made.findings == ()
    return made.data


def words_of(name: str) -> str:
    if name.endswith("pdf"):
        pages = [p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(drawn(name))]
        return " ".join(" ".join(pages).replace("\ufffe", "").split())
    document = docx.Document(io.BytesIO(drawn(name)))
    parts = (document.element.body, document.sections[0].footer._element)
    told = ("".join(p.itertext()) for part in parts for p in part.iter("{*}p"))
    return " ".join(" ".join(told).split())


ALL = [f"{KEY}.pdf", f"{KEY}.docx", f"{KEY}-annex-a-trust.pdf", f"{KEY}-annex-a-trust.docx"]


def test_a_report_and_an_annex_each_come_to_print_and_to_edit() -> None:
    paths = [product.path for product in private.products(library())]
    assert sorted(path.name for path in paths) == sorted(ALL)
    assert {path.parts[0] for path in paths} == {"reports"}


@pytest.mark.parametrize("name", [name for name in ALL if name.endswith("pdf")])
def test_they_are_accessible(name: str, tmp_path) -> None:
    assert found(drawn(name), tmp_path / name) == []


@pytest.mark.parametrize("name", [name for name in ALL if name.endswith("docx")])
def test_the_word_files_are_too(name: str) -> None:
    assert list(faults(drawn(name))) == []


@pytest.mark.parametrize("name", ALL)
def test_each_says_that_it_is_made_up_restricted_and_what_it_cannot_say(name: str) -> None:
    words, told = library().words.report, words_of(name)
    assert words.made_up in told
    assert words.restricted in told
    for line in (words.no_looking, *words.limits):
        assert line in told


@pytest.mark.parametrize("name", ALL[:2])
def test_the_report_holds_everything_that_was_asked_of_it(name: str) -> None:
    words, told, written = library().words.report, words_of(name), library().reports[KEY]
    for head in (
        words.purpose_head, words.limits_head, words.figures_head, words.agreement_head,
        words.themes_head, words.beside_head, words.listening_head, words.evaluation_head,
        words.care_head, words.feedback_head, words.waivers_head, words.assessment_head,
    ):  # fmt: skip
        assert head in told
    for theme in written.themes:
        for paragraph in theme.told.plain.splitlines():
            assert paragraph in told
        for asked in theme.recommend:
            assert asked.what in told
            assert f"{asked.owner}, by {day(asked.due)}" in told
        for behind in library().themes[theme.theme].behind:
            assert behind.head in told
    assert all(row in told for row in ("WRES 5", "WDES 4b"))
    assert told.index(words.limits[0]) < told.index(words.themes_head)
    assert "0.91" in told, "kappa"


def test_its_charts_are_tables_and_in_word_pictures_with_alternatives() -> None:
    document = docx.Document(io.BytesIO(drawn(ALL[1])))
    alts = [str(node.get("descr")) for node in document.element.body.iter("{*}docPr")]
    assert any(
        "International staff: 105" in alt and "Something else: Hidden" in alt for alt in alts
    )
    cells = {cell.text for table in document.tables for cell in table._cells}
    assert {"International staff", "105", "Hidden"} <= cells
    told = words_of(ALL[0])
    assert "Something else Hidden" in told


def test_an_annex_has_only_its_own_employers_figures() -> None:
    told = words_of(ALL[2])
    assert "Example Trust" in told
    assert "About 75 entries" in told
    assert "285" not in told
    assert library().words.report.annex_compare in told


def test_a_waiver_is_listed_with_its_reason_and_role() -> None:
    base = library()
    key, scenario = next(iter(sorted(base.written.items())))
    waiver = Waiver.model_validate(
        {"code": "ANON023", "by": "governance-lead", "on": "2026-11-20",
         "public": public_hash(scenario), "reason": "Hundreds of people do this work."}
    )  # fmt: skip
    with_one = replace(base, waivers={key: Waivers(waivers=(waiver,))})
    (product,) = [p for p in private.products(with_one) if p.path.name == ALL[1]]
    text = product.draw(product.inputs).data
    body = docx.Document(io.BytesIO(text)).element.body
    told = " ".join("".join(p.itertext()) for p in body.iter("{*}p"))
    assert "Hundreds of people do this work. (governance lead, 20 November 2026)" in told
    assert scenario.title in told
    assert base.words.report.waivers_none not in told
