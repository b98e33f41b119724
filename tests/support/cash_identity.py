"""Invariants of the cash basis, for the machine of money: whatever happens, what counts is the change of bank and cash."""

from datetime import date, timedelta

from nexus.ledger.actions import pin_known_at
from nexus.reports.asking import Asked
from nexus.reports.cash_basis import cash_sums
from nexus.reports.income_statement import make_income_statement

ALL = (date(2025, 1, 1), date(2060, 1, 1))
"""Every day on which something may take effect."""


class CashIdentity:
    """Reads `hashes` of the machine."""

    async def what_counts_is_the_change_of_bank_and_cash(self, ctx):
        split = date(2026, 1, 1) + timedelta(days=len(self.hashes) * 11 % 300)
        periods = (ALL, (ALL[0], split), (split + timedelta(days=1), ALL[1]))
        whole, first, second = [await _sums(ctx, period) for period in periods]
        for section in whole.keys() | first.keys() | second.keys():
            assert whole.get(section, 0) == first.get(section, 0) + second.get(section, 0), section
        row = await ctx.db.fetchrow(
            "SELECT coalesce(sum(y.amount) FILTER (WHERE y.method <> 'deposit'), 0) AS received, coalesce(sum(y.allocated), 0) AS settled,"
            " coalesce(sum(y.amount) FILTER (WHERE y.method = 'deposit'), 0) AS applied,"
            " (SELECT coalesce(sum(m.booked), 0) FROM deposit_movements m WHERE m.org_id = $1 AND m.type IN ('receipt', 'refund')) AS held,"
            " coalesce(sum(y.refunded), 0) AS refunded FROM payments y WHERE y.org_id = $1 AND y.status = 'cleared'",
            ctx.org_id,
        )
        assert whole.get("cash", 0) == row["received"] - row["refunded"] + row["held"]
        assert whole.get("income", 0) + whole.get("tax", 0) == row["settled"]
        assert (
            whole.get("tenant_credits", 0)
            == row["received"] + row["applied"] - row["refunded"] - row["settled"]
        )
        tax = await ctx.db.fetchval(
            "SELECT coalesce(sum(c.tax), 0) - coalesce(sum((SELECT sum(k.tax) FROM credits k WHERE k.org_id = $1 AND k.charge_id = c.id"
            " AND k.type <> 'write_off')), 0) AS tax FROM charges c WHERE c.org_id = $1",
            ctx.org_id,
        )
        assert 0 <= whole.get("tax", 0) <= tax


async def _sums(ctx, period):
    """Section -> what it added to bank and cash. The statement itself refuses to be out."""
    asked = Asked(await pin_known_at(ctx, None), period[1])
    await make_income_statement(ctx, asked, period, None, "cash")
    sums = {}
    for row in await cash_sums(ctx, asked, period):
        sums[row["section"]] = sums.get(row["section"], 0) + row["amount"]
    led = sum(amount for section, amount in sums.items() if section != "cash")
    assert led == sums.get("cash", 0)
    return sums
