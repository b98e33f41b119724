"""Leases that end before their day, never begin, or move to the present rules; and what becomes of their charges."""

from datetime import date, timedelta

import pytest

from nexus.core import ids
from nexus.payments.proof import prove

TODAY = date.today()


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since("2025-01-01")
    return made


def end(org, lease, kind, status=200, **body):
    return org.make(f"/leases/{lease['id']}/{kind}", {"reason": "Relocation"} | body, status=status)


def receivable(org, **query):
    rows = org.get("/balances", book="client", **query)["data"]["accounts"]
    return {row["code"]: row["balance"] for row in rows}.get("1100", "0.00")


def schedule(org, lease):
    return org.get(f"/leases/{lease['id']}/schedule")["data"]


def test_a_termination_shows_its_credit_beforehand_and_posts_it_at_once(org):
    lease = org.active_lease(annual_rent="146000.00", cheque_count=4, proration="annual_365")
    org.bill(lease["id"], "2026-10-01")
    path, body = f"/leases/{lease['id']}/termination", {"date": "2026-10-31", "reason": "Relocation"}
    tried = org.client.post(path, json=body, params={"dry_run": "true"})
    assert tried.json()["data"]["correction"]["amount"] == "-24400.00"
    assert receivable(org) == "146000.00"
    done = org.make(path, body, status=200)
    assert done["correction"]["amount"] == "-24400.00"
    assert [c["effective_on"] for c in done["correction"]["credits"]] == ["2026-10-31"]
    assert receivable(org) == "121600.00"
    # the days between the end and its recording are right too
    assert receivable(org, as_of="2026-10-31") == "121600.00"
    assert receivable(org, as_of="2026-10-30") == "146000.00"
    assert org.bill(lease["id"], "2026-12-31") == {"leases": 1, "charges": 0, "credits": 0}
    assert org.office.act(org.id, prove).fault is None


def test_a_schedule_ends_where_the_lease_did_and_tells_what_became_of_it(org):
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4)
    org.bill(lease["id"], "2026-04-01")
    payment = org.payment(
        lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="35000.00", method="bank_transfer",
        reference="FT1", date="2026-01-01",
    )  # fmt: skip
    first, second, third, _ = schedule(org, lease)["instalments"]
    assert (first["charged"], first["credited"], first["settled"]) == ("30000.00", "0.00", "30000.00")
    assert first["payments"] == [{"payment_id": payment["id"], "cheque_id": None, "amount": "30000.00"}]
    assert (second["settled"], len(second["charge_ids"])) == ("5000.00", 1)
    assert (third["charged"], third["charge_ids"], third["payments"]) == ("0.00", [], [])
    end(org, lease, "termination", date="2026-05-31")
    shown = schedule(org, lease)
    assert [(i["due_on"], i["period_end"], i["amount"]) for i in shown["instalments"]] == [
        ("2026-01-01", "2026-03-31", "30000.00"), ("2026-04-01", "2026-05-31", "19643.84"),
    ]  # fmt: skip
    assert (shown["total"], shown["instalments"][1]["credited"]) == ("49643.84", "10356.16")


def test_a_lease_is_cancelled_before_its_first_day(org):
    start = TODAY + timedelta(days=40)
    lease = org.active_lease(start_date=str(start), annual_rent="120000.00", cheque_count=4)
    unit = lease["unit_ids"][0]
    org.bill(lease["id"], str(start + timedelta(days=100)))
    done = end(org, lease, "cancellation")
    assert (done["status"], done["cancellation_reason"]) == ("cancelled", "Relocation")
    assert done["correction"]["amount"] == "-60000.00"
    assert receivable(org, as_of=str(start + timedelta(days=400))) == "0.00"
    assert schedule(org, lease)["instalments"] == []
    assert org.bill(lease["id"], str(start + timedelta(days=400))) == {
        "leases": 1,
        "charges": 0,
        "credits": 0,
    }
    assert org.active_lease([unit], start_date=str(start))["status"] == "active"
    assert [e["type"] for e in org.get("/changes", limit=100)["data"]].count("lease.cancelled") == 1
    for kind, body in (
        ("cancellation", {}),
        ("termination", {"date": str(start)}),
        ("notice", {"date": str(start)}),
    ):
        answer = org.post(
            f"/leases/{lease['id']}/{kind}", {"reason": "Again"} | body if kind != "notice" else body
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), kind
    begun = org.active_lease(start_date=str(TODAY - timedelta(days=1)))
    answer = org.post(f"/leases/{begun['id']}/cancellation", {"reason": "Too late"})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


def test_a_draft_that_a_deposit_names_is_not_deleted(org):
    lease = org.lease(deposit="5000.00")
    org.make("/deposits", {"lease_id": lease["id"]})
    answer = org.client.delete(f"/leases/{lease['id']}", headers={"If-Match": "*"})
    assert (answer.status_code, answer.json()["code"]) == (409, "in_use")
    assert org.get(f"/leases/{lease['id']}")["data"]["status"] == "draft"


def renewed(org, **more):
    """A running lease and its renewal in force that begins in 40 days."""
    lease = org.active_lease(
        start_date=str(TODAY - timedelta(days=324)), end_date=str(TODAY + timedelta(days=39)), **more
    )
    renewal = org.make(f"/leases/{lease['id']}/renewal", {"annual_rent": "90000.00"})
    renewal = org.make(f"/leases/{renewal['id']}/activation", status=200)
    return org.get(f"/leases/{lease['id']}")["data"], renewal


def test_a_withdrawn_renewal_leaves_the_lease_running(org):
    lease, renewal = renewed(org)
    assert lease["status"] == "renewed"
    answer = org.post(f"/leases/{lease['id']}/notice", {"date": str(TODAY)})
    assert answer.status_code == 409
    end(org, renewal, "cancellation")
    lease = org.get(f"/leases/{lease['id']}")["data"]
    assert (lease["status"], lease["renewed_by_lease_id"]) == ("active", None)
    assert org.make(f"/leases/{lease['id']}/notice", {"date": str(TODAY)}, status=200)["notice_given_on"]
    other = org.make(f"/leases/{lease['id']}/renewal", {"annual_rent": "91000.00"})
    assert org.make(f"/leases/{other['id']}/activation", status=200)["renews_lease_id"] == lease["id"]


def test_a_renewed_lease_that_is_terminated_takes_its_renewal_along(org):
    lease, renewal = renewed(org)
    done = end(org, lease, "termination", date=str(TODAY))
    assert (done["status"], done["renewed_by_lease_id"]) == ("terminated", None)
    assert org.get(f"/leases/{renewal['id']}")["data"]["status"] == "cancelled"
    old = org.active_lease(start_date=str(TODAY - timedelta(days=400)))
    begun = org.make(f"/leases/{old['id']}/renewal", {"annual_rent": "90000.00"})
    org.make(f"/leases/{begun['id']}/activation", status=200)
    answer = org.post(f"/leases/{old['id']}/termination", {"date": str(TODAY), "reason": "Left"})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert begun["number"] in answer.json()["detail"]


def by_first_rules(org, lease):
    """As a lease is whose charges the release before had made."""
    org.office.sql("UPDATE leases SET billing_rules = 1 WHERE id = %s", ids.decode("lease", lease["id"]))


def test_a_lease_keeps_the_rules_it_was_billed_by_until_it_is_moved(org):
    lease = org.active_lease(
        start_date="2026-01-31", annual_rent="120000.00", cheque_count=12,
        rent_terms=[{"starts_on": "2026-01-31", "annual_amount": "120000.00"},
                    {"starts_on": "2026-03-15", "annual_amount": "126000.00"}],
    )  # fmt: skip
    by_first_rules(org, lease)
    assert [i["due_on"] for i in schedule(org, lease)["instalments"][:4]] == [
        "2026-01-31", "2026-03-01", "2026-03-31", "2026-05-01",
    ]  # fmt: skip
    org.bill(lease["id"], "2026-06-30")
    before = receivable(org)
    assert org.bill(lease["id"], "2026-06-30") == {"leases": 1, "charges": 0, "credits": 0}
    path = f"/leases/{lease['id']}/rules-adoption"
    tried = org.client.post(path, params={"dry_run": "true"}).json()["data"]
    assert receivable(org) == before
    done = org.make(path, status=200)
    assert (done["billing_rules"], done["correction"]["amount"]) == (2, tried["correction"]["amount"])
    # only the instalment with the step differs: 10,000 x 15 / 31 + 10,500 x 16 / 31 in place of
    # 120,000 x 14 / 365 + 126,000 x 16 / 365
    assert [c["amount"] for c in done["correction"]["charges"]] == ["132.03"]
    org.bill(lease["id"], "2026-06-30")
    again = org.bill(lease["id"], "2026-06-30")
    assert (again["charges"], again["credits"]) == (0, 0)
    charged = sum(float(i["charged"]) - float(i["credited"]) for i in schedule(org, lease)["instalments"])
    assert f"{charged:.2f}" == receivable(org)
    assert org.make(path, status=200)["correction"] == {"amount": "0.00", "charges": [], "credits": []}
    assert org.office.act(org.id, prove).fault is None


def test_how_rent_can_be_agreed(org):
    free = org.lease(
        annual_rent="120000.00", cheque_count=4,
        rent_terms=[{"starts_on": "2026-01-01", "annual_amount": "0"}, {"starts_on": "2026-04-01", "annual_amount": "120000"}],
    )  # fmt: skip
    assert [i["amount"] for i in schedule(org, free)["instalments"]] == [
        "0.00",
        "30000.00",
        "30000.00",
        "30000.00",
    ]
    assert org.patch(f"/leases/{free['id']}", {"annual_rent": "132000.00"}).status_code == 200
    assert [i["amount"] for i in schedule(org, free)["instalments"]] == [
        "0.00",
        "33000.00",
        "33000.00",
        "33000.00",
    ]
    hand = [{"due_on": "2025-12-20", "amount": "50000.00"}, {"due_on": "2026-03-10", "amount": "40000.00"},
            {"due_on": "2026-11-05", "amount": "30000.00"}]  # fmt: skip
    lease = org.active_lease(annual_rent="120000.00", agreed_instalments=hand)
    assert (lease["cheque_count"], [(i["due_on"], i["amount"]) for i in schedule(org, lease)["instalments"]]) == (
        3, [(one["due_on"], one["amount"]) for one in hand],
    )  # fmt: skip
    assert org.bill(lease["id"], "2026-03-10")["charges"] == 2
    (rent,) = org.get(f"/leases/{lease['id']}/items")["data"]
    assert rent["agreed_instalments"] == hand
    answer = org.patch(
        f"/lease-items/{rent['id']}", {"terms": [{"starts_on": "2026-01-01", "annual_amount": "130000.00"}]}
    )
    assert (answer.status_code, answer.json()["errors"][0]) == (422, {
        "pointer": "/agreed_instalments", "code": "wrong_sum",
        "detail": "adds up to 120000.00 in the lease year from 2026-01-01; its rent is 130000.00",
    })  # fmt: skip
    stated = org.lease(end_date="2026-07-31", annual_rent="120000.00", cheque_count=4, term_rent="70000.00")
    assert (stated["term_rent"], schedule(org, stated)["total"]) == ("70000.00", "70000.00")
    for wrong, pointer in (
        ({"term_rent": "1.00"}, "/term_rent"),
        ({"cheque_count": 5, "billing_months": "calendar"}, "/billing_months"),
        ({"agreed_instalments": hand[:2]}, "/agreed_instalments"),
        ({"agreed_instalments": hand, "cheque_count": 4}, "/cheque_count"),
        ({"agreed_instalments": hand[::-1]}, "/agreed_instalments/1/due_on"),
        ({"agreed_instalments": [{"due_on": "2027-01-01", "amount": "120000.00"}]}, "/agreed_instalments/0/due_on"),
        ({"rent_terms": [{"starts_on": "2025-12-31", "annual_amount": "1"}]}, "/rent_terms/0/starts_on"),
    ):  # fmt: skip
        body = {
            "unit_ids": lease["unit_ids"],
            "tenants": lease["tenants"],
            "start_date": "2026-01-01",
            "annual_rent": "120000.00",
        }
        answer = org.client.post("/leases", json=body | wrong)
        assert answer.status_code == 422, (wrong, answer.text)
        assert answer.json()["errors"][0]["pointer"] == pointer, wrong


def test_new_leases_begin_with_the_organisations_methods(org):
    org.billing_since("2025-01-01", proration="actual", billing_months="calendar")
    lease = org.lease(start_date="2026-01-15")
    assert (lease["proration"], lease["billing_months"], lease["billing_rules"]) == ("actual", "calendar", 2)
    own = org.lease(start_date="2026-01-15", proration="thirty_day", billing_months="anniversary")
    assert (own["proration"], own["billing_months"]) == ("thirty_day", "anniversary")


def test_an_item_ends_before_its_lease(org):
    lease = org.active_lease(annual_rent="120000.00", cheque_count=4)
    item = org.item(
        lease["id"], instalments=2, terms=[{"starts_on": "2026-01-01", "annual_amount": "7300.00"}]
    )
    org.bill(lease["id"], "2026-07-01")
    assert org.patch(f"/lease-items/{item['id']}", {"ends_on": "2026-07-31"}).status_code == 200
    org.bill(lease["id"], "2026-07-01")
    parking = [i for i in schedule(org, lease)["instalments"] if i["item"] == "parking"]
    # 212 days of 365 are 4,240.00; the first half was 3,650.00
    assert [(i["period_end"], i["amount"], i["credited"]) for i in parking] == [
        ("2026-06-30", "3650.00", "0.00"), ("2026-07-31", "590.00", "3060.00"),
    ]  # fmt: skip
    (rent,) = org.get(f"/leases/{lease['id']}/items", type="rent")["data"]
    answer = org.patch(f"/lease-items/{rent['id']}", {"ends_on": "2026-07-31"})
    assert answer.json()["errors"][0]["code"] == "not_for_rent"
