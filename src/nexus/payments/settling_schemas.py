"""What the API takes and gives of allocating and refunding payments."""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from nexus.billing.schemas import ChargeType
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.schemas import AllocationPart
from nexus.rest.fields import Amount, AmountIn, Currency, Day, OptionalAmountIn, Reason, Short, absent, id_of
from nexus.rest.listing import ListQuery

RefundedOn = Annotated[date, Meta(description="Default: today.")]
RefundMethod = Literal["cash", "bank_transfer", "card"]
Parts = Annotated[list[AllocationPart], Meta(min_length=1, max_length=200)]


class AllocationsIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    allocations: (
        Annotated[Parts, Meta(description="Default: by the organisation's rule, oldest due first.")] | None
    ) = None


class PreviewIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A payment that is not recorded yet."""

    tenant_id: id_of("tenant")  # type: ignore[valid-type]
    amount: AmountIn
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    currency: Currency | None = None


class PreviewPart(msgspec.Struct):
    charge_id: str
    type: ChargeType
    description: str
    due_on: Day
    open: Annotated[Amount, Meta(description="Before the payment.")]
    amount: Annotated[Amount, Meta(description="What the payment would settle of it.")]


class PreviewOut(msgspec.Struct):
    currency: str
    allocations: list[PreviewPart]
    credit: Annotated[Amount, Meta(description="What would be left as a credit of the tenant.")]


class RefundIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    method: RefundMethod
    reason: Reason
    amount: Annotated[OptionalAmountIn, Meta(description="Default: all that is the tenant's credit.")] = (
        absent()
    )
    date: RefundedOn | None = None
    reference: Short | None = None


class RefundQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    payment_id: id_of("payment") | None = None  # type: ignore[valid-type]
    date_from: Day | None = None
    date_to: Day | None = None


class RefundOut(msgspec.Struct):
    id: id_of("refund")  # type: ignore[valid-type]
    payment_id: str
    date: Day
    method: RefundMethod
    currency: str
    amount: Amount
    reference: str | None
    reason: str
    journal_entry_id: str
    reverses_id: Annotated[
        str | None, Meta(description="The refund that this one takes back; its amount is negative.")
    ]
    reversed_by_id: str | None
    created_at: str


class RefundReversalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: RefundedOn | None = None


def preview_part(charge: Row, amount: int) -> PreviewPart:
    money = charge["currency"]
    return PreviewPart(
        ids.encode("charge", charge["id"]),
        charge["type"],
        charge["description"],
        charge["due_on"],
        format_amount(charge["amount"] - charge["credited"] - charge["allocated"], money),
        format_amount(amount, money),
    )


def refund_out(row: Row) -> RefundOut:
    return RefundOut(
        id=ids.encode("refund", row["id"]),
        payment_id=ids.encode("payment", row["payment_id"]),
        date=row["date"],
        method=row["method"],
        currency=row["currency"],
        amount=format_amount(row["amount"], row["currency"]),
        reference=row["reference"],
        reason=row["reason"],
        journal_entry_id=ids.encode("journal_entry", row["entry_id"]),
        reverses_id=ids.encode_optional("refund", row["reverses_id"]),
        reversed_by_id=ids.encode_optional("refund", row["reversed_by_id"]),
        created_at=instant(row["created_at"]),
    )
