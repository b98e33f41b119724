"""A sandbox's clock: it stands, it is moved, and what time does on the way is done once and in its order."""

import threading
import time
from datetime import date, timedelta

import pytest
from sandbox_support import ended, sandbox

from nexus.payments.proof import prove


@pytest.fixture(scope="module")
def owner(office):
    return office.organisation()


@pytest.fixture(scope="module")
def box(owner):
    return sandbox(owner, clock="2025-12-20")


def test_seventy_days(office, owner):
    """By hand, from noon of 20 December 2025 to noon of 28 February 2026, a flat fee of 250.00 on the sixth day after
    rent is due:

    A: AED 84,000.00 in twelve from 1 January: 7,000.00 on 1 January and on 1 February, fees on the 7ths.
    B: AED 12,000.00 in twelve to 15 March, of which the books begin with January: 1,000.00 on 16 January and 16 February,
       fees on the 22nds. Its end is told of 90, 60 and 30 days before: 15 December (which the first night makes up for),
       14 January, 13 February.
    C: to 31 December, all due before the books begin. Its end is told of for 1 December, and its last day is over on 1 January.
    A cheque of A's over 7,000.00 dated 1 February is told of on 25 January and on its day.
    Owed: 2 x 7,000 + 2 x 1,000 + 4 x 250 = 17,000.00.
    """
    box = sandbox(owner, clock="2025-12-20")
    box.billing_since("2026-01-01")
    box.late_fee_rule(grace_days=5)
    tenant = box.tenant()["id"]
    a = box.active_lease(tenant_id=tenant, annual_rent="84000.00", cheque_count=12)["id"]
    b = box.active_lease(
        start_date="2025-03-16", end_date="2026-03-15", annual_rent="12000.00", cheque_count=12
    )["id"]
    c = box.active_lease(
        start_date="2025-01-01", end_date="2025-12-31", annual_rent="12000.00", cheque_count=12
    )["id"]
    cheque = box.filed_cheque(
        tenant, lease_id=a, amount="7000.00", date="2026-02-01", received_on="2025-12-20"
    )["id"]
    hook = box.webhook(event_types=["charge.created"])
    seq = box.get("/changes", limit=1)["meta"]["last_seq"]

    told = box.move("2026-02-28")

    charges = box.get("/charges", limit=100, sort="created_at")["data"]
    assert [(c["created_at"][:16], c["lease_id"], c["type"], c["due_on"], c["amount"]) for c in charges] == [
        ("2025-12-31T20:41", a, "rent", "2026-01-01", "7000.00"),
        ("2026-01-06T21:19", a, "late_fee", "2026-01-07", "250.00"),
        ("2026-01-15T20:41", b, "rent", "2026-01-16", "1000.00"),
        ("2026-01-21T21:19", b, "late_fee", "2026-01-22", "250.00"),
        ("2026-01-31T20:41", a, "rent", "2026-02-01", "7000.00"),
        ("2026-02-06T21:19", a, "late_fee", "2026-02-07", "250.00"),
        ("2026-02-15T20:41", b, "rent", "2026-02-16", "1000.00"),
        ("2026-02-21T21:19", b, "late_fee", "2026-02-22", "250.00"),
    ]
    receivable = next(
        r for r in box.get("/reports/trial-balance")["data"]["rows"] if r["account_code"] == "1100"
    )
    assert receivable["debits"] == "17000.00"
    assert box.read()["today"] == "2026-02-28"

    events = box.get("/changes", after=seq, limit=500)["data"]
    reminders = [
        (e["created_at"][:16], e["type"], e["object_id"], e["details"]["day"])
        for e in events if e["type"].startswith(("lease.", "cheque."))
    ]  # fmt: skip
    assert reminders == [
        ("2025-12-20T20:17", "lease.expiring", c, "2025-12-01"),
        ("2025-12-20T20:17", "lease.expiring", b, "2025-12-15"),
        ("2025-12-31T20:17", "lease.term_over", c, "2026-01-01"),
        ("2026-01-13T20:17", "lease.expiring", b, "2026-01-14"),
        ("2026-01-24T20:13", "cheque.matures_soon", cheque, "2026-01-25"),
        ("2026-01-31T20:13", "cheque.matured", cheque, "2026-02-01"),
        ("2026-02-12T20:17", "lease.expiring", b, "2026-02-13"),
    ]
    assert told["events"]["charge.created"] == 8
    assert sum(told["events"].values()) == len(events)
    assert [e["created_at"] for e in events] == sorted(e["created_at"] for e in events)
    deadline = time.monotonic() + 60
    while box.get(f"/webhooks/{hook['id']}/deliveries")["meta"]["total"] < 8 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert box.get(f"/webhooks/{hook['id']}/deliveries")["meta"]["total"] == 8
    assert office.act(box.id, prove).fault is None


def test_a_clock_stands_and_what_is_made_by_it_keeps_its_order(box):
    made = [box.property(f"Tower {n}") for n in range(5)]
    stamps = [one["created_at"] for one in made]
    assert all(stamp.startswith("2025-12-20T08:00:00.") for stamp in stamps)
    assert stamps == sorted(set(stamps))
    time.sleep(0.01)
    again = box.property("Tower 6")["created_at"]
    assert stamps[-1] < again < "2025-12-20T08:00:00.1"
    assert box.get("/reports/rent-roll")["data"]["as_of"] == "2025-12-20"
    assert box.get("/organisation")["data"]["created_at"].startswith("2025-12-20T08:00:00.")


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("2025-12-20", "not_later"),
        ("2020-01-01", "not_later"),
        ("2031-01-01", "too_far"),
        ("2100-01-01", "too_far"),
    ],
)
def test_a_clock_goes_forward_and_not_too_far(owner, box, to, code):
    answer = owner.post(f"{box.path}/clock", {"to": to})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/to")
    assert answer.json()["errors"][0]["code"] == code


def test_one_move_at_a_time_and_a_stopped_one_goes_on(owner):
    box = sandbox(owner, clock="2026-01-01")
    job = box.start_move("2030-12-31")
    assert owner.post(f"{box.path}/clock", {"to": "2031-01-01"}).json()["code"] == "sandbox_busy"
    assert owner.client.delete(box.path).status_code == 409
    deadline = time.monotonic() + 60
    while box.read()["today"] < "2026-01-10" and time.monotonic() < deadline:
        time.sleep(0.02)
    assert box.read()["status"] == "moving"
    owner.make(f"/jobs/{job['id']}/cancellation", status=200)
    assert ended(owner, job["id"])["status"] == "cancelled"
    stopped = box.read()
    assert stopped["status"] == "ready"
    assert "2026-01-09" < stopped["today"] < "2030-12-31"
    box.move(str(date.fromisoformat(stopped["today"]) + timedelta(days=3)))
    assert box.read()["today"] > stopped["today"]


def test_nobody_reads_an_old_clock_after_a_move(owner):
    box = sandbox(owner, clock="2026-01-01")
    assert box.get("/reports/rent-roll")["data"]["as_of"] == "2026-01-01"
    for day in ("2026-01-02", "2026-01-05"):
        box.move(day)
        assert box.get("/reports/rent-roll")["data"]["as_of"] == day
        assert box.property()["created_at"].startswith(f"{day}T08:00:00.")


def test_real_time_stays_real(owner, box):
    """Keys end by real time: what is over there is over here, whatever the sandbox's clock says."""
    wanted = {"name": "short", "scopes": ["properties:read"]}
    assert box.post("/api-keys", wanted | {"expires_at": "2026-01-05T00:00:00Z"}).status_code == 422
    assert box.make("/api-keys", wanted | {"expires_at": "2098-01-05T00:00:00Z"})["status"] == "active"


def test_who_writes_while_the_clock_moves_keeps_the_order(owner, office):
    """What becomes visible later was stamped later, before and after each step of a move."""
    box, over, made = sandbox(owner, clock="2026-01-01"), threading.Event(), []

    def write(client):
        while not over.is_set():
            made.append(client.post("/tenants", json={"type": "person", "name": "Leila"}).status_code)

    writers = [threading.Thread(target=write, args=(office.client(box.key),)) for _ in range(3)]
    for writer in writers:
        writer.start()
    box.move("2026-01-12")
    over.set()
    for writer in writers:
        writer.join()
    assert set(made) == {201}
    rows = office.sql(
        "SELECT t.created_at FROM events e JOIN tenants t ON t.org_id = e.org_id AND t.id = e.object_id"
        " WHERE e.org_id = %s AND e.type = 'tenant.created' ORDER BY e.seq", box.id,
    )  # fmt: skip
    stamps = [at for (at,) in rows]
    assert len(stamps) == len(made)
    assert stamps == sorted(stamps)
    assert len({at.date() for at in stamps}) > 1
