"""What counts on the cash basis, derived from the one journal (docs/decisions/0010).

Two things make it up. First, entries that move bank or cash, or a security deposit: all their lines count, on their own day.
Second, charges: what cleared money settles of one counts as its income and its tax, in their proportion, from the day on
which it is both allocated and cleared, until it is released. So an expense counts when it is paid; a cheque counts when it
is cleared; and what counts, with what tenants paid beyond it, is the change of bank and cash.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from nexus.core.context import Ctx, Row
from nexus.reports.asking import Asked

CASH: Final = "('client_bank', 'cash_on_hand', 'own_bank')"
_SECTION: Final = f"""CASE WHEN a.role IN {CASH} THEN 'cash' WHEN a.role = 'security_deposits' THEN 'deposits'
  WHEN a.role IN ('vat_output', 'own_vat_output') THEN 'tax'
  WHEN a.role IN ('tenant_credits', 'cheques_in_clearing', 'tenant_receivables') THEN 'tenant_credits'
  WHEN a.role IN ('supplier_payables', 'utilities_due') THEN 'expense'
  WHEN a.type IN ('income', 'expense') THEN a.type ELSE 'other' END"""
_THEN: Final = """sum(a.amount) FILTER (WHERE a.effective_on <= {day} AND m.effective_on <= {day}
              AND (a.released_on IS NULL OR a.released_on > {day} OR a.released_at > $4))"""
"""What cleared money settled of a charge on a day."""
_TAX: Final = """CASE WHEN {net} + {tax} > 0 THEN div(2 * {part} * {tax} + {net} + {tax}, 2 * ({net} + {tax})) ELSE 0 END"""
"""The tax in a part of a charge, rounded half up; all of it, once the charge is settled."""


def _tax(state: str) -> str:
    net, tax = (f"(c.{of} - coalesce(n.{of}_{state}, 0))" for of in ("net", "tax"))
    return _TAX.format(net=net, tax=tax, part=f"coalesce(s.{state}, 0)::numeric")


_LINES: Final = f"""
 touched AS (
  SELECT charge_id FROM allocations WHERE org_id = $1 AND effective_on BETWEEN $2 AND $3 AND recorded_at <= $4
  UNION SELECT charge_id FROM allocations WHERE org_id = $1 AND released_on BETWEEN $2 AND $3 AND released_at <= $4
  UNION SELECT charge_id FROM credits WHERE org_id = $1 AND effective_on BETWEEN $2 AND $3 AND recorded_at <= $4
  UNION SELECT a.charge_id FROM journal_entries e JOIN allocations a ON a.org_id = $1 AND a.payment_id = e.source_id
         WHERE e.org_id = $1 AND e.kind IN ('receipt', 'clearance') AND e.effective_on BETWEEN $2 AND $3 AND e.created_at <= $4),
 settled AS (
  SELECT a.charge_id, {_THEN.format(day="$3")} AS after, {_THEN.format(day="$5::date")} AS before
    FROM touched t JOIN allocations a ON a.org_id = $1 AND a.charge_id = t.charge_id AND a.recorded_at <= $4
    JOIN payments y ON y.org_id = $1 AND y.id = a.payment_id
    JOIN journal_entries m ON m.org_id = $1 AND m.source_id = y.id AND m.created_at <= $4
     AND m.kind = CASE y.method WHEN 'cheque' THEN 'clearance' ELSE 'receipt' END
   GROUP BY 1),
 noted AS (
  SELECT k.charge_id, sum(k.net) FILTER (WHERE k.effective_on <= $3) AS net_after, sum(k.tax) FILTER (WHERE k.effective_on <= $3) AS tax_after,
         sum(k.net) FILTER (WHERE k.effective_on <= $5) AS net_before, sum(k.tax) FILTER (WHERE k.effective_on <= $5) AS tax_before
    FROM settled s JOIN credits k ON k.org_id = $1 AND k.charge_id = s.charge_id AND k.type <> 'write_off' AND k.recorded_at <= $4
   GROUP BY 1),
 collected AS (
  SELECT c.id, c.type, c.currency, c.description, c.income_account_id, c.property_id, c.lease_id, c.tenant_id,
         coalesce(s.after, 0) - coalesce(s.before, 0) AS amount, {_tax("after")} - {_tax("before")} AS tax
    FROM settled s JOIN charges c ON c.org_id = $1 AND c.id = s.charge_id LEFT JOIN noted n ON n.charge_id = s.charge_id
   WHERE true {{of_charge}}),
 moving AS (
  SELECT DISTINCT x.entry_id, x.book, x.currency FROM postings x JOIN accounts a ON a.org_id = $1 AND a.id = x.account_id
     AND (a.role IN {CASH} OR a.role = 'security_deposits')
   WHERE x.org_id = $1 AND x.effective_on BETWEEN $2 AND $3 AND x.created_at <= $4),
 found AS MATERIALIZED (
  SELECT {_SECTION} AS section, x.account_id, x.book, x.currency, x.effective_on AS day, x.entry_id, NULL::uuid AS charge_id,
         x.lease_id, x.tenant_id, x.property_id, e.description,
         CASE WHEN a.role IN {CASH} THEN x.amount ELSE -x.amount END AS amount
    FROM moving v JOIN postings x ON x.org_id = $1 AND x.entry_id = v.entry_id AND x.book = v.book AND x.currency = v.currency
    JOIN accounts a ON a.org_id = $1 AND a.id = x.account_id JOIN journal_entries e ON e.org_id = $1 AND e.id = x.entry_id
   WHERE true {{of_posting}}
  UNION ALL
  SELECT p.section, p.account_id, 'client', c.currency, NULL, NULL, c.id, c.lease_id, c.tenant_id, c.property_id,
         c.description, p.amount
    FROM collected c CROSS JOIN LATERAL (VALUES
         ('income', c.income_account_id, c.amount - c.tax),
         ('tax', (SELECT id FROM accounts WHERE org_id = $1 AND role = 'vat_output'), c.tax),
         ('tenant_credits', (SELECT id FROM accounts WHERE org_id = $1 AND role = 'tenant_credits'), -c.amount)
    ) p (section, account_id, amount)
   WHERE p.amount <> 0)"""
"""Every line that counts from $2 to $3, by how much it added to bank and cash; $5 is the day before.

MATERIALIZED: while the planner takes the lines for few it would find them all anew for each account."""
_SUMS: Final = f"""
 WITH {_LINES}
 SELECT f.section, f.account_id AS id, f.book, a.code, a.name, a.name_ar, f.currency, sum(f.amount)::bigint AS amount
   FROM found f JOIN accounts a ON a.org_id = $1 AND a.id = f.account_id GROUP BY 1, 2, 3, 4, 5, 6, 7"""
_ORDERED: Final = f"""
 WITH {_LINES}
 SELECT f.*, a.code, a.name, a.name_ar, count(*) OVER () AS total FROM found f JOIN accounts a ON a.org_id = $1 AND a.id = f.account_id
  WHERE true {{of_line}}
  ORDER BY f.book, f.currency, f.section, a.code, f.day NULLS FIRST, f.entry_id, f.charge_id, f.amount OFFSET $6 LIMIT $7"""
COLLECTED: Final = _LINES.split(" moving AS")[0].rstrip().rstrip(",")
"""The charges of which something was collected, or given up again: `collected`, for reports that need them alone."""
Period = tuple[date, date]


async def cash_sums(ctx: Ctx, asked: Asked, period: Period) -> Sequence[Row]:
    """Per section, account and currency: what it added to bank and cash in the period, in minor units."""
    arguments, text = _prepared(ctx, asked, period, _SUMS)
    return [row for row in await ctx.db.fetch(text, *arguments) if asked.fits(row)]


async def cash_lines(
    ctx: Ctx, asked: Asked, period: Period, sections: Sequence[str], account_id: Any, offset: int, limit: int
) -> Sequence[Row]:
    """The lines behind those sums, in a fixed order; `total` of each says how many there are."""
    arguments, text = _prepared(ctx, asked, period, _ORDERED, offset, limit)
    of_line = ""
    for condition, value in (
        ("f.section = ANY", list(sections) or None), ("f.account_id =", account_id), ("f.book =", asked.book),
        ("f.currency =", asked.currency),
    ):  # fmt: skip
        if value is not None:
            arguments.append(value)
            of_line += f" AND {condition} (${len(arguments)})"
    return await ctx.db.fetch(text.replace("{of_line}", of_line), *arguments)


def of_charge(asked: Asked, arguments: list[Any]) -> str:
    """The filters of a report as conditions on a charge c; their values go to `arguments`."""
    found = ""
    for column, value in asked.tags.items():
        arguments.append(value)
        found += f" AND c.{column} = ${len(arguments)}"
    return found


def _prepared(ctx: Ctx, asked: Asked, period: Period, text: str, *more: int) -> tuple[list[Any], str]:
    first, last = period
    arguments: list[Any] = [ctx.org_id, first, last, asked.known_at, first - timedelta(days=1), *more]
    conditions = of_charge(asked, arguments)
    return arguments, text.replace("{of_charge}", conditions).replace(
        "{of_posting}", conditions.replace(" c.", " x.")
    )
