"""What a lease owes and why, with figures computed by hand; the journal's own sum is always the same."""

import pytest

from support.reading import as_csv, as_xlsx


@pytest.fixture
def org(office):
    return office.organisation()


@pytest.fixture
def lease(org):
    """Charged: AED 1,000.00 due on 1 February and 700.00 on 1 March, of which 50.00 are waived."""
    lease = org.active_lease()
    first = org.charge(lease["id"], amount="1000.00", due_on="2026-02-01")
    second = org.charge(lease["id"], amount="700.00", due_on="2026-03-01")
    waiver = {"type": "waiver", "reason": "Lift out of order", "amount": "50.00", "date": "2026-03-02"}
    org.make(f"/charges/{second['id']}/credits", waiver)
    return lease | {"charges": [first["id"], second["id"]]}


def pay(org, lease, amount, day):
    return org.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount=amount, date=day)


def explained(org, lease, **query):
    return org.get(f"/leases/{lease['id']}/balance/explain", **query)["data"]


def lines(found):
    names = ("type", "amount", "credited", "received", "settled", "refunded", "open")
    return [tuple(row[name] for name in names) for row in found["rows"]]


def test_each_charge_and_receipt_behind_a_balance(org, lease):
    known = explained(org, lease)["known_at"]
    before = explained(org, lease, known_at=known, as_of="2026-12-31")
    first = pay(org, lease, "1200.00", "2026-03-05")
    second = pay(org, lease, "900.00", "2026-04-01")
    refund = {"amount": "100.00", "method": "cash", "reason": "Too much", "date": "2026-04-02"}
    org.make(f"/payments/{second['id']}/refunds", refund)
    now = explained(org, lease)
    # 1,200.00 settle the first charge and 200.00 of the second; 900.00 the other 450.00, and the rest is credit
    assert lines(now) == [
        ("other", "1000.00", "0.00", None, "1000.00", None, "0.00"),
        ("other", "700.00", "50.00", None, "650.00", None, "0.00"),
        ("cash", None, None, "1200.00", "1200.00", "0.00", "0.00"),
        ("cash", None, None, "900.00", "450.00", "100.00", "-350.00"),
    ]
    (total,) = now["totals"]
    assert [total[n] for n in ("amount", "credited", "received", "settled", "refunded", "open", "in_books")] == [
        "1700.00", "50.00", "2100.00", "1650.00", "100.00", "-350.00", "-350.00",
    ]  # fmt: skip
    assert [row["charge_id"] or row["payment_id"] for row in now["rows"]] == [
        *lease["charges"], first["id"], second["id"],
    ]  # fmt: skip
    # before the second payment 450.00 were open
    (then,) = explained(org, lease, as_of="2026-03-31")["totals"]
    assert (then["open"], then["in_books"]) == ("450.00", "450.00")
    assert explained(org, lease, known_at=known, as_of="2026-12-31") == before
    for row in (*now["rows"], *now["totals"]):
        assert org.client.get(row["explain"]).status_code == 200
    path = f"leases/{lease['id']}/balance/explain"
    for read in (as_csv, as_xlsx):
        assert len(read(org, f"../{path}")) == 5


def test_what_is_taken_back_is_owed_again(org, lease):
    paid = pay(org, lease, "1650.00", "2026-03-05")
    org.make(f"/payments/{paid['id']}/reversal", {"reason": "Typed twice"}, status=200, If_Match="*")
    found = explained(org, lease)
    assert [row["line"] for row in found["rows"]] == ["charge", "charge"]
    assert (found["totals"][0]["open"], found["totals"][0]["in_books"]) == ("1650.00", "1650.00")


def test_a_deposit_that_is_applied_settles_like_a_payment(org, lease):
    deposit = org.deposit(lease["id"])
    org.make(f"/deposits/{deposit['id']}/applications", {"reason": "Rent of the last month"}, status=200)
    (total,) = explained(org, lease)["totals"]
    # 1,700.00 - 50.00 - 1,000.00
    assert (total["open"], total["in_books"]) == ("650.00", "650.00")


def test_nothing_is_owed_under_a_lease_without_charges(org):
    found = explained(org, org.active_lease())
    assert (found["rows"], found["totals"]) == ([], [])


def test_whose_lease_and_who_may_ask(office, org, lease):
    path = f"/leases/{lease['id']}/balance/explain"
    assert office.organisation().client.get(path).status_code == 404
    assert org.key_with("leases:read").get(path).status_code == 403
    answer = org.client.get(path, params={"as_of": "June"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/as_of")
