"""Rich text: a small CommonMark, parsed once into a frozen tree.

Each medium turns the tree into its own notation in one file. Only paragraphs, bullets,
numbered lists, emphasis, strong and links exist; HTML is text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.typography import tidy

LINK_SCHEMES = ("https:", "mailto:", "tel:")
MAX_LENGTH = 6000
MAX_LOOKS = 8
"""How deep emphasis may nest; deeper, the walk down would exhaust Python's stack."""


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look; href is empty when it is no link."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class List:
    """A list of items, each a tuple of runs; one level only."""

    items: tuple[tuple[Run, ...], ...]
    numbered: bool = False


Block = Paragraph | List


@dataclass(frozen=True)
class RichText:
    """A parsed text; `source` is what the editor wrote."""

    source: str
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """The words alone, one line a block or list item."""
        return "\n".join("".join(run.text for run in runs) for runs in self.lines)

    @property
    def lines(self) -> tuple[tuple[Run, ...], ...]:
        """Each paragraph's and each list item's runs, in reading order."""
        rows: list[tuple[Run, ...]] = []
        for block in self.blocks:
            rows.extend([block.runs] if isinstance(block, Paragraph) else block.items)
        return tuple(rows)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(value: str) -> RichText:
            try:
                return parse(tidy(value))
            except ValueError as problem:
                raise PydanticCustomError(
                    "rich_text", "{problem}", {"problem": str(problem)}
                ) from None

        text = core_schema.str_schema(min_length=1, max_length=MAX_LENGTH)
        return core_schema.no_info_after_validator_function(
            validate,
            text,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda value: value.source, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False}).enable(
        ["emphasis", "link", "list", "newline", "escape"]
    )


def parse(text: str) -> RichText:
    """Parse an editor's text.

    Raises ValueError, in a sentence for people, for a link that is neither https, mailto,
    tel nor relative, for a nested list, and for markup that is not offered.
    """
    tokens = _parser().parse(text)
    if any(child.level > MAX_LOOKS for token in tokens for child in token.children or ()):
        raise ValueError("Emphasis and links are nested too deeply in this text.")
    root = SyntaxTreeNode(tokens)
    return RichText(text, tuple(_block(node) for node in root.children))


def _block(node: SyntaxTreeNode) -> Block:
    if node.type == "paragraph":
        return Paragraph(_runs(node))
    if node.type in ("bullet_list", "ordered_list"):
        return List(tuple(_item(item) for item in node.children), node.type == "ordered_list")
    raise ValueError(f"This text uses {node.type.replace('_', ' ')}, which is not offered.")


def _item(item: SyntaxTreeNode) -> tuple[Run, ...]:
    if len(item.children) != 1 or item.children[0].type != "paragraph":
        raise ValueError("Each list item is one paragraph; lists inside lists are not offered.")
    return _runs(item.children[0])


def _runs(node: SyntaxTreeNode) -> tuple[Run, ...]:
    return tuple(_walk(node.children, Run("")))


def _walk(nodes: list[SyntaxTreeNode], look: Run) -> list[Run]:
    runs: list[Run] = []
    for node in nodes:
        strong, emphasis = look.strong or node.type == "strong", look.emphasis or node.type == "em"
        if node.type in ("text", "text_special"):
            runs.append(Run(node.content, look.strong, look.emphasis, look.href))
        elif node.type in ("softbreak", "hardbreak"):
            runs.append(Run(" ", look.strong, look.emphasis, look.href))
        elif node.type == "link":
            runs.extend(_walk(node.children, Run("", strong, emphasis, _href(node))))
        else:
            runs.extend(_walk(node.children, Run("", strong, emphasis, look.href)))
    return runs


def _href(node: SyntaxTreeNode) -> str:
    href = str(node.attrs.get("href", ""))
    relative = ":" not in href.split("/")[0].split("#")[0] and not href.startswith("//")
    if not (relative or href.lower().startswith(LINK_SCHEMES)):
        raise ValueError(f"The link {href} must begin with https:, mailto: or tel:, or be a page.")
    return href
