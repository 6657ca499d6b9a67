"""The content security policy: nothing loads from elsewhere, and no inline code but ours runs.

Material writes a few inline scripts into each page; their hashes are allowed one by one. A meta
element cannot carry `frame-ancestors`: whoever runs the web server sets that as a header.
"""

from __future__ import annotations

import base64
import hashlib
import re

CHARSET = '<meta charset="utf-8">'
INLINE = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def with_policy(html: str) -> str:
    """The page with its policy straight after the charset; a page without that stays as it is."""
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(CHARSET, CHARSET + tag, 1)


def with_whole_policy(html: str) -> str:
    """A page that holds all it needs, with its policy: its own styles and scripts by hash alone."""
    scripts = " ".join(f"'sha256-{_hash(body)}'" for body in _scripts(html))
    styles = " ".join(f"'sha256-{_hash(body)}'" for body in STYLE.findall(html))
    allowed = (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )
    tag = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
    return html.replace(CHARSET, CHARSET + tag, 1)


def policy(html: str) -> str:
    """The policy for a page: own files only, and the page's inline scripts by hash."""
    allowed = " ".join(dict.fromkeys(f"'sha256-{_hash(body)}'" for body in _scripts(html)))
    return (
        f"default-src 'none'; script-src 'self'{' ' if allowed else ''}{allowed}; "
        "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )


def _scripts(html: str) -> list[str]:
    """The inline scripts that run."""
    return [body for attributes, body in INLINE.findall(html) if _runs(attributes, body)]


def _runs(attributes: str, body: str) -> bool:
    return bool(body) and "application/json" not in attributes


def _hash(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
