"""Guides: a table whose rows and shares are whole, or none."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.guide import Rows

TABLE = {"kind": "table", "id": "t", "heading": "T", "columns": ["Step", "Who"]}
WHOLE = [{"cells": ["Import", "Reader"]}, {"cells": ["Purge", "-"]}]


def test_a_table_holds_a_cell_for_each_column() -> None:
    table = Rows.model_validate({**TABLE, "rows": WHOLE, "shares": ["2", "1"]})
    assert [row.cells for row in table.rows] == [("Import", "Reader"), ("Purge", "-")]
    assert table.shares == (2, 1)


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"rows": [*WHOLE, {"cells": ["Alone"]}]}, "Row 3"),
        ({"rows": WHOLE, "shares": ["1", "2", "3"]}, "`shares`"),
    ],
)
def test_it_refuses_a_table_with_a_gap(wrong: dict[str, object], what: str) -> None:
    with pytest.raises(ValidationError) as told:
        Rows.model_validate({**TABLE, **wrong})
    (error,) = told.value.errors()
    assert (error["type"], error["ctx"]["what"]) == ("cells", what)
