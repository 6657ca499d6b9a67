"""Prints how much the highlighter finds: python -m tests.portal.highlight.measure FILE."""

from __future__ import annotations

import sys

from generator.model.portal import Mark
from generator.portal.highlight.stack import installed
from tests.portal.highlight import gold


def tell(line: str) -> None:
    """A line on standard output."""
    sys.stdout.write(f"{line}\n")


def main(name: str) -> None:
    """Write the table, and what was not marked whole."""
    golds, highlighter = gold.texts(name), installed()
    found = [highlighter.find(one.text) for one in golds]
    shares = gold.shares(golds, found)
    tell(f"{len(golds)} texts, with {', '.join(d.name for d in highlighter.detectors)}")
    rest = set(Mark) - gold.DIRECT
    for label, share in (
        *((kind.value, share) for kind, share in shares.items()),
        ("all direct", gold.total(shares, gold.DIRECT)),
        ("all indirect", gold.total(shares, rest)),
    ):
        tell(f"{label:16} {share.whole:3} whole {share.touched:3} touched of {share.all:3}")
    tell(f"words marked that identify nobody: {gold.extra(golds, found):.1%}")
    for kind, text in gold.missed(golds, found):
        tell(f"  not whole: {kind}: {text}")


if __name__ == "__main__":
    main(sys.argv[1])
