"""What the API takes and gives of exchange rates."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.errors import Invalid
from nexus.rest.fields import Currency, Day, Line, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

Rate = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=20,
        pattern=r"^[0-9]{1,9}(\.[0-9]{1,10})?\Z",
        description="Units of tax_currency for one of currency.",
        examples=["3.6725"],
    ),
]
StartsOn = Annotated[
    date, Meta(description="It holds from this day until the next one starts.", examples=["2026-01-01"])
]


class ExchangeRateIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """By which an invoice in `currency` gives its tax in `tax_currency`."""

    currency: Currency
    tax_currency: Currency
    starts_on: StartsOn
    rate: Rate
    source: Annotated[Line, Meta(examples=["Central Bank of the UAE"])] | None = None


class ExchangeRatePatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    starts_on: StartsOn | UnsetType = UNSET
    rate: Rate | UnsetType = UNSET
    source: Line | None | UnsetType = UNSET


class ExchangeRateQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    currency: Currency | None = None
    tax_currency: Currency | None = None
    updated_since: UpdatedSince | None = None


class ExchangeRateOut(msgspec.Struct):
    id: id_of("exchange_rate")  # type: ignore[valid-type]
    currency: str
    tax_currency: str
    starts_on: Day
    rate: Rate
    source: str | None
    created_at: str
    updated_at: str


def rate_in(text: str) -> Decimal:
    """Raises `Invalid` for zero."""
    rate = Decimal(text)
    if not rate:
        raise Invalid.at("/rate", "too_small", "must be more than 0")
    return rate


def exchange_rate_out(row: Row) -> ExchangeRateOut:
    rate = f"{row['rate']:f}".rstrip("0").removesuffix(".")
    return ExchangeRateOut(
        ids.encode("exchange_rate", row["id"]), row["currency"], row["tax_currency"], row["starts_on"], rate,
        row["source"], instant(row["created_at"]), instant(row["updated_at"]),
    )  # fmt: skip
