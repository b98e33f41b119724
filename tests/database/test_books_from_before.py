"""Books that the release before made, upgraded: nothing posted changes, billing finds nothing new, and a lease that is moved to
the present rules is corrected by the difference.

`books_from_before.sql.gz` was made by that release: a lease from the 31st with a step, a shop billed ahead with VAT and a
discount, a lease that ended early, one that was never billed, late fees, a period closed through March 2026.
"""

import asyncio
import gzip
from datetime import date
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from nexus.billing import ending, run
from nexus.database.migrate import create_embedded_database, migrate
from nexus.database.pool import Database
from nexus.leases.actions import renew_lease
from nexus.leases.drafting import lock_lease
from nexus.ledger.actions import read_balances
from nexus.payments.proof import prove
from support.office import command_ctx

BOOKS = Path(__file__).with_name("books_from_before.sql.gz")
RELEASED = "0043"
LEASES = ("L-000001", "L-000002", "L-000003", "L-000004")
"""From the 31st, the shop, ended early, never billed."""


class Upgraded:
    """An organisation of the release before, after the upgrade."""

    def __init__(self, server, name):
        self.app_url = server.url(name, "nexus_app")
        self.super_url = server.url(name, "nexus_super")
        create_embedded_database(server.url("postgres", "nexus_super"), name)
        migrate(server.url(name, "nexus_owner"), RELEASED)
        with psycopg.connect(self.super_url, autocommit=True) as db:
            db.execute("SET session_replication_role = replica")
            db.execute(gzip.decompress(BOOKS.read_bytes()).decode())
        self.entries = self.sql("SELECT array_agg(hash ORDER BY number) FROM public.journal_entries")
        migrate(server.url(name, "nexus_owner"))
        ((self.org_id,),) = self.sql("SELECT id FROM public.organisations")
        self.leases = dict(self.sql("SELECT number, id FROM public.leases"))

    def sql(self, statement):
        with psycopg.connect(self.super_url) as db:
            return db.execute(statement).fetchall()

    def act(self, work):
        async def within():
            database = await Database.open(self.app_url, size=1)
            try:
                async with database.write(UUID(str(self.org_id))) as db:
                    return await work(command_ctx(db, self.org_id))
            finally:
                await database.close()

        return asyncio.run(within())

    def balances(self, as_of):
        async def work(ctx):
            return {
                row["code"]: row["debit"] - row["credit"] for row in await read_balances(ctx, as_of, None, {})
            }

        return self.act(work)

    def whole(self):
        proof = self.act(prove)
        assert proof.fault is None, proof
        return True


@pytest.fixture
def old(server_of, request):
    return Upgraded(server_of("embedded"), f"upgraded_{abs(hash(request.node.name)) % 10**8}")


def test_nothing_that_was_posted_has_changed_and_billing_finds_nothing_new(old):
    assert old.sql("SELECT array_agg(hash ORDER BY number) FROM public.journal_entries") == old.entries
    rules = dict(old.sql("SELECT number, billing_rules FROM public.leases"))
    assert rules == dict(zip(LEASES, (1, 1, 1, 2), strict=True))
    assert old.whole()
    for number, through in zip(
        LEASES, (date(2026, 6, 30), date(2027, 4, 1), date(2026, 12, 31)), strict=False
    ):
        lease = old.leases[number]
        done = old.act(lambda ctx, lease=lease, through=through: run.bill(ctx, [lease], through))
        assert (done.charges, done.credits) == (0, 0), number
    assert old.sql("SELECT array_agg(hash ORDER BY number) FROM public.journal_entries") == old.entries
    assert old.whole()


def test_a_lease_that_is_moved_is_corrected_by_the_difference_and_closed_periods_stay(old):
    before = old.balances(date(2026, 3, 31))
    moved = old.act(lambda ctx: ending.adopt_rules(ctx, old.leases[LEASES[0]]))
    # only March differs: 10,000 x 15/31 + 10,500 x 16/31 in place of 120,000 x 14/365 + 126,000 x 17/365
    rows = old.sql("SELECT id, net FROM public.charges")
    assert [dict(rows)[charge] for charge in moved.done.charge_ids] == [13_203]
    assert not moved.done.credit_ids
    ended = old.act(lambda ctx: ending.adopt_rules(ctx, old.leases[LEASES[2]]))
    # 304 days cost 121,600.00, of which three quarters of 36,500.00 stay: 12,100.00 are left, and 12,400.00 were charged
    (credit,) = old.sql("SELECT net FROM public.credits ORDER BY created_at DESC LIMIT 1")
    assert (len(ended.done.credit_ids), credit) == (1, (30_000,))
    assert old.balances(date(2026, 3, 31)) == before
    assert old.whole()


def test_a_renewal_takes_the_present_rules(old):
    async def work(ctx):
        lease = await lock_lease(ctx, old.leases[LEASES[1]])
        return await renew_lease(
            ctx, lease, annual_rent=None, end_date=None, cheque_count=None, deposit=None, notes=None
        )

    assert old.act(work)["billing_rules"] == 2
