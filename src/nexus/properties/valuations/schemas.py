"""What the API takes and gives of valuations."""

from datetime import date, datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Amount, AmountIn, Currency, Day, Line, Notes, Reason, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

ValuedOn = Annotated[
    date, Meta(description="The day for which the value was found.", examples=["2026-01-01"])
]
Source = Annotated[
    Line, Meta(description="Who or what it was valued by.", examples=["Valuer's report 2026-114"])
]


class ValuationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    property_id: id_of("property")  # type: ignore[valid-type]
    valued_on: ValuedOn
    amount: Annotated[AmountIn, Meta(description="Of the whole property, in its currency.")]
    source: Source
    notes: Notes | None = None


class ValuationWithdrawalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason


class ValuationQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    owner_reference: Line | None = None
    currency: Currency | None = None
    as_of: (
        Annotated[date, Meta(description="Only the valuation of each property that counts on this day.")]
        | None
    ) = None
    known_at: (
        Annotated[datetime, Meta(tz=True, description="With `as_of`: as it was known at this instant. Default: now.")]
        | None
    ) = None  # fmt: skip
    updated_since: UpdatedSince | None = None


class ValuationOut(msgspec.Struct):
    id: id_of("valuation")  # type: ignore[valid-type]
    property_id: str
    valued_on: Day
    amount: Amount
    currency: str
    source: str
    notes: str | None
    withdrawn_at: str | None
    withdrawal_reason: str | None
    created_at: str
    updated_at: str


def valuation_out(row: Row) -> ValuationOut:
    gone = row["withdrawn_at"]
    return ValuationOut(
        ids.encode("valuation", row["id"]), ids.encode("property", row["property_id"]), row["valued_on"],
        format_amount(row["amount"], row["currency"]), row["currency"], row["source"], row["notes"],
        gone and instant(gone), row["withdrawal_reason"], instant(row["created_at"]), instant(row["updated_at"]),
    )  # fmt: skip
