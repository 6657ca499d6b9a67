"""The process that opens a workbook: bytes on standard input, JSON on standard output.

It imports nothing of the toolkit, so that it starts small, and limits itself before it reads.
"""

import contextlib
import datetime
import io
import json
import sys

MOST_MEMORY = 1_500_000_000


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return
    with contextlib.suppress(ValueError, OSError):  # Some systems refuse one of the two.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _text(cell: object) -> str:
    """A cell as text: days as day/month/year, whole numbers without a point."""
    if isinstance(cell, datetime.date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def main() -> None:
    """Read every visible sheet; name the hidden ones and leave them alone."""
    _limit()
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    told = []
    for sheet in workbook.sheets_metadata:
        visible = sheet.visible == SheetVisibleEnum.Visible
        visible = visible and sheet.typ == SheetTypeEnum.WorkSheet
        rows = (
            workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            if visible
            else []
        )
        shown = [[_text(cell) for cell in row] for row in rows]
        told.append({"name": sheet.name, "visible": visible, "rows": shown})
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
