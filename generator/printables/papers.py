"""A paper as a PDF: its blocks as the data that templates/paper.typ reads.

Each text keeps its place, so that a word wider than its column or a character without a picture
becomes a finding at the YAML's line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from generator.editorial.marks import sample_word
from generator.editorial.paper import (
    Blank,
    Block,
    Box,
    Bullets,
    Code,
    Heading,
    Paper,
    Para,
    Size,
    Spoken,
    Steps,
    Table,
    Text,
    text,
)
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.model.richtext import LINK_SCHEMES
from generator.printables.endings import tied
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, logos
from generator.printables.measures import MEASURES
from generator.product import Drawn
from generator.typesetting import Frame, Verbatim, Written, set_pdf

TEMPLATE = Path(__file__).parent / "templates" / "paper.typ"
COLUMN = "the page's width"
_TITLE_LEVELS = 1  # the paper's title is the first heading; sections stand below it


@dataclass(frozen=True)
class Print:
    """The inputs of a paper's PDF.

    site: where relative links lead; None for nowhere yet. sample: the word that marks each page
    until adopted.
    """

    title: str
    paper: Paper
    imprint: Imprint
    palette: Palette
    slots: tuple[Slot, ...]
    logos: tuple[Logo, ...]
    page_of: str
    site: str | None
    sample: str | None


def printed(library: Library, title: str, paper: Paper) -> Print:
    """The inputs of one paper; title: the file's, as lists show it."""
    words = library.words
    used = sorted({theme.slot for theme in library.themes.values()})
    return Print(
        title=title,
        paper=paper,
        imprint=imprint(library),
        palette=library.brand.light,
        slots=tuple(library.brand.slots[slot - 1] for slot in used),
        logos=logos(library),
        page_of=words.papers.page_of,
        site=library.organisation.address,
        sample=sample_word(library),
    )


def draw(inputs: Print) -> Drawn:
    """Sets a paper as PDF/UA-1."""
    data, frames = data_of(inputs)
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, inputs.paper.place)


def data_of(inputs: Print) -> tuple[Mapping[str, object], dict[str, Frame]]:
    """What the template reads, and the frames of what it watches."""
    paper, setter = inputs.paper, _Setter(inputs.site)
    title = setter.text(paper.title)
    lead = setter.text(paper.lead) if paper.lead else None
    if paper.cover:
        own = tuple(Written(t.plain, t.place) for t in (paper.title, paper.lead) if t and t.place)
        setter.frames[f"{title['key']}/cover"] = Frame("the cover", own)
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "measures": MEASURES[paper.size],
        "size": paper.size,
        "kicker": paper.kicker,
        "title_text": title,
        "lead": lead,
        "facts": paper.facts,
        "facts_shown": () if paper.cover or paper.size is Size.A5 else paper.facts,
        "foot": paper.foot,
        "running": " · ".join(filter(None, (inputs.sample, paper.foot[-1]))),
        "cover": paper.cover,
        "calm": paper.calm,
        "slots": inputs.slots,
        "logos": inputs.logos,
        "page_of": inputs.page_of,
        "blocks": setter.blocks(paper.blocks),
    }
    return data, setter.frames


@dataclass
class _Setter:
    """Turns blocks into data and remembers which text each key stands for."""

    site: str | None
    frames: dict[str, Frame] = field(default_factory=dict)
    level: int = 1

    def blocks(self, blocks: Iterable[Block]) -> list[dict[str, object]]:
        return [self._block(block) for block in blocks]

    def text(self, value: Text) -> dict[str, object]:
        """A text with the key that it is watched under; none where nobody wrote it."""
        key = self._key((value,)) if value.place and value.plain else ""
        return {"key": key, "words": Verbatim(value.plain), "runs": self._runs(value)}

    def _runs(self, value: Text) -> list[dict[str, object]]:
        last = len(value.runs) - 1
        words = [tied(run.text) if at == last else run.text for at, run in enumerate(value.runs)]
        return [
            {
                "text": Written(text, value.place) if value.place else text,
                "strong": run.strong,
                "emphasis": run.emphasis,
                "href": resolved(run.href, self.site),
            }
            for run, text in zip(value.runs, words, strict=True)
            if text
        ]

    def _key(self, values: tuple[Text, ...]) -> str:
        key = f"t{len(self.frames)}"
        written = tuple(Written(v.plain, v.place) for v in values if v.place)
        self.frames[key] = Frame(COLUMN, written)
        return key

    def _widest(self, values: tuple[Text, ...]) -> dict[str, object]:
        """The item with the longest word, watched for the whole list."""
        placed = [v for v in values if v.place and v.plain]
        if not placed:
            return {"key": "", "words": ""}
        longest = max(placed, key=lambda v: max(len(word) for word in v.plain.split()))
        return {"key": self._key((longest,)), "words": Verbatim(longest.plain)}

    def _block(self, block: Block) -> dict[str, Any]:
        match block:
            case Heading():
                self.level = block.level + _TITLE_LEVELS
                return {
                    "kind": "heading",
                    "level": self.level,
                    "begins": block.begins,
                    "text": self.text(block.text),
                }
            case Para():
                return {"kind": "para", "tone": block.tone, "text": self.text(block.text)}
            case Bullets():
                return {
                    "kind": "bullets",
                    "numbered": block.numbered,
                    "ticks": block.ticks,
                    "items": [self.text(item) for item in block.items],
                    "widest": self._widest(block.items),
                }
            case Spoken():
                return {
                    "kind": "spoken",
                    "voice": block.voice,
                    "label": block.label,
                    "texts": [self.text(item) for item in block.texts],
                }
            case Steps():
                return self._steps(block)
            case Box():
                return {
                    "kind": "box",
                    "tone": block.tone,
                    "head": self.text(block.head),
                    "parts": self.blocks(block.parts),
                }
            case Table():
                return self._table(block)
            case Blank():
                return {"kind": "blank", "label": self.text(block.label), "lines": block.lines}
            case Code():
                return {"kind": "code", "parts": [self.text(part) for part in block.parts]}

    def _steps(self, block: Steps) -> dict[str, Any]:
        return {
            "kind": "steps",
            "level": self.level + 1,
            "numbered": block.numbered,
            "items": [
                {
                    "head": self.text(step.head),
                    "label": step.label,
                    "parts": self.blocks(step.parts),
                }
                for step in block.items
            ],
        }

    def _table(self, block: Table) -> dict[str, Any]:
        return {
            "kind": "table",
            "tall": block.tall,
            "ring": block.ring,
            "bars": block.bars.lengths if block.bars else (),
            "columns": [
                {"head": self.text(text(column.head)), "share": column.share}
                for column in block.columns
            ],
            "rows": [[self.text(cell) for cell in row] for row in block.rows],
        }


def resolved(href: str, site: str | None) -> str:
    """Where a link leads on paper: a page of the site by its full address, or nowhere yet."""
    if not href or href.lower().startswith(LINK_SCHEMES):
        return href
    return urljoin(site.rstrip("/") + "/", href) if site else ""
