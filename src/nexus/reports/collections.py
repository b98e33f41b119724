"""Collections by month: what fell due in it, how much of that is collected, and what came in (domain reference §3.5).

What was collected is what payments settled of the month's charges up to a day, whenever they came; what was received is by
the day of receipt. A cheque in clearing settles, and is told apart.
"""

from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from msgspec import Meta

from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports import known
from nexus.reports.asking import Asked
from nexus.reports.cash_basis import of_charge
from nexus.reports.cheque_register import conditions_of
from nexus.reports.ratios import percent, ratio
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day

SUMS: Final = ("charges", "billed", "collected", "in_clearing", "written_off", "received", "taken_back")
LAYOUT: Final = Layout(
    name="collections",
    title="Collections by month",
    about_row="The charges that fell due in a month, and what was received in it, in one currency; or, as a total, all months.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["month", "total"]),
        c.CURRENCY,
        Column("month", Annotated[Day | None, Meta(description="Its first day.")], Kind.DAY),
        Column("charges", int, Kind.WHOLE),
        c.amount("billed", "With tax, less corrections, discounts and waivers."),
        c.amount("collected", "Of what was billed: settled by payments, and by deposits that were applied."),
        c.amount("in_clearing", "Of what was collected: by cheques that are not cleared."),
        c.amount("written_off"),
        c.amount("open", "Billed, neither collected nor written off."),
        ratio("collection_rate", "Percent: collected of what was billed."),
        c.amount("received", "Receipts of the month, whatever they settle; a cheque's, on its deposit."),
        c.amount("taken_back", "Of what was received: returned or reversed since."),
        Column("explain", Annotated[str, Meta(description="The path, below `/api/v2`, of these charges.")]),
        Column("explain_received", Annotated[str, Meta(description="The path, below `/api/v2`, of these receipts.")]),
    ),
)  # fmt: skip
BILLED: Final = """
 due AS MATERIALIZED (
  SELECT c.id, c.currency, c.property_id, c.lease_id, c.due_on, c.amount FROM charges c
   WHERE c.org_id = $1 AND c.due_on BETWEEN $2 AND $3 AND c.effective_on <= $4 AND c.recorded_at <= $5 {of_charge}),
 credited AS (
  SELECT k.charge_id, coalesce(sum(k.amount) FILTER (WHERE k.type <> 'write_off'), 0) AS credited,
         coalesce(sum(k.amount) FILTER (WHERE k.type = 'write_off'), 0) AS written_off
    FROM due d JOIN credits k ON k.org_id = $1 AND k.charge_id = d.id AND k.effective_on <= $4 AND k.recorded_at <= $5 GROUP BY 1),
 settled AS (
  SELECT a.charge_id, sum(a.amount) AS collected,
         coalesce(sum(a.amount) FILTER (WHERE y.method = 'cheque' AND m.id IS NULL), 0) AS in_clearing
    FROM due d JOIN allocations a ON a.org_id = $1 AND a.charge_id = d.id AND a.effective_on <= $4 AND a.recorded_at <= $5
     AND (a.released_on IS NULL OR a.released_on > $4 OR a.released_at > $5)
    JOIN payments y ON y.org_id = $1 AND y.id = a.payment_id
    LEFT JOIN journal_entries m ON m.org_id = $1 AND m.source_id = y.id AND m.kind = 'clearance' AND m.effective_on <= $4
     AND m.created_at <= $5
   GROUP BY 1),
 billed AS (
  SELECT d.currency, d.property_id, d.lease_id, d.due_on, d.amount - coalesce(k.credited, 0) AS billed,
         coalesce(k.written_off, 0) AS written_off, coalesce(s.collected, 0) AS collected, coalesce(s.in_clearing, 0) AS in_clearing
    FROM due d LEFT JOIN credited k ON k.charge_id = d.id LEFT JOIN settled s ON s.charge_id = d.id)"""
"""The charges that fell due from $2 to $3: what was billed and collected by $4, as it was known at $5."""
_SQL: Final = f"""
 WITH {BILLED},
 months AS (
  SELECT currency, date_trunc('month', due_on::timestamp)::date AS month, count(*) FILTER (WHERE billed <> 0) AS charges,
         sum(billed) AS billed, sum(collected) AS collected, sum(in_clearing) AS in_clearing, sum(written_off) AS written_off
    FROM billed GROUP BY 1, 2),
 receipts AS (
  SELECT h.currency, date_trunc('month', e.effective_on::timestamp)::date AS month, sum(h.amount) AS received,
         coalesce(sum(h.amount) FILTER (WHERE r.id IS NOT NULL), 0) AS taken_back
    FROM journal_entries e JOIN payments h ON h.org_id = $1 AND h.id = e.source_id AND h.method <> 'deposit'
    LEFT JOIN properties_then($5) p ON p.org_id = $1 AND p.id = h.property_id
    LEFT JOIN journal_entries r ON r.org_id = $1 AND r.reverses_id = e.id AND r.effective_on <= $4 AND r.created_at <= $5
   WHERE e.org_id = $1 AND e.kind = 'receipt' AND e.effective_on BETWEEN $2 AND least($3, $4) AND e.created_at <= $5
         {{of_payment}}
   GROUP BY 1, 2)
 SELECT currency, month, coalesce(charges, 0) AS charges, coalesce(billed, 0)::bigint AS billed,
        coalesce(collected, 0)::bigint AS collected, coalesce(in_clearing, 0)::bigint AS in_clearing,
        coalesce(written_off, 0)::bigint AS written_off, coalesce(received, 0)::bigint AS received,
        coalesce(taken_back, 0)::bigint AS taken_back
   FROM months FULL JOIN receipts USING (currency, month) ORDER BY currency, month"""
Days = tuple[date, date]


async def make_collections(ctx: Ctx, asked: Asked, days: Days, as_of: date) -> Report:
    """Each month of the period that something fell due or came in, by currency."""
    arguments: list[Any] = [ctx.org_id, *days, as_of, asked.known_at]
    charges = charge_conditions(asked, arguments)
    payments = conditions_of(asked, arguments)
    text = _SQL.replace("{of_charge}", charges).replace("{of_payment}", payments)
    rows: list[tuple[Any, ...]] = []
    sums: dict[str, list[int]] = {}
    for row in await known.fetch(ctx, asked, text, *arguments):
        figures = [row[name] for name in SUMS]
        total = sums.setdefault(row["currency"], [0] * len(SUMS))
        sums[row["currency"]] = [a + b for a, b in zip(total, figures, strict=True)]
        first, last = max(row["month"], days[0]), min(_end(row["month"]), days[1])
        rows.append(_line("month", row["currency"], row["month"], figures, asked, (first, last), as_of))
    totals = [
        _line("total", currency, None, figures, asked, days, as_of) for currency, figures in sums.items()
    ]
    told = {"date_from": days[0], "date_to": days[1], "as_of": as_of, "known_at": asked.known_at}
    return Report(LAYOUT, told, asked.filters, rows, totals)


def charge_conditions(asked: Asked, arguments: list[Any]) -> str:
    """All filters of a report as conditions on a charge c."""
    found = of_charge(asked, arguments) + (" AND false" if asked.book == "own" else "")
    if asked.currency is not None:
        arguments.append(asked.currency)
        found += f" AND c.currency = ${len(arguments)}"
    return found


def _end(month: date) -> date:
    following = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _line(
    line: str, currency: str, month: date | None, figures: list[int], asked: Asked, days: Days, as_of: date
) -> tuple[Any, ...]:
    charges, billed, collected, in_clearing, written_off, received, taken_back = figures
    tags = {name: text for name, text in asked.filters.items() if name != "book"} | {"currency": currency}
    register = {
        "date_from": days[0],
        "date_to": max(days[0], min(days[1], as_of)),
        "known_at": instant(asked.known_at),
    }
    return (
        line, currency, month, charges, billed, collected, in_clearing, written_off, billed - collected - written_off,
        percent(collected, billed), received, taken_back,
        "/charges?" + urlencode(tags | {"due_from": days[0], "due_to": days[1], "known_at": instant(asked.known_at)}),
        "/reports/receipts-register?" + urlencode(register | tags),
    )  # fmt: skip
