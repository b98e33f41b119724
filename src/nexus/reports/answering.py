"""A computed report as the answer that was asked for: JSON, or a file to download."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Final

from nexus.core.errors import Invalid
from nexus.reports.csv_file import write_csv
from nexus.reports.table import Report
from nexus.reports.xlsx_file import write_xlsx
from nexus.rest.formats import MEDIA_TYPES, choose_format
from nexus.rest.operation import Call, File, One

_WRITERS: Final[Mapping[str, Callable[[Report], bytes]]] = {"csv": write_csv, "xlsx": write_xlsx}


def wanted_format(call: Call[None, Any]) -> str:
    return choose_format(call.query.format, call.accept)


def give(report: Report, call: Call[None, Any]) -> One | File:
    """The report in the format of the request."""
    wanted = wanted_format(call)
    return One(report.as_json()) if wanted == "json" else as_file(report, wanted, call)


def as_file(report: Report, wanted: str, call: Call[None, Any]) -> File:
    check_size(len(report.rows) + len(report.totals), call)
    media_type = MEDIA_TYPES[wanted] + ("; charset=utf-8; header=present" if wanted == "csv" else "")
    return File(
        f"{report.file_stem}.{wanted}", media_type, lambda: asyncio.to_thread(_WRITERS[wanted], report)
    )


def check_size(rows: int, call: Call[None, Any]) -> None:
    """Raises `Invalid` for more rows than one file may have."""
    if rows > call.most_rows:
        raise Invalid.at(
            "/format",
            "too_many_rows",
            f"a file holds at most {call.most_rows:,} rows and this has {rows:,}:"
            " choose a shorter period or more filters, or have it made by POST /report-runs",
        )
