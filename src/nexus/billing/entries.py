"""The journal entries of charges and credits: which accounts, and on which day. Amounts are minor units."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Row
from nexus.core.ids import new_id
from nexus.ledger.actions import Books
from nexus.ledger.model import Entry, Posting

CREDITED_TO: Final = {"discount": "concessions", "waiver": "concessions", "write_off": "bad_debt"}
"""Where a credit is booked; a correction takes back the income itself."""


def tags(charge: Any) -> dict[str, Any]:
    """What the postings of a charge concern."""
    return {
        name: charge[name]
        for name in ("currency", "property_id", "unit_id", "lease_id", "tenant_id", "owner_reference")
    }


def issue_day(due_on: date, books: Books) -> date:
    """When a charge that is made now is owed in the books, and its tax: on its due day, or today where that is still to come
    or closed."""
    return books.open_day(min(due_on, books.today))


def charge_entry(row: dict[str, Any], books: Books) -> Entry:
    """Receivable to income, or to deferred rent, and to VAT output where tax is due."""
    concerns = tags(row)
    lines = [
        Posting(account_id=books.accounts["tenant_receivables"], amount=row["amount"], **concerns),
        Posting(account_id=_earned_in(row, books), amount=-row["net"], **concerns),
    ]
    if row["tax"]:
        lines.append(Posting(account_id=books.accounts["vat_output"], amount=-row["tax"], **concerns))
    return Entry(
        id=row["entry_id"], effective_on=row["effective_on"], kind="charge", source_id=row["id"],
        description=row["description"], postings=tuple(lines),
    )  # fmt: skip


def credit_day(charge: Any, on: date, books: Books) -> date:
    """When a credit takes effect: on its day or the first open one, but never before its charge."""
    return books.first_open(max(on, charge["effective_on"]))


def credit_entry(
    charge: Row, type: str, net: int, tax: int, on: date, reason: str, credit_id: UUID, books: Books
) -> Entry:
    """The mirror of so much of a charge; what is given up stays income, against an account of its own."""
    concerns, role = tags(charge), CREDITED_TO.get(type)
    account, total = books.accounts[role] if role else _earned_in(charge, books), net + tax
    # a debt that is written off was still a taxed supply: its tax stays due until the law lets it be claimed back
    net, tax = (total, 0) if type == "write_off" else (net, tax)
    lines = [Posting(account_id=account, amount=net, **concerns)] if net else []
    if tax:
        lines.append(Posting(account_id=books.accounts["vat_output"], amount=tax, **concerns))
    lines.append(Posting(account_id=books.accounts["tenant_receivables"], amount=-total, **concerns))
    return Entry(
        id=new_id(), effective_on=on, kind="credit", source_id=credit_id, description=reason, postings=tuple(lines),
    )  # fmt: skip


def _earned_in(charge: Any, books: Books) -> UUID:
    """Where the net of a charge is credited, and a correction takes it back."""
    account: UUID = books.accounts["deferred_rent"] if charge["deferred"] else charge["income_account_id"]
    return account
