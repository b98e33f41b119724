"""What the API takes and gives of deposits."""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.schemas import AllocationPart
from nexus.payments.settling_schemas import RefundMethod
from nexus.rest.fields import Amount, Day, Notes, OptionalAmountIn, Reason, Short, UpdatedSince, absent, id_of
from nexus.rest.listing import ListQuery

Purpose = Literal["security", "utilities", "keys", "fit_out", "other"]
HeldBy = Literal["manager", "landlord", "authority"]
DepositStatus = Literal["expected", "part_received", "held", "settled"]
MovementType = Literal["receipt", "application", "deduction", "refund", "forfeiture", "transfer"]
MovementMethod = Literal["cash", "bank_transfer", "card", "cheque", "carried_over"]
OnDay = Annotated[date, Meta(description="Default: today, where the organisation is.")]
DueOn = Annotated[date, Meta(description="When it should be received.", examples=["2026-12-01"])]


class DepositIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A deposit that a lease asks for."""

    lease_id: id_of("lease")  # type: ignore[valid-type]
    amount: Annotated[OptionalAmountIn, Meta(description="Default: what the lease says.")] = absent()
    purpose: Purpose = "security"
    held_by: HeldBy = "manager"
    due_on: DueOn | None = None
    notes: Notes | None = None


class DepositPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    purpose: Purpose | UnsetType = UNSET
    due_on: DueOn | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class DepositReceiptIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    method: RefundMethod
    amount: Annotated[OptionalAmountIn, Meta(description="Default: all that is missing.")] = absent()
    date: OnDay | None = None
    reference: Short | None = None


class DepositApplicationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: OnDay | None = None
    allocations: (
        Annotated[
            list[AllocationPart],
            Meta(
                min_length=1,
                max_length=200,
                description="Which charges it settles. Default: by the organisation's rule.",
            ),
        ]
        | None
    ) = None


class DepositKeptIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    amount: Annotated[OptionalAmountIn, Meta(description="Default: all that is held.")] = absent()
    date: OnDay | None = None


class DepositRefundIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    method: RefundMethod
    amount: Annotated[OptionalAmountIn, Meta(description="Default: all that is held.")] = absent()
    date: OnDay | None = None
    reference: Short | None = None
    reason: Reason | None = None
    despite_open_charges: Annotated[
        bool, Meta(description="Give it back although the lease owes something that is due.")
    ] = False


class DepositTransferIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    held_by: HeldBy
    date: OnDay | None = None
    reference: Short | None = None


class MovementReversalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: OnDay | None = None


class DepositQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    status: DepositStatus | None = None
    held_by: HeldBy | None = None
    purpose: Purpose | None = None
    updated_since: UpdatedSince | None = None


class MovementQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    deposit_id: id_of("deposit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    type: MovementType | None = None
    date_from: Day | None = None
    date_to: Day | None = None


class DepositOut(msgspec.Struct):
    id: id_of("deposit")  # type: ignore[valid-type]
    lease_id: str
    tenant_id: str
    property_id: str
    purpose: Purpose
    status: DepositStatus
    held_by: HeldBy
    amount: Annotated[Amount, Meta(description="As it was agreed.")]
    currency: str
    due_on: Day | None
    received: Amount
    applied: Annotated[Amount, Meta(description="To charges.")]
    deducted: Annotated[Amount, Meta(description="Kept for damage.")]
    refunded: Amount
    forfeited: Amount
    held: Amount
    notes: str | None
    created_at: str
    updated_at: str


class MovementOut(msgspec.Struct):
    id: id_of("deposit_movement")  # type: ignore[valid-type]
    deposit_id: str
    type: MovementType
    date: Day
    amount: Annotated[str, Meta(description="Negative in a reversal.", examples=["4250.00"])]
    currency: str
    method: Annotated[
        MovementMethod | None,
        Meta(
            description="`carried_over`: out of the deposit of a lease into that of its renewal; no money moves."
        ),
    ]
    reference: str | None
    reason: str | None
    held_by: Annotated[HeldBy | None, Meta(description="Of a transfer: who holds it from then on.")]
    payment_id: Annotated[
        str | None, Meta(description="Of an application: the payment of the method `deposit`.")
    ]
    journal_entry_id: str | None
    reverses_id: str | None
    reversed_by_id: str | None
    actor: str
    recorded_at: str
    cheque_id: Annotated[str | None, Meta(description="Of a receipt: the cheque that the bank has paid.")]


STATUS_SQL = {
    "expected": "d.received = 0",
    "part_received": "d.received > 0 AND d.received < d.amount AND d.held > 0",
    "held": "d.received = d.amount AND d.held > 0",
    "settled": "d.received > 0 AND d.held = 0",
}
"""What `status_of` says of a row, as a condition."""


def status_of(row: Row) -> DepositStatus:
    if not row["received"]:
        return "expected"
    if not row["held"]:
        return "settled"
    return "held" if row["received"] == row["amount"] else "part_received"


def deposit_out(row: Row) -> DepositOut:
    amounts = ("amount", "received", "applied", "deducted", "refunded", "forfeited", "held")
    return DepositOut(
        id=ids.encode("deposit", row["id"]),
        lease_id=ids.encode("lease", row["lease_id"]),
        tenant_id=ids.encode("tenant", row["tenant_id"]),
        property_id=ids.encode("property", row["property_id"]),
        status=status_of(row),
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
        purpose=row["purpose"],
        held_by=row["held_by"],
        currency=row["currency"],
        due_on=row["due_on"],
        notes=row["notes"],
        **{name: format_amount(row[name], row["currency"]) for name in amounts},
    )


def movement_out(row: Row) -> MovementOut:
    same = ("type", "date", "currency", "method", "reference", "reason", "held_by", "actor")
    return MovementOut(
        id=ids.encode("deposit_movement", row["id"]),
        deposit_id=ids.encode("deposit", row["deposit_id"]),
        amount=format_amount(row["amount"], row["currency"]),
        payment_id=ids.encode_optional("payment", row["payment_id"]),
        journal_entry_id=ids.encode_optional("journal_entry", row["entry_id"]),
        reverses_id=ids.encode_optional("deposit_movement", row["reverses_id"]),
        reversed_by_id=ids.encode_optional("deposit_movement", row["reversed_by_id"]),
        recorded_at=instant(row["created_at"]),
        cheque_id=ids.encode_optional("cheque", row["cheque_id"]),
        **{name: row[name] for name in same},
    )
