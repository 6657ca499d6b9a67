"""A story as a huddle on a phone (P15): what to check first, a clock, exact words, routes.

The clock's steps add up to the story's minutes; without a script they stand in the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.editorial.addresses import huddle_page, scenario_page
from generator.editorial.routes import RouteView, someone_to_talk_to
from generator.editorial.told import Told, told
from generator.editorial.wording import fill
from generator.library import Library
from generator.website import scenario, views
from generator.website.render import Draft, render, share_uri

USUAL_MINUTES = 10
"""For a story that does not say how long it takes."""
OPEN, READ, WORDS, CLOSE = 1, 2, 2, 1
"""Minutes of the steps around the talk, which takes what is left."""
LEAST_TALK = 2
MILD = 1
"""The only intensity for somebody who runs it alone (P14)."""


@dataclass(frozen=True)
class Step:
    """One step: its anchor, its head, and when it begins and ends in minutes."""

    id: str
    head: str
    start: int
    end: int

    @property
    def clock(self) -> str:
        """The step's time, such as "3 to 9 min"."""
        return f"{self.start}–{self.end} min"


def huddle_draft(library: Library, scenario_id: str) -> Draft:
    """The huddle view of one story."""
    story = library.scenarios[scenario_id]
    return Draft(
        uri=huddle_page(scenario_id),
        title=f"{library.words.site.huddle.name}: {story.title}",
        description=story.content_note,
        html=partial(_body, library, scenario_id),
        search=(),
        kind="huddle",
        share=share_uri(scenario_page(scenario_id)),
    )


def _body(library: Library, scenario_id: str) -> str:
    view = told(library, scenario_id)
    story = view.scenario
    words = library.words.site.huddle
    steps = steps_of(library, story.minutes)
    uri = huddle_page(scenario_id)
    minutes = fill(library.words.common.minutes, n=steps[-1].end)
    return render(
        library,
        uri,
        "huddle.html",
        told=view,
        look=views.look(library, story.theme),
        steps={step.id: step for step in steps},
        all_steps=steps,
        total=steps[-1].end,
        lead=fill(words.lead, minutes=minutes),
        not_alone=_not_alone(library, story.intensity),
        words_to_say=scenario.words_to_say(library, story),
        routes=_reachable(library, view),
        story_page=scenario_page(scenario_id),
    )


def steps_of(library: Library, minutes: int | None) -> tuple[Step, ...]:
    """The steps with their times; the talk has at least two minutes."""
    words = library.words.site.huddle
    around = OPEN + READ + WORDS + CLOSE
    talk = max(LEAST_TALK, (minutes or USUAL_MINUTES) - around)
    rows = (
        ("open", words.begin, OPEN),
        ("read", words.read, READ),
        ("talk", words.talk, talk),
        ("words", words.words, WORDS),
        ("close", words.close, CLOSE),
    )
    steps: list[Step] = []
    for key, head, length in rows:
        start = steps[-1].end if steps else 0
        steps.append(Step(key, head, start, start + length))
    return tuple(steps)


def _not_alone(library: Library, intensity: int | None) -> str:
    if intensity == MILD:
        return ""
    return fill(library.words.site.huddle.not_alone, level=str(intensity or "?"))


def _reachable(library: Library, view: Told) -> tuple[RouteView, ...]:
    """Someone to talk to now, then the story's own routes: those with a contact, each once."""
    rows = (*someone_to_talk_to(library), *view.routes)
    return tuple({route.key: route for route in rows if not route.waiting}.values())
