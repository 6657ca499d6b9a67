"""A second, quite different organisation, from `init` to a release: no name but its own (P33).

Every page, everything any drawing may read, and one drawing of each kind are looked through here;
`test_every_artefact` does the same with the whole built site, file by file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from generator.build.make import Made, preview
from generator.build.pack import Pack
from generator.build.settings import find
from generator.finding import errors
from generator.library import Library
from generator.model.review import State
from generator.product import Product
from generator.project import Mode, Project, shipped_root
from generator.reading import read
from tests.organisation.looking import HOST, MARK, first_ones, left_in, plain, spoken_of
from tests.organisation.second import LEFT_OUT, READERS, STORIES, approved, begun, done, filled
from tests.organisation.traces import texts

AS_OF = date(2026, 11, 24)
WRITTEN = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")

ORIGIN = {
    "organisation": "nw-portal",
    "source/nw-portal": "",
    "source/nw-debiasing": "",
    "source/seed-message": "",
    "source/nw-board-2026": "",
    "theme/international-staff": "seed-message",
    "session/board-45": "nw-portal",
    "guide/press-lines": "nw-portal",
    "page/about": "doing.html#where-it-began",
    "page/doing": HOST,
    "page/evidence": HOST,
    "page/portal": HOST,
    "page/recruitment": HOST,
    "page/training-limits": "research-portal.uea.ac.uk",
}
"""Where the shipped content names the place of its origin, or one near it, and the source that
stands with it. The last one is a published study."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second organisation's folder; tests only look at it."""
    return approved(filled(begun(tmp_path_factory.mktemp("second") / "ours")))


@pytest.fixture(scope="module")
def made(home: Path) -> Made:
    """All of its site in release mode but the drawings."""
    return preview(find(home).project, Mode.RELEASE, AS_OF)


@pytest.fixture(scope="module")
def library(made: Made) -> Library:
    assert made.read.library is not None
    return made.read.library


@pytest.fixture(scope="module")
def shipped() -> Library:
    root = shipped_root()
    found = read(Project(root, (root,)), Mode.SAMPLE, AS_OF).library
    assert found is not None
    return found


def test_its_content_is_clean_for_a_release(made: Made) -> None:
    assert [f.message for f in errors(made.findings)] == []


def test_it_has_its_own_stories_and_not_the_one_it_leaves_out(library: Library) -> None:
    assert set(STORIES) < set(library.scenarios)
    assert LEFT_OUT not in library.scenarios
    assert {library.standing[story].state for story in STORIES} == {State.APPROVED}
    for story in STORIES:
        assert {approval.by for approval in library.standing[story].approvals} == set(READERS)


def test_its_names_routes_and_employers_are_its_own(library: Library) -> None:
    ours = library.organisation
    assert ours.name.startswith("Merrowdale")
    assert ours.adopted
    assert {"peer-supporters", "emergency-999"} < set(ours.routes)
    assert {e.name for e in ours.employers.values()} == {
        "High Fell Hospitals",
        "Fellside Ambulance",
        "Hearth and Lane Home Care",
    }


def test_the_origin_is_named_only_where_its_source_stands_with_it(shipped: Library) -> None:
    """P21: a new place that names it has to be put into the list above, with its source."""
    spoken = spoken_of(shipped)
    assert set(spoken) == set(ORIGIN)
    for where, source in ORIGIN.items():
        assert source in spoken[where].whole, where


def test_no_page_names_anybody_else_and_no_place_is_left_to_fill_in(
    made: Made, shipped: Library
) -> None:
    allowed = first_ones(shipped)
    wrong = []
    for page in made.pages:
        data = f"<title>{page.title}</title><main>{page.html}</main>".encode()
        for where, text in texts(page.uri, data):
            wrong += left_in(where, text, allowed)
        for entry in page.search:
            wrong += left_in(f"{page.uri} (search)", repr(entry), allowed)
    for asset in made.assets:
        for where, text in texts(asset.uri, asset.data):
            wrong += left_in(where, text, allowed)
    assert wrong == []
    assert len(made.pages) > 100


def test_nothing_that_any_drawing_may_read_names_anybody_else(made: Made, shipped: Library) -> None:
    allowed = first_ones(shipped)
    # The same texts go into many drawings; each is looked through once, with the first of them.
    told: dict[str, str] = {}
    for product in made.plan:
        for text in (str(product.path), product.title, *WRITTEN.findall(repr(product.inputs))):
            told.setdefault(text, str(product.path))
    wrong = []
    for text, path in told.items():
        # All the wording goes with the inputs, that of the mark too; whether it is drawn is below.
        wrong += left_in(path, text.replace("\\n", " "), allowed, without={MARK})
    assert wrong == []
    assert len(made.plan) > 400


def one_of_each(made: Made) -> Iterator[Product[Any]]:
    """The smallest product of each way of drawing."""
    by: dict[str, list[Product[Any]]] = {}
    for product in made.plan:
        if not isinstance(product.inputs, Pack):
            by.setdefault(f"{product.draw.__module__}.{product.draw.__name__}", []).append(product)
    for products in by.values():
        yield min(products, key=lambda product: (len(repr(product.inputs)), str(product.path)))


def test_one_drawing_of_each_kind_names_nobody_else(made: Made, shipped: Library) -> None:
    allowed = first_ones(shipped)
    wrong, kinds = [], set()
    for product in one_of_each(made):
        kinds.add(product.path.suffix)
        for where, text in texts(str(product.path), product.draw(product.inputs).data):
            wrong += left_in(where, text, allowed)
    assert wrong == []
    assert kinds >= {".pdf", ".pptx", ".docx", ".png"}


def test_a_poster_wears_its_colours(made: Made, library: Library) -> None:
    """What is seen: the ground fills much of a struck-out poster, the first one's none of it."""
    (poster,) = [p for p in made.plan if p.path.name == "only-a-joke-poster-a4.pdf"]
    page = pypdfium2.PdfDocument(poster.draw(poster.inputs).data)[0]
    picture = page.render(scale=0.2).to_pil().convert("RGB")
    colours = picture.getcolors(picture.width * picture.height) or []
    count = {f"#{r:02x}{g:02x}{b:02x}": n for n, (r, g, b) in colours}
    assert count.get(library.brand.light.ground, 0) > picture.width * picture.height * 0.2
    assert "#14213d" not in count


def test_it_says_who_answers_and_no_longer_that_nobody_does(made: Made) -> None:
    pages = {page.uri: plain(page.html) for page in made.pages}
    assert "runs this site" in pages["privacy.html"]
    assert "Tell us" in pages["accessibility.html"]
    assert "answers for what stands here" in pages["about.html"]
    said = [uri for uri, text in pages.items() if re.search(r"(?i)\bdemonstration\b", text)]
    assert said == []


def test_the_trace_would_be_found(made: Made, library: Library, shipped: Library) -> None:
    """The looking itself: a name, a place to fill in, a colour, a strapline, a left-out story."""
    allowed = first_ones(shipped)
    for text in (
        "Ring the ward in Norfolk.",
        "The Norfolk and Waveney team signs for it.",
        "[fill in: your system]",
        "color:#14213D",
        'schemeClr val="FFC52E"',
        "Excuses, answered.",
        "scenarios/the-night-book.html",
        "https://improvinglivesnw.org.uk/contact",
        "SAMPLE",
    ):
        assert left_in("x", text, allowed), text
    assert not left_in("x", "The source: Norfolk and Waveney Integrated Care System", allowed)


def test_upgrade_finds_nothing_new_on_the_day_it_began(home: Path) -> None:
    assert "Nothing in the shipped content has changed" in done(home, "upgrade")
