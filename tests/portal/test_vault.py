"""The vault: one file, whole or as it was, and plain text nowhere."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pyrage import encrypt, x25519

from generator import disk
from generator.model.portal import Meaning
from generator.portal import vault as vaults
from generator.portal.errors import RefusedError
from generator.portal.records import Event
from tests.portal import synthetic
from tests.portal.conftest import MADE

WORDS = "four words of no sense"


def test_what_is_saved_is_read_again_and_one_line_of_audit_is_added(fill, entry, key) -> None:
    vault = fill(entry("aa", "It happened."))
    found = vaults.read_contents(vault.path, key)
    assert found == vault.contents
    assert found.records[0].answers == {Meaning.WHAT: "It happened."}
    assert [event.did for event in found.audit] == ["made the vault", "made the vault"]


def test_the_file_is_an_age_file_for_its_owner_alone_and_holds_no_word(vault, contents) -> None:
    vault.save(replace(vault.contents, records=contents.records), MADE)
    data = vault.path.read_bytes()
    assert data.startswith(b"age-encryption.org/v1")
    assert not any(name.encode() in data for name in synthetic.PLANTED)
    assert b"colleague" not in data
    if os.name == "posix":
        assert vault.path.stat().st_mode & 0o777 == 0o600
    assert sorted(p.name for p in vault.path.parent.iterdir()) == [".vault-lock", "vault.age"]


def test_the_audit_and_the_secret_can_only_be_added_to(vault) -> None:
    for changed in (
        replace(vault.contents, audit=()),
        replace(vault.contents, audit=(Event("x", "now", "nothing"),)),
        replace(vault.contents, secret="00"),
    ):
        with pytest.raises(ValueError, match="append-only"):
            vault.save(changed, MADE)


def test_another_key_does_not_open_it(vault) -> None:
    with pytest.raises(RefusedError, match="does not open"):
        vaults.read_contents(vault.path, x25519.Identity.generate())


@pytest.mark.parametrize("part", [0.0, 0.02, 0.5, 0.99])
def test_a_half_written_vault_is_told_and_left_as_it_is(vault, contents, key, part) -> None:
    vault.save(replace(vault.contents, records=contents.records), MADE)
    data = vault.path.read_bytes()
    half = data[: int(len(data) * part)]
    vault.path.write_bytes(half)
    with pytest.raises(RefusedError, match="damaged or not whole"):
        vaults.read_contents(vault.path, key)
    assert vault.path.read_bytes() == half


def test_a_changed_byte_is_told(vault, key) -> None:
    data = bytearray(vault.path.read_bytes())
    data[-20] ^= 1
    vault.path.write_bytes(bytes(data))
    with pytest.raises(RefusedError, match="damaged or not whole"):
        vaults.read_contents(vault.path, key)


def test_a_vault_of_a_later_toolkit_is_told_without_its_contents(vault, key) -> None:
    secret = b'{"secret": "Zorvane Quillby", "records": 3}'
    vault.path.write_bytes(encrypt(secret, [key.to_public()]))
    with pytest.raises(RefusedError) as told:
        vaults.read_contents(vault.path, key)
    assert "later version" in str(told.value)
    assert "Zorvane" not in str(told.value)
    assert told.value.__cause__ is None


def test_a_missing_vault_is_told(tmp_path: Path, key) -> None:
    with pytest.raises(RefusedError, match="no vault at"), vaults.opened(tmp_path / "v.age", key):
        pass


def test_a_vault_is_never_made_over_another(vault, key) -> None:
    with pytest.raises(RefusedError, match="already"):
        vaults.create(vault.path, key, MADE)


def test_one_process_has_it_open_at_a_time(vault, key) -> None:
    with pytest.raises(RefusedError, match="in another window"), vaults.opened(vault.path, key):
        pass


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_vault_whole(
    vault, contents, key, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    before = vault.path.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if call == "write":
        real = os.fdopen

        def opened(*arguments: object, **more: object):
            file = real(*arguments, **more)  # type: ignore[call-overload]
            file.write = full
            return file

        monkeypatch.setattr(disk.os, "fdopen", opened)
    elif call == "fsync":
        monkeypatch.setattr(disk.os, "fsync", full)
    else:
        monkeypatch.setattr(disk.Path, "replace", full)
    with pytest.raises(RefusedError, match="No space left on device"):
        vault.save(replace(vault.contents, records=contents.records), MADE)
    monkeypatch.undo()
    assert vault.path.read_bytes() == before
    assert [p.name for p in vault.path.parent.glob("*.new")] == []
    assert vault.contents.records == ()
    assert vaults.read_contents(vault.path, key) == vault.contents


SAVING = """
import sys
from dataclasses import replace
from pathlib import Path
from generator.model.portal import Meaning
from generator.portal.records import Event, Quarter, Record
from generator.portal.vault import opened, read_key
folder = Path(sys.argv[1])
with opened(folder / "vault.age", read_key(folder / "key")) as vault:
    print("open", flush=True)
    number = 0
    while True:
        number += 1
        text = f"entry {number} " * 40_000
        record = Record("aa", Quarter(2026, 1), {Meaning.WHAT: text}, "m")
        vault.save(replace(vault.contents, records=(record,)), Event("r", "now", str(number)))
"""


def test_a_killed_process_leaves_one_whole_vault_and_no_lock(tmp_path: Path) -> None:
    key = vaults.create_key(tmp_path / "key")
    vaults.create(tmp_path / "vault.age", key, MADE)
    chance = random.Random(3)
    for _ in range(3):
        command = [sys.executable, "-c", SAVING, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0.02, 0.2))
            process.send_signal(signal.SIGKILL)
        with vaults.opened(tmp_path / "vault.age", key) as vault:
            assert vault.contents.audit[0] == MADE
            if vault.contents.records:
                last = vault.contents.audit[-1].did
                assert vault.contents.records[0].answers[Meaning.WHAT].startswith(f"entry {last} ")
        assert list(tmp_path.glob(".*.new")) == []
    assert not any(b"entry 1 " in path.read_bytes() for path in tmp_path.iterdir())


def test_a_key_file_opens_and_anything_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "key"
    made = vaults.create_key(path)
    path.write_text(f"# a key\n\n{made}\n")
    assert str(vaults.read_key(path)) == str(made)
    for data in (b"", b"# nothing\n", b"AGE-SECRET", b"\xff\xfe"):
        path.write_bytes(data)
        with pytest.raises(RefusedError, match="is not a key of the vault"):
            vaults.read_key(path)


def test_a_passphrase_locks_the_key_and_a_wrong_one_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "private" / "vault-key.age"
    made = vaults.lock_key(path, WORDS)
    data = path.read_bytes()
    assert str(made).encode() not in data
    with pytest.raises(RefusedError, match="That passphrase does not open"):
        vaults.unlock_key(path, "another four words here")
    assert path.read_bytes() == data
    path.write_bytes(data[:60])
    with pytest.raises(RefusedError, match="damaged"):
        vaults.unlock_key(path, WORDS)


def test_a_short_passphrase_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="12 characters"):
        vaults.lock_key(tmp_path / "k", "short")
    assert not (tmp_path / "k").exists()
