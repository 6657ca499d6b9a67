"""Watching ends on ctrl-C, also when Python drops the interrupt."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from weakref import ref

import pytest

from generator.cli.watching import watch


class Forgotten:
    """Something whose clearing away is watched."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_that_python_drops_still_ends_it(tmp_path: Path) -> None:
    rounds, late = [], []

    def again_by_hand() -> None:
        late.append(1)
        os.kill(os.getpid(), signal.SIGINT)

    second = threading.Timer(20, again_by_hand)  # so that a failure is no hanging test

    def again() -> None:
        rounds.append(1)
        thing = Forgotten()
        watched = ref(thing, lambda _: signal.raise_signal(signal.SIGINT))
        del thing  # here the interrupt comes, in a place that no exception leaves
        assert watched() is None

    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    second.start()
    try:
        watch((tmp_path,), again)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        second.cancel()
        signal.signal(signal.SIGINT, before)
    assert rounds == [1]
    assert not late
