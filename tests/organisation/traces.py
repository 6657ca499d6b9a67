"""Every text that stands in an artefact, where a reader or a program could find it.

Pages with their attributes, scripts and styles; papers with their metadata; slides, documents and
workbooks part by part; pictures' own notes; archives as deep as they go.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf
import pypdfium2
from lxml import etree, html
from PIL import Image

ZIPPED = {".zip", ".pptx", ".docx", ".xlsx", ".potx"}
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"}
BLOCKS = {"p", "li", "td", "th", "div", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "title"}
"""Where a sentence ends, whatever its last sign; in documents too, where the name is `p`."""


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Each text in a file, with the name it stands under.

    A kind of file that is not known here raises LookupError, so that none is passed over.
    """
    suffix = "." + name.rpartition(".")[2].lower()
    if suffix in ZIPPED:
        yield from _archive(name, data)
    elif suffix == ".pdf":
        yield from _paper(name, data)
    elif suffix in PICTURES:
        yield from _picture(name, data)
    elif suffix == ".gz":
        yield from texts(name.removesuffix(".gz"), gzip.decompress(data))
    elif suffix in READ:
        yield name, READ[suffix](data)
    else:
        raise LookupError(f"Nobody knows how to look into {name}.")


def flat(text: str) -> str:
    """The text as one line, a word that was parted at a line's end whole again."""
    whole = re.sub(r"[-\u00ad\ufffe]\s*\n\s*(?=[a-z])|\u00ad|\u200b", "", text)
    return re.sub(r"\s+", " ", whole)


def _seen(tree: Any) -> str:
    """Its text, in which no tag parts a word; then its attributes, comments and scripts."""
    parts = [*_words(tree), "\n"]
    for node in tree.iter():
        parts += [f"{value}\n" for value in node.attrib.values()]
        if not isinstance(node.tag, str):
            parts.append(f"{node.text or ''}\n")
    return "".join(parts)


def _words(node: Any) -> Iterator[str]:
    if isinstance(node.tag, str):
        block = etree.QName(node).localname in BLOCKS
        yield ("\n" if block else "") + (node.text or "")
        for child in node:
            yield from _words(child)
        yield "\n" if block else ""
    yield node.tail or ""


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        # An entry of the search, and whatever else carries markup.
        yield data
    elif isinstance(data, dict):
        yield from (text for pair in data.items() for part in pair for text in _strings(part))
    elif isinstance(data, Iterable):
        yield from (text for part in data for text in _strings(part))


def _archive(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield f"{name} (names)", "\n".join(archive.namelist())
        for part in archive.infolist():
            if not part.is_dir():
                yield from texts(f"{name}!{part.filename}", archive.read(part))


def _paper(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    with pikepdf.open(io.BytesIO(data)) as paper:
        notes = []
        if "/Metadata" in paper.Root:
            notes.append(paper.Root.Metadata.read_bytes().decode("utf-8", "replace"))
        for thing in paper.objects:
            notes += [str(text) for text in _pdf_strings(thing)]
    yield f"{name} (notes)", "\n".join(notes)
    document = pypdfium2.PdfDocument(data)
    try:
        for number, page in enumerate(document, 1):
            yield f"{name} page {number}", page.get_textpage().get_text_range()
    finally:
        document.close()


def _pdf_strings(thing: Any) -> Iterator[Any]:
    """Titles, authors, alternative texts, addresses: whatever is a text in the file's objects."""
    if isinstance(thing, pikepdf.String):
        yield thing
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Array) and not thing.is_indirect:
        for part in thing.values() if isinstance(thing, pikepdf.Dictionary) else thing:
            yield from _pdf_strings(part)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Array):
        parts = thing.values() if isinstance(thing, pikepdf.Dictionary) else thing
        for part in parts:
            if not (hasattr(part, "is_indirect") and part.is_indirect):
                yield from _pdf_strings(part)


def _picture(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    with Image.open(io.BytesIO(data)) as picture:
        notes = [f"{key}: {value}" for key, value in picture.info.items() if isinstance(value, str)]
        notes += [str(value) for value in picture.getexif().values()]
    yield f"{name} (notes)", "\n".join(notes)


READ: dict[str, Callable[[bytes], str]] = {
    ".html": lambda data: _seen(html.fromstring(data.decode("utf-8"))),
    **dict.fromkeys([".xml", ".rels", ".svg", ".vml"], lambda data: _seen(etree.fromstring(data))),
    **dict.fromkeys([".json", ".map"], lambda data: "\n".join(_strings(json.loads(data)))),
    **dict.fromkeys([".css", ".js", ".txt", ".ics", ".md"], lambda data: data.decode("utf-8")),
    **dict.fromkeys([".woff2", ".ttf"], lambda data: data.decode("latin-1")),
}
"""How the text of each other kind of file is found; of fonts there are only the bytes."""
