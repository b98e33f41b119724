"""Whoever follows the feed has what the lists show: the last event about a thing shows it as it is.

So a write that no event tells of is found here, whichever action made it.
"""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec

import nexus.api.operations  # noqa: F401 - makes every kind known
from nexus.audit.proof import check_audit
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.events import KINDS
from support import office as offices

TABLES = {
    "account": "accounts", "allocation": "allocations", "api_key": "api_keys", "billing_settings": "billing_settings",
    "charge": "charges", "cheque": "cheques", "cheque_deposit": "cheque_deposits", "cheque_hand_back": "cheque_hand_backs", "credit": "credits", "deposit": "deposits",
    "deposit_movement": "deposit_movements", "journal_entry": "journal_entries", "late_fee_rule": "late_fee_rules",
    "lease": "leases", "lease_item": "lease_items", "organisation": "organisations", "payment": "payments",
    "settlement": "settlements", "period_closing": "period_closings", "property": "properties", "proposal": "proposals", "refund": "refunds",
    "returned_cheque_fee": "returned_cheque_fees", "supplier": "tax_suppliers", "tax_document": "tax_documents",
    "exchange_rate": "exchange_rates",
    "tenant": "tenants", "job": "jobs", "sandbox": "sandboxes", "unit": "units", "valuation": "valuations", "user": "users", "webhook": "webhooks",
}  # fmt: skip
"""Kind -> the table that holds it."""
FOLLOWS = {
    "property": {"units_count", "occupied_units"},
    "api_key": {"last_used_at", "status"},
    "cheque": {"alert"},
    "sandbox": {"status"},
    "unit": {"status", "current_lease_id"},
}
"""What follows from other things or from the day, and is told with the next event of the thing itself."""


async def find_differences(ctx: Ctx) -> list[str]:
    """What the last events of an organisation don't show as it is."""
    found: list[str] = []
    told = await _last_events(ctx)
    for kind, table in TABLES.items():
        own = kind not in {"organisation", "billing_settings"}
        rows = await ctx.db.fetch(
            f"SELECT {'id' if own or kind == 'organisation' else 'org_id'} AS id FROM {table}"
            f" WHERE {'id' if kind == 'organisation' else 'org_id'} = $1", ctx.org_id,
        )  # fmt: skip
        present = [row["id"] for row in rows]
        shown = await KINDS[kind].read(ctx.db, ctx.org_id, present) if present else []
        found += _compare(ctx, kind, {r["id"]: r for r in shown}, told.pop(kind, {}))
    found += [f"{kind} has no table in tests/support/mirror.py" for kind in told]
    return found + await _audit_faults(ctx)


async def _audit_faults(ctx: Ctx) -> list[str]:
    """What the audit log doesn't tell of, and what is wrong with its chain."""
    untold = await ctx.db.fetch(
        "SELECT e.type, e.seq FROM events e WHERE e.org_id = $1 AND NOT EXISTS (SELECT FROM audit_entries a"
        " WHERE a.org_id = $1 AND a.terms @> ARRAY[e.type, 'request:' || e.request_id, 'actor:' || e.actor])", ctx.org_id,
    )  # fmt: skip
    fault = (await check_audit(ctx)).fault
    chain = [f"audit entry {fault.number}: {fault.detail}"] if fault else []
    return [f"{row['type']} ({row['seq']}): no audit entry tells of it" for row in untold] + chain


async def _last_events(ctx: Ctx) -> dict[str, dict[UUID, Any]]:
    told: dict[str, dict[UUID, Any]] = defaultdict(dict)
    for row in await ctx.db.fetch(
        "SELECT DISTINCT ON (kind, object_id) kind, object_id, type, object FROM events"
        " WHERE org_id = $1 AND kind IS NOT NULL ORDER BY kind, object_id, seq DESC", ctx.org_id,
    ):  # fmt: skip
        told[row["kind"]][row["object_id"]] = row
    return told


def _compare(ctx: Ctx, kind: str, rows: dict[UUID, Any], told: dict[UUID, Any]) -> Iterable[str]:
    for one, row in rows.items():
        if one not in told:
            yield f"{kind} {one}: no event tells of it"
            continue
        now = json.loads(msgspec.json.encode(KINDS[kind].shape(ctx, row)))
        then = json.loads(told[one]["object"])
        for name in now.keys() - FOLLOWS.get(kind, set()) - {"updated_at"}:
            if now[name] != then.get(name):
                last = told[one]["type"]
                yield f"{kind} {one}: {name} is {now[name]!r}; {last}, the last event, says {then.get(name)!r}"
    for one in told.keys() - rows.keys():
        if not told[one]["type"].endswith(".deleted"):
            yield f"{kind} {one} is gone, and {told[one]['type']} was the last event"


def differences(app_url: str, org_ids: Iterable[UUID]) -> dict[UUID, list[str]]:
    """What the feeds of these organisations don't tell."""

    async def look() -> dict[UUID, list[str]]:
        database = await Database.open(app_url, size=1)
        try:
            found = {}
            for org_id in org_ids:
                async with database.read(org_id) as db:
                    masked = offices.command_ctx(db, org_id, scopes=frozenset())
                    if faults := await find_differences(masked):
                        found[org_id] = faults
            return found
        finally:
            await database.close()

    return asyncio.run(look())
