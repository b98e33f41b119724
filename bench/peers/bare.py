"""A bare ASGI handler with the product's own statements and shapes: no key, no quota, no checks. The limit of the language."""

import hashlib
import json
import os
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from uuid import UUID

import asyncpg
import msgspec

from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.money import format_amount
from nexus.database.pool import session_settings
from nexus.leases.schemas import lease_out
from nexus.payments.cheques.model import ON_FILE, presentment
from nexus.payments.cheques.schemas import cheque_out
from nexus.payments.schemas import payment_out
from nexus.properties.schemas import property_out
from nexus.reports.tenant_profile import BalanceSummary, TenantDetail
from nexus.tenants.owing import owing_of
from nexus.tenants.schemas import tenant_fields

PATH = "/api/v2/payments"
HEADERS = [(b"content-type", b"application/json")]


class Connection(asyncpg.Connection):
    def get_reset_query(self) -> str:
        return ""


class Bare:
    def __init__(self) -> None:
        self.sql: dict[str, list[str]] = json.loads(Path(os.environ["BENCH_STATEMENTS"]).read_text())
        self.org = UUID(os.environ["BENCH_ORG"])
        self.pool: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self.lifespan(receive, send)
            return
        path, status = scope["path"], 200
        if scope["method"] == "POST":
            status, body = 201, await self.record(scope, receive)
        elif path == "/healthz":
            body = b"{}"
        elif path == "/api/v2/properties":
            body = await self.listed("list_properties", property_out, self.org)
        elif path == PATH:
            q = dict(parse_qsl(scope["query_string"].decode()))
            days = (msgspec.convert(q[n], date) for n in ("date_from", "date_to"))
            body = await self.listed("list_payments", payment_out, self.org, q["status"], *days)
        else:
            body = await self.tenant(ids.decode("tenant", path.rpartition("/")[2]))
        headers = [*HEADERS, (b"content-length", b"%d" % len(body))]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    async def lifespan(self, receive: Any, send: Any) -> None:
        await receive()
        self.pool = await asyncpg.create_pool(
            os.environ["NEXUS_DATABASE_URL"], min_size=1, max_size=int(os.environ["NEXUS_POOL_SIZE"]),
            connection_class=Connection, server_settings=session_settings("bare") | {"app.org_id": str(self.org)},
        )  # fmt: skip
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.pool.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def listed(self, work: str, shape: Any, *arguments: Any) -> bytes:
        async with self.pool.acquire() as db:
            rows = await db.fetch(self.sql[work][0], *arguments)
        meta = {"total": int(rows[0]["list_total"]), "page": 1, "limit": 20}
        return msgspec.json.encode({"data": [shape(row) for row in rows], "meta": meta})

    async def tenant(self, tenant_id: UUID) -> bytes:
        one, history, owed, latest, sums = self.sql["read_tenant"]
        async with self.pool.acquire() as db:
            row = await db.fetchrow(one, self.org, tenant_id)
            leases = await db.fetch(history, self.org, tenant_id)
            owing = await db.fetchrow(owed, self.org, tenant_id)
            payments = await db.fetch(latest, self.org, tenant_id)
            balance = await db.fetch(sums, self.org, tenant_id)
        names = ("rent", "cleared", "pending", "bounced", "reversed")
        detail = TenantDetail(
            **tenant_fields(NOBODY, row),
            leases=[lease_out(lease) for lease in leases],
            balance=[
                BalanceSummary(b["currency"], *(format_amount(b[n], b["currency"]) for n in names))
                for b in balance
            ],
            owing=owing_of(owing),
            payments=[payment_out(payment) for payment in payments],
        )
        return msgspec.json.encode({"data": detail})

    async def record(self, scope: Any, receive: Any) -> bytes:
        raw = (await receive())["body"]
        sent = msgspec.json.decode(raw)
        key = next(value for name, value in scope["headers"] if name == b"idempotency-key").decode()
        now, payment_id, cheque_id, org = read_clock(), ids.new_id(), ids.new_id(), self.org
        tenant, lease = ids.decode("tenant", sent["tenant_id"]), ids.decode("lease", sent["lease_id"])
        day = msgspec.convert(sent["date"], date)
        claim, circumstances, turn, on_file, file, insert, store, append = self.sql["record_payment"]
        async with self.pool.acquire() as db, db.transaction():
            await db.fetchrow(claim, org, "POST", PATH, key, hashlib.sha256(raw).digest(), now)
            known = await db.fetchrow(circumstances, org, tenant, lease, None)
            amount = int(sent["amount"].replace(".", ""))
            filed = await self.file(db, (turn, on_file, file), sent, known, cheque_id)
            row = await db.fetchrow(
                insert, org, payment_id, tenant, lease, known["property_id"], sent["method"], "pending", day, amount,
                known["lease_currency"], None, json.dumps(sent["cheque"]), None, None, None, cheque_id,
            )  # fmt: skip
            shown = payment_out(row)
            body = msgspec.json.encode({"data": shown})
            await db.execute(store, org, "POST", PATH, key, 201, "{}", body, None)
            cheque = cheque_out(dict(filed) | {"payment_id": payment_id})
            objects = [msgspec.json.encode(one).decode() for one in (cheque, shown)]
            told = [
                {"type": "cheque.filed", "object": msgspec.Raw(objects[0].encode())},
                {"type": "payment.recorded", "object": msgspec.Raw(objects[1].encode())},
            ]
            terms = [
                "actor:bare",
                "request:bare",
                "cheque.filed",
                str(cheque_id),
                "payment.recorded",
                str(payment_id),
            ]
            await db.execute(
                append, ids.new_id(), "change", "key", "bare", "bare", None, None, "bare", "POST /payments", "done", 1, 1,
                terms, msgspec.json.encode(told).decode(), None, "bare", "bare", now, [ids.new_id(), ids.new_id()], ["cheque.filed", "payment.recorded"],
                ["cheque", "payment"], [cheque_id, payment_id], objects, ["{}", "{}"], ["{}", "{}"], [None, None],
            )  # fmt: skip
        return body

    async def file(self, db: Any, statements: tuple[str, ...], sent: Any, known: Any, cheque_id: UUID) -> Any:
        turn, on_file, file = statements
        cheque, org, day = sent["cheque"], self.org, msgspec.convert(sent["date"], date)
        written, amount = msgspec.convert(cheque["date"], date), int(sent["amount"].replace(".", ""))
        concerns = known["tenant_id"], known["lease_id"], known["property_id"]
        await db.execute(turn, org, concerns[0], cheque["number"], cheque["bank"])
        await db.fetch(on_file, org, concerns[0], cheque["number"], cheque["bank"], None, None, list(ON_FILE))
        return await db.fetchrow(
            file, org, "payment", *concerns, cheque["number"], cheque["bank"], None, cheque["drawer"], None, None, written,
            amount, known["lease_currency"], day, None, None, None, None, cheque_id, "received", *presentment("AE-DU", written),
            org, ids.new_id(), cheque_id, "bare", "bare", "filing", "received", day, amount, None, None,
        )  # fmt: skip


NOBODY: Any = Ctx(None, Actor(UUID(int=0), "key", "", frozenset()), read_clock(), "", None)  # type: ignore[arg-type]


def create_app() -> Bare:
    return Bare()
