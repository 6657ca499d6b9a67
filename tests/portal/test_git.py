"""What must never be in git is refused by its name and by its bytes; all else passes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from pyrage import encrypt, x25519

from generator.portal import git
from tests.portal import synthetic

ROOT = Path(__file__).parents[2]
KEY = b"AGE-SECRET-" + b"KEY-1" + b"Q" * 58
VAULT = encrypt(b"x", [x25519.Identity.generate().to_public()])
PEM = b"-----BEGIN " + b"RSA PRIVATE KEY-----\n"
PHOTO = b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00*" + b"\0" * 40 + b"Canon EOS"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("form.xlsx", b"", "spreadsheet"),
        ("data/Export.CSV", b"", "spreadsheet"),
        ("a/private/notes.yml", b"", "private folder"),
        ("vault.age", b"", "vault or a key"),
        ("server.pem", b"", "vault or a key"),
        ("content/portraits/one.jpg", b"", "portrait"),
        ("content/pictures/portrait-2.png", b"", "portrait"),
        ("forms/Consent_signed.pdf", b"", "consent record"),
        ("notes.txt", VAULT, "begins as age files do"),
        ("notes.md", b"key: " + KEY, "secret key"),
        ("notes.txt", PEM, "secret key"),
        ("picture.jpg", PHOTO, "photograph"),
        ("picture.png", b"\0\0\0 ftypheic\0\0", "photograph"),
        ("notes.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or locked office file"),
        ("notes.txt", b"ID,Start time,Completion time,Email,Name,What happened?\n", "export"),
        ("notes.dat", '\ufeff"ID";"Name";"Email";"Text"\n'.encode(), "export"),
    ],
    ids=range(16),
)
def test_raw_data_is_refused(name: str, data: bytes, why: str) -> None:
    assert why in git.why_not(name, data)


def test_a_workbook_by_another_name_is_refused(tmp_path: Path) -> None:
    data = synthetic.write_xlsx(tmp_path / "a.xlsx", synthetic.export(3)).read_bytes()
    assert "workbook, whatever its name" in git.why_not("notes.zip", data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("content/guides/photo-consent.yml", b"title: Photo consent"),
        ("docs/brand-board.png", b"\x89PNG\r\n\x1a\n"),
        ("content/pictures/round.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("ours.potx", b"PK\x03\x04ppt/presentation.xml"),
        ("docs/guide.md", b"id, name, email, start time"),
        ("notes.txt", b"Name, place and time of the meeting\n"),
    ],
)
def test_content_passes(name: str, data: bytes) -> None:
    assert git.why_not(name, data) == ""


def test_nothing_that_this_repository_keeps_is_refused() -> None:
    files = git.tracked(ROOT)
    if files is None:
        pytest.skip("this is no checkout")
    assert {name: why for name, data in files.items() if (why := git.why_not(name, data))} == {}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A new, empty repository."""
    subprocess.run(["git", "init", "-q", str(tmp_path / "r")], check=True)
    return tmp_path / "r"


def add(repository: Path, name: str, data: bytes) -> None:
    path = repository / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    subprocess.run(["git", "add", "-f", name], cwd=repository, check=True)


def test_what_is_staged_is_looked_at_as_staged(repository: Path) -> None:
    add(repository, "one é.txt", VAULT)
    (repository / "one é.txt").write_bytes(b"harmless now")
    found = git.staged(repository)
    assert found == {"one é.txt": VAULT}
    assert git.tracked(repository) == {"one é.txt": b"harmless now"}
    assert git.staged(repository.parent) is None


def test_it_is_known_whether_git_would_see_a_file(repository: Path) -> None:
    vault = repository / "private" / "vault.age"
    assert git.is_exposed(vault)
    (repository / ".gitignore").write_text("/private/\n")
    assert not git.is_exposed(vault)
    assert not git.is_exposed(repository.parent / "elsewhere.csv")


def test_the_hook_refuses_raw_data(repository: Path) -> None:
    hook = (ROOT / ".githooks" / "pre-commit").read_text()
    assert "noexcuse portal guard --staged" in hook
    assert hook.index("portal guard") < hook.index("ruff")
