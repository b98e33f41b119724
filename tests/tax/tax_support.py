"""What tests of tax documents issue."""

from datetime import date

from nexus.tax.document_model import Customer, NewInvoice, NewLine
from nexus.tax.model import Decision, Facts
from nexus.tax.rules import decide
from nexus.tax.suppliers import create_supplier
from support.days import TODAY

CUSTOMER = Customer(name="Leila Haddad", address="Unit 1204, Marina Tower A, Dubai")


def decision(charge_type="parking", use="commercial", on=TODAY, **more) -> Decision:
    facts = {
        "jurisdiction": "AE-DU",
        "supplier_registered": True,
        "lease_term": (date(2026, 1, 1), date(2026, 12, 31)),
    }
    return decide(Facts(charge_type=charge_type, use=use, tax_date=on, **(facts | more)))


def line(amount, made=None, **more) -> NewLine:
    return NewLine(**{"description": "Parking", "unit_price": amount, "decision": made or decision()} | more)


def exempt(amount, **more) -> NewLine:
    return line(amount, decision("rent", "residential"), description="Rent", **more)


def invoice(supplier, *lines, **more) -> NewInvoice:
    usual = {"supplier_id": supplier["id"], "currency": "AED", "supplied_on": TODAY, "customer": CUSTOMER}
    return NewInvoice(lines=lines or (line(1_000_00),), **(usual | more))


async def add_supplier(ctx, prefix="MH", **more):
    fields = {
        "name": "Marina Heights",
        "address": "Office 901, Dubai",
        "invoice_prefix": prefix,
        "trn": "100123456700003",
        "registered_from": date(2018, 1, 1),
    }
    return await create_supplier(ctx, fields | more)
