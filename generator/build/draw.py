"""Draws what the cache lacks, in spawned processes, and gives every product's cache entry.

Processes are spawned, never forked: a fork after a Typst compile hangs. Each writes its drawing
to the cache itself, so what is drawn when a person stops the build is not lost.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from typing import Any

from generator.build.cache import Cache, Entry
from generator.build.errors import UnableError
from generator.build.fingerprint import Fingerprints
from generator.build.telling import Progress
from generator.product import Product

FEW = 4
"""So many drawings or fewer are done in this process: starting others would take longer."""


@dataclass(frozen=True)
class Drawing:
    """A product and its drawing in the cache."""

    product: Product[Any]
    entry: Entry


def draw(
    products: Sequence[Product[Any]],
    cache: Cache,
    progress: Progress | None = None,
    workers: int | None = None,
) -> tuple[Drawing, ...]:
    """Every product with its drawing, in the products' order; unchanged ones are not drawn.

    Raises UnableError when a drawing process dies, and whatever a drawing raises: a bug of ours.
    """
    prints = Fingerprints()
    wanted = [(product, prints.of(product)) for product in products]
    found = {fingerprint: cache.find(fingerprint) for _, fingerprint in wanted}
    missing = list({f: p for p, f in wanted if found[f] is None}.items())
    found.update(_draw_missing(missing, cache, progress or _quiet, workers))
    return tuple(Drawing(product, _there(found[fingerprint])) for product, fingerprint in wanted)


def lookup(products: Sequence[Product[Any]], cache: Cache) -> tuple[Drawing, ...]:
    """Those of the products that are drawn already, in their order."""
    prints = Fingerprints()
    found = ((product, cache.find(prints.of(product))) for product in products)
    return tuple(Drawing(product, entry) for product, entry in found if entry)


def draw_one(product: Product[Any], cache: Cache) -> Drawing:
    """One product with its drawing, in this process; for the preview server."""
    fingerprint = Fingerprints().of(product)
    entry = cache.find(fingerprint) or _draw_and_keep(product, fingerprint, cache.folder)
    return Drawing(product, entry)


Missing = Sequence[tuple[str, Product[Any]]]


def _draw_missing(
    missing: Missing, cache: Cache, progress: Progress, workers: int | None
) -> dict[str, Entry]:
    count = min(workers or os.cpu_count() or 1, len(missing))
    if len(missing) <= FEW or count == 1:
        drawn = {}
        for number, (fingerprint, product) in enumerate(missing, 1):
            drawn[fingerprint] = _draw_and_keep(product, fingerprint, cache.folder)
            progress(number, len(missing), product.title)
        return drawn
    return _draw_in_processes(missing, cache, progress, count)


def _draw_in_processes(
    missing: Missing, cache: Cache, progress: Progress, workers: int
) -> dict[str, Entry]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_in_worker)
    try:
        with _shielded():
            futures: dict[Future[Entry], Product[Any]] = {
                pool.submit(_draw_and_keep, product, fingerprint, cache.folder): product
                for fingerprint, product in missing
            }
        drawn: dict[str, Entry] = {}
        for future in as_completed(futures):
            entry = future.result()
            drawn[entry.fingerprint] = entry
            progress(len(drawn), len(missing), futures[future].title)
        return drawn
    except BrokenProcessPool as problem:
        raise UnableError(
            "A process that draws was stopped from outside, most often because memory ran out;"
            " run the command again: what was drawn is kept."
        ) from problem
    finally:
        # After ctrl-C or a failure nothing new is begun; a drawing at work ends and is kept.
        pool.shutdown(wait=True, cancel_futures=True)


def _draw_and_keep(product: Product[Any], fingerprint: str, folder: Path) -> Entry:
    try:
        drawn = product.draw(product.inputs)
    except Exception as problem:
        problem.add_note(f"This happened while drawing {product.path}.")
        raise
    return Cache(folder).keep(fingerprint, drawn, shows_people=bool(product.shows))


@contextmanager
def _shielded() -> Iterator[None]:
    """Hold ctrl-C back while processes start: they inherit that, and leave it to the parent."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where _in_worker must do
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_worker() -> None:
    """Leave ctrl-C to the parent, and end with it: a killed parent must leave no orphan."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _quiet(_done: int, _all: int, _title: str) -> None:
    return


def _there(entry: Entry | None) -> Entry:
    assert entry is not None, "a drawing was neither found nor made"
    return entry
