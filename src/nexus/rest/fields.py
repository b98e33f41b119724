"""Types of fields that many resources share, each with its bounds and an example for the API description."""

from datetime import date, datetime
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.money import MAX_WHOLE, MINOR_DIGITS, parse_amount

NO_NUL = "^[^\\u0000]*$"
_BLANK = "\\u0000-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
NOT_BLANK = f"^[^\\u0000]*[^{_BLANK}][^\\u0000]*$"
"""Spelled out: what `\\s` means differs between Python's regular expressions and those of JSON Schema."""

Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK)]
Short = Annotated[str, Meta(min_length=1, max_length=60, pattern=NOT_BLANK)]
Line = Annotated[str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK)]
Reason = Annotated[str, Meta(min_length=1, max_length=500, pattern=NOT_BLANK)]
Notes = Annotated[str, Meta(max_length=4000, pattern=NO_NUL)]
Email = Annotated[
    str,
    Meta(
        min_length=6,
        max_length=254,
        pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}\Z",
        examples=["leila@example.com"],
    ),
]
Phone = Annotated[
    str,
    Meta(
        min_length=4,
        max_length=40,
        description="E.164 or the property's national form; answered as E.164.",
        examples=["+971501234567"],
    ),
]
Currency = Annotated[
    str,
    Meta(
        min_length=3,
        max_length=3,
        pattern="^[A-Z]{3}$",
        description="ISO 4217 code.",
        extra_json_schema={"enum": sorted(MINOR_DIGITS), "examples": ["AED"]},
    ),
]
CountryCode = Annotated[str, Meta(min_length=2, max_length=2, pattern="^[A-Z]{2}$", examples=["AE"])]
Amount = Annotated[
    str,
    Meta(
        description="A decimal with exactly the currency's minor digits.",
        pattern=r"^-?\d+(\.\d+)?$",
        examples=["85000.00"],
    ),
]
"""An amount in an answer."""

_WRITTEN_AMOUNTS: list[dict[str, Any]] = [
    {"type": "string", "pattern": r"^[0-9]{1,12}(\.[0-9]{1,3})?$", "maxLength": 16},
    {"type": "number", "minimum": 0, "maximum": MAX_WHOLE},
]
_AMOUNT_ABOUT = {
    "description": "A decimal with at most the currency's minor digits: a string, or any JSON number,"
    " read as the exact decimal that was written.",
    "examples": ["85000.00"],
}
AmountIn = Annotated[msgspec.Raw, Meta(extra_json_schema={"anyOf": _WRITTEN_AMOUNTS} | _AMOUNT_ABOUT)]
"""An amount as it was written: decoded only when the currency is known."""
OptionalAmountIn = Annotated[
    msgspec.Raw, Meta(extra_json_schema={"anyOf": [*_WRITTEN_AMOUNTS, {"type": "null"}]} | _AMOUNT_ABOUT)
]
ABSENT: Final = msgspec.Raw(b"")
"""What a field that holds an amount has when nothing was sent."""


def absent() -> Any:
    """The default of a field that holds an amount."""
    return msgspec.field(default_factory=lambda: ABSENT)


Search = Annotated[
    str,
    Meta(
        min_length=1, max_length=100, pattern=NO_NUL, description="Words of the name, each by its beginning."
    ),
]
UpdatedSince = Annotated[datetime, Meta(tz=True, description="Only what changed at or after this instant.")]
Day = Annotated[date, Meta(examples=["2026-11-23"])]


def amount_in(raw: msgspec.Raw, currency: str, pointer: str, *, minimum: int = 0) -> int:
    """Minor units of an amount in a body. Raises `Invalid` at `pointer`."""
    return parse_amount(bytes(raw).decode(), currency, pointer, minimum=minimum)


def is_null(raw: msgspec.Raw) -> bool:
    """Whether null was sent, or nothing."""
    return bytes(raw) in {b"", b"null"}


def id_of(kind: str, **more: Any) -> Any:
    """The type of a field that holds an id of this kind, for queries and bodies."""
    return Annotated[
        str,
        Meta(min_length=1, max_length=64, pattern=ids.pattern(kind), examples=[ids.example(kind)], **more),
    ]
