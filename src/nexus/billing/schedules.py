"""A lease's schedule as it holds, and what has become of each instalment."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.leases.queries import items_of
from nexus.leases.schedules import Instalment, schedule_of
from nexus.leases.schedules.of_lease import agreement_of, same_instalments


@dataclass(slots=True)
class Entry:
    """An instalment and its charges. Amounts are minor units, tax included."""

    item: Row
    part: Instalment
    charged: int = 0
    credited: int = 0
    settled: int = 0
    charge_ids: list[UUID] = field(default_factory=list)
    payments: list[tuple[UUID, UUID | None, int]] = field(default_factory=list)
    """Payment, the cheque that it was made with, and how much of it."""


async def read_schedule(ctx: Ctx, lease: Row) -> list[Entry]:
    """In the order in which they fall due. A draft's are those that it proposes; a cancelled lease has none."""
    entries: list[Entry] = []
    by_period: dict[tuple[UUID, date], Entry] = {}
    for item in await items_of(ctx.db, ctx.org_id, [lease["id"]]):
        mine = [Entry(item, part) for part in schedule_of(lease, item)]
        entries += mine
        by_period |= {(item["id"], one.part.period_start): one for one in mine}
        for old, new in same_instalments(agreement_of(lease, item)).items():
            if (item["id"], new) in by_period:
                by_period.setdefault((item["id"], old), by_period[item["id"], new])
    for row in await _charges(ctx, lease["id"]):
        if (entry := by_period.get((row["item_id"], row["period_start"]))) is not None:
            entry.charged += row["amount"]
            entry.credited += row["credited"]
            entry.settled += row["allocated"]
            entry.charge_ids.append(row["id"])
            entry.payments += [tuple(payment) for payment in row["payments"] or ()]
    return sorted(entries, key=lambda one: one.part.due_on)


async def _charges(ctx: Ctx, lease_id: UUID) -> list[Row]:
    return list(
        await ctx.db.fetch(
            "SELECT c.id, c.item_id, c.period_start, c.amount, c.credited, c.allocated,"
            " (SELECT array_agg(ROW(a.payment_id, y.cheque_id, a.amount) ORDER BY a.created_at, a.id) FROM allocations a"
            "  JOIN payments y ON y.org_id = a.org_id AND y.id = a.payment_id"
            "  WHERE a.org_id = c.org_id AND a.charge_id = c.id AND a.status = 'in_force') AS payments"
            " FROM charges c WHERE c.org_id = $1 AND c.lease_id = $2 AND c.item_id IS NOT NULL"
            " ORDER BY c.period_start, c.revision",
            ctx.org_id,
            lease_id,
        )
    )
