"""Writing files whole, and one writer at a time: what any room that writes builds on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PRIVATE = 0o600
"""Read and written by its owner alone; on Windows the folder's own rights hold."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader finds the old bytes or the new ones, never a part."""
    aside = _aside(path)
    aside.write_bytes(data)
    aside.replace(path)


def write_safe(path: Path, data: bytes) -> None:
    """Like write_whole, for its owner alone, and on the disk before it takes the old one's place.

    Whatever stops it, a full disk or a killed process, the old file stays as it was. Raises
    OSError.
    """
    aside = _aside(path)
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    _settle(path.parent)


def sweep(path: Path) -> None:
    """Delete what writers of this file left aside when they were killed; only for its writer."""
    for aside in path.parent.glob(f".{path.name}.*.new"):
        with suppress(OSError):
            aside.unlink()


@contextmanager
def writing(folder: Path, name: str = "lock") -> Iterator[bool]:
    """Hold a folder's lock; whether it was free.

    The system frees it when the process ends, also by kill -9, so no stale lock can remain.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / name, os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        yield _take(handle)
    finally:
        os.close(handle)


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def _settle(folder: Path) -> None:
    """Let the rename itself reach the disk; Windows has no such call for folders."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
