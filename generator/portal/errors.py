"""What the portal refuses, in one sentence without a word of what anyone wrote."""

from __future__ import annotations


class RefusedError(Exception):
    """Input or a step that is refused; the message says why and what to do (exit code 1)."""
