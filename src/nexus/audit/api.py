"""Routes of the audit log."""

from typing import Any

from nexus.audit import queries
from nexus.audit.export import MEDIA, export
from nexus.audit.schemas import AuditEntryOut, AuditExportQuery, AuditQuery, entry_out
from nexus.core.clock import instant
from nexus.core.context import Ctx
from nexus.core.errors import NexusError, NotFound
from nexus.database.pool import Database
from nexus.rest.listing import Listing, Where
from nexus.rest.operation import Call, Many, NoQuery, One, Routes, Stream

LISTING = Listing(queries.COLUMNS, queries.SOURCE, "a", {"created_at": "a.created_at"})


def audit_routes(database: Database | None) -> Routes:
    """Without a database the export can be described but not run."""
    routes = Routes("Audit log", "audit")

    @routes.get(
        "/audit-entries", query=AuditQuery, answer=AuditEntryOut, listing=True, sorts=tuple(LISTING.sorts)
    )
    async def list_audit_entries(ctx: Ctx, call: Call[None, AuditQuery]) -> Many:
        """List who did what, from where and with which key.

        An entry for each transaction that wrote, for each answer that showed personal identifiers in clear, and for what
        happens at the door. It tells what became of each thing, before and after. Entries are kept for ever and form a
        chain of hashes, which `nexus check audit` follows.
        """
        where = conditions(ctx, call.query)
        total = queries.TOTAL if len(where.conditions) == 1 else None
        return await LISTING.fetch(ctx.db, call.query, where, lambda row: entry_out(ctx, row), total)

    @routes.get("/audit-entries/{id:audit_entry}", answer=AuditEntryOut)
    async def read_audit_entry(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read one entry of the audit log."""
        row = await queries.read_entry(ctx.db, ctx.org_id, call.id)
        if row is None:
            raise NotFound
        return One(entry_out(ctx, row), version=1)

    @routes.get(
        "/audit-export", query=AuditExportQuery, answer=None, stream=True,
        media=tuple(media.partition(";")[0] for media in MEDIA.values()),
    )  # fmt: skip
    async def export_audit_entries(ctx: Ctx, call: Call[None, Any]) -> Stream:
        """Export the audit log, or what of it meets the filters, as a file of any length.

        CSV has a line for each thing that an entry tells of; JSON Lines has an entry in each line.
        """
        if database is None:
            raise NexusError
        head = await queries.read_head(ctx.db, ctx.org_id)
        where = conditions(ctx, call.query)
        where.add("a.number <= {}", head["last_number"] if head else 0)
        wanted = call.query.format
        name = f"audit-log-{instant(ctx.real_now)[:10]}.{wanted}"
        return Stream(export(database, ctx, where, wanted), MEDIA[wanted], name)

    return routes


def conditions(ctx: Ctx, query: AuditQuery) -> Where:
    """What the filters ask for."""
    where = Where()
    where.add("a.org_id = {}", ctx.org_id)
    where.add("a.kind = {}", query.kind)
    where.add("a.actor_kind = {}", query.actor_type)
    where.add("a.outcome = {}", query.outcome)
    where.add("a.operation = {}", query.operation)
    where.add("a.created_at >= {}", query.recorded_from)
    where.add("a.created_at < {}", query.recorded_before)
    terms = [f"actor:{one}" for one in (query.actor, query.key_id) if one]
    terms += [query.object_id] if query.object_id else []
    terms += [f"request:{query.request_id}"] if query.request_id else []
    terms += [f"address:{query.address}"] if query.address else []
    where.add("a.terms @> {}", terms or None)
    where.add("a.terms && {}", query.types.split(",") if query.types else None)
    return where
