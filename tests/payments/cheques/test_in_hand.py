"""Cheques in hand, over HTTP: filed, kept, linked, given back, lost, gone stale."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import msgspec
import pytest

from nexus.core import ids
from nexus.core.errors import Invalid
from nexus.database.pool import Database
from nexus.payments import actions as payments
from nexus.payments.cheques import filing, jobs
from nexus.payments.cheques.model import presentment
from nexus.payments.schemas import Cheque
from support.cheques import books, deposit, file, step
from support.office import command_ctx


def test_a_years_set_is_one_request(org, lease):
    body = {
        "lease_id": lease["id"], "bank": "Emirates NBD", "drawer": "Leila Haddad", "first_number": "000099",
        "received_on": "2025-12-20", "custody_place": "Safe 2",
    }  # fmt: skip
    made = org.make("/cheque-sets", body)
    assert made["amount"] == "60000.00"
    assert [(c["number"], c["date"], c["amount"], c["status"]) for c in made["cheques"]] == [
        ("000099", "2026-01-01", "30000.00", "received"), ("000100", "2026-07-01", "30000.00", "received"),
    ]  # fmt: skip
    again = org.post("/cheque-sets", json=body)
    assert (again.status_code, again.json()["errors"][0]["code"]) == (422, "taken")
    parts = [{"number": f"{n}", "date": f"2026-0{n}-01", "amount": "1000.00"} for n in (1, 2, 2)]
    both = org.post("/cheque-sets", json=body | {"cheques": parts})
    assert both.json()["errors"][0]["pointer"] == "/first_number"
    twice = org.post("/cheque-sets", json=body | {"cheques": parts, "first_number": None})
    assert twice.json()["errors"][0]["pointer"] == "/cheques/2/number"
    assert org.get("/cheques", lease_id=lease["id"])["meta"]["total"] == 2
    few = org.make("/cheque-sets", body | {"cheques": parts[:2], "first_number": None})
    assert few["amount"] == "2000.00"


def test_a_set_for_taxed_rent_covers_the_tax(org):
    org.supplier()
    shop = org.active_lease([org.unit(type="retail_shop")["id"]], annual_rent="200000.00", cheque_count=4)
    body = {
        "lease_id": shop["id"],
        "bank": "Mashreq",
        "drawer": "Gulf Trading LLC",
        "first_number": "1",
        "expected": True,
    }
    made = org.make("/cheque-sets", body)
    # 50,000.00 and 5 % of tax
    assert [c["amount"] for c in made["cheques"]] == ["52500.00"] * 4
    assert [c["status"] for c in made["cheques"]] == ["expected"] * 4


def test_a_payment_makes_the_cheque_or_links_the_one_on_file(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    details = {"number": "004417", "bank": "emirates nbd", "drawer": "Leila Haddad", "date": "2026-01-01"}
    cheque = file(org, lease, received_on=None, expected=True)
    same = {"tenant_id": tenant, "lease_id": lease["id"], "date": "2025-12-21"}
    other = org.post("/payments", json=same | {"method": "cheque", "amount": "1.00", "cheque": details})
    assert other.json()["errors"][0]["code"] == "other_amount"
    linked = org.cheque(**same, amount="30000.00", cheque=details)
    assert linked["cheque_id"] == cheque["id"]
    assert org.get(f"/cheques/{cheque['id']}")["data"]["received_on"] == "2025-12-21"
    assert books(org)[2] == "30000.00"
    deposit(org, cheque)
    # the receipt that was recorded is the one that is presented
    assert org.get("/payments", lease_id=lease["id"])["meta"]["total"] == 1
    assert org.get(f"/payments/{linked['id']}")["data"]["allocated"] == "30000.00"

    made = org.cheque(**same, amount="30000.00", cheque=details | {"number": "5"})
    assert org.get(f"/cheques/{made['cheque_id']}")["data"]["payment_id"] == made["id"]
    third = file(org, lease, "6")
    by_id = org.payment(**same, amount="30000.00", method="cheque", cheque_id=third["id"])
    assert (by_id["cheque_id"], by_id["cheque"]["number"]) == (third["id"], "6")
    for method, status in (("cheque", 409), ("cash", 422)):
        refused = org.post(
            "/payments", json=same | {"method": method, "amount": "30000.00", "cheque_id": third["id"]}
        )
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (status, "/cheque_id")


def test_what_stays_in_hand(org, lease):
    given, lost, gone = (file(org, lease, n) for n in "123")
    linked = org.payment(
        lease["tenants"][0]["tenant_id"],
        method="cheque",
        cheque_id=given["id"],
        amount="30000.00",
        date="2025-12-21",
    )
    back = step(
        org, given, "withdrawal", {"outcome": "returned_to_tenant", "reason": "Moved out", "person": "Leila"}
    )
    assert back["status"] == "returned_to_tenant"
    assert org.get(f"/payments/{linked['id']}")["data"]["status"] == "reversed"
    assert step(org, lost, "loss", {"reason": "Courier", "stop_reference": "ST-1"})["status"] == "lost"
    step(org, lost, "custody", {"place": "x"}, 409)
    cancelled = step(org, gone, "withdrawal", {"outcome": "cancelled", "reason": "x"})
    assert cancelled["status"] == "cancelled"
    deposit(org, given, lost, status=409)
    expected = file(org, lease, "9", received_on=None, expected=True)
    step(org, expected, "withdrawal", {"outcome": "returned_to_tenant", "reason": "x"}, 409)


def test_a_security_cheque_is_held(org, lease):
    undated = file(org, lease, "1", date=None, status=422)
    assert undated["pointer"] == "/date"
    held = file(org, lease, "1", date=None, kind="security")
    assert (held["date"], held["presentable_until"], held["alert"]) == (None, None, None)
    assert deposit(org, held, status=409)["errors"][0]["code"] == "wrong_state"
    step(org, held, "withdrawal", {"outcome": "returned_to_tenant", "reason": "Lease ended"})


def test_alerts_and_what_the_night_does(org, office, lease):
    today = date.fromisoformat(org.get("/reports/trial-balance")["data"]["as_of"])
    days = {
        "due": today - timedelta(3), "due_soon": today + timedelta(5), None: today + timedelta(60),
        "stale_soon": today - timedelta(155), "stale": today - timedelta(190),
    }  # fmt: skip
    made = {
        alert: file(org, lease, f"{n}", date=str(day), received_on="2026-01-02")
        for n, (alert, day) in enumerate(days.items())
    }
    assert {alert: cheque["alert"] for alert, cheque in made.items()} == {alert: alert for alert in days}
    for alert in ("due", "due_soon", "stale_soon", "stale"):
        found = org.get("/cheques", alert=alert)["data"]
        assert [c["id"] for c in found] == [made[alert]["id"]], alert
    office.act(org.id, jobs.mark_stale_cheques)
    assert [c["id"] for c in org.get("/cheques", status="stale")["data"]] == [made["stale"]["id"]]
    assert org.get("/cheques", alert="stale")["meta"]["total"] == 0
    between = org.get("/cheques", date_from=str(today), date_to=str(today + timedelta(10)))["data"]
    assert [c["id"] for c in between] == [made["due_soon"]["id"]]


def test_the_last_day_is_six_calendar_months_on():
    # 31 August and six months is the last day of February (Decree-Law 50/2022)
    assert presentment("AE-DU", date(2026, 8, 31)) == (date(2027, 1, 28), date(2027, 2, 28))
    assert presentment("GB", date(2027, 8, 31))[1] == date(2028, 2, 29)


def test_numbers_that_follow():
    assert filing.following_numbers("A-098", 3) == ["A-098", "A-099", "A-100"]
    with pytest.raises(Invalid) as refused:
        filing.following_numbers("ABC", 2)
    assert refused.value.errors[0].pointer == "/first_number"


def test_what_is_noted_beside_can_change(org, lease):
    cheque = file(org, lease)
    assert org.client.patch(f"/cheques/{cheque['id']}", json={"notes": "x"}).status_code == 428
    changed = org.patch(f"/cheques/{cheque['id']}", {"notes": "Second signature missing", "branch": "Deira"})
    assert (changed.json()["data"]["notes"], changed.json()["data"]["branch"]) == (
        "Second signature missing",
        "Deira",
    )
    assert org.patch(f"/cheques/{cheque['id']}", {"amount": "1.00"}).status_code == 422


def test_payments_at_the_same_moment_file_their_cheque_once(org, lease):
    """On connections of their own: one is recorded, the others hear that it is."""
    tenant_id = lease["tenants"][0]["tenant_id"]
    cheque = {"number": "771001", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-07-01"}
    body = {
        "tenant_id": tenant_id,
        "lease_id": lease["id"],
        "amount": "30000.00",
        "method": "cheque",
        "cheque": cheque,
    }
    start = threading.Barrier(8)

    def pay(n):
        start.wait()
        return org.post("/payments", body | {"notes": f"from window {n}"})

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(pay, range(8)))
    assert sorted(a.status_code for a in answers) == [201] + [422] * 7
    refused = {(e["pointer"], e["code"]) for a in answers if a.status_code == 422 for e in a.json()["errors"]}
    assert refused == {("/cheque/number", "taken")}
    assert [c["number"] for c in org.get("/cheques", lease_id=lease["id"])["data"]] == ["771001"]
    # once the payment is reversed, the cheque can be recorded again
    (made,) = org.get("/payments", lease_id=lease["id"])["data"]
    org.make(f"/payments/{made['id']}/reversal", {"reason": "Another lease"}, status=200)
    assert org.post("/payments", body).status_code == 201


def test_a_payment_waits_for_the_one_that_files_its_cheque(office, org, lease):
    """Two transactions: the second has begun, and looked for the cheque, before the first commits."""
    cheque = Cheque(number="771002", bank="Emirates NBD", drawer="Leila Haddad", date=date(2026, 7, 1))
    given = payments.NewPayment(
        tenant_id=ids.decode("tenant", lease["tenants"][0]["tenant_id"]), lease_id=ids.decode("lease", lease["id"]),
        amount=msgspec.Raw(b"30000.00"), method="cheque", cheque=cheque,
    )  # fmt: skip
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'"

    async def both():
        pool = await Database.open(office.app_url, size=2)
        try:
            async with pool.write(org.id) as first:
                await payments.record_payment(command_ctx(first, org.id), given)

                async def second():
                    async with pool.write(org.id) as db:
                        await payments.record_payment(command_ctx(db, org.id), given)

                task = asyncio.create_task(second())
                for _ in range(500):
                    if office.sql(waiting)[0][0]:
                        break
                    await asyncio.sleep(0.01)
            return (await asyncio.gather(task, return_exceptions=True))[0]
        finally:
            await pool.close()

    refused = asyncio.run(both())
    assert isinstance(refused, Invalid)
    assert [error.code for error in refused.errors] == ["taken"]
    assert len(org.get("/cheques", lease_id=lease["id"])["data"]) == 1


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_nobody_means_is_refused(org, lease, day):
    expected = file(org, lease, received_on=None, expected=True)
    for name, body in (
        ("custody", {"place": "Safe 2"}),
        ("withdrawal", {"outcome": "cancelled", "reason": "x"}),
        ("replacement", {"payments": [{"method": "cash", "amount": "30000.00"}]}),
    ):
        refused = step(org, expected, name, body | {"date": day}, 422)
        assert [(e["pointer"], e["code"]) for e in refused["errors"]] == [("/date", "out_of_range")], name
    refused = file(org, lease, "9", received_on=day, status=422)
    assert (refused["pointer"], refused["code"]) == ("/received_on", "out_of_range")


def test_a_refused_step_says_in_plain_english_what_comes_first(org, lease):
    expected = file(org, lease, received_on=None, expected=True)
    told = deposit(org, expected, status=409)["errors"][0]
    assert (told["pointer"], told["code"], told["detail"]) == (
        "/cheque_ids/0", "wrong_state",
        "The cheque is expected. Take it into custody first; only one that is received can be deposited.",
    )  # fmt: skip
    step(org, expected, "custody", {"place": "Safe 2", "date": "2025-12-20"})
    assert step(org, expected, "re-presentation", {}, 409)["detail"] == (
        "The cheque is received; re-presentation is for one that is bounced or partially paid."
    )
    assert step(org, expected, "partial-payment", {"amount": "1.00"}, 409)["detail"] == (
        "The cheque is received; partial payment is for one that is deposited."
    )
    deposit(org, expected)
    step(org, expected, "clearance", {"date": "2026-01-03"})
    assert deposit(org, expected, status=409)["errors"][0]["detail"] == (
        "The cheque is cleared; deposit is for one that is received."
    )
