"""`noexcuse template`: what an organisation's own PowerPoint template has, and how it would map."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
import yaml

from generator.build.errors import UnableError
from generator.cli.report import complain, say

app = typer.Typer(help="Look at your own PowerPoint template.", no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(help="A .pptx or .potx.")]


@app.callback()
def template() -> None:
    """Look at your own PowerPoint template.

    Example: noexcuse template inspect ours.potx
    """


@app.command()
def inspect(file: FileArgument) -> None:
    """List a template's layouts and placeholders, and propose a mapping.

    Save what it proposes beside the template under the same name, as ours.yml, or below
    `template:` in organisation.yml, and change it there.

    Example: noexcuse template inspect ours.potx
    """
    from generator.decks.own.opening import UnusableError, opened
    from generator.decks.own.proposing import propose

    try:
        found = opened(template_bytes(file))
    except UnusableError as problem:
        complain(f"{file} cannot be used. {problem}")
        raise typer.Exit(1) from None
    seen = found.layouts
    for layout in seen:
        remark = "  (numbered here: they shared one idx)" if layout.name in found.numbered else ""
        remark = "  (placeholders share an idx: cannot be used)" if layout.doubled else remark
        say(f"master {layout.master}  {layout.name}{remark}")
        for place in layout.places:
            size = f"{place.rect.w:.0f} x {place.rect.h:.0f} pt"
            say(f"  {place.idx:>3}  {place.type or 'obj':<9} {place.name:<32} {size}")
    mapping = propose(seen).model_dump(mode="json", exclude_none=True)
    if not mapping["layouts"]:
        complain("No mapping can be proposed: no layout has a title and a text to tell apart.")
        raise typer.Exit(1)
    say("")
    say("# A mapping to begin from")
    say(as_yaml(mapping))


def as_yaml(mapping: dict[str, Any]) -> str:
    """A mapping as an editor would write it."""
    return yaml.safe_dump(mapping, allow_unicode=True, sort_keys=False).rstrip()


def template_bytes(path: Path) -> bytes:
    """A template's bytes. Raises UnableError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UnableError(f"{path} cannot be read: {problem.strerror}.") from None
