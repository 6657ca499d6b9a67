"""Compiles a template with its data into a PDF or a picture, and says what did not fit.

Each compile has its own build folder with the templates and data.json as files: a compiler made
from bytes works only once. Data is JSON and so inert; author text is never evaluated. Warnings
are errors, since an unknown font is only a warning to Typst.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from generator.editorial.dates import MONTHS
from generator.finding import Finding, Place
from generator.product import Drawn
from generator.typesetting.fits import no_glyphs, overflows, read_fits
from generator.typesetting.fonts import REPLACEMENT, font_book, missing
from generator.typesetting.written import Frame, pictures_in, plain

SHARED = Path(__file__).parent / "templates"
ACCESSIBLE = ("ua-1",)
"""PDF/UA-1, for everything but print-shop files; it also refuses a missing character."""

_LARGE = 400_000  # bytes of a PDF; less than a hundred cards
_KEPT = 10
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
_PIXELS_PER_INCH = 72  # one pixel a point, so that a page of w x h pt is w x h pixels


class TypesettingError(Exception):
    """A template failed: our bug, with Typst's own account of where."""


def set_pdf(
    template: Path,
    data: object,
    day: date,
    frames: Mapping[str, Frame],
    about: Place,
    *,
    accessible: bool = True,
) -> Drawn:
    """Sets a PDF, as PDF/UA-1 unless it is for a print shop.

    template: a .typ file; its folder's other templates and lib.typ lie beside it as it compiles.
    data: what the template reads as data.json; see `written.plain`.
    day: the date in the file, from the edition.
    frames: by the key of each `fit` in the template.
    about: the place of texts that carry none.
    Raises TypesettingError.
    """
    with _build(template, data) as compiler:
        standards = list(ACCESSIBLE) if accessible else []
        pdf = _one(_compile(compiler, day, format="pdf", pdf_standards=standards))
        drawn = Drawn(pdf, _findings(compiler, data, frames, about))
    if len(pdf) > _LARGE:
        _forget()
    return drawn


def set_png(
    template: Path, data: object, day: date, frames: Mapping[str, Frame], about: Place
) -> Drawn:
    """Sets a picture: one page, one pixel a point. Other parameters as for `set_pdf`.

    It is set as PDF/UA-1 first: only there does Typst refuse a missing character.
    """
    with _build(template, data) as compiler:
        _compile(compiler, day, format="pdf", pdf_standards=list(ACCESSIBLE))
        png = _compile(compiler, day, format="png", ppi=_PIXELS_PER_INCH)
        return Drawn(_one(png), _findings(compiler, data, frames, about))


@contextmanager
def _build(template: Path, data: object) -> Iterator[typst.Compiler]:
    with tempfile.TemporaryDirectory(prefix="typesetting-") as folder:
        build = Path(folder)
        for source in (*sorted(SHARED.glob("*.typ")), *sorted(template.parent.glob("*.typ"))):
            (build / source.name).write_bytes(source.read_bytes())
        for picture in pictures_in(data):
            (build / picture.name).write_bytes(picture.data)
        tree = plain(data, _for_paper)
        (build / "data.json").write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
        main = (build / template.name).as_posix()
        yield typst.Compiler(main, root=build.as_posix(), font_paths=font_book())


def _forget() -> None:
    """Drop what Typst keeps of earlier settings, so that many volumes need the memory of one.

    It keeps what any of the last ten compilations used: ten that use nothing leave nothing.
    """
    with tempfile.TemporaryDirectory(prefix="typesetting-") as folder:
        nothing = Path(folder) / "nothing.typ"
        nothing.write_bytes(b"")
        compiler = typst.Compiler(nothing.as_posix(), root=folder, font_paths=font_book())
        for _ in range(_KEPT + 1):
            compiler.compile(format="svg")


def _for_paper(text: str) -> str:
    """The text with days bound to their months, and an empty square for what the fonts lack.

    With the square a draft can still be looked at.
    """
    text = _DAY.sub("\\1\u00a0\\2", text)
    for _, char in missing(text):
        text = text.replace(char, REPLACEMENT)
    return text


def _compile(compiler: typst.Compiler, day: date, **options: Any) -> bytes | list[bytes]:
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    result, warnings = _checked(lambda: compiler.compile_with_warnings(timestamp=stamp, **options))
    if warnings:
        raise TypesettingError("\n".join(warning.message for warning in warnings))
    made: bytes | list[bytes] = result
    return made


def _checked(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except typst.TypstError as problem:
        raise TypesettingError(problem.diagnostic) from problem


def _one(result: bytes | list[bytes]) -> bytes:
    if isinstance(result, list):
        raise TypesettingError(f"A picture has one page; the template made {len(result)}.")
    return result


def _findings(
    compiler: typst.Compiler, data: object, frames: Mapping[str, Frame], about: Place
) -> tuple[Finding, ...]:
    records = json.loads(_checked(lambda: compiler.query("<fit>", field="value")))
    return (*no_glyphs(data, about), *overflows(read_fits(records), frames))
