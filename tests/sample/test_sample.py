"""The sample portfolio: the same for the same seed and day, and true to every rule of the database."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from itertools import islice

import psycopg
import pytest

from nexus.billing.run import bill
from nexus.core import ids
from nexus.core.clock import local_day
from nexus.core.errors import Conflict
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation
from nexus.payments.proof import prove
from nexus.properties.queries import COLUMNS, SOURCE
from nexus.sample.load import load_sample
from nexus.sample.portfolio import portfolio
from support.office import command_ctx

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
TODAY = local_day(NOW, "Asia/Dubai")


def parts(today=TODAY, now=NOW, count=12, **more):
    return [repr(part) for part in islice(portfolio(today, now, **more), count)]


def test_the_same_seed_and_day_give_the_same_rows():
    assert parts() == parts()
    assert parts(seed=1) != parts(seed=2)
    assert parts(TODAY + timedelta(1), NOW + timedelta(1)) != parts()


def test_a_larger_portfolio_begins_with_the_smaller():
    assert parts(scale=3) == parts(scale=1)


@pytest.mark.parametrize("scale", [0, -1, 401])
def test_scales_that_are_not_possible(scale):
    with pytest.raises(ValueError, match="scale"):
        next(portfolio(TODAY, NOW, scale=scale))


class Loaded:
    """The sample in a database: what was stored, and a way to ask. A part, for the test to be short; `make sample` takes all of it."""

    def __init__(self, database):
        self.org_id, self.url = ids.new_id(), database.super_url
        with psycopg.connect(self.url) as connection:
            newest = connection.info.server_version >= 180000
        self.whole = newest and bool(os.environ.get("NEXUS_WHOLE_SAMPLE"))
        self.properties = 150 if self.whole else 40 if newest else 20
        asyncio.run(self._load(database.app_url))

    async def _load(self, url):
        database = await Database.open(url, size=1)
        try:
            async with database.write(self.org_id) as db:
                ctx = command_ctx(db, self.org_id)
                await create_organisation(ctx, name="Gulf Crest Holdings")
                today = local_day(ctx.now, "Asia/Dubai")
                self.summary = await load_sample(
                    db, self.org_id, ctx.vault, today=today, now=ctx.now, properties=self.properties
                )
            async with database.write(self.org_id) as db:
                with pytest.raises(Conflict):
                    await load_sample(db, self.org_id, ctx.vault, today=today, now=ctx.now)
            async with database.write(self.org_id) as db:
                self.proof = await prove(command_ctx(db, self.org_id))
                leases = [
                    row["id"]
                    for row in await db.fetch("SELECT id FROM leases WHERE status <> 'draft' LIMIT 3000")
                ]
                self.billed = await bill(command_ctx(db, self.org_id), leases)
            async with database.read(self.org_id) as db:
                self.first = dict(
                    await db.fetchrow(f"SELECT {COLUMNS} FROM {SOURCE} ORDER BY p.created_at, p.id LIMIT 1")
                )
        finally:
            await database.close()

    def sql(self, statement):
        """`org` in the statement stands for the organisation."""
        with psycopg.connect(self.url) as connection:
            return connection.execute(statement.replace("$org", f"'{self.org_id}'")).fetchall()


@pytest.fixture(scope="module")
def sample(database):
    return Loaded(database)


def test_the_first_property_is_the_documented_one(sample):
    shown = [sample.first[n] for n in ("name", "type", "address", "units_count", "occupied_units", "status")]
    assert shown == ["Marina Tower A", "residential", "Dubai Marina, Dubai", 45, 42, "active"]


def test_as_much_as_it_says(sample):
    told = sample.summary
    assert told.properties == sample.properties
    assert 25 * told.properties <= told.units <= 45 * told.properties
    for table in ("properties", "units", "tenants", "leases", "payments", "charges", "deposits"):
        assert sample.sql(f"SELECT count(*) FROM {table} WHERE org_id = $org") == [(getattr(told, table),)]


def test_no_two_leases_in_force_overlap_on_a_unit(sample):
    assert sample.sql(
        "SELECT count(*) FROM lease_units a JOIN lease_units b ON b.org_id = a.org_id AND b.unit_id = a.unit_id"
        " AND b.lease_id > a.lease_id AND a.period && b.period WHERE a.org_id = $org AND a.binding AND b.binding"
    ) == [(0,)]


def test_numbers_have_no_gaps(sample):
    for table, number, series in (
        ("payments", "receipt_number", "payment"),
        ("leases", "substr(number, 3)::bigint", "lease"),
    ):
        found = sample.sql(
            f"SELECT min({number}), max({number}), count(DISTINCT {number}), count(*),"
            f" (SELECT last_number FROM number_series WHERE org_id = $org AND series = '{series}')"
            f" FROM {table} WHERE org_id = $org"
        )[0]
        assert found == (1, *[found[1]] * 4)


def test_receipts_and_ids_follow_the_order_of_creation(sample):
    assert sample.sql(
        "SELECT count(*) FROM (SELECT receipt_number - lag(receipt_number) OVER w AS step, id > lag(id) OVER w AS grows"
        " FROM payments WHERE org_id = $org WINDOW w AS (ORDER BY created_at, id)) s WHERE step <> 1 OR NOT grows"
    ) == [(0,)]


def test_kept_totals_agree_with_the_rows(sample):
    for table in ("properties", "units", "tenants", "leases"):
        kept = sample.sql(
            f"SELECT status, total FROM list_totals WHERE org_id = $org AND resource = '{table}' AND total > 0 ORDER BY 1"
        )
        assert kept == sample.sql(
            f"SELECT status, count(*) FROM {table} WHERE org_id = $org GROUP BY 1 ORDER BY 1"
        )
    kept = sample.sql(
        "SELECT status, day, currency, total, amount FROM payment_days WHERE org_id = $org AND total > 0 ORDER BY 1, 2, 3"
    )
    assert kept == sample.sql(
        "SELECT status, date, currency, count(*), sum(amount) FROM payments WHERE org_id = $org"
        " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    assert sample.sql(
        "SELECT count(*) FROM payment_days d JOIN (SELECT status, date, min(created_at) AS first, max(created_at) AS last"
        " FROM payments WHERE org_id = $org GROUP BY 1, 2) y ON y.status = d.status AND y.date = d.day"
        " WHERE d.org_id = $org AND d.total > 0 AND (first < d.first_created_at OR last > d.last_created_at)"
    ) == [(0,)]


def test_units_and_occupied_units_are_counted_right(sample):
    assert sample.sql(
        "SELECT count(*) FROM properties p WHERE org_id = $org AND units_count <>"
        " (SELECT count(*) FROM units u WHERE u.org_id = p.org_id AND u.property_id = p.id)"
    ) == [(0,)]
    assert sample.sql(
        "SELECT count(*) FROM properties p WHERE org_id = $org"
        " AND local_today(time_zone) >= occupied_from AND local_today(time_zone) < occupied_until AND occupied_units <>"
        " (SELECT count(DISTINCT u.unit_id) FROM lease_units u WHERE u.org_id = p.org_id AND u.property_id = p.id"
        " AND u.binding AND u.period @> local_today(p.time_zone))"
    ) == [(0,)]


def test_all_methods_and_outcomes_occur_over_two_years(sample):
    found = set(sample.sql("SELECT DISTINCT method, status FROM payments WHERE org_id = $org"))
    assert {method for method, _ in found} == {"cash", "cheque", "bank_transfer", "card", "deposit"}
    assert {status for _, status in found} == {"pending", "cleared", "bounced", "reversed"}
    (days,) = sample.sql("SELECT max(date) - min(date) FROM payments WHERE org_id = $org")[0]
    assert days > 600


def test_payments_are_what_the_api_would_have_taken(sample):
    for wrong in (
        "method = 'cheque' AND instrument -> 'number' IS NULL",
        "method = 'card' AND instrument -> 'last_four' IS NULL",
        "method = 'bank_transfer' AND reference IS NULL",
        "method = 'cash' AND instrument IS NOT NULL",
        "status = 'cleared' AND cleared_on IS NULL",
        "status = 'bounced' AND (method <> 'cheque' OR returned_on IS NULL OR return_reason IS NULL)",
        "status = 'reversed' AND (reversed_on IS NULL OR reversal_reason IS NULL)",
        "status = 'pending' AND method <> 'cheque'",
        "date > local_today('Asia/Dubai') + 1",
        "created_at > now()",
        "lease_id IS NOT NULL AND NOT EXISTS (SELECT FROM lease_tenants t WHERE t.org_id = y.org_id"
        " AND t.lease_id = y.lease_id AND t.tenant_id = y.tenant_id)",
        "lease_id IS NOT NULL AND property_id IS DISTINCT FROM (SELECT l.property_id FROM leases l"
        " WHERE l.org_id = y.org_id AND l.id = y.lease_id)",
    ):
        assert sample.sql(f"SELECT count(*) FROM payments y WHERE org_id = $org AND ({wrong})") == [(0,)], (
            wrong
        )


def test_leases_are_what_the_api_would_have_taken(sample):
    for wrong in (
        "NOT EXISTS (SELECT FROM lease_tenants t WHERE t.org_id = y.org_id AND t.lease_id = y.id AND t.role = 'tenant')",
        "NOT EXISTS (SELECT FROM lease_units t WHERE t.org_id = y.org_id AND t.lease_id = y.id)",
        "status = 'ended' AND end_date >= local_today('Asia/Dubai')",
        "status = 'terminated' AND (terminated_on IS NULL OR NOT terminated_on BETWEEN start_date AND end_date)",
        "status <> 'draft' AND activated_at IS NULL",
        "cheque_count NOT IN (1, 2, 3, 4, 6, 12)",
        "EXISTS (SELECT FROM lease_units t WHERE t.org_id = y.org_id AND t.lease_id = y.id"
        " AND t.binding = (y.status = 'draft'))",
        "EXISTS (SELECT FROM lease_units t WHERE t.org_id = y.org_id AND t.lease_id = y.id"
        " AND t.period <> daterange(y.start_date, coalesce(y.terminated_on, y.end_date), '[]'))",
    ):
        assert sample.sql(f"SELECT count(*) FROM leases y WHERE org_id = $org AND ({wrong})") == [(0,)], wrong


def test_the_past_is_in_the_books_and_can_be_proved(sample):
    assert sample.proof.fault is None
    assert sample.proof.entries == sample.summary.entries > 600 * sample.properties
    # recorded when it was loaded, in force in the past
    assert sample.sql(
        "SELECT count(*) FROM journal_entries e JOIN organisations o ON o.id = e.org_id WHERE e.org_id = $org"
        " AND (e.created_at < o.created_at OR e.effective_on > local_today('Asia/Dubai'))"
    ) == [(0,)]


def test_billing_finds_nothing_that_was_not_charged(sample):
    assert (sample.billed.charges, sample.billed.credits) == (0, 0)


def test_most_tenants_have_paid_and_some_have_not(sample):
    charged, open_amount, late = sample.sql(
        "SELECT sum(amount), sum(amount - allocated - credited), count(DISTINCT tenant_id) FILTER (WHERE allocated < amount)"
        " FROM charges WHERE org_id = $org"
    )[0]
    assert 0.001 * float(charged) < open_amount < 0.03 * float(charged)
    assert sample.properties / 3 < late < 4 * sample.properties
    credits = sample.sql(
        "SELECT count(*) FROM payments WHERE org_id = $org AND entry_id IS NOT NULL AND allocated + refunded < amount"
    )
    assert 0 < credits[0][0] < 4 * sample.properties
    buckets = sample.sql(
        "SELECT DISTINCT least((local_today('Asia/Dubai') - due_on) / 30, 4) AS bucket FROM charges"
        " WHERE org_id = $org AND allocated < amount ORDER BY 1"
    )
    # of a part, on some days nothing has been open for just two or three months
    assert {(0,), (1,), (4,)} <= set(buckets) <= {(n,) for n in range(5)}
    assert len(buckets) == 5 or not sample.whole


def test_returned_cheques_are_undone_and_their_fee_is_charged(sample):
    assert sample.sql(
        "SELECT count(*) FROM payments y WHERE y.org_id = $org AND y.status = 'bounced' AND (y.entry_id IS NOT NULL"
        " OR y.allocated <> 0 OR NOT EXISTS (SELECT FROM journal_entries e WHERE e.org_id = y.org_id AND e.source_id = y.id"
        " AND e.kind = 'reversal'))"
    ) == [(0,)]
    fees, steps = sample.sql(
        "SELECT (SELECT count(*) FROM charges WHERE org_id = $org AND type = 'returned_cheque_fee' AND amount = 50000),"
        " (SELECT count(*) FROM cheque_steps WHERE org_id = $org AND step = 'return' AND charge_id IS NOT NULL)"
    )[0]
    assert fees == steps > sample.properties / 2


def test_each_property_is_worth_what_its_rents_say(sample):
    """Market rents are 5.8 to 8.3 % of the present value, which is rounded down to AED 50,000."""
    found = sample.sql(
        "SELECT v.amount, (SELECT sum(market_rent) FROM units u WHERE u.org_id = v.org_id AND u.property_id = v.property_id)"
        " FROM valuations v WHERE v.org_id = $org AND v.valued_on = date_trunc('year', local_today('Asia/Dubai'))"
    )
    assert len(found) == sample.properties
    assert all(0.057 < float(rents) / amount < 0.087 and amount % 5_000_000 == 0 for amount, rents in found)


def test_deposits_are_held_while_the_tenant_is_there(sample):
    assert sample.sql(
        "SELECT count(*) FROM deposits d JOIN leases l ON l.org_id = d.org_id AND l.id = d.lease_id WHERE d.org_id = $org"
        " AND l.status = 'active' AND d.held <> d.amount"
    ) == [(0,)]
    kinds = {
        kind for (kind,) in sample.sql("SELECT DISTINCT type FROM deposit_movements WHERE org_id = $org")
    }
    assert kinds == {"receipt", "refund", "deduction", "application", "forfeiture"}


def test_each_cheque_has_its_payment_and_its_last_step(sample):
    (counts,) = sample.sql(
        "SELECT (SELECT count(*) FROM payments WHERE org_id = $org AND method = 'cheque'),"
        " (SELECT count(*) FROM payments y JOIN cheques h ON h.org_id = y.org_id AND h.id = y.cheque_id WHERE y.org_id = $org"
        "   AND h.amount = y.amount AND h.number = y.instrument ->> 'number' AND (h.paid > 0) = (y.status = 'cleared')),"
        " (SELECT count(*) FROM cheques WHERE org_id = $org)"
    )
    assert len(set(counts)) == 1
    wrong = sample.sql(
        "SELECT h.id FROM cheques h WHERE h.org_id = $org AND h.status IS DISTINCT FROM (SELECT s.status FROM cheque_steps s"
        " WHERE s.org_id = h.org_id AND s.cheque_id = h.id ORDER BY s.created_at DESC, s.step DESC LIMIT 1)"
    )
    assert wrong == []
    # a bounced cheque that was paid in another way waits for nothing any more
    made_good = sample.sql(
        "SELECT count(*), count(*) FILTER (WHERE h.status = 'settled') FROM cheques h JOIN payments y ON y.org_id = h.org_id"
        " AND y.lease_id = h.lease_id AND y.notes = 'Replaces returned cheque ' || h.number WHERE h.org_id = $org"
    )
    assert made_good[0][0] == made_good[0][1] > 0
