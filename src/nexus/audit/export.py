"""The audit log as a file: all entries of a filter, however many, as they are read."""

import csv
import io
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final

import msgspec

from nexus.audit import queries
from nexus.audit.schemas import AuditEntryOut, entry_out
from nexus.core.context import Ctx
from nexus.database.pool import Database
from nexus.events import record_readings
from nexus.rest.cells import harmless
from nexus.rest.listing import Where

MEDIA: Final = {"csv": "text/csv; charset=utf-8; header=present", "jsonl": "application/jsonl"}
_BOM: Final = "\ufeff"
"""Spreadsheets take a file without it for the machine's old code page."""
_ENTRY: Final = (
    "number", "id", "created_at", "kind", "actor_type", "actor_id", "actor_name", "key_id", "address", "user_agent",
    "request_id", "operation", "outcome",
)  # fmt: skip
_THING: Final = ("type", "object_type", "object_id", "changed", "object", "details", "organisation_id")


async def export(database: Database, ctx: Ctx, where: Where, wanted: str) -> AsyncIterator[bytes]:
    """What meets the conditions by now. What it shows in clear is written down before it is sent."""
    write: Callable[[Sequence[AuditEntryOut]], str] = _lines if wanted == "jsonl" else _rows
    if wanted == "csv":
        yield (_BOM + _written([(*_ENTRY, *_THING, "hash")])).encode()
    position: Where | None = where
    while position is not None:
        async with database.read(ctx.org_id) as db:
            rows, position = await queries.next_page(db, position)
            ctx.db = db
            entries = [entry_out(ctx, row) for row in rows]
            await record_readings(ctx)
        if entries:
            yield write(entries).encode()


def _lines(entries: Sequence[AuditEntryOut]) -> str:
    return "".join(msgspec.json.encode(entry).decode() + "\n" for entry in entries)


def _rows(entries: Sequence[AuditEntryOut]) -> str:
    """A line for each thing, with all that is told of its entry."""
    lines = []
    for entry in entries:
        shared = [
            entry.number, entry.id, entry.created_at, entry.kind, entry.actor.type, entry.actor.id, entry.actor.name,
            entry.key_id, entry.address, entry.user_agent, entry.request_id, entry.operation, entry.outcome,
        ]  # fmt: skip
        for thing in entry.things or (None,):
            told = [getattr(thing, name) if thing else None for name in _THING]
            cells = [_json(one) if isinstance(one, dict) else one for one in told]
            lines.append([harmless(cell) for cell in (*shared, *cells, entry.hash)])
    return _written(lines)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _written(lines: Sequence[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(lines)
    return out.getvalue()
