"""The pictures that content names: found below the roots, read, and looked at before use.

A Library knows no file, so their bytes travel in it. A picture that could not be drawn is a
finding here, at the line that names it, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from generator.finding import Finding, Place, error
from generator.model.base import Model
from generator.model.brand import Brand
from generator.model.organisation import Organisation
from generator.model.scenario import Scenario
from generator.model.session import Session, ShowPicture
from generator.reading.entities import Which
from generator.reading.files import Found
from generator.reading.pixels import JPEG, PNG, size_of
from generator.reading.speech import name, nearest

MAX_BYTES = 2_000_000
"""A larger logo is a photograph or a mistake."""
MAX_PHOTOGRAPH = 8_000_000
"""A larger picture makes a deck that nobody can send."""

_SVG = "{http://www.w3.org/2000/svg}svg"
_CONTENT = "content/"
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")


@dataclass(frozen=True)
class Assets:
    """The pictures by their path below a content folder, and what is wrong with the rest."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_assets(values: Mapping[Which, Model], found: Iterable[Found]) -> Assets:
    """Every picture that content names, and the organisation's template; of two roots, the later's.

    values: all content by kind and id.
    """
    there = {
        one.below.removeprefix(_CONTENT): one for one in found if one.below.startswith(_CONTENT)
    }
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for named in _named(values):
        data = _bytes(there.get(named.file))
        if data is None:
            findings.append(_not_there(named, there))
        elif why := _unusable(named, data):
            findings.append(error("FILE007", named.place, f"{name(named.file)} {why}", _HINT))
        else:
            files[named.file] = data
    organisation = values.get(("organisation", ""))
    template = organisation.template if isinstance(organisation, Organisation) else None
    if template is not None:
        data = _bytes(there.get(template.file))
        if data is None:
            findings.append(_no_template(template.file))
        else:
            files[template.file] = data
    return Assets(files, tuple(findings))


@dataclass(frozen=True)
class _Named:
    """A picture that content names, and where; a logo may be drawn, a photograph is larger."""

    place: Place
    file: str
    logo: bool = False


def _named(values: Mapping[Which, Model]) -> Iterator[_Named]:
    for (kind, key), value in sorted(values.items()):
        if isinstance(value, Brand):
            for number, slot in enumerate(value.logos):
                if slot.file is not None:
                    place = Place("brand", "", ("logos", number, "file"))
                    yield _Named(place, slot.file, logo=True)
        elif isinstance(value, Session):
            for number, block in enumerate(value.blocks):
                if isinstance(block, ShowPicture):
                    place = Place(kind, key, ("blocks", number, "picture", "file"))
                    yield _Named(place, block.picture.file)
        elif isinstance(value, Scenario):
            for number, picture in enumerate(value.alternatives.pictures):
                place = Place(kind, key, ("alternatives", "pictures", number, "file"))
                yield _Named(place, picture.file)


def _no_template(file: str) -> Finding:
    hint = (
        "Put it below the content folder, as in `content/templates/ours.potx`, and name it"
        " `templates/ours.potx`."
    )
    place = Place("organisation", "", ("template", "file"))
    return error("FILE006", place, f"There is no file {name(file)}.", hint)


_HINT = "Save it again as a PNG, a logo also as SVG, and give the file the ending it has."


def _bytes(found: Found | None) -> bytes | None:
    try:
        return found.path.read_bytes() if found else None
    except OSError:
        return None


def _not_there(named: _Named, there: Mapping[str, Found]) -> Finding:
    file, wish = named.file, "logos/ours.svg" if named.logo else "pictures/ours.jpg"
    pictures = [p for p in there if PurePosixPath(p).suffix.lower() in _PICTURES]
    close = nearest(file, pictures)
    hint = (
        f"Did you mean {name(close)}?"
        if close
        else f"Put it below the content folder, as in `content/{wish}`, and name it `{wish}`."
    )
    return error("FILE006", named.place, f"There is no picture {name(file)}.", hint)


def _unusable(named: _Named, data: bytes) -> str:
    """Why a picture cannot be drawn; empty when it can."""
    most = MAX_BYTES if named.logo else MAX_PHOTOGRAPH
    if len(data) > most:
        what = "a logo" if named.logo else "a picture"
        return f"has {len(data) / 1e6:.1f} MB; {what} has at most {most / 1e6:.0f}."
    suffix = PurePosixPath(named.file).suffix.lower()
    kind = {".png": PNG, ".jpg": JPEG, ".jpeg": JPEG}.get(suffix)
    if kind == PNG or (kind and not named.logo):
        found = size_of(data)
        return "" if found and found[0] == kind else f"is not a whole {kind.upper()} picture."
    if named.logo:
        if suffix == ".svg":
            return "" if _is_svg(data) else "is not an SVG picture."
        return "is neither SVG nor PNG."
    return "is neither PNG nor JPEG."


def _is_svg(data: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return False
    return bool(root.tag == _SVG) and ("viewBox" in root.attrib or "width" in root.attrib)
