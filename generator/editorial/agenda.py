"""A session's blocks with their clock."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.session import AnyBlock, Session


@dataclass(frozen=True)
class Timed:
    """A block with its minutes from the start, and the clock as trainers read it."""

    block: AnyBlock
    start: int
    end: int

    @property
    def clock(self) -> str:
        """Such as "00:25 to 00:40"."""
        return f"{_clock(self.start)} to {_clock(self.end)}"


def agenda(session: Session) -> tuple[Timed, ...]:
    """The session's blocks in order, each with its start and end."""
    rows: list[Timed] = []
    start = 0
    for block in session.blocks:
        rows.append(Timed(block, start, start + block.minutes))
        start += block.minutes
    return tuple(rows)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
