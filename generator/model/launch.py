"""The launch plan: week by week and day by day, what goes out, to whom, and who answers for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.finding import Key
from generator.model.base import Line, Model, Text, Title, about
from generator.model.vocabulary import LaunchChannel, Weekday

Asset = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9/._#-]*$", max_length=200)]
"""A page or a download, by its address below the site's root."""


class LaunchItem(Model):
    """One thing that goes out on one day."""

    do: Line = about("What is done.", "Hang the poster where colleagues talk")
    asset: Asset = about(
        "The page or the download it needs, as the site addresses it; it must exist.",
        "downloads/campaign/only-a-joke-poster-a4.pdf",
    )
    audience: Line = about("Whom it is for.", "All colleagues")
    channel: LaunchChannel = about("Where it is seen or heard.", "walls")
    owner: Line = about("The role that does it; never a name.", "Communications lead")
    caption: Text | None = about(
        "The words that go out with it; a post needs them. Never an excuse without its answer.",
        default=None,
    )
    alt: Text | None = about(
        "What the picture shows, for those who cannot see it; a picture needs it.", default=None
    )


class LaunchDay(Model):
    """One day of the launch."""

    day: Weekday = about("The day of the week.", "monday")
    items: tuple[LaunchItem, ...] = about("What goes out that day.", min_length=1, max_length=6)


class LaunchWeek(Model):
    """One week of the launch. Its id is its file's name."""

    order: int = about("Which week it is.", 1, ge=1, le=12)
    title: Title = about("What the week is about.", "Leaders first")
    aim: Text = about("What should be different at its end.")
    days: tuple[LaunchDay, ...] = about("Its days, in order.", min_length=1, max_length=5)

    @property
    def items(self) -> tuple[tuple[tuple[Key, ...], LaunchItem], ...]:
        """All its items, each with the keys that lead to it."""
        return tuple(
            (("days", number, "items", count), item)
            for number, day in enumerate(self.days)
            for count, item in enumerate(day.items)
        )
