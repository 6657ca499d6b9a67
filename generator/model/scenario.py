"""A scenario: one curated, anonymised or invented experience, and how to work with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Day, Id, Level, Line, Model, Role, Spoken, Text, Title, about
from generator.model.vocabulary import (
    Approach,
    Behaviour,
    Characteristic,
    DoneBy,
    Lands,
    Setting,
)


class Published(Model):
    """Written from published literature."""

    kind: Literal["published"] = about("Written from published literature.", "published")
    sources: tuple[Id, ...] = about(
        "Keys of sources.yml that it rests on.", ["brap-too-hot"], min_length=1
    )


class Composite(Model):
    """Written from several unrelated experiences."""

    kind: Literal["composite"] = about("Written from several experiences.", "composite")
    experiences: int = about("How many unrelated events stand behind it: three or more.", 3, ge=3)


class Invented(Model):
    """Made up for training."""

    kind: Literal["invented"] = about("Made up for training.", "invented")
    sources: tuple[Id, ...] = about(
        "Keys of sources.yml it leans on, if any.", ["rcn-2025"], default=()
    )


Provenance = Annotated[Published | Composite | Invented, Field(discriminator="kind")]


class People(Model):
    """Who is in the story: job families, never real people."""

    affected: Line | None = about("The person it happens to.", "Registered nurse", default=None)
    bystander: Line | None = about("Who sees it.", "Healthcare assistant", default=None)
    did_it: Line | None = about("Whose behaviour it is.", "Patient", default=None)
    manager: Line | None = about("Who leads here.", "Nurse in charge", default=None)


class Impact(Model):
    """What it does to people."""

    person: Text = about("What it does to the person affected.")
    team: Text | None = about("What it does to the team.", default=None)
    patients: Text | None = about("What it does to patients or people who use care.", default=None)


class AffectedResponse(Model):
    """What the person affected may choose. Never graded (P3): only costs, gains, dues."""

    id: Id | None = about("A short key that stays.", "say-nothing", default=None)
    role: Literal["affected"] = about("The person it happens to.", "affected")
    does: Text | None = about("What they do.", "Finishes the round and says nothing.", default=None)
    says: Spoken = about("Words to say, if any.", "I am going to finish this.", default="")
    may_cost: Text | None = about("What the choice may cost them.", default=None)
    may_bring: Text | None = about("What it may bring them.", default=None)
    owed: Text | None = about("What others owe them, whatever they choose.", default=None)
    on_card: bool = about("Whether its words stand on the card's back.", "yes", default=False)


class OtherResponse(Model):
    """What a bystander, a manager or the person who did it may choose, with our judgement."""

    id: Id | None = about("A short key that stays.", "back-her", default=None)
    role: Literal["bystander", "manager", "did_it"] = about("Who responds.", "bystander")
    does: Text | None = about("What they do.", "Steps in and names it.", default=None)
    says: Spoken = about("Words to say.", "She is your nurse today.", default="")
    approach: Approach | None = about("What kind of response it is.", "direct", default=None)
    lands: Lands | None = about("Our judgement: helps, partly or harms.", "helps", default=None)
    because: Text | None = about("The ground of that judgement.", default=None)
    then: Text | None = about("What happens next.", default=None)
    on_card: bool = about("Whether its words stand on the card's back.", "yes", default=False)


Response = Annotated[AffectedResponse | OtherResponse, Field(discriminator="role")]


class Pushback(Model):
    """An objection a trainer will hear, and a reply."""

    heard: Text = about("What somebody says.", "It was only a joke.")
    reply: Text = about("What the trainer can answer.")


class Facilitate(Model):
    """What the trainer needs; never on a card that is handed out (P16)."""

    listen_for: tuple[Text, ...] = about("What to listen for in the talk.", default=())
    pushback: tuple[Pushback, ...] = about("Objections and replies.", default=())
    stop_if: Text | None = about("When to stop the discussion.", default=None)
    alone: Text | None = about("What to do if you run it on your own.", default=None)


class Picture(Model):
    """A picture slot; a picture needs its words."""

    file: Line = about("The picture's path below the content folder.", "pictures/round.png")
    alt: Text = about("What the picture shows, for those who cannot see it.")


class Alternatives(Model):
    """Other ways to take in the story (P30)."""

    plain_summary: tuple[Line, ...] = about(
        "The story in short plain sentences, one a line, for the Easy Read page.", default=()
    )
    pictures: tuple[Picture, ...] = about("Pictures for the Easy Read page.", default=())
    sign_language: Line | None = about("Address of a sign language video.", default=None)
    audio: Line | None = about("Address of an audio version.", default=None)


class LivedExperienceReview(Model):
    """Who with this experience read it, as a role, and when (P32)."""

    role: Role = about("A role, never a name.", "staff-network-reader")
    on: Day = about("The day they read it.", "2026-11-20")


class Withdrawn(Model):
    """A recall: the page stays, the content goes."""

    on: Day = about("The day it was withdrawn.", "2026-11-20")
    reason: Text = about("Why, in words fit for everyone.", "It was too close to a real event.")


class Scenario(Model):
    """One scenario. Nine fields make a draft (P18); release asks for the rest by name."""

    title: Title = about("Neutral: no spoiler, no nationality.", "The drug round")
    theme: Id = about("One of the themes in content/themes.", "international-staff")
    setting: Setting = about("A kind of place, never a place.", "hospital-ward")
    done_by: DoneBy = about("Whose behaviour it is.", "patient-or-public")
    story: tuple[Text, ...] = about(
        "Two to four parts, called beats: each at most 50 words, 80 to 150 in all. One beat is "
        "one slide, read aloud.",
        min_length=1,
        max_length=4,
    )
    impact: Impact = about("What it does to people.")
    content_note: Line = about(
        "One calm line on what is in it.", "Includes a racist remark about a nurse."
    )
    prompts: tuple[Line, ...] = about(
        "Three to five open questions; two are enough for a draft.", min_length=2, max_length=5
    )
    responses: tuple[Response, ...] = about(
        "What each of the four could do; two with words to say are enough for a draft.",
        min_length=2,
        max_length=16,
    )

    also_themes: tuple[Id, ...] = about("Other themes it touches.", default=())
    provenance: Provenance | None = about("Where it comes from.", default=None)
    based_on_something_that_happened: bool | None = about(
        "Did this, or something like it, happen to anyone you know of? yes or no.",
        "no",
        default=None,
    )
    author: Role | None = about(
        "Who wrote it: a role such as writer-1, never a name.", "writer-1", default=None
    )
    intensity: Level | None = about("1 mild to 3 hard.", 2, default=None)
    behaviour: Behaviour | None = about(
        "What it is called. Racism and harassment are named so, and not made small.",
        "harassment",
        default=None,
    )
    characteristics: tuple[Characteristic, ...] = about(
        "Protected characteristics it touches.", ["race"], default=()
    )
    roles: People = about("The job families in it.", default=People())
    card_story: Text | None = about(
        "The story on the A6 card: at most 70 words, written afresh, not cut.", default=None
    )
    alternatives: Alternatives = about("Other ways to take it in.", default=Alternatives())
    question: Line | None = about(
        "The question on the card's front.", "What would you do in the next minute?", default=None
    )
    facilitate: Facilitate = about("What the trainer needs.", default=Facilitate())
    routes: tuple[Id, ...] = about(
        "Where people can turn: keys of organisation.yml's routes. Harassment, discrimination and "
        "a possible hate crime need a formal one.",
        default=(),
    )
    law: tuple[Id, ...] = about("What the law says about it: keys of law.yml.", default=())
    learning: tuple[Line, ...] = about("One to three things to learn.", default=(), max_length=3)
    minutes: int | None = about("How long it takes with a group.", 12, default=None, ge=3, le=60)
    indicators: tuple[Id, ...] = about(
        "National measures that it bears on: keys of indicators.yml. For leads; no part of what is "
        "approved.",
        ["wres-5"],
        default=(),
    )
    lived_experience_review: LivedExperienceReview | None = about(
        "Who with this experience read it.", default=None
    )
    withdrawn: Withdrawn | None = about("Set this to recall it.", default=None)

    def said(self, role: str) -> tuple[AffectedResponse | OtherResponse, ...]:
        """The responses of one role, in their order."""
        return tuple(r for r in self.responses if r.role == role)

    @property
    def words_for_the_card(self) -> tuple[AffectedResponse | OtherResponse, ...]:
        """The responses whose words stand on the card's back."""
        return tuple(r for r in self.responses if r.on_card and r.says)


WRITTEN_ORDER = (
    "title", "theme", "also_themes", "provenance", "based_on_something_that_happened", "author",
    "content_note", "intensity", "behaviour", "characteristics", "done_by", "setting", "roles",
    "story", "card_story", "question", "impact", "prompts", "responses", "facilitate", "routes",
    "law", "learning", "minutes", "indicators", "alternatives", "lived_experience_review",
    "withdrawn",
)  # fmt: skip
"""The order in which a scenario's file holds its fields (DESIGN section 5)."""
