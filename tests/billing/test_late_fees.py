"""Late fees: the arithmetic by hand and by properties, and what a run charges."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.billing import jobs, late_fees
from nexus.billing.late_fee_model import Rule, fee_through, first_day
from nexus.core import ids
from nexus.payments.proof import prove

DUE = date(2026, 3, 1)


def rule(kind, *, amount=None, rate=None, cap=None, grace=0):
    return Rule(kind, amount, rate, cap, grace)


def test_grace_ends_on_its_last_day():
    # five days of grace: 2 to 6 March; the fee falls on the 7th
    assert first_day(DUE, 5) == date(2026, 3, 7)
    flat = rule("flat", amount=25_000, grace=5)
    assert fee_through(flat, DUE, 100_000, [], date(2026, 3, 6)) == 0
    assert fee_through(flat, DUE, 100_000, [], date(2026, 3, 7)) == 25_000
    # paid on the last day of grace, or on the day of the fee
    assert fee_through(flat, DUE, 100_000, [(date(2026, 3, 6), 100_000)], date(2026, 3, 31)) == 0
    assert fee_through(flat, DUE, 100_000, [(date(2026, 3, 7), 100_000)], date(2026, 3, 31)) == 25_000


def test_percentages_are_of_what_is_open():
    percent = rule("percentage", rate=250)
    # 2.5 % of 40,000.50 - 10,000.00 is 750.0125
    assert fee_through(percent, DUE, 4_000_050, [(DUE, 1_000_000)], date(2026, 3, 2)) == 75_001
    daily = rule("daily_percentage", rate=5)
    # 0.05 % a day: at the end of 2 to 10 March of 1,000.00 (9 days, 4.50), then of 400.00 to the 21st (11 days, 2.20)
    paid = [(date(2026, 3, 11), 60_000)]
    assert fee_through(daily, DUE, 100_000, paid, date(2026, 3, 21)) == 670
    assert (
        fee_through(rule("daily_percentage", rate=5, cap=600), DUE, 100_000, paid, date(2026, 3, 21)) == 600
    )
    # 10.00 for each day at whose end anything is open: 2 to 4 March
    by_day = rule("daily_amount", amount=1_000)
    assert fee_through(by_day, DUE, 100_000, [(date(2026, 3, 5), 100_000)], date(2026, 3, 31)) == 3_000
    # and again from the day on which it was released
    released = [(date(2026, 3, 5), 100_000), (date(2026, 3, 20), -100_000)]
    assert fee_through(by_day, DUE, 100_000, released, date(2026, 3, 31)) == 15_000


@given(
    kind=st.sampled_from(["flat", "percentage", "daily_amount", "daily_percentage"]),
    number=st.integers(1, 10_000),
    cap=st.none() | st.integers(1, 10**6),
    grace=st.integers(0, 90),
    amount=st.integers(1, 10**9),
    parts=st.lists(st.tuples(st.integers(-5, 200), st.integers(1, 10**8)), max_size=6),
    days=st.integers(0, 250),
)
def test_a_fee_only_grows_and_is_the_sum_of_its_days(kind, number, cap, grace, amount, parts, days):
    by_amount = kind in {"flat", "daily_amount"}
    chosen = rule(
        kind, amount=number if by_amount else None, rate=None if by_amount else number, cap=cap, grace=grace
    )
    settled, left = [], amount
    for day, part in sorted(parts):
        settled.append((DUE + timedelta(day), min(part, left)))
        left -= min(part, left)
    through = DUE + timedelta(days)
    fee = fee_through(chosen, DUE, amount, settled, through)
    assert 0 <= fee <= fee_through(chosen, DUE, amount, settled, through + timedelta(1))
    assert cap is None or fee <= cap
    if cap is None and kind.startswith("daily"):
        exact = 0
        for n in range(grace + 1, days + 1):
            open_amount = amount - sum(p for on, p in settled if on <= DUE + timedelta(n))
            if open_amount > 0:
                exact += number * 10_000 if by_amount else open_amount * number
        assert fee == (exact + 5_000) // 10_000


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since("2026-01-01")
    return made


def fees(org, lease):
    rows = org.get("/charges", lease_id=lease["id"], sort="due_on,amount", limit=100)["data"]
    return [(c["due_on"], c["net"]) for c in rows if c["type"] == "late_fee"]


def today(office, org):
    """Where the property is: the day of what is charged with a fact."""
    (day,) = office.sql("SELECT local_today('Asia/Dubai')")[0]
    return day.isoformat()


def run(office, org, lease, day):
    lease_id = ids.decode("lease", lease["id"])
    return office.act(
        org.id, lambda ctx: late_fees.charge_late_fees(ctx, [lease_id], date.fromisoformat(day))
    )


def test_a_second_run_makes_nothing_and_a_waiver_stays(office, org):
    org.late_fee_rule(grace_days=5)
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2)
    org.bill(lease["id"], "2026-01-01")
    assert run(office, org, lease, "2026-01-06") == 0
    assert run(office, org, lease, "2026-01-07") == 1
    assert run(office, org, lease, "2026-01-07") == 0
    assert run(office, org, lease, "2026-03-07") == 0  # neither again, nor for the fee itself
    assert fees(org, lease) == [("2026-01-07", "250.00")]
    (fee,) = org.get("/charges", lease_id=lease["id"], type="late_fee")["data"]
    org.make(f"/charges/{fee['id']}/credits", {"type": "waiver", "reason": "Goodwill", "amount": "250.00"})
    assert org.make("/late-fee-runs", {"lease_id": lease["id"]}, status=200)["charges"] == 0
    (used,) = org.get("/late-fee-rules")["data"]
    assert org.client.delete(f"/late-fee-rules/{used['id']}").status_code == 409
    assert org.patch(f"/late-fee-rules/{used['id']}", {"amount": "1.00"}).json()["code"] == "in_use"
    assert office.act(org.id, prove).fault is None


def test_a_returned_cheque_never_paid_in_time(office, org):
    org.late_fee_rule(kind="percentage", amount=None, rate_basis_points=200, grace_days=5)
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2)
    org.bill(lease["id"], "2026-01-01")
    payment = org.cheque(tenant_id=lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="30000.00")
    org.make(f"/payments/{payment['id']}/clearance", {"date": "2026-01-02"}, status=200)
    assert run(office, org, lease, "2026-01-10") == 0
    org.make(
        f"/payments/{payment['id']}/return",
        {"date": "2026-01-12", "reason": "insufficient_funds"},
        status=200,
    )
    # 2 % of 30,000.00, with the return
    assert fees(org, lease) == [(today(office, org), "600.00")]
    assert run(office, org, lease, "2026-01-13") == 0


def test_daily_fees_are_charged_by_the_month_and_at_the_end(office, org):
    org.late_fee_rule(kind="daily_amount", amount="10.00", cap="400.00")
    lease = org.active_lease(annual_rent="60000.00", cheque_count=2)
    org.late_fee_rule(kind="daily_amount", amount="20.00", lease_id=lease["id"])
    org.bill(lease["id"], "2026-01-01")
    assert run(office, org, lease, "2026-01-20") == 0
    # by the lease's own rule: 2 to 31 January are 30 days
    assert run(office, org, lease, "2026-02-01") == 1
    org.payment(lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="30600.00", date="2026-02-10")
    # 1 to 9 February, with the payment: the balance is open as each of the nine days ends
    assert fees(org, lease) == [("2026-02-01", "600.00"), (today(office, org), "180.00")]
    assert run(office, org, lease, "2026-02-11") == 0
    assert run(office, org, lease, "2026-03-01") == 0
    assert office.act(org.id, prove).fault is None


def test_the_night_charges_every_late_lease(office, org):
    org.late_fee_rule(charge_types=["rent", "parking"])
    late, in_time = org.active_lease(), org.active_lease()
    for lease in (late, in_time):
        org.bill(lease["id"], "2026-01-01")
    (charge,) = org.get("/charges", lease_id=in_time["id"])["data"]
    org.payment(
        in_time["tenants"][0]["tenant_id"], lease_id=in_time["id"], amount=charge["amount"], date="2026-01-01"
    )

    async def night(ctx):
        after, batches = ids.UUID(int=0), 0
        while after is not None:
            after, batches = await jobs.charge_late_leases(ctx, after), batches + 1
        return batches

    assert office.act(org.id, night) == 2
    assert len(fees(org, late)) == 1
    assert fees(org, in_time) == []


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"amount": None}, "/amount"),
        ({"kind": "percentage", "amount": None}, "/rate_basis_points"),
        ({"rate_basis_points": 5}, "/rate_basis_points"),
        ({"kind": "daily_percentage", "rate_basis_points": 5}, "/amount"),
        ({"cap": "0.00"}, "/cap"),
        ({"grace_days": 91}, "/grace_days"),
        ({"charge_types": ["late_fee"]}, "/charge_types/0"),
        ({"currency": "XXX"}, "/currency"),
    ],
)
def test_rules_that_cannot_be(org, body, pointer):
    usual = {"kind": "flat", "amount": "250.00", "starts_on": "2026-01-01"}
    answer = org.post("/late-fee-rules", json={k: v for k, v in (usual | body).items() if v is not None})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    assert org.get("/late-fee-rules")["meta"]["total"] == 0


def test_one_rule_a_day(org):
    made = org.late_fee_rule()
    again = org.post("/late-fee-rules", json={"kind": "flat", "amount": 1, "starts_on": "2026-01-01"})
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (422, "/starts_on")
    assert org.client.delete(f"/late-fee-rules/{made['id']}").status_code == 204


def test_a_rule_that_charged_nothing_yet_is_changed(org):
    rule, later = org.late_fee_rule(cap="400.00"), org.late_fee_rule(starts_on="2026-02-01")
    path = f"/late-fee-rules/{rule['id']}"
    changed = org.patch(path, {"amount": "300.00", "cap": None, "grace_days": 3}).json()["data"]
    assert (changed["amount"], changed["cap"], changed["grace_days"]) == ("300.00", None, 3)
    for change, pointer in (
        ({"rate_basis_points": 200}, "/rate_basis_points"), ({"starts_on": "2026-02-01"}, "/starts_on"), ({"amount": None}, "/amount"),
    ):  # fmt: skip
        answer = org.patch(path, change)
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    since = org.get("/late-fee-rules", updated_since=changed["updated_at"])["data"]
    assert [row["id"] for row in since] == [rule["id"]] and later["updated_at"] < changed["updated_at"]
