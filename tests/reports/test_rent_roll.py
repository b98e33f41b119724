"""The rent roll, with figures computed by hand."""

from decimal import Decimal

import pytest

from support.reading import as_csv, as_xlsx

READ = "/reports/rent-roll"


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since("2026-01-01")
    return made


def roll(org, **query):
    return org.get(READ, **({"as_of": "2026-05-15"} | query))["data"]


@pytest.fixture
def place(org):
    """A flat let with a step to come, two shops under one lease, and a vacant unit."""
    place = org.property()["id"]
    flat = org.unit(place, number="101", area={"value": 950, "unit": "sqft"}, market_rent="70000.00")
    shops = [org.unit(place, number=n, type="retail_shop", area={"value": v, "unit": "sqm"})["id"]
             for n, v in (("102", 40), ("103", 60))]  # fmt: skip
    org.unit(place, number="104", status="vacant_not_ready")
    lease = org.active_lease(
        [flat["id"]],
        annual_rent="60000.00",
        cheque_count=4,
        registration={"authority": "ejari", "number": "0120260000001"},
    )
    (rent,) = org.get(f"/leases/{lease['id']}/items")["data"]
    steps = [
        {"starts_on": "2026-01-01", "annual_amount": "60000.00"},
        {"starts_on": "2026-10-01", "annual_amount": "66000.00"},
    ]
    assert org.patch(f"/lease-items/{rent['id']}", {"terms": steps}).status_code == 200
    org.item(lease["id"], instalments=4)
    org.active_lease(shops, annual_rent="120000.00", cheque_count=1)
    org.bill(lease["id"], "2026-05-15")
    tenant = lease["tenants"][0]["tenant_id"]
    # 1 January and 1 April: 15,000.00 of rent and 1,500.00 of parking each; 20,000.00 are paid
    org.payment(tenant, lease_id=lease["id"], amount="20000.00", date="2026-04-02")
    org.filed_cheque(tenant, lease_id=lease["id"])
    deposit = org.deposit(lease["id"])
    return lease, deposit


def test_every_unit_counts_once(org, place):
    lease, _ = place
    found = roll(org)
    one, two, three, four = found["rows"]
    assert [r["unit_number"] for r in found["rows"]] == ["101", "102", "103", "104"]
    # 950 / 10.7639104 = 88.26; 60,000 / 88.26 = 679.81
    assert (one["area_sqm"], one["annual_rent"], one["monthly_rent"], one["annual_rent_per_sqm"]) == (
        "88.26", "60000.00", "5000.00", "679.81",
    )  # fmt: skip
    assert (one["other_charges"], one["next_step_on"], one["next_step_rent"], one["market_rent"]) == (
        "6000.00", "2026-10-01", "66000.00", "70000.00",
    )  # fmt: skip
    # 33,000.00 - 20,000.00; the first quarter's rent is settled
    assert (one["arrears"], one["paid_to"], one["deposit_held"], one["cheques_waiting"]) == (
        "13000.00", "2026-03-31", "1000.00", 1,
    )  # fmt: skip
    assert (one["status"], one["tenant_name"], one["lease_number"]) == (
        "occupied",
        "Leila Haddad",
        lease["number"],
    )
    # a lease over two shops: its rent on the first
    assert (two["annual_rent"], three["annual_rent"], two["lease_id"]) == (
        "120000.00",
        "0.00",
        three["lease_id"],
    )
    assert (four["status"], four["lease_id"], four["arrears"], four["explain"]) == (
        "vacant_not_ready",
        None,
        "0.00",
        None,
    )
    (total,) = found["totals"]
    assert (total["units"], total["occupied"], total["area_sqm"]) == (4, 3, "188.26")
    assert (total["annual_rent"], total["arrears"], total["deposit_held"]) == (
        "180000.00",
        "13000.00",
        "1000.00",
    )
    entries = org.client.get(one["explain"]).json()["data"]
    assert {e["kind"] for e in entries} == {"charge", "allocation"}


def test_what_is_owed_follows_both_time_axes(org, place):
    lease, deposit = place
    tenant = lease["tenants"][0]["tenant_id"]
    known = roll(org)["known_at"]
    before = org.client.get(READ, params={"as_of": "2026-05-15", "known_at": known}).content

    # paid and refunded since: today's roll changes, the one that was known does not
    org.payment(tenant, lease_id=lease["id"], amount="13000.00", date="2026-05-01")
    org.make(f"/deposits/{deposit['id']}/refunds", {"method": "cash", "date": "2026-05-10"}, status=200)
    now = roll(org)["rows"][0]
    assert (now["arrears"], now["paid_to"], now["deposit_held"]) == ("0.00", "2026-06-30", "0.00")
    assert org.client.get(READ, params={"as_of": "2026-05-15", "known_at": known}).content == before
    then = roll(org, as_of="2026-04-01")["rows"][0]
    # on 1 April the second instalment was due that day and not before; nothing was paid
    assert (then["arrears"], then["paid_to"]) == ("16500.00", "2025-12-31")
    after = roll(org, as_of="2026-11-01")["rows"][0]
    assert (after["annual_rent"], after["next_step_on"]) == ("66000.00", None)
    assert [r["status"] for r in roll(org, as_of="2027-06-01")["rows"]] == ["vacant_ready"] * 3 + [
        "vacant_not_ready"
    ]
    for reader in (as_csv, as_xlsx):
        assert len(reader(org, "rent-roll")) == 5


def test_filters_choose_units(org):
    lease = org.active_lease()
    other = org.unit(org.property("Other", owner_reference="OWN-9")["id"])
    tenant = lease["tenants"][0]["tenant_id"]
    for query, units in (
        ({}, 2),
        ({"tenant_id": tenant}, 1),
        ({"lease_id": lease["id"]}, 1),
        ({"unit_id": other["id"]}, 1),
        ({"owner_reference": "OWN-9"}, 1),
        ({"currency": "USD"}, 0),
        ({"book": "own"}, 0),
    ):
        assert len(roll(org, **query)["rows"]) == units, query


def test_notice_is_shown_from_its_day_on(org):
    lease = org.active_lease()
    org.make(f"/leases/{lease['id']}/notice", {"date": "2026-06-01"}, status=200)
    assert roll(org)["rows"][0]["status"] == "occupied"
    assert roll(org, as_of="2026-06-01")["rows"][0]["status"] == "on_notice"


def test_pages_hold_all_units_once_and_the_totals_of_all(org, place):
    whole = roll(org)
    assert (whole["rows_total"], whole["page"], whole["limit"], whole["next"]) == (4, 1, 1000, None)
    first = roll(org, limit=3)
    assert (first["rows_total"], len(first["rows"])) == (4, 3)
    # paid meanwhile: money stays that of the first page's instant
    org.payment(
        place[0]["tenants"][0]["tenant_id"], lease_id=place[0]["id"], amount="1.00", date="2026-05-01"
    )
    second = org.client.get(first["next"]).json()["data"]
    assert [r["unit_id"] for r in first["rows"]] == [r["unit_id"] for r in whole["rows"][:3]]
    assert [r["unit_number"] for r in second["rows"]] == ["104"]
    assert (second["next"], second["known_at"]) == (None, first["known_at"])
    assert second["totals"] == first["totals"] != roll(org)["totals"]
    assert roll(org, page=3, limit=3)["rows"] == []
    assert org.client.get(READ, params={"limit": 5001}).status_code == 422
    assert len(as_csv(org, "rent-roll", limit="2")) == 5


def test_totals_are_the_sum_of_the_rows(org, place):
    found = roll(org, as_of="2026-11-01")
    (total,) = found["totals"]
    for name in (
        "annual_rent",
        "monthly_rent",
        "other_charges",
        "deposit_held",
        "arrears",
        "market_rent",
        "area_sqm",
    ):
        assert sum(Decimal(r[name] or 0) for r in found["rows"]) == Decimal(total[name]), name
    for name in ("units", "occupied", "cheques_waiting"):
        assert sum(r[name] for r in found["rows"]) == total[name], name
