"""A tenant's statement on paper, in English, Arabic or both."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.core.errors import NotFound
from nexus.core.money import printed_amount
from nexus.documents.arabic import in_arabic
from nexus.documents.render import render_pdf, tag_of
from nexus.reports.table import Report
from nexus.rest.operation import File

TEMPLATE: Final = Path(__file__).with_name("tenant_statement.typ")
LABELS: Final = {
    "title": ("Statement of account", "كشف حساب"),
    "tenant": ("Tenant", "المستأجر"),
    "from": ("From", "من"),
    "to": ("To", "إلى"),
    "lease": ("Lease", "عقد الإيجار"),
    "currency": ("Currency", "العملة"),
    "date": ("Date", "التاريخ"),
    "description": ("Description", "البيان"),
    "debit": ("Owed", "مدين"),
    "credit": ("Paid or credited", "دائن"),
    "balance": ("Balance", "الرصيد"),
    "opening": ("Balance brought forward", "الرصيد السابق"),
    "due": ("Balance due", "الرصيد المستحق"),
    "in_credit": ("In the tenant's favour", "رصيد لصالح المستأجر"),
    "settled": ("Nothing is owed", "لا يوجد رصيد مستحق"),
    "none": ("Nothing was charged or received.", "لا توجد حركات."),
}
"""Name -> English, Arabic."""
KINDS: Final = {
    "charge": ("Charge", "مطالبة"),
    "credit": ("Credit", "إشعار دائن"),
    "receipt": ("Receipt", "سند قبض"),
    "refund": ("Refund", "رد مبلغ"),
    "reversal": ("Reversal", "قيد عكسي"),
    "manual": ("Entry", "قيد"),
}
"""What an entry is called to a tenant."""


async def give_statement(ctx: Ctx, report: Report, language: str) -> File:
    """The statement as a PDF: the same rows that the other formats have. Raises `NotFound` (404)."""
    names = await ctx.db.fetchrow(
        "SELECT o.name, o.name_ar, t.name AS tenant, t.name_ar AS tenant_ar FROM organisations o"
        " JOIN tenants t ON t.org_id = o.id AND t.id = $2 WHERE o.id = $1",
        ctx.org_id,
        ids.decode("tenant", report.filters["tenant_id"]),
    )
    if names is None:
        raise NotFound
    first, last = report.parameters["date_from"], report.parameters["date_to"]
    leases = await _lease_numbers(ctx, report)
    data = {
        "language": language,
        "labels": LABELS,
        "number": f"{_own(names, language)}، {_day(first)} – {_day(last)}"
        if language == "ar"
        else f"{names['tenant']}, {_day(first)} – {_day(last)}",
        "holder": [names["name"], names["name_ar"]],
        "tenant": [names["tenant"], names["tenant_ar"]],
        "facts": [("from", _day(first)), ("to", _day(last))],
        "accounts": _accounts(report, leases),
    }
    return File(
        f"{report.file_stem}.pdf", "application/pdf", lambda: render_pdf(TEMPLATE, data), tag_of(TEMPLATE, data), inline=True
    )  # fmt: skip


async def _lease_numbers(ctx: Ctx, report: Report) -> dict[str, str]:
    at = [column.name for column in report.layout.columns].index("lease_id")
    wanted = {row[at] for row in report.rows if row[at] is not None}
    rows = await ctx.db.fetch(
        "SELECT id, number FROM leases WHERE org_id = $1 AND id = ANY ($2)",
        ctx.org_id,
        [ids.decode("lease", one) for one in wanted],
    )
    return {ids.encode("lease", row["id"]): row["number"] for row in rows}


def _accounts(report: Report, leases: dict[str, str]) -> list[dict[str, Any]]:
    """One table per currency."""
    names = [column.name for column in report.layout.columns]
    rows = [dict(zip(names, row, strict=True)) for row in report.rows]
    return [
        _account(currency, [row for row in rows if row["currency"] == currency], leases)
        for currency in sorted({row["currency"] for row in rows})
    ]


def _account(currency: str, rows: Sequence[dict[str, Any]], leases: dict[str, str]) -> dict[str, Any]:
    opening, *entries, closing = rows
    balance = closing["balance"]
    state = "due" if balance > 0 else "in_credit" if balance < 0 else "settled"
    return {
        "currency": currency,
        "opening": printed_amount(opening["balance"], currency),
        "lines": [
            {
                "date": _day(row["date"]),
                "kind": KINDS.get(row["type"]),
                "about": _about(row["description"] or "", leases.get(row["lease_id"] or "")),
                "debit": "" if row["debit"] is None else printed_amount(row["debit"], currency),
                "credit": "" if row["credit"] is None else printed_amount(row["credit"], currency),
                "balance": printed_amount(row["balance"], currency),
            }
            for row in entries
        ],
        "state": state,
        "balance": f"{currency} {printed_amount(abs(balance), currency)}",
    }


def _about(description: str, lease: str | None) -> tuple[str, str]:
    """What it is for, in English and Arabic, with the number of its lease."""
    english, arabic = (
        " · ".join(part for part in (text, lease) if part) for text in (description, in_arabic(description))
    )
    return english, arabic


def _own(names: Row, language: str) -> str:
    own: str = (language == "ar" and names["tenant_ar"]) or names["tenant"]
    return own


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
