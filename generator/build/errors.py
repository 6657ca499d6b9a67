"""What the environment lacks or refuses, said in one sentence."""

from __future__ import annotations


class UnableError(Exception):
    """The environment stands in the way; the message is one sentence with what mends it.

    It is neither a finding (the content is not at fault) nor a bug of ours, so commands show
    the sentence without a traceback and end with exit code 2.
    """
