"""A deposit slip on paper."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from nexus.core.context import Row
from nexus.core.money import printed_amount
from nexus.payments.cheques.model import slip_number

TEMPLATE: Final = Path(__file__).with_name("deposit_slip.typ")
LABELS: Final = {
    "title": ("Cheque deposit slip", "قسيمة إيداع شيكات"),
    "number": ("Number", "الرقم"),
    "date": ("Date of deposit", "تاريخ الإيداع"),
    "account": ("Account", "الحساب"),
    "reference": ("Reference", "المرجع"),
    "currency": ("Currency", "العملة"),
    "line": ("No.", "م"),
    "cheque": ("Cheque", "رقم الشيك"),
    "bank": ("Drawn on", "البنك المسحوب عليه"),
    "drawer": ("Drawer", "الساحب"),
    "written": ("Dated", "تاريخ الشيك"),
    "amount": ("Amount", "المبلغ"),
    "count": ("Cheques", "عدد الشيكات"),
    "total": ("Total", "الإجمالي"),
    "handed": ("Handed in by", "سلّمها"),
    "taken": ("Received by the bank", "استلمها البنك"),
}
"""Name -> English, Arabic."""


def slip_data(row: Row, cheques: Sequence[Row], language: str, holder: str) -> dict[str, Any]:
    """What the template shows: every text is ready, none is markup. `holder` is who deposits."""
    facts = [("number", slip_number(row["number"])), ("date", _day(row["date"]))]
    facts += [(name, row[name]) for name in ("account", "reference") if row[name]]
    return {
        "language": language,
        "labels": LABELS,
        "number": slip_number(row["number"]),
        "holder": holder,
        "facts": [*facts, ("currency", row["currency"])],
        "lines": [
            {
                "line": str(n),
                "cheque": c["number"],
                "bank": c["bank"],
                "drawer": c["drawer"],
                "written": _day(c["date"]),
                "amount": printed_amount(c["amount"], row["currency"]),
            }
            for n, c in enumerate(cheques, start=1)
        ],
        "count": str(len(cheques)),
        "total": f"{row['currency']} {printed_amount(row['amount'], row['currency'])}",
    }


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
