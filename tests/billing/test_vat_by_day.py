"""For every day and supplier the VAT summary to date is what account 2200 has: whatever is issued ahead or late, credited,
settled, closed, and in which order."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nexus.billing import charging, queries, recognition, run, settlement
from nexus.core import ids
from nexus.core.errors import Conflict, Invalid
from nexus.ledger.actions import close_period, hold_books, read_balances
from nexus.payments.proof import prove
from nexus.tax.document_queries import vat_summary

DAYS = st.integers(-120, 90)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("bill"), DAYS),
        st.tuples(st.just("charge"), DAYS, st.integers(1, 10**6)),
        st.tuples(st.just("credit"), st.integers(-120, 0), st.integers(1, 10**6), st.sampled_from(["discount", "waiver", "write_off", "correction"]), st.integers(0, 99)),
        st.tuples(st.just("close"), st.integers(-120, -1)),
    ),
    min_size=2, max_size=8,
)  # fmt: skip


async def _credit(ctx, lease_id, on, net, kind, pick):
    books = await hold_books(ctx)
    rows = await ctx.db.fetch(
        "SELECT id FROM charges WHERE org_id = $1 AND lease_id = $2 ORDER BY created_at, id",
        ctx.org_id,
        lease_id,
    )
    if not rows:
        return
    charge = await charging.read_charge(ctx, rows[pick % len(rows)]["id"])
    new = charging.part_of(charge, min(net, charge["net"]), kind, "Agreed", on)
    await settlement.make_room(ctx, books, {charge["id"]: new.net + new.tax}, "Agreed", on)
    await charging.credit(ctx, books, [new])
    if kind == "correction" and charge["deferred"]:
        await recognition.correct(ctx, books, {charge["id"]: on})


async def _do(ctx, lease_id, today, step):
    kind, on = step[0], today + timedelta(step[1])
    if kind == "bill":
        await run.bill(ctx, [lease_id], on)
    elif kind == "close":
        await close_period(ctx, on)
    elif kind == "credit":
        await _credit(ctx, lease_id, on, *step[2:])
    else:
        books = await hold_books(ctx)
        lease = (await queries.lease_facts(ctx.db, ctx.org_id, [lease_id]))[lease_id]
        await charging.charge_once(ctx, books, lease, "other", step[2], on, "Sign")


async def _same_every_day(ctx, today):
    for n in range(-125, 95):
        day = today + timedelta(n)
        declared = sum(row["tax"] for row in await vat_summary(ctx.db, ctx.org_id, None, None, day))
        posted = await read_balances(ctx, day, None, {})
        deferred = [
            row["debit"] - row["credit"]
            for row in posted
            if row["code"] == "2160" and row["book"] == "client"
        ]
        assert sum(row["credit"] - row["debit"] for row in posted if row["code"] == "2200") == declared, day
        assert sum(deferred) <= 0, day


def test_the_summary_is_what_2200_has_on_every_day(office):
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(steps=STEPS, monthly=st.booleans())
    def check(steps, monthly):
        org = office.organisation()
        (today,) = office.sql("SELECT local_today('Asia/Dubai')")[0]
        begun = (today - timedelta(120)).isoformat()
        org.billing_since(begun, recognition="monthly" if monthly else "on_charge")
        org.supplier()
        unit = org.unit(type="retail_shop")
        lease = org.active_lease([unit["id"]], start_date=begun, annual_rent="120000.00", cheque_count=12)
        lease_id = ids.decode("lease", lease["id"])
        for step in steps:
            try:
                office.act(org.id, lambda ctx, step=step: _do(ctx, lease_id, today, step))
            except (Conflict, Invalid):
                continue
        office.act(org.id, lambda ctx: _same_every_day(ctx, today))
        assert office.act(org.id, prove).fault is None

    check()
