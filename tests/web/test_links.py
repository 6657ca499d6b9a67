"""Addresses on a page."""

from __future__ import annotations

import pytest

from generator.web.links import relative


@pytest.mark.parametrize(
    ("uri", "target", "written"),
    [
        ("index.html", "help-now.html", "help-now.html"),
        ("scenarios/a.html", "help-now.html#are-you-safe", "../help-now.html#are-you-safe"),
        ("scenarios/a.html", "scenarios/b.html", "b.html"),
        ("scenarios/a.html", "#story", "#story"),
        ("scenarios/a.html", "tel:116123", "tel:116123"),
        ("a.html", "https://www.acas.org.uk", "https://www.acas.org.uk"),
        ("a.html", "mailto:someone@example.org", "mailto:someone@example.org"),
    ],
)
def test_it_leads_from_a_page_to_its_target(uri: str, target: str, written: str) -> None:
    assert relative(uri, target) == written


@pytest.mark.parametrize("target", ["x/../javascript:alert(1)", "./javascript:alert(1)"])
def test_a_path_never_turns_into_a_scheme(target: str) -> None:
    assert relative("index.html", target) == "./javascript:alert(1)"


def test_a_path_never_turns_into_another_host() -> None:
    assert not relative("index.html", "//evil.example/x").startswith("//")
