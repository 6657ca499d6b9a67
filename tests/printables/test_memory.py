"""Ten thousand cards need the memory of one volume: what was set before is forgotten."""

import multiprocessing
import resource
import sys

import pytest

from generator.printables import cards
from generator.printables.imposition import A6_FOUR_UP

VOLUMES, EACH = 3, 100
MORE = 1.25
"""How much more than one volume several may need; without forgetting, three need 1.6 times it."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no process its peak")
def test_several_volumes_in_one_process_need_the_memory_of_one(make_library) -> None:
    library = make_library(VOLUMES * EACH)
    ids = sorted(library.scenarios)
    peaks = []
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        for at in range(0, len(ids), EACH):
            chosen = tuple(ids[at : at + EACH])
            volume = cards.product(library, "x", "Title", chosen, A6_FOUR_UP)
            assert pool.apply(volume.draw, (volume.inputs,)).findings == ()
            peaks.append(pool.apply(resource.getrusage, (resource.RUSAGE_SELF,)).ru_maxrss)
    first, *_, last = peaks
    assert last < MORE * first
