"""The photographs of people: found in private/portraits, read, and looked at before use (P10).

They and the signed forms belong to no content folder and to no git: what lies there is a finding.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.finding import Finding, Place, error
from generator.model.ambassador import Ambassador
from generator.project import Project
from generator.reading.files import MEDIA, YAML, Found
from generator.reading.speech import name, nearest

MAX_BYTES = 20_000_000
"""A larger photograph is a mistake."""

_PEOPLE = re.compile(
    r"(?:^|[/_.-])(?:portraits?|ambassadors?|consents?)(?:[/_.-]|$)", re.IGNORECASE
)
_FORMATS = ("JPEG", "PNG")


@dataclass(frozen=True)
class Portraits:
    """The photographs by their ambassador's id, and what is wrong with the rest."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_portraits(
    project: Project,
    people: Mapping[str, Ambassador],
    found: Iterable[Found],
    digests: Mapping[Path, str],
    ids: Mapping[Path, str],
) -> Portraits:
    """The photographs of those whose consent is not withdrawn.

    found: every file of the content, with its SHA-256 in `digests` and its id in `ids`.
    """
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for key, person in sorted(people.items()):
        if person.portrait is None or person.sample:
            continue
        place = Place("ambassador", key, ("portrait",))
        data = _bytes(project.portraits / person.portrait)
        if person.consent and person.consent.withdrawn_on:
            findings += [_still_there(place, project, person.portrait)] if data else []
        elif data is None:
            findings.append(_not_there(place, project, person.portrait))
        elif why := _unusable(data):
            findings.append(error("FILE007", place, f"{name(person.portrait)} {why}", _HINT))
        else:
            files[key] = data
    known = {person.portrait for person in people.values()}
    hashes = {hashlib.sha256(data).hexdigest() for data in files.values()}
    findings += _among_content(found, known, hashes, digests, ids)
    findings += _in_git(project)
    return Portraits(files, tuple(findings))


_HINT = "Save the photograph again as JPEG or PNG."


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _not_there(place: Place, project: Project, file: str) -> Finding:
    folder = project.relative(project.portraits)
    there = (
        [path.name for path in project.portraits.glob("*")] if project.portraits.is_dir() else []
    )
    close = nearest(file, there)
    hint = (
        f"Did you mean {name(close)}?"
        if close
        else f"Put it at `{folder}/{file}` on the machine that builds; it never enters git."
    )
    return error("PERSON001", place, f"There is no portrait {name(file)} in `{folder}`.", hint)


def _still_there(place: Place, project: Project, file: str) -> Finding:
    path = f"{project.relative(project.portraits)}/{file}"
    return error(
        "PERSON003",
        place,
        f"The consent is withdrawn, and the picture is still at `{path}`.",
        "Delete the file, and every copy. Then build again: whatever showed it is gone.",
    )


def _unusable(data: bytes) -> str:
    """Why a photograph cannot be shown; empty when it can."""
    from PIL import Image  # not with the module: most projects have no photographs

    if len(data) > MAX_BYTES:
        return f"has {len(data) / 1e6:.1f} MB; a portrait has at most {MAX_BYTES / 1e6:.0f}."
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return "is not a whole JPEG or PNG picture."
    return ""


def _among_content(
    found: Iterable[Found],
    known: set[str | None],
    hashes: set[str],
    digests: Mapping[Path, str],
    ids: Mapping[Path, str],
) -> Iterator[Finding]:
    """A finding for each file among the content that is a person's picture or a signed form."""
    for each in found:
        pure = each.pure
        if pure.suffix.lower() == YAML:
            continue
        is_picture = pure.suffix.lower() in MEDIA
        same = pure.name in known or digests.get(each.path) in hashes
        if same or _PEOPLE.search(_inside(pure)):
            what = "a portrait" if is_picture else "a record of consent"
            yield error(
                "PERSON002",
                Place("file", ids[each.path], offset=0),
                f"{name(each.below)} looks like {what}, and stands among the content.",
                "Move portraits to private/portraits and signed forms out of the project: what is"
                " among the content enters git and may be published.",
            )


def _inside(pure: PurePosixPath) -> str:
    """The path below content/ or scenarios/."""
    return "/".join(pure.parts[1:])


def _in_git(project: Project) -> Iterator[Finding]:
    """A finding when git keeps portraits: its index names each file it keeps."""
    index = _git_folder(project.home) / "index"
    wanted = f"{project.relative(project.portraits)}/".encode()
    if wanted in (_bytes(index) or b""):
        yield error(
            "PERSON002",
            Place("file", project.relative(project.portraits), offset=0),
            "Git keeps files of private/portraits.",
            "Take them out with `git rm --cached -r private/portraits`; what was pushed must also"
            " be taken out of the history.",
        )


def _git_folder(home: Path) -> Path:
    """The folder of git's own files; in a second working tree a file says where it is."""
    at = home / ".git"
    told = _bytes(at)
    return home / told.decode("utf-8", "replace").removeprefix("gitdir:").strip() if told else at
