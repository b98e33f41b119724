"""The cash ledger: every line behind the income statement on the cash basis."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.reports import columns as c
from nexus.reports.asking import Asked
from nexus.reports.cash_basis import cash_lines
from nexus.reports.table import Column, Kind, Layout
from nexus.rest.fields import Day, id_of

Section = Literal["income", "expense", "result", "tax", "tenant_credits", "deposits", "other", "cash"]
LAYOUT: Final = Layout(
    name="cash_ledger",
    title="Cash ledger",
    about_row="A line of an entry that moved bank, cash or a deposit; or what cleared money settled of a charge in the period,"
    " more or less than before, as income, tax and the tenant's credit that was used for it.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    columns=(
        Column("line", Literal["entry", "charge"]),
        c.BOOK,
        c.CURRENCY,
        Column("section", Literal["income", "expense", "tax", "tenant_credits", "deposits", "other", "cash"]),
        *c.ACCOUNT,
        Column("date", Annotated[Day | None, Meta(
            description="The entry's day; null for a charge, whose allocations have days of their own.")], Kind.DAY),
        Column("description", str),
        Column("property_id", id_of("property") | None),
        Column("lease_id", id_of("lease") | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("charge_id", id_of("charge") | None),
        Column("journal_entry_id", id_of("journal_entry") | None),
        c.amount("amount", "What it added to bank and cash; for lines of cash itself, the change."),
        Column("explain", Annotated[str, Meta(
            description="The path, below `/api/v2`, of the entry, or of the charge's allocations.")]),
    ),
)  # fmt: skip


async def make_cash_lines(
    ctx: Ctx, asked: Asked, days: tuple[date, date], section: str | None, account_id: UUID | None, offset: int, limit: int
) -> tuple[list[tuple[Any, ...]], int]:  # fmt: skip
    """So many lines of the section or account, and how many there are in all."""
    sections = {"result": ("income", "expense")}.get(section or "", (section,) if section else ())
    found = await cash_lines(ctx, asked, days, sections, account_id, offset, limit)
    if not found and offset:
        return [], await _count(ctx, asked, days, sections, account_id)
    return [_line(row) for row in found], found[0]["total"] if found else 0


async def _count(
    ctx: Ctx, asked: Asked, days: tuple[date, date], sections: Sequence[str], account_id: UUID | None
) -> int:
    """Of all lines, for a page past the end."""
    first = await cash_lines(ctx, asked, days, sections, account_id, 0, 1)
    return int(first[0]["total"]) if first else 0


def _line(row: Row) -> tuple[Any, ...]:
    charge, entry = (
        ids.encode_optional("charge", row["charge_id"]),
        ids.encode_optional("journal_entry", row["entry_id"]),
    )
    return (
        "entry" if entry else "charge", row["book"], row["currency"], row["section"], ids.encode("account", row["account_id"]),
        row["code"], row["name"], row["name_ar"], row["day"], row["description"],
        ids.encode_optional("property", row["property_id"]), ids.encode_optional("lease", row["lease_id"]),
        ids.encode_optional("tenant", row["tenant_id"]), charge, entry, int(row["amount"]),
        f"/journal-entries/{entry}" if entry else f"/allocations?charge_id={charge}",
    )  # fmt: skip
