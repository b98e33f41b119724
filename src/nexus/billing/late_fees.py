"""Late fees by dated rules: the difference between what late charges should have cost and what they did.

A second run makes nothing. What was waived is not charged again. A fee is never charged for a fee. A payment that was taken
back (a returned cheque) never settled anything.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.billing import charging
from nexus.billing.charging import NewCharge
from nexus.billing.late_fee_model import Rule, fee_through
from nexus.billing.queries import lease_facts
from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import another_has, delete_row, insert_row, update_row
from nexus.events import emit, watch
from nexus.ledger.actions import hold_books

COLUMNS: Final = """r.id, r.lease_id, r.starts_on, r.currency, r.kind, r.amount, r.rate, r.cap, r.grace_days, r.charge_types,
 r.version, r.created_at, r.updated_at"""
SOURCE: Final = "late_fee_rules r"
BATCH: Final = 250
"""leases in one transaction"""
_LATE: Final = """c.org_id = $1 AND c.due_on < $2 AND c.type = ANY (SELECT unnest(r.charge_types) FROM late_fee_rules r WHERE r.org_id = $1)
 AND (c.credited + c.allocated < c.amount OR c.updated_at > $2::date - make_interval(days => 40))"""
"""Open, or settled within 40 days: a daily fee is charged at the end of its month."""


class RuleInUse(Conflict):
    code, title = "in_use", "Fees were charged by this rule"


async def create_rule(ctx: Ctx, values: dict[str, Any]) -> Row:
    """A rule for charges due from its first day on. Raises `Invalid` where one begins on that day already."""
    await _check_day(ctx, None, values)
    rule_id = new_id()
    await insert_row(ctx.db, "late_fee_rules", {"org_id": ctx.org_id, "id": rule_id} | values)
    await emit(ctx, "late_fee_rule.created", rule_id, new=True)
    return await read_rule(ctx, rule_id)


async def read_rule(ctx: Ctx, rule_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    suffix = " FOR UPDATE" if lock else ""
    row = await ctx.db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE r.org_id = $1 AND r.id = $2{suffix}", ctx.org_id, rule_id
    )
    if row is None:
        raise NotFound
    return row


async def change_rule(ctx: Ctx, rule: Row, changes: dict[str, Any]) -> Row:
    """Change a rule that nothing was charged by. Raises `RuleInUse` otherwise, `Invalid` where a rule begins on that day."""
    if not changes:
        return rule
    await _check_unused(ctx, rule)
    if "starts_on" in changes:
        await _check_day(ctx, rule["id"], {**dict(rule), **changes})
    await watch(ctx, "late_fee_rule", rule["id"])
    await update_row(ctx.db, "late_fee_rules", ctx.org_id, rule["id"], changes)
    await emit(ctx, "late_fee_rule.updated", rule["id"])
    return await read_rule(ctx, rule["id"])


async def delete_rule(ctx: Ctx, rule: Row) -> None:
    """Raises `RuleInUse` once a fee was charged by it."""
    await _check_unused(ctx, rule)
    await watch(ctx, "late_fee_rule", rule["id"])
    await delete_row(ctx.db, "late_fee_rules", ctx.org_id, rule["id"])
    await emit(ctx, "late_fee_rule.deleted", rule["id"])


async def _check_unused(ctx: Ctx, rule: Row) -> None:
    if await ctx.db.fetchval(
        "SELECT true FROM late_fees WHERE org_id = $1 AND rule_id = $2 LIMIT 1", ctx.org_id, rule["id"]
    ):
        raise RuleInUse("A fee was charged by it; begin another rule on a later day instead.")


async def _check_day(ctx: Ctx, rule_id: UUID | None, values: dict[str, Any]) -> None:
    same = {name: values[name] for name in ("lease_id", "currency", "starts_on")}
    if await another_has(ctx.db, "late_fee_rules", ctx.org_id, rule_id, same):
        raise Invalid.at("/starts_on", "taken", "another rule begins on this day")


async def charge_late_fees(ctx: Ctx, lease_ids: Sequence[UUID], today: date | None = None) -> int:
    """Charge these leases what is late by the beginning of today, which is the due day of the fees; gives how many.

    A daily fee is charged on the first of a month, and when its charge is settled or its cap is reached.
    """
    books = await hold_books(ctx)
    today = min(today or books.today, books.today)
    late = await _late_charges(ctx, lease_ids, today)
    rules = await ctx.db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE r.org_id = $1 ORDER BY r.lease_id IS NULL, r.starts_on DESC",
        ctx.org_id,
    )
    facts = await lease_facts(ctx.db, ctx.org_id, list({row["lease_id"] for row in late}))
    new: list[NewCharge] = []
    about: list[dict[str, Any]] = []
    for row in late:
        rule = _rule_for(row, rules)
        if rule is None or rule["currency"] != row["currency"]:
            continue
        settled = [(part[0], part[1]) for part in row["settled"] or ()]
        terms = Rule(rule["kind"], rule["amount"], rule["rate"], rule["cap"], rule["grace_days"])
        through = today if rule["kind"] in {"flat", "percentage"} else today - timedelta(days=1)
        fee = fee_through(terms, row["due_on"], row["amount"], settled, through)
        missing = fee - row["charged"]
        if missing <= 0 or not _is_time(rule, row, fee, today):
            continue
        new.append(NewCharge(
            lease=facts[row["lease_id"]], type="late_fee", due_on=today, net=missing,
            description=f"Late fee: {row['description']}"[:200], description_ar="غرامة تأخير",
        ))  # fmt: skip
        about.append(
            {
                "late_charge_id": row["id"],
                "number": row["fees"] + 1,
                "rule_id": rule["id"],
                "through": through,
            }
        )
    made = await charging.charge(ctx, books, new)
    for charge_id, fee_of, one in zip(made, about, new, strict=True):
        await insert_row(
            ctx.db, "late_fees", {"org_id": ctx.org_id, "charge_id": charge_id, "net": one.net} | fee_of
        )
    if made:
        await emit(ctx, "late_fees.charged", None, {"charges": len(made)})
    return len(made)


def _rule_for(row: Row, rules: Sequence[Row]) -> Row | None:
    """The lease's own rule, or else the organisation's: the latest that had begun when the charge was due."""
    for rule in rules:
        fits = rule["lease_id"] in {None, row["lease_id"]} and rule["starts_on"] <= row["due_on"]
        if fits and rule["currency"] == row["currency"]:
            return rule if row["type"] in rule["charge_types"] else None
    return None


def _is_time(rule: Row, row: Row, fee: int, today: date) -> bool:
    if rule["kind"] in {"flat", "percentage"}:
        return True
    return today.day == 1 or not row["open"] or fee == rule["cap"]


async def _late_charges(ctx: Ctx, lease_ids: Sequence[UUID], today: date) -> list[Any]:
    """Charges past their due date with what has settled them and what they have cost. Late fees are for none of the fees."""
    return list(
        await ctx.db.fetch(
            "SELECT c.id, c.lease_id, c.type, c.description, c.due_on, c.currency, c.amount,"
            " c.amount - c.credited - c.allocated AS open,"
            " (SELECT array_agg(s) FROM (SELECT x.effective_on AS on, x.amount FROM credits x"
            "    WHERE x.org_id = c.org_id AND x.charge_id = c.id"
            "   UNION ALL SELECT a.effective_on, a.amount FROM allocations a"
            "    WHERE a.org_id = c.org_id AND a.charge_id = c.id AND a.status = 'in_force') s) AS settled,"
            " coalesce(f.net, 0)::bigint AS charged, coalesce(f.fees, 0) AS fees"
            " FROM charges c LEFT JOIN LATERAL (SELECT sum(l.net) AS net, count(*) AS fees FROM late_fees l"
            "  WHERE l.org_id = c.org_id AND l.late_charge_id = c.id) f ON true"
            f" WHERE {_LATE} AND c.lease_id = ANY ($3) ORDER BY c.due_on, c.id",
            ctx.org_id,
            today,
            list(lease_ids),
        )
    )


async def leases_with_late(ctx: Ctx, today: date, after: UUID, limit: int) -> list[UUID]:
    """Leases with charges past their due date, in the order of their ids; none where there is no rule."""
    if not await ctx.db.fetchval("SELECT true FROM late_fee_rules WHERE org_id = $1 LIMIT 1", ctx.org_id):
        return []
    rows = await ctx.db.fetch(
        f"SELECT DISTINCT c.lease_id FROM charges c WHERE {_LATE} AND c.lease_id > $3 ORDER BY 1 LIMIT $4",
        ctx.org_id, today, after, limit,
    )  # fmt: skip
    return [row["lease_id"] for row in rows]


def shown(amount: int | None, currency: str) -> str | None:
    return None if amount is None else format_amount(amount, currency)
