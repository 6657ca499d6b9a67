"""The site's fixed words in groups, one group a kind of page or section.

Each group is a `Wording` of its own, so its slots are checked where it is read.
"""

from __future__ import annotations

from typing import Literal

from generator.model.base import Line, Text, Title
from generator.model.vocabulary import Audience
from generator.model.wording.base import Counted, Wording, phrase

Standing = Literal["done", "doing", "late", "could-not"]
Permission = Literal["free-to-name", "asked", "refused"]


class WhereWords(Wording):
    """Where do you work? (P4)."""

    answers: Title = phrase("The name of the list of answers, for screen readers.")
    again: Title = phrase("The link back to the question.")
    kept: Line = phrase("That the answer stands in the page's address alone.")
    own_head: Title = phrase("The head over the employers of a kind.")
    none: Text = phrase("When no employer of the kind is filled in.")
    begin_head: Title = phrase("The head over the routes to begin with.")


class NoteWords(Wording):
    """The private note (P6)."""

    keeps: Text = phrase("What happens to what is written.")
    device: Text = phrase("Which device to use, and what is left on it.")
    patients: Text = phrase("That patients are left out.")
    when: Title = phrase("The day it happened.")
    time: Title = phrase("The time of day.")
    place: Title = phrase("Where it happened.")
    words: Title = phrase("What was said or done.")
    words_hint: Line = phrase("Under it.")
    who: Title = phrase("Who did it.")
    who_hint: Line = phrase("Under it: how to name a patient.")
    saw: Title = phrase("Who saw or heard it.")
    did: Title = phrase("What it did.")
    after: Title = phrase("What happened next.")
    written: Line = phrase("When the note was written.", "date")
    title: Title = phrase("The head of the note, and of its file.")
    file: Title = phrase("The file's name without its ending; says nothing of what it is.")
    save: Title = phrase("The button that saves the note.")
    copy_it: Title = phrase("The button that copies it.")
    print: Title = phrase("The button that prints it.")
    clear: Title = phrase("The button that empties it.")
    saved: Line = phrase("After saving.")
    copied: Line = phrase("After copying.")
    not_copied: Line = phrase("When the browser did not copy.")
    cleared: Line = phrase("After emptying.")
    acas: Line = phrase("The date by which to contact Acas.", "date")
    acas_passed: Text = phrase("When that date has passed.", "date")
    acas_ahead: Line = phrase("When the day entered is still to come.")
    acas_note: Text = phrase("That this is the shorter date, and to ask Acas.")
    paper: Text = phrase("How to print it empty.")
    paper_link: Title = phrase("The link that leaves the note alone on the page, for printing.")


class ThemeWords(Wording):
    """A theme's page (P24)."""

    told: Title = phrase("The head over what was told.")
    shows: Title = phrase("The head over how it shows.")
    behind: Title = phrase("The head over what sits behind it.")
    behind_intro: Line = phrase("That systems come first.")
    change: Title = phrase("The head over what can change.")
    doing: Title = phrase("The head over what is being done.")
    doing_none: Line = phrase("When nothing is entered.")
    measure: Title = phrase("The head over how anyone could tell.")
    standards: Title = phrase("The link to how all of it maps to national measures.")
    stories: Title = phrase("The head over the theme's stories.")
    no_stories: Line = phrase("When there are none.")
    all_themes: Title = phrase("The name of the links to the other themes.")
    more: Title = phrase("The link from a theme's card to its page.")


class HuddleWords(Wording):
    """A story as a huddle, on a phone (P15)."""

    name: Title = phrase("What the view is called.")
    link: Title = phrase("The link to it from the story's page.")
    lead: Line = phrase("What it needs.", "minutes")
    first: Title = phrase("The head over what to check before.")
    stop: Text = phrase("The stop question (P14).")
    other: Title = phrase("The link to choose another story.")
    alone: Text = phrase("The rule for running it on one's own (P14).")
    not_alone: Line = phrase("That this story is not for one person alone.", "level")
    timer: Title = phrase("The name of the timer, for screen readers.")
    start: Title = phrase("The button that starts the timer.")
    pause: Title = phrase("The button that stops it.")
    reset: Title = phrase("The button that sets it back.")
    up: Line = phrase("When the time is over.")
    now: Line = phrase("What the clock is at.", "step")
    begin: Title = phrase("The first step.")
    begin_say: tuple[Line, ...] = phrase("The exact words to open with.")
    read: Title = phrase("The second step.")
    talk: Title = phrase("The third step.")
    say_head: Title = phrase("The head over words to say aloud.")
    words: Title = phrase("The fourth step: words anyone can use.")
    close: Title = phrase("The last step.")
    close_say: tuple[Line, ...] = phrase("The exact words to close with.")
    listen: Title = phrase("The head over what to listen for.")
    heard: Title = phrase("The head over objections and replies.")
    told: Title = phrase("The head over what to do if someone says that it happened to them.")
    told_do: tuple[Line, ...] = phrase("What to do then.")
    stop_if: Title = phrase("The head over when to stop.")
    routes: Title = phrase("The head over the routes to give.")
    offline: Line = phrase("That it goes on working without a network.")


class PlainWords(Wording):
    """A story as one plain page (P30)."""

    link: Title = phrase("The link to it from the story's page.")
    name: Title = phrase("What the page is called.")
    said: Title = phrase("The head over words to say.")
    help: Title = phrase("The head over help.")
    help_lines: tuple[Line, ...] = phrase("What to know about help, one a line.")
    pictures: Line = phrase("When no pictures have been put in.")
    whole: Title = phrase("The link to the whole story.")


class PassportWords(Wording):
    """Why a story can be trusted, and what is missing (P34)."""

    comes_from: Title = phrase("Where it comes from.")
    sources: Title = phrase("What it rests on.")
    read_by: Title = phrase("Who has read it.")
    author: Line = phrase("Who wrote it.", "role")
    nobody: Line = phrase("When nobody has approved it here.")
    checks: Title = phrase("Which checks it passed.")
    passed: tuple[Line, ...] = phrase("The checks, one a line.")
    preview: Line = phrase("In a preview: that checks may not have passed.")
    unknown: Title = phrase("What is not known.")
    missing: Line = phrase("What release still asks for.", "fields")
    unknown_always: tuple[Line, ...] = phrase("What nobody can know from the toolkit.")
    recall: Title = phrase("Whether it was withdrawn.")
    not_recalled: Line = phrase("That it was not.", "edition")
    more: Title = phrase("The link to the passport from beside the story.")


class FilterWords(Wording):
    """Choosing among stories and files."""

    more: Title = phrase("What opens the other filters.")
    any: Title = phrase("No choice.")
    job: Title = phrase("The job families in a story.")
    by: Title = phrase("Whose behaviour it is.")
    level: Title = phrase("How hard it is.")
    level_up_to: Line = phrase("At most so hard.", "level")
    time: Title = phrase("How long it takes.")
    time_up_to: Counted = phrase("At most so long.")
    clear: Title = phrase("The button that takes all choices back.")
    share: Line = phrase("That the address holds the choice.")
    find: Title = phrase("The box to search the files.")
    kind: Title = phrase("The kind of file.")
    audience: Title = phrase("For whom a file is.")
    files: Counted = phrase("A number of files.")
    no_files: Line = phrase("When no file fits.")
    all_of: Line = phrase("Which edition all files belong to.", "edition", "date")


class CampaignWords(Wording):
    """The campaign's messages in words."""

    excuse: Title = phrase("The head over the excuse.")
    answer: Title = phrase("The head over the answer.")
    speaks_to: Title = phrase("The head over whom it speaks to.")
    audiences: dict[Audience, Title] = phrase("A label for each audience.")
    twin: Title = phrase("The link from a message to its page.")
    why: Title = phrase("The head over what the poster looks like.")
    looks: Text = phrase("What a poster looks like, in words.")
    files: Title = phrase("The head over a message's files.")
    carried: Title = phrase("The head over the files on which a person carries it.")
    all: Title = phrase("The link back to all messages.")
    none: Line = phrase("When there are none.")


class PeopleWords(Wording):
    """The people who stand for the campaign."""

    none: Line = phrase("When nobody is shown.")
    drawn: Line = phrase("That some of the pictures are drawings of nobody (P10).")


class ActionWords(Wording):
    """You said, we did (P22)."""

    heard: Title = phrase("The head over what was heard.")
    did: Title = phrase("The head over what came of it.")
    standings: dict[Standing, Title] = phrase("A label for each standing.")
    owner: Line = phrase("Who owns it.", "owner")
    due: Line = phrase("By when.", "date")
    done_on: Line = phrase("When it was done.", "date")
    late: Line = phrase("That its day has passed.", "date")
    no_reason: Line = phrase("When it is late and gives no reason.")
    sample: Line = phrase("The mark of a made-up entry.")
    none: Line = phrase("When there are none.")

    def standing(self, stands: str) -> str:
        """The label of where an action stands."""
        return next(label for key, label in self.standings.items() if key == stands)


class StandardsWords(Wording):
    """National indicators with what bears on them, and an organisation's own figures."""

    themes: Title = phrase("The label of themes that bear on an indicator.")
    stories: Title = phrase("The same of stories.")
    sessions: Title = phrase("The same of sessions.")
    actions: Title = phrase("The same of actions.")
    tracked: Title = phrase("The same of items of the tracker.")
    nothing: Line = phrase("When nothing bears on an indicator.")
    read_in: Title = phrase("What stands before the source that it was read in.")
    of_whom: Title = phrase("The head of the column of groups of people.")
    figures_none: Line = phrase("While an organisation has given no figures.")


class TrackerWords(Wording):
    """The tracker of fair recruitment and retention."""

    what: Title = phrase("The column of what should be in place.")
    owner: Title = phrase("The column of who answers for it.")
    evidence: Title = phrase("The column of what shows it.")
    state: Title = phrase("The column of where it stands.")
    late: Title = phrase("The tag of what is past its day.")
    shows_in: Title = phrase("What stands before the measures that a stage shows in.")
    none: Line = phrase("When there are no items.")


class CoverageSiteWords(Wording):
    """The matrix of what stories cover, on the site."""

    legend: Title = phrase("The name of the list of themes' shapes.")
    value: Title = phrase("The head of the column of values.")


class LaunchWords(Wording):
    """The launch plan."""

    owner: Title = phrase("The label of who does it.")
    caption: Title = phrase("The label of the words that go out with it.")
    alt: Title = phrase("The label of the picture's alternative text.")
    needs: Title = phrase("What stands before the link to what it needs.")
    none: Line = phrase("When there is no plan.")


class EventWords(Wording):
    """Events."""

    when: Line = phrase("Day and time.", "date", "starts", "ends")
    place: Title = phrase("Where.")
    for_whom: Title = phrase("Whom it is for.")
    access: Title = phrase("How to take part.")
    file: Title = phrase("The link to the calendar file.")
    all: Title = phrase("The link to one file with all events.")
    cancelled: Title = phrase("The mark of one that is off.")
    past: Title = phrase("The head over past events.")
    sample: Line = phrase("The mark of a made-up event.")
    sample_title: Line = phrase("A made-up event's title in a calendar.", "title")
    none: Line = phrase("When there are none.")


class ReferenceWords(Wording):
    """Values, evidence, glossary and sources."""

    expect: Title = phrase("The head over behaviours to expect.")
    refuse: Title = phrase("The head over behaviours nobody has to accept.")
    values_sample: Line = phrase("While not adopted: that the values are examples.")
    limits: Title = phrase("The head over what evidence or a source cannot show.")
    shown: Title = phrase("The head of the column of what is counted.")
    synthetic: Line = phrase("The mark of made-up figures.")
    synthetic_heard: Line = phrase("The mark of a made-up listening event.")
    said: Title = phrase("The head over what was said at a listening event.")
    asked_for: Title = phrase("The head over what people there asked for.")
    more: Title = phrase("What opens the rest of a source's entry.")
    taken: Title = phrase("What was taken from a source.")
    checked: Line = phrase("When and how a source was checked.", "date", "how")
    permissions: dict[Permission, Title] = phrase("A label for each permission.")
    jump: Title = phrase("The name of the letters to jump to.")


class PaperWords(Wording):
    """Guides, handouts and forms as pages."""

    index: Title = phrase("The title of the list of them.")
    index_lead: Text = phrase("The sentence under it.")
    guides: Title = phrase("The head over guides and forms.")
    sessions: Title = phrase("The head over the papers of each session.")
    read_here: Title = phrase("The link from a file to the page that says the same.")
    read_head: Title = phrase("The head over a session's papers as pages.")
    trainers_tag: Title = phrase("The tag of what is for trainers alone.")
    trainers: Line = phrase("That a paper is for whoever runs the session.")
    trainers_text: Text = phrase("What that means.")
    files: Title = phrase("The name of the files with the same words.")
    note: Title = phrase("The head over what is filled in by hand on paper.")
    note_each: Line = phrase("Before the heads of columns that are filled in by hand.")


class DownloadWords(Wording):
    """The downloads page."""

    session: Title = phrase("The head over the files of sessions.")
    scenario: Title = phrase("The head over the files of stories.")
    theme: Title = phrase("The head over the files of themes.")
    message: Title = phrase("The head over the files of campaign messages.")
    person: Title = phrase("The head over what people carry.")
    guide: Title = phrase("The head over guides and forms.")
    all: Title = phrase("The head over files with everything.")
    whole: Title = phrase("The title of the files that hold everything.")
    page: Title = phrase("The link to the page of what the files are about.")
    slides: Title = phrase("What a deck is called in a list.")
    archive_head: Title = phrase("The head over the archive of the whole site.")
    archive_text: Text = phrase("What the archive is for.")
    archive_link: Title = phrase("The link to it.")
    changed_head: Title = phrase("The head over what changed since an earlier edition.")
    changed_text: Text = phrase("How to use it.")
    first: Text = phrase("While there is no earlier edition to compare with.")
    held: Title = phrase("The label over the earlier editions to choose from.")
    held_on: Title = phrase("The label of the day on which somebody downloaded.")
    held_none: Title = phrase("No choice of an earlier edition.")
    held_older: Line = phrase("When the day lies before the first edition on record.")
    since: Line = phrase("One edition and its day.", "edition", "date")
    changed_in: Line = phrase("The edition in which a file last changed.", "edition")
    new_in: Line = phrase("The edition in which a file came.", "edition")
    counts: Line = phrase("How much an edition changed.", "added", "changed", "gone")
    added: Title = phrase("The head over new files.")
    changed: Title = phrase("The head over changed files.")
    gone: Title = phrase("The head over files that are no longer here.")
    gone_text: Text = phrase("What to do with copies of them.")
    nothing: Line = phrase("When an edition changed no file.")
