"""The spreadsheet for new scenarios: nine columns and the one question, with lists to choose from.

Every cell is written as text, so that no word can become a formula or a link.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.cli.drafts import YesNo
from generator.library import Library
from generator.model.editor import Column

ROWS = 500
"""How many rows have their lists to choose from."""
LISTS = "lists"
LONGEST_MESSAGE = 255
"""How long the help beside a cell may be; a spreadsheet program refuses more."""
WIDTHS = {
    Column.HAPPENED: 14, Column.TITLE: 24, Column.THEME: 22, Column.SETTING: 22,
    Column.DONE_BY: 22, Column.STORY: 60, Column.IMPACT: 36, Column.CONTENT_NOTE: 30,
    Column.PROMPTS: 40, Column.SAYS: 44,
}  # fmt: skip
PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def choices(library: Library, column: Column) -> dict[str, str]:
    """What may stand in a column, by what people see; empty where any text may."""
    common = library.words.common
    if column is Column.HAPPENED:
        return {answer.value: answer.value for answer in YesNo}
    if column is Column.THEME:
        return {theme.title: key for key, theme in library.themes.items()}
    if column is Column.SETTING:
        return {label: setting.value for setting, label in common.settings.items()}
    if column is Column.DONE_BY:
        return {label: done_by.value for done_by, label in common.done_by.items()}
    return {}


def template(library: Library) -> bytes:
    """The workbook. The same library gives the same bytes."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {**PLAIN, "in_memory": True})
    day = datetime.combine(library.organisation.edition_on, time(), UTC).replace(tzinfo=None)
    book.set_properties({"title": library.words.editor.sheet, "created": day})
    looks = _looks(book, library)
    sheet = book.add_worksheet(library.words.editor.sheet)
    _explain(book, library, looks)
    _fill(sheet, library, looks)
    _offer(sheet, book.add_worksheet(LISTS), library)
    book.close()
    return out.getvalue()


def _looks(book: Any, library: Library) -> dict[str, Any]:
    light = library.brand.light
    body = {"font_name": "Arial", "font_size": 11, "text_wrap": True, "valign": "top"}
    head = {**body, "bold": True, "font_color": light.on_ground, "bg_color": light.ground}
    return {
        "body": book.add_format(body),
        "head": book.add_format({**head, "valign": "vcenter"}),
        "example": book.add_format(
            {**body, "font_color": light.quiet, "bg_color": light.paper, "italic": True}
        ),
        "title": book.add_format(
            {**body, "bold": True, "font_size": 16, "font_color": light.ground}
        ),
        "name": book.add_format({**body, "bold": True}),
    }


def _fill(sheet: Any, library: Library, looks: dict[str, Any]) -> None:
    """Heads and the example row; the heads stay in sight."""
    words = library.words.editor
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_row(0, 32)
    for number, column in enumerate(Column):
        sheet.set_column(number, number, WIDTHS[column], looks["body"])
        sheet.write_string(0, number, words.columns[column], looks["head"])
        listed = choices(library, column)
        wish = words.column_examples[column]
        example = wish if wish in listed or not listed else next(iter(listed))
        if column is Column.TITLE:
            example = f"{words.example_mark}: {example}"
        sheet.write_string(1, number, example, looks["example"])


def _offer(sheet: Any, lists: Any, library: Library) -> None:
    """Lists to choose from and the help beside each cell; the lists stand on a hidden sheet."""
    words = library.words.editor
    lists.hide()
    for number, column in enumerate(Column):
        listed = list(choices(library, column))
        rule: dict[str, Any] = {"validate": "any"}
        for row, label in enumerate(listed):
            lists.write_string(row, number, label)
        if listed:
            letter = chr(ord("A") + number)
            source = f"={LISTS}!${letter}$1:${letter}${len(listed)}"
            rule = {"validate": "list", "source": source}
        message = words.column_helps[column]
        if len(message) <= LONGEST_MESSAGE:
            rule |= {"input_title": words.columns[column][:32], "input_message": message}
        sheet.data_validation(1, number, ROWS, number, rule)


def _explain(book: Any, library: Library, looks: dict[str, Any]) -> None:
    words = library.words.editor
    sheet = book.add_worksheet(words.help_sheet)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, words.help_head, book.add_format(
        {"font_name": "Arial", "bold": True, "font_size": 16}
    ))  # fmt: skip
    row = 2
    for line in words.help_lines:
        sheet.merge_range(row, 0, row, 1, "", looks["body"])
        sheet.write_string(row, 0, line, looks["body"])
        sheet.set_row(row, 15 * (1 + len(line) // 110) + 6)
        row += 1
    for column in Column:
        row += 1
        sheet.write_string(row, 0, words.columns[column], looks["name"])
        sheet.write_string(row, 1, words.column_helps[column], looks["body"])
        sheet.set_row(row, 15 * (1 + len(words.column_helps[column]) // 85) + 6)
