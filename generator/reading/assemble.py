"""A Library from valid entities: put in order, each scenario with its standing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast

from generator.library import Library, Standing, Words
from generator.model.base import Model
from generator.model.review import Reviews, public_hash, state, valid_approvals
from generator.model.scenario import Scenario, Withdrawn
from generator.model.scenario_release import missing_for_release
from generator.model.tracker import Tracked
from generator.model.vocabulary import Stage
from generator.project import ENTITIES, Mode, Project, Shape
from generator.reading.recall import Recalling

M = TypeVar("M", bound=Model)

ONCE = tuple(entity.kind for entity in ENTITIES if entity.shape is Shape.ONE)


@dataclass(frozen=True)
class _Shelf:
    """The valid entities, by kind and id."""

    values: Mapping[tuple[str, str], Model]

    def one(self, kind: str) -> Any:
        return self.values[(kind, "")]

    def many(self, kind: str, order: Callable[[Any], Any] = lambda _: 0) -> dict[str, Any]:
        """All of a kind, by `order` and then by id."""
        ids = [(order(value), i) for (k, i), value in self.values.items() if k == kind]
        return {i: self.values[(kind, i)] for _, i in sorted(ids)}


def shipped_hashes(project: Project) -> Mapping[str, str]:
    """The committed fingerprints of shipped scenarios, by id; none where there is no list."""
    try:
        listed = json.loads(project.shipped_list.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return cast("dict[str, str]", listed["scenarios"])


def assemble(
    values: Mapping[tuple[str, str], Model],
    mode: Mode,
    as_of: date,
    shipped: Mapping[str, str],
    broken: frozenset[tuple[str, str]] = frozenset(),
    assets: Mapping[str, bytes] | None = None,
    portraits: Mapping[str, bytes] | None = None,
) -> Library | None:
    """The library; None while something that exists once is not valid.

    broken: the kinds and ids that are on file but cannot be used. assets: the pictures that
    content names, by path. portraits: photographs, by ambassador.
    """
    if any((kind, "") not in values for kind in ONCE):
        return None
    shelf = _Shelf(values)
    scenarios: dict[str, Scenario] = shelf.many("scenario")
    reviews: dict[str, Reviews] = shelf.many("reviews")
    standing = {i: _standing(i, s, reviews.get(i), shipped) for i, s in scenarios.items()}
    listed: dict[str, Withdrawn] = shelf.many("withdrawn")
    # The list works also for a story whose own file cannot be read.
    withdrawn = {**{i: s.withdrawn for i, s in scenarios.items() if s.withdrawn}, **listed}
    kept = {i: s for i, s in scenarios.items() if i not in withdrawn}
    public = {i: s for i, s in kept.items() if mode is Mode.DRAFT or standing[i].publishable}
    words = _words(shelf)
    gone = {i: scenarios.get(i) for i in withdrawn}
    recalling = Recalling(public, gone, words.common.recall)
    sessions = shelf.many("session", lambda session: int(session.order))
    recast = {i: recalling.session(session) for i, session in sessions.items()}
    return Library(
        mode=mode,
        as_of=as_of,
        organisation=shelf.one("organisation"),
        brand=shelf.one("brand"),
        words=words,
        themes=shelf.many("theme", lambda theme: int(theme.order)),
        scenarios=public,
        sessions={i: session for i, (session, _) in recast.items()},
        pages=shelf.many("page"),
        messages=shelf.many("message", lambda message: int(message.order)),
        evidence=shelf.many("evidence"),
        sources=shelf.many("source"),
        law=shelf.many("law"),
        promises=shelf.many("promise"),
        pledges=shelf.many("pledge", lambda pledge: int(pledge.order)),
        terms=shelf.many("term"),
        actions=shelf.many("action"),
        events=shelf.many("event"),
        guides=shelf.many("guide", lambda guide: int(guide.order)),
        indicators=shelf.many("indicator", lambda indicator: int(indicator.order)),
        evaluations=shelf.many("evaluation"),
        figures=shelf.many("figure"),
        tracked=shelf.many("tracked", _place_of),
        launch=shelf.many("launch", lambda week: int(week.order)),
        ambassadors=shelf.many("ambassador", lambda person: int(person.order)),
        summaries=shelf.many("summary"),
        reports=shelf.many("report"),
        annexes=shelf.many("annexes"),
        editions=shelf.many("edition", lambda edition: int(edition.on.toordinal())),
        drafts={i: s for i, s in kept.items() if i not in public},
        withdrawn=withdrawn,
        recalls={i: recalls for i, (_, recalls) in recast.items() if recalls},
        standing=standing,
        reviews=reviews,
        waivers=shelf.many("waivers"),
        codebook=shelf.one("codebook"),
        assets=assets or {},
        portraits=portraits or {},
        broken=broken,
    )


def _place_of(item: Tracked) -> tuple[int, int]:
    """An item of the tracker comes by its stage, then by its place in it."""
    return list(Stage).index(item.stage), item.order


def _words(shelf: _Shelf) -> Words:
    return Words(
        common=shelf.one("wording-common"),
        decks=shelf.one("wording-decks"),
        print=shelf.one("wording-print"),
        site=shelf.one("wording-site"),
        papers=shelf.one("wording-papers"),
        portal=shelf.one("wording-portal"),
        editor=shelf.one("wording-editor"),
        report=shelf.one("wording-report"),
    )


def _standing(
    id_: str, scenario: Scenario, reviews: Reviews | None, shipped: Mapping[str, str]
) -> Standing:
    approvals = reviews.approvals if reviews else ()
    missing = missing_for_release(scenario)
    return Standing(
        state=state(scenario, approvals, missing),
        shipped=id_ in shipped and shipped[id_] == public_hash(scenario),
        missing=missing,
        approvals=valid_approvals(scenario, approvals) if approvals else (),
    )
