"""What git would keep: raw exports, vaults and keys must never be among it.

`why_not` judges one file by its name and its bytes; it is what the hook, the check in CI and
`noexcuse portal guard` have in common.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path, PurePosixPath

from generator.portal.columns import is_guarded
from generator.portal.guard import OLD_FORMAT, ZIP

SHEETS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"}
KEYS = {".age", ".key", ".pem", ".p12", ".pfx", ".kdbx"}
PICTURES = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".gif"}
RECORDS = {*PICTURES, ".pdf", ".doc", ".docx", ".odt", ".msg", ".eml"}

AGE = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
SECRET = re.compile(rb"AGE-SECRET-KEY-1[0-9A-Z]{20}|-----BEGIN [A-Z ]*PRIVATE KEY-----")
CAMERA = re.compile(rb"Exif\x00\x00.{0,2000}?(?:Canon|NIKON|Apple|samsung|SONY|Google|FUJI|HUAWEI"
                    rb"|Xiaomi|OLYMPUS|Panasonic|LEICA)", re.DOTALL)  # fmt: skip
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc")
FORM = 3
"""So many headers of a form's own columns in a first line make it an export."""
OF_A_FORM = {"id", "start time", "completion time", "email", "name", "timestamp", "submitted"}
HEAD = 1_000_000


def why_not(name: str, data: bytes) -> str:
    """Why a file must not be in git, in a few words; empty when nothing speaks against it.

    name: its path in the repository. data: its bytes, or the first million of them.
    """
    path = PurePosixPath(name.casefold())
    return _by_name(path) or _by_bytes(path, data)


def _by_name(path: PurePosixPath) -> str:
    if "private" in path.parts[:-1]:
        return "it lies in a private folder"
    if path.suffix in SHEETS:
        return "it is a spreadsheet, and may be an export of the portal"
    if path.suffix in KEYS:
        return "it is a vault or a key by its name"
    if "portrait" in path.as_posix() and path.suffix in PICTURES:
        return "it is a portrait by its name"
    if "consent" in path.stem and path.suffix in RECORDS:
        return "it is a consent record by its name"
    return ""


def _by_bytes(path: PurePosixPath, data: bytes) -> str:
    if data.startswith(AGE):
        return "it is a vault: it begins as age files do"
    if SECRET.search(data):
        return "it holds a secret key"
    if data.startswith(OLD_FORMAT):
        return "it is an old or locked office file"
    if data.startswith(ZIP) and b"xl/workbook" in data:
        return "it is a workbook, whatever its name says"
    if any(mark in data[:32] for mark in HEIC) or CAMERA.search(data[:70_000]):
        return "it is a photograph from a camera"
    if path.suffix not in (".py", ".md", ".yml") and _like_an_export(data):
        return "its first line reads like the export of a form"
    return ""


def _like_an_export(data: bytes) -> bool:
    first = data[:4000].decode("utf-8-sig", "replace").split("\n", 1)[0]
    cells = {cell.strip(' "\r').casefold() for cell in re.split("[,;\t]", first)}
    return len(cells & OF_A_FORM) >= FORM and any(is_guarded(cell) for cell in cells)


def tracked(home: Path) -> dict[str, bytes] | None:
    """Every file that git keeps below a folder, with its bytes; None where there is no git."""
    names = _git(home, "ls-files", "-z")
    if names is None:
        return None
    files = {name: home / name for name in names.decode().split("\0") if name}
    return {name: _head(path) for name, path in files.items() if path.is_file()}


def staged(home: Path) -> dict[str, bytes] | None:
    """Every file that the next commit would add or change, with its bytes as staged."""
    names = _git(home, "diff", "--cached", "--name-only", "--diff-filter=ACMRT", "--relative", "-z")
    if names is None:
        return None
    return {
        name: (_git(home, "show", f":./{name}") or b"")[:HEAD]
        for name in names.decode().split("\0")
        if name
    }


def is_exposed(path: Path) -> bool:
    """Whether a file here would be offered to git: it lies in a repository that ignores it not."""
    folder = next((up for up in path.resolve().parents if up.is_dir()), None)
    if folder is None or _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        return False
    return _git(folder, "check-ignore", "-q", str(path.resolve())) is None


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says; None when it is not there or refuses."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout
