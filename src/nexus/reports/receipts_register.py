"""The register of receipts: what tenants paid in a period, as it stood on its last day and as it was known at an instant.

A receipt is a payment that has entered the books, on the day of its entry; one that was taken back in the period stands in
it too, whenever it came. So what was received less what was taken back is what receipts moved in bank, cash and cheques
in clearing. What a deposit settled came in earlier and is no receipt.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.payments.model import receipt
from nexus.payments.schemas import Method, PaymentStatus
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.asking import Asked
from nexus.reports.cheque_register import conditions_of
from nexus.reports.paging import Part
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

SUMS: Final = ("received", "taken_back", "allocated", "credit", "refunded")
LAYOUT: Final = Layout(
    name="receipts_register",
    title="Receipts register",
    about_row="A receipt as it stood on the last day; or, as a total, all receipts of a currency and method. Names are those"
    " known at `known_at`.",
    parameters=(c.DATE_FROM, c.DATE_TO, c.KNOWN_AT),
    paging=paging.COLUMNS,
    columns=(
        Column("line", Literal["receipt", "total"]),
        c.CURRENCY,
        Column("method", Method),
        Column("receipts", int, Kind.WHOLE),
        Column("payment_id", id_of("payment") | None),
        Column("receipt_number", str | None),
        Column("date", Annotated[Day | None, Meta(description="The day it was received.")], Kind.DAY),
        Column("booked_on", Annotated[Day | None, Meta(description="The day it entered the books; a cheque's, its deposit.")],
               Kind.DAY),
        Column("status", PaymentStatus | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("tenant_name", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("lease_number", str | None),
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("cheque_number", str | None),
        Column("reference", str | None),
        c.amount("received", "In the period."),
        c.amount("taken_back", "In the period: returned by the bank, or reversed."),
        c.amount("allocated", "What of it settles charges."),
        c.amount("credit", "What of it is the tenant's credit."),
        c.amount("refunded"),
        Column("cleared_on", Day | None, Kind.DAY),
        Column("taken_back_on", Day | None, Kind.DAY),
        Column("reason", Annotated[str | None, Meta(description="Why it was taken back.")]),
        Column("explain", Annotated[str, Meta(
            description="The path, below `/api/v2`, of the receipt's entries; of a total, of its receipts.")]),
    ),
)  # fmt: skip
_SQL: Final = """
 WITH chosen AS (
  SELECT e.id FROM journal_entries e
   WHERE e.org_id = $1 AND e.kind = 'receipt' AND e.effective_on BETWEEN $2 AND $3 AND e.created_at <= $4
  UNION
  SELECT o.id FROM journal_entries r JOIN journal_entries o ON o.org_id = $1 AND o.id = r.reverses_id AND o.kind = 'receipt'
   WHERE r.org_id = $1 AND r.kind = 'reversal' AND r.effective_on BETWEEN $2 AND $3 AND r.created_at <= $4)
 SELECT h.id, h.receipt_number, h.date, h.method, h.currency, h.amount, h.reference, h.instrument ->> 'number' AS cheque_number,
        h.status, coalesce(h.reversal_reason, h.return_reason) AS reason, e.effective_on AS booked_on,
        r.effective_on AS taken_back_on, h.tenant_id, n.name AS tenant_name, h.lease_id, l.number AS lease_number,
        h.property_id, p.name AS property_name,
        CASE WHEN h.method <> 'cheque' THEN e.effective_on ELSE k.effective_on END AS cleared_on,
        (SELECT coalesce(sum(a.amount), 0)::bigint FROM allocations a WHERE a.org_id = $1 AND a.payment_id = h.id
            AND a.effective_on <= $3 AND a.recorded_at <= $4
            AND (a.released_on > $3 OR a.released_at > $4 OR a.released_on IS NULL)) AS allocated,
        (SELECT coalesce(sum(f.amount), 0)::bigint FROM refunds f JOIN journal_entries g ON g.org_id = $1 AND g.id = f.entry_id
          WHERE f.org_id = $1 AND f.payment_id = h.id AND g.effective_on <= $3 AND g.created_at <= $4) AS refunded
   FROM chosen x JOIN journal_entries e ON e.org_id = $1 AND e.id = x.id
   JOIN payments h ON h.org_id = $1 AND h.id = e.source_id AND h.method <> 'deposit'
   LEFT JOIN journal_entries r ON r.org_id = $1 AND r.reverses_id = e.id AND r.effective_on <= $3 AND r.created_at <= $4
   LEFT JOIN journal_entries k ON k.org_id = $1 AND k.source_id = h.id AND k.kind = 'clearance' AND k.effective_on <= $3
    AND k.created_at <= $4
   JOIN tenants_then($4) n ON n.org_id = $1 AND n.id = h.tenant_id
   LEFT JOIN leases_then($4) l ON l.org_id = $1 AND l.id = h.lease_id
   LEFT JOIN properties_then($4) p ON p.org_id = $1 AND p.id = h.property_id
  WHERE true {conditions} ORDER BY h.currency, e.effective_on, h.receipt_number"""


async def make_receipts_register(
    ctx: Ctx, asked: Asked, days: tuple[date, date], method: str | None, part: Part | None
) -> Report:
    """Every receipt that came or was taken back from the first day to the last, by day and number.

    The rows of `part`, or all; totals are over all.
    """
    first, last = days
    arguments: list[Any] = [ctx.org_id, first, last, asked.known_at]
    conditions = conditions_of(asked, arguments)
    if method is not None:
        arguments.append(method)
        conditions += f" AND h.method = ${len(arguments)}"
    sums: dict[tuple[str, str], list[int]] = {}
    found = await known.fetch(ctx, asked, _SQL.format(conditions=conditions), *arguments)
    for row in found:
        amounts = _amounts(row, first)
        total = sums.setdefault((row["currency"], row["method"]), [0] * (len(SUMS) + 1))
        sums[row["currency"], row["method"]] = [a + b for a, b in zip(total, (1, *amounts), strict=True)]
    rows = [_line(row, _amounts(row, first), asked, last) for row in paging.rows_of(part, found)]
    totals = [
        ("total", currency, by, count, *(None,) * 13, *amounts, None, None, None, _register(asked, days, currency, by))
        for (currency, by), (count, *amounts) in sorted(sums.items())
    ]  # fmt: skip
    told = {"date_from": first, "date_to": last, "known_at": asked.known_at}
    filters = asked.filters | ({} if method is None else {"method": method})
    return Report(LAYOUT, told, filters, rows, totals, paging.told_of(part, len(found)))


def _amounts(row: Row, first: date) -> list[int]:
    """As `SUMS` has them."""
    gone = row["taken_back_on"]
    return [
        row["amount"] if row["booked_on"] >= first else 0,
        row["amount"] if gone is not None and gone >= first else 0,
        row["allocated"],
        0 if gone is not None else row["amount"] - row["allocated"] - row["refunded"],
        row["refunded"],
    ]


def _line(row: Row, amounts: list[int], asked: Asked, last: date) -> tuple[Any, ...]:
    gone, payment_id = row["taken_back_on"], ids.encode("payment", row["id"])
    standing = "pending" if row["cleared_on"] is None else "cleared"
    behind = {"payment_id": payment_id, "effective_to": last, "known_at": instant(asked.known_at)}
    return (
        "receipt", row["currency"], row["method"], 1, payment_id, receipt(row["receipt_number"]), row["date"],
        row["booked_on"], standing if gone is None else row["status"], ids.encode("tenant", row["tenant_id"]),
        row["tenant_name"], ids.encode_optional("lease", row["lease_id"]), row["lease_number"],
        ids.encode_optional("property", row["property_id"]), row["property_name"], row["cheque_number"], row["reference"],
        *amounts, row["cleared_on"], gone, None if gone is None else row["reason"], "/journal-entries?" + urlencode(behind),
    )  # fmt: skip


def _register(asked: Asked, days: tuple[date, date], currency: str, method: str) -> str:
    query = {"date_from": days[0], "date_to": days[1], "known_at": instant(asked.known_at)}
    return "/reports/receipts-register?" + urlencode(
        query | asked.filters | {"currency": currency, "method": method}
    )
