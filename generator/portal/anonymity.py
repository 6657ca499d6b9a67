"""The checks that need the vault: leaks, echoes, small crowds, composites without events.

A finding never shows a word of an entry: only how many words run where in our own text. Numbers
are all that leaves the vault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.anonymity import story_texts
from generator.checks.rule import in_order, once_finished
from generator.checks.texts import entities, texts
from generator.editorial.waivers import valid_of
from generator.finding import Finding, Place, Severity, error, note, warning
from generator.library import Library
from generator.model.scenario import Composite, Scenario
from generator.portal.composite import link_fault
from generator.portal.crowd import LEAST, combinations, crowd, group_of, staff_of
from generator.portal.leaks import Stream, echoes, longest_runs, stream, vocabulary
from generator.portal.records import Contents
from generator.portal.tokens import frequencies

BLOCKS, WARNS = 8, 6
OWN_BLOCKS = 4
REWRITE = "Put the entries away, and write this part again in words of your own."

OwnFile = Callable[[Place], bool]
"""Whether an item stands in a file of the project's own, not in one that ships."""


def vault_findings(library: Library, contents: Contents, own: OwnFile) -> tuple[Finding, ...]:
    """All findings of content held against a vault; what was waived is a note that says so."""
    stories = ours(library)
    found = [
        *_leaks(library, contents, stories, own),
        *_echoes(library, contents, stories),
        *_crowds(library, contents),
        *_composites(library, contents),
        *_readers(library, contents),
    ]
    return in_order(_waived(library, finding) for finding in found)


def ours(library: Library) -> dict[str, Scenario]:
    """The stories written here: those that shipped were written without any portal."""
    return {
        key: scenario
        for key, scenario in library.written.items()
        if not (key in library.standing and library.standing[key].shipped)
    }


@dataclass(frozen=True)
class _Item:
    place: Place
    line: Stream


def _leaks(
    library: Library, contents: Contents, stories: dict[str, Scenario], own: OwnFile
) -> Iterator[Finding]:
    """ANON020: a run of words that stands in any entry. ANON021: in one behind the story."""
    items = [_Item(Place("scenario", k), stream(story_texts(s))) for k, s in stories.items()]
    items += [
        _Item(place, stream(texts(entity)))
        for place, entity in entities(library)
        if place.kind != "scenario" and own(place)
    ]
    runs = longest_runs([i.line for i in items], (r.words for r in contents.records))
    for item, run in zip(items, runs, strict=True):
        if run and run.length >= WARNS:
            tell = error if run.length >= BLOCKS else warning
            yield tell(
                "ANON020",
                item.place.at(*run.first.keys, offset=run.first.offset),
                f"{run.length} words from here on stand in an entry of the portal, in this order.",
                REWRITE,
            )
    for key in stories:
        sources = _sources(contents, key)
        (run,) = longest_runs([stream(story_texts(stories[key]))], sources)
        if run and run.length >= OWN_BLOCKS:
            yield error(
                "ANON021",
                Place("scenario", key, run.first.keys, run.first.offset),
                f"{run.length} words from here on stand in an entry behind this story, in this "
                "order.",
                REWRITE,
            )


def _echoes(
    library: Library, contents: Contents, stories: dict[str, Scenario]
) -> Iterator[Finding]:
    """ANON022: a word that hardly any entry has, and one behind the story has."""
    linked = {key: sources for key in stories if (sources := _sources(contents, key))}
    if not linked:
        return
    counts = frequencies(record.words for record in contents.records)
    for key, sources in linked.items():
        line = stream(story_texts(stories[key]))
        for word in echoes(line, sources, counts, _common(library, key)):
            yield error(
                "ANON022",
                Place("scenario", key, word.keys, word.offset),
                "Hardly any entry has this word, and one behind this story has it.",
                "Choose a common word for it, or leave it out.",
            )


def _common(library: Library, but: str) -> set[str]:
    """The words of all other content: what so many people read gives nobody away."""
    return vocabulary(
        passage.text
        for place, entity in entities(library)
        if (place.kind, place.id) != ("scenario", but)
        for passage in texts(entity)
    )


def _sources(contents: Contents, scenario: str) -> list[str]:
    link, records = contents.link_of(scenario), contents.by_id()
    keys = link.records if link else ()
    return [records[key].words for key in keys if key in records]


def _from_portal(library: Library, contents: Contents) -> dict[str, Scenario]:
    """The stories that say they are composites, and those that the vault links."""
    return {
        key: scenario
        for key, scenario in library.written.items()
        if isinstance(scenario.provenance, Composite) or contents.link_of(key)
    }


def _crowds(library: Library, contents: Contents) -> Iterator[Finding]:
    """ANON023: fewer than five events share what the story shows of the person."""
    counts = combinations(contents)
    for key, scenario in _from_portal(library, contents).items():
        place = Place("scenario", key, ("roles", "affected"))
        staff = staff_of(library.codebook, scenario)
        if scenario.roles.affected is None:
            continue  # release asks for it by name
        if not staff:
            yield Finding(
                "ANON023",
                once_finished(library, key),
                place,
                "This job fits no staff group of the codebook, so nobody knows how few have it.",
                "Name a wider kind of job, such as nurse or support worker.",
            )
            continue
        group = group_of(library.codebook, scenario)
        k = crowd(counts, group, staff, scenario.characteristics)
        if k < LEAST:
            yield Finding(
                "ANON023",
                once_finished(library, key),
                place,
                f"Place, job and ground of this story are those of {k or 'no'} "
                f"event{'' if k == 1 else 's'} in the portal; {LEAST} are the least.",
                "Choose a wider job or another setting, or name fewer grounds.",
            )


def _composites(library: Library, contents: Contents) -> Iterator[Finding]:
    """ANON024: a composite that does not stand on three events in the vault."""
    for key, scenario in library.written.items():
        if isinstance(scenario.provenance, Composite):
            link = contents.link_of(key)
            wrong = link_fault(contents, link, scenario.provenance.experiences, library.as_of)
            if wrong:
                yield error(
                    "ANON024",
                    Place("scenario", key, ("provenance",)),
                    f"This story says that it is a composite, but {wrong}.",
                    "Begin composites with noexcuse portal draft.",
                )


def _readers(library: Library, contents: Contents) -> Iterator[Finding]:
    """ANON025: everybody who approved the story has opened the vault."""
    opened = {event.by for event in contents.audit}
    for key in _from_portal(library, contents):
        standing = library.standing.get(key)
        by = [approval.by for approval in standing.approvals] if standing else []
        if len(by) > 1 and set(by) <= opened:
            yield warning(
                "ANON025",
                Place("scenario", key),
                "Everybody who approved this story has read entries of the portal.",
                "Ask for one more reader, who knows the story alone.",
            )


def _waived(library: Library, finding: Finding) -> Finding:
    """The finding, or in its place a note that a role has waived it, with the reason."""
    scenario = library.written.get(finding.place.id) if finding.place.kind == "scenario" else None
    waiver = valid_of(library, finding.place.id, scenario).get(finding.code) if scenario else None
    if waiver is None or finding.severity is Severity.NOTE:
        return finding
    told = f"{finding.message} Waived by {waiver.by} on {waiver.on.isoformat()}: {waiver.reason}"
    return note(finding.code, finding.place, told)
