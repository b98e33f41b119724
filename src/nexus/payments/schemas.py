"""What the API takes and gives of payments."""

from datetime import date
from typing import Annotated, Final, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.model import receipt
from nexus.rest.fields import (
    NOT_BLANK,
    Amount,
    AmountIn,
    Currency,
    Day,
    Notes,
    Reason,
    Short,
    UpdatedSince,
    id_of,
)
from nexus.rest.listing import ListQuery

Method = Literal["cash", "cheque", "bank_transfer", "card"]
PaidBy = Literal["cash", "cheque", "bank_transfer", "card", "deposit"]
"""`deposit`: a security deposit was applied; see Deposits."""
PaymentStatus = Literal["pending", "cleared", "bounced", "reversed"]
ReturnReason = Literal[
    "insufficient_funds", "account_closed", "account_frozen", "stopped", "stale", "post_dated", "refer_to_drawer",
    "signature_differs", "words_figures_differ", "altered", "duplicate", "other",
]  # fmt: skip
ChequeNumber = Annotated[
    str, Meta(pattern=r"^[0-9A-Za-z-]{1,20}\Z", min_length=1, max_length=20, examples=["004417"])
]


ReceivedOn = Annotated[
    date, Meta(description="The day it was received. Default: today, where the property is.")
]
ReversedOn = Annotated[date, Meta(description="Default: today, where the property is.")]


class Cheque(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: ChequeNumber
    bank: Short
    drawer: Annotated[str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK)]
    date: Annotated[Day, Meta(description="The date written on it; it can't be paid before.")]


class Card(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    last_four: Annotated[str, Meta(pattern=r"^[0-9]{4}\Z", examples=["4242"])]
    authorisation: Annotated[
        str, Meta(pattern=r"^[0-9A-Za-z-]{1,40}\Z", min_length=1, max_length=40, examples=["A1B2C3"])
    ]


class AllocationPart(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    charge_id: id_of("charge")  # type: ignore[valid-type]
    amount: AmountIn


class PaymentIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A cheque needs `cheque` or `cheque_id`, a card payment `card`, a bank transfer `reference`."""

    tenant_id: id_of("tenant")  # type: ignore[valid-type]
    amount: AmountIn
    method: Method
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    currency: Currency | None = None
    date: ReceivedOn | None = None
    reference: Short | None = None
    cheque: Cheque | None = None
    card: Card | None = None
    cheque_id: (
        Annotated[id_of("cheque"), Meta(description="A cheque on file, instead of `cheque`.")] | None  # type: ignore[valid-type]
    ) = None
    allocations: (
        Annotated[
            list[AllocationPart],
            Meta(
                max_length=200,
                description="Which charges it settles. Default: by the organisation's rule, oldest due first. What they leave of"
                " it settles other charges by the rule, if credits are used by themselves. Empty: none, all of it is the tenant's credit. A cheque is allocated when it is deposited.",
            ),
        ]
        | None
    ) = None
    notes: Notes | None = None


class PaymentPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Money doesn't change: a wrong payment is reversed and recorded anew."""

    reference: Short | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class ClearanceIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: Annotated[Day, Meta(description="The day the bank paid.")]
    reason_after_end: (
        Annotated[
            Reason,
            Meta(
                description="Why a cheque dated after the last day of its lease went to the bank all the same."
            ),
        ]
        | None
    ) = None


class ReturnIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: Annotated[Day, Meta(description="The day the bank returned it.")]
    reason: ReturnReason
    note: (
        Annotated[
            str,
            Meta(min_length=1, max_length=500, pattern="^[^\\u0000]*$", description="The bank's own words."),
        ]
        | None
    ) = None


class ReversalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: ReversedOn | None = None


class PaymentQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    date_from: Day | None = None
    date_to: Day | None = None
    status: PaymentStatus | None = None
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    method: PaidBy | None = None
    updated_since: UpdatedSince | None = None


class PaymentOut(msgspec.Struct):
    id: id_of("payment")  # type: ignore[valid-type]
    receipt_number: str
    tenant_id: str
    lease_id: str | None
    property_id: str | None
    method: PaidBy
    status: PaymentStatus
    date: Day
    amount: Amount
    currency: str
    reference: str | None
    cheque: Cheque | None
    card: Card | None
    cheque_id: str | None
    cleared_on: Day | None
    returned_on: Day | None
    return_reason: str | None
    return_note: str | None
    reversed_on: Day | None
    reversal_reason: str | None
    allocated: Annotated[Amount, Meta(description="What of it settles charges.")]
    refunded: Amount
    unallocated: Annotated[Amount, Meta(description="What of it is a credit of the tenant.")]
    notes: str | None
    created_at: str
    updated_at: str


_CHEQUE: Final = msgspec.json.Decoder(Cheque)
_CARD: Final = msgspec.json.Decoder(Card)


def payment_out(row: Row) -> PaymentOut:
    method, stored = row["method"], row["instrument"]
    left = row["amount"] - row["allocated"] - row["refunded"] if row["entry_id"] else 0
    return PaymentOut(
        id=ids.encode("payment", row["id"]),
        receipt_number=receipt(row["receipt_number"]),
        tenant_id=ids.encode("tenant", row["tenant_id"]),
        lease_id=ids.encode_optional("lease", row["lease_id"]),
        property_id=ids.encode_optional("property", row["property_id"]),
        method=method,
        status=row["status"],
        date=row["date"],
        amount=format_amount(row["amount"], row["currency"]),
        currency=row["currency"],
        reference=row["reference"],
        cheque=_CHEQUE.decode(stored) if method == "cheque" else None,
        card=_CARD.decode(stored) if method == "card" else None,
        cheque_id=ids.encode_optional("cheque", row["cheque_id"]),
        cleared_on=row["cleared_on"],
        returned_on=row["returned_on"],
        return_reason=row["return_reason"],
        return_note=row["return_note"],
        reversed_on=row["reversed_on"],
        reversal_reason=row["reversal_reason"],
        allocated=format_amount(row["allocated"], row["currency"]),
        refunded=format_amount(row["refunded"], row["currency"]),
        unallocated=format_amount(left, row["currency"]),
        notes=row["notes"],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
