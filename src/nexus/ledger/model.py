"""Rules of the ledger. Amounts are minor units: a debit is positive, a credit negative."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.core.errors import Conflict

BOOKS: Final = ("client", "own")
"""Money held for owners and tenants, and the manager's own (domain reference §3.1)."""
TYPES: Final = ("asset", "liability", "equity", "income", "expense")
MOST_POSTINGS: Final = 1000
"""of one entry"""


class PeriodClosed(Conflict):
    code, title = "period_closed", "The books are closed on that day"


class WrongState(Conflict):
    code, title = "wrong_state", "This is not in a state in which it can be done"


class InUse(Conflict):
    code, title = "in_use", "Something depends on the account"


class Posting(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an entry, with everything that it concerns."""

    account_id: UUID
    amount: int
    """Minor units of the currency; a debit is positive, a credit negative; never 0."""
    currency: str
    property_id: UUID | None = None
    unit_id: UUID | None = None
    lease_id: UUID | None = None
    tenant_id: UUID | None = None
    owner_reference: str | None = None
    memo: str | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What is posted as one. It takes effect on `effective_on`; when it was recorded is not the caller's to say."""

    id: UUID
    effective_on: date
    kind: str
    description: str
    postings: tuple[Posting, ...]
    source_id: UUID | None = None
    reverses_id: UUID | None = None


def differences(lines: Iterable[tuple[str, str, int]]) -> dict[tuple[str, str], int]:
    """Of lines (book, currency, amount): by how much the debits exceed the credits in each book and currency."""
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for book, currency, amount in lines:
        sums[book, currency] += amount
    return {key: total for key, total in sums.items() if total}


def reversed_postings(rows: Sequence[Any]) -> tuple[Posting, ...]:
    """The postings that undo those of a stored entry: the same lines with the signs turned."""
    return tuple(
        Posting(
            account_id=row["account_id"], amount=-row["amount"], currency=row["currency"],
            property_id=row["property_id"], unit_id=row["unit_id"], lease_id=row["lease_id"],
            tenant_id=row["tenant_id"], owner_reference=row["owner_reference"], memo=row["memo"],
        )
        for row in rows
    )  # fmt: skip
