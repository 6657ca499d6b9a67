"""The launch plan as every medium shows it: weeks, days, and what each thing needs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.launch import LaunchItem

DOWNLOADS = "downloads/"


@dataclass(frozen=True)
class ItemView:
    """One thing that goes out; needs: the name of the file or page that it needs."""

    item: LaunchItem
    place: Place
    channel: str
    needs: str
    download: bool


@dataclass(frozen=True)
class DayView:
    """One day with what goes out."""

    day: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class WeekView:
    """One week, with its number in its title."""

    key: str
    title: str
    aim: str
    days: tuple[DayView, ...]


def launch_of(library: Library) -> tuple[WeekView, ...]:
    """The weeks of the launch, in their order."""
    words = library.words.common
    return tuple(
        WeekView(
            key=key,
            title=fill(words.launch_week, week=str(week.order), title=week.title),
            aim=week.aim,
            days=tuple(
                DayView(
                    words.weekdays[day.day],
                    tuple(
                        _item(library, item, Place("launch", key, ("days", at, "items", number)))
                        for number, item in enumerate(day.items)
                    ),
                )
                for at, day in enumerate(week.days)
            ),
        )
        for key, week in library.launch.items()
    )


def _item(library: Library, item: LaunchItem, place: Place) -> ItemView:
    return ItemView(
        item=item,
        place=place,
        channel=library.words.common.launch_channels[item.channel],
        needs=_needs(library, item.asset),
        download=item.asset.startswith(DOWNLOADS),
    )


def _needs(library: Library, asset: str) -> str:
    """A download's file name, or a page's title; else its address."""
    page = asset.partition("#")[0].removesuffix(".html")
    if page in library.pages:
        return library.pages[page].title
    return asset.rsplit("/", 1)[-1] if asset.startswith(DOWNLOADS) else asset
