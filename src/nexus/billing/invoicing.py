"""The invoice for what is charged, and the credit note for what is taken off it."""

from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.tax.document_model import MOST_LINES, CreditLine, NewInvoice, NewLine
from nexus.tax.documents import issue_credit_note, issue_invoices
from nexus.tax.exchange_rates import rate_in_force
from nexus.tax.model import Decision, country_of
from nexus.tax.rules import rule_book

Group = list[tuple[dict[str, Any], Row, Decision, str | None]]
"""Charges of one lease and due date."""
NOTED: Final = ("correction", "discount", "waiver")
"""Credits that change what was supplied, or its price. A debt that is written off changes neither."""


async def invoice(ctx: Ctx, charges: Group) -> None:
    """Issue an invoice for each lease and due date, and note it and the line on the charge.

    Given are columns of a charge, its lease with the supplier, how it is taxed, and its description in Arabic. Where no
    supplier is set up nothing is issued; nor where the charge is in another currency than the one in which its tax is
    declared, and no rate between them is in force on the tax date.
    """
    groups: dict[tuple[UUID, date], Group] = {}
    for one in charges:
        if one[1]["supplier_id"] is not None:
            groups.setdefault((one[1]["id"], one[0]["due_on"]), []).append(one)
    parts: list[Group] = []
    news: list[NewInvoice] = []
    for group in groups.values():
        rate = await _rate(ctx, *group[0][:2])
        for n in range(0, len(group) if rate else 0, MOST_LINES):
            parts.append(group[n : n + MOST_LINES])
            news.append(_invoice(parts[-1], rate))
    for part, row in zip(parts, await issue_invoices(ctx, news), strict=True):
        for n, (charge, *_) in enumerate(part, start=1):
            charge["document_id"], charge["document_line"] = row["id"], n


async def credit_note(ctx: Ctx, charge: Row, net: int, reason: str, credit_id: UUID, on: date) -> UUID | None:
    """Take so much net off the charge's line of its invoice, with effect on a day; gives the note. None where there is no
    invoice."""
    if charge["document_id"] is None:
        return None
    line = CreditLine(line=charge["document_line"], net=net)
    note = await issue_credit_note(
        ctx, charge["document_id"], [line], reason, source_id=credit_id, tax_date=on
    )
    note_id: UUID = note["id"]
    return note_id


def _invoice(part: Group, rate: Decimal | None) -> NewInvoice:
    charge, lease = part[0][:2]
    return NewInvoice(
        supplier_id=lease["supplier_id"], tenant_id=lease["tenant_id"], lease_id=lease["id"],
        property_id=lease["property_id"], currency=lease["currency"], supplied_on=charge["due_on"], due_on=charge["due_on"],
        exchange_rate=rate, tax_date=charge["effective_on"],
        lines=[
            NewLine(
                description=row["description"], description_ar=arabic, unit_price=row["net"], decision=decision,
                period=(row["period_start"], row["period_end"]) if row["period_start"] else None, source_id=row["id"],
            )
            for row, _, decision, arabic in part
        ],
    )  # fmt: skip


async def _rate(ctx: Ctx, charge: dict[str, Any], lease: Row) -> Decimal | None:
    """Units of the currency of the tax for one of the charge's, on the tax date."""
    currency: str = lease["currency"]
    money = rule_book().currencies.get(country_of(lease["supplier_jurisdiction"]), currency)
    if money == currency:
        return Decimal(1)
    return await rate_in_force(ctx, currency, money, min(charge["due_on"], lease["today"]))
