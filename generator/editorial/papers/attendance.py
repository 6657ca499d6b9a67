"""The attendance sheet: what was run and how many came; names stay with the organisation."""

from __future__ import annotations

from generator.editorial.paper import Blank, Box, Heading, Paper, Para, Size, text
from generator.editorial.papers.shared import edition, length, session_foot
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library


def attendance(library: Library, session_id: str) -> Paper:
    """The attendance sheet of one session."""
    words, session = library.words.papers, library.sessions[session_id]
    place = Place("wording-papers")
    ran = (
        ("field_date", 1),
        ("field_start", 1),
        ("field_organisation", 1),
        ("field_place", 1),
        ("field_trainers", 1),
    )
    counted = (("field_headcount", 1), ("field_left", 1), ("field_forms", 1))
    changed = (("field_changed", 2), ("field_next", 1))
    plan = f"{words.field_plan}: {session.title} ({length(library, session.minutes)})"
    threshold = str(library.organisation.small_numbers.threshold)
    names = fill(words.names_text, threshold=threshold)

    def blanks(fields: tuple[tuple[str, int], ...]) -> tuple[Blank, ...]:
        return tuple(
            Blank(text(str(getattr(words, field)), place.at(field)), lines)
            for field, lines in fields
        )

    return Paper(
        id=session_id,
        place=Place("session", session_id),
        kicker=session.title,
        title=text(words.attendance_title, place.at("attendance_title")),
        lead=text(words.attendance_lead, place.at("attendance_lead")),
        facts=(edition(library),),
        blocks=(
            Heading(text(words.session_head)),
            Para(text(plan, Place("session", session_id, ("title",)))),
            *blanks(ran),
            Heading(text(words.counts_head)),
            *blanks(counted),
            Heading(text(words.changed_head)),
            *blanks(changed),
            Box(text(words.names_head), (Para(text(names, place.at("names_text"))),)),
        ),
        foot=session_foot(library, session_id),
        calm=session.restorative,
        size=Size.FORM,
    )
