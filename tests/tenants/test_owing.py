"""What a tenant owes now, by age, and what is held for them, on the list and on the profile: as the ageing has it."""

from datetime import timedelta

import pytest

from support.days import TODAY

AGES = ("days_1_30", "days_31_60", "days_61_90", "days_91_120", "over_120")


def day(late):
    return (TODAY - timedelta(late)).isoformat()


@pytest.fixture(scope="module")
def leila(org):
    """Owes 100.00 for each of these days of lateness, of which one is not due, one is due today; has 30.00 of credit and
    1,000.00 of deposit."""
    tenant = org.tenant()["id"]
    start = (TODAY - timedelta(300)).isoformat()
    lease = org.active_lease(tenant_id=tenant, start_date=start, end_date=day(-300))["id"]
    org.deposit(lease)
    for late in (-5, 0, 1, 30, 31, 61, 120, 121):
        org.charge(lease, due_on=day(late), amount="100.00")
    org.payment(tenant, amount="30.00", allocations=[])
    return tenant


@pytest.fixture(scope="module")
def paid_up(org):
    """Was overdue until today."""
    lease = org.active_lease(start_date=day(300), end_date=day(-300))
    org.charge(lease["id"], due_on=day(40), amount="100.00")
    tenant = lease["tenants"][0]["tenant_id"]
    org.payment(tenant, lease_id=lease["id"], amount="100.00")
    return tenant


def listed(org, **query):
    return {row["id"]: row["owing"] for row in org.get("/tenants", **query)["data"]}


def test_by_hand(org, leila, paid_up):
    (owing,) = org.get(f"/tenants/{leila}")["data"]["owing"]
    assert owing == {
        "currency": "AED", "owed": "800.00", "not_due": "100.00", "due": "700.00", "overdue": "600.00",
        "overdue_since": day(121), "days_1_30": "200.00", "days_31_60": "100.00", "days_61_90": "100.00",
        "days_91_120": "100.00", "over_120": "100.00", "credit": "30.00", "deposit_held": "1000.00",
    }  # fmt: skip
    assert listed(org) == {leila: [owing], paid_up: []}


def test_it_is_what_the_ageing_says(org, leila):
    (owing,) = org.get(f"/tenants/{leila}")["data"]["owing"]
    (total,) = org.get("/reports/aged-receivables", tenant_id=leila, as_of=day(-5))["data"]["totals"]
    assert owing["owed"] == total["total"]
    (today,) = org.get("/reports/aged-receivables", tenant_id=leila)["data"]["totals"]
    assert {name: owing[name] for name in AGES} == {name: today[name] for name in AGES}


def test_who_is_overdue(org, leila, paid_up):
    found = org.get("/tenants", overdue="true")
    assert ([row["id"] for row in found["data"]], found["meta"]["total"]) == ([leila], 1)
    found = org.get("/tenants", overdue="false")
    assert ([row["id"] for row in found["data"]], found["meta"]["total"]) == ([paid_up], 1)
    assert set(listed(org, overdue="true", cursor="")) == {leila}


def test_whether_is_true_or_false(org):
    for sent in ("1", "yes", "TRUE", ""):
        answer = org.client.get("/tenants", params={"overdue": sent})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/overdue")
