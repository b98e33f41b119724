"""How the machine of money lets a tenant leave: deposits, terminations, renewals, settlements, cheques handed back."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from nexus.billing import ending, run
from nexus.core.errors import Conflict
from nexus.leases import actions as leases
from nexus.leases.drafting import lock_lease
from nexus.ledger import actions as ledger
from nexus.payments.cheques import handing_back
from nexus.payments.deposits import actions as deposits
from nexus.payments.deposits.queries import held_for_lease
from nexus.payments.settlements.actions import reverse_settlement, settle_lease
from nexus.payments.settlements.model import Wanted
from support.whole_books import START

DAYS = st.dates(START, date(2026, 10, 31))
PICK = st.integers(0, 10**6)


class LeavingRules:
    """Goes with the machine: it has `act`, `try_to`, `fetch`, `lease_id`."""

    @rule(pick=PICK, on=DAYS, amount=st.integers(1, 600_000))
    def receive_deposit(self, pick, on, amount):
        async def work(ctx):
            rows = await ctx.db.fetch(
                "SELECT id FROM deposits WHERE org_id = $1 AND received < amount ORDER BY id", ctx.org_id
            )
            if not rows:
                raise Conflict("nothing to receive")
            books, deposit = await deposits.hold_deposit(ctx, rows[pick % len(rows)]["id"])
            part = min(amount, deposit["amount"] - deposit["received"])
            await deposits.receive(ctx, books, deposit, amount=part, on=on, method="cash", reference=None)

        self.try_to(work)

    @rule(on=DAYS, despite=st.booleans())
    def give_deposit_back(self, on, despite):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            for deposit in await held_for_lease(ctx.db, ctx.org_id, self.lease_id):
                await deposits.give_back(
                    ctx, books, deposit, amount=None, on=on, method="cash", reference=None, reason="Left",
                    despite_open_charges=despite,
                )  # fmt: skip

        self.try_to(work)

    @rule(on=DAYS)
    def terminate(self, on):
        """Recorded late, mostly, and sometimes where the books are closed; billing afterwards finds nothing to correct."""

        async def work(ctx):
            await ending.terminate_lease(ctx, self.lease_id, on, "Relocation")
            assert (await run.bill(ctx, [self.lease_id], on)).credits == 0

        self.try_to(work)

    @rule(rent=st.integers(0, 20_000_000))
    def renew(self, rent):
        async def work(ctx):
            await ledger.hold_books(ctx)
            lease = await lock_lease(ctx, self.lease_id)
            made = await leases.renew_lease(
                ctx, lease, annual_rent=rent, end_date=None, cheque_count=None, deposit=None, notes=None
            )
            await leases.activate_lease(ctx, made)

        self.try_to(work)

    @rule(days=st.integers(0, 90))
    def bill_the_renewal_ahead(self, days):
        async def work(ctx):
            rows = await ctx.db.fetch(
                "SELECT id FROM leases WHERE org_id = $1 AND renews_lease_id = $2 AND status = 'active'",
                ctx.org_id,
                self.lease_id,
            )
            await run.bill(ctx, [row["id"] for row in rows], date(2027, 1, 1) + timedelta(days=days))

        self.try_to(work)

    @rule()
    def withdraw_the_renewal(self):
        async def work(ctx):
            rows = await ctx.db.fetch(
                "SELECT id FROM leases WHERE org_id = $1 AND renews_lease_id = $2 AND status = 'active'",
                ctx.org_id,
                self.lease_id,
            )
            for row in rows:
                ended = await ending.cancel_lease(ctx, row["id"], "The tenant leaves after all")
                assert await ctx.db.fetchval(
                    "SELECT coalesce(sum(net - credited_net), 0) FROM charges WHERE org_id = $1 AND lease_id = $2"
                    " AND item_id IS NOT NULL AND written_off_net = 0 AND credited_net = corrected_net",
                    ctx.org_id,
                    ended.lease["id"],
                ) == 0  # fmt: skip

        self.try_to(work)

    @rule(on=DAYS, damage=st.integers(0, 900_000), penalty=st.sampled_from([None, 0, 1_000_000]))
    def settle(self, on, damage, penalty):
        async def work(ctx):
            damages = (("Broken door", damage),) if damage else ()
            wanted = Wanted(on=on, penalty=penalty, damages=damages, method="cash")
            done = await settle_lease(ctx, self.lease_id, wanted)
            held = await held_for_lease(ctx.db, ctx.org_id, self.lease_id)
            assert not [d for d in held if d["held_by"] == "manager"]
            assert not done["owed"] or not done["refunded"]

        self.try_to(work)

    @rule()
    def take_the_settlement_back(self):
        async def work(ctx):
            row = await ctx.db.fetchrow(
                "SELECT id FROM settlements WHERE org_id = $1 AND status = 'settled'", ctx.org_id
            )
            if row:
                await reverse_settlement(ctx, row["id"], "Wrong", None)

        self.try_to(work)

    @rule()
    def hand_cheques_back(self):
        async def work(ctx):
            books = await ledger.hold_books(ctx)
            wanted = await handing_back.cheques_to_give_back(ctx, self.lease_id)
            await handing_back.hand_back(ctx, books, wanted, None, "The lease is over", None)

        self.try_to(work)
