"""From a made-up export to the site and the report: import, read, draft, approve, count, build.

Everything goes through the commands and the reader's questions, as people use them.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import yaml
from docx import Document
from lxml import html
from pptx import Presentation

from generator.cli.portal_common import event
from generator.model.portal import CareNeed, CareStep
from generator.model.wording.portal import PortalWording
from generator.portal.conversation import View
from generator.portal.reader import Reader
from generator.portal.records import Contents
from generator.portal.vault import opened, read_contents, read_key
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from tests.portal import synthetic
from tests.portal.conftest import Run
from tests.portal.test_commands import (
    AS_OF,
    CALM,
    CONFIRMED,
    drafted,
    leaked,
    no_drawing,
    write_story,
)

__all__ = ["no_drawing"]  # a fixture, used by every test here
DAY = date(2026, 11, 24)
TOLD = "Colleagues told of lists that leave out the same names, week after week."
DECISION = "Let two people from each team draw up the list of the week"
PAGE = {
    "title": "What we heard",
    "lead": "What people told.",
    "description": "What people told.",
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-22",
    "sections": [{"kind": "heard", "id": "figures", "heading": "Figures"}],
}


@dataclass(frozen=True)
class Journey:
    """What came of a whole year: its project and what was said on the way."""

    home: Path
    contents: Contents
    said: str


def answers(view: View, words: PortalWording, chance: random.Random) -> tuple[str, ...]:
    """A made-up reader: most often the first choices, now and then danger or a duty of care."""
    asked = {
        words.ask_care: (CareNeed.NONE.value,) * 9 + (CareNeed.DUTY.value,),
        words.ask_step: (CareStep.SAFEGUARDING.value, CareStep.NO_WAY.value, CareStep.ADVICE.value),
        words.ask_theme: ("at-work",) * 6 + ("in-care",) * 3 + ("something-else",),
    }
    if view.ask in asked:
        return (chance.choice(asked[view.ask]),)
    if not view.choices:
        return ("safeguarding-lead",)
    if view.many:
        return ()
    keys = [choice.key for choice in view.choices]
    if view.ask == words.ask_same:
        return ("no",)
    if "go" in keys:
        return ("go",)
    return (keys[min(int(chance.expovariate(0.8)), len(keys) - 1)],)


def read_by(role: str, home: Path, key: Path, seed: int) -> None:
    """One reader goes through everything that waits for them."""
    library = read(open_project(home, (".",)), Mode.SAMPLE, DAY).library
    assert library is not None
    chance = random.Random(seed)
    with opened(home / "private" / "vault.age", read_key(key)) as vault:
        reader = Reader(vault, library, role, DAY, event)
        while (view := reader.view()) is not None:
            wrong = reader.answer(answers(view, library.words.portal, chance))
            assert wrong == "", (view.ask, wrong)


def real_words(home: Path) -> None:
    """The wording that ships, the page for the figures, and a theme with a place in the report."""
    for path in (shipped_root() / "content" / "wording").glob("*.yml"):
        (home / "content" / "wording" / path.name).write_bytes(path.read_bytes())
    (home / "content" / "pages" / "evidence.yml").write_text(yaml.safe_dump(PAGE), "utf-8")


def write_report(home: Path) -> None:
    """What a person writes once the figures are out."""
    path = shipped_root() / "content" / "reports" / "portal-2025.yml"
    told = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    recommend = {**told["themes"][0]["recommend"][0], "what": DECISION}
    told["themes"] = [{"theme": "at-work", "told": TOLD, "recommend": [recommend]}]
    told["impact_assessment"] = "Number 7, with information governance"
    made = home / "content" / "reports" / "portal-2025.yml"
    made.parent.mkdir()
    made.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")


def travelled(run: Run, home: Path, tmp_path: Path, key: Path, count: int) -> Journey:
    """The whole way to the figures and the written report."""
    real_words(home)
    said = []

    def ran(*command: object) -> str:
        code, out, err = run(*command, *AS_OF)
        assert code == 0, (command, out, err)
        said.append(out + err)
        return out

    form = synthetic.write_xlsx(tmp_path / "form.xlsx", synthetic.export(count))
    vault = ("--key", str(key))
    ran("portal", "import", form, "--as", "inclusion-lead", *vault, "--accept")
    early = run("portal", "summarise", "--year", "2025", "--as", "inclusion-lead", *vault, *AS_OF)
    assert early[0] == 1
    assert "not read yet" in early[2]
    read_by("reader-1", home, key, 1)
    read_by("reader-2", home, key, 2)
    assert drafted(run, vault)[0] == 0
    write_story(home, CALM)
    _, out, _ = run("check", "scenarios/the-long-table.yml", *vault, *AS_OF)
    for finding in sorted({"ANON022", "ANON023"} & set(out.split())):
        reason = ("--reason", "Hundreds of people do this work.")
        ran("portal", "waive", "the-long-table", finding, *reason, "--as", "governance-lead")
    for reader in ("reader-5", "reader-6"):
        ran("approve", "the-long-table", "--as", reader, *CONFIRMED)
    ran("portal", "summarise", "--year", "2025", "--as", "inclusion-lead", "--sample", *vault)
    write_report(home)
    contents = read_contents(home / "private" / "vault.age", read_key(key))
    return Journey(home, contents, "".join(said))


def published(journey: Journey) -> str:
    return (journey.home / "content" / "evidence" / "portal-2025.yml").read_text("utf-8")


def words_of(path: Path) -> str:
    """All the text of a PDF, a Word file or a deck with its notes."""
    return " ".join(" ".join(_texts(path)).split())


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".pdf":
        for page in pypdfium2.PdfDocument(path):
            yield page.get_textpage().get_text_range()
    elif path.suffix == ".docx":
        for node in Document(str(path)).element.body.iter("{*}p"):
            yield "".join(node.itertext())
    else:
        for slide in Presentation(str(path)).slides:
            for node in slide._element.iter("{*}p"):
                yield "".join(node.itertext())
            yield slide.notes_slide.notes_text_frame.text


def nothing_of_an_entry(journey: Journey) -> None:
    """No name that was planted, no run of six words of any entry, no entry's id."""
    assert leaked(journey.home, journey.said) == []
    texts = (published(journey), (journey.home / "private" / "ledger.yml").read_text("utf-8"))
    for record in journey.contents.records:
        told = record.words.split()
        for start in range(0, len(told) - 6, 6):
            assert not any(" ".join(told[start : start + 6]) in text for text in texts)
        assert not any(record.id in text for text in texts)


def test_a_hundred_and_fifty_entries_come_out_as_figures_and_a_report(
    run: Run, portal_home: Path, tmp_path: Path, key_file: Path
) -> None:
    from generator.decks.catalogue import briefings
    from generator.printables.private import products

    journey = travelled(run, portal_home, tmp_path, key_file, 150)
    nothing_of_an_entry(journey)
    library = read(open_project(portal_home, (".",)), Mode.SAMPLE, DAY).library
    assert library is not None
    made = {str(p.path): p for p in (*products(library), *briefings(library))}
    report = made["reports/portal-2025.pdf"]
    path = tmp_path / "report.pdf"
    path.write_bytes(report.draw(report.inputs).data)
    assert TOLD in words_of(path)
    code, _, err = run(
        "portal", "summarise", "--year", "2025", "--as", "inclusion-lead", "--sample",
        "--key", key_file, *AS_OF,
    )  # fmt: skip
    assert code == 0, err
    items = yaml.safe_load((portal_home / "private" / "ledger.yml").read_text())["items"]
    assert len({item["employer"] for item in items}) == len(items), "told once, though made twice"


@pytest.mark.full
def test_five_hundred_entries_go_to_the_site_the_report_and_the_annexes(
    run: Run, portal_home: Path, tmp_path: Path, key_file: Path
) -> None:
    journey = travelled(run, portal_home, tmp_path, key_file, 500)
    nothing_of_an_entry(journey)
    built = subprocess.run(
        (sys.executable, "-m", "generator.cli", "build", *AS_OF),
        cwd=portal_home, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    figures = yaml.safe_load(published(journey))["figures"]
    page = html.parse(str(portal_home / "site" / "evidence.html"))
    assert f"About {figures['entries']} entries, 2025" in page.getroot().text_content()
    assert (portal_home / "site" / "scenarios" / "the-long-table.html").exists()
    reports = portal_home / "private" / "reports"
    for ending in ("pdf", "docx", "pptx"):
        told = words_of(reports / f"portal-2025.{ending}")
        assert TOLD in told
        assert DECISION in told
    annexes = list((portal_home / "private" / "annexes").iterdir())
    assert annexes
    assert len(list(reports.glob("portal-2025-annex-*.pdf"))) >= 1
    for path in (portal_home / "site").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert TOLD.encode() not in data, path
            assert b"portal-2025" not in data, path
    assert leaked(portal_home, built.stdout, built.stderr) == []
