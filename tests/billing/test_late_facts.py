"""What becomes known late counts from its own day: no fee without a late day, whatever the order of recording.

The rent of each lease is AED 12,000.00, due on 1 January 2026.
"""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nexus.billing import late_fees
from nexus.billing.settling_days import free_since, spread
from nexus.core import ids
from nexus.payments.proof import prove

DUE, RENT = date(2026, 1, 1), 1_200_000
RULES = {
    "flat": {"kind": "flat", "amount": "250.00", "grace_days": 5},
    "percentage": {"kind": "percentage", "amount": None, "rate_basis_points": 137, "grace_days": 2},
    "daily_amount": {"kind": "daily_amount", "amount": "10.00", "grace_days": 3},
    "daily_percentage": {"kind": "daily_percentage", "amount": None, "rate_basis_points": 7, "grace_days": 0},
    "capped": {"kind": "daily_amount", "amount": "40.00", "grace_days": 0, "cap": "615.00"},
}


@pytest.fixture
def org(office):
    made = office.organisation()
    made.billing_since("2026-01-01")
    return made


def late_lease(org, rule="flat", **more):
    """A lease whose rent is charged, with a rule of its own."""
    lease = org.active_lease(annual_rent="12000.00", cheque_count=1, **more)
    org.late_fee_rule(lease_id=lease["id"], **RULES[rule])
    org.bill(lease["id"], "2026-01-01")
    return lease


def run(office, org, lease, day):
    lease_id = ids.decode("lease", lease["id"])
    return office.act(org.id, lambda ctx: late_fees.charge_late_fees(ctx, [lease_id], day))


def pay(org, lease, amount="12000.00", day="2026-01-01", **more):
    return org.payment(
        lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount=amount, date=day, **more
    )


def rent_of(org, lease):
    (charge,) = org.get("/charges", lease_id=lease["id"], type="rent")["data"]
    return charge


def fee_charges(org, lease):
    return org.get("/charges", lease_id=lease["id"], type="late_fee", sort="created_at", limit=100)["data"]


def fee(org, lease):
    """What the fees come to after corrections, waived or not."""
    corrections = sum(
        Decimal(row["net"])
        for row in org.get("/credits", lease_id=lease["id"], type="correction", limit=100)["data"]
    )
    return sum((Decimal(row["net"]) for row in fee_charges(org, lease)), Decimal(0)) - corrections


def by_the_day(rule, settled, today):
    """The fee by the book, in minor units: day by day, from what is open at the end of each."""
    body = RULES[rule]
    first = DUE + timedelta(body["grace_days"] + 1)

    def cost(day):
        left = RENT - sum(amount for on, amount in settled if on <= day)
        if left <= 0:
            return Decimal(0)
        return (
            Decimal(body["amount"]) * 100
            if body["amount"]
            else Decimal(left) * body["rate_basis_points"] / 10_000
        )

    if body["kind"] in {"flat", "percentage"}:
        exact = cost(first - timedelta(1)) if first <= today else Decimal(0)
    else:
        end = today - timedelta(1)
        if cost(today) > 0 and "cap" not in body:
            end = today.replace(day=1) - timedelta(1)  # what is open is charged by the month
        exact = sum((cost(first + timedelta(n)) for n in range((end - first).days + 1)), Decimal(0))
    whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return min(whole, Decimal(body["cap"]) * 100) if "cap" in body else whole


FACTS = st.lists(
    st.tuples(st.integers(-3, 70), st.integers(1, 6), st.booleans(), st.sampled_from(["payment", "credit"])),
    min_size=1, max_size=4,
)  # fmt: skip
RUNS = st.lists(st.integers(1, 80), max_size=3)


@pytest.mark.parametrize("rule", RULES)
def test_the_fee_is_that_of_the_facts_in_any_order_of_recording(office, rule):
    org = office.organisation()
    org.billing_since("2026-01-01")

    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    @given(facts=FACTS, runs=RUNS)
    def check(facts, runs):
        lease = late_lease(org, rule)
        settled, left = [], RENT
        for n, (days, sixths, undone, kind) in enumerate(facts):
            if n < len(runs):
                run(office, org, lease, DUE + timedelta(runs[n]))
            amount, on = min(left, RENT * sixths // 6), DUE + timedelta(days)
            if not amount:
                break
            if kind == "payment":
                made = pay(org, lease, f"{amount // 100}.{amount % 100:02d}", on.isoformat())
                if undone:
                    org.make(f"/payments/{made['id']}/reversal", {"reason": "Wrong account"}, status=200)
                    continue
            else:
                on = max(on, DUE)
                body = {
                    "type": "discount",
                    "reason": "Flood",
                    "amount": f"{amount // 100}.{amount % 100:02d}",
                }
                org.make(f"/charges/{rent_of(org, lease)['id']}/credits", body | {"date": on.isoformat()})
            settled.append((on, amount))
            left -= amount
        (today,) = office.sql("SELECT local_today('Asia/Dubai')")[0]
        run(office, org, lease, today)
        assert fee(org, lease) * 100 == by_the_day(rule, settled, today)
        assert run(office, org, lease, today) == 0

    check()
    assert office.act(org.id, prove).fault is None


@pytest.mark.parametrize("rule", RULES)
def test_paid_in_time_and_recorded_late(office, org, rule):
    lease = late_lease(org, rule)
    run(office, org, lease, date(2026, 3, 1))
    assert fee(org, lease) > 0
    made = pay(org, lease)
    assert fee(org, lease) == 0
    assert [c["open"] for c in org.get("/charges", lease_id=lease["id"])["data"]] == ["0.00"] * (
        1 + len(fee_charges(org, lease))
    )
    # as if it had never been: neither on the day of the fee nor later is anything owed
    for day in ("2026-03-01", "2026-03-02"):
        totals = org.get("/reports/aged-receivables", as_of=day, lease_id=lease["id"])["data"]["totals"]
        assert [row["total"] for row in totals] in ([], ["0.00"])
    org.make(f"/payments/{made['id']}/reversal", {"reason": "Not ours"}, status=200)
    assert fee(org, lease) > 0
    assert office.act(org.id, prove).fault is None


def test_a_cheque_that_cleared_by_its_day_and_one_that_came_back(office, org):
    lease = late_lease(org)
    cheque = {"number": "004417", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-01-01"}
    made = pay(org, lease, method="cheque", cheque=cheque)
    run(office, org, lease, date(2026, 1, 7))
    assert fee(org, lease) == 250
    org.make(f"/payments/{made['id']}/clearance", {"date": "2026-01-05"}, status=200)
    assert fee(org, lease) == 0
    org.make(
        f"/payments/{made['id']}/return", {"date": "2026-01-20", "reason": "insufficient_funds"}, status=200
    )
    assert fee(org, lease) == 250
    assert run(office, org, lease, date(2026, 2, 1)) == 0


def test_a_fee_that_was_paid_and_falls_away_is_the_tenants_credit(office, org):
    lease = late_lease(org)
    run(office, org, lease, date(2026, 1, 7))
    (charge,) = fee_charges(org, lease)
    paid = pay(
        org, lease, "250.00", "2026-01-10", allocations=[{"charge_id": charge["id"], "amount": "250.00"}]
    )
    pay(org, lease)
    assert org.get(f"/payments/{paid['id']}")["data"]["unallocated"] == "250.00"
    (charge,) = fee_charges(org, lease)
    assert (charge["credited"], charge["allocated"]) == ("250.00", "0.00")


def test_a_fee_waived_by_hand_stays_waived_in_both_directions(office, org):
    lease = late_lease(org)
    run(office, org, lease, date(2026, 1, 7))
    (charge,) = fee_charges(org, lease)
    org.make(f"/charges/{charge['id']}/credits", {"type": "waiver", "reason": "Goodwill", "amount": "100.00"})
    made = pay(org, lease)
    assert fee(org, lease) == 100  # what was waived is given up, and not credited once more
    org.make(f"/payments/{made['id']}/reversal", {"reason": "Not ours"}, status=200)
    assert [c["net"] for c in fee_charges(org, lease)] == ["250.00", "150.00"]
    assert sum(Decimal(c["open"]) for c in fee_charges(org, lease)) == 150


def test_a_late_fact_of_a_closed_period_leaves_no_fee_and_touches_nothing_there(office, org):
    lease = late_lease(org, "daily_amount")
    run(office, org, lease, date(2026, 2, 1))
    org.make("/period-closings", {"through": "2026-02-28"})
    before = org.get("/balances", as_of="2026-02-28")["data"]["accounts"]
    pay(org, lease)
    assert fee(org, lease) == 0
    (credit,) = org.get("/credits", lease_id=lease["id"])["data"]
    assert (credit["type"], credit["effective_on"]) == ("correction", "2026-03-01")
    assert org.get("/balances", as_of="2026-02-28")["data"]["accounts"] == before
    assert office.act(org.id, prove).fault is None


@pytest.mark.parametrize("used", [True, False])
def test_credit_that_lies_unused_settles_before_a_fee_falls(office, org, used):
    org.billing_since("2026-01-01", apply_credits=used)
    lease = late_lease(org, "daily_amount")
    made = pay(org, lease, day="2026-01-03", allocations=[])
    charged = run(office, org, lease, date(2026, 2, 1))
    if not used:
        assert (charged, fee(org, lease)) == (1, 270)
        return
    assert (charged, fee(org, lease), rent_of(org, lease)["open"]) == (0, 0, "0.00")
    (part,) = org.get("/allocations", payment_id=made["id"])["data"]
    assert part["effective_on"] == "2026-01-03"


def test_room_for_a_credit_makes_no_gap(office, org):
    lease = late_lease(org, "daily_amount")
    pay(org, lease)
    body = {"type": "discount", "reason": "Lift", "amount": "2000.00"}
    org.make(f"/charges/{rent_of(org, lease)['id']}/credits", body)
    run(office, org, lease, date(2026, 3, 1))
    assert fee_charges(org, lease) == []


@pytest.mark.parametrize("day", ["2026-01-01", "2026-03-01"])
def test_what_is_released_is_open_from_that_day(office, org, day):
    org.billing_since("2026-01-01", apply_credits=False)
    lease = late_lease(org, "daily_amount")
    made = pay(org, lease)
    (part,) = org.get("/allocations", payment_id=made["id"])["data"]
    org.make(f"/allocations/{part['id']}/release", {"reason": "Another's", "date": day}, status=200)
    (today,) = office.sql("SELECT local_today('Asia/Dubai')")[0]
    settled = [(DUE, RENT), (date.fromisoformat(day), -RENT)]
    assert fee(org, lease) * 100 == by_the_day("daily_amount", settled, today) > 0


def test_what_would_be_charged_is_seen_before(office, org):
    lease = late_lease(org, "daily_amount")
    rule = org.get("/late-fee-rules", lease_id=lease["id"])["data"][0]["id"]

    def seen(day):
        answer = org.get(f"/leases/{lease['id']}/balance/explain", as_of=day)["data"]
        (row,) = [r for r in answer["rows"] if r["type"] == "rent"]
        return row["late_fee_rule_id"], row["late_fee"], row["late_fee_charged"], row["late_fee_to_charge"]

    assert seen("2026-01-01") == (None, None, None, None)
    assert seen("2026-01-05") == (rule, "0.00", "0.00", "0.00")
    assert seen("2026-01-20") == (rule, "150.00", "0.00", "0.00")
    assert seen("2026-02-01") == (rule, "270.00", "0.00", "270.00")
    assert run(office, org, lease, date(2026, 2, 1)) == 1
    assert seen("2026-02-01") == (rule, "270.00", "270.00", "0.00")
    assert seen("2026-02-10") == (rule, "360.00", "270.00", "0.00")


MOVES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 100)), max_size=8)


@given(came=st.integers(0, 20), amount=st.integers(1, 500), moves=MOVES)
def test_what_is_free_without_a_break_adds_up_to_what_is_left(came, amount, moves):
    changes, left = [(DUE + timedelta(came), amount)], amount
    for day, part in moves:
        on, taken = DUE + timedelta(came + day), min(part, left)
        changes.append((on, -taken))
        if part % 3 == 0:
            changes.append((on + timedelta(part % 7), taken))
        else:
            left -= taken
    steps = free_since(changes)
    assert sum(free for _, free in steps) == max(left, 0)
    for since, _ in steps:
        for day in range(100):
            on = DUE + timedelta(day)
            if on >= since:
                there = sum(part for at, part in changes if at <= on)
                assert there >= sum(free for at, free in steps if at <= since)
    parts = spread([("a", left // 2), ("b", left - left // 2)], steps)
    assert sum(part for _, part, _ in parts) == left
