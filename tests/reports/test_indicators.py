"""The indicators of a portfolio and its occupancy, with every figure computed by hand."""

import pytest

from support.books import Books
from support.cheques import deposit, file, step
from support.reading import as_csv, as_xlsx


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since("2024-01-01")
    return org


@pytest.fixture
def tower(org):
    """A tower of five units, on 30 June 2026, looking back at the year from 1 July 2025.

    A: 100 sqm, market AED 70,000.00; let for 60,000.00 a year, 1 January to 31 December 2026, after a lease that ended on
       11 December 2025. 20 days vacant.
    B: 50 sqm, no market rent; let for 36,500.00, 1 April 2026 to 31 March 2027, renewing the lease of the year before.
    C: 150 sqm, market 90,000.00, vacant. D: off the market. E: 1,076.39 sqft, lived in by the owner.
    """
    org.tower = org.property("Tower", owner_reference="OWN-7")["id"]
    sizes = {"A": 100, "B": 50, "C": 150, "D": 80}
    more = {"A": {"market_rent": "70000.00"}, "C": {"market_rent": "90000.00"}, "D": {"status": "off_market"}}
    units = {
        n: org.unit(org.tower, number=n, area={"value": v, "unit": "sqm"}, **more.get(n, {}))["id"] for n, v in sizes.items()
    }  # fmt: skip
    org.unit(org.tower, number="E", area={"value": 1076.39, "unit": "sqft"}, status="owner_occupied")
    org.active_lease([units["A"]], start_date="2024-12-12", end_date="2025-12-11", annual_rent="50000.00")
    a = org.active_lease([units["A"]], annual_rent="60000.00", cheque_count=4)
    before = org.active_lease(
        [units["B"]], start_date="2025-04-01", end_date="2026-03-31", annual_rent="36500.00"
    )
    b = org.make(f"/leases/{before['id']}/renewal", {"end_date": "2027-03-31", "cheque_count": 1})
    org.make(f"/leases/{b['id']}/activation", status=200)
    # A: 15,000.00 on 1 January and 1 April fall due in the year; B: 36,500.00 on 1 April
    org.bill(a["id"], "2026-06-30")
    org.bill(b["id"], "2026-06-30")
    org.leases = a, b
    return units


def pay(org):
    """A's first quarter by a cheque that is cleared, 5,000.00 of the second by one that comes back, then 4,000.00 in
    cash; B in full. Repairs of 2,000.00, for the tower, and 100.00 for nothing in particular."""
    a, b = org.leases
    first, second = (
        file(org, a, "1", amount="15000.00"),
        file(org, a, "2", amount="5000.00", date="2026-04-01"),
    )
    deposit(org, first, on="2026-01-02")
    step(org, first, "clearance", {"date": "2026-01-03"})
    deposit(org, second, on="2026-04-02")
    step(org, second, "return", {"date": "2026-04-05", "reason": "insufficient_funds"})
    org.payment(a["tenants"][0]["tenant_id"], lease_id=a["id"], amount="4000.00", date="2026-05-01")
    org.payment(b["tenants"][0]["tenant_id"], lease_id=b["id"], amount="36500.00", date="2026-04-01")
    books = Books(org)
    books.post(("5000", "2000.00"), ("1010", "-2000.00"), on="2026-05-10", property_id=org.tower)
    books.post(("5000", "100.00"), ("1010", "-100.00"), on="2026-05-11")


def indicators(org, **query):
    return org.get("/reports/indicators", as_of="2026-06-30", **query)["data"]


def picked(row, *names):
    return tuple(row[name] for name in names)


def test_what_is_let_and_for_how_long(org, tower):
    report = indicators(org)
    (row,) = report["rows"]
    assert picked(report, "as_of", "date_from", "date_to") == ("2026-06-30", "2025-07-01", "2026-06-30")
    # A, B and C can be let; two of three are, and 150 of 300 sqm
    assert picked(row, "property_name", "units", "lettable_units", "let_units", "physical_occupancy") == (
        "Tower", 5, 3, 2, "66.67",
    )  # fmt: skip
    assert picked(row, "lettable_area_sqm", "let_area_sqm", "physical_occupancy_by_area") == (
        "300.00", "150.00", "50.00",
    )  # fmt: skip
    # C at 90,000, A at 70,000 and B at its own 36,500; A is let 10,000 below the market
    assert picked(row, "annual_rent", "gross_potential_rent", "loss_to_lease", "units_without_market_rent") == (
        "96500.00", "196500.00", "10000.00", 1,
    )  # fmt: skip
    # A has 184 days left, B 274. By rent (60,000 x 184 + 36,500 x 274) / (365 x 96,500) = 21,041,000 / 35,222,500;
    # by area (100 x 184 + 50 x 274) / (365 x 150) = 32,100 / 54,750, and of 300 sqm 32,100 / 109,500
    assert picked(row, "wault_by_rent", "wault_by_area", "wale") == ("0.60", "0.59", "0.29")
    # A was let anew after 20 days; B's lease of 31 March was renewed, A's of 11 December was not
    assert picked(row, "relets", "average_days_vacant", "leases_expiring", "leases_renewed", "renewal_rate") == (
        1, "20.00", 2, 1, "50.00",
    )  # fmt: skip
    half = indicators(org, date_from="2026-01-01")["rows"][0]
    # six whole months: half of 196,500.00
    assert half["gross_potential_rent"] == "98250.00"
    org.make(f"/leases/{org.leases[0]['id']}/notice", {"date": "2026-06-15"}, status=200)
    assert picked(indicators(org)["rows"][0], "let_units", "units_on_notice") == (2, 1)


def test_what_was_collected_and_earned(org, tower):
    pay(org)
    report = indicators(org)
    nowhere = next(r for r in report["rows"] if r["property_id"] is None)
    (row,) = (r for r in report["rows"] if r["property_id"] == org.tower)
    (total,) = report["totals"]
    # collected of 15,000 + 15,000 + 36,500: 15,000 + 4,000 + 36,500, of 196,500 that could be earned
    assert picked(row, "billed", "collected", "collection_rate") == ("66500.00", "55500.00", "83.46")
    assert picked(row, "rent_collected", "economic_occupancy") == ("55500.00", "28.24")
    # 11,000 are open since 1 April, for 90 days: 16.54 % of what was billed, 11.40 % of 96,500 a year
    assert picked(row, "overdue", "delinquency_rate", "over_30_share") == ("11000.00", "16.54", "11.40")
    assert picked(row, "cheques_presented", "cheques_returned", "bounce_rate") == (2, 1, "50.00")
    assert picked(row, "amount_presented", "amount_returned", "bounce_rate_by_value") == (
        "20000.00", "5000.00", "25.00",
    )  # fmt: skip
    # 66,500 of rent less 2,000 of repairs: 3.0075 %
    names = ("effective_gross_income", "operating_expenses", "net_operating_income", "opex_ratio")
    assert picked(row, *names) == ("66500.00", "2000.00", "64500.00", "3.01")
    assert picked(nowhere, *names) == ("0.00", "100.00", "-100.00", None)
    assert picked(total, *names) == ("66500.00", "2100.00", "64400.00", "3.16")
    assert picked(total, "units", "physical_occupancy", "collection_rate") == (5, "66.67", "83.46")
    for line in (*report["rows"], total):
        for name in ("explain", "explain_units", "explain_billed", "explain_rent_collected", "explain_value"):
            assert org.client.get(line[name]).status_code == 200, line[name]
    collected = org.client.get(row["explain_billed"]).json()["data"]["totals"][0]
    assert picked(collected, "billed", "collected", "collection_rate") == ("66500.00", "55500.00", "83.46")
    assert [r["property_id"] for r in indicators(org, owner_reference="OWN-7")["rows"]] == [org.tower]
    assert indicators(org, owner_reference="nobody")["rows"] == indicators(org, currency="KWD")["rows"] == []
    cells = as_xlsx(org, "indicators", as_of="2026-06-30", property_id=org.tower)
    assert [(c["physical_occupancy"], c["opex_ratio"]) for c in cells] == [(66.67, 3.01)] * 2
    assert as_csv(org, "indicators", as_of="2026-06-30")[-1]["wault_by_rent"] == "0.60"


def test_bad_debt_is_income_lost_and_a_part_payment_is_half_a_return(org, tower):
    a, _ = org.leases
    cheque = file(org, a, "1", amount="15000.00")
    deposit(org, cheque, on="2026-01-02")
    step(org, cheque, "partial-payment", {"date": "2026-01-05", "amount": "6000.00"})
    (april,) = (c for c in org.get("/charges", lease_id=a["id"])["data"] if c["due_on"] == "2026-04-01")
    credit = {"type": "write_off", "reason": "Gone", "amount": "1500.00", "date": "2026-05-01"}
    org.make(f"/charges/{april['id']}/credits", credit)
    (row,) = indicators(org)["rows"]
    assert picked(row, "cheques_presented", "cheques_returned", "amount_presented", "amount_returned") == (
        1, 1, "15000.00", "9000.00",
    )  # fmt: skip
    assert picked(row, "effective_gross_income", "operating_expenses", "billed", "overdue") == (
        "65000.00", "0.00", "66500.00", "59000.00",
    )  # fmt: skip


def test_occupancy_by_month(org, tower):
    query = {"date_from": "2025-12-05", "date_to": "2026-01-31"}
    report = org.get("/reports/occupancy", **query)["data"]
    names = (
        "date_from", "date_to", "lettable_units", "let_units", "occupancy", "occupancy_by_area", "days_let", "days_lettable",
        "occupancy_by_days",
    )  # fmt: skip
    # 5 to 31 December are 27 days: A is let for 7 of them, B for all; three units could be. In January both are let.
    assert [picked(r, *names) for r in report["rows"]] == [
        ("2025-12-05", "2025-12-31", 3, 1, "33.33", "16.67", 34, 81, "41.98"),
        ("2026-01-01", "2026-01-31", 3, 2, "66.67", "50.00", 62, 93, "66.67"),
    ]
    assert [picked(t, *names) for t in report["totals"]] == [picked(r, *names) for r in report["rows"]]
    roll = org.client.get(report["rows"][0]["explain"]).json()["data"]["totals"][0]
    assert (roll["units"], roll["occupied"]) == (report["rows"][0]["units"], 1)
    # a unit that is taken off the market while it is let counts for as long as it is
    answer = org.patch(f"/units/{tower['A']}", {"status": "off_market"})
    assert answer.status_code == 200, answer.text
    rows = org.get("/reports/occupancy", **query)["data"]["rows"]
    assert [picked(r, "lettable_units", "let_units", "days_let", "days_lettable") for r in rows] == [
        (2, 1, 34, 61), (3, 2, 62, 93),
    ]  # fmt: skip
    assert len(as_csv(org, "occupancy", **query)) == len(as_xlsx(org, "occupancy", **query)) == 4
    assert org.get("/reports/occupancy", property_id=org.property()["id"], **query)["data"]["rows"] == []


@pytest.mark.parametrize(
    ("name", "query", "pointer"),
    [
        ("indicators", "as_of=1899-12-31", "/as_of"),
        ("indicators", "date_from=2026-02-01&date_to=2026-01-01", "/date_from"),
        ("indicators", "date_to=2201-01-01", "/date_to"),
        ("indicators", "unit_id=x", "/unit_id"),
        ("indicators", "property_id=x", "/property_id"),
        ("occupancy", "date_from=2000-01-01&date_to=2026-01-01", "/date_from"),
        ("occupancy", "currency=XXX", "/currency"),
        ("occupancy", "known_at=2999-01-01T00:00:00Z", "/known_at"),
        ("collections", "as_of=x", "/as_of"),
        ("delinquency", "date_from=2026-01-01", "/date_from"),
        ("tenant-statement", "format=doc", "/format"),
    ],
)
def test_a_wrong_field_is_named(org, name, query, pointer):
    answer = org.client.get(f"{org.client.base_url}reports/{name}?{query}")
    assert answer.status_code == 422, answer.text
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]


def test_yields_are_of_what_is_valued_alone_and_of_a_year(org, tower):
    pay(org)
    org.valuation(org.tower, amount="1000000.00", valued_on="2025-01-01")
    worth = org.valuation(org.tower, amount="1200000.00", valued_on="2026-06-30")
    org.valuation(org.tower, amount="9000000.00", valued_on="2026-07-01")
    other = org.property("Villa")["id"]
    org.active_lease([org.unit(other)["id"]], annual_rent="40000.00")
    report = indicators(org)
    (row,) = (r for r in report["rows"] if r["property_id"] == org.tower)
    (villa,) = (r for r in report["rows"] if r["property_id"] == other)
    # 96,500 a year of 1,200,000: 8.0417 %; 64,500 of operating income: 5.375 %
    assert picked(row, "value", "gross_yield", "net_yield") == ("1200000.00", "8.04", "5.38")
    assert picked(villa, "annual_rent", "value", "gross_yield", "net_yield") == (
        "40000.00",
        None,
        None,
        None,
    )
    # neither the villa's rent nor the 100.00 that were spent for nothing in particular belong to what is valued
    (total,) = report["totals"]
    assert picked(total, "annual_rent", "net_operating_income") == ("136500.00", "64400.00")
    assert picked(total, "value", "gross_yield", "net_yield") == ("1200000.00", "8.04", "5.38")
    assert [v["id"] for v in org.client.get(total["explain_value"]).json()["data"]] == [worth["id"]]
    # 64,500 in six months are 129,000 in twelve: 10.75 %
    half = next(r for r in indicators(org, date_from="2026-01-01")["rows"] if r["property_id"] == org.tower)
    assert picked(half, "net_operating_income", "gross_yield", "net_yield") == ("64500.00", "8.04", "10.75")


def test_a_valuation_that_was_withdrawn_still_counts_in_what_was_known_before(org, tower):
    worth = org.valuation(org.tower, amount="1200000.00", valued_on="2026-01-01")
    asked = {"as_of": "2026-06-30", "known_at": indicators(org)["known_at"]}
    before = org.client.get("/reports/indicators", params=asked)
    (row,) = before.json()["data"]["rows"]
    org.make(f"/valuations/{worth['id']}/withdrawal", {"reason": "Typing error"}, status=200)
    org.valuation(org.tower, amount="2400000.00", valued_on="2026-01-01")
    (now,) = indicators(org)["rows"]
    assert (row["value"], row["gross_yield"], now["value"], now["gross_yield"]) == (
        "1200000.00", "8.04", "2400000.00", "4.02",
    )  # fmt: skip
    assert org.client.get("/reports/indicators", params=asked).content == before.content
    assert [v["id"] for v in org.client.get(row["explain_value"]).json()["data"]] == [worth["id"]]
