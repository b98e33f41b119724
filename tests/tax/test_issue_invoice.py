"""Issuing: which kind of document, its number, its amounts, and the parties as they were."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from tax_support import CUSTOMER, TODAY, add_supplier, decision, exempt, invoice, line

from nexus.core.errors import Invalid
from nexus.tax.document_model import Customer, NotRegistered, tax_point
from nexus.tax.document_queries import lines_of
from nexus.tax.document_schemas import document_out
from nexus.tax.documents import issue_invoice, issue_invoices
from nexus.tax.suppliers import change_supplier
from nexus.tenants.actions import create_tenant

NOBODY = UUID(int=7)
REGISTERED = Customer(name="Gulf Retail LLC", address="Shop 4, Dubai", trn="100999999900003")


async def test_an_invoice_keeps_the_parties_as_they_were(ctx, supplier):
    row = await issue_invoice(ctx, invoice(supplier))
    await change_supplier(ctx, supplier, {"name": "Another name", "trn": "100999999900003"})
    (again,) = await issue_invoices(ctx, [invoice(supplier)])
    assert (row["supplier_name"], row["supplier_trn"]) == ("Marina Heights", "100123456700003")
    assert (again["supplier_name"], again["supplier_trn"]) == ("Another name", "100999999900003")
    assert (row["customer_name"], row["customer_address"]) == (CUSTOMER.name, CUSTOMER.address)
    assert row["agent_name"] is None


async def test_what_is_issued_for_an_owner_names_who_issues_it(ctx):
    owner = await add_supplier(ctx, "OW", owner_reference="OWN-17")
    assert (await issue_invoice(ctx, invoice(owner)))["agent_name"] == "Gulf Crest"


@pytest.mark.parametrize(
    ("amount", "customer", "full", "kind"),
    [
        (1_000_00, CUSTOMER, False, "simplified_tax_invoice"),
        (500_000_00, CUSTOMER, False, "simplified_tax_invoice"),
        (500_000_00, CUSTOMER, True, "tax_invoice"),
        (9_523_81, REGISTERED, False, "simplified_tax_invoice"),
        (9_523_82, REGISTERED, False, "tax_invoice"),
    ],
)
async def test_a_simplified_invoice_for_the_unregistered_or_up_to_10_000(
    ctx, supplier, amount, customer, full, kind
):
    row = await issue_invoice(ctx, invoice(supplier, line(amount), customer=customer, full=full))
    assert row["kind"] == kind
    assert row["number"] == f"MH-TI-{TODAY.year}-000001"


async def test_exempt_rent_makes_an_invoice_without_tax_in_a_series_of_its_own(ctx, supplier):
    first = await issue_invoice(ctx, invoice(supplier, exempt(85_000_00)))
    assert (first["kind"], first["tax"], first["number"]) == ("invoice", 0, f"MH-IN-{TODAY.year}-000001")
    mixed = await issue_invoice(ctx, invoice(supplier, exempt(85_000_00), line(1_000_00)))
    assert (mixed["kind"], mixed["net"], mixed["tax"]) == ("simplified_tax_invoice", 86_000_00, 50_00)
    assert [(c.category, c.category_code, c.rate, c.tax) for c in document_out(mixed).categories] == [
        ("exempt", "E", "0.00", "0.00"), ("standard", "S", "5.00", "50.00"),
    ]  # fmt: skip


async def test_a_zero_rated_supply_is_on_a_tax_invoice(ctx, supplier):
    zero = decision("rent", "residential", first_supply=True)
    row = await issue_invoice(ctx, invoice(supplier, line(50_00, zero), customer=REGISTERED, full=True))
    assert (row["kind"], row["tax"]) == ("tax_invoice", 0)


async def test_who_is_not_registered_issues_without_trn_and_charges_no_tax(ctx):
    owner = await add_supplier(ctx, trn=None, registered_from=None)
    with pytest.raises(NotRegistered):
        await issue_invoice(ctx, invoice(owner))
    free = decision("parking", supplier_registered=False)
    row = await issue_invoice(ctx, invoice(owner, line(100_00, free)))
    assert (row["kind"], row["tax"], row["supplier_trn"]) == ("invoice", 0, None)
    assert lines_of(row)[0]["reason_code"] == "not_registered"


async def test_a_registration_counts_on_the_tax_date(ctx):
    ended = await add_supplier(ctx, registered_until=TODAY - timedelta(days=1))
    with pytest.raises(NotRegistered):
        await issue_invoice(ctx, invoice(ended))
    row = await issue_invoice(ctx, invoice(ended, supplied_on=TODAY - timedelta(days=1)))
    assert (row["tax_date"], row["issued_on"], row["tax"]) == (TODAY - timedelta(days=1), TODAY, 50_00)


async def test_tax_is_rounded_per_line_and_totals_are_the_sums(ctx, supplier):
    lines = [line(10), line(10), line(10), line(33_33, quantity=Decimal("1.5"), discount=5)]
    row = await issue_invoice(ctx, invoice(supplier, *lines))
    made = lines_of(row)
    assert [(m["net"], m["tax"], m["gross"]) for m in made] == [(10, 1, 11)] * 3 + [(49_95, 2_50, 52_45)]
    assert (row["discount"], row["net"], row["tax"], row["gross"]) == (5, 50_25, 2_53, 52_78)


async def test_another_currency_comes_with_its_rate_and_the_amounts_in_dirhams(ctx, supplier):
    with pytest.raises(Invalid) as caught:
        await issue_invoice(ctx, invoice(supplier, currency="USD"))
    assert caught.value.errors[0].pointer == "/exchange_rate"
    row = await issue_invoice(ctx, invoice(supplier, currency="USD", exchange_rate=Decimal("3.6725")))
    out = document_out(row)
    assert (out.tax, out.tax_currency, out.tax_currency_tax, out.exchange_rate) == (
        "50.00",
        "AED",
        "183.63",
        "3.6725",
    )
    assert (out.tax_currency_net, out.tax_currency_gross) == ("3672.50", "3856.13")
    kwd = await issue_invoice(
        ctx, invoice(supplier, line(1_000), currency="KWD", exchange_rate=Decimal("11.95"))
    )
    assert (kwd["tax"], kwd["tax_currency_net"], kwd["tax_currency_tax"]) == (50, 11_95, 60)


async def test_an_invoice_later_than_fourteen_days_carries_a_warning(ctx, supplier):
    for days, warnings in ((14, []), (15, ["issued_late"])):
        row = await issue_invoice(ctx, invoice(supplier, supplied_on=TODAY - timedelta(days=days)))
        assert row["warnings"] == warnings


async def test_the_tax_point_is_the_earliest_day(ctx, supplier):
    assert tax_point(date(2026, 3, 5), due_on=date(2026, 3, 1)) == date(2026, 3, 1)
    assert tax_point(date(2026, 3, 5), due_on=date(2026, 4, 1), received_on=date(2026, 2, 1)) == date(
        2026, 2, 1
    )
    row = await issue_invoice(ctx, invoice(supplier, supplied_on=TODAY + timedelta(days=40)))
    assert row["tax_date"] == TODAY


async def test_a_tenant_is_invoiced_at_the_property_with_a_trn_in_clear(ctx, supplier):
    tenant = await create_tenant(ctx, {"type": "company", "name": "Gulf Retail", "trn": "100 9999 9990 0003"})
    with pytest.raises(Invalid) as caught:
        await issue_invoice(ctx, invoice(supplier, customer=None, tenant_id=tenant["id"]))
    assert caught.value.errors[0].pointer == "/lease_id"
    row = await issue_invoice(
        ctx, invoice(supplier, customer=Customer(name="x", address="y"), tenant_id=tenant["id"])
    )
    assert (row["tenant_id"], row["customer_name"]) == (tenant["id"], "x")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"lines": []}, "/lines"),
        ({"lines": [line(1)] * 201}, "/lines"),
        ({"lines": [line(-1)]}, "/lines/0/unit_price"),
        ({"lines": [line(1), line(100, discount=101)]}, "/lines/1/discount"),
        ({"lines": [line(1, quantity=Decimal(0))]}, "/lines/0/quantity"),
        ({"lines": [line(1, quantity=Decimal("0.0001"))]}, "/lines/0/quantity"),
        ({"lines": [line(10**15, quantity=Decimal(2))]}, "/lines/0/unit_price"),
        ({"issued_on": TODAY + timedelta(days=2)}, "/issued_on"),
        ({"currency": "XXX"}, "/currency"),
        ({"currency": "USD", "exchange_rate": Decimal(0)}, "/exchange_rate"),
        ({"tenant_id": NOBODY}, "/tenant_id"),
        ({"lease_id": NOBODY}, "/lease_id"),
        ({"property_id": NOBODY}, "/property_id"),
        ({"supplier_id": NOBODY}, "/supplier_id"),
        ({"customer": None}, "/tenant_id"),
    ],
)
async def test_what_is_wrong_is_named(ctx, supplier, change, pointer):
    lines = change.pop("lines", None)
    asked = invoice(supplier, **change)
    if lines is not None:
        object.__setattr__(asked, "lines", lines)
    with pytest.raises(Invalid) as caught:
        await issue_invoice(ctx, asked)
    assert [error.pointer for error in caught.value.errors] == [pointer]
    change["lines"] = lines


async def test_many_at_once_are_numbered_in_their_order(ctx, supplier):
    other = await add_supplier(ctx, "OW", owner_reference="OWN-17")
    asked = [invoice(one, line(n)) for n in range(1, 6) for one in (supplier, other)]
    rows = await issue_invoices(ctx, asked)
    assert [(r["supplier_id"], r["net"], r["sequence"]) for r in rows] == [
        (one["id"], n, n) for n in range(1, 6) for one in (supplier, other)
    ]
    assert await issue_invoices(ctx, []) == []


async def test_each_year_begins_its_numbers_anew(ctx, supplier):
    last_year = date(TODAY.year - 1, 12, 31)
    rows = [
        await issue_invoice(ctx, invoice(supplier, issued_on=day, supplied_on=day))
        for day in (last_year, TODAY, last_year)
    ]
    assert [row["number"][-11:] for row in rows] == [
        f"{TODAY.year - 1}-000001", f"{TODAY.year}-000001", f"{TODAY.year - 1}-000002",
    ]  # fmt: skip
