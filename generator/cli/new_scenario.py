"""`noexcuse new scenario`: nine questions, and the one that has to be asked (P7, P18)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from generator.build.settings import Settings
from generator.cli.common import day_of, here, modeline
from generator.cli.drafts import (
    YesNo,
    can_ask,
    folder_for_new,
    given_or_asked,
    id_from,
    refuse_taken,
    write_new,
)
from generator.cli.new_answers import Answers, draft_yaml
from generator.cli.report import Format, ask_one_of, say, show
from generator.model.vocabulary import DoneBy, ScenarioRole, Setting
from generator.project import Mode
from generator.reading import Read, read

HAPPENED = "Did this, or something like it, happen to anyone you know of?"
DO_NOT_SEND = "Please do not send a real story by e-mail or chat, not even to ask about it."


def _text(name: str, about: str) -> object:
    return typer.Option(name, help=about, show_default=False)


def scenario(
    title: Annotated[str, _text("--title", "Neutral: no spoiler, no nationality.")] = "",
    theme: Annotated[str, _text("--theme", "One of the themes.")] = "",
    setting: Annotated[Setting | None, _text("--setting", "A kind of place.")] = None,
    done_by: Annotated[DoneBy | None, _text("--done-by", "Whose behaviour it is.")] = None,
    story: Annotated[
        list[str] | None, _text("--story", "A part of the story; give it two to four times.")
    ] = None,
    impact: Annotated[str, _text("--impact", "What it does to the person.")] = "",
    content_note: Annotated[str, _text("--content-note", "One calm line on what is in it.")] = "",
    prompt: Annotated[
        list[str] | None, _text("--prompt", "A question to ask; give it twice or more.")
    ] = None,
    say_: Annotated[
        list[str] | None,
        _text("--say", "Words to say, as “bystander: Are you all right?”; give it twice or more."),
    ] = None,
    happened: Annotated[YesNo | None, _text("--happened", HAPPENED)] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Take scenarios from a file instead: our spreadsheet (.xlsx, .csv), a scenario"
            " that the form saved (.yml), or the text of an issue that holds one (.md).",
            show_default=False,
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="FILE.xlsx",
            help="Write the spreadsheet to fill in, and nothing else.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Begin a scenario: nine questions make a draft that you can see at once with serve.

    In a terminal it asks for what you did not give. Then open the file: `noexcuse check` names
    what a release still needs.

    Example: noexcuse new scenario --title "The drug round"
    """
    settings = here()
    found = read(settings.project, Mode.DRAFT, day_of(settings, None))
    if template or source:
        _by_file(settings, found, source, template)
        return
    answers = Answers(
        title=given_or_asked(title, "--title", "What is its title? No spoiler, no nationality."),
        theme=theme,
        setting=setting.value if setting else "",
        done_by=done_by.value if done_by else "",
        story=tuple(story or ()),
        impact=impact,
        content_note=content_note,
        prompts=tuple(prompt or ()),
        says=tuple(say_ or ()),
        happened=happened.value if happened else "",
    )
    scenario_id = id_from(answers.title)
    refuse_taken(found, "scenario", scenario_id)
    answers = _complete(answers, _themes(found))
    path = folder_for_new(settings) / "scenarios" / f"{scenario_id}.yml"
    write_new(path, modeline(settings.project, path, "scenario") + draft_yaml(answers))
    say(f"Wrote {settings.project.relative(path)}. See it with noexcuse serve, in draft mode.")
    if answers.happened == YesNo.YES:
        say(
            "Because something like it happened, it cannot be published as it is: a story may"
            " stand on three unrelated events or more, never on one (ANON010)."
        )
    say(DO_NOT_SEND)


def _by_file(settings: Settings, found: Read, source: Path | None, template: Path | None) -> None:
    """Write the spreadsheet, or take in what a file holds; ends with exit code 1 at a refusal."""
    from generator.cli.incoming import take_in, write_template

    if found.library is None:
        show(found.findings, found.source_map, Format.TEXT)
        raise typer.Exit(1)
    if template:
        write_template(found.library, template)
    if source and not take_in(settings, found, found.library, source):
        raise typer.Exit(1)


def _themes(found: Read) -> tuple[str, ...]:
    return tuple(sorted(found.library.themes)) if found.library else ()


def _complete(given: Answers, themes: tuple[str, ...]) -> Answers:
    """All answers, asked for where they are missing."""
    return replace(
        given,
        theme=_chosen(given.theme, "--theme", "Which theme?", themes),
        setting=_chosen(given.setting, "--setting", "Where does it happen?", tuple(Setting)),
        done_by=_chosen(given.done_by, "--done-by", "Whose behaviour is it?", tuple(DoneBy)),
        story=_several(given.story, "--story", "What happened? Part {n} of the story.", 2),
        impact=given_or_asked(given.impact, "--impact", "What did it do to the person?"),
        content_note=given_or_asked(
            given.content_note, "--content-note", "What is in it, in one calm line?"
        ),
        prompts=_several(given.prompts, "--prompt", "Question {n} to ask a group.", 2),
        says=_said(given.says),
        happened=_chosen(given.happened, "--happened", HAPPENED, tuple(YesNo)),
    )


def _chosen(given: str, option: str, question: str, choices: tuple[str, ...]) -> str:
    words = tuple(str(getattr(choice, "value", choice)) for choice in choices)
    if given and given not in words:
        raise typer.BadParameter(f"{option} {given}: choose one of {', '.join(words)}.")
    if given:
        return given
    if not can_ask():
        raise typer.BadParameter(f"{question} Give {option}: one of {', '.join(words)}.")
    return ask_one_of(question, words)


def _several(given: tuple[str, ...], option: str, question: str, least: int) -> tuple[str, ...]:
    """At least so many texts; what is missing is asked for."""
    answers = list(given)
    while len(answers) < least:
        number = len(answers) + 1
        answers.append(given_or_asked("", option, question.format(n=number)))
    return tuple(answers)


def _said(given: tuple[str, ...]) -> tuple[str, ...]:
    roles = tuple(role.value for role in ScenarioRole)
    for words in given:
        if words.partition(":")[0].strip() not in roles:
            raise typer.BadParameter(
                f"--say {words}: begin with one of {', '.join(roles)}, and a colon."
            )
    answers = list(given)
    while len(answers) < 2:
        if not can_ask():
            raise typer.BadParameter("Two things to say are needed. Give --say twice.")
        role = ask_one_of(f"Words to say, number {len(answers) + 1}: who says them?", roles)
        answers.append(f"{role}: {given_or_asked('', '--say', 'What can they say?')}")
    return tuple(answers)
