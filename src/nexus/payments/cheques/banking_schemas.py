"""What the API takes and gives of deposits of cheques and of the fees for returned ones."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.cheques.model import ChequeStatus, slip_number
from nexus.payments.cheques.schemas import BankText, Fee, ReasonAfterEnd, StepDay
from nexus.payments.schemas import ReturnReason
from nexus.rest.fields import Amount, AmountIn, Currency, Day, Line, Short, UpdatedSince, absent, id_of
from nexus.rest.listing import ListQuery

StartsOn = Annotated[date, Meta(description="The first day on which it holds.", examples=["2026-01-01"])]


class ChequeDepositIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    cheque_ids: Annotated[list[id_of("cheque")], Meta(min_length=1, max_length=200)]  # type: ignore[valid-type]
    date: StepDay | None = None
    account: Annotated[Line, Meta(description="The bank account that they go to.")] | None = None
    reference: Short | None = None
    reason_after_end: ReasonAfterEnd | None = None


class SlipException(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What became of one cheque that the bank didn't pay in full."""

    cheque_id: id_of("cheque")  # type: ignore[valid-type]
    outcome: Annotated[
        Literal["returned", "partially_paid", "in_clearing"],
        Meta(description="`returned` needs a reason, `partially_paid` an amount; `in_clearing` waits on."),
    ]
    reason: ReturnReason | None = None
    amount: Annotated[AmountIn, Meta(description="What the bank paid of it.")] = absent()
    bank_text: BankText | None = None
    certificate: Annotated[Short, Meta(description="The bank's certificate of the unpaid rest.")] | None = (
        None
    )
    fee: Fee = True


class SlipClearanceIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The bank has paid every cheque of the slip that waits, but for the exceptions."""

    date: StepDay | None = None
    exceptions: Annotated[list[SlipException], Meta(max_length=200)] = []


class ChequeDepositQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    date_from: Day | None = None
    date_to: Day | None = None
    currency: Currency | None = None


class DepositedCheque(msgspec.Struct):
    cheque_id: str
    number: str
    bank: str
    drawer: str
    date: Day | None
    amount: Annotated[Amount, Meta(description="What was presented of it.")]
    status: Annotated[ChequeStatus, Meta(description="What became of it since.")]


class ChequeDepositOut(msgspec.Struct):
    id: id_of("cheque_deposit")  # type: ignore[valid-type]
    number: Annotated[str, Meta(examples=["D-000017"])]
    date: Day
    account: str | None
    reference: str | None
    amount: Amount
    currency: str
    cheque_count: int
    created_at: str


class ChequeDepositDetail(ChequeDepositOut):
    cheques: list[DepositedCheque]


class SlipQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: Literal["en", "ar", "both"] = "both"


class ReturnedChequeFeeIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """From its first day on, until another of the same lease, or of all, begins."""

    amount: AmountIn
    starts_on: StartsOn
    lease_id: (
        Annotated[id_of("lease"), Meta(description="Left out: every lease without one of its own.")] | None  # type: ignore[valid-type]
    ) = None
    currency: Currency | None = None
    reasons: Annotated[
        list[ReturnReason],
        Meta(min_length=1, max_length=12, description="Only a return for one of these is charged."),
    ] = msgspec.field(default_factory=lambda: ["insufficient_funds"])


class ReturnedChequeFeePatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The lease and the currency stay: begin another one instead."""

    amount: AmountIn = absent()
    starts_on: StartsOn | UnsetType = UNSET
    reasons: Annotated[list[ReturnReason], Meta(min_length=1, max_length=12)] | UnsetType = UNSET


class ReturnedChequeFeeQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    updated_since: UpdatedSince | None = None


class ReturnedChequeFeeOut(msgspec.Struct):
    id: id_of("returned_cheque_fee")  # type: ignore[valid-type]
    lease_id: str | None
    starts_on: Day
    amount: Amount
    currency: str
    reasons: list[ReturnReason]
    created_at: str
    updated_at: str


def deposit_out(row: Row) -> ChequeDepositOut:
    return ChequeDepositOut(
        ids.encode("cheque_deposit", row["id"]), slip_number(row["number"]), row["date"], row["account"], row["reference"],
        format_amount(row["amount"], row["currency"]), row["currency"], row["cheque_count"], instant(row["created_at"]),
    )  # fmt: skip


def deposit_with_cheques(row: Row, cheques: Sequence[Row]) -> ChequeDepositDetail:
    shown = [
        DepositedCheque(
            ids.encode("cheque", c["id"]), c["number"], c["bank"], c["drawer"], c["date"],
            format_amount(c["amount"], row["currency"]), c["status"],
        )
        for c in cheques
    ]  # fmt: skip
    return ChequeDepositDetail(**msgspec.structs.asdict(deposit_out(row)), cheques=shown)


def fee_out(row: Row) -> ReturnedChequeFeeOut:
    return ReturnedChequeFeeOut(
        ids.encode("returned_cheque_fee", row["id"]), ids.encode_optional("lease", row["lease_id"]), row["starts_on"],
        format_amount(row["amount"], row["currency"]), row["currency"], list(row["reasons"]), instant(row["created_at"]),
        instant(row["updated_at"]),
    )  # fmt: skip
