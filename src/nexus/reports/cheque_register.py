"""The register of cheques: each with the state that it was in on a day, as it was known at an instant.

A cheque's state is that of its last step up to then. Names are those of that instant; custody place is that of today.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.payments.cheques.model import ChequeStatus
from nexus.reports import columns as c
from nexus.reports import known, paging
from nexus.reports.asking import Asked
from nexus.reports.paging import Part
from nexus.reports.table import Column, Kind, Layout, Report
from nexus.rest.fields import Day, id_of

LAYOUT: Final = Layout(
    name="cheque_register",
    title="Cheque register",
    about_row="A cheque as it stood; or, as a total, all cheques of a currency in one state.",
    parameters=(c.AS_OF, c.KNOWN_AT),
    paging=paging.COLUMNS,
    columns=(
        Column("line", Literal["cheque", "total"]),
        c.CURRENCY,
        Column("status", ChequeStatus),
        Column("cheques", int, Kind.WHOLE),
        c.amount("amount"),
        Column("cheque_id", id_of("cheque") | None),
        Column("number", str | None),
        Column("bank", str | None),
        Column("drawer", str | None),
        Column("date", Day | None, Kind.DAY),
        Column("received_on", Day | None, Kind.DAY),
        Column("status_since", Day | None, Kind.DAY),
        Column("presentable_until", Day | None, Kind.DAY),
        Column("custody_place", str | None),
        Column("tenant_id", id_of("tenant") | None),
        Column("tenant_name", str | None),
        Column("lease_id", id_of("lease") | None),
        Column("lease_number", str | None),
        Column("property_id", id_of("property") | None),
        Column("property_name", str | None),
        Column("explain", Annotated[str | None, Meta(description="The path, below `/api/v2`, of the cheque with its steps.")]),
    ),
)  # fmt: skip
STATE: Final = """
 SELECT DISTINCT ON (s.cheque_id) s.cheque_id, s.status, s.date AS since FROM cheque_steps s
  WHERE s.org_id = $1 AND s.effective_on <= $2 AND s.created_at <= $3 ORDER BY s.cheque_id, s.created_at DESC, s.id DESC"""
"""The state of each cheque on a day ($2) as it was known at an instant ($3)."""
WAITING: Final = """ AND z.status IN ('expected', 'received', 'deposited') AND h.kind = 'payment'
 AND (z.status = 'deposited' OR h.date <= coalesce((SELECT e.last_day FROM lease_ends e WHERE e.org_id = $1 AND e.lease_id = h.lease_id
  AND e.created_at <= $3 ORDER BY e.created_at DESC LIMIT 1), 'infinity'))"""
"""What still has to become money: not what is dated after the end of its lease, as it was known."""
_SQL: Final = f"""
 WITH state AS ({STATE})
 SELECT h.id, z.status, z.since, h.currency, h.amount, h.number, h.bank, h.drawer, h.date, h.received_on, h.presentable_until,
        h.custody_place, h.tenant_id, n.name AS tenant_name, h.lease_id, l.number AS lease_number, h.property_id,
        p.name AS property_name
   FROM state z JOIN cheques h ON h.org_id = $1 AND h.id = z.cheque_id
   JOIN tenants_then($3) n ON n.org_id = $1 AND n.id = h.tenant_id
   LEFT JOIN leases_then($3) l ON l.org_id = $1 AND l.id = h.lease_id
   LEFT JOIN properties_then($3) p ON p.org_id = $1 AND p.id = h.property_id
  WHERE true {{conditions}} ORDER BY h.currency, h.date NULLS LAST, h.number, h.id"""


def conditions_of(asked: Asked, arguments: list[Any]) -> str:
    """The filters of a report as conditions on a cheque h and its property p; their values go to `arguments`."""
    found = " AND false" if asked.book == "own" else ""
    given = dict(asked.tags) | ({"currency": asked.currency} if asked.currency else {})
    for column, value in given.items():
        arguments.append(value)
        mark = f"${len(arguments)}"
        if column == "owner_reference":
            found += f" AND p.owner_reference = {mark}"
        elif column == "unit_id":
            found += (
                " AND EXISTS (SELECT FROM lease_units u WHERE u.org_id = h.org_id AND u.lease_id = h.lease_id"
                f" AND u.unit_id = {mark})"
            )
        else:
            found += f" AND h.{column} = {mark}"
    return found


async def make_cheque_register(
    ctx: Ctx, asked: Asked, as_of: date, status: str | None, due: tuple[date | None, date | None], part: Part | None,
    *, waiting: bool = False,
) -> Report:  # fmt: skip
    """Every cheque that was on file; of one state, written for a span of days, or `waiting` to be paid, where
    that is asked for. The rows of `part`, or all; totals are over all."""
    arguments: list[Any] = [ctx.org_id, as_of, asked.known_at]
    conditions = conditions_of(asked, arguments)
    conditions += WAITING if waiting else ""
    for condition, value in (("z.status =", status), ("h.date >=", due[0]), ("h.date <=", due[1])):
        if value is not None:
            arguments.append(value)
            conditions += f" AND {condition} ${len(arguments)}"
    sums: dict[tuple[str, str], list[int]] = {}
    rows: list[tuple[Any, ...]] = []
    found = await known.fetch(ctx, asked, _SQL.format(conditions=conditions), *arguments)
    for row in found:
        total = sums.setdefault((row["currency"], row["status"]), [0, 0])
        total[0] += 1
        total[1] += row["amount"]
    for row in paging.rows_of(part, found):
        cheque_id = ids.encode("cheque", row["id"])
        rows.append((
            "cheque", row["currency"], row["status"], 1, row["amount"], cheque_id, row["number"], row["bank"], row["drawer"],
            row["date"], row["received_on"], row["since"], row["presentable_until"], row["custody_place"],
            ids.encode("tenant", row["tenant_id"]), row["tenant_name"], ids.encode_optional("lease", row["lease_id"]),
            row["lease_number"], ids.encode_optional("property", row["property_id"]), row["property_name"],
            f"/cheques/{cheque_id}",
        ))  # fmt: skip
    totals = [
        ("total", currency, state, count, amount, *(None,) * 16)
        for (currency, state), (count, amount) in sorted(sums.items())
    ]
    return Report(
        LAYOUT, {"as_of": as_of, "known_at": asked.known_at}, asked.filters, rows, totals, paging.told_of(part, len(found))
    )  # fmt: skip
