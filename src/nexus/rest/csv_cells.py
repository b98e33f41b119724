"""Text in a CSV file that no spreadsheet runs."""

from typing import Any, Final

_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula (OWASP, CSV Injection; the wide forms count in East Asian locales)."""


def harmless(value: Any) -> Any:
    """Text with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_FORMULA) else value
