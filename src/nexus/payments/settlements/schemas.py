"""What the API takes and gives of settlements."""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.leases.schemas import TerminationIn
from nexus.payments.settling_schemas import RefundMethod
from nexus.rest.fields import (
    Amount,
    AmountIn,
    Day,
    Line,
    Notes,
    OptionalAmountIn,
    Reason,
    Short,
    UpdatedSince,
    absent,
    id_of,
)
from nexus.rest.listing import ListQuery

SettlementStatus = Literal["settled", "reversed"]
LineKind = Literal["unused_rent", "penalty", "damage", "application", "deposit_refund", "credit_refund"]
KIND_OF: dict[str, str] = {
    "unused_rent": "credit", "penalty": "charge", "damage": "charge", "application": "deposit_movement",
    "deposit_refund": "deposit_movement", "credit_refund": "refund",
}  # fmt: skip
"""Kind of line -> the kind of thing that it is."""


OnDay = Annotated[date, Meta(description="Default: today.")]


class DamageIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    description: Line
    amount: Annotated[AmountIn, Meta(description="Compensation is outside the scope of VAT.")]


class RefundByIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """How what is left goes back to the tenant."""

    method: RefundMethod
    reference: Short | None = None


class SettlementIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: OnDay | None = None
    termination: (
        Annotated[TerminationIn, Meta(description="Ends a lease that still runs, in the same transaction.")]
        | None
    ) = None
    penalty: Annotated[
        OptionalAmountIn,
        Meta(
            description="For ending early. Default: what the lease says of it, where it was terminated; 0 for none."
        ),
    ] = absent()
    damages: Annotated[list[DamageIn], Meta(max_length=50)] = msgspec.field(default_factory=list)
    refund: (
        Annotated[
            RefundByIn, Meta(description="Required where something of the deposits or the credit is left.")
        ]
        | None
    ) = None
    notes: Notes | None = None


class SettlementReversalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: OnDay | None = None


class SettlementQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    status: SettlementStatus | None = None
    date_from: Day | None = None
    date_to: Day | None = None
    updated_since: UpdatedSince | None = None


class SettlementLineOut(msgspec.Struct):
    kind: LineKind
    description: str
    net: Amount
    tax: Amount
    amount: Annotated[Amount, Meta(description="Net and tax; negative for rent that was taken off.")]
    object_id: Annotated[str, Meta(description="The credit, charge, deposit movement or refund that it is.")]


class SettlementOut(msgspec.Struct):
    id: id_of("settlement")  # type: ignore[valid-type]
    number: str
    lease_id: str
    tenant_id: str
    property_id: str
    status: SettlementStatus
    date: Day
    currency: str
    lines: list[SettlementLineOut]
    applied: Annotated[Amount, Meta(description="Of the deposits, to what was open.")]
    refunded: Annotated[Amount, Meta(description="Of the deposits and of the tenant's credit.")]
    owed: Annotated[Amount, Meta(description="What was still open of the lease afterwards.")]
    notes: str | None
    reversed_on: Day | None
    reversal_reason: str | None
    created_at: str
    updated_at: str


class ChequeToReturnOut(msgspec.Struct):
    id: id_of("cheque")  # type: ignore[valid-type]
    number: str
    bank: str
    date: Day | None
    currency: str
    amount: Amount


class HeldElsewhereOut(msgspec.Struct):
    """A deposit that somebody else holds, and gives back."""

    deposit_id: id_of("deposit")  # type: ignore[valid-type]
    held_by: Literal["landlord", "authority"]
    amount: Amount


class SettlementDetailOut(SettlementOut, kw_only=True):
    cheques_to_return: Annotated[
        list[ChequeToReturnOut],
        Meta(description="Cheques in hand that are dated after the end of the lease."),
    ]
    deposits_held_elsewhere: list[HeldElsewhereOut]


def settlement_out(row: Row) -> SettlementOut:
    return SettlementOut(**_fields(row))


def detail_out(row: Row, cheques: list[Row], elsewhere: list[Row]) -> SettlementDetailOut:
    money = row["currency"]
    return SettlementDetailOut(
        **_fields(row),
        cheques_to_return=[
            ChequeToReturnOut(
                ids.encode("cheque", c["id"]), c["number"], c["bank"], c["date"], c["currency"],
                format_amount(c["amount"], c["currency"]),
            )
            for c in cheques
        ],
        deposits_held_elsewhere=[
            HeldElsewhereOut(ids.encode("deposit", d["id"]), d["held_by"], format_amount(d["held"], money))
            for d in elsewhere
        ],
    )  # fmt: skip


def _fields(row: Row) -> dict[str, Any]:
    money = row["currency"]
    return {
        "id": ids.encode("settlement", row["id"]),
        "number": row["number"],
        "lease_id": ids.encode("lease", row["lease_id"]),
        "tenant_id": ids.encode("tenant", row["tenant_id"]),
        "property_id": ids.encode("property", row["property_id"]),
        "status": row["status"],
        "date": row["date"],
        "currency": money,
        "lines": [
            SettlementLineOut(
                kind=kind,
                description=text,
                net=format_amount(net, money),
                tax=format_amount(tax, money),
                amount=format_amount(amount, money),
                object_id=ids.encode(KIND_OF[kind], object_id),
            )
            for kind, text, net, tax, amount, object_id in row["lines"] or ()
        ],
        "applied": format_amount(row["applied"], money),
        "refunded": format_amount(row["refunded"], money),
        "owed": format_amount(row["owed"], money),
        "notes": row["notes"],
        "reversed_on": row["reversed_on"],
        "reversal_reason": row["reversal_reason"],
        "created_at": instant(row["created_at"]),
        "updated_at": instant(row["updated_at"]),
    }
