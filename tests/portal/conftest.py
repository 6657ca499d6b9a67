"""A project with an export to take in, a key, and commands run in it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from pyrage import x25519

from generator.cli import main
from generator.library import Library
from generator.model.portal import Meaning
from generator.portal.columns import propose
from generator.portal.intake import take_in
from generator.portal.records import Contents, Event, Quarter, Record
from generator.portal.table import Table
from generator.portal.vault import Vault, create, create_key, new_contents, opened
from generator.project import Mode, Project, open_project
from generator.reading import read
from tests.portal import synthetic

TODAY = date(2026, 11, 24)
MADE = Event("inclusion-lead", "2026-11-24T09:00Z", "made the vault")
RETENTION = {"months": "36", "rule": "As the records policy says.", "decided_by": "governance-lead"}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def portal_home(home: Path) -> Path:
    """The small project, with a retention rule and the made-up export's employers."""
    path = home / "content" / "organisation.yml"
    told = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    told["portal_retention"] = RETENTION
    told["employers"] = {
        name.lower().replace(" ", "-"): {"name": name, "kind": "other", "routes": {}}
        for name in synthetic.EMPLOYERS
    }
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    real = Path(__file__).parents[2] / "content" / "wording" / "portal.yml"
    (home / "content" / "wording" / "portal.yml").write_bytes(real.read_bytes())
    return home


@pytest.fixture
def project(portal_home: Path) -> Project:
    """The project of `portal_home`."""
    return open_project(portal_home, (".",))


@pytest.fixture
def library(project: Project) -> Library:
    """Its content."""
    found = read(project, Mode.SAMPLE, TODAY).library
    assert found is not None
    return found


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A key of the vault, outside the project."""
    path = tmp_path / "elsewhere" / "vault.key"
    path.parent.mkdir()
    create_key(path)
    return path


@pytest.fixture
def key() -> x25519.Identity:
    """A key in memory."""
    return x25519.Identity.generate()


@pytest.fixture
def vault(tmp_path: Path, key: x25519.Identity):
    """An open, empty vault."""
    path = tmp_path / "a" / "vault.age"
    create(path, key, MADE)
    with opened(path, key) as made:
        yield made


def table_of(made: synthetic.Export) -> Table:
    """An export as a table, without a file."""
    rows = tuple(tuple(synthetic._written(cell) for cell in row) for row in made.rows)
    return Table(made.headers, rows)


@pytest.fixture(scope="session")
def contents() -> Contents:
    """The made-up export of 500 entries, taken in, not read yet."""
    table = table_of(synthetic.export())
    taken = take_in(table, propose(table), new_contents(), TODAY, 36)
    return replace(new_contents(), records=taken.records)


@pytest.fixture
def entry() -> Callable[..., Record]:
    """Makes one entry: its id, its words, and anything else to change."""

    def make(name: str, text: str = "Somebody said something.", **changes: object) -> Record:
        record = Record(name, Quarter(2026, 1), {Meaning.WHAT: text}, mark=f"mark-{name}")
        return replace(record, **changes)  # type: ignore[arg-type]

    return make


@pytest.fixture
def fill(vault: Vault) -> Callable[..., Vault]:
    """Puts entries into the open vault."""

    def put(*records: Record) -> Vault:
        vault.save(replace(vault.contents, records=records), MADE)
        return vault

    return put


@pytest.fixture
def run(
    portal_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """A command's exit code, standard output and standard error; `typed` is its standard input."""
    monkeypatch.chdir(portal_home)
    monkeypatch.setenv("COLUMNS", "400")
    monkeypatch.delenv("NOEXCUSE_VAULT_KEY", raising=False)

    def call(*arguments: object, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["noexcuse", *map(str, arguments)])
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        try:
            main()
        except SystemExit as end:
            code = end.code
        else:
            code = 0
        out, err = capsys.readouterr()
        return int(code or 0), out, err

    return call
