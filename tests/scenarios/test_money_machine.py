"""Any order of charging, paying, bouncing, reversing, closing, leaving, settling: after each step the books are whole.

The short form runs with all tests; `make money` runs 10,000 runs of up to 50 steps.
"""

import asyncio
import contextlib
import os
from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_as_test

from nexus.billing import (
    charging,
    items,
    late_fees,
    queries,
    recognition,
    recognition_model,
    run,
    settlement,
)
from nexus.core import ids
from nexus.core.errors import Conflict, Invalid
from nexus.database.pool import Database
from nexus.leases.drafting import read_lease
from nexus.leases.queries import items_of
from nexus.ledger import actions as ledger
from nexus.payments import actions as payments
from nexus.payments import posting
from nexus.payments.cheques import moves, replacing
from nexus.payments.cheques.filing import NewCheque
from nexus.payments.schemas import Cheque
from support.leaving_rules import LeavingRules
from support.money_portfolio import LATE_RULES, one_lease
from support.office import command_ctx
from support.whole_books import START, WholeBooks

RUNS, STEPS, PARTS = (
    int(os.environ.get(f"NEXUS_MONEY_{name}", usual))
    for name, usual in (("RUNS", "8"), ("STEPS", "25"), ("PARTS", "1"))
)
AMOUNTS = st.integers(1, 3_000_000)
DAYS = st.dates(START, date(2026, 10, 31))
AHEAD = st.dates(START, date(2027, 3, 31))
"""Also what is issued before it is due, while the day of the books is no later than that."""
PICK = st.integers(0, 10**6)


class Money(LeavingRules, WholeBooks, RuleBasedStateMachine):
    """One lease of AED 120,000 a year and its tenant."""

    runner: asyncio.Runner
    pool: Database
    """One connection for all runs: a new one would plan each statement anew."""

    def __init__(self):
        super().__init__()
        self.org_id = ids.new_id()

    def act(self, work):
        """In a transaction of its own. What is refused must leave nothing: the invariants see to that."""

        async def within():
            async with self.pool.write(self.org_id) as db:
                return await work(command_ctx(db, self.org_id))

        return self.runner.run(within())

    def try_to(self, work):
        with contextlib.suppress(Conflict, Invalid):
            self.act(work)

    def look(self, work):
        """As `act`, for what reads only."""

        async def within():
            async with self.pool.read(self.org_id) as db:
                return await work(command_ctx(db, self.org_id))

        return self.runner.run(within())

    def fetch(self, sql, *arguments):
        return self.look(lambda ctx: ctx.db.fetch(sql, self.org_id, *arguments))

    def one_of(self, sql, pick):
        rows = self.fetch(sql)
        return rows[pick % len(rows)] if rows else None

    @initialize(
        cheques=st.sampled_from([1, 4, 12]),
        automatic=st.booleans(),
        taxed=st.booleans(),
        monthly=st.booleans(),
        late=st.sampled_from((None, *LATE_RULES)),
    )
    def begin(self, cheques, automatic, taxed, monthly, late):
        async def work(ctx):
            lease = await one_lease(
                ctx, cheques=cheques, automatic=automatic, taxed=taxed, monthly=monthly, late=late
            )
            return lease["id"], lease["parties"][0][0]

        self.lease_id, self.tenant_id = self.act(work)

    @rule(through=AHEAD)
    def bill(self, through):
        self.act(lambda ctx: run.bill(ctx, [self.lease_id], through))
        again = self.act(lambda ctx: run.bill(ctx, [self.lease_id], through))
        assert (again.charges, again.credits) == (0, 0)

    @rule(through=DAYS)
    def recognise(self, through):
        self.act(lambda ctx: recognition.recognise(ctx, [self.lease_id], through))
        assert self.act(lambda ctx: recognition.recognise(ctx, [self.lease_id], through)) == 0
        day = recognition_model.last_month_end(through)
        rows = self.fetch(
            "SELECT c.net - c.corrected_net AS net, c.period_start, c.period_end, c.recognised FROM charges c"
            " WHERE c.org_id = $1 AND c.deferred AND c.earned_on IS NULL AND coalesce(c.recognised_through <= $2, true)",
            day,
        )
        for row in rows:
            assert row["recognised"] == recognition_model.earned(
                row["net"], row["period_start"], row["period_end"], day
            )

    @rule()
    def charge_late_fees(self):
        """What a late charge has cost is what it should have, but for what was given up by hand; a second run makes nothing."""

        async def work(ctx):
            return await late_fees.charge_late_fees(ctx, [self.lease_id])

        async def left(ctx):
            known = await ctx.db.fetchval("SELECT last_created_at FROM ledgers WHERE org_id = $1", ctx.org_id)
            day = await queries.today(ctx.db, ctx.org_id)
            return (await late_fees.fees_of_lease(ctx, self.lease_id, day, known)).values()

        self.act(work)
        assert self.act(work) == 0
        given_up = self.fetch(
            "SELECT l.late_charge_id, sum(c.credited_net - c.corrected_net) AS net, bool_and(c.credited_net = c.net) AS gone"
            " FROM late_fees l JOIN charges c ON c.org_id = $1 AND c.id = l.charge_id WHERE l.org_id = $1 GROUP BY 1"
        )
        hand = {row["late_charge_id"]: row for row in given_up}
        for fee in self.look(left):
            assert fee.difference <= 0
            if fee.difference < 0:
                row = hand[fee.charge["id"]]
                assert row["gone"] and row["net"] >= -fee.difference

    @rule(step=DAYS, amount=st.integers(0, 24_000_000))
    def change_the_rent(self, step, amount):
        async def work(ctx):
            lease = await read_lease(ctx, self.lease_id)
            (item,) = await items_of(ctx.db, ctx.org_id, [self.lease_id])
            terms = [(START, 12_000_000), *([(step, amount)] if step > START else [])]
            await items.change_item(ctx, lease, item, terms, {})

        self.act(work)

    @rule(amount=AMOUNTS, due=AHEAD, type=st.sampled_from(["other", "late_fee", "penalty"]))
    def charge(self, amount, due, type):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            facts = await queries.lease_facts(ctx.db, ctx.org_id, [self.lease_id])
            await charging.charge_once(ctx, books, facts[self.lease_id], type, amount, due, "Something")

        self.act(work)

    @rule(
        amount=AMOUNTS, on=DAYS, method=st.sampled_from(["cash", "bank_transfer", "cheque"]), with_lease=st.booleans(),
        keep=st.booleans(),
    )  # fmt: skip
    def pay(self, amount, on, method, with_lease, keep):
        cheque = Cheque(number="1", bank="Emirates NBD", drawer="Leila Haddad", date=on)
        given = payments.NewPayment(
            tenant_id=self.tenant_id, amount=msgspec.Raw(str(amount // 100).encode() + b".00"), method=method, date=on,
            lease_id=self.lease_id if with_lease else None, reference="FT1", cheque=cheque if method == "cheque" else None,
            currency="AED", allocations=[] if keep and method != "cheque" else None,
        )  # fmt: skip
        self.try_to(lambda ctx: payments.record_payment(ctx, given))

    async def _payment(self, ctx, pick, condition):
        rows = await ctx.db.fetch(
            f"SELECT id FROM payments WHERE org_id = $1 AND {condition} ORDER BY id", ctx.org_id
        )
        if not rows:
            raise Conflict("nothing to do it to")
        return await payments.hold_payment(ctx, rows[pick % len(rows)]["id"])

    @rule(pick=PICK, on=DAYS)
    def clear(self, pick, on):
        async def work(ctx):
            await payments.clear_payment(ctx, await self._payment(ctx, pick, "status = 'pending'"), on)

        self.try_to(work)

    @rule(pick=PICK, on=DAYS)
    def bounce(self, pick, on):
        async def work(ctx):
            payment = await self._payment(ctx, pick, "method = 'cheque'")
            await payments.return_payment(ctx, payment, on, "insufficient_funds", None)

        self.try_to(work)

    async def _cheque(self, ctx, pick, *statuses):
        books = await ledger.hold_books(ctx)
        rows = await ctx.db.fetch(
            "SELECT id FROM cheques WHERE org_id = $1 AND status = ANY ($2) ORDER BY id", ctx.org_id, statuses
        )
        if not rows:
            raise Conflict("nothing to do it to")
        return books, await moves.read_cheque(ctx, rows[pick % len(rows)]["id"], lock=True)

    @rule(pick=PICK, on=DAYS)
    def present(self, pick, on):
        async def work(ctx):
            books, cheque = await self._cheque(ctx, pick, "received", "bounced", "partially_paid")
            await moves.present(ctx, books, cheque, on)

        self.try_to(work)

    @rule(pick=PICK, on=DAYS, amount=AMOUNTS)
    def pay_in_part(self, pick, on, amount):
        async def work(ctx):
            books, cheque = await self._cheque(ctx, pick, "deposited")
            part = min(amount, cheque["amount"] - cheque["paid"] - 1)
            if part > 0:
                await moves.pay_in_part(ctx, books, cheque, on, part, None, fee=True, certificate=None)

        self.try_to(work)

    @rule(pick=PICK, on=DAYS, by_cheque=st.booleans(), more=st.integers(0, 100_000))
    def replace(self, pick, on, by_cheque, more):
        async def work(ctx):
            books, cheque = await self._cheque(ctx, pick, "received", "bounced", "partially_paid")
            amount = cheque["amount"] - cheque["paid"] + more
            who = {"tenant_id": self.tenant_id, "lease_id": self.lease_id, "property_id": None}
            cheques = [
                NewCheque(
                    **who, jurisdiction="AE-DU", number=str(cheque["id"])[-12:], bank="Mashreq", drawer="Leila Haddad",
                    date=on, amount=amount, currency="AED", received_on=on,
                )
            ]  # fmt: skip
            raw = msgspec.Raw(f"{amount // 100}.{amount % 100:02d}".encode())
            cash = payments.NewPayment(**who, amount=raw, method="cash", currency="AED", date=on)
            paid = [] if by_cheque else [(amount, cash)]
            await replacing.replace(ctx, books, cheque, on, None, cheques if by_cheque else [], paid)

        self.try_to(work)

    @rule(pick=PICK)
    def reverse(self, pick):
        async def work(ctx):
            await payments.reverse_payment(ctx, await self._payment(ctx, pick, "true"), "Wrong", None)

        self.try_to(work)

    @rule(pick=PICK, amount=AMOUNTS)
    def refund(self, pick, amount):
        async def work(ctx):
            payment = await self._payment(ctx, pick, "amount > allocated + refunded")
            books = await ledger.hold_books(ctx)
            await posting.refund(
                ctx, books, payment, amount=amount, method="cash", on=None, reference=None, reason="Overpaid"
            )

        self.try_to(work)

    @rule(pick=PICK, on=DAYS)
    def release(self, pick, on):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            rows = await queries.allocations_in_force(ctx.db, ctx.org_id)
            if rows:
                await settlement.release(ctx, books, [rows[pick % len(rows)]], "Elsewhere", on)

        self.act(work)

    @rule(pick=PICK, by_hand=st.booleans(), amount=AMOUNTS)
    def allocate(self, pick, by_hand, amount):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            payment = await self._payment(ctx, pick, "entry_id IS NOT NULL")
            rows = await ctx.db.fetch("SELECT id FROM charges WHERE org_id = $1 ORDER BY id", ctx.org_id)
            wanted = [(rows[pick % len(rows)]["id"], amount)] if by_hand and rows else None
            await posting.allocate_payment(ctx, books, payment, wanted)

        self.try_to(work)

    @rule(pick=PICK, amount=AMOUNTS, type=st.sampled_from(["discount", "waiver", "write_off"]), on=DAYS)
    def credit(self, pick, amount, type, on):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            rows = await ctx.db.fetch("SELECT id FROM charges WHERE org_id = $1 ORDER BY id", ctx.org_id)
            if not rows:
                return
            charge = await charging.read_charge(ctx, rows[pick % len(rows)]["id"])
            new = charging.part_of(charge, amount, type, "Because", on)
            await settlement.make_room(ctx, books, {charge["id"]: new.net + new.tax}, "Because", on)
            await charging.credit(ctx, books, [new])

        self.try_to(work)

    @rule(through=DAYS)
    def close(self, through):
        self.try_to(lambda ctx: ledger.close_period(ctx, through))

    @rule()
    def reopen(self):
        async def work(ctx):
            row = await ctx.db.fetchrow(
                "SELECT id FROM period_closings WHERE org_id = $1 AND status = 'closed' ORDER BY through DESC LIMIT 1",
                ctx.org_id,
            )
            if row:
                await ledger.reopen_period(ctx, await ledger.read_closing(ctx, row["id"]), "Late invoice")

        self.act(work)

    @precondition(lambda self: hasattr(self, "lease_id"))
    @invariant()
    def everything_holds(self):
        """After each step, asked in one go."""
        self.look(self.check)


@pytest.mark.parametrize("part", range(PARTS))
def test_money_stays_whole_whatever_happens(office, part):
    with asyncio.Runner() as Money.runner:
        Money.pool = Money.runner.run(Database.open(office.app_url, size=1))
        run_as_test(
            Money,
            settings=settings(
                max_examples=max(1, RUNS // PARTS), stateful_step_count=STEPS, deadline=None, database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )  # fmt: skip
        Money.runner.run(Money.pool.close())
