"""Words for editors and new organisations: the spreadsheet for scenarios, what `init` asks."""

from __future__ import annotations

from typing import Any

from pydantic import field_validator

from generator.model.base import Line, Paragraphs, Text, Title
from generator.model.editor import Asked, Column
from generator.model.wording.base import Wording, complete, phrase


class EditorWording(Wording):
    """Words for editors and new organisations."""

    sheet: Title = phrase("The name of the sheet that is filled in.")
    help_sheet: Title = phrase("The name of the sheet that explains it.")
    help_head: Line = phrase("The head of the explaining sheet.")
    help_lines: tuple[Text, ...] = phrase("What to know before filling it in, a paragraph each.")
    columns: dict[Column, Title] = phrase("The head of each column.")
    column_helps: dict[Column, Text] = phrase("What belongs into each column.")
    column_examples: dict[Column, Paragraphs] = phrase("The example row; its line breaks count.")
    example_mark: Title = phrase("How the example row's title begins; such a row is refused.")

    asked: dict[Asked, Line] = phrase("What a new organisation is asked.")
    asked_helps: dict[Asked, Text] = phrase("What to think of at each question, with an example.")

    @field_validator("columns", "column_helps", "column_examples", "asked", "asked_helps")
    @classmethod
    def _labels_are_complete(cls, labels: dict[Any, str]) -> dict[Any, str]:
        return complete(labels)
