"""A conversation by line prompts: for screen readers, simple terminals and tests.

Nothing moves, nothing is drawn over, and the cursor stays where the answer is typed.
"""

from __future__ import annotations

from generator.cli.report import ask, say
from generator.portal.conversation import Conversation, View, parts

BACK, STOP, AGAIN = "b", "s", "t"
KEYS = f"{BACK} back, {AGAIN} the entry again, {STOP} stop"


def talk(conversation: Conversation) -> None:
    """Ask until there is nothing left or the person stops. What was answered is saved by then."""
    shown = ""
    while (view := conversation.view()) is not None:
        if view.heading != shown:
            _entry(view)
            shown = view.heading
        _question(view)
        answer = ask("Answer")
        if answer.casefold() == STOP:
            return
        if answer.casefold() == BACK:
            conversation.back()
        elif answer.casefold() == AGAIN:
            shown = ""
        else:
            _give(conversation, view, answer)


def _give(conversation: Conversation, view: View, answer: str) -> None:
    keys = _keys(view, answer)
    wrong = "Please give a number from the list." if keys is None else conversation.answer(keys)
    if wrong:
        say(wrong)


def _keys(view: View, answer: str) -> tuple[str, ...] | None:
    """The keys of the numbers given; 0 stands for none of several. None if one is unknown."""
    if not view.choices:
        return (answer,)
    if view.many and answer == "0":
        return ()
    keys = []
    for part in answer.replace(",", " ").split():
        if not part.isdecimal() or not 0 < int(part) <= len(view.choices):
            return None
        keys.append(view.choices[int(part) - 1].key)
    return tuple(dict.fromkeys(keys))


def _entry(view: View) -> None:
    say()
    say(f"{view.heading}. {view.progress}" if view.progress else view.heading)
    for passage in view.passages:
        say(f"{passage.head}:")
        say("".join(part for part, _ in parts(passage.text)))


def _question(view: View) -> None:
    say()
    for line in (*view.notes, view.ask, view.help):
        if line:
            say(line)
    if view.many:
        say("  0  None")
    for number, choice in enumerate(view.choices, 1):
        about = f". {choice.about}" if choice.about else ""
        say(f"  {number}  {choice.label}{about}")
    several = "Numbers with spaces between, or 0. " if view.many else ""
    say(f"{several}{KEYS}.")
