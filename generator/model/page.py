"""The campaign's prose pages: sections in a fixed set of kinds."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from generator.model.base import Day, Id, Line, Model, Text, Title, about
from generator.model.richtext import RichText
from generator.model.vocabulary import EmployerKind, Framework, PageGroup

Anchor = Id


class Stands(StrEnum):
    """For how long a text is true: until an organisation answers for the site, or from then on."""

    UNTIL_ADOPTED = "until-adopted"
    ONCE_ADOPTED = "once-adopted"


class Section(Model):
    """What every section has."""

    id: Anchor = about("The section's anchor in the page's address.", "are-you-safe")
    heading: Title = about("The section's heading.", "Are you safe?")


class Prose(Section):
    """Text."""

    kind: Literal["prose"] = about("Text.", "prose")
    stands: Stands | None = about(
        "Leave it out for text that is always shown. until-adopted: only while `adopted: no` (P21);"
        " once-adopted: only afterwards.",
        "once-adopted",
        default=None,
    )
    body: RichText = about("The text.")


OneSection = TypeVar("OneSection", bound=Section)


def standing(sections: Iterable[OneSection], adopted: bool) -> tuple[tuple[int, OneSection], ...]:
    """The sections that are true now, each with its number in the file.

    adopted: whether an organisation answers for what is made (P21).
    """
    gone = Stands.UNTIL_ADOPTED if adopted else Stands.ONCE_ADOPTED
    return tuple(
        (number, section)
        for number, section in enumerate(sections)
        if getattr(section, "stands", None) is not gone
    )


class Step(Model):
    """One step or point: a head and its text."""

    head: Line = about("The step in a few words.", "Stay near")
    text: RichText | None = about("More on it.", default=None)
    say: Line | None = about("Words to say.", "Are you all right?", default=None)


class Steps(Section):
    """Steps or points with a head each."""

    kind: Literal["steps"] = about("Steps or points.", "steps")
    intro: RichText | None = about("What comes before them.", default=None)
    numbered: bool = about("Whether their order matters.", "no", default=False)
    steps: tuple[Step, ...] = about("The steps.", min_length=1)


class PageRoutes(Section):
    """Routes, short (how to reach them) or in full (who sees it, how long, what it can't do)."""

    kind: Literal["routes"] = about("Routes.", "routes")
    intro: RichText | None = about("What comes before them.", default=None)
    show: tuple[Id, ...] = about("Keys of organisation.yml's routes.", min_length=1)
    full: bool = about("Whether each shows all it can and can't do.", "yes", default=False)


class PageLaw(Section):
    """Law notes, with the dates they were checked."""

    kind: Literal["law"] = about("Law notes.", "law")
    intro: RichText | None = about("What comes before them.", default=None)
    show: tuple[Id, ...] = about("Keys of law.yml.", min_length=1)


class Door(Model):
    """A way on to another page."""

    label: Title = about("What the link says.", "It just happened to me")
    text: Line = about("What is behind it.")
    to: Line = about("The page, or its address and anchor.", "help-now.html#are-you-safe")


class Doors(Section):
    """Ways on to other pages."""

    kind: Literal["doors"] = about("Ways on.", "doors")
    intro: RichText | None = about("What comes before them.", default=None)
    doors: tuple[Door, ...] = about("The ways on.", min_length=1)


class PagePromises(Section):
    """Promises; while unconfirmed the block says so (P21)."""

    kind: Literal["promises"] = about("Promises.", "promises")
    intro: RichText | None = about("What comes before them.", default=None)
    show: tuple[Id, ...] = about("Keys of promises.yml.", min_length=1)


class PagePledges(Section):
    """The pledges to those who spoke up, signed by a role."""

    kind: Literal["pledges"] = about("The pledges.", "pledges")
    intro: RichText | None = about("What comes before them.", default=None)


class Workplace(Model):
    """One answer to "Where do you work?", for people who work there."""

    id: Anchor = about("Its anchor; the answer is kept in the page's address alone.", "agency")
    label: Title = about("What the answer says.", "Through an agency or the bank")
    body: RichText = about("What is different for whoever works there.")
    kinds: tuple[EmployerKind, ...] = about(
        "Employers of organisation.yml that are shown here, by kind.", default=()
    )
    show: tuple[Id, ...] = about("Routes to begin with, keys of organisation.yml.", default=())


class Where(Section):
    """The question "Where do you work?" with an answer for each kind of place (P4)."""

    kind: Literal["where"] = about("Where do you work?", "where")
    intro: RichText | None = about("What comes before the answers.", default=None)
    places: tuple[Workplace, ...] = about("The answers.", min_length=2)


class PrivateNote(Section):
    """A dated account that is written in the browser and goes nowhere by itself (P6)."""

    kind: Literal["private-note"] = about("A private note.", "private-note")
    intro: RichText | None = about("What comes before it.", default=None)


class PageValues(Section):
    """The organisation's values as behaviours: what to expect, what nobody has to accept."""

    kind: Literal["values"] = about("The values of organisation.yml.", "values")
    intro: RichText | None = about("What comes before them.", default=None)


class PageEvidence(Section):
    """Pieces of evidence, each as a chart and as a table, with its source and its limits."""

    kind: Literal["evidence"] = about("Evidence.", "evidence")
    intro: RichText | None = about("What comes before it.", default=None)
    show: tuple[Id, ...] = about("Ids of content/evidence.", min_length=1)


class PageThemes(Section):
    """The themes, each with the way to its own page."""

    kind: Literal["themes"] = about("The themes.", "themes")
    intro: RichText | None = about("What comes before them.", default=None)


class PageActions(Section):
    """You said, we did: what was heard and what came of it, late or not."""

    kind: Literal["actions"] = about("The entries of actions.yml.", "actions")
    intro: RichText | None = about("What comes before them.", default=None)


class PageEvents(Section):
    """Events, each with a file for the calendar."""

    kind: Literal["events"] = about("The entries of events.yml.", "events")
    intro: RichText | None = about("What comes before them.", default=None)


class PageGlossary(Section):
    """The glossary's terms, sorted."""

    kind: Literal["glossary"] = about("The terms of glossary.yml.", "glossary")
    intro: RichText | None = about("What comes before them.", default=None)


class PageSources(Section):
    """The sources, sorted, with how each was checked."""

    kind: Literal["sources"] = about("The entries of sources.yml.", "sources")
    intro: RichText | None = about("What comes before them.", default=None)


class PageCampaign(Section):
    """The campaign's messages, each with the way to its poster in words."""

    kind: Literal["campaign"] = about("The messages of content/campaign.", "campaign")
    intro: RichText | None = about("What comes before them.", default=None)


class PageIndicators(Section):
    """A framework's indicators, each with what here bears on it."""

    kind: Literal["indicators"] = about("The indicators of a framework.", "indicators")
    intro: RichText | None = about("What comes before them.", default=None)
    framework: Framework = about("Whose indicators.", "wres")


class PageFigures(Section):
    """An organisation's own figures for indicators; one sentence while there are none."""

    kind: Literal["figures"] = about("The organisation's own figures.", "figures")
    intro: RichText | None = about("What comes before them.", default=None)


class PageHeard(Section):
    """The portal's figures of the last whole year; one sentence while there are none."""

    kind: Literal["heard"] = about("The portal's figures.", "heard")
    intro: RichText | None = about("What comes before them.", default=None)


class PageTracker(Section):
    """The tracker of fair recruitment and retention, stage by stage, with its progress."""

    kind: Literal["tracker"] = about("The items of tracker.yml.", "tracker")
    intro: RichText | None = about("What comes before them.", default=None)


class PageCoverage(Section):
    """What the stories cover, and what they do not."""

    kind: Literal["coverage"] = about("What the stories cover.", "coverage")
    intro: RichText | None = about("What comes before it.", default=None)


class PageLaunch(Section):
    """The launch plan, week by week and day by day."""

    kind: Literal["launch"] = about("The weeks of content/launch.", "launch")
    intro: RichText | None = about("What comes before them.", default=None)


class PageEvaluations(Section):
    """What came of the sessions: reach, change, and what that can't show (P27)."""

    kind: Literal["evaluations"] = about("The results in content/evaluations.", "evaluations")
    intro: RichText | None = about("What comes before them.", default=None)


class PageAmbassadors(Section):
    """The people who stand for the campaign, as far as they agreed to be shown on the site."""

    kind: Literal["ambassadors"] = about("The people of content/ambassadors.", "ambassadors")
    intro: RichText | None = about("What comes before them.", default=None)
    show: tuple[Id, ...] = about(
        "Whom to show, by file name; left out, everyone who agreed to be on the site.", default=()
    )


AnySection = Annotated[
    Prose
    | Steps
    | PageRoutes
    | PageLaw
    | Doors
    | PagePromises
    | PagePledges
    | Where
    | PrivateNote
    | PageValues
    | PageEvidence
    | PageThemes
    | PageActions
    | PageEvents
    | PageGlossary
    | PageSources
    | PageCampaign
    | PageIndicators
    | PageFigures
    | PageHeard
    | PageTracker
    | PageCoverage
    | PageLaunch
    | PageEvaluations
    | PageAmbassadors,
    Field(discriminator="kind"),
]


class Page(Model):
    """One prose page. Its id is its address: help-now.yml is help-now.html, for ever."""

    title: Title = about("The page's title.", "It just happened")
    lead: Text = about("The sentence under the title.")
    description: Line = about("One sentence for search results.")
    nav: Line | None = about("Its name in the main navigation, if it stands there.", default=None)
    nav_order: int | None = about("Its place there.", 1, default=None)
    under: PageGroup = about(
        "The part of the site it hangs under: help, team, doing or site.",
        "help",
        default=PageGroup.SITE,
    )
    exit: bool = about("Whether it carries the exit button (P5).", "yes", default=False)
    help: bool = about("Whether search shows it before stories (P2).", "yes", default=False)
    search_words: tuple[Line, ...] = about("Words people use for it.", default=())
    reviewed_on: Day = about("The day someone read it through.", "2026-11-23")
    review_by: Day = about("When to read it again.", "2027-05-23")
    sections: tuple[AnySection, ...] = about("The page's sections.", default=())
