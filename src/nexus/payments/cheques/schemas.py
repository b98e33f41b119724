"""What the API takes and gives of cheques."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.cheques.model import Alert, ChequeStatus, Step, alert_of, outstanding
from nexus.payments.schemas import Card, ChequeNumber, ReturnReason
from nexus.rest.fields import (
    NO_NUL,
    NOT_BLANK,
    Amount,
    AmountIn,
    Currency,
    Day,
    Line,
    Notes,
    Reason,
    Short,
    UpdatedSince,
    id_of,
)
from nexus.rest.listing import ListQuery

Kind = Literal["payment", "security"]
Written = Annotated[date, Meta(description="The date written on it; it can't be presented before.")]
ReceivedOn = Annotated[
    date,
    Meta(
        description="The day it came into your hands. Default: today, where the property is, unless it is `expected`.",
        examples=["2026-11-23"],
    ),
]
Expected = Annotated[
    bool, Meta(description="Its paper is not in your hands yet; its custody says when it came.")
]
Place = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        pattern=NOT_BLANK,
        description="Where its paper is.",
        examples=["Safe 2"],
    ),
]
LastFour = Annotated[
    str, Meta(pattern=r"^[0-9]{4}\Z", description="Of the drawer's account.", examples=["0417"])
]
Drawer = Annotated[str, Meta(min_length=1, max_length=200, pattern=NOT_BLANK)]
BankText = Annotated[
    str, Meta(min_length=1, max_length=500, pattern=NO_NUL, description="The bank's own words.")
]
StepDay = Annotated[
    date, Meta(description="The day on which it was done. Default: today, where the organisation is.")
]
Fee = Annotated[
    bool, Meta(description="Whether the fee of the rule in force is charged, if there is one for the reason.")
]

ReasonAfterEnd = Annotated[
    Reason,
    Meta(
        description="Why a cheque that is dated after the last day of its lease goes to the bank all the same."
    ),
]


class ChequeDetails(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: ChequeNumber
    bank: Short
    drawer: Drawer
    amount: AmountIn
    date: Written | None = None
    branch: Short | None = None
    account_last_four: LastFour | None = None
    payee: Line | None = None
    received_on: ReceivedOn | None = None
    expected: Expected = False
    custody_place: Place | None = None
    notes: Notes | None = None


class ChequeIn(ChequeDetails, forbid_unknown_fields=True, kw_only=True):
    """A cheque that was handed in or is expected. Only a security cheque can do without its date."""

    tenant_id: id_of("tenant")  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    kind: Kind = "payment"
    currency: Currency | None = None
    handed_by: Line | None = None
    security_deposit_id: (
        Annotated[
            id_of("deposit"),  # type: ignore[valid-type]
            Meta(description="The deposit of its lease that its clearing receives; it settles no charge."),
        ]
        | None
    ) = None


class SetPart(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: ChequeNumber
    date: Written
    amount: AmountIn


class ChequeSetIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Either `cheques` one by one, or `first_number`: then there is one for each instalment of the rent, with its tax."""

    lease_id: id_of("lease")  # type: ignore[valid-type]
    bank: Short
    drawer: Drawer
    tenant_id: (
        Annotated[id_of("tenant"), Meta(description="Default: the first tenant of the lease.")] | None  # type: ignore[valid-type]
    ) = None
    cheques: Annotated[list[SetPart], Meta(min_length=1, max_length=60)] | None = None
    first_number: ChequeNumber | None = None
    branch: Short | None = None
    account_last_four: LastFour | None = None
    payee: Line | None = None
    received_on: ReceivedOn | None = None
    expected: Expected = False
    custody_place: Place | None = None
    handed_by: Line | None = None


class ChequePatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Its amount, date and number are as they are written; a wrong one is withdrawn and filed anew."""

    branch: Short | None | UnsetType = UNSET
    account_last_four: LastFour | None | UnsetType = UNSET
    payee: Line | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class CustodyIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    place: Place
    date: StepDay | None = None
    person: Annotated[Line, Meta(description="Who handed it over, or to whom it was handed.")] | None = None
    note: Reason | None = None


class ChequeClearanceIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: StepDay | None = None


class ChequeReturnIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: ReturnReason
    date: StepDay | None = None
    bank_text: BankText | None = None
    fee: Fee = True


class PartialPaymentIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    amount: AmountIn
    date: StepDay | None = None
    certificate: Annotated[Short, Meta(description="The bank's certificate of the unpaid rest.")] | None = (
        None
    )
    bank_text: BankText | None = None
    fee: Fee = True


class RepresentationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    date: StepDay | None = None
    account: Line | None = None
    reference: Short | None = None
    reason_after_end: ReasonAfterEnd | None = None


class OtherPayment(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    method: Literal["cash", "bank_transfer", "card"]
    amount: AmountIn
    reference: Short | None = None
    card: Card | None = None


class ReplacementIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """By one or more cheques, by other payments, or both. Together they cover what is not paid of the cheque."""

    cheques: Annotated[list[ChequeDetails], Meta(max_length=24)] = []
    payments: Annotated[list[OtherPayment], Meta(max_length=24)] = []
    date: StepDay | None = None
    reason: Reason | None = None


class WithdrawalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    outcome: Literal["withdrawn", "returned_to_tenant", "cancelled"] = "withdrawn"
    date: StepDay | None = None
    person: Annotated[Line, Meta(description="To whom it was handed.")] | None = None


class LossIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason
    date: StepDay | None = None
    stop_reference: (
        Annotated[Short, Meta(description="The drawer's order to the bank not to pay it.")] | None
    ) = None


class LegalActionIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reference: Annotated[Short, Meta(description="The number of the case.", examples=["1180/2026"])]
    date: StepDay | None = None


class ChequeQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: ChequeStatus | None = None
    kind: Kind | None = None
    alert: Alert | None = None
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    deposit_id: id_of("cheque_deposit") | None = None  # type: ignore[valid-type]
    number: ChequeNumber | None = None
    bank: Short | None = None
    custody_place: Place | None = None
    date_from: Day | None = None
    date_to: Day | None = None
    updated_since: UpdatedSince | None = None


class StepOut(msgspec.Struct):
    step: Step
    status: Annotated[ChequeStatus, Meta(description="In which the step left it.")]
    date: Day
    amount: Amount | None
    reason: str | None
    bank_text: str | None
    place: str | None
    person: str | None
    reference: str | None
    payment_id: str | None
    deposit_id: str | None
    charge_id: Annotated[str | None, Meta(description="The fee that the step charged.")]
    actor: str
    recorded_at: str


class ChequeOut(msgspec.Struct):
    id: id_of("cheque")  # type: ignore[valid-type]
    kind: Kind
    status: ChequeStatus
    alert: Annotated[Alert | None, Meta(description="What should be done about it, as of today.")]
    tenant_id: str
    lease_id: str | None
    property_id: str | None
    number: str
    bank: str
    branch: str | None
    drawer: str
    account_last_four: str | None
    payee: str | None
    date: Day | None
    amount: Amount
    paid: Amount
    outstanding: Annotated[Amount, Meta(description="What the bank has not paid of it.")]
    currency: str
    presentable_until: Annotated[Day | None, Meta(description="Its last day; afterwards it is stale.")]
    custody_place: str | None
    received_on: Day | None
    deposit_id: str | None
    deposited_on: Day | None
    cleared_on: Day | None
    returned_on: Day | None
    return_reason: str | None
    bank_text: str | None
    presented_count: int
    return_count: int
    payment_id: Annotated[str | None, Meta(description="The payment of its latest presentation.")]
    replaces_id: str | None
    replaced_by: list[str]
    notes: str | None
    images: Annotated[
        list[Literal["front", "back"]],
        Meta(description="Sides of which there is a picture, at `/cheques/{id}/images/front`."),
    ]
    created_at: str
    updated_at: str
    security_deposit_id: Annotated[str | None, Meta(description="The deposit that its clearing receives.")]
    steps: Annotated[
        list[StepOut] | UnsetType, Meta(description="Of a single cheque: all that was done with it.")
    ] = UNSET


class ChequeSetOut(msgspec.Struct):
    lease_id: str
    currency: str
    amount: Amount
    cheques: list[ChequeOut]


def cheque_out(row: Row, steps: Sequence[Row] | None = None) -> ChequeOut:
    money = row["currency"]
    same = (
        "kind", "status", "number", "bank", "branch", "drawer", "account_last_four", "payee", "date", "currency",
        "presentable_until", "custody_place", "received_on", "deposited_on", "cleared_on", "returned_on", "return_reason",
        "bank_text", "presented_count", "return_count", "notes",
    )  # fmt: skip
    return ChequeOut(
        id=ids.encode("cheque", row["id"]),
        alert=alert_of(row),
        tenant_id=ids.encode("tenant", row["tenant_id"]),
        lease_id=ids.encode_optional("lease", row["lease_id"]),
        property_id=ids.encode_optional("property", row["property_id"]),
        amount=format_amount(row["amount"], money),
        paid=format_amount(row["paid"], money),
        outstanding=format_amount(outstanding(row), money),
        deposit_id=ids.encode_optional("cheque_deposit", row["deposit_id"]),
        payment_id=ids.encode_optional("payment", row["payment_id"]),
        security_deposit_id=ids.encode_optional("deposit", row["security_deposit_id"]),
        replaces_id=ids.encode_optional("cheque", row["replaces_id"]),
        replaced_by=[ids.encode("cheque", one) for one in row["replaced_by"] or ()],
        images=list(row["images"] or ()),
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
        steps=UNSET if steps is None else [_step_out(step, money) for step in steps],
        **{name: row[name] for name in same},
    )


def _step_out(row: Row, currency: str) -> StepOut:
    same = ("step", "status", "date", "reason", "bank_text", "place", "person", "reference", "actor")
    return StepOut(
        amount=None if row["amount"] is None else format_amount(row["amount"], currency),
        payment_id=ids.encode_optional("payment", row["payment_id"]),
        deposit_id=ids.encode_optional("cheque_deposit", row["deposit_id"]),
        charge_id=ids.encode_optional("charge", row["charge_id"]),
        recorded_at=instant(row["created_at"]),
        **{name: row[name] for name in same},
    )
