"""What stories cover and how easy files are to read, for `noexcuse check`."""

from __future__ import annotations

from typing import Any

from generator.checks.texts import entities, texts
from generator.cli.report import Format, say, show_data, show_table
from generator.editorial.coverage import Coverage, Matrix, coverage
from generator.editorial.readability import Ease, ease
from generator.library import Library

OTHERS = ("source", "indicator", "figure")
"""Kinds of content in the words of others, or without sentences."""


def tell_coverage(library: Library, form: Format) -> None:
    """Every dimension with its stories by theme, and what is missing in sentences."""
    found = coverage(library)
    if form is not Format.TEXT:
        show_data(_as_data(found))
        return
    words = library.words.common.coverage
    for matrix in found.matrices:
        head = ("", *(short for _, short in found.themes), words.all)
        show_table(f"{matrix.head}. {matrix.about}", head, _rows(matrix))
        say(f"{matrix.missing}\n" if matrix.missing else "")
    say(found.said)
    for gap in found.gaps:
        say(gap.said)
    if not found.gaps:
        say(words.no_gaps)


def tell_reading(library: Library, form: Format) -> None:
    """Each file's words, sentences and reading age, the hardest first."""
    found = [
        (place.kind, place.id, ease(text for _, text in texts(entity)))
        for place, entity in entities(library)
        if place.kind not in OTHERS
    ]
    known = [row for row in found if row[2].age is not None]
    known.sort(key=lambda row: (-(row[2].age or 0), -row[2].mean, row[0], row[1]))
    if form is not Format.TEXT:
        show_data([{"kind": kind, "id": id_, **_ease(each)} for kind, id_, each in known])
        return
    rows = [
        (f"{kind} {id_}".strip(), str(e.age), f"{e.mean:.0f}", str(e.longest), f"{e.words:,}")
        for kind, id_, e in known
    ]
    head = ("", "Reading age", "Words a sentence", "Longest", "Words")
    show_table("How easy it is to read, the hardest first", head, rows)
    say("The age is an estimate from the length of words and sentences. It sees no sense.")


def _rows(matrix: Matrix) -> list[tuple[str, ...]]:
    return [
        (row.label, *(str(n) if n else "·" for n in row.by_theme), str(len(row.stories)))
        for row in matrix.rows
    ]


def _as_data(found: Coverage) -> dict[str, Any]:
    themes = [key for key, _ in found.themes]
    return {
        "themes": themes,
        "dimensions": [
            {
                "dimension": matrix.dimension.value,
                "title": matrix.head,
                "missing": matrix.missing,
                "rows": [
                    {
                        "value": row.key,
                        "label": row.label,
                        "stories": list(row.stories),
                        "by_theme": dict(zip(themes, row.by_theme, strict=True)),
                    }
                    for row in matrix.rows
                ],
            }
            for matrix in found.matrices
        ],
        "gaps": [{"code": gap.code, "message": gap.said, "theme": gap.theme} for gap in found.gaps],
    }


def _ease(found: Ease) -> dict[str, Any]:
    return {
        "reading_age": found.age,
        "words": found.words,
        "sentences": found.sentences,
        "words_a_sentence": round(found.mean, 1),
        "longest": found.longest,
    }
