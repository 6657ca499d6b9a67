"""The nine answers that make a draft, and the draft that they make, a field a line."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.drafts import listed, quoted


@dataclass(frozen=True)
class Answers:
    """The nine fields and the one question; empty where not answered yet."""

    title: str
    theme: str
    setting: str
    done_by: str
    story: tuple[str, ...]
    impact: str
    content_note: str
    prompts: tuple[str, ...]
    says: tuple[str, ...]
    happened: str


def draft_yaml(answers: Answers) -> str:
    """The draft, in the order in which a scenario's file is written."""
    responses = (words.partition(":") for words in answers.says)
    told = "".join(
        f"  - role: {r.strip()}\n    says: {quoted(w.strip())}\n" for r, _, w in responses
    )
    return (
        f"title: {quoted(answers.title)}\n"
        f"theme: {answers.theme}\n"
        f"based_on_something_that_happened: {answers.happened}\n"
        f"content_note: {quoted(answers.content_note)}\n"
        f"done_by: {answers.done_by}\n"
        f"setting: {answers.setting}\n"
        f"{listed('story', answers.story)}"
        f"impact:\n  person: {quoted(answers.impact)}\n"
        f"{listed('prompts', answers.prompts)}"
        f"responses:\n{told}"
    )
