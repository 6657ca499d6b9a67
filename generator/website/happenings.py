"""You said, we did, and events: what came of it, by the day the library is read for.

What is past its day and not done is late, whatever its entry says (P22). Every event has a file
for a calendar, and all have one together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from generator.editorial.addresses import public_address
from generator.editorial.dates import day
from generator.editorial.progress import progress_of
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.reference import Action, Event
from generator.website import views

ZONE = ZoneInfo("Europe/London")
ALL_EVENTS = "events/all.ics"


@dataclass(frozen=True)
class ActionView:
    """One entry of You said, we did."""

    id: str
    theme: str
    look: str
    shape: str
    heard: str
    did: str
    standing: str
    label: str
    owner: str
    when: str
    reason: str
    sample: bool


@dataclass(frozen=True)
class EventView:
    """One event; file is the address of its calendar file."""

    id: str
    event: Event
    when: str
    file: str


@dataclass(frozen=True)
class EventsView:
    """Events to come, soonest first, and past ones, latest first."""

    ahead: tuple[EventView, ...]
    past: tuple[EventView, ...]
    all_file: str


def actions(library: Library, theme: str | None = None) -> tuple[ActionView, ...]:
    """What was heard and what came of it: what is late first, then by day; one theme's if named."""
    rows = [
        (key, action) for key, action in library.actions.items() if theme in (None, action.theme)
    ]
    order = ("late", "doing", "could-not", "done")
    rows.sort(key=lambda row: (order.index(standing(library, row[1])), row[1].due, row[0]))
    return tuple(_action(library, key, action) for key, action in rows)


def standing(library: Library, action: Action) -> str:
    """Where it stands on the library's day, as every medium says it."""
    return progress_of(action, library.as_of).value


def _action(library: Library, key: str, action: Action) -> ActionView:
    words = library.words.site.actions
    stands = standing(library, action)
    if stands == "done":
        when = fill(words.done_on, date=day(action.done_on)) if action.done_on else ""
    else:
        phrase = words.late if stands == "late" else words.due
        when = fill(phrase, date=day(action.due))
    needs = stands in ("late", "could-not")
    return ActionView(
        id=key,
        theme=library.themes[action.theme].title,
        look=views.look(library, action.theme),
        shape=library.look(action.theme).shape,
        heard=action.heard,
        did=action.did,
        standing=stands,
        label=words.standing(stands),
        owner=fill(words.owner, owner=action.owner),
        when=when,
        reason=action.reason or (words.no_reason if needs else ""),
        sample=action.sample,
    )


def events(library: Library, link: views.Link) -> EventsView:
    """The events with their files."""
    rows = sorted(library.events.items(), key=lambda row: (row[1].on, row[1].starts, row[0]))
    shown = [_event(library, key, event, link) for key, event in rows]
    return EventsView(
        ahead=tuple(view for view in shown if view.event.on >= library.as_of),
        past=tuple(view for view in reversed(shown) if view.event.on < library.as_of),
        all_file=link(ALL_EVENTS),
    )


def _event(library: Library, key: str, event: Event, link: views.Link) -> EventView:
    words = library.words.site.events
    when = fill(words.when, date=day(event.on), starts=event.starts, ends=event.ends)
    return EventView(key, event, when, link(event_file(key)))


def event_file(event_id: str) -> str:
    """Where an event's calendar file lies below the site's root."""
    return f"events/{event_id}.ics"


def calendars(library: Library) -> tuple[tuple[str, bytes], ...]:
    """Each event's calendar file and the one with all, by uri; none where there are no events."""
    if not library.events:
        return ()
    each = tuple((event_file(key), _calendar(library, (key,))) for key in sorted(library.events))
    return (*each, (ALL_EVENTS, _calendar(library, tuple(sorted(library.events)))))


def _calendar(library: Library, ids: tuple[str, ...]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//No Excuse for Abuse//events//EN")
    calendar.add("version", "2.0")
    for key in ids:
        calendar.add_component(_entry(library, key, library.events[key]))
    calendar.add_missing_timezones(
        first_date=min(library.events[key].on for key in ids),
        last_date=max(library.events[key].on for key in ids),
    )
    return bytes(calendar.to_ical())


def _entry(library: Library, key: str, event: Event) -> Entry:
    words = library.words.site.events
    entry = Entry()
    entry.add("uid", f"{key}@{_host(library)}")
    # Dates in files come from the edition: the same content makes the same bytes.
    entry.add("dtstamp", datetime.combine(library.organisation.edition_on, time(), UTC))
    entry.add("dtstart", _at(event.on, event.starts))
    entry.add("dtend", _at(event.on, event.ends))
    title = fill(words.sample_title, title=event.title) if event.sample else event.title
    entry.add("summary", title)
    entry.add("location", event.place)
    text = (words.sample if event.sample else "", event.text, event.access or "")
    entry.add("description", "\n\n".join(part for part in text if part))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    return entry


def _host(library: Library) -> str:
    address = public_address(library, "")
    return address.split("/")[2] if address else "no-excuse.invalid"


def _at(on: date, clock: str) -> datetime:
    return datetime.combine(on, time.fromisoformat(clock), ZONE)
