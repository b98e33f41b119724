"""Rules of tax documents: what a line comes to, which kind of document it makes, what a credit note takes off. No I/O.

Amounts are minor units of the document's currency. Source: domain reference §2.1 (full and simplified tax invoice, tax
credit note, rounding per line, 14 days).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, Literal
from uuid import UUID

from nexus.core.errors import Conflict, Invalid
from nexus.tax.model import TAXABLE, Decision, RuleBook, converted, tax_of

Kind = Literal["tax_invoice", "simplified_tax_invoice", "invoice", "tax_credit_note", "credit_note"]
SERIES: Final[Mapping[str, str]] = {
    "tax_invoice": "TI", "simplified_tax_invoice": "TI", "invoice": "IN", "tax_credit_note": "TC", "credit_note": "CN",
}  # fmt: skip
"""Kind -> what its series is called; full and simplified tax invoices are numbered together."""
MOST_LINES: Final = 200
LARGEST: Final = 10**15
"""minor units of a line or a total"""


class WrongState(Conflict):
    code, title = "wrong_state", "This is not in a state in which it can be done"


class InUse(Conflict):
    code, title = "in_use", "Documents of this supplier have been issued"


class NotRegistered(Conflict):
    code, title = "supplier_not_registered", "The supplier is not registered for VAT at the tax date"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """One line as it is asked for. `unit_price` and `discount` are without tax."""

    description: str
    unit_price: int
    decision: Decision
    description_ar: str | None = None
    quantity: Decimal = Decimal(1)
    """With at most three digits after the point."""
    discount: int = 0
    period: tuple[date, date] | None = None
    """The days that it pays for, both inclusive."""
    source_id: UUID | None = None
    """The charge that the line comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Who is invoiced, as it is printed."""

    name: str
    address: str
    name_ar: str | None = None
    address_ar: str | None = None
    trn: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInvoice:
    """An invoice as it is asked for."""

    supplier_id: UUID
    lines: Sequence[NewLine]
    currency: str
    supplied_on: date
    """The date of supply; see `tax_point`."""
    tenant_id: UUID | None = None
    """Whose name and TRN are printed unless `customer` says other ones."""
    customer: Customer | None = None
    lease_id: UUID | None = None
    """Whose units are the tenant's address unless `customer` says another one."""
    property_id: UUID | None = None
    source_id: UUID | None = None
    """The charge that the document comes from, where it is one."""
    due_on: date | None = None
    issued_on: date | None = None
    """Default: today, in the organisation's time zone. Never later."""
    tax_date: date | None = None
    """In which return it stands. Default: the tax point, the day of issue or the date of supply if that is earlier."""
    exchange_rate: Decimal | None = None
    """Units of the tax currency (AED) for one of `currency`; needed where tax is charged in another one."""
    full: bool = False
    """A full tax invoice even where a simplified one would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditLine:
    """How much of an invoice's line, without tax, is taken off."""

    line: int
    net: int


def tax_point(issued_on: date, due_on: date | None = None, received_on: date | None = None) -> date:
    """The tax point of a periodic supply: the earliest of invoice, payment due and receipt (Decree-Law 8/2017, article 26)."""
    return min(day for day in (issued_on, due_on, received_on) if day is not None)


def invoice_line(
    n: int, new: NewLine, currency: str, tax_currency: str, exchange_rate: Decimal
) -> dict[str, Any]:
    """The columns of line `n` (from 1). Tax is rounded half up once per line. Raises `Invalid` at /lines/…"""
    place = f"/lines/{n - 1}"
    if new.quantity <= 0 or new.quantity >= 10**9 or new.quantity != round(new.quantity, 3):
        raise Invalid.at(
            f"{place}/quantity",
            "wrong_value",
            "must be more than 0, with at most three digits after the point",
        )
    amount = int((new.quantity * new.unit_price).quantize(Decimal(1), ROUND_HALF_UP))
    if not 0 <= new.unit_price <= LARGEST or amount > LARGEST:
        raise Invalid.at(
            f"{place}/unit_price", "too_large", "must not be negative and not beyond what is kept"
        )
    if not 0 <= new.discount <= amount:
        raise Invalid.at(f"{place}/discount", "too_large", "must not be more than the line comes to")
    net, decision = amount - new.discount, new.decision
    tax = tax_of(net, decision.rate)
    return {
        "line": n, "invoice_line": None, "description": new.description, "description_ar": new.description_ar,
        "period_start": new.period and new.period[0], "period_end": new.period and new.period[1],
        "quantity": new.quantity, "unit_price": new.unit_price, "discount": new.discount, "net": net,
        "category": decision.category, "rate": decision.rate, "reason_code": decision.reason.code,
        "reason": decision.reason.sentence, "reason_ar": decision.reason.sentence_ar, "tax": tax, "gross": net + tax,
        "tax_currency_net": converted(net, currency, exchange_rate, tax_currency),
        "tax_currency_tax": converted(tax, currency, exchange_rate, tax_currency), "source_id": new.source_id,
    }  # fmt: skip


def credit_line(
    n: int, wanted: CreditLine, invoice: Any, line: Any, before: int, place: str
) -> dict[str, Any]:
    """The columns of line `n` of a credit note: `wanted.net` off the invoice's `line`, of which `before` is off already.

    Its tax is the tax of what was left less the tax of what stays. So notes that take a line off in parts never take off
    more tax than is on it, and the last one takes off the rest to the minor unit. Raises `Invalid` at `place`.
    """
    left = line["net"] - before
    if not 0 < wanted.net <= left:
        raise Invalid.at(place, "too_large", "must be more than 0 and not more than is left on the line")
    stays = left - wanted.net
    taxes = tax_of(left, line["rate"]), tax_of(stays, line["rate"])
    rate, money, into = invoice["exchange_rate"], invoice["currency"], invoice["tax_currency"]
    values = {
        name: converted(old, money, rate, into) - converted(new, money, rate, into)
        for name, (old, new) in {"tax_currency_net": (left, stays), "tax_currency_tax": taxes}.items()
    }
    copied = ("description", "description_ar", "period_start", "period_end", "category", "rate", "reason_code", "reason",
              "reason_ar", "source_id")  # fmt: skip
    return {name: line[name] for name in copied} | values | {
        "line": n, "invoice_line": wanted.line, "quantity": Decimal(1), "unit_price": wanted.net, "discount": 0,
        "net": wanted.net, "tax": taxes[0] - taxes[1], "gross": wanted.net + taxes[0] - taxes[1],
    }  # fmt: skip


def totals(lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """The sums of a document's lines."""
    names = ("discount", "net", "tax", "gross", "tax_currency_net", "tax_currency_tax")
    return {name: sum(line[name] for line in lines) for name in names}


def invoice_kind(
    lines: Sequence[Mapping[str, Any]],
    *,
    customer_trn: str | None,
    jurisdiction: str,
    on: date,
    book: RuleBook,
) -> Kind:
    """Which document a supply asks for: none of tax where nothing is taxable, simplified where the rules allow it."""
    if not any(line["category"] in TAXABLE for line in lines):
        return "invoice"
    total = sum(line["tax_currency_net"] + line["tax_currency_tax"] for line in lines)
    small = book.limit("simplified_up_to", jurisdiction, on)
    unregistered = book.limit("simplified_for_unregistered_customers", jurisdiction, on)
    if (small is not None and total <= small) or (unregistered and customer_trn is None):
        return "simplified_tax_invoice"
    return "tax_invoice"


def issue_warnings(issued_on: date, tax_date: date, jurisdiction: str, book: RuleBook) -> list[str]:
    """What is odd about a document without making it invalid: `issued_late`, later than the law allows."""
    days = book.limit("issue_within_days", jurisdiction, tax_date)
    late = days is not None and issued_on > tax_date + timedelta(days=days)
    return ["issued_late"] if late else []
