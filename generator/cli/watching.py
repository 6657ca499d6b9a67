"""`noexcuse check --watch`: checks again whenever a file of the content is saved."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

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
        while True:
            noticed.changed.clear()
            again()
            # In short waits, so that ctrl-C is heard on Windows too.
            while not noticed.changed.wait(0.5):
                pass
            _settle(noticed.changed)
    except KeyboardInterrupt:
        return
    finally:
        observer.stop()
        observer.join()


def _settle(changed: threading.Event) -> None:
    changed.clear()
    while changed.wait(SETTLE):
        changed.clear()
