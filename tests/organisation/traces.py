"""Every text that stands in an artefact, where a reader or a program could find it.

Pages with their attributes, scripts and styles; papers with their metadata; slides, documents and
workbooks part by part; pictures' own notes; archives as deep as they go.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

import pikepdf
import pypdfium2
from PIL import Image

PLAIN = {".html", ".css", ".js", ".json", ".xml", ".txt", ".ics", ".svg", ".vtt", ".md", ".webmanifest"}  # fmt: skip
ZIPPED = {".zip", ".pptx", ".docx", ".xlsx", ".potx"}
MARKUP = {".xml", ".rels", ".html", ".svg"}
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"}
SILENT = {".woff2", ".ttf", ".otf", ".map"}
"""Fonts and the theme's own source maps; their bytes are looked through all the same."""


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Each text in a file, with the name it stands under.

    A kind of file that is not known here raises LookupError, so that none is passed over.
    """
    suffix = PurePosixPath(name).suffix.lower()
    yield f"{name} (bytes)", data.decode("latin-1")
    if suffix in ZIPPED:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield f"{name} (names)", "\n".join(archive.namelist())
            for part in archive.infolist():
                if not part.is_dir():
                    yield from texts(f"{name}!{part.filename}", archive.read(part))
    elif suffix == ".pdf":
        yield from _paper(name, data)
    elif suffix in PICTURES:
        yield from _picture(name, data)
    elif suffix in PLAIN | MARKUP:
        text = data.decode("utf-8")
        yield name, _seen(text) if suffix in MARKUP else text
    elif suffix not in SILENT and PurePosixPath(name).name not in {".nojekyll", "_headers"}:
        raise LookupError(f"Nobody knows how to look into {name}.")


def flat(text: str) -> str:
    """The text as one line, a word parted at a line's end whole again."""
    return re.sub(r"\s+", " ", re.sub(r"[-\u00ad]\s*\n\s*(?=[a-z])", "", text))


def _seen(markup: str) -> str:
    """Markup and, after it, its text alone, in which no tag parts a word or a sentence."""
    words = re.sub(r"<(script|style)\b.*?</\1>", " ", markup, flags=re.DOTALL)
    words = re.sub(r"</(p|li|h\d|td|th|tr|div|dt|dd|a:p|w:p)>", "\n", words)
    return html.unescape(markup) + "\n" + html.unescape(re.sub(r"<[^>]*>", "", words))


def _paper(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    with pikepdf.open(io.BytesIO(data)) as paper:
        notes = [str(value) for value in (paper.docinfo or {}).values()]
        if "/Metadata" in paper.Root:
            notes.append(paper.Root.Metadata.read_bytes().decode("utf-8", "replace"))
        notes += [str(thing) for thing in paper.objects if isinstance(thing, pikepdf.String)]
        for thing in paper.objects:
            if isinstance(thing, pikepdf.Dictionary):
                notes += [str(v) for v in thing.values() if isinstance(v, pikepdf.String)]
        yield f"{name} (notes)", "\n".join(notes)
    document = pypdfium2.PdfDocument(data)
    try:
        for number, page in enumerate(document, 1):
            yield f"{name} page {number}", page.get_textpage().get_text_range()
    finally:
        document.close()


def _picture(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    with Image.open(io.BytesIO(data)) as picture:
        notes = [f"{key}: {value}" for key, value in picture.info.items() if isinstance(value, str)]
        notes += [str(value) for value in picture.getexif().values()]
        yield f"{name} (notes)", "\n".join(notes)
