"""What the API takes and gives of journal entries."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.ledger.model import TYPES
from nexus.ledger.schemas import Book, Explanation, KnownAt
from nexus.rest.fields import Amount, Currency, Day, Line, OptionalAmountIn, absent, id_of
from nexus.rest.listing import ListQuery

PostedOn = Annotated[
    date, Meta(description="The day it takes effect. Default: today, where the organisation is.")
]


_TYPE = f"({'|'.join(TYPES)})"
AccountTypes = Annotated[
    str,
    Meta(
        max_length=60,
        pattern=rf"^{_TYPE}(,{_TYPE})*\Z",
        description="Types of the account, by commas.",
        examples=["income,expense"],
    ),
]


EntryKind = Literal[
    "manual", "reversal", "charge", "credit", "receipt", "clearance", "allocation", "release", "refund",
    "deposit_receipt", "deposit_refund", "deposit_deduction", "deposit_forfeiture", "deposit_transfer",
]  # fmt: skip
"""What an entry comes from."""


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
    kind: EntryKind | None = None
    payment_id: id_of("payment") | None = None  # type: ignore[valid-type]
    account_id: id_of("account") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    owner_reference: Line | None = None
    book: Book | None = None
    currency: Currency | None = None
    account_type: AccountTypes | None = None
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
