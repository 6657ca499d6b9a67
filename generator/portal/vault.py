"""The vault: one age file that holds everything, opened by one process at a time.

It is encrypted to the public half of a key. The key itself is a file of the person's choice, or
lies beside the vault, locked with a passphrase; so a change costs no second run of scrypt.
Nothing of it is written anywhere in plain text, not even for a moment.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pyrage import DecryptError, IdentityError, decrypt, encrypt, passphrase, x25519

from generator.disk import sweep, write_safe, writing
from generator.portal.errors import RefusedError
from generator.portal.records import Contents, Event

LEAST_CHARACTERS = 12
_WRONG_KEY = "No matching keys found"
_WRONG_PASSPHRASE = "Decryption failed"

_CONTENTS = TypeAdapter(Contents)


@dataclass
class Vault:
    """An open vault. `contents` is what stands in the file."""

    path: Path
    key: x25519.Identity
    contents: Contents

    def save(self, contents: Contents, event: Event) -> None:
        """Write new contents with one more line of audit.

        Raises RefusedError when they cannot be written; the file then stands as it was. Lines of
        the audit are only ever added: anything else is our bug (ValueError).
        """
        if contents.audit != self.contents.audit or contents.secret != self.contents.secret:
            raise ValueError("the audit is append-only, and the secret stays")
        new = replace(contents, audit=(*contents.audit, event))
        _write(self.path, self.key, new)
        self.contents = new


def new_contents() -> Contents:
    """Contents of an empty vault, with a secret of its own."""
    return Contents(secret=secrets.token_hex(32))


def create(path: Path, key: x25519.Identity, event: Event) -> None:
    """Write an empty vault. Raises RefusedError when there is one, or when it cannot be written."""
    if path.exists():
        raise RefusedError(f"There is a vault at {path} already; it is left as it is.")
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, key, replace(new_contents(), audit=(event,)))


@contextmanager
def opened(path: Path, key: x25519.Identity) -> Iterator[Vault]:
    """The vault, held for this process alone until the end of the block.

    Raises RefusedError: it is missing, damaged, in use, or this is not its key.
    """
    with writing(path.parent, ".vault-lock") as free:
        if not free:
            raise RefusedError("Somebody has the vault open in another window; close that first.")
        sweep(path)
        yield Vault(path, key, read_contents(path, key))


def read_contents(path: Path, key: x25519.Identity) -> Contents:
    """What a vault holds, to look at only. Raises RefusedError as `opened` does."""
    data = _bytes_of(path, "vault")
    try:
        return _CONTENTS.validate_json(decrypt(data, [key]))
    except DecryptError as problem:
        if str(problem) == _WRONG_KEY:
            raise RefusedError(f"This key does not open {path}.") from None
        raise RefusedError(_damaged(path)) from None
    except ValidationError:
        raise RefusedError(
            f"{path} opens, but a later version of the toolkit has written it; update this one."
        ) from None


def create_key(path: Path) -> x25519.Identity:
    """A new key in a file of its own. Raises RefusedError when it cannot be written."""
    key = x25519.Identity.generate()
    _put(path, f"{key}\n".encode())
    return key


def read_key(path: Path) -> x25519.Identity:
    """The key in a file: the first line that is neither blank nor a comment.

    Raises RefusedError.
    """
    data = _bytes_of(path, "key")
    try:
        lines = (line.strip() for line in data.decode("ascii").splitlines())
        return x25519.Identity.from_str(next(line for line in lines if line and line[0] != "#"))
    except (UnicodeDecodeError, StopIteration, IdentityError):
        raise RefusedError(f"{path} is not a key of the vault.") from None


def lock_key(path: Path, words: str) -> x25519.Identity:
    """A new key, locked with a passphrase in a file. Raises RefusedError."""
    if len(words) < LEAST_CHARACTERS:
        raise RefusedError(
            f"A passphrase of at least {LEAST_CHARACTERS} characters is needed: four words that"
            " do not belong together are good."
        )
    key = x25519.Identity.generate()
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path, passphrase.encrypt(str(key).encode(), words))
    return key


def unlock_key(path: Path, words: str) -> x25519.Identity:
    """The key that a passphrase has locked. Raises RefusedError when it does not open it."""
    data = _bytes_of(path, "locked key")
    try:
        return x25519.Identity.from_str(passphrase.decrypt(data, words).decode("ascii"))
    except DecryptError as problem:
        if str(problem) == _WRONG_PASSPHRASE:
            raise RefusedError("That passphrase does not open the vault. Nothing was changed.") \
                from None  # fmt: skip
        raise RefusedError(_damaged(path)) from None
    except (UnicodeDecodeError, IdentityError):
        raise RefusedError(_damaged(path)) from None


def _write(path: Path, key: x25519.Identity, contents: Contents) -> None:
    _put(path, encrypt(_CONTENTS.dump_json(contents), [key.to_public()]))


def _put(path: Path, data: bytes) -> None:
    try:
        write_safe(path, data)
    except OSError as problem:
        raise RefusedError(
            f"{path} cannot be written ({problem.strerror}). What stood there before still does;"
            " what you did last is not kept."
        ) from None


def _bytes_of(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise RefusedError(f"There is no {what} at {path}.") from None
    except OSError as problem:
        raise RefusedError(f"{path} cannot be read ({problem.strerror}).") from None


def _damaged(path: Path) -> str:
    return (
        f"{path} is damaged or not whole, so nothing was read or changed. Put back the copy that"
        " your own backup has."
    )
