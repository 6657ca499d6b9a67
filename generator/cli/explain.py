"""`noexcuse explain`: what a finding's code means, and how to put it right."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.cli.report import complain, say

CodeArgument = Annotated[str, typer.Argument(help="The code that stands in the finding.")]


def explain(code: CodeArgument) -> None:
    """Explain a finding's code: why it matters, what is wrong, what is right.

    Example: noexcuse explain SAFE001
    """
    from generator.checks.explain import explanations
    from generator.checks.nearest import did_you_mean

    known = explanations()
    found = known.get(code.upper())
    if found is None:
        complain(f"There is no code {code}. {did_you_mean(code.upper(), known)}")
        raise typer.Exit(1)
    say(f"{code.upper()}: {found.title}")
    say()
    say(found.why)
    for head, example in (("Wrong", found.wrong), ("Right", found.right)):
        if example:
            say()
            say(f"{head}:")
            for line in example.splitlines():
                say(f"    {line}")
