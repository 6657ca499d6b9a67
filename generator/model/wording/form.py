"""The words of the page "Suggest a scenario" (people.md P19).

What a field is for stands in the scenario's own model; here are the questions and the buttons.
"""

from __future__ import annotations

from typing import Literal

from generator.model.base import Line, Model, Text, Title, about
from generator.model.wording.base import Counted, Wording, phrase

Group = Literal[
    "nature", "people", "card", "effects", "plain", "trainer", "turn", "origin", "later"
]
"""The folded groups of the form, in no order."""
Trouble = Literal["bytes", "size", "tab", "twice", "colon", "quote", "indent", "mark", "other"]
"""Why a file cannot be read."""


class ListWords(Model):
    """The words of one list: each item's name, and the button that adds one."""

    item: Title = about("The name of an item; {n} stands for its number.", "Part {n}")
    add: Title = about("The button that adds one.", "Add a part")


class Reading(Model):
    """Why a file cannot be read, and what to do."""

    message: Line = about("What is wrong.", "A tab stands here.")
    hint: Line = about("What to do about it.", "Use spaces.")


class FormWords(Wording):
    """The page "Suggest a scenario"."""

    title: Title = phrase("The page's title where no page of content names it.")
    link: Line = phrase("The link to the page from the library.")
    needs_script: Text = phrase("What stands there without JavaScript.")
    kept: Text = phrase("What happens to what is written.")
    no_report: Text = phrase("That this is no place to report.")
    help_link: Title = phrase("The link to help.")
    offline: Line = phrase("What stands before the link to the page as a file.")
    offline_link: Title = phrase("The link to the page as a file.")
    offline_title: Line = phrase("The page as a file, among the downloads.")

    open_head: Title = phrase("The head over opening a file.")
    open_hint: Line = phrase("What can be opened, and that it can be dropped there.")
    open_button: Title = phrase("The button that opens a file.")
    opened: Line = phrase("When a file is open.", "file")
    not_opened: Line = phrase("When a file cannot be read.", "file")
    at_line: Title = phrase("The place in a file.", "line", "column")
    unfit_head: Title = phrase("The head over what the form cannot show of a file.")
    unfit_intro: Text = phrase("That it is kept as it stands.")
    unfit_leave: Line = phrase("The choice to leave it out of the saved file.")
    replace_ask: Line = phrase("The question before a file takes the place of what is written.")
    troubles: dict[Trouble, Reading] = phrase("Why a file cannot be read.")

    first_head: Title = phrase("The head over the first question (P7).")
    happened_head: Title = phrase("The head over what to do after a yes.")
    happened_do: tuple[Text, ...] = phrase("What to do then.")
    happened_origin: Title = phrase("The link to where it comes from.")

    nine_head: Title = phrase("The head over the nine questions.")
    nine_intro: Text = phrase("That nine answers make a draft.")
    more_head: Title = phrase("The head over all else.")
    more_intro: Text = phrase("That all else can wait.")
    still_head: Title = phrase("The head over what release still asks for.")
    groups: dict[Group, Title] = phrase("A head for each group of fields.")
    labels: dict[str, Line] = phrase("The question or name of each field, by its path.")
    hints: dict[str, Line] = phrase(
        "What stands under a question in place of the field's description, by its path."
    )
    lists: dict[str, ListWords] = phrase("The words of each list, by its path.")
    example: Line = phrase("An example of what to write.", "example")
    choose: Title = phrase("No choice.")
    answers: dict[Literal["yes", "no"], Title] = phrase("Yes and no.")
    remove: Title = phrase("The button that takes an item out.", "item")
    up: Title = phrase("The button that moves an item up.", "item")
    down: Title = phrase("The button that moves an item down.", "item")
    more_of: Title = phrase("What opens the rest of an item.", "item")
    response_more: Title = phrase("What opens the rest of a response.")
    affected_note: Text = phrase("That the person affected is never judged (P3).")
    quiet: Text = phrase("That saying nothing and leaving are always there (P3).")
    quiet_add: dict[Literal["say-nothing", "leave"], Title] = phrase("The buttons that add them.")
    provenance_kinds: dict[Literal["published", "composite", "invented"], Line] = phrase(
        "A label for where a story comes from."
    )
    levels: dict[Literal["1", "2", "3"], Line] = phrase("A label for how hard it is.")
    left: Counted = phrase("How many words are left.", "most")
    over: Counted = phrase("How many words are too many.", "most")
    added: Line = phrase("What is said when an item was added.", "item")
    removed: Line = phrase("What is said when one was taken out.", "item")
    moved: Line = phrase("What is said when one was moved.", "item")

    to_mend: Title = phrase("What stands before a finding that must be mended.")
    look_again: Title = phrase("What stands before a warning.")
    to_know: Title = phrase("What stands before a note.")
    found: Counted = phrase("How many findings there are.")
    found_none: Line = phrase("When there are none.")
    rest: Text = phrase("What only `noexcuse check` can look at.")

    preview_head: Title = phrase("The head over the preview.")
    preview_intro: Line = phrase("What the preview is.")
    preview_kinds: dict[Literal["card", "slides", "page"], Title] = phrase("The three previews.")
    preview_front: Title = phrase("The card's front.")
    preview_back: Title = phrase("The card's back.")
    preview_slide: Title = phrase("A slide.", "n")
    preview_empty: Line = phrase("What stands where nothing is written yet.")
    preview_full: Line = phrase("When a side of the card is too full.", "side")
    preview_slide_full: Line = phrase("When a slide is too full.")

    save_head: Title = phrase("The head over saving.")
    not_email: Text = phrase("The warning not to send a real story.")
    name: Title = phrase("The label of the file's name.")
    name_hint: Line = phrase("Under it.")
    name_taken: Line = phrase("When a story has that name already.", "id")
    save: Title = phrase("The button that saves.")
    saved: Line = phrase("When it is saved.", "file")
    next_head: Title = phrase("The head over what comes next.")
    next_steps: tuple[Text, ...] = phrase("What comes next, a step each.")
    next_contact: Line = phrase("Who takes the file.", "contact")
    next_nobody: Text = phrase("When nobody has given a contact.")
    to_preview: Title = phrase("The link to the preview.")
    to_save: Title = phrase("The link to saving.")
    bar: Title = phrase("The name of those links, for screen readers.")
