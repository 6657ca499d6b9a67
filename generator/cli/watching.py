"""`noexcuse check --watch`: checks again whenever a file of the content is saved."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.reading.files import TOP

SETTLE = 0.2
"""Seconds without a further change before it begins: programs save in several steps."""
CHANGES = {"created", "deleted", "modified", "moved"}


class _Noticed(FileSystemEventHandler):
    """Sets a flag when a file changes; opening and reading one is no change."""

    def __init__(self) -> None:
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in CHANGES and not event.is_directory:
            self.changed.set()


def watch(roots: Iterable[Path], again: Callable[[], None]) -> None:
    """Call `again` at once and after each change below the content folders, until ctrl-C.

    A change while it works is not lost: it is called once more.
    """
    noticed, observer = _Noticed(), Observer()
    for folder in (root / top for root in roots for top in TOP):
        if folder.is_dir():
            observer.schedule(noticed, str(folder), recursive=True)
    observer.start()
    try:
        with _ended() as ended:
            while not ended.is_set():
                noticed.changed.clear()
                again()
                # In short waits, so that ctrl-C is heard on Windows too.
                while not noticed.changed.wait(0.5):
                    if ended.is_set():
                        return
                _settle(noticed.changed)
    except KeyboardInterrupt:
        return
    finally:
        observer.stop()
        observer.join()


@contextmanager
def _ended() -> Iterator[threading.Event]:
    """A flag that ctrl-C sets besides what it does.

    Python drops the interrupt when it comes while something forgotten is being cleared away; the
    flag stays.
    """
    ended, before = threading.Event(), signal.getsignal(signal.SIGINT)

    def interrupt(number: int, frame: FrameType | None) -> None:
        ended.set()
        if callable(before):
            before(number, frame)

    if not callable(before):  # switched off, as for a program in the background
        yield ended
        return
    signal.signal(signal.SIGINT, interrupt)
    try:
        yield ended
    finally:
        signal.signal(signal.SIGINT, before)


def _settle(changed: threading.Event) -> None:
    changed.clear()
    while changed.wait(SETTLE):
        changed.clear()
