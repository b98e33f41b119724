"""What must hold of the books of the machine of money, whatever has happened."""

from datetime import date, timedelta

from nexus.ledger.actions import read_balances
from nexus.payments.proof import prove
from nexus.reports.asking import AsOfQuery, read_asked
from nexus.reports.days import days_of
from nexus.reports.reconciliation import make_reconciliation
from support.cash_identity import CashIdentity

START = date(2026, 1, 1)


class WholeBooks(CashIdentity):
    """Remembers the chain and balances, to compare them with later ones."""

    def __init__(self):
        super().__init__()
        self.remembered = []
        self.hashes = []

    async def check(self, ctx):
        for check in (
            self.the_books_are_whole, self.nothing_posted_has_changed,
            self.what_is_owed_and_held_comes_from_what_happened, self.a_cheque_is_paid_what_its_payments_were,
            self.the_past_as_it_was_known_stays, self.the_vat_of_the_books_is_the_vat_of_the_documents,
            self.what_is_deferred_is_what_is_not_earned, self.what_counts_is_the_change_of_bank_and_cash,
            self.registers_and_accounts_reconcile,
        ):  # fmt: skip
            await check(ctx)

    async def the_books_are_whole(self, ctx):
        proof = await prove(ctx)
        assert proof.fault is None, proof

    async def nothing_posted_has_changed(self, ctx):
        rows = await ctx.db.fetch(
            "SELECT hash FROM journal_entries WHERE org_id = $1 ORDER BY number", ctx.org_id
        )
        now = [row["hash"] for row in rows]
        assert now[: len(self.hashes)] == self.hashes
        self.hashes = now

    async def what_is_owed_and_held_comes_from_what_happened(self, ctx):
        """Receivables and credits together are what was charged, less what was credited and what was received."""
        owed = await ctx.db.fetchval(
            "SELECT (SELECT coalesce(sum(amount), 0) FROM charges WHERE org_id = $1)"
            " - (SELECT coalesce(sum(amount), 0) FROM credits WHERE org_id = $1)"
            " - (SELECT coalesce(sum(amount), 0) FROM payments WHERE org_id = $1"
            "   AND (status = 'cleared' OR status = 'pending' AND entry_id IS NOT NULL))"
            " + (SELECT coalesce(sum(amount), 0) FROM refunds WHERE org_id = $1)",
            ctx.org_id,
        )
        sums = await balances(ctx)
        assert sum(n for (code, _), n in sums.items() if code in {"1100", "2150"}) == owed
        assert sum(sums.values()) == 0

    async def a_cheque_is_paid_what_its_payments_were(self, ctx):
        rows = await ctx.db.fetch(
            "SELECT h.id FROM cheques h WHERE h.org_id = $1 AND h.paid <> (SELECT coalesce(sum(amount), 0) FROM payments y"
            " WHERE y.org_id = h.org_id AND y.cheque_id = h.id AND y.status = 'cleared')",
            ctx.org_id,
        )
        assert rows == []

    async def the_past_as_it_was_known_stays(self, ctx):
        """Every figure asked with an earlier instant of recording is what it was then."""
        for instant, as_of, then in self.remembered[-3:]:
            assert await balances(ctx, as_of, instant) == then
        instant = await ctx.db.fetchval("SELECT last_created_at FROM ledgers WHERE org_id = $1", ctx.org_id)
        as_of = START + timedelta(days=len(self.hashes) * 7 % 300)
        self.remembered.append((instant, as_of, await balances(ctx, as_of, instant)))

    async def the_vat_of_the_books_is_the_vat_of_the_documents(self, ctx):
        tax = await ctx.db.fetchval(
            "SELECT coalesce(sum(tax * CASE WHEN kind LIKE '%credit_note' THEN -1 ELSE 1 END), 0) FROM tax_documents"
            " WHERE org_id = $1",
            ctx.org_id,
        )
        assert -(await balances(ctx)).get(("2200", "client"), 0) == tax

    async def registers_and_accounts_reconcile(self, ctx):
        """On any day, nothing lies between the rent roll, the registers and the accounts that has no name."""
        as_of = START + timedelta(days=len(self.hashes) * 11 % 330)
        for day in (as_of, None):
            asked = await read_asked(ctx, AsOfQuery())
            report = await make_reconciliation(ctx, asked, await days_of(ctx, asked, day))
            assert [row for row in report.rows if row[1] == "difference" and row[3]] == [], report.rows

    async def what_is_deferred_is_what_is_not_earned(self, ctx):
        row = await ctx.db.fetchrow(
            "SELECT coalesce(sum(net - corrected_net - recognised), 0) AS deferred, coalesce(bool_and(recognised BETWEEN 0"
            " AND net - corrected_net), true) AS within FROM charges WHERE org_id = $1 AND deferred",
            ctx.org_id,
        )
        assert -(await balances(ctx)).get(("2160", "client"), 0) == row["deferred"]
        assert row["within"]


async def balances(ctx, as_of=None, known_at=None):
    rows = await read_balances(ctx, as_of, known_at, {})
    return {(row["code"], row["book"]): row["debit"] - row["credit"] for row in rows}
