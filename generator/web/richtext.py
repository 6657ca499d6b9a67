"""The rich-text tree as HTML: the only place where content becomes tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.model.richtext import Block, Paragraph, RichText, Run

Link = Callable[[str], str]
"""Turns an address as an editor writes it into one that works on the page at hand."""


def rich(text: RichText, link: Link) -> Markup:
    """Paragraphs and lists."""
    return Markup("").join(_block(block, link) for block in text.blocks)


def inline(text: RichText, link: Link) -> Markup:
    """The runs alone, for a place that is a paragraph already; lines are joined by a space."""
    return Markup(" ").join(written(runs, link) for runs in text.lines)


def _block(block: Block, link: Link) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p>{}</p>").format(written(block.runs, link))
    rows = (Markup("<li>{}</li>").format(written(item, link)) for item in block.items)
    items = Markup("").join(rows)
    return Markup("<ol>{}</ol>" if block.numbered else "<ul>{}</ul>").format(items)


def written(runs: Iterable[Run], link: Link) -> Markup:
    """Runs of text, for a place that is a paragraph already."""
    return Markup("").join(_run(run, link) for run in runs)


def _run(run: Run, link: Link) -> Markup:
    html = escape(run.text)
    if run.emphasis:
        html = Markup("<em>{}</em>").format(html)
    if run.strong:
        html = Markup("<strong>{}</strong>").format(html)
    if run.href:
        html = Markup('<a href="{}">{}</a>').format(link(run.href), html)
    return html
