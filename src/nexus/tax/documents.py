"""Issue tax documents. What is issued never changes: a credit note corrects it.

Whoever issues and posts in one transaction issues first: both wait for others of the organisation until the commit, and
one order keeps them from waiting for each other.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from nexus.core.clock import local_day
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import check_currency
from nexus.database.rows import next_numbers
from nexus.events import by_ids, emit, register, watch
from nexus.properties.model import address_line
from nexus.tax import document_queries as queries
from nexus.tax.document_model import (
    MOST_LINES,
    SERIES,
    CreditLine,
    Customer,
    NewInvoice,
    NotRegistered,
    WrongState,
    credit_line,
    invoice_kind,
    invoice_line,
    issue_warnings,
    tax_point,
    totals,
)
from nexus.tax.document_schemas import document_out
from nexus.tax.model import country_of
from nexus.tax.rules import rule_book
from nexus.tax.suppliers import is_registered
from nexus.tenants.identifiers import unseal
from nexus.tenants.queries import read_tenants

register("tax_document", "tax_documents", by_ids(queries.COLUMNS, queries.SOURCE, "d"), document_out)
Document = dict[str, Any]


async def issue_invoice(ctx: Ctx, new: NewInvoice) -> Row:
    """Issue one invoice. Raises `Invalid`, `NotRegistered`."""
    return (await issue_invoices(ctx, [new]))[0]


async def issue_invoices(ctx: Ctx, news: Sequence[NewInvoice]) -> list[Row]:
    """Issue invoices, in their order: a tax invoice, a simplified one, or one without tax where nothing is taxable.

    The numbers have no gaps: they are taken in the caller's transaction and nobody else takes one before it ends. Raises
    `Invalid` with the field that is wrong, `NotRegistered` for tax by a supplier who may not charge it.
    """
    if not news:
        return []
    await queries.take_turn(ctx.db, ctx.org_id)
    known = await _read_known(ctx, news)
    return await _issue(ctx, [_invoice(ctx, known, new) for new in news])


async def issue_credit_note(
    ctx: Ctx,
    invoice_id: UUID,
    lines: Sequence[CreditLine] | None,
    reason: str,
    *,
    issued_on: date | None = None,
    source_id: UUID | None = None,
    tax_date: date | None = None,
) -> Row:
    """Take amounts off the lines of an invoice, or (with None) all that is left on it. It stands in the return of its tax
    date, which is the day on which it takes effect; by default that of its issue.

    Raises `NotFound`, `WrongState` when nothing is left, `Invalid` for more than is left on a line.
    """
    await queries.take_turn(ctx.db, ctx.org_id)
    invoice = await read_document(ctx, invoice_id)
    if invoice["invoice_id"] is not None:
        raise WrongState("A credit note is for an invoice, not for another credit note.")
    there = {line["line"]: line for line in queries.lines_of(invoice)}
    before = await queries.credited_lines(ctx.db, ctx.org_id, invoice_id)
    if lines is None:
        lines = [CreditLine(line=n, net=left) for n in there if (left := there[n]["net"] - before.get(n, 0))]
    if not lines:
        raise WrongState("Nothing is left on this invoice.")
    made: list[dict[str, Any]] = []
    for n, wanted in enumerate(lines):
        if wanted.line not in there or any(line["invoice_line"] == wanted.line for line in made):
            raise Invalid.at(f"/lines/{n}/line", "unknown", "must be a line of the invoice, each named once")
        off = before.get(wanted.line, 0)
        made.append(credit_line(n + 1, wanted, invoice, there[wanted.line], off, f"/lines/{n}/net"))
    organisation = await queries.read_organisation(ctx.db, ctx.org_id)
    day = _issue_day(ctx, organisation, issued_on)
    if day < invoice["issued_on"]:
        raise Invalid.at("/issued_on", "too_early", f"must not be before {invoice['issued_on']}")
    supplier = (await queries.read_suppliers(ctx.db, ctx.org_id, [invoice["supplier_id"]]))[
        invoice["supplier_id"]
    ]
    kept = ("supplier_id", "tenant_id", "lease_id", "property_id", "supplied_on", "currency", "tax_currency", "exchange_rate",
            "supplier_name", "supplier_name_ar", "supplier_address", "supplier_address_ar", "supplier_trn", "customer_name",
            "customer_name_ar", "customer_address", "customer_address_ar", "customer_trn", "agent_name", "agent_name_ar",
            )  # fmt: skip
    await watch(ctx, "tax_document", invoice)
    note = {name: invoice[name] for name in kept} | {
        "kind": "credit_note" if invoice["kind"] == "invoice" else "tax_credit_note", "invoice_id": invoice_id,
        "reason": reason, "credited_before": sum(before.values()), "source_id": source_id, "issued_on": day,
        "tax_date": tax_date or day, "lines": made, "warnings": [], "prefix": supplier["invoice_prefix"],
    }  # fmt: skip
    return (await _issue(ctx, [note]))[0]


async def read_document(ctx: Ctx, document_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_document(ctx.db, ctx.org_id, document_id)
    if row is None:
        raise NotFound
    return row


def _invoice(ctx: Ctx, known: dict[str, Any], new: NewInvoice) -> Document:
    """The columns of an invoice, without its number."""
    supplier, book = known["suppliers"].get(new.supplier_id), rule_book()
    if supplier is None:
        raise Invalid.at("/supplier_id", "unknown", "there is no such supplier")
    for field, there in (("tenant_id", "tenants"), ("lease_id", "premises"), ("property_id", "premises")):
        named = getattr(new, field)
        if named is not None and named not in known[there]:
            raise Invalid.at(f"/{field}", "unknown", "there is no such thing")
    if not 1 <= len(new.lines) <= MOST_LINES:
        raise Invalid.at("/lines", "wrong_value", f"must be 1 to {MOST_LINES}")
    day = _issue_day(ctx, known["organisation"], new.issued_on)
    tax_date, jurisdiction = tax_point(day, new.supplied_on), supplier["jurisdiction"]
    registered = is_registered(supplier, tax_date)
    taxed = any(line.decision.category in {"standard", "zero_rated"} for line in new.lines)
    if taxed and not registered:
        raise NotRegistered(f"{supplier['name']} is not registered for VAT on {tax_date}.")
    money, rate = _currencies(new, jurisdiction, needed=taxed)
    lines = [invoice_line(n, line, new.currency, money, rate) for n, line in enumerate(new.lines, start=1)]
    premises = known["premises"].get(new.lease_id or new.property_id)
    customer = new.customer or _tenant(ctx, known, new, premises)
    kind = invoice_kind(lines, customer_trn=customer.trn, jurisdiction=jurisdiction, on=tax_date, book=book)
    if new.full and kind == "simplified_tax_invoice":
        kind = "tax_invoice"
    agent = known["organisation"] if supplier["owner_reference"] is not None else {}
    return {
        "supplier_id": new.supplier_id, "kind": kind, "tenant_id": new.tenant_id, "lease_id": new.lease_id,
        "property_id": new.property_id or (premises["property_id"] if premises else None), "source_id": new.source_id,
        "issued_on": day, "supplied_on": new.supplied_on, "tax_date": new.tax_date or tax_date, "due_on": new.due_on,
        "currency": new.currency, "tax_currency": money, "exchange_rate": rate, "lines": lines,
        "supplier_name": supplier["name"], "supplier_name_ar": supplier["name_ar"],
        "supplier_address": supplier["address"], "supplier_address_ar": supplier["address_ar"],
        "supplier_trn": supplier["trn"] if registered else None, "customer_name": customer.name,
        "customer_name_ar": customer.name_ar, "customer_address": customer.address,
        "customer_address_ar": customer.address_ar, "customer_trn": customer.trn, "agent_name": agent.get("name"),
        "agent_name_ar": agent.get("name_ar"), "prefix": supplier["invoice_prefix"],
        "warnings": issue_warnings(day, tax_date, jurisdiction, book) if taxed else [],
    }  # fmt: skip


async def _issue(ctx: Ctx, documents: Sequence[Document]) -> list[Row]:
    """Number the documents, store them and tell of them."""
    series: dict[tuple[UUID, str], list[Document]] = defaultdict(list)
    for document in documents:
        name = f"{SERIES[document['kind']]}-{document['issued_on'].year}"
        document.update(
            totals(document["lines"]), id=new_id(), series=name, line_count=len(document["lines"])
        )
        series[document["supplier_id"], name].append(document)
    for (supplier_id, name), group in sorted(series.items()):
        first = await next_numbers(ctx.db, ctx.org_id, f"tax:{supplier_id}:{name}", len(group))
        for n, document in enumerate(group, start=first):
            document.update(sequence=n, number=f"{document['prefix']}-{name}-{n:06d}")
    await queries.insert_documents(ctx.db, ctx.org_id, ctx.actor.id, ctx.request_id, documents)
    for document in documents:
        await emit(
            ctx,
            "tax_document.issued",
            document["id"],
            new=True,
        )
        if document.get("invoice_id") is not None:
            await emit(ctx, "tax_document.credited", document["invoice_id"])
    rows = await queries.read_documents(ctx.db, ctx.org_id, [document["id"] for document in documents])
    return [rows[document["id"]] for document in documents]


async def _read_known(ctx: Ctx, news: Sequence[NewInvoice]) -> dict[str, Any]:
    """What the invoices name, in one statement for each kind of thing."""
    tenants = {new.tenant_id for new in news if new.tenant_id is not None}
    leases = {new.lease_id for new in news if new.lease_id is not None}
    places = {new.property_id for new in news if new.property_id is not None}
    return {
        "organisation": await queries.read_organisation(ctx.db, ctx.org_id),
        "suppliers": await queries.read_suppliers(ctx.db, ctx.org_id, [new.supplier_id for new in news]),
        "tenants": {row["id"]: row for row in await read_tenants(ctx.db, ctx.org_id, list(tenants))},
        "premises": await queries.read_premises(ctx.db, ctx.org_id, list(leases), list(places)),
    }


def _tenant(ctx: Ctx, known: dict[str, Any], new: NewInvoice, premises: Row | None) -> Customer:
    """The tenant as customer: at the units of the lease, else at the property."""
    tenant = known["tenants"].get(new.tenant_id)
    if tenant is None:
        raise Invalid.at("/tenant_id", "required", "or say who the customer is")
    if premises is None:
        raise Invalid.at("/lease_id", "required", "is where the tenant's address comes from")
    stored = json.loads(tenant["identifiers"]).get("trn")
    details = json.loads(premises["address_details"])
    arabic = address_line(
        {name.removesuffix("_ar"): part for name, part in details.items() if name.endswith("_ar")}
    )
    units = ", ".join(premises["units"] or ())
    return Customer(
        name=tenant["name"],
        name_ar=tenant["name_ar"],
        address=_join(f"Unit {units}" if units else None, premises["name"], premises["address"]),
        address_ar=_join(f"وحدة {units}" if units else None, premises["name_ar"], arabic) if arabic else None,
        trn=unseal(ctx.vault, tenant["id"], stored) if stored else None,
    )


def _join(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _currencies(new: NewInvoice, jurisdiction: str, *, needed: bool) -> tuple[str, Decimal]:
    """The currency of the tax, and its units for one of the document's."""
    check_currency(new.currency)
    money = rule_book().currencies.get(country_of(jurisdiction), new.currency)
    if money == new.currency:
        return money, Decimal(1)
    if new.exchange_rate is None:
        if needed:
            raise Invalid.at("/exchange_rate", "required", f"is needed to give the tax in {money}")
        return new.currency, Decimal(1)
    if not 0 < new.exchange_rate < 10**9 or new.exchange_rate != round(new.exchange_rate, 10):
        raise Invalid.at(
            "/exchange_rate", "wrong_value", "must be more than 0, with at most ten digits after the point"
        )
    return money, new.exchange_rate


def _issue_day(ctx: Ctx, organisation: Row, wanted: date | None) -> date:
    today = local_day(ctx.now, organisation["time_zone"])
    if wanted is not None and wanted > today:
        raise Invalid.at("/issued_on", "in_the_future", f"must not be after {today}")
    return wanted or today
