"""A report as CSV (RFC 4180): UTF-8 with a byte order mark, lines that end in CR LF.

The mark is there because spreadsheets take a file without one for the machine's old code page, which spoils Arabic names;
programs read it away as `utf-8-sig`.
"""

import csv
import io

from nexus.reports.table import Kind, Report
from nexus.rest.cells import harmless


def write_csv(report: Report) -> bytes:
    """The names of the columns, the rows, the totals. Amounts are decimals as in JSON."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    layout = report.layout
    writer.writerow([column.name for column in layout.columns])
    is_text = [column.kind is Kind.TEXT for column in layout.columns]
    for row in (*report.rows, *report.totals):
        cells = zip(layout.texts(row), is_text, strict=True)
        writer.writerow([harmless(value) if text else value for value, text in cells])
    return out.getvalue().encode("utf-8-sig")
