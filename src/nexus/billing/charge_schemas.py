"""What the API takes and gives of charges, credits and allocations."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from nexus.billing.schemas import ChargeType
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Amount, AmountIn, Currency, Day, Line, Reason, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

ChargeStatus = Literal["open", "settled"]
CreditType = Literal["correction", "discount", "waiver", "write_off"]
EffectiveOn = Annotated[date, Meta(description="The day on which it takes effect. Default: today.")]
Percent = Annotated[str, Meta(description="Percent, such as 5.00.", pattern=r"^\d+\.\d{2}$")]


class ChargeIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A charge that no schedule makes. Its tax is decided by what is charged, for which unit and when."""

    lease_id: id_of("lease")  # type: ignore[valid-type]
    type: Literal[
        "parking",
        "service_charge",
        "chiller",
        "other",
        "late_fee",
        "returned_cheque_fee",
        "penalty",
        "damage",
    ]
    amount: Annotated[AmountIn, Meta(description="Without tax.")]
    description: Line
    due_on: Annotated[date, Meta(description="Default: today.")] | None = None


class ChargeQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    type: ChargeType | None = None
    status: ChargeStatus | None = None
    due_from: Day | None = None
    due_to: Day | None = None
    currency: Currency | None = None
    owner_reference: Line | None = None
    updated_since: UpdatedSince | None = None
    known_at: (
        Annotated[datetime, Meta(tz=True, description="Only what was recorded up to this instant.")] | None
    ) = None


class ChargeOut(msgspec.Struct):
    id: id_of("charge")  # type: ignore[valid-type]
    type: ChargeType
    description: str
    lease_id: str
    property_id: str
    unit_id: str | None
    tenant_id: str
    lease_item_id: str | None
    period_start: Day | None
    period_end: Day | None
    due_on: Day
    currency: str
    net: Amount
    tax: Amount
    amount: Annotated[Amount, Meta(description="Net and tax.")]
    tax_category: Literal["standard", "zero_rated", "exempt", "out_of_scope"]
    tax_rate: Percent
    tax_reason: str
    credited: Annotated[Amount, Meta(description="By corrections, discounts, waivers and write-offs.")]
    allocated: Annotated[Amount, Meta(description="By payments.")]
    open: Annotated[Amount, Meta(description="What is still owed.")]
    status: ChargeStatus
    deferred: Annotated[
        Amount,
        Meta(
            description="What of the net, after corrections, is neither income yet nor will be on its due day (account 2160)."
        ),
    ]
    tax_document_id: Annotated[str | None, Meta(description="The invoice on which it stands.")]
    journal_entry_id: str
    created_at: str
    updated_at: str


class CreditIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What is taken off a charge. What was paid of it already becomes a credit of the tenant."""

    type: Literal["discount", "waiver", "write_off"]
    reason: Reason
    amount: Annotated[AmountIn, Meta(description="Without tax. Default: what is still open.")] = (
        msgspec.field(default_factory=lambda: msgspec.Raw(b""))
    )
    date: EffectiveOn | None = None


class CreditQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    charge_id: id_of("charge") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    type: CreditType | None = None


class CreditOut(msgspec.Struct):
    id: id_of("credit")  # type: ignore[valid-type]
    charge_id: str
    type: CreditType
    reason: str
    effective_on: Day
    currency: str
    net: Amount
    tax: Amount
    amount: Amount
    tax_document_id: Annotated[str | None, Meta(description="The credit note.")]
    journal_entry_id: str
    created_at: str


class AllocationQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    payment_id: id_of("payment") | None = None  # type: ignore[valid-type]
    charge_id: id_of("charge") | None = None  # type: ignore[valid-type]
    status: Literal["in_force", "released"] | None = None
    updated_since: UpdatedSince | None = None


class AllocationOut(msgspec.Struct):
    id: id_of("allocation")  # type: ignore[valid-type]
    payment_id: str
    charge_id: str
    currency: str
    amount: Amount
    status: Literal["in_force", "released"]
    effective_on: Day
    released_on: Day | None
    release_reason: str | None
    journal_entry_id: str
    release_journal_entry_id: str | None
    created_at: str
    updated_at: str


class ReleaseIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: EffectiveOn | None = None


def charge_out(row: Row) -> ChargeOut:
    money = row["currency"]
    left = row["amount"] - row["credited"] - row["allocated"]
    return ChargeOut(
        id=ids.encode("charge", row["id"]),
        type=row["type"],
        description=row["description"],
        lease_id=ids.encode("lease", row["lease_id"]),
        property_id=ids.encode("property", row["property_id"]),
        unit_id=ids.encode_optional("unit", row["unit_id"]),
        tenant_id=ids.encode("tenant", row["tenant_id"]),
        lease_item_id=ids.encode_optional("lease_item", row["item_id"]),
        period_start=row["period_start"],
        period_end=row["period_end"],
        due_on=row["due_on"],
        currency=money,
        net=format_amount(row["net"], money),
        tax=format_amount(row["tax"], money),
        amount=format_amount(row["amount"], money),
        tax_category=row["tax_category"],
        tax_rate=f"{row['tax_rate'] // 100}.{row['tax_rate'] % 100:02d}",
        tax_reason=row["tax_reason"],
        credited=format_amount(row["credited"], money),
        allocated=format_amount(row["allocated"], money),
        open=format_amount(left, money),
        status="open" if left else "settled",
        deferred=format_amount(
            row["net"] - row["corrected_net"] - row["recognised"] if row["deferred"] else 0, money
        ),
        tax_document_id=ids.encode_optional("tax_document", row["document_id"]),
        journal_entry_id=ids.encode("journal_entry", row["entry_id"]),
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )


def credit_out(row: Row) -> CreditOut:
    money = row["currency"]
    return CreditOut(
        id=ids.encode("credit", row["id"]),
        charge_id=ids.encode("charge", row["charge_id"]),
        type=row["type"],
        reason=row["reason"],
        effective_on=row["effective_on"],
        currency=money,
        net=format_amount(row["net"], money),
        tax=format_amount(row["tax"], money),
        amount=format_amount(row["amount"], money),
        tax_document_id=ids.encode_optional("tax_document", row["document_id"]),
        journal_entry_id=ids.encode("journal_entry", row["entry_id"]),
        created_at=instant(row["created_at"]),
    )


def allocation_out(row: Row) -> AllocationOut:
    return AllocationOut(
        id=ids.encode("allocation", row["id"]),
        payment_id=ids.encode("payment", row["payment_id"]),
        charge_id=ids.encode("charge", row["charge_id"]),
        currency=row["currency"],
        amount=format_amount(row["amount"], row["currency"]),
        status=row["status"],
        effective_on=row["effective_on"],
        released_on=row["released_on"],
        release_reason=row["release_reason"],
        journal_entry_id=ids.encode("journal_entry", row["entry_id"]),
        release_journal_entry_id=ids.encode_optional("journal_entry", row["release_entry_id"]),
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
