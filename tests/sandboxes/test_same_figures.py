"""One move over many days gives what as many moves of a day give, twice the same, and whatever is killed on the way.

`make sandbox` moves over 400 days.
"""

import os
import time
from datetime import date, timedelta
from multiprocessing import get_context

import pytest
from sandbox_support import move_here, run_moves, sandbox, told

from nexus.payments.proof import prove

DAYS = int(os.environ.get("NEXUS_SANDBOX_DAYS", "16"))
KILLS = 1 if DAYS < 100 else 8
BEGIN = date(2025, 12, 20)
END = BEGIN + timedelta(days=DAYS)


@pytest.fixture(scope="module")
def owner(office):
    return office.organisation()


def portfolio(owner):
    """Rent by the month and by the quarter, deferred and taxed; a step and an end on the way; cheques that mature, bounce
    and go stale; deposits, credit that is used up; fees of a day and flat."""
    box = sandbox(owner, clock=BEGIN.isoformat())
    box.billing_since("2025-12-01", lead_days=3, recognition="monthly")
    box.late_fee_rule(grace_days=3)
    box.supplier(invoice_prefix="MH")
    flats, leila = box.property()["id"], box.tenant()["id"]
    homes = [box.unit(flats, number=f"{n}")["id"] for n in range(2)]
    year = {"start_date": "2025-12-21", "end_date": "2026-12-20", "cheque_count": 12}
    home = box.active_lease(homes[:1], leila, **year)["id"]
    terms = [("2025-12-21", "6000.00"), ("2026-02-10", "7200.00")]
    box.item(home, terms=[{"starts_on": day, "annual_amount": a} for day, a in terms], instalments=12)
    mall, firm = (
        box.property("Mall", type="commercial")["id"],
        box.tenant("Bright Star LLC", type="company")["id"],
    )
    shop = box.unit(mall, number="S1", type="retail_shop", usage="commercial")["id"]
    year = {
        "start_date": "2025-12-25",
        "end_date": "2026-12-24",
        "cheque_count": 4,
        "annual_rent": "180000.00",
    }
    trade = box.active_lease([shop], firm, **year)["id"]
    daily = {"kind": "daily_percentage", "rate_basis_points": 5, "cap": "900.00", "grace_days": 2}
    box.make("/late-fee-rules", daily | {"lease_id": trade, "starts_on": "2025-12-01"})
    year = {
        "start_date": "2025-02-01",
        "end_date": "2026-01-02",
        "cheque_count": 12,
        "annual_rent": "36000.00",
    }
    omar = box.tenant("Omar Said")["id"]
    short = box.active_lease(homes[1:], omar, **year)["id"]
    box.payment(omar, amount="3500.00", lease_id=short, date="2025-12-19")
    for n, (day, amount) in enumerate(
        (("2025-12-30", "7083.34"), ("2026-01-15", "500.00"), ("2025-06-25", "900.00"))
    ):
        box.filed_cheque(
            leila, lease_id=home, date=day, amount=amount, received_on="2025-06-01", number=f"00{n}"
        )
    held = box.filed_cheque(firm, lease_id=trade, date="2025-12-18", received_on="2025-12-01", number="777")[
        "id"
    ]
    box.cheque_deposit(held, date="2025-12-19")
    return box


@pytest.fixture(scope="module")
def at_once(owner):
    """What one move gives."""
    box = portfolio(owner)
    move_here(box, END)
    return box, told(box)


def differences(one, other):
    """The first rows that differ, by table: easier to read than two worlds."""
    found = {}
    for table in one.keys() | other.keys():
        rows, twins = one.get(table, []), other.get(table, [])
        if rows != twins:
            found[table] = [(a, b) for a, b in zip(rows, twins, strict=False) if a != b][:2] or (
                len(rows),
                len(twins),
            )
    return found


def test_day_by_day_gives_the_same(office, owner, at_once):
    _, once = at_once
    box = portfolio(owner)
    move_here(box, *(BEGIN + timedelta(days=n) for n in range(1, DAYS + 1)))
    assert differences(once, told(box)) == {}
    assert office.act(box.id, prove).fault is None
    happened = {line["type"] for line in box.get("/changes", limit=500)["data"]}
    assert any(c["status"] == "stale" for c in box.get("/cheques", limit=100)["data"])
    assert {
        "charge.created",
        "cheque.matured",
        "lease.term_over",
        "allocation.created",
    } - happened == set()


def test_twice_gives_the_same(owner, at_once):
    box = portfolio(owner)
    move_here(box, END)
    assert differences(at_once[1], told(box)) == {}


def test_what_is_killed_on_the_way_goes_on_where_it_was(office, owner, at_once):
    """kill -9, wherever the move then is, in the midst of a transaction or between two."""
    box, stops = portfolio(owner), []
    for n in range(1, KILLS + 1):
        mover = get_context("spawn").Process(target=run_moves, args=(office.app_url, owner.id, box.id, [END]))
        mover.start()
        deadline = time.monotonic() + 60
        while (
            box.read()["today"] < (BEGIN + timedelta(days=n * DAYS // (KILLS + 1))).isoformat()
            and time.monotonic() < deadline
        ):
            time.sleep(0.005)
        mover.kill()
        mover.join()
        stops.append(box.read()["today"])
    assert BEGIN.isoformat() < stops[0] <= stops[-1] < END.isoformat()
    move_here(box, END)
    assert differences(at_once[1], told(box)) == {}
    assert office.act(box.id, prove).fault is None
