"""Files are written whole or not at all, and one writer has a folder at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.disk import sweep, write_safe, write_whole, writing


@pytest.mark.parametrize("write", [write_whole, write_safe])
def test_the_new_bytes_take_the_old_ones_place(tmp_path: Path, write) -> None:
    path = tmp_path / "a"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    with pytest.raises(TypeError):
        write_safe(path, 3)  # type: ignore[arg-type]
    assert path.read_bytes() == b"one"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_what_killed_writers_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.17.new", ".b.17.new", "a"):
        (tmp_path / name).write_bytes(b"x")
    sweep(tmp_path / "a")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".b.17.new", "a"]


def test_a_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    with writing(tmp_path) as first, writing(tmp_path) as second:
        assert (first, second) == (True, False)
    with writing(tmp_path) as again:
        assert again
