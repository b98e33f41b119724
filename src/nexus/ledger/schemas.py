"""What the API takes and gives of the ledger."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import (
    NOT_BLANK,
    Amount,
    Currency,
    Day,
    Name,
    UpdatedSince,
    id_of,
)
from nexus.rest.listing import ListQuery

Book = Literal["client", "own"]
AccountType = Literal["asset", "liability", "equity", "income", "expense"]
AccountStatus = Literal["active", "inactive"]
Code = Annotated[str, Meta(min_length=1, max_length=20, pattern=r"^[0-9A-Za-z.-]{1,20}\Z", examples=["4250"])]
Explanation = Annotated[str, Meta(min_length=1, max_length=500, pattern=NOT_BLANK)]
KnownAt = Annotated[
    datetime,
    Meta(tz=True, description="The books as they were recorded up to this instant. Default: up to now."),
]
AsOf = Annotated[date, Meta(description="What took effect up to this day. Default: everything.")]


class AccountIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    book: Book
    code: Code
    name: Name
    type: AccountType
    name_ar: Name | None = None


class AccountPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name | UnsetType = UNSET
    name_ar: Name | None | UnsetType = UNSET
    status: AccountStatus | UnsetType = UNSET


class AccountQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    book: Book | None = None
    type: AccountType | None = None
    status: AccountStatus | None = None
    updated_since: UpdatedSince | None = None


class AccountOut(msgspec.Struct):
    id: id_of("account")  # type: ignore[valid-type]
    book: Book
    code: str
    name: str
    name_ar: str | None
    type: AccountType
    role: Annotated[
        str | None,
        Meta(description="What the product itself posts here; null for an account that you added."),
    ]
    control: Annotated[bool, Meta(description="Kept by a sub-ledger: no manual entry may touch it.")]
    status: AccountStatus
    created_at: str
    updated_at: str


def account_out(row: Row) -> AccountOut:
    return AccountOut(
        id=ids.encode("account", row["id"]), book=row["book"], code=row["code"], name=row["name"], name_ar=row["name_ar"],
        type=row["type"], role=row["role"], control=row["control"], status=row["status"],
        created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )  # fmt: skip


class BalanceQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    as_of: AsOf | None = None
    known_at: KnownAt | None = None
    book: Book | None = None
    currency: Currency | None = None
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]


class BalanceOut(msgspec.Struct):
    """What an account holds in one currency."""

    account_id: id_of("account")  # type: ignore[valid-type]
    book: Book
    code: str
    name: str
    name_ar: str | None
    type: AccountType
    currency: str
    debits: Amount
    credits: Amount
    balance: Annotated[Amount, Meta(description="Debits less credits.")]


class BookTotalOut(msgspec.Struct):
    """All accounts of a book in one currency: its debits equal its credits."""

    book: Book
    currency: str
    debits: Amount
    credits: Amount


class BalancesOut(msgspec.Struct):
    as_of: Day | None
    known_at: str | None
    accounts: list[BalanceOut]
    totals: list[BookTotalOut]


def balances_out(query: BalanceQuery, rows: list[Row]) -> BalancesOut:
    totals: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        sums = totals.setdefault((row["book"], row["currency"]), [0, 0])
        sums[0] += row["debit"]
        sums[1] += row["credit"]
    return BalancesOut(
        as_of=query.as_of,
        known_at=None if query.known_at is None else instant(query.known_at),
        accounts=[_balance_out(row) for row in rows],
        totals=[
            BookTotalOut(book, currency, format_amount(debit, currency), format_amount(credit, currency))  # type: ignore[arg-type]
            for (book, currency), (debit, credit) in totals.items()
        ],
    )


def _balance_out(row: Row) -> BalanceOut:
    currency = row["currency"]
    return BalanceOut(
        account_id=ids.encode("account", row["id"]), book=row["book"], code=row["code"], name=row["name"],
        name_ar=row["name_ar"], type=row["type"], currency=currency, debits=format_amount(row["debit"], currency),
        credits=format_amount(row["credit"], currency), balance=format_amount(row["debit"] - row["credit"], currency),
    )  # fmt: skip


class PeriodClosingIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    through: Annotated[
        Day, Meta(description="The last day of the period; nothing is posted up to it any more.")
    ]


class ReopeningIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Explanation


class PeriodClosingQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: Literal["closed", "reopened"] | None = None
    updated_since: UpdatedSince | None = None


class PeriodClosingOut(msgspec.Struct):
    id: id_of("period_closing")  # type: ignore[valid-type]
    through: Day
    status: Literal["closed", "reopened"]
    closed_by: str
    reopened_at: str | None
    reopened_by: str | None
    reopening_reason: str | None
    created_at: str
    updated_at: str


def closing_out(row: Row) -> PeriodClosingOut:
    return PeriodClosingOut(
        id=ids.encode("period_closing", row["id"]), through=row["through"], status=row["status"],
        closed_by=row["closed_by"], reopened_at=instant(row["reopened_at"]) if row["reopened_at"] else None,
        reopened_by=row["reopened_by"], reopening_reason=row["reopening_reason"],
        created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )  # fmt: skip
