"""Addresses on a page: relative, so that a site works under any path and from a folder."""

from __future__ import annotations

from posixpath import dirname, relpath

from generator.model.richtext import LINK_SCHEMES


def relative(uri: str, target: str) -> str:
    """What a page at `uri` writes to reach `target`, both below the site's root.

    Addresses with a scheme that rich text offers, and anchors, stay as they are. Whatever else
    comes out is a path: a colon left in its first part would make it a scheme, so it is led
    by "./".
    """
    if target.startswith("#") or target.lower().startswith(LINK_SCHEMES):
        return target
    path, mark, anchor = target.partition("#")
    way = relpath("/" + (path or "index.html"), "/" + dirname(uri))
    if ":" in way.split("/")[0]:
        way = "./" + way
    return way + mark + anchor
