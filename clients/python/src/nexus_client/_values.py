"""What may be sent, and how it is written: dates, instants and amounts without binary floats."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias

DecimalIn: TypeAlias = Decimal | int | str
"""An amount or another exact number: a `Decimal`, whole units, or a text such as `"85000.00"`. Never a float."""
NumberIn: TypeAlias = float | int | Decimal
"""A measure or a coordinate."""
DateIn: TypeAlias = date | str
"""A day: a `date`, or a text such as `"2026-11-23"`."""
InstantIn: TypeAlias = datetime | str
"""An instant: a `datetime` with a time zone, or a text such as `"2026-11-23T08:15:30Z"`."""
BytesIn: TypeAlias = bytes | str
"""A file: its bytes, or a text in base64."""
Names: TypeAlias = str | Sequence[str]
"""Names, one by one or in one text with commas between them."""


class NotGiven(Enum):
    """What an argument is that was left out, where `None` means null."""

    NOT_GIVEN = "NOT_GIVEN"

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __bool__(self) -> bool:
        return False


NOT_GIVEN: Final = NotGiven.NOT_GIVEN


def query_text(name: str, value: Any) -> str:
    """A value of a query parameter."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, Sequence):
        return ",".join(str(one) for one in value)
    return str(_plain(name, value))


def deep(cursor: str | None, page: int | None, sort: Names | None) -> str | None:
    """The cursor to read a list by: from its beginning, unless a page or an order was asked for. Numbered pages skip and
    repeat rows while others write; cursors don't."""
    return "" if cursor is None and page is None and sort is None else cursor


def body_text(body: Mapping[str, Any], exact: frozenset[str], numbers: frozenset[str]) -> bytes:
    """A body in JSON, without what was left out. `exact` are the fields that are texts of exact numbers, `numbers` those that
    are JSON numbers.

    Raises `TypeError` for a float where an exact number belongs, `ValueError` for an instant without a time zone.
    """

    def plain(name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {
                str(key): plain(str(key), inner) for key, inner in value.items() if inner is not NOT_GIVEN
            }
        if isinstance(value, bytes):
            return b64encode(value).decode()
        if isinstance(value, Sequence) and not isinstance(value, str):
            return [plain(name, inner) for inner in value]
        if name in numbers and isinstance(value, Decimal):
            return float(value)
        if name in exact and isinstance(value, float):
            raise TypeError(f"{name}: a float isn't exact; give a Decimal or a text such as '85000.00'")
        if name in exact and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return _plain(name, value)

    given = plain("", body)
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{name}: an instant needs a time zone, as in datetime.now(timezone.utc)")
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{name}: must be a finite number")
        return f"{value:f}"
    return value
