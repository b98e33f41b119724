"""A report as a workbook: amounts are number cells, text is never a formula, and the same report gives the same bytes."""

import io
from collections.abc import Sequence
from datetime import UTC, date
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from nexus.core.clock import instant
from nexus.core.money import MINOR_DIGITS
from nexus.reports.table import Column, Kind, Report

EXACT_DIGITS: Final = 15
"""Significant digits that a spreadsheet's number always keeps; an amount with more is written as text."""
_FIRST_DAY: Final = date(1900, 3, 1)
"""Spreadsheets count days from 1900 and take that year for a leap year; earlier days are written as text."""
_NOTE: Final = (
    f"Amounts with more than {EXACT_DIGITS} digits are text: a spreadsheet's numbers can't hold them exactly."
)


class _Sheet:
    """The sheet of the rows, with the cell formats that it needs."""

    def __init__(self, book: Any, report: Report) -> None:
        self.layout, self.sheet = report.layout, book.add_worksheet(report.layout.title[:31])
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._plain = book.add_format()
        self._bold = book.add_format({"bold": True})
        self._days = [book.add_format({"num_format": "yyyy-mm-dd", "bold": bold}) for bold in (False, True)]
        self._ratios = [book.add_format({"num_format": "0.00", "bold": bold}) for bold in (False, True)]
        self._amounts = {
            (digits, bold): book.add_format(
                {"num_format": "#,##0" + ("." + "0" * digits if digits else ""), "bold": bold}
            )
            for digits in sorted(set(MINOR_DIGITS.values()))
            for bold in (False, True)
        }

    def write(self, report: Report) -> None:
        columns = self.layout.columns
        for x, column in enumerate(columns):
            self.sheet.set_column(x, x, 16 if column.kind is not Kind.TEXT else 22)
        for x, column in enumerate(columns):
            self.sheet.write_string(0, x, column.title, self._head)
        for y, row in enumerate(report.rows, start=1):
            self._row(y, row, bold=False)
        for y, row in enumerate(report.totals, start=len(report.rows) + 1):
            self._row(y, row, bold=True)
        self.sheet.freeze_panes(1, 0)
        self.sheet.autofilter(0, 0, len(report.rows) + len(report.totals), len(columns) - 1)

    def _row(self, y: int, row: Sequence[Any], *, bold: bool) -> None:
        currency = row[self.layout.currency_at]
        for x, (column, value) in enumerate(zip(self.layout.columns, row, strict=True)):
            if value is not None:
                self._cell(y, x, column, value, currency, bold)

    def _cell(self, y: int, x: int, column: Column, value: Any, currency: str, bold: bool) -> None:
        if column.kind is Kind.AMOUNT:
            digits = MINOR_DIGITS[currency]
            exact = Decimal(value).scaleb(-digits)
            if abs(value) < 10**EXACT_DIGITS:
                self.sheet.write_number(y, x, exact, self._amounts[digits, bold])
            else:
                self.sheet.write_string(y, x, format(exact, "f"), self._bold if bold else self._plain)
        elif column.kind is Kind.WHOLE:
            self.sheet.write_number(y, x, value, self._bold if bold else self._plain)
        elif column.kind is Kind.RATIO:
            self.sheet.write_number(y, x, Decimal(value), self._ratios[bold])
        elif column.kind is Kind.DAY and value >= _FIRST_DAY:
            self.sheet.write_datetime(y, x, value, self._days[bold])
        else:
            self.sheet.write_string(y, x, _text(value), self._bold if bold else self._plain)


def write_xlsx(report: Report) -> bytes:
    """The rows and totals on one sheet; what was asked, on a second."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    known_at = report.parameters["known_at"]
    # the instant of the file's making would make two of the same report differ
    book.set_properties(
        {"title": report.layout.title, "created": known_at.astimezone(UTC).replace(tzinfo=None)}
    )
    _Sheet(book, report).write(report)
    about = book.add_worksheet("About")
    about.set_column(0, 1, 34)
    told = [("Report", report.layout.title), *report.parameters.items(), *report.filters.items()]
    for y, (name, value) in enumerate([*told, ("Note", _NOTE)]):
        about.write_string(y, 0, name.replace("_", " ").capitalize())
        about.write_string(y, 1, _text(value))
    book.close()
    return out.getvalue()


def _text(value: Any) -> str:
    """Text of a cell. The library writes text between <r> and </r> into the file as markup; a space after it prevents it."""
    text = instant(value) if hasattr(value, "astimezone") else str(value)
    return text + " " if text.startswith("<r>") and text.endswith("</r>") else text
