"""One validation error, in the terms that its sentence is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.reading.fields import Spot
from generator.reading.sentences import Said, said
from generator.reading.speech import sentence, subject


@dataclass(frozen=True)
class Case:
    """One error: of what kind of entity, where, what was written, and what the error holds."""

    kind: str
    spot: Spot
    given: Any
    context: dict[str, Any]

    @property
    def what(self) -> str:
        """The place in words, from the field up."""
        return subject(self.spot.keys, self.kind)

    @property
    def start(self) -> str:
        """The place at the beginning of a sentence."""
        return sentence(self.what)

    @property
    def help(self) -> str:
        """The field's description and an example."""
        return described(self.spot)


def described(place: Spot) -> str:
    """A field's description and its first example, as a hint."""
    if place.field is None:
        return ""
    text = place.field.description or ""
    if not place.field.examples:
        return text
    example = place.field.examples[0]
    shown = ", ".join(map(str, example)) if isinstance(example, list) else str(example)
    return f"{text} For example: {shown}"


def other(case: Case) -> Said:
    """The sentence for an error of a type that has none of its own."""
    return said("other", what=case.start, help=case.help)
