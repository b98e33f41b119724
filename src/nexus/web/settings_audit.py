"""Settings > Audit log: who did what, with filters, one entry with before and after, and the export."""

import dataclasses
from datetime import date, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import msgspec
from litestar import get
from litestar.response import Stream

from nexus.audit import queries
from nexus.audit.api import conditions
from nexus.audit.export import MEDIA, export
from nexus.audit.schemas import AuditQuery, entry_out
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.scopes import UNMASKED
from nexus.events import KINDS
from nexus.rest.listing import Where
from nexus.services import Services
from nexus.web import pages
from nexus.web.answers import Page, private
from nexus.web.audit_views import AuditForm, AuditPage, EntryView, entry_view
from nexus.web.devices import device_name
from nexus.web.headers import PRIVATE_HEADERS
from nexus.web.visit import Req, Visit, visit

PATH: Final = "/settings/audit"
SHOWN: Final = 50
_FIELDS: Final = ("actor", "what", "kind", "object_id", "address", "first", "last")
_MOST_NAMES: Final = 300


@get(PATH)
async def show_audit(request: Req, services: Services) -> Page:
    here = await _visit(services, request)
    form, query = _read(here)
    before = request.query_params.get("before", "")[:64]
    async with here.read() as whole:
        ctx = _masked(whole)
        page = await _page(ctx, here, form, query, before)
    return private(here, pages.audit_page(here.shell(), page), 422 if query is None else 200)


@get(PATH + "/export", media_type="text/csv")
async def export_audit(request: Req, services: Services) -> Stream:
    here = await _visit(services, request)
    _, query = _read(here)
    if query is None:
        raise Invalid
    async with here.read() as whole:
        ctx = _masked(whole)
        head = await queries.read_head(ctx.db, ctx.org_id)
    where = conditions(ctx, query)
    where.add("a.number <= {}", head["last_number"] if head else 0)
    wanted = "jsonl" if request.query_params.get("format") == "jsonl" else "csv"
    name = f"audit-log-{instant(here.now)[:10]}.{wanted}"
    headers = PRIVATE_HEADERS | {
        "X-Request-Id": here.id,
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return Stream(export(services.database, ctx, where, wanted), media_type=MEDIA[wanted], headers=headers)


@get(PATH + "/{entry_text:str}")
async def show_entry(request: Req, services: Services, entry_text: str) -> Page:
    here = await _visit(services, request)
    async with here.read() as whole:
        ctx = _masked(whole)
        row = await queries.read_entry(ctx.db, ctx.org_id, _id(entry_text))
        if row is None:
            raise NotFound
        view = _view(ctx, here, row)
    return private(here, pages.audit_entry_page(here.shell(), view))


async def _visit(services: Services, request: Req) -> Visit:
    here = await visit(services, request)
    here.me.actor.require("audit:read")
    return here


def _masked(ctx: Ctx) -> Ctx:
    """The pages show identifiers masked to everybody: to look through the log is no reason to read them."""
    scopes = ctx.actor.scopes - {UNMASKED}
    return dataclasses.replace(ctx, actor=dataclasses.replace(ctx.actor, scopes=scopes))


def _read(here: Visit) -> tuple[AuditForm, AuditQuery | None]:
    """The filters as they were sent, and as a query; None where one of them is wrong."""
    sent = {name: here.request.query_params.get(name, "").strip()[:200] for name in _FIELDS}
    wanted: dict[str, Any] = {
        name: sent[name] for name in ("actor", "kind", "object_id", "address") if sent[name]
    }
    errors: dict[str, str] = {}
    if sent["what"]:
        wanted["types"] = f"{sent['what']}.*"
    for name, field, later in (("first", "recorded_from", 0), ("last", "recorded_before", 1)):
        if sent[name]:
            try:
                wanted[field] = _midnight(here, date.fromisoformat(sent[name]), later)
            except (ValueError, OverflowError):
                errors[name] = "error.invalid"
    try:
        query = msgspec.convert(wanted, AuditQuery)
    except msgspec.ValidationError as error:
        named = str(error).rpartition("$.")[2].rstrip("`")
        errors[{"types": "what"}.get(named, named)] = "audit.wrong"
        query = AuditQuery()
    form = AuditForm(**sent, errors=errors)
    return form, None if errors else query


def _midnight(here: Visit, day: date, later: int) -> datetime:
    zone = ZoneInfo(here.me.row["time_zone"])
    following = day + timedelta(days=later)
    return datetime(following.year, following.month, following.day, tzinfo=zone)


async def _page(ctx: Ctx, here: Visit, form: AuditForm, query: AuditQuery | None, before: str) -> AuditPage:
    rows: list[Row] = []
    total = 0
    if query is not None:
        where = conditions(ctx, query)
        total = await _total(ctx, where)
        if before:
            where.add("(a.created_at, a.id) < (SELECT b.created_at, b.id FROM audit_entries b WHERE b.org_id = {}"
                      " AND b.id = {})", ctx.org_id, _id(before))  # fmt: skip
        rows = list(
            await ctx.db.fetch(
                f"SELECT {queries.COLUMNS} FROM {queries.SOURCE} WHERE {where} ORDER BY a.created_at DESC, a.id DESC"
                f" LIMIT {SHOWN + 1}",
                *where.arguments,
            )
        )
    sent = {name: getattr(form, name) for name in _FIELDS if getattr(form, name)}
    return AuditPage(
        entries=tuple(_view(ctx, here, row) for row in rows[:SHOWN]), total=total, form=form,
        people=await _names(ctx, "users", "user"), keys=await _names(ctx, "api_keys", "api_key"),
        kinds=tuple(sorted(KINDS)), query=urlencode(sent), paged=bool(before),
        older=ids.encode("audit_entry", rows[SHOWN - 1]["id"]) if len(rows) > SHOWN else "",
    )  # fmt: skip


async def _total(ctx: Ctx, where: Where) -> int:
    if len(where.conditions) == 1:
        return int(await ctx.db.fetchval(queries.TOTAL, ctx.org_id) or 0)
    counted = f"SELECT count(*) FROM {queries.SOURCE} WHERE {where}"
    return int(await ctx.db.fetchval(counted, *where.arguments))


async def _names(ctx: Ctx, table: str, kind: str) -> tuple[tuple[str, str], ...]:
    rows = await ctx.db.fetch(
        f"SELECT id, name FROM {table} WHERE org_id = $1 ORDER BY lower(name), id LIMIT {_MOST_NAMES}",
        ctx.org_id,
    )
    return tuple((ids.encode(kind, row["id"]), row["name"]) for row in rows)


def _view(ctx: Ctx, here: Visit, row: Row) -> EntryView:
    device = device_name(row["user_agent"]) if row["user_agent"] else ""
    return entry_view(entry_out(ctx, row), here.local(row["created_at"]), device)


def _id(text: str) -> Any:
    """An address with a mistyped id leads nowhere. Raises `NotFound`."""
    try:
        return ids.decode("audit_entry", text)
    except Invalid:
        raise NotFound from None
