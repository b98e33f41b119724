"""What the API gives of the VAT summary."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Day, id_of
from nexus.tax.document_schemas import Code, Net, Rate, Tax, percent
from nexus.tax.model import Category
from nexus.tax.rules import rule_book


class VatSummaryQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    supplier_id: id_of("supplier") | None = None  # type: ignore[valid-type]
    date_from: Annotated[date, Meta(description="The first tax date.")] | None = None
    date_to: Annotated[date, Meta(description="The last tax date.")] | None = None


class VatRowOut(msgspec.Struct):
    """What one supplier has invoiced of one category and rate in one currency, less what was credited."""

    supplier_id: id_of("supplier")  # type: ignore[valid-type]
    category: Category
    category_code: Code
    rate: Rate
    documents: int
    currency: str
    net: Net
    tax: Tax
    tax_currency: str
    tax_currency_net: Net
    tax_currency_tax: Tax


class VatTotalOut(msgspec.Struct):
    """What is to be declared in one currency of tax."""

    supplier_id: id_of("supplier")  # type: ignore[valid-type]
    tax_currency: str
    net: Net
    tax: Tax


class VatSummaryOut(msgspec.Struct):
    date_from: Day | None
    date_to: Day | None
    categories: list[VatRowOut]
    totals: list[VatTotalOut]


def vat_summary_out(query: VatSummaryQuery, rows: Sequence[Row]) -> VatSummaryOut:
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    shown = []
    for row in rows:
        money, there = row["currency"], row["tax_currency"]
        supplier = ids.encode("supplier", row["supplier_id"])
        pair = sums[supplier, there]
        pair[0] += row["tax_currency_net"]
        pair[1] += row["tax_currency_tax"]
        shown.append(
            VatRowOut(
                supplier, row["category"], rule_book().codes[row["category"]], percent(row["rate"]), row["documents"],
                money, format_amount(row["net"], money), format_amount(row["tax"], money), there,
                format_amount(row["tax_currency_net"], there), format_amount(row["tax_currency_tax"], there),
            )
        )  # fmt: skip
    totals = [
        VatTotalOut(supplier, there, format_amount(net, there), format_amount(tax, there))
        for (supplier, there), (net, tax) in sums.items()
    ]
    return VatSummaryOut(query.date_from, query.date_to, shown, totals)
