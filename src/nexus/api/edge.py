"""The way down and back of every request: who asks, may they, the work in its transaction, the answer after the commit."""

import logging
import time
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any

import msgspec

from nexus.api import dry_run, idempotency
from nexus.api.answers import Header, csv_headers, encode, file_headers, matches, stream_headers
from nexus.api.bounds import as_told, check_bounds
from nexus.api.calls import make_call, take_body
from nexus.api.decoding import take_flag
from nexus.api.list_csv import whole_list
from nexus.api.problems import CONTENT_TYPE, problem_body
from nexus.api.proposing import is_proposed, propose
from nexus.api.relations import Expansions
from nexus.api.request import Request
from nexus.api.routing import Router
from nexus.api.shaping import Shape, csv_of, read_shape, wants_csv
from nexus.api.streaming import Receive, Send, send_stream
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin
from nexus.core.errors import (
    NexusError,
    QuotaExceeded,
    SandboxNotReady,
    TooManyRequests,
    Unauthenticated,
    Unreadable,
)
from nexus.database.failures import as_nexus_error
from nexus.events import begin, record_readings
from nexus.rest.operation import LONGEST_TAG, Call, File, Operation, Stream
from nexus.services import Services, shown_agent

log = logging.getLogger("nexus.api")
Body = bytes | AsyncIterator[bytes]


class Edge:
    """The ASGI application of everything below /api/v2."""

    def __init__(self, services: Services, router: Router) -> None:
        self._services = services
        self._router = router
        self._expansions = Expansions(router.operations)
        self._failures: dict[str, tuple[float, int]] = {}

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        started = time.perf_counter()
        try:
            status, headers, body = await self._answer(request)
        except Exception as raised:
            error = as_told(request.actor, raised)
            if not isinstance(error, NexusError | Unauthenticated):
                log.error("unexpected error", exc_info=error, extra={"request_id": request.id})
            status, headers, body = self._problem(request, as_nexus_error(error))
        if request.quota is not None:
            headers += request.quota.headers()
        headers.append((b"x-request-id", request.id.encode()))
        if isinstance(body, bytes) and status not in {204, 304}:  # RFC 9110 §8.6
            headers.append((b"content-length", b"%d" % len(body)))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        if isinstance(body, bytes) or request.method == "HEAD":
            shown = body if isinstance(body, bytes) and request.method != "HEAD" else b""
            await send({"type": "http.response.body", "body": shown})
        else:
            await send_stream(body, receive, send)
        if log.isEnabledFor(logging.INFO):
            took = (time.perf_counter() - started) * 1000
            log.info(
                "%s %s %d %.1f ms",
                request.method,
                request.path,
                status,
                took,
                extra={"request_id": request.id},
            )

    async def _answer(self, request: Request) -> tuple[int, list[Header], Body]:
        actor = await self.authenticate(request)
        request.quota = await self._services.meter.take(actor.org_id, actor.plan)
        if request.quota is not None and request.quota.exceeded:
            raise QuotaExceeded(headers={"Retry-After": str(max(1, request.quota.reset))})
        operation, texts = self._router.find(
            "GET" if request.method == "HEAD" else request.method, request.path
        )
        if operation.scope is not None:
            actor.require(operation.scope)
        check_bounds(actor, operation)
        for name in (b"if-match", b"if-none-match"):
            if len(request.headers.get(name, b"")) > LONGEST_TAG:
                raise Unreadable(
                    f"{name.decode()} may have at most {LONGEST_TAG} characters.", code="header_too_long"
                )
        query, dry, shape = request.query, False, None
        if operation.writes:
            query, dry = take_flag(query, dry_run.PARAMETER) if query else (query, dry)
        else:
            query, shape = read_shape(operation, self._expansions, query)
        call = make_call(
            operation,
            texts,
            query,
            if_match=request.header(b"if-match"),
            accept=request.header(b"accept"),
            last_event_id=request.header(b"last-event-id"),
            admit=partial(self._admit, request),
        )
        if shape is not None:
            return await self._read(request, operation, call, actor, shape)
        try:
            return await self._write(request, operation, call, actor, dry=dry)
        except dry_run.Undone as undone:
            await self._record(undone.ctx)
            return undone.answer

    async def _read(
        self, request: Request, operation: Operation, call: Call[Any, Any], actor: Actor, shape: Shape
    ) -> tuple[int, list[Header], Body]:
        as_csv = wants_csv(operation, call.accept)
        if as_csv:
            call.query = whole_list(operation, call.query, request.query)
        ctx, answer = await self._ask(request, operation, call, actor, shape)
        if as_csv:
            await self._record(ctx)
            rows = self._all_rows(request, operation, call, shape, answer)
            return operation.status, csv_headers(operation), rows
        if isinstance(answer, Stream):
            return operation.status, stream_headers(operation, answer), answer.chunks
        if isinstance(answer, File):
            status, headers, body = operation.status, file_headers(operation, answer), b""
        else:
            status, headers, body = encode(operation, answer, request.path, request.query)
        etag = next((value for name, value in headers if name == b"etag"), None)
        if etag is not None and matches(request.header(b"if-none-match"), etag.decode()):
            self._services.meter.refund(actor.org_id)
            if request.quota is not None:
                request.quota = await self._services.meter.standing(actor.org_id, actor.plan)
            return 304, [(b"etag", etag)], b""
        if isinstance(answer, File):
            body = await answer.make()
        await self._record(ctx)
        return status, headers, body

    async def _record(self, ctx: Ctx) -> None:
        """What was shown in clear, after the transaction in which it was read."""
        if ctx.readings:
            async with self._services.database.read(ctx.org_id) as db:
                ctx.db = db
                await record_readings(ctx)

    async def _ask(
        self, request: Request, operation: Operation, call: Call[Any, Any], actor: Actor, shape: Shape
    ) -> tuple[Ctx, Any]:
        async with self._services.database.read(actor.org_id, actor.properties) as db:
            ctx = self._ctx(db, actor, request, operation)
            answer = await operation.handler(ctx, call)
            return ctx, await shape.apply(ctx, answer) if shape else answer

    def _all_rows(
        self, request: Request, operation: Operation, call: Call[Any, Any], shape: Shape, first: Any
    ) -> AsyncIterator[bytes]:
        """Between two pages no connection is held, and the key must still be good."""

        async def following(cursor: str) -> Any:
            actor = await self._admit(request)
            call.query = msgspec.structs.replace(call.query, cursor=cursor)
            ctx, answer = await self._ask(request, operation, call, actor, shape)
            await self._record(ctx)
            return answer

        return csv_of(shape, first, following)

    async def _write(
        self, request: Request, operation: Operation, call: Call[Any, Any], actor: Actor, *, dry: bool
    ) -> tuple[int, list[Header], bytes]:
        proposed = is_proposed(actor, operation)
        raw = await request.read_body(operation.most_bytes)
        take_body(operation, call, raw, request.header(b"content-type") or "")
        key = None
        if operation.method == "POST":
            key = idempotency.read_key(
                request.header(b"idempotency-key"),
                required=operation.moves_money,
                method=request.method,
                path=request.path if actor.properties is None else f"{request.path} of {actor.id}",
                body=raw,
            )
        if operation.cost is not None:
            await self._count(request, actor, operation.cost(call.body) - 1, key)
        async with self._services.database.write(actor.org_id, actor.properties) as db:
            if db.preparing:
                raise SandboxNotReady(headers={"Retry-After": "2"})
            ctx = self._ctx(db, actor, request, operation)
            if key is not None and (stored := await idempotency.claim(ctx, key)) is not None:
                repeated = _replayed(stored)
                if dry:
                    repeated = dry_run.answer(*repeated, dry_run.nothing(stored.status))
                await record_readings(ctx)
                return repeated
            entry_id = begin(ctx, always=operation.audited)
            if proposed and not dry:
                answer: Any = await propose(ctx, operation, call, request.path, request.query, raw)
            else:
                answer = await operation.handler(ctx, call)
            assert not isinstance(answer, File | Stream)  # these are only ever read
            status, headers, body = encode(operation, answer, request.path, request.query)
            if dry:
                raise await dry_run.undo(ctx, status, headers, body)
            if proposed:
                status = 202
            if operation.audited:
                headers.append((b"x-operation-id", ids.encode("audit_entry", entry_id).encode()))
            if key is not None:
                kept = {n.decode(): v.decode() for n, v in headers}
                await idempotency.store(ctx, key, idempotency.Stored(status, kept, body))
        return status, headers, body

    async def _count(self, request: Request, actor: Actor, more: int, key: idempotency.Key | None) -> None:
        """A request that counts as several; a repeat of one counts once, for nothing is done.

        Raises `QuotaExceeded` when not all of them are left, and counts nothing then.
        """
        if key is not None:
            async with self._services.database.read(actor.org_id) as db:
                more = 0 if await idempotency.is_stored(db, actor.org_id, key) else more
        if not more:
            return
        request.quota = await self._services.meter.take(actor.org_id, actor.plan, more)
        if request.quota is not None and request.quota.exceeded:
            self._services.meter.refund(actor.org_id)
            request.quota = await self._services.meter.standing(actor.org_id, actor.plan)
            raise QuotaExceeded(
                f"This counts as {more + 1} requests, and so many are not left.",
                headers={"Retry-After": str(max(1, request.quota.reset if request.quota else 1))},
            )

    async def authenticate(self, request: Request) -> Actor:
        """Who asks. Raises `Unauthenticated` (401), `Forbidden` (403) for a wrong address, `TooManyRequests` (429)."""
        address = request.address = self._services.client_address(request.scope, request.headers)
        scheme, _, key = (request.header(b"authorization") or "").partition(" ")
        self._check_failures(address)
        try:
            if not key:
                raise Unauthenticated("Send your key as: Authorization: Bearer <key>.", code="key_missing")
            if scheme.lower() != "bearer":
                raise Unauthenticated("The scheme must be Bearer.", code="key_malformed")
            request.actor = await self._services.directory.authenticate(key.strip(), address)
            request.key = key.strip()
        except Unauthenticated as error:
            self._count_failure(address)
            error.headers["WWW-Authenticate"] = 'Bearer realm="NEXUS API"'
            raise
        return request.actor

    async def _admit(self, request: Request) -> Actor:
        """Whether the caller would still come in."""
        address = self._services.client_address(request.scope, request.headers)
        return await self._services.directory.authenticate(request.key, address)

    def _check_failures(self, address: str) -> None:
        began, number = self._failures.get(address, (0.0, 0))
        if number >= self._services.settings.auth_failures_per_minute and time.monotonic() - began < 60:
            raise TooManyRequests(
                "Too many failed attempts from your address.",
                code="too_many_failures",
                headers={"Retry-After": "60"},
            )

    def _count_failure(self, address: str) -> None:
        now = time.monotonic()
        began, number = self._failures.get(address, (now, 0))
        if now - began >= 60:
            began, number = now, 0
        if len(self._failures) > 10_000:
            self._failures.clear()
        self._failures[address] = (began, number + 1)

    def _ctx(self, db: Any, actor: Actor, request: Request, operation: Operation) -> Ctx:
        origin = Origin(operation.title, request.address, shown_agent(request.header(b"user-agent")))
        wall, vault = read_clock(), self._services.vault
        return Ctx(db, actor, db.clock or wall, request.id, vault, origin=origin, wall=wall)

    def _problem(self, request: Request, error: NexusError) -> tuple[int, list[Header], bytes]:
        headers = [(b"content-type", CONTENT_TYPE), (b"cache-control", b"no-store")]
        headers += [(name.lower().encode(), value.encode()) for name, value in error.headers.items()]
        return error.status, headers, problem_body(error, request.path, request.id)


def _replayed(stored: idempotency.Stored) -> tuple[int, list[Header], bytes]:
    headers = [(name.encode(), value.encode()) for name, value in stored.headers.items()]
    return stored.status, [*headers, (b"idempotent-replayed", b"true")], stored.body
