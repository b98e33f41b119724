"""What cheques will bring, by month, week or day, and how much of it may come back.

The risk is the organisation's own: of the value that the bank answered for in the two years before, what it returned.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from msgspec import Meta

from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.reports import columns as c
from nexus.reports import known
from nexus.reports.asking import Asked
from nexus.reports.cheque_register import STATE, WAITING, conditions_of
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day

By = Literal["month", "week", "day"]
LAYOUT: Final = Layout(
    name="cheque_forecast",
    title="Cheque forecast",
    about_row="The cheques that are written for a period and not cleared; those whose date is over stand in the first."
    " Those in hand that are dated after the last day of their lease are to be given back and aren't counted. Or, as a"
    " total, all of a currency.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    columns=(
        Column("line", Literal["period", "total"]),
        c.CURRENCY,
        Column("period_start", Day | None, Kind.DAY),
        Column("cheques", int, Kind.WHOLE),
        c.amount("amount", "What is written on them."),
        c.amount("expected", "Of the amount: promised, not in hand."),
        c.amount("in_hand"),
        c.amount("in_clearing", "Of the amount: deposited, not cleared."),
        Column("bounce_risk", Annotated[str | None, Meta(
            description="Percent of the value presented in the two years before that was returned; null without any.",
            examples=["2.60"])]),
        c.amount("at_risk", "The amount times the risk, rounded half up."),
        c.amount("likely", "The amount less what is at risk."),
        Column("explain", Annotated[str, Meta(description="The path, below `/api/v2`, of these cheques.")]),
    ),
)  # fmt: skip
_SQL: Final = f"""
 WITH state AS ({STATE})
 SELECT h.currency, greatest(date_trunc($4, h.date::timestamp)::date, date_trunc($4, $2::timestamp)::date)  AS period, (greatest(date_trunc($4, h.date::timestamp), date_trunc($4, $2::timestamp)) + ('1 ' || $4)::interval)::date - 1 AS until,
        count(*) AS cheques, sum(h.amount)::bigint AS amount,
        coalesce(sum(h.amount) FILTER (WHERE z.status = 'expected'), 0)::bigint AS expected,
        coalesce(sum(h.amount) FILTER (WHERE z.status = 'received'), 0)::bigint AS in_hand,
        coalesce(sum(h.amount) FILTER (WHERE z.status = 'deposited'), 0)::bigint AS in_clearing
   FROM state z JOIN cheques h ON h.org_id = $1 AND h.id = z.cheque_id
   LEFT JOIN properties_then($3) p ON p.org_id = $1 AND p.id = h.property_id
  WHERE h.date < ($2::date + make_interval(months => $5))::date {WAITING} {{conditions}}
  GROUP BY 1, 2, 3 ORDER BY 1, 2"""
_RISK: Final = """
 SELECT h.currency, sum(s.amount)::bigint AS presented, coalesce(sum(s.amount) FILTER (WHERE s.step = 'return'), 0)::bigint AS returned
   FROM cheque_steps s JOIN cheques h ON h.org_id = $1 AND h.id = s.cheque_id
  WHERE s.org_id = $1 AND s.step IN ('clearance', 'return') AND s.effective_on > $2::date - interval '2 years' AND s.effective_on <= $2
    AND s.created_at <= $3
  GROUP BY 1"""


async def make_cheque_forecast(ctx: Ctx, asked: Asked, as_of: date, months: int, by: By) -> Report:
    """The periods that begin within so many months of `as_of`; a period without a cheque has no row."""
    arguments: list[Any] = [ctx.org_id, as_of, asked.known_at, by, months]
    conditions = conditions_of(asked, arguments)
    found = await known.fetch(ctx, asked, _SQL.format(conditions=conditions), *arguments)
    history = {
        row["currency"]: (row["returned"], row["presented"])
        for row in await ctx.db.fetch(_RISK, ctx.org_id, as_of, asked.known_at)
    }
    names = ("cheques", "amount", "expected", "in_hand", "in_clearing")
    rows: list[tuple[Any, ...]] = []
    sums: dict[str, list[int]] = {}
    for row in found:
        figures = [row[name] for name in names]
        total = sums.setdefault(row["currency"], [0] * len(names))
        sums[row["currency"]] = [a + b for a, b in zip(total, figures, strict=True)]
        path = _path(
            asked, as_of, row["currency"], row["until"], None if row["period"] <= as_of else row["period"]
        )
        rows.append((*_line("period", row["currency"], row["period"], figures, history), path))
    totals = [
        (
            *_line("total", currency, None, figures, history),
            _path(asked, as_of, currency, _last(found, currency), None),
        )
        for currency, figures in sums.items()
    ]
    return Report(LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals)


def _line(
    line: str, currency: str, period: date | None, figures: list[int], history: dict[str, tuple[int, int]]
) -> tuple[Any, ...]:  # fmt: skip
    returned, presented = history.get(currency, (0, 0))
    amount = figures[1]
    at_risk = (2 * amount * returned + presented) // (2 * presented) if presented else 0
    basis_points = (20_000 * returned + presented) // (2 * presented) if presented else None
    risk = None if basis_points is None else f"{basis_points // 100}.{basis_points % 100:02d}"
    return (line, currency, period, *figures, risk, at_risk, amount - at_risk)


def _last(found: Any, currency: str) -> date:
    last: date = max(row["until"] for row in found if row["currency"] == currency)
    return last


def _path(asked: Asked, as_of: date, currency: str, until: date, since: date | None) -> str:
    """The register of exactly these cheques: the first period has what is overdue too."""
    query = {
        "as_of": as_of, "known_at": instant(asked.known_at), "which": "waiting", "currency": currency, "due_from": since,
        "due_to": until,
    } | {name: text for name, text in asked.filters.items() if name != "currency"}  # fmt: skip
    return "/reports/cheque-register?" + urlencode({n: v for n, v in query.items() if v is not None})
