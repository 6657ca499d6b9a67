"""Small views that several templates show: cards of stories and sessions, files, navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.editorial.addresses import message_page, session_page, theme_page
from generator.editorial.told import sources_of, told
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.brand import Answered
from generator.model.scenario import Scenario
from generator.model.vocabulary import PageGroup
from generator.product import Audience
from generator.website.page import DownloadEntry

Link = Callable[[str], str]
LIBRARY = "library.html"
DOWNLOADS = "downloads.html"
HOME = "index.html"
TRAIN = "train.html"
CAMPAIGN = "campaign.html"
SOURCES = "sources.html"
STANDARDS = "standards.html"
SAW_IT = "saw-it.html"
PAPERS = "papers.html"


@dataclass(frozen=True)
class StoryCard:
    """A story in a list."""

    title: str
    href: str
    theme: str
    theme_id: str
    look: str
    shape: str
    setting: str
    setting_id: str
    minutes: str
    level: str
    note: str
    jobs: str
    done_by: str
    intensity: int
    length: int


@dataclass(frozen=True)
class SessionCard:
    """A session in a list."""

    title: str
    subtitle: str
    href: str
    minutes: int
    summary: str
    audience: str
    group_size: str


@dataclass(frozen=True)
class FileView:
    """A file to download: its format, and its size where it is known."""

    title: str
    href: str
    format: str
    about: str


@dataclass(frozen=True)
class ThemeView:
    """A theme with its look and its number of stories."""

    id: str
    title: str
    short: str
    summary: str
    look: str
    shape: str
    href: str
    page: str
    count: str


@dataclass(frozen=True)
class MessageView:
    """A campaign message in a list, with the way to its page."""

    message: Answered
    href: str
    audience: str


@dataclass(frozen=True)
class Way:
    """A link in the navigation or the footer, or a way in on the home page."""

    uri: str
    href: str
    label: str
    text: str = ""


@dataclass(frozen=True)
class FooterGroup:
    """One part of the site with its pages."""

    title: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Wrong:
    """Where to say that a story is wrong; href is empty where nobody has given an address."""

    text: str
    href: str = ""


def look(library: Library, theme_id: str) -> str:
    """The class that carries a theme's colours."""
    return f"look-{library.themes[theme_id].slot}"


def story_card(library: Library, scenario_id: str, link: Link) -> StoryCard:
    """The card of one story."""
    view = told(library, scenario_id)
    return StoryCard(
        title=view.scenario.title,
        href=link(view.page),
        theme=view.theme.short,
        theme_id=view.scenario.theme,
        look=look(library, view.scenario.theme),
        shape=view.look.shape,
        setting=view.setting,
        setting_id=view.scenario.setting,
        minutes=view.minutes,
        level=view.level,
        note=view.scenario.content_note,
        jobs="|".join(jobs(view.scenario)),
        done_by=view.scenario.done_by,
        intensity=view.scenario.intensity or 3,
        length=view.scenario.minutes or 0,
    )


def jobs(story: Scenario) -> tuple[str, ...]:
    """The job families in a story, each once: what stands before a comma is the job."""
    people = (story.roles.affected, story.roles.bystander, story.roles.did_it, story.roles.manager)
    return tuple(dict.fromkeys(each.split(",")[0].strip() for each in people if each))


def session_cards(library: Library, link: Link) -> tuple[SessionCard, ...]:
    """Every session, in their order."""
    rows = sorted(library.sessions.items(), key=lambda item: (item[1].order, item[0]))
    return tuple(
        SessionCard(
            row.title,
            row.subtitle,
            link(session_page(key)),
            row.minutes,
            row.summary,
            row.audience,
            row.group_size,
        )
        for key, row in rows
    )


def themes(library: Library, link: Link) -> tuple[ThemeView, ...]:
    """Every theme, in their order, with its number of stories."""
    rows = sorted(library.themes.items(), key=lambda item: (item[1].order, item[0]))
    return tuple(
        ThemeView(
            key,
            theme.title,
            theme.short,
            theme.summary,
            look(library, key),
            library.look(key).shape,
            link(f"{LIBRARY}#theme={key}"),
            link(theme_page(key)),
            fill(library.words.site.stories, n=len(library.of_theme(key))),
        )
        for key, theme in rows
    )


def messages(library: Library, link: Link) -> tuple[MessageView, ...]:
    """Every campaign message, in their order."""
    rows = sorted(library.messages.items(), key=lambda item: (item[1].order, item[0]))
    words = library.words.site.campaign
    return tuple(
        MessageView(message, link(message_page(key)), words.audiences[message.speaks_to])
        for key, message in rows
    )


def source_way(library: Library, key: str, link: Link) -> Way:
    """The way to a source: its place in the list where there is one, else its own address."""
    view = sources_of(library, (key,))[0]
    href = link(f"{SOURCES}#{key}") if "sources" in library.pages else view.address
    return Way(key, href, f"{view.publisher}, {view.year}", view.title)


def navigation(library: Library, link: Link) -> tuple[Way, ...]:
    """The main navigation: the pages that name their place in it."""
    rows = [(page.nav_order or 0, key) for key, page in library.pages.items() if page.nav]
    return tuple(_way(library, key, link) for _, key in sorted(rows))


def footer(library: Library, link: Link) -> tuple[FooterGroup, ...]:
    """Every page of the site by the part it hangs under: those of the navigation first."""
    words = library.words.site
    made = {
        LIBRARY: (words.library_title, PageGroup.TEAM),
        DOWNLOADS: (words.downloads_title, PageGroup.TEAM),
        PAPERS: (words.papers.index, PageGroup.TEAM),
    }
    rows = [
        (page.under, page.nav_order or 9, page.title.casefold(), _way(library, key, link))
        for key, page in library.pages.items()
        if key != "home"
    ]
    rows += [
        (under, 8, title.casefold(), Way(uri, link(uri), title))
        for uri, (title, under) in made.items()
        if uri.removesuffix(".html") not in library.pages
    ]
    rows.sort(key=lambda row: row[1:3])
    groups = (
        FooterGroup(
            getattr(words.groups_of_pages, group),
            tuple(way for under, *_, way in rows if under is group),
        )
        for group in PageGroup
    )
    return tuple(group for group in groups if group.ways)


def _way(library: Library, page_id: str, link: Link) -> Way:
    page = library.pages[page_id]
    uri = f"{page_id}.html"
    return Way(uri, link(uri), page.nav or page.title, page.lead)


def wrong(library: Library) -> Wrong:
    """Where to say that a story is wrong, or the sentence that nobody has given an address."""
    contact = library.organisation.content_contact
    if has_placeholder(contact):
        return Wrong(library.words.site.wrong_waiting)
    if contact.startswith("https://"):
        return Wrong(contact.removeprefix("https://"), contact)
    return Wrong(contact, f"mailto:{contact}" if "@" in contact else "")


def file_view(library: Library, entry: DownloadEntry, link: Link) -> FileView:
    """A file's row; the size is left out while it is only planned."""
    ending = PurePosixPath(entry.path).suffix.removeprefix(".")
    words = library.words.site
    name = {"pptx": words.powerpoint, "docx": words.word}.get(ending, ending.upper())
    about = f"{name}, {size(entry.size)}" if entry.size is not None else name
    return FileView(entry.title, link(entry.path), ending.upper(), about)


def file_views(
    library: Library, entries: Iterable[DownloadEntry], link: Link
) -> tuple[FileView, ...]:
    """The rows of these files."""
    return tuple(file_view(library, entry, link) for entry in entries)


def size(count: int) -> str:
    """Bytes as people read them: whole kilobytes, or megabytes with one decimal."""
    kilobytes = max(1, round(count / 1000))
    return f"{kilobytes} KB" if kilobytes < 1000 else f"{count / 1_000_000:.1f} MB"


def audience(library: Library, key: Audience) -> str:
    """Whom something is made for, in words."""
    words = library.words.site
    names = {Audience.TRAINER: words.for_trainer, Audience.LEAD: words.for_lead}
    return names.get(key, words.for_everyone)
