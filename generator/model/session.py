"""A training session: timed blocks that add up, and all a trainer needs around them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Id, Level, Line, Model, Text, Title, about
from generator.model.scenario import Picture, Pushback
from generator.model.vocabulary import Setting


class Block(Model):
    """What every block of a session has: its time, and what the trainer says and watches."""

    title: Title = about("The slide's title; unique in the session.", "What we will do")
    minutes: int = about("How long it takes.", 5, ge=1, le=90)
    say: tuple[Text, ...] = about("What the trainer says, in words to say.", default=())
    ask: tuple[Text, ...] = about("What the trainer asks.", default=())
    watch_for: tuple[Text, ...] = about("What to watch for in the room.", default=())


class Welcome(Block):
    """The opening, on the title slide."""

    kind: Literal["welcome"] = about("The opening.", "welcome")


class Agreement(Block):
    """How we work together today, and the content note."""

    kind: Literal["agreement"] = about("How we work together.", "agreement")
    points: tuple[Line, ...] = about("What we agree.", min_length=2, max_length=6)


class Objectives(Block):
    """The session's objectives and its agenda."""

    kind: Literal["objectives"] = about("Objectives and agenda.", "objectives")


class Point(Model):
    """A short head and one sentence."""

    head: Title = about("The point in a few words.", "Impact counts")
    text: Line | None = about("One sentence on it.", default=None)


class Teach(Block):
    """Something to explain, in at most four points."""

    kind: Literal["teach"] = about("Something to explain.", "teach")
    points: tuple[Point, ...] = about("One to four points.", min_length=1, max_length=4)
    sources: tuple[Id, ...] = about("Keys of sources.yml it rests on.", default=())
    law: tuple[Id, ...] = about("Keys of law.yml it rests on.", default=())


class ShowEvidence(Block):
    """A piece of evidence with its chart, source and limits."""

    kind: Literal["evidence"] = about("Evidence with its chart.", "evidence")
    show: Id = about("A file of content/evidence.", "nhs-staff-survey-2024")
    takeaways: tuple[Line, ...] = about("What it means here.", min_length=1, max_length=3)


class KeyMessage(Block):
    """One sentence to remember; never a quotation of a real person."""

    kind: Literal["message"] = about("One sentence to remember.", "message")
    text: Line = about("The sentence.", "Nobody has to be certain of racism to be offered help.")


class Column(Model):
    """One side of a comparison."""

    head: Title = about("The column's head.", "What was meant")
    points: tuple[Line, ...] = about("Two to five points.", min_length=1, max_length=5)


class Comparison(Block):
    """Two things side by side."""

    kind: Literal["comparison"] = about("Two things side by side.", "comparison")
    left: Column = about("The left side.")
    right: Column = about("The right side.")


class Activity(Block):
    """Something the group does, step by step."""

    kind: Literal["activity"] = about("Something the group does.", "activity")
    group: Line = about("In what groups.", "In threes")
    steps: tuple[Line, ...] = about("Two to five steps.", min_length=1, max_length=5)


class ShowPicture(Block):
    """A picture with its words."""

    kind: Literal["picture"] = about("A picture with its words.", "picture")
    picture: Picture = about("The picture.")
    text: Line = about("One sentence beside it.")


class Story(Block):
    """A scenario, told and discussed."""

    kind: Literal["scenario"] = about("A scenario, told and discussed.", "scenario")
    show: Id = about("The scenario's id.", "the-drug-round")


class Pick(Block):
    """Scenarios to choose at build time, by what they are about."""

    kind: Literal["pick"] = about("Scenarios chosen by what they are about.", "pick")
    theme: Id | None = about("Of this theme.", default=None)
    setting: Setting | None = about("In this setting.", default=None)
    at_most: Level = about("At most this intensity.", 2, default=2)
    count: int = about("How many.", 1, default=1, ge=1, le=6)


class Practise(Block):
    """Saying words aloud, with a phrase bank."""

    kind: Literal["practise"] = about("Saying words aloud.", "practise")
    phrases: tuple[Line, ...] = about("The phrase bank.", min_length=2, max_length=6)
    group: Line = about("In what groups.", "In threes: speaker, listener, observer")
    rounds: int = about("How many rounds.", 3, default=3, ge=1, le=6)


class Discuss(Block):
    """Questions for the room."""

    kind: Literal["discuss"] = about("Questions for the room.", "discuss")
    questions: tuple[Line, ...] = about("One to four questions.", min_length=1, max_length=4)


class Reflect(Block):
    """Questions to think about alone; nobody has to share."""

    kind: Literal["reflect"] = about("Questions to think about alone.", "reflect")
    questions: tuple[Line, ...] = about("One to three questions.", min_length=1, max_length=3)


class Break(Block):
    """A pause."""

    kind: Literal["break"] = about("A pause.", "break")


class ShowRoutes(Block):
    """Where to get help and how to raise something."""

    kind: Literal["routes"] = about("Where to get help.", "routes")
    show: tuple[Id, ...] = about(
        "Keys of organisation.yml's routes.", ["samaritans"], min_length=1, max_length=6
    )


class Progress(Block):
    """You said, we did: what was heard, and what came of it, late or not."""

    kind: Literal["progress"] = about("You said, we did.", "progress")
    theme: Id | None = about("Only what answers this theme.", default=None)


class Commitment(Block):
    """One thing each person will do."""

    kind: Literal["commitment"] = about("One thing each will do.", "commitment")
    prompts: tuple[Line, ...] = about("Beginnings of sentences.", min_length=1, max_length=4)


class Evaluation(Block):
    """The confidence form."""

    kind: Literal["evaluation"] = about("The confidence form.", "evaluation")
    text: Line = about("What the form is for.")


class Close(Block):
    """The pledges, and goodbye."""

    kind: Literal["close"] = about("The pledges, and goodbye.", "close")


AnyBlock = Annotated[
    Welcome
    | Agreement
    | Objectives
    | Teach
    | ShowEvidence
    | KeyMessage
    | Comparison
    | Activity
    | ShowPicture
    | Story
    | Pick
    | Practise
    | Discuss
    | Reflect
    | Break
    | ShowRoutes
    | Progress
    | Commitment
    | Evaluation
    | Close,
    Field(discriminator="kind"),
]


class Friday(Model):
    """A 90-second follow-up in one of the four weeks after (P17)."""

    scenario: Id = about("The story it comes back to.", "the-drug-round")
    title: Title = about("The card's title.", "Week 1: one sentence")
    text: Text = about("What to say or do, in 90 seconds.")


class Session(Model):
    """One session plan."""

    title: Title = about("The session's title.", "See it, name it, back each other")
    subtitle: Line = about("Its length and audience.", "A 60-minute session for any team")
    order: int = about("Its place in the list.", 2, ge=1)
    minutes: int = about("How long it takes; the blocks add up to it.", 60, ge=5, le=400)
    restorative: bool = about(
        "Whether it is about mending: no excuse is struck out on its slides (P12).",
        "no",
        default=False,
    )
    audience: Line = about("Who it is for.", "Any team")
    group_size: Line = about("How many people.", "6 to 20 people")
    summary: Text = about("What it does, in two sentences.")
    content_note: Line = about("One calm line on what is in it.")
    objectives: tuple[Line, ...] = about(
        "Measurable verbs.", ["Name what a remark does to a person"], min_length=1, max_length=5
    )
    blocks: tuple[AnyBlock, ...] = about("The blocks, in order.", min_length=2)
    spare: Id | None = about("A spare scenario for the hidden appendix.", default=None)
    before: tuple[Line, ...] = about("What to do before.", min_length=1)
    bring: tuple[Line, ...] = about("What to bring.", default=())
    after: tuple[Line, ...] = about("What to do after.", min_length=1)
    online: tuple[Line, ...] = about("What changes online.", default=())
    access: tuple[Line, ...] = about("How everyone can take part.", default=())
    difficult_moments: tuple[Pushback, ...] = about("Hard moments and replies.", min_length=1)
    disclosure: tuple[Line, ...] = about("What to do if someone discloses.", min_length=1)
    stop_if: tuple[Line, ...] = about("When to stop.", min_length=1)
    alone: Text = about("What changes if you run it on your own (P14).")
    indicators: tuple[Id, ...] = about(
        "Keys of indicators.yml that it bears on.", ["wres-8"], default=()
    )
    hand_out_indicators: bool = about(
        "Whether the handout lists them, as for boards.", "no", default=False
    )
    fridays: tuple[Friday, ...] = about("Four weekly follow-ups (P17).", min_length=4, max_length=4)
    manager_question: Text = about("One question for the manager at three months (P17).")
