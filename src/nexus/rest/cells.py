"""Cells of a CSV file that are safe to open in a spreadsheet."""

import re
from typing import Any, Final

import msgspec

_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula (OWASP, CSV Injection; the wide forms count in East Asian locales)."""
_NUMBER: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,10})?", re.ASCII)


def harmless(value: Any) -> Any:
    """Text with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_FORMULA) else value


def cell(value: Any) -> str:
    """A value of an answer as a cell: null is empty, lists and free objects are JSON, a decimal stays a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _NUMBER.fullmatch(value) else str(harmless(value))
    if isinstance(value, int):
        return str(value)
    return msgspec.json.encode(value).decode()
