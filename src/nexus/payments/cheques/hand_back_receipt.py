"""The receipt that a tenant signs for cheques that were given back."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from nexus.core.context import Row
from nexus.core.money import printed_amount
from nexus.documents.arabic import in_arabic
from nexus.payments.cheques.model import hand_back_number

TEMPLATE: Final = Path(__file__).with_name("hand_back_receipt.typ")
LABELS: Final = {
    "title": ("Receipt for cheques given back", "إيصال استلام شيكات مُعادة"),
    "number": ("Number", "الرقم"),
    "date": ("Date", "التاريخ"),
    "tenant": ("Tenant", "المستأجر"),
    "lease": ("Lease", "عقد الإيجار"),
    "property": ("Property", "العقار"),
    "units": ("Unit", "الوحدة"),
    "reason": ("Reason", "السبب"),
    "person": ("Handed to", "سُلّمت إلى"),
    "line": ("No.", "م"),
    "cheque": ("Cheque", "رقم الشيك"),
    "bank": ("Drawn on", "البنك المسحوب عليه"),
    "drawer": ("Drawer", "الساحب"),
    "written": ("Dated", "تاريخ الشيك"),
    "amount": ("Amount", "المبلغ"),
    "count": ("Cheques", "عدد الشيكات"),
    "undated": ("Undated", "بدون تاريخ"),
    "received": (
        "I have received the cheques listed above. None of them will be presented.",
        "أقرّ باستلام الشيكات المذكورة أعلاه، ولن يُقدَّم أيٌّ منها إلى البنك.",
    ),
    "given": ("Given back by", "سلّمها"),
    "taken": ("Received by", "استلمها"),
    "signature": ("Name, signature and date", "الاسم والتوقيع والتاريخ"),
}
"""Name -> English, Arabic."""


def receipt_data(row: Row, cheques: Sequence[Row], about: Row, language: str) -> dict[str, Any]:
    """What the template shows: every text is ready, none is markup."""
    own = {
        name: (language == "ar" and about[f"{name}_ar"]) or about[name]
        for name in ("holder", "tenant", "property")
    }
    reason = in_arabic(row["reason"]) if language == "ar" else row["reason"]
    facts = [
        ("number", hand_back_number(row["number"])),
        ("date", _day(row["date"])),
        ("tenant", own["tenant"]),
    ]
    facts += [
        (name, text) for name in ("lease", "property", "units") if (text := own.get(name) or about[name])
    ]
    facts += [(name, text) for name, text in (("person", row["person"]), ("reason", reason)) if text]
    return {
        "language": language,
        "labels": LABELS,
        "number": hand_back_number(row["number"]),
        "holder": own["holder"],
        "facts": facts,
        "lines": [
            {
                "line": str(n),
                "cheque": c["number"],
                "bank": c["bank"],
                "drawer": c["drawer"],
                "written": _day(c["date"]) if c["date"] else "",
                "amount": f"{c['currency']} {printed_amount(c['amount'], c['currency'])}",
            }
            for n, c in enumerate(cheques, start=1)
        ],
        "count": str(len(cheques)),
    }


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
