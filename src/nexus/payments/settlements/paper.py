"""A settlement on paper, to sign."""

from datetime import date
from pathlib import Path
from typing import Any, Final

from nexus.core.context import Ctx, Row
from nexus.core.money import printed_amount
from nexus.documents.words import amount_in_words
from nexus.payments.settlements.actions import cheques_to_return

TEMPLATE: Final = Path(__file__).with_name("settlement.typ")
LABELS: Final = {
    "title": ("Final settlement", "التسوية النهائية"),
    "number": ("Number", "الرقم"),
    "date": ("Date", "التاريخ"),
    "lease": ("Lease", "عقد الإيجار"),
    "last_day": ("Last day", "آخر يوم"),
    "tenant": ("Tenant", "المستأجر"),
    "place": ("Property and unit", "العقار والوحدة"),
    "what": ("What", "البيان"),
    "net": ("Net", "الصافي"),
    "tax": ("VAT", "ضريبة القيمة المضافة"),
    "amount": ("Amount", "المبلغ"),
    "applied": ("Paid from the deposit", "سُدّد من التأمين"),
    "refunded": ("Given back to the tenant", "رُدّ إلى المستأجر"),
    "owed": ("Still owed by the tenant", "المتبقي على المستأجر"),
    "words": ("In words", "كتابةً"),
    "cheques": ("Cheques to be given back", "شيكات تُعاد إلى المستأجر"),
    "cheque": ("Cheque", "رقم الشيك"),
    "bank": ("Bank", "البنك"),
    "written": ("Dated", "تاريخ الشيك"),
    "for_tenant": ("The tenant", "المستأجر"),
    "for_landlord": ("For the landlord", "عن المؤجر"),
}
"""Name -> English, Arabic."""
KINDS: Final = {
    "unused_rent": ("Unused rent", "إيجار غير مستخدم"),
    "penalty": ("Early termination", "إنهاء مبكر"),
    "damage": ("Damage", "أضرار"),
    "application": ("Deposit, paid against what was owed", "التأمين، مسدد مما هو مستحق"),
    "deposit_refund": ("Deposit, given back", "التأمين، مردود"),
    "credit_refund": ("Credit, given back", "رصيد دائن، مردود"),
}
VOID: Final = ("NOT VALID: reversed on {day}.", "ملغاة: تم عكس القيد بتاريخ {day}.")
_ABOUT: Final = """
 SELECT o.name AS holder, o.name_ar AS holder_ar, t.name AS tenant, t.name_ar AS tenant_ar, l.number AS lease,
        coalesce(l.terminated_on, l.end_date) AS last_day, p.name AS property, p.name_ar AS property_ar,
        (SELECT string_agg(u.number, ', ' ORDER BY x.position) FROM lease_units x
           JOIN units u ON u.org_id = x.org_id AND u.id = x.unit_id WHERE x.org_id = l.org_id AND x.lease_id = l.id) AS units
   FROM leases l JOIN organisations o ON o.id = l.org_id JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id
   JOIN tenants t ON t.org_id = l.org_id AND t.id = $3
  WHERE l.org_id = $1 AND l.id = $2"""


async def settlement_data(ctx: Ctx, row: Row, language: str) -> dict[str, Any]:
    """What the template shows: every text is ready, none is markup."""
    about, money = (
        await ctx.db.fetchrow(_ABOUT, ctx.org_id, row["lease_id"], row["tenant_id"]),
        row["currency"],
    )
    assert about is not None
    cheques = await cheques_to_return(ctx, row["lease_id"])
    return {
        "language": language,
        "labels": LABELS,
        "number": row["number"],
        "holder": [about["holder"], about["holder_ar"]],
        "tenant": [about["tenant"], about["tenant_ar"]],
        "place": [f"{about['property']}, {about['units']}", f"{about['property_ar'] or about['property']}، {about['units']}"],
        "facts": [
            ("number", row["number"]), ("date", _day(row["date"])), ("lease", about["lease"]),
            ("last_day", _day(about["last_day"])),
        ],
        "lines": [_line(line, money) for line in row["lines"] or ()],
        "sums": [(name, f"{money} {printed_amount(row[name], money)}") for name in ("applied", "refunded", "owed")],
        "words": [amount_in_words(row["refunded"] or row["owed"], money, which) for which in ("en", "ar")],
        "cheques": [
            {"cheque": c["number"], "bank": c["bank"], "written": _day(c["date"]) if c["date"] else "",
             "amount": printed_amount(c["amount"], c["currency"])}
            for c in cheques
        ],
        "void": [text.format(day=_day(row["reversed_on"])) for text in VOID] if row["reversed_on"] else None,
    }  # fmt: skip


def _line(line: Any, money: str) -> dict[str, Any]:
    kind, text, net, tax, amount, _ = line
    return {
        "what": KINDS[kind],
        "about": text if kind in {"damage", "credit_refund"} else "",
        "net": printed_amount(net, money),
        "tax": printed_amount(tax, money),
        "amount": printed_amount(amount, money),
    }


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
