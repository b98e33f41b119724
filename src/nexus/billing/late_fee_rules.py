"""The rules by which late payments are charged: of the organisation, or of a lease's contract."""

from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Conflict, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import another_has, delete_row, insert_row, update_row
from nexus.events import emit, watch

COLUMNS: Final = """r.id, r.lease_id, r.starts_on, r.currency, r.kind, r.amount, r.rate, r.cap, r.grace_days, r.charge_types,
 r.version, r.created_at, r.updated_at"""
SOURCE: Final = "late_fee_rules r"


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


def shown(amount: int | None, currency: str) -> str | None:
    return None if amount is None else format_amount(amount, currency)
