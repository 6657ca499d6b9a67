"""The content security policy."""

from __future__ import annotations

import base64
import hashlib

from generator.website import with_policy

HEAD = '<html><head><meta charset="utf-8"><title>x</title>'


def test_it_stands_straight_after_the_charset() -> None:
    html = with_policy(HEAD)
    assert html.startswith(
        '<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
    )


def test_it_allows_own_files_and_each_inline_script_by_its_hash_alone() -> None:
    html = with_policy(HEAD + '<script>one()</script><script src="a.js"></script>')
    digest = base64.b64encode(hashlib.sha256(b"one()").digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in html
    assert "unsafe" not in html
    assert "default-src 'none'" in html


def test_data_in_a_script_element_needs_no_hash() -> None:
    assert "sha256" not in with_policy(HEAD + '<script type="application/json">{"a": 1}</script>')


def test_what_is_no_page_stays_as_it_is() -> None:
    assert with_policy("<urlset></urlset>") == "<urlset></urlset>"
