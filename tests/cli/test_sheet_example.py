"""The words for editors: the spreadsheet's own example passes what it asks of others."""

from __future__ import annotations

from pathlib import Path

from generator.cli.incoming import _judge
from generator.cli.new_answers import Answers, draft_yaml
from generator.finding import errors
from generator.library import Library
from generator.model.editor import Column
from generator.project import Mode, Project, shipped_root, today
from generator.reading import Read, read


def example(library: Library) -> Answers:
    told = library.words.editor.column_examples
    lines = {column: tuple(text.splitlines()) for column, text in told.items()}
    return Answers(
        title=told[Column.TITLE],
        theme=next(iter(library.themes)),
        setting="hospital-ward",
        done_by="colleague",
        story=lines[Column.STORY],
        impact=told[Column.IMPACT],
        content_note=told[Column.CONTENT_NOTE],
        prompts=lines[Column.PROMPTS],
        says=lines[Column.SAYS],
        happened=told[Column.HAPPENED],
    )


def shipped() -> tuple[Read, Library]:
    root = shipped_root()
    found = read(Project(root, (root,)), Mode.SAMPLE, today())
    assert found.library is not None
    return found, found.library


def test_an_editor_who_writes_over_the_example_is_not_refused_for_it() -> None:
    found, library = shipped()
    answers = example(library)

    judged = _judge(
        found, library, "Row 2", draft_yaml(answers), Path("row.yml"), answers.title
    )  # fmt: skip

    assert [f.message for f in errors(judged.findings)] == []
    assert judged.id == "the-late-handover"
