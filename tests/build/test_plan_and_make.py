"""The plan, the manifest, and where products of each channel go."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from generator.build import make as module
from generator.build.make import drawings, make, preview, survey
from generator.build.manifest import manifest
from generator.build.plan import Medium, plan, unique
from generator.build.site import keep_private
from generator.product import Channel
from generator.project import Mode, Project

DAY = date(2026, 11, 23)


@pytest.mark.parametrize("medium", Medium)
def test_every_medium_names_what_it_draws_with(medium: Medium) -> None:
    drawn_with = import_module(f"generator.{medium}").DRAWS_WITH
    assert drawn_with
    assert all(version(name) for name in drawn_with)


def test_the_plan_is_sorted_unique_and_draws_nothing(small_project: Project) -> None:
    library = preview(small_project, Mode.SAMPLE, DAY).read.library
    assert library is not None
    paths = [str(product.path) for product in plan(library)]
    assert paths == sorted(set(paths))
    assert all(product.contains == tuple(sorted(product.contains)) for product in plan(library))
    assert not small_project.cache.exists()


def test_one_medium_can_be_planned_with_the_sites_own_images(small_project: Project) -> None:
    library = preview(small_project, Mode.SAMPLE, DAY).read.library
    assert library is not None
    everything = {str(product.path) for product in plan(library)}
    decks = {str(product.path) for product in plan(library, Medium.DECKS)}
    own = {str(product.path) for product in plan(library, Medium.WEBSITE)}
    assert own < decks < everything
    assert {path.rpartition(".")[2] for path in decks - own} == {"pptx", "png"}  # previews


def test_two_products_of_one_path_are_a_bug(medium: ModuleType) -> None:
    one = medium.product(medium.draw, medium.Inputs("a"), "downloads/A.txt")
    other = medium.product(medium.draw, medium.Inputs("b"), "downloads/a.txt")
    with pytest.raises(ValueError, match=r"more than one product has the path downloads/a\.txt"):
        unique([one, other])


@pytest.fixture
def mixed(medium: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan of a printed product, a private report, and another that has a finding."""
    public = medium.product(medium.draw, medium.Inputs("for all"), "downloads/a.txt")
    private = medium.product(
        medium.draw, medium.Inputs("the restricted annex"), "report/annex.txt", Channel.PRIVATE
    )
    fit = medium.product(medium.draw, medium.Inputs("long"), "downloads/b.txt")

    def planned(_library: object, only: Medium | None = None) -> object:
        return unique([public] if only is Medium.PRINTABLES else [public, private, fit])

    monkeypatch.setattr(module, "plan", planned)


@pytest.mark.usefixtures("mixed")
def test_private_products_go_to_the_private_folder_and_nowhere_else(
    small_project: Project,
) -> None:
    made = make(small_project, Mode.SAMPLE, DAY)
    assert [uri for uri, _ in made.files] == ["downloads/a.txt", "downloads/b.txt"]
    assert [uri for uri, _ in made.private] == ["report/annex.txt"]
    told = made.manifest.to_json().decode()
    pages = "".join(page.html for page in made.pages)
    for secret in ("annex", made.private[0][1].stem):
        assert secret not in told
        assert secret not in pages
    assert "annex" not in "".join(
        page.html for page in preview(small_project, Mode.SAMPLE, DAY).pages
    )
    keep_private(small_project, made)
    assert (
        small_project.private / "report" / "annex.txt"
    ).read_text() == "drawn the restricted annex"


@pytest.mark.usefixtures("mixed")
def test_what_only_drawing_can_know_is_a_finding(small_project: Project) -> None:
    made, waiting = survey(small_project, Mode.SAMPLE, DAY)
    assert waiting == 2
    assert "FIT001" not in {finding.code for finding in made.findings}
    assert "FIT001" in {finding.code for finding in make(small_project, Mode.SAMPLE, DAY).findings}
    made, waiting = survey(small_project, Mode.SAMPLE, DAY)
    assert waiting == 0
    assert "FIT001" in {finding.code for finding in made.findings}


def test_a_survey_draws_what_is_printed_and_writes_no_file_but_the_caches(
    small_project: Project, medium: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    long = medium.product(medium.draw, medium.Inputs("long", str(log)), "downloads/b.txt")
    monkeypatch.setattr(module, "plan", lambda *_: (long,))
    for _ in range(2):
        made, waiting = survey(small_project, Mode.SAMPLE, DAY)
        assert waiting == 0
        assert "FIT001" in {finding.code for finding in made.findings}
    assert len(log.read_text().splitlines()) == 1
    written = {path.relative_to(small_project.home).parts[0] for path in _files(small_project)}
    assert written == {"content", "scenarios", ".cache"}


def _files(project: Project) -> list[Path]:
    return [path for path in project.home.rglob("*") if path.is_file()]


def test_with_an_error_nothing_is_drawn_and_there_are_no_pages(small_project: Project) -> None:
    (small_project.home / "scenarios" / "the-rota.yml").write_text("title: [\n")
    made = make(small_project, Mode.SAMPLE, DAY)
    assert not made.publishable
    assert (len(made.pages), made.files) == (0, ())
    assert not drawings(small_project).folder.exists()


def test_the_manifest_is_the_same_whatever_the_order(medium: ModuleType, tmp_path: Path) -> None:
    from generator.build.cache import Cache
    from generator.build.draw import draw

    products = [
        medium.product(medium.draw, medium.Inputs(name), f"downloads/{name}") for name in "cab"
    ]
    drawn = draw(products, Cache(tmp_path))
    told = manifest(drawn, "2026.1").to_json()
    assert told == manifest(reversed(drawn), "2026.1").to_json()
    first = json.loads(told)[0]
    assert first["path"] == "downloads/a"
    assert (first["kind"], first["audience"], first["edition"]) == ("guide", "trainer", "2026.1")


def test_the_preview_shows_the_last_valid_version_of_what_broke(small_project: Project) -> None:
    before = preview(small_project, Mode.DRAFT, DAY)
    (small_project.home / "scenarios" / "the-rota.yml").write_text("title: [\n")
    (small_project.home / "content" / "brand.yml").write_text("campaign: [\n")
    after = preview(small_project, Mode.DRAFT, DAY, before)
    assert not after.publishable
    assert {page.uri for page in after.pages} == {page.uri for page in before.pages}


def test_the_preview_leaves_out_what_pages_cannot_stand_on(small_project: Project) -> None:
    file = small_project.home / "scenarios" / "the-rota.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    made = preview(small_project, Mode.DRAFT, DAY)
    uris = {page.uri for page in made.pages}
    assert "help-now.html" in uris
    assert "scenarios/the-rota.html" not in uris


def test_a_bug_of_ours_is_not_taken_for_a_finding(
    small_project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.website.pages", fail)
    with pytest.raises(ZeroDivisionError):
        preview(small_project, Mode.DRAFT, DAY)
