"""`noexcuse portal read`: one entry at a time, by people (P8)."""

from __future__ import annotations

from generator.cli.common import AsOfOption, day_of, here
from generator.cli.portal_common import (
    KeyOption,
    PlainOption,
    RoleOption,
    event,
    library_of,
    open_vault,
    private,
    show,
)
from generator.cli.report import say


def read(
    role: RoleOption,
    key: KeyOption = None,
    plain: PlainOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Read the portal's entries one at a time, and sort them by the codebook.

    Of each entry it first asks whether anyone is in danger or owed a duty of care, and saves what
    you decide. One in ten is read by a second role. Stop when you like: it goes on where you were.

    Example: noexcuse portal read --as reader-1
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        from generator.portal.reader import Reader

        library = library_of(settings, day)
        with open_vault(settings.project, key) as vault:
            reader = Reader(vault, library, role, day, event)
            if reader.left:
                show(reader, plain)
            say(f"Read by you now: {reader.read}. Waiting for you: {reader.left}.")
            waiting = sum(r.open_since is not None for r in vault.contents.records)
            if waiting:
                say(f"Decisions on a duty of care still open: {waiting}. They come first.")
