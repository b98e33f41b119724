"""Payments over HTTP: what each method needs, what becomes of them, receipts without gaps."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

CHEQUE = {"number": "004417", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-03-01"}
CARD = {"last_four": "4242", "authorisation": "A1B2C3"}
METHODS = {
    "cash": {}, "cheque": {"cheque": CHEQUE}, "bank_transfer": {"reference": "FT1"}, "card": {"card": CARD},
}  # fmt: skip


def become(org, payment, verb, body, status=200):
    headers = {"Idempotency-Key": f"{verb}-{payment['id']}-{status}-{body}"}
    answer = org.client.post(f"/payments/{payment['id']}/{verb}", json=body, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json().get("data") or answer.json()


@pytest.mark.parametrize("method", METHODS)
def test_each_method_with_what_it_needs(org, method):
    made = org.payment(method=method, amount="1234.50", date="2026-02-01", notes="n", **METHODS[method])
    assert (made["method"], made["amount"], made["currency"], made["date"]) == (
        method,
        "1234.50",
        "AED",
        "2026-02-01",
    )
    assert made["status"] == ("pending" if method == "cheque" else "cleared")
    assert made["cleared_on"] == (None if method == "cheque" else "2026-02-01")
    assert (made["cheque"], made["card"]) == (METHODS[method].get("cheque"), METHODS[method].get("card"))


@pytest.mark.parametrize(
    ("method", "more", "pointer"),
    [
        ("cheque", {}, "/cheque"),
        ("card", {}, "/card"),
        ("bank_transfer", {}, "/reference"),
        ("cash", {"cheque": CHEQUE}, "/cheque"),
        ("card", {"card": CARD, "cheque": CHEQUE}, "/cheque"),
        ("cheque", {"cheque": CHEQUE, "card": CARD}, "/card"),
        ("cheque", {"cheque": {"number": "1"}}, "/cheque/bank"),
        ("card", {"card": CARD | {"last_four": "42424"}}, "/card/last_four"),
        ("cash", {"date": "2999-01-01"}, "/date"),
        ("cash", {"currency": "AAA"}, "/currency"),
        ("gold", {}, "/method"),
    ],
)
def test_what_does_not_go_together(org, method, more, pointer):
    body = {"tenant_id": org.tenant()["id"], "amount": 1, "method": method} | more
    answer = org.client.post("/payments", json=body, headers={"Idempotency-Key": "x"})
    assert answer.status_code == 422, answer.text
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]


def test_the_lease_decides_property_and_currency(org):
    tenant, other = org.tenant()["id"], org.tenant()["id"]
    place = org.property(currency="USD")["id"]
    lease = org.active_lease([org.unit(place)["id"]], tenant)
    made = org.payment(tenant, lease_id=lease["id"])
    assert (made["property_id"], made["currency"]) == (place, "USD")
    for change, pointer in (
        ({"tenant_id": other}, "/tenant_id"),
        ({"currency": "AED"}, "/currency"),
        ({"property_id": org.property()["id"]}, "/property_id"),
    ):
        body = {"tenant_id": tenant, "lease_id": lease["id"], "amount": 1, "method": "cash"} | change
        answer = org.client.post("/payments", json=body, headers={"Idempotency-Key": "x"})
        assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    expanded = org.get(f"/payments/{made['id']}", expand="tenant,lease,property")["data"]
    assert [expanded[name]["id"] for name in ("tenant", "lease", "property")] == [tenant, lease["id"], place]


@pytest.mark.parametrize(
    ("currency", "sent", "kept"), [("KWD", "1.5", "1.500"), ("JPY", 1500, "1500"), ("USD", 0.1, "0.10")]
)
def test_amounts_have_their_currencys_digits(org, currency, sent, kept):
    place = org.property(currency=currency)["id"]
    assert org.payment(property_id=place, amount=sent)["amount"] == kept


def test_a_cheque_clears(org):
    cheque = org.cheque(cheque=CHEQUE)
    problem = become(org, cheque, "clearance", {"date": "2026-02-28"}, 422)
    assert problem["errors"][0]["pointer"] == "/date"
    done = become(org, cheque, "clearance", {"date": "2026-03-02"})
    assert (done["status"], done["cleared_on"]) == ("cleared", "2026-03-02")
    become(org, cheque, "clearance", {"date": "2026-03-03"}, 409)


def test_a_cheque_comes_back(org):
    for cleared_first in (False, True):
        cheque = org.cheque(cheque=CHEQUE)
        if cleared_first:
            become(org, cheque, "clearance", {"date": "2026-03-02"})
        become(org, cheque, "return", {"date": "2025-12-31", "reason": "stopped"}, 422)
        done = become(
            org, cheque, "return", {"date": "2026-03-05", "reason": "stopped", "note": "Stopped by drawer"}
        )
        assert (done["status"], done["returned_on"], done["return_reason"]) == (
            "bounced",
            "2026-03-05",
            "stopped",
        )
        assert (done["return_note"], done["cleared_on"]) == ("Stopped by drawer", None)
        become(org, cheque, "reversal", {"reason": "x"}, 409)
        become(org, cheque, "clearance", {"date": "2026-03-06"}, 409)
    become(org, org.payment(), "return", {"date": "2026-03-05", "reason": "stopped"}, 409)


def test_a_payment_is_reversed_and_stays(org):
    payment = org.payment(date="2026-02-01", amount="77.00")
    become(org, payment, "reversal", {"reason": "Twice", "date": "2026-01-31"}, 422)
    done = become(org, payment, "reversal", {"reason": "Twice", "date": "2026-02-02"})
    assert (done["status"], done["reversed_on"], done["reversal_reason"]) == (
        "reversed",
        "2026-02-02",
        "Twice",
    )
    assert (done["amount"], done["receipt_number"]) == (payment["amount"], payment["receipt_number"])
    become(org, payment, "reversal", {"reason": "Again"}, 409)
    assert org.client.delete(f"/payments/{payment['id']}").status_code == 405
    for field in ({"amount": 1}, {"date": "2026-01-01"}, {"status": "cleared"}):
        answer = org.client.patch(f"/payments/{payment['id']}", json=field, headers={"If-Match": "*"})
        assert answer.status_code == 422


def test_filters_and_their_totals(fresh):
    tenant, place = fresh.tenant()["id"], fresh.property()["id"]
    days = [date(2026, 1, 1) + timedelta(n) for n in range(10)]
    made = [
        fresh.payment(tenant, date=str(day), amount=n + 1, property_id=place) for n, day in enumerate(days)
    ]
    cheques = [fresh.cheque(date=str(day)) for day in days[:3]]
    become(fresh, made[4], "reversal", {"reason": "x"})
    become(fresh, cheques[0], "clearance", {"date": "2026-02-01"})
    rows = fresh.get("/payments", limit=100)["data"]
    for params, keep in (
        ({"date_from": "2026-01-03"}, lambda p: p["date"] >= "2026-01-03"),
        ({"date_to": "2026-01-03"}, lambda p: p["date"] <= "2026-01-03"),
        (
            {"date_from": "2026-01-02", "date_to": "2026-01-05"},
            lambda p: "2026-01-02" <= p["date"] <= "2026-01-05",
        ),
        (
            {"date_from": "2026-01-05", "status": "cleared"},
            lambda p: p["date"] >= "2026-01-05" and p["status"] == "cleared",
        ),
        ({"status": "pending"}, lambda p: p["status"] == "pending"),
        ({"status": "reversed"}, lambda p: p["status"] == "reversed"),
        ({"property_id": place}, lambda p: p["property_id"] == place),
        (
            {"tenant_id": tenant, "date_to": "2026-01-02"},
            lambda p: p["tenant_id"] == tenant and p["date"] <= "2026-01-02",
        ),
        ({"method": "cheque"}, lambda p: p["method"] == "cheque"),
        (
            {"method": "cheque", "status": "cleared"},
            lambda p: p["method"] == "cheque" and p["status"] == "cleared",
        ),
        ({"date_from": "2026-01-05", "date_to": "2026-01-01"}, lambda p: False),
        ({"date_from": "2030-01-01"}, lambda p: False),
    ):
        wanted = [row["id"] for row in rows if keep(row)]
        found = fresh.get("/payments", limit=100, **params)
        assert [row["id"] for row in found["data"]] == wanted, params
        assert found["meta"]["total"] == len(wanted), params
        deep, cursor = [], ""
        while cursor is not None:
            page = fresh.get("/payments", limit=2, cursor=cursor, **params)
            deep, cursor = deep + [row["id"] for row in page["data"]], page["meta"]["next_cursor"]
            assert page["meta"]["total"] == len(wanted)
        assert deep == wanted, params


def test_receipts_have_no_gaps_whatever_fails_meanwhile(fresh):
    tenant = fresh.tenant()["id"]

    def pay(n):
        body = {
            "tenant_id": tenant,
            "amount": 1,
            "method": "cash",
            "date": "2999-01-01" if n % 3 == 2 else None,
        }
        return fresh.client.post("/payments", json=body, headers={"Idempotency-Key": f"r{n}"}).status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(pay, range(60)))
    assert (statuses.count(201), statuses.count(422)) == (40, 20)
    numbers = [row["receipt_number"] for row in fresh.get("/payments", limit=100)["data"]]
    assert numbers == [f"R-{n:06d}" for n in range(1, 41)]


def test_each_organisation_counts_its_own_receipts(office):
    assert {office.organisation().payment()["receipt_number"] for _ in range(2)} == {"R-000001"}


def test_kept_totals_agree_with_the_rows(fresh):
    for _ in range(3):
        become(fresh, fresh.cheque(), "clearance", {"date": "2026-06-01"})
        become(fresh, fresh.payment(), "reversal", {"reason": "x"})
    rows = fresh.office.sql(
        "SELECT status, date, currency, count(*), sum(amount) FROM payments WHERE org_id = %s GROUP BY 1, 2, 3 ORDER BY 1, 2",
        fresh.id,
    )
    kept = fresh.office.sql(
        "SELECT status, day, currency, total, amount FROM payment_days WHERE org_id = %s AND total > 0 ORDER BY 1, 2",
        fresh.id,
    )
    assert kept == rows


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])
def test_a_day_that_nobody_means_is_refused(org, day):
    tenant = org.tenant()["id"]
    paid = org.payment(tenant, amount="10.00")
    body = {"tenant_id": tenant, "amount": "10.00", "method": "cash", "date": day}
    for path, sent in (
        ("/payments", body),
        ("/payments", body | {"method": "cheque", "cheque": CHEQUE}),
        (f"/payments/{paid['id']}/reversal", {"reason": "x", "date": day}),
        (f"/payments/{paid['id']}/refunds", {"reason": "x", "method": "cash", "date": day}),
    ):
        answer = org.post(path, sent)
        assert answer.status_code == 422, answer.text
        assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("/date", "out_of_range")]
