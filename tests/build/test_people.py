"""When a consent ends, the next build leaves nothing that shows the person."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.build import make as module
from generator.build.make import drawings, make
from generator.build.plan import plan
from generator.build.site import keep_private
from generator.product import Channel
from generator.project import Mode, Project

DAY = date(2026, 11, 23)
PERSON = """\
order: 1
shown_as: Ward manager
stands_as: leader
message: only-a-joke
alt: A woman in a tunic, smiling.
portrait: c-014.jpg
formats:
  - square-1080
consent:
  reference: C-014
  uses:
    - social
{site}  expires: 2027-11-23
"""


@pytest.fixture
def person(small_project: Project) -> Path:
    """The file of a person who agreed to social media, and their photograph."""
    file = small_project.roots[0] / "content" / "ambassadors" / "manager.yml"
    file.parent.mkdir()
    small_project.portraits.mkdir(parents=True)
    out = io.BytesIO()
    Image.new("RGB", (60, 70), "#aa2244").save(out, "JPEG")
    (small_project.portraits / "c-014.jpg").write_bytes(out.getvalue())
    return file


def cached(project: Project) -> int:
    """How many drawings that show people the cache holds."""
    told = drawings(project).folder.glob("*/*.json")
    return sum(b'"shows_people": true' in path.read_bytes() for path in told)


@pytest.fixture
def only_people(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans nothing but what shows people, so that little is drawn."""
    monkeypatch.setattr(
        module,
        "plan",
        lambda *given: tuple(p for p in plan(*given) if p.shows and p.path.suffix != ".zip"),
    )


@pytest.mark.usefixtures("only_people")
def test_a_withdrawal_takes_private_pieces_and_drawings_with_it(
    small_project: Project, person: Path
) -> None:
    person.write_text(PERSON.format(site=""), encoding="utf-8")
    made = make(small_project, Mode.SAMPLE, DAY)
    keep_private(small_project, made)
    name = "downloads/campaign/people/manager-square-1080.png"
    assert [uri for uri, _ in made.private] == [name]
    assert name not in {uri for uri, _ in made.files}
    public = made.manifest.to_json().decode() + "".join(page.html for page in made.pages)
    assert "manager-square" not in public
    assert "portraits/" not in public
    assert (small_project.private / name).exists()
    assert cached(small_project) == 1

    withdrawn = PERSON.format(site="") + "  withdrawn_on: 2026-11-20\n"
    person.write_text(withdrawn, encoding="utf-8")
    refused = make(small_project, Mode.SAMPLE, DAY)
    assert "PERSON003" in {finding.code for finding in refused.findings}
    (small_project.portraits / "c-014.jpg").unlink()
    made = make(small_project, Mode.SAMPLE, DAY)
    keep_private(small_project, made)
    assert made.publishable
    assert made.private == ()
    assert not (small_project.private / name).exists()
    assert cached(small_project) == 0


def test_a_consent_that_is_over_stops_every_build(small_project: Project, person: Path) -> None:
    person.write_text(PERSON.format(site="    - site\n"), encoding="utf-8")
    for mode in Mode:
        codes = {f.code for f in make(small_project, mode, date(2027, 11, 24)).findings}
        assert "PERSON005" in codes
    library = module.checked(small_project, Mode.SAMPLE, DAY).read.library
    assert library is not None
    public = {str(p.path) for p in plan(library) if p.channel is Channel.PUBLIC}
    assert "downloads/campaign/people/manager-square-1080.png" in public
