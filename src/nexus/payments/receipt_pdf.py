"""A receipt on paper: what its template shows, in English, Arabic or both."""

from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.core.context import Ctx, Row
from nexus.core.errors import NotFound
from nexus.core.money import printed_amount
from nexus.documents.arabic import in_arabic
from nexus.documents.words import amount_in_words
from nexus.payments.model import receipt

TEMPLATE: Final = Path(__file__).with_name("receipt.typ")
LABELS: Final = {
    "title": ("Receipt", "سند قبض"),
    "number": ("Number", "الرقم"),
    "date": ("Date", "التاريخ"),
    "received_from": ("Received from", "استلمنا من"),
    "place": ("For", "وذلك عن"),
    "lease": ("Lease", "عقد الإيجار"),
    "amount": ("Amount", "المبلغ"),
    "words": ("Amount in words", "المبلغ كتابة"),
    "method": ("Paid by", "طريقة الدفع"),
    "reference": ("Reference", "المرجع"),
    "cheque": ("Cheque number", "رقم الشيك"),
    "bank": ("Drawn on", "البنك المسحوب عليه"),
    "drawer": ("Drawer", "الساحب"),
    "written": ("Cheque dated", "تاريخ الشيك"),
    "card": ("Card ending in", "بطاقة تنتهي بـ"),
    "settles": ("What it settles", "ما تمت تسويته"),
    "due": ("Due", "تاريخ الاستحقاق"),
    "settled": ("Settled", "المبلغ المسدد"),
    "credit": ("Kept as the tenant's credit", "رصيد دائن للمستأجر"),
    "refunded": ("Refunded", "المبلغ المسترد"),
    "total": ("Total", "الإجمالي"),
    "signature": ("Received by", "المستلم"),
}
"""Name -> English, Arabic."""
METHODS: Final = {
    "cash": ("Cash", "نقدًا"),
    "cheque": ("Cheque", "شيك"),
    "bank_transfer": ("Bank transfer", "تحويل بنكي"),
    "card": ("Card", "بطاقة"),
    "deposit": ("Security deposit", "من مبلغ التأمين"),
}
CHARGES: Final = {
    "rent": ("Rent", "إيجار"),
    "parking": ("Parking", "موقف سيارات"),
    "service_charge": ("Service charge", "رسوم خدمات"),
    "chiller": ("Cooling", "تبريد"),
    "other": ("Other", "أخرى"),
    "late_fee": ("Late fee", "غرامة تأخير"),
    "returned_cheque_fee": ("Returned cheque fee", "رسوم شيك مرتجع"),
    "penalty": ("Penalty", "غرامة"),
    "damage": ("Damage", "تعويض عن أضرار"),
}
"""What a charge is called in a document for the tenant."""
STANDING: Final = {
    "pending": ("Subject to the clearance of the cheque.", "هذا السند مشروط بتحصيل قيمة الشيك."),
    "bounced": (
        "NOT VALID: the bank returned the cheque on {day}.",
        "سند ملغى: أعاد البنك الشيك بتاريخ {day}.",
    ),
    "reversed": ("NOT VALID: reversed on {day}.", "سند ملغى: تم عكس القيد بتاريخ {day}."),
}
_SQL: Final = """
 SELECT y.receipt_number, y.date, y.method, y.status, y.amount, y.currency, y.reference, y.instrument, y.returned_on,
        y.reversed_on, y.reversal_reason, y.allocated, y.refunded, y.entry_id, o.name AS holder, o.name_ar AS holder_ar,
        t.name AS tenant, t.name_ar AS tenant_ar, l.number AS lease, p.name AS property, p.name_ar AS property_ar,
        (SELECT string_agg(u.number, ', ' ORDER BY x.position) FROM lease_units x
           JOIN units u ON u.org_id = x.org_id AND u.id = x.unit_id
          WHERE x.org_id = y.org_id AND x.lease_id = y.lease_id) AS units
   FROM payments y JOIN organisations o ON o.id = y.org_id
   JOIN tenants t ON t.org_id = y.org_id AND t.id = y.tenant_id
   LEFT JOIN leases l ON l.org_id = y.org_id AND l.id = y.lease_id
   LEFT JOIN properties p ON p.org_id = y.org_id AND p.id = y.property_id
  WHERE y.org_id = $1 AND y.id = $2"""
_SETTLED: Final = """
 SELECT c.type, c.description, c.period_start, c.period_end, c.due_on, sum(a.amount)::bigint AS amount
   FROM allocations a JOIN charges c ON c.org_id = a.org_id AND c.id = a.charge_id
  WHERE a.org_id = $1 AND a.payment_id = $2 AND a.status = 'in_force'
  GROUP BY c.id, c.type, c.description, c.period_start, c.period_end, c.due_on ORDER BY c.due_on, c.type, c.id"""


async def read_receipt(ctx: Ctx, payment_id: UUID, language: str) -> dict[str, Any]:
    """What the template shows of a payment: every text is ready, none is markup. Raises `NotFound` (404)."""
    row = await ctx.db.fetchrow(_SQL, ctx.org_id, payment_id)
    if row is None:
        raise NotFound
    settled = await ctx.db.fetch(_SETTLED, ctx.org_id, payment_id)
    money, number = row["currency"], receipt(row["receipt_number"])
    return {
        "language": language,
        "labels": LABELS,
        "number": number,
        "holder": [row["holder"], row["holder_ar"]],
        "tenant": [row["tenant"], row["tenant_ar"]],
        "place": [_place(row, ""), _place(row, "_ar")],
        "facts": [("number", number), ("date", _day(row["date"]))],
        "amount": f"{money} {printed_amount(row['amount'], money)}",
        "words": [amount_in_words(row["amount"], money, which) for which in ("en", "ar")],
        "details": _details(row),
        "lines": [_line(one, money) for one in settled],
        "sums": _sums(row, money),
        "standing": _standing(row),
        "void": row["status"] in {"bounced", "reversed"},
    }


def _place(row: Row, suffix: str) -> str | None:
    name = row[f"property{suffix}"] or row["property"]
    if name is None:
        return None
    between = "، " if suffix else ", "
    return between.join(part for part in (name, row["units"]) if part)


def _details(row: Row) -> list[tuple[str, Any]]:
    """How it was paid: a text, or one in both languages."""
    kept = msgspec.json.decode(row["instrument"]) if row["instrument"] else {}
    found: list[tuple[str, Any]] = [("method", METHODS[row["method"]])]
    if row["method"] == "cheque":
        found += [("cheque", kept.get("number")), ("bank", kept.get("bank")), ("drawer", kept.get("drawer"))]
        written = kept.get("date")
        found.append(("written", _day(date.fromisoformat(written)) if written else None))
    elif row["method"] == "card":
        found.append(("card", kept.get("last_four")))
    return [
        (name, value)
        for name, value in (*found, ("reference", row["reference"]), ("lease", row["lease"]))
        if value
    ]


def _line(one: Row, money: str) -> dict[str, Any]:
    english, arabic = CHARGES[one["type"]]
    period = None
    if one["period_start"] is not None:
        period = f"{_day(one['period_start'])} – {_day(one['period_end'])}"
    return {
        "what": [english, arabic],
        "about": [period, period] if period else [one["description"], in_arabic(one["description"])],
        "due": _day(one["due_on"]),
        "amount": printed_amount(one["amount"], money),
    }


def _sums(row: Row, money: str) -> list[tuple[str, str]]:
    credit = row["amount"] - row["allocated"] - row["refunded"] if row["entry_id"] else 0
    parts = (("credit", credit), ("refunded", row["refunded"]))
    return [(name, printed_amount(amount, money)) for name, amount in parts if amount]


def _standing(row: Row) -> tuple[str, str] | None:
    """What must be known of it: a cheque that isn't cleared, a receipt that counts no more."""
    if row["status"] == "cleared":
        return None
    day = row["returned_on"] if row["status"] == "bounced" else row["reversed_on"]
    english, arabic = (text.format(day="" if day is None else _day(day)) for text in STANDING[row["status"]])
    return english, arabic


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
