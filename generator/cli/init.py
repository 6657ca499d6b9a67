"""`noexcuse init`: an organisation's own content folder, from eight answers (P33)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from generator.build.errors import UnableError
from generator.cli.drafts import can_ask, quoted
from generator.cli.lock import shipped_state, write_lock
from generator.cli.report import Format, ask_freely, complain, say, show
from generator.cli.schema import own_files
from generator.cli.starting import Starting, files
from generator.disk import write_whole
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.brand import Palette
from generator.model.editor import Asked, NewOrganisation
from generator.model.vocabulary import EmployerKind
from generator.project import Mode, open_project, today
from generator.reading import SourceMap, read
from generator.reading.files import Parsed, parse_bytes
from generator.reading.source_map import Entry
from generator.reading.validate import validate

SEVERAL = (Asked.EMPLOYERS, Asked.COLOURS)
"""Questions whose answer is a list."""

FolderArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")
]
AnswersOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.yml",
        help="The answers as YAML, instead of being asked; what is left out stays to be filled in.",
        show_default=False,
    ),
]


def init(folder: FolderArgument, answers: AnswersOption = None) -> None:
    """Begin your organisation's own folder: its content stands over the shipped one.

    It asks eight questions. Whatever you can't answer yet stays a placeholder, and noexcuse check
    lists every one until it is filled in. Nothing in the toolkit is changed.

    Example: noexcuse init our-campaign
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnableError(f"{folder} is not empty. Name a new folder.")
    shipped = read(open_project(folder), Mode.SAMPLE, today())
    library = shipped.library
    if library is None:
        raise UnableError("The content that ships with the toolkit can't be read; install it anew.")
    told = _from_file(answers) if answers else _asked(library)
    wrong = _colours_of(told, library)
    if wrong:
        complain(wrong)
        raise typer.Exit(1)
    for name, text in files(Starting(told, library, shipped, folder.resolve())).items():
        _write(folder / name, text)
    for path, text in own_files(folder):
        _write(path, text)
    (folder / ".githooks" / "pre-commit").chmod(0o755)
    write_lock(folder, shipped_state())
    say(f"Wrote {folder}. Its README.md says what to do first.")
    say(f"Next: cd {folder}, then noexcuse check lists what is to be filled in.")
    say("The first time it draws every paper, which takes some minutes.")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())


def _from_file(path: Path) -> NewOrganisation:
    """The answers in a file; ends with exit code 1, its findings told, when they are not valid."""
    try:
        parsed = parse_bytes(path.resolve(), path.read_bytes())
    except OSError as problem:
        raise UnableError(f"{path} cannot be read ({problem.strerror}).") from None
    told, findings = _validated(parsed)
    if told is None:
        entries = {("answers", ""): Entry(parsed.tree, parsed.source)} if parsed.tree else {}
        show(findings, SourceMap(Path.cwd(), entries, {"answers": parsed.source}), Format.TEXT)
        raise typer.Exit(1)
    return told


def _validated(parsed: Parsed) -> tuple[NewOrganisation | None, tuple[Finding, ...]]:
    if parsed.tree is None:
        place = Place("file", "answers")
        return None, tuple(
            error(p.code, replace(place, offset=p.offset), p.message, p.hint)
            for p in parsed.problems
        )
    checked = validate("answers", "", NewOrganisation, parsed.tree)
    value = checked.value
    return (value if isinstance(value, NewOrganisation) else None), checked.findings


def _asked(library: Library) -> NewOrganisation:
    """A person's answers, each asked for until it is one that can be used, or empty."""
    if not can_ask():
        raise typer.BadParameter("Run it in a terminal, or give the answers with --answers.")
    words, given = library.words.editor, dict[Asked, str]()
    for question in Asked:
        say()
        say(words.asked[question])
        say(f"  {words.asked_helps[question]}")
        if question is Asked.EMPLOYERS:
            say(f"  {', '.join(kind.value for kind in EmployerKind)}")
        while True:
            answer = ask_freely("Answer")
            wrong = _wrong(question, answer, library) if answer else ""
            if not wrong:
                break
            say(wrong)
        if answer:
            given[question] = answer
    told, _ = _validated(_as_yaml(given))
    return told or NewOrganisation()


def _wrong(question: Asked, answer: str, library: Library) -> str:
    """What is wrong with one answer by itself; empty when nothing is."""
    told, findings = _validated(_as_yaml({question: answer}))
    if told is None:
        return " ".join(part for f in findings[:1] for part in (f.message, f.hint) if part)
    return _colours_of(told, library)


def _as_yaml(given: Mapping[Asked, str]) -> Parsed:
    """Answers as the file that --answers reads."""
    lines = []
    for question, answer in given.items():
        if question in SEVERAL:
            items = answer.replace(",", " ").split()
            lines.append(f"{question}:\n" + "".join(f"  - {quoted(item)}\n" for item in items))
        else:
            lines.append(f"{question}: {quoted(answer)}\n")
    return parse_bytes(Path("answers.yml"), "".join(lines).encode() or b"{}\n")


def _colours_of(told: NewOrganisation, library: Library) -> str:
    """Why the colours can't be: not two, or hard to read; empty when they can."""
    if not told.colours:
        return ""
    if len(told.colours) == 1:
        return "Give two colours, a dark ground and a signal, or none."
    ground, signal = told.colours
    try:
        Palette.model_validate(
            {**library.brand.light.model_dump(), "ground": ground, "signal": signal}
        )
    except ValidationError as problem:
        (first, *_) = problem.errors(include_url=False)
        return f"These colours are hard to read on each other: {first['msg']}"
    return ""
