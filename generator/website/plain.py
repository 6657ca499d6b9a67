"""A story on one page in short sentences (P30): Easy Read layout, a picture slot a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from generator.editorial.addresses import plain_page, scenario_page
from generator.editorial.routes import RouteView, someone_to_talk_to
from generator.editorial.told import told
from generator.library import Library
from generator.website import scenario, views
from generator.website.render import Draft, render, share_uri

MOST_ROUTES = 3
MOST_WORDS = 3


@dataclass(frozen=True)
class PlainLine:
    """A sentence with its picture; file is empty while there is none."""

    text: str
    file: str
    alt: str


def has_plain(library: Library, scenario_id: str) -> bool:
    """Whether somebody has written the story in plain sentences."""
    return bool(library.scenarios[scenario_id].alternatives.plain_summary)


def plain_draft(library: Library, scenario_id: str) -> Draft:
    """The plain page of one story."""
    story = library.scenarios[scenario_id]
    return Draft(
        uri=plain_page(scenario_id),
        title=f"{story.title}: {library.words.site.plain.name.lower()}",
        description=story.content_note,
        html=partial(_body, library, scenario_id),
        search=(),
        kind="plain",
        exit=True,
        share=share_uri(scenario_page(scenario_id)),
    )


def _body(library: Library, scenario_id: str) -> str:
    view = told(library, scenario_id)
    story = view.scenario
    others = story.alternatives
    rows = zip_longest(others.plain_summary, others.pictures[: len(others.plain_summary)])
    return render(
        library,
        plain_page(scenario_id),
        "plain.html",
        told=view,
        look=views.look(library, story.theme),
        lines=[
            PlainLine(text, picture.file if picture else "", picture.alt if picture else "")
            for text, picture in rows
        ],
        pictures=bool(others.pictures),
        words_to_say=scenario.words_to_say(library, story)[:MOST_WORDS],
        routes=_now(view.routes, library),
        story_page=scenario_page(scenario_id),
    )


def _now(routes: tuple[RouteView, ...], library: Library) -> tuple[RouteView, ...]:
    """People to talk to now, then the story's own routes; only those one can reach."""
    talk = someone_to_talk_to(library)
    rows = {route.key: route for route in (*talk, *routes) if not route.waiting and route.contacts}
    return tuple(rows.values())[:MOST_ROUTES]
