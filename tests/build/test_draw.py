"""Drawing: the cache, the processes, and what happens when something dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from generator.build.cache import UNUSED_DAYS, Cache
from generator.build.draw import FEW, draw
from generator.build.errors import UnableError
from generator.product import Product


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "drawn")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log"
    path.touch()
    return path


def many(medium: ModuleType, log: Path, count: int, seconds: float = 0) -> list[Product[object]]:
    return [
        medium.product(medium.draw, medium.Inputs(f"{n}", str(log), seconds), f"downloads/{n}.txt")
        for n in range(count)
    ]


def drawn_in(log: Path) -> list[str]:
    return [line.split()[1] for line in log.read_text().splitlines()]


def test_few_products_are_drawn_in_this_process(
    medium: ModuleType, cache: Cache, log: Path
) -> None:
    draw(many(medium, log, FEW), cache, workers=2)
    assert {int(line.split()[0]) for line in log.read_text().splitlines()} == {os.getpid()}


def test_many_products_are_drawn_in_spawned_processes_and_come_in_order(
    medium: ModuleType, cache: Cache, log: Path
) -> None:
    products = many(medium, log, FEW + 3)
    seen: list[tuple[int, int]] = []
    made = draw(products, cache, lambda done, total, _: seen.append((done, total)), workers=2)
    pids = {int(line.split()[0]) for line in log.read_text().splitlines()}
    assert os.getpid() not in pids
    assert [one.entry.data.read_bytes() for one in made] == [
        f"drawn {n}".encode() for n in range(FEW + 3)
    ]
    assert seen == [(n, FEW + 3) for n in range(1, FEW + 4)]


def test_unchanged_products_are_not_drawn_again(
    medium: ModuleType, cache: Cache, log: Path
) -> None:
    draw(many(medium, log, 2), cache)
    log.write_text("")
    again = draw(many(medium, log, 3), cache)
    assert drawn_in(log) == ["2"]
    assert [one.entry.size for one in again] == [7, 7, 7]


def test_findings_of_a_drawing_come_back_from_the_cache(medium: ModuleType, cache: Cache) -> None:
    product = medium.product(medium.draw, medium.Inputs("long"))
    (first,), (second,) = draw([product], cache), draw([product], cache)
    assert first.entry.findings == second.entry.findings
    assert second.entry.findings[0].place.keys == ("story", 2)


@pytest.mark.parametrize("harm", ["bytes", "record", "half", "other"])
def test_a_corrupt_entry_is_drawn_again(
    medium: ModuleType, cache: Cache, log: Path, harm: str
) -> None:
    (made,) = draw(many(medium, log, 1), cache)
    data, record = made.entry.data, made.entry.data.with_suffix(".json")
    if harm == "bytes":
        data.write_bytes(b"drawn 9")
    elif harm == "record":
        record.write_bytes(b"{")
    elif harm == "half":
        data.unlink()
    else:
        record.write_bytes(b"[1, 2]")
    (again,) = draw(many(medium, log, 1), cache)
    assert again.entry.data.read_bytes() == b"drawn 0"
    assert drawn_in(log) == ["0", "0"]


def test_a_drawing_that_fails_names_its_product(medium: ModuleType, cache: Cache) -> None:
    with pytest.raises(RuntimeError, match="the drawing broke") as caught:
        draw([medium.product(medium.fail, medium.Inputs("a"))], cache)
    assert caught.value.__notes__ == ["This happened while drawing downloads/a.txt."]


def test_a_process_that_dies_gives_one_clear_sentence(
    medium: ModuleType, cache: Cache, log: Path
) -> None:
    products = [*many(medium, log, FEW), medium.product(medium.die, medium.Inputs("a"))]
    with pytest.raises(UnableError, match=r"stopped from outside.*run the command again"):
        draw(products, cache, workers=2)


PROGRAM = """
import sys
from pathlib import Path, PurePosixPath
import small_medium
from generator.build.cache import Cache
from generator.build.draw import draw
from generator.product import Audience, Channel, Kind, Product

def products(folder):
    for n in range(20):
        inputs = small_medium.Inputs(str(n), str(folder / "log"), 0.15)
        yield Product(PurePosixPath(f"{n}.txt"), str(n), Kind.GUIDE, Audience.LEAD,
                      Channel.PUBLIC, (), inputs, small_medium.draw)

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    try:
        draw(list(products(folder)), Cache(folder / "drawn"), workers=2)
    except KeyboardInterrupt:
        print("stopped")
        sys.exit(130)
"""


def begin(medium: ModuleType, folder: Path) -> subprocess.Popen[str]:
    """A process that draws twenty products slowly, in a session of its own; some are drawn."""
    program = folder / "program.py"
    program.write_text(PROGRAM)
    env = {**os.environ, "PYTHONPATH": str(Path(str(medium.__file__)).parents[1])}
    process = subprocess.Popen(
        [sys.executable, str(program), str(folder)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    log, limit = folder / "log", time.monotonic() + 30
    while time.monotonic() < limit and (not log.exists() or len(drawn_in(log)) < 4):
        time.sleep(0.02)
    return process


def test_ctrl_c_stops_quietly_and_keeps_what_was_drawn(medium: ModuleType, tmp_path: Path) -> None:
    process = begin(medium, tmp_path)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal sends it: to the workers too
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "stopped\n", "")
    begun = drawn_in(tmp_path / "log")
    assert len(begun) < 20
    kept = {path.read_bytes() for path in (tmp_path / "drawn").glob("*/*.data")}
    assert kept == {f"drawn {n}".encode() for n in begun}


def test_workers_end_with_a_parent_that_is_killed(medium: ModuleType, tmp_path: Path) -> None:
    process = begin(medium, tmp_path)
    workers = {int(line.split()[0]) for line in (tmp_path / "log").read_text().splitlines()}
    process.kill()
    process.wait()
    limit = time.monotonic() + 10
    while time.monotonic() < limit and any(_runs(worker) for worker in workers):
        time.sleep(0.05)
    assert workers
    assert not any(_runs(worker) for worker in workers)
    assert not list((tmp_path / "drawn").glob("*/*.json.new"))


def _runs(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_entries_unused_for_long_are_deleted_but_never_those_in_use(
    medium: ModuleType, cache: Cache, log: Path
) -> None:
    made = draw(many(medium, log, 3), cache)
    used = made[0].entry.fingerprint
    later = time.time() + (UNUSED_DAYS + 1) * 86_400
    assert cache.tidy({used}, now=later) == 2
    assert [path.stem for path in cache.folder.glob("*/*")] == [used, used]
    assert cache.find(used)


def test_what_a_killed_process_left_half_written_is_deleted_after_a_day(cache: Cache) -> None:
    left = cache.folder / "ab" / ".abcd.data.123.new"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    cache.tidy(set())
    assert left.exists()
    cache.tidy(set(), now=time.time() + 90_000)
    assert not left.exists()


def test_entries_used_lately_stay(medium: ModuleType, cache: Cache, log: Path) -> None:
    draw(many(medium, log, 3), cache)
    assert cache.tidy(set()) == 0
