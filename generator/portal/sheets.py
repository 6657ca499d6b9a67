"""Reads a workbook in a process of its own, with little memory and little time.

Bytes go in through a pipe and rows come out through one; there is no temporary file. The guard
has looked the file over before; this holds when the guard was fooled. Windows knows no limit on
a process's memory here: there the time limit alone holds.
"""

from __future__ import annotations

import json
import subprocess
import sys

from generator.portal.errors import RefusedError
from generator.reading.speech import shown as cut

SECONDS = 60
_CHILD = "generator.portal.sheets_child"


def read_sheets(data: bytes, sheet: str | None = None) -> tuple[list[list[str]], tuple[str, ...]]:
    """The rows of a workbook's one visible sheet, or of the one named, and what to tell.

    Raises RefusedError. Whatever the process says of a failure is dropped, as it could hold text.
    """
    command = [sys.executable, "-m", _CHILD]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=True)
        sheets = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise RefusedError(f"This workbook could not be read within {SECONDS} seconds.") from None
    except (subprocess.CalledProcessError, ValueError):
        raise RefusedError(
            "This workbook could not be read. Export it from the form again, or save the sheet as"
            " CSV and import that."
        ) from None
    return _chosen(sheets, sheet)


def _chosen(
    sheets: list[dict[str, object]], wanted: str | None
) -> tuple[list[list[str]], tuple[str, ...]]:
    shown = [s for s in sheets if s["visible"] and s["rows"]]
    named = [s for s in shown if s["name"] == wanted] if wanted else shown
    if len(named) == 1:
        hidden = len(sheets) - len([s for s in sheets if s["visible"]])
        told = (f"Hidden sheets were left alone: {hidden}.",) if hidden else ()
        rows = named[0]["rows"]
        assert isinstance(rows, list)
        return rows, told
    names = ", ".join(cut(str(s["name"])) for s in shown)
    if not shown:
        raise RefusedError("This workbook has no visible sheet with anything in it.")
    if wanted:
        raise RefusedError(f"This workbook has no visible sheet {wanted}. It has: {names}.")
    raise RefusedError(f"This workbook has several sheets: {names}. Choose one with --sheet.")
