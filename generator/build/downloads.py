"""Links to downloads, held against the plan: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.checks.links import DOWNLOADS, Link, links
from generator.finding import Finding, error
from generator.library import Library
from generator.product import Channel, Product
from generator.reading.speech import nearest


def dead_downloads(library: Library, products: Iterable[Product[Any]]) -> tuple[Finding, ...]:
    """LINK003: a link, or a need of the launch plan, that leads to a download nobody makes.

    products: of the whole plan; with one medium's alone everything else would be missing.
    """
    there = {str(p.path) for p in products if p.channel is Channel.PUBLIC}
    return tuple(
        error("LINK003", link.place, f"There is no download `{link.href}`.", _hint(link, there))
        for link in links(library)
        if link.href.startswith(DOWNLOADS) and link.href not in there
    )


def _hint(link: Link, there: set[str]) -> str:
    close = nearest(link.href, sorted(there))
    return f"Did you mean `{close}`?" if close else "The downloads page lists them all."
