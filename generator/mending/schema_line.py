"""The comment by which an editor's program finds a file's schema."""

from __future__ import annotations

import re

LINE = re.compile(r"^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)[ \t]*(?=\r?$)", re.M)


def schema_of(text: str) -> str:
    """The address of the schema that a file names; empty when it names none."""
    found = LINE.search(_head(text))
    return found.group(1) if found else ""


def with_schema(text: str, address: str) -> str:
    """The text with the line that names this schema, in the place of an older one or first."""
    line = f"# yaml-language-server: $schema={address}"
    head = _head(text)
    if LINE.search(head):
        return LINE.sub(lambda _: line, head, count=1) + text[len(head) :]
    return line + newline(text) + text


def newline(text: str) -> str:
    """How the file ends its first line, and so what we add to it."""
    return "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"


def _head(text: str) -> str:
    """The comments and empty lines before the first field."""
    found = re.match(r"(?:[ \t]*(?:#[^\n]*)?(?:\n|$))*", text)
    return found.group() if found else ""
