"""What the API takes and gives of the ledger."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

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
    Line,
    Name,
    OptionalAmountIn,
    UpdatedSince,
    absent,
    id_of,
)
from nexus.rest.listing import ListQuery

Book = Literal["client", "own"]
AccountType = Literal["asset", "liability", "equity", "income", "expense"]
AccountStatus = Literal["active", "inactive"]
Code = Annotated[str, Meta(min_length=1, max_length=20, pattern=r"^[0-9A-Za-z.-]{1,20}\Z", examples=["4250"])]
Explanation = Annotated[str, Meta(min_length=1, max_length=500, pattern=NOT_BLANK)]
PostedOn = Annotated[
    date, Meta(description="The day it takes effect. Default: today, where the organisation is.")
]
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


class PostingIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One line: a `debit` or a `credit`, and what it concerns."""

    account_id: id_of("account")  # type: ignore[valid-type]
    debit: OptionalAmountIn = absent()
    credit: OptionalAmountIn = absent()
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    owner_reference: Line | None = None
    memo: Line | None = None


class JournalEntryIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """In each book the debits must equal the credits."""

    description: Explanation
    postings: Annotated[list[PostingIn], Meta(min_length=2, max_length=100)]
    effective_on: PostedOn | None = None
    currency: Currency | None = None


class EntryReversalIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Explanation
    effective_on: (
        Annotated[
            date,
            Meta(description="Default: the entry's own day; today when the books are closed on that day."),
        ]
        | None
    ) = None


class JournalEntryQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    effective_from: Day | None = None
    effective_to: Day | None = None
    kind: Literal["manual", "reversal"] | None = None
    account_id: id_of("account") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    known_at: KnownAt | None = None


class PostingOut(msgspec.Struct):
    account_id: id_of("account")  # type: ignore[valid-type]
    account_code: str
    account_name: str
    book: Book
    currency: str
    debit: Amount | None
    credit: Amount | None
    property_id: str | None
    unit_id: str | None
    lease_id: str | None
    tenant_id: str | None
    owner_reference: str | None
    memo: str | None


class JournalEntryOut(msgspec.Struct):
    id: id_of("journal_entry")  # type: ignore[valid-type]
    number: int
    effective_on: Day
    recorded_at: str
    kind: str
    description: str
    reverses_id: str | None
    reversed_by_id: str | None
    recorded_by: str
    hash: Annotated[
        str,
        Meta(
            description="SHA-256 over the entry before it and everything in this one.",
            pattern="^[0-9a-f]{64}$",
        ),
    ]
    postings: list[PostingOut]


def entry_out(row: Row) -> JournalEntryOut:
    return JournalEntryOut(
        id=ids.encode("journal_entry", row["id"]),
        number=row["number"],
        effective_on=row["effective_on"],
        recorded_at=instant(row["created_at"]),
        kind=row["kind"],
        description=row["description"],
        reverses_id=ids.encode_optional("journal_entry", row["reverses_id"]),
        reversed_by_id=ids.encode_optional("journal_entry", row["reversed_by_id"]),
        recorded_by=row["actor"],
        hash=row["hash"].hex(),
        postings=[_posting_out(*line) for line in row["lines"]],
    )


def _posting_out(
    account_id: UUID, book: str, currency: str, amount: int, property_id: UUID | None, unit_id: UUID | None,
    lease_id: UUID | None, tenant_id: UUID | None, owner_reference: str | None, memo: str | None, code: str, name: str,
) -> PostingOut:  # fmt: skip
    return PostingOut(
        account_id=ids.encode("account", account_id), account_code=code, account_name=name,
        book=book,  # type: ignore[arg-type]
        currency=currency,
        debit=format_amount(amount, currency) if amount > 0 else None,
        credit=format_amount(-amount, currency) if amount < 0 else None,
        property_id=ids.encode_optional("property", property_id), unit_id=ids.encode_optional("unit", unit_id),
        lease_id=ids.encode_optional("lease", lease_id), tenant_id=ids.encode_optional("tenant", tenant_id),
        owner_reference=owner_reference, memo=memo,
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
