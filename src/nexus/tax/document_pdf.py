"""A tax document on paper: what its template shows, in English, Arabic or both."""

from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from nexus.core.context import Row
from nexus.core.money import printed_amount
from nexus.documents.arabic import in_arabic
from nexus.tax.document_queries import lines_of
from nexus.tax.document_schemas import percent, plain
from nexus.tax.rules import rule_book

Language = Literal["en", "ar", "both"]
TEMPLATE: Final = Path(__file__).with_name("tax_document.typ")
TITLES: Final = {
    "tax_invoice": ("Tax Invoice", "فاتورة ضريبية"),
    "simplified_tax_invoice": ("Simplified Tax Invoice", "فاتورة ضريبية مبسطة"),
    "invoice": ("Invoice", "فاتورة"),
    "tax_credit_note": ("Tax Credit Note", "إشعار دائن ضريبي"),
    "credit_note": ("Credit Note", "إشعار دائن"),
}
LABELS: Final = {
    "number": ("Number", "الرقم"),
    "issued_on": ("Date of issue", "تاريخ الإصدار"),
    "supplied_on": ("Date of supply", "تاريخ التوريد"),
    "due_on": ("Payment due", "تاريخ الاستحقاق"),
    "invoice_number": ("Corrects invoice", "تصحيح للفاتورة"),
    "invoice_issued_on": ("Invoice issued", "تاريخ إصدار الفاتورة"),
    "currency": ("Currency", "العملة"),
    "supplier": ("Supplier", "المورد"),
    "customer": ("Customer", "العميل"),
    "agent": ("Issued on behalf of the supplier by", "صادرة نيابة عن المورد من"),
    "trn": ("TRN", "رقم التسجيل الضريبي"),
    "line": ("No.", "م"),
    "description": ("Description", "الوصف"),
    "quantity": ("Quantity", "الكمية"),
    "unit_price": ("Unit price", "سعر الوحدة"),
    "discount": ("Discount", "الخصم"),
    "net": ("Amount without VAT", "المبلغ دون الضريبة"),
    "rate": ("VAT rate", "نسبة الضريبة"),
    "tax": ("VAT", "ضريبة القيمة المضافة"),
    "gross": ("Amount with VAT", "المبلغ شامل الضريبة"),
    "amount": ("Amount", "المبلغ"),
    "total_discount": ("Discount", "الخصم"),
    "total_net": ("Total without VAT", "الإجمالي دون الضريبة"),
    "total_tax": ("Total VAT", "إجمالي ضريبة القيمة المضافة"),
    "total_gross": ("Total with VAT", "الإجمالي شامل الضريبة"),
    "total_due": ("Total", "الإجمالي"),
    "exchange_rate": ("Exchange rate", "سعر الصرف"),
    "there_tax": ("VAT in {}", "الضريبة بعملة {}"),
    "there_gross": ("Total in {}", "الإجمالي بعملة {}"),
    "original_value": ("Original value", "القيمة الأصلية"),
    "credited_before": ("Credited before", "خصم سابق"),
    "corrected_value": ("Corrected value", "القيمة المصححة"),
    "difference": ("Difference", "الفرق"),
    "difference_tax": ("VAT on the difference", "ضريبة الفرق"),
    "credit": ("Credited with VAT", "المبلغ الدائن شامل الضريبة"),
    "reason": ("Reason", "السبب"),
}
"""Name -> English, Arabic."""


def document_data(row: Row, language: Language) -> dict[str, Any]:
    """What the template of a document shows: every text is ready, none is markup."""
    lines, there = lines_of(row), row["tax_currency"]
    labels = {name: [text.format(there) for text in texts] for name, texts in LABELS.items()}
    agent = row["agent_name"]
    return {
        "language": language,
        "labels": labels,
        "number": row["number"],
        "title": TITLES[row["kind"]],
        "facts": _facts(row),
        "supplier": _party(row, "supplier"),
        "customer": _party(row, "customer", arabic=language == "ar"),
        "agent": {"name": agent, "name_ar": row["agent_name_ar"]} if agent else None,
        "columns": _columns(row),
        "lines": [_line(row, line) for line in lines],
        "reason": None if row["reason"] is None else [row["reason"], in_arabic(row["reason"])],
        "notes": _notes(lines),
        "totals": _correction(row) if row["invoice_id"] else _totals(row),
    }


def _columns(row: Row) -> list[str]:
    """Those of a tax document, or of one without tax; the discount's where there is one."""
    discount = ["discount"] if row["discount"] else []
    if row["kind"] in {"invoice", "credit_note"}:
        return ["line", "description", "quantity", "unit_price", *discount, "amount"]
    return ["line", "description", "quantity", "unit_price", *discount, "net", "rate", "tax", "gross"]


def _facts(row: Row) -> list[tuple[str, str]]:
    found = [("number", row["number"]), ("issued_on", _day(row["issued_on"]))]
    if row["supplied_on"] != row["issued_on"]:
        found.append(("supplied_on", _day(row["supplied_on"])))
    if row["due_on"] is not None:
        found.append(("due_on", _day(row["due_on"])))
    if row["invoice_id"] is not None:
        found += [
            ("invoice_number", row["invoice_number"]),
            ("invoice_issued_on", _day(row["invoice_issued_on"])),
        ]
    return [*found, ("currency", row["currency"])]


def _party(row: Row, who: str, *, arabic: bool = False) -> dict[str, Any]:
    """With `arabic`, an address that is known in English alone says `unit` in Arabic: the rest of it is names."""
    party = {name: row[f"{who}_{name}"] for name in ("name", "name_ar", "address", "address_ar", "trn")}
    if arabic and party["address_ar"] is None and party["address"]:
        party["address_ar"] = party["address"].replace("Unit ", "وحدة ", 1)
    return party


def _line(row: Row, line: dict[str, Any]) -> dict[str, Any]:
    money, there = row["currency"], row["tax_currency"]
    period = None
    if line["period_start"] is not None:
        period = f"{_day(line['period_start'])} – {_day(line['period_end'])}"
    return {
        "line": str(line["line"]),
        "description": line["description"],
        "description_ar": line["description_ar"] or in_arabic(line["description"]),
        "period": period,
        "quantity": plain(line["quantity"]),
        "code": rule_book().codes[line["category"]],
        "rate": f"{percent(line['rate'])}%",
        "there": {} if money == there else {
            "tax": _money(line["tax_currency_tax"], there),
            "gross": _money(line["tax_currency_net"] + line["tax_currency_tax"], there),
        },
        "amount": printed_amount(line["gross"], money),
    } | {name: printed_amount(line[name], money) for name in ("unit_price", "discount", "net", "tax", "gross")}  # fmt: skip


def _notes(lines: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Why the lines are taxed as they are, each reason once."""
    reasons = {(line["category"], line["rate"], line["reason_code"]): line for line in lines}
    return [
        {
            "code": rule_book().codes[category],
            "rate": f"{percent(rate)}%",
            "sentence": line["reason"],
            "sentence_ar": line["reason_ar"],
        }
        for (category, rate, _), line in reasons.items()
    ]


def _totals(row: Row) -> list[tuple[str, str, bool]]:
    money = row["currency"]
    if row["kind"] == "invoice":
        found = [("total_due", _money(row["gross"], money), True)]
    else:
        found = [
            ("total_net", _money(row["net"], money), False),
            ("total_tax", _money(row["tax"], money), False),
            ("total_gross", _money(row["gross"], money), True),
        ]
    if row["discount"]:
        found.insert(0, ("total_discount", _money(row["discount"], money), False))
    return found + _in_tax_currency(row)


def _correction(row: Row) -> list[tuple[str, str, bool]]:
    money, original, before = row["currency"], row["invoice_net"], row["credited_before"]
    found = [("original_value", _money(original, money), False)]
    if before:
        found.append(("credited_before", _money(before, money), False))
    found.append(("corrected_value", _money(original - before - row["net"], money), False))
    found.append(("difference", _money(row["net"], money), False))
    if row["kind"] == "tax_credit_note":
        found.append(("difference_tax", _money(row["tax"], money), False))
    return [*found, ("credit", _money(row["gross"], money), True), *_in_tax_currency(row)]


def _in_tax_currency(row: Row) -> list[tuple[str, str, bool]]:
    there = row["tax_currency"]
    if there == row["currency"]:
        return []
    gross = row["tax_currency_net"] + row["tax_currency_tax"]
    return [
        ("exchange_rate", f"{row['currency']} 1 = {there} {plain(row['exchange_rate'])}", False),
        ("there_tax", _money(row["tax_currency_tax"], there), False),
        ("there_gross", _money(gross, there), False),
    ]


def _money(minor: int, currency: str) -> str:
    return f"{currency} {printed_amount(minor, currency)}"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
