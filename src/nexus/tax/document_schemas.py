"""What the API gives of tax documents."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Day, Short, id_of
from nexus.rest.listing import ListQuery
from nexus.tax.document_model import Kind
from nexus.tax.document_queries import lines_of
from nexus.tax.model import Category
from nexus.tax.rules import rule_book

Rate = Annotated[str, Meta(description="Per cent.", pattern=r"^\d+\.\d\d$", examples=["5.00"])]
Code = Annotated[
    str, Meta(description="The category's code in electronic invoices (PINT AE).", examples=["S"])
]
_AMOUNT = r"^-?\d+(\.\d+)?$"
Net = Annotated[str, Meta(description="Without tax.", pattern=_AMOUNT, examples=["20000.00"])]
Tax = Annotated[str, Meta(pattern=_AMOUNT, examples=["1000.00"])]
Gross = Annotated[str, Meta(description="With tax.", pattern=_AMOUNT, examples=["21000.00"])]
Zero = Annotated[str, Meta(pattern=_AMOUNT, examples=["0.00"])]
CreditedBefore = Annotated[
    str, Meta(description="By earlier credit notes.", pattern=_AMOUNT, examples=["0.00"])
]
Credited = Annotated[str, Meta(description="By credit notes, with tax.", pattern=_AMOUNT, examples=["0.00"])]
SupplierName = Annotated[str, Meta(examples=["Marina Heights Properties LLC"])]
Decimals = Annotated[str, Meta(pattern=r"^\d+(\.\d+)?$", examples=["1"])]


class TaxDocumentQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    supplier_id: id_of("supplier") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    invoice_id: id_of("tax_document", description="Credit notes of this invoice.") | None = None  # type: ignore[valid-type]
    kind: Kind | None = None
    issued_from: Day | None = None
    issued_to: Day | None = None
    number: Short | None = None


class PdfQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: Annotated[Literal["en", "ar", "both"], Meta(description="What is printed.")] = "both"


class PartyOut(msgspec.Struct):
    """A party as it was when the document was issued."""

    name: SupplierName
    name_ar: str | None
    address: Annotated[str, Meta(examples=["Office 901, Dubai Marina, Dubai"])]
    address_ar: str | None
    trn: str | None


class AgentOut(msgspec.Struct):
    """Who issued the document on behalf of the supplier."""

    name: SupplierName
    name_ar: str | None


class TaxReasonOut(msgspec.Struct):
    """Why the line is taxed as it is."""

    code: Annotated[str, Meta(examples=["commercial_rent"])]
    sentence: str
    sentence_ar: str


class TaxLineOut(msgspec.Struct):
    line: int
    invoice_line: Annotated[
        int | None, Meta(description="Of a credit note: the invoice's line that it corrects.")
    ]
    description: str
    description_ar: str | None
    period_start: Day | None
    period_end: Day | None
    quantity: Decimals
    unit_price: Net
    discount: Zero
    net: Net
    category: Category
    category_code: Code
    rate: Rate
    reason: TaxReasonOut
    tax: Tax
    gross: Gross
    tax_currency_tax: Tax
    tax_currency_gross: Gross


class TaxCategoryOut(msgspec.Struct):
    """All lines of one category and rate."""

    category: Category
    category_code: Code
    rate: Rate
    net: Net
    tax: Tax


class CorrectionOut(msgspec.Struct):
    """What a credit note does to the value of its invoice, without tax."""

    original_value: Net
    credited_before: CreditedBefore
    corrected_value: Net
    difference: Net


class TaxDocumentOut(msgspec.Struct):
    """An invoice or credit note. Amounts are in `currency`; those that begin with tax_currency_ in the tax's."""

    id: id_of("tax_document")  # type: ignore[valid-type]
    number: Annotated[str, Meta(examples=["MH-TI-2026-000042"])]
    kind: Kind
    supplier_id: id_of("supplier")  # type: ignore[valid-type]
    tenant_id: str | None
    lease_id: str | None
    property_id: str | None
    invoice_id: str | None
    invoice_number: str | None
    reason: str | None
    correction: CorrectionOut | None
    issued_on: Day
    supplied_on: Day
    tax_date: Annotated[Day, Meta(description="Decides in which return it stands.")]
    due_on: Day | None
    supplier: PartyOut
    customer: PartyOut
    agent: AgentOut | None
    currency: str
    discount: Zero
    net: Net
    tax: Tax
    gross: Gross
    credited: Credited
    tax_currency: str
    exchange_rate: Annotated[Decimals, Meta(description="Units of tax_currency for one of currency.")]
    tax_currency_net: Net
    tax_currency_tax: Tax
    tax_currency_gross: Gross
    categories: list[TaxCategoryOut]
    lines: list[TaxLineOut]
    warnings: list[Literal["issued_late"]]
    created_at: str


def document_out(row: Row) -> TaxDocumentOut:
    money, there, lines = row["currency"], row["tax_currency"], lines_of(row)
    there_gross = row["tax_currency_net"] + row["tax_currency_tax"]
    agent = row["agent_name"]
    return TaxDocumentOut(
        id=ids.encode("tax_document", row["id"]), number=row["number"], kind=row["kind"],
        supplier_id=ids.encode("supplier", row["supplier_id"]), tenant_id=ids.encode_optional("tenant", row["tenant_id"]),
        lease_id=ids.encode_optional("lease", row["lease_id"]),
        property_id=ids.encode_optional("property", row["property_id"]),
        invoice_id=ids.encode_optional("tax_document", row["invoice_id"]), invoice_number=row["invoice_number"],
        reason=row["reason"], correction=_correction(row), issued_on=row["issued_on"], supplied_on=row["supplied_on"],
        tax_date=row["tax_date"], due_on=row["due_on"], supplier=_party(row, "supplier"), customer=_party(row, "customer"),
        agent=AgentOut(agent, row["agent_name_ar"]) if agent else None, currency=money,
        discount=format_amount(row["discount"], money), net=format_amount(row["net"], money),
        tax=format_amount(row["tax"], money), gross=format_amount(row["gross"], money),
        credited=format_amount(row["credited"], money), tax_currency=there, exchange_rate=plain(row["exchange_rate"]),
        tax_currency_net=format_amount(row["tax_currency_net"], there),
        tax_currency_tax=format_amount(row["tax_currency_tax"], there),
        tax_currency_gross=format_amount(there_gross, there), categories=categories_of(lines, money),
        lines=[_line_out(line, money, there) for line in lines], warnings=row["warnings"],
        created_at=instant(row["created_at"]),
    )  # fmt: skip


def categories_of(lines: Sequence[dict[str, Any]], currency: str) -> list[TaxCategoryOut]:
    """The totals per category and rate, in the order of the lines."""
    sums: dict[tuple[Category, int], list[int]] = defaultdict(lambda: [0, 0])
    for line in lines:
        pair = sums[line["category"], line["rate"]]
        pair[0] += line["net"]
        pair[1] += line["tax"]
    return [
        TaxCategoryOut(
            category, rule_book().codes[category], percent(rate), format_amount(net, currency), format_amount(tax, currency)
        )
        for (category, rate), (net, tax) in sums.items()
    ]  # fmt: skip


def percent(basis_points: int) -> str:
    """500 is `5.00`."""
    return f"{basis_points // 100}.{basis_points % 100:02d}"


def plain(number: Any) -> str:
    """An exact decimal without spare zeros: `3.6725`, `1`."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _correction(row: Row) -> CorrectionOut | None:
    if row["invoice_id"] is None:
        return None
    original, before, money = row["invoice_net"], row["credited_before"], row["currency"]
    amounts = (original, before, original - before - row["net"], row["net"])
    return CorrectionOut(*(format_amount(amount, money) for amount in amounts))


def _party(row: Row, who: str) -> PartyOut:
    return PartyOut(*(row[f"{who}_{name}"] for name in ("name", "name_ar", "address", "address_ar", "trn")))


def _line_out(line: dict[str, Any], money: str, there: str) -> TaxLineOut:
    return TaxLineOut(
        line=line["line"], invoice_line=line["invoice_line"], description=line["description"],
        description_ar=line["description_ar"], period_start=line["period_start"], period_end=line["period_end"],
        quantity=plain(line["quantity"]), unit_price=format_amount(line["unit_price"], money),
        discount=format_amount(line["discount"], money), net=format_amount(line["net"], money), category=line["category"],
        category_code=rule_book().codes[line["category"]], rate=percent(line["rate"]),
        reason=TaxReasonOut(line["reason_code"], line["reason"], line["reason_ar"]), tax=format_amount(line["tax"], money),
        gross=format_amount(line["gross"], money), tax_currency_tax=format_amount(line["tax_currency_tax"], there),
        tax_currency_gross=format_amount(line["tax_currency_net"] + line["tax_currency_tax"], there),
    )  # fmt: skip
