"""The way down and back of every request: who asks, may they, the work in its transaction, the answer after the commit."""

import asyncio
import logging
import re
import time
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any, Final

from nexus.api import idempotency
from nexus.api.answers import Header, encode, file_headers, matches, stream_headers
from nexus.api.bounds import as_told, check_bounds
from nexus.api.decoding import read_body, read_query
from nexus.api.problems import CONTENT_TYPE, as_nexus_error, problem_body
from nexus.api.proposing import is_proposed, propose
from nexus.api.routing import Router
from nexus.api.streaming import Receive, Send, send_stream
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx, Origin
from nexus.core.errors import (
    BodyTooLarge,
    NexusError,
    QuotaExceeded,
    TooManyRequests,
    Unauthenticated,
    Unreadable,
)
from nexus.events import begin, record_readings
from nexus.rate_limits.model import Quota
from nexus.rest.operation import LONGEST_TAG, Call, File, Operation, Stream
from nexus.services import Services, shown_agent

log = logging.getLogger("nexus.api")
MAX_BODY: Final = 1 << 20
Body = bytes | AsyncIterator[bytes]
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{8,64}", re.ASCII)


class Request:
    """One request as the edge sees it."""

    __slots__ = (
        "actor",
        "address",
        "headers",
        "id",
        "key",
        "method",
        "path",
        "query",
        "quota",
        "receive",
        "scope",
    )

    def __init__(self, scope: Mapping[str, Any], receive: Receive) -> None:
        self.scope = scope
        self.receive = receive
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        self.query: bytes = scope.get("query_string", b"")
        self.headers: dict[bytes, bytes] = {name.lower(): value for name, value in scope["headers"]}
        sent = self.header(b"x-request-id") or ""
        self.id = sent if _REQUEST_ID.fullmatch(sent) else f"req_{ids.new_id().hex}"
        self.actor: Actor | None = None
        self.address = ""
        self.key = ""
        self.quota: Quota | None = None

    def header(self, name: bytes) -> str | None:
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")


class Edge:
    """The ASGI application of everything below /api/v2."""

    def __init__(self, services: Services, router: Router) -> None:
        self._services = services
        self._router = router
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
        actor = await self._authenticate(request)
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
        call = Call(
            body=None,
            query=read_query(operation.query, request.query),
            ids={name: ids.decode(kind, texts[name], f"/{name}") for name, kind in operation.kinds.items()},
            if_match=request.header(b"if-match"),
            accept=request.header(b"accept"),
            last_event_id=request.header(b"last-event-id"),
            admit=partial(self._admit, request),
        )
        if not operation.writes:
            return await self._read(request, operation, call, actor)
        return await self._write(request, operation, call, actor)

    async def _read(
        self, request: Request, operation: Operation, call: Call[Any, Any], actor: Actor
    ) -> tuple[int, list[Header], Body]:
        async with self._services.database.read(actor.org_id, actor.properties) as db:
            ctx = self._ctx(db, actor, request, operation)
            answer = await operation.handler(ctx, call)
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
        if ctx.readings:
            async with self._services.database.read(actor.org_id) as db:
                ctx.db = db
                await record_readings(ctx)
        return status, headers, body

    async def _write(
        self, request: Request, operation: Operation, call: Call[Any, Any], actor: Actor
    ) -> tuple[int, list[Header], bytes]:
        proposed, raw = is_proposed(actor, operation), await _read_all(request)
        if operation.body is not None:
            call.body = read_body(operation.body, raw, request.header(b"content-type") or "")
        elif raw.strip() not in {b"", b"{}"}:
            raise Unreadable("This takes no body.", code="body_not_taken")
        operation.check_headers(call.if_match)
        key = None
        if operation.method == "POST":
            key = idempotency.read_key(
                request.header(b"idempotency-key"),
                required=operation.moves_money,
                method=request.method,
                path=request.path if actor.properties is None else f"{request.path} of {actor.id}",
                body=raw + request.query,
            )
        async with self._services.database.write(actor.org_id, actor.properties) as db:
            ctx = self._ctx(db, actor, request, operation)
            if key is not None and (stored := await idempotency.claim(ctx, key)) is not None:
                await record_readings(ctx)
                return _replayed(stored)
            entry_id = begin(ctx, always=operation.audited)
            if proposed:
                answer: Any = await propose(ctx, operation, call, request.path, request.query, raw)
            else:
                answer = await operation.handler(ctx, call)
            assert not isinstance(answer, File | Stream)  # these are only ever read
            status, headers, body = encode(operation, answer, request.path, request.query)
            if proposed:
                status = 202
            if operation.audited:
                headers.append((b"x-operation-id", ids.encode("audit_entry", entry_id).encode()))
            if key is not None:
                kept = {n.decode(): v.decode() for n, v in headers}
                await idempotency.store(ctx, key, idempotency.Stored(status, kept, body))
        return status, headers, body

    async def _authenticate(self, request: Request) -> Actor:
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
        return Ctx(db, actor, read_clock(), request.id, self._services.vault, origin=origin)

    def _problem(self, request: Request, error: NexusError) -> tuple[int, list[Header], bytes]:
        headers = [(b"content-type", CONTENT_TYPE), (b"cache-control", b"no-store")]
        headers += [(name.lower().encode(), value.encode()) for name, value in error.headers.items()]
        return error.status, headers, problem_body(error, request.path, request.id)


def _replayed(stored: idempotency.Stored) -> tuple[int, list[Header], bytes]:
    headers = [(name.encode(), value.encode()) for name, value in stored.headers.items()]
    return stored.status, [*headers, (b"idempotent-replayed", b"true")], stored.body


async def _read_all(request: Request) -> bytes:
    length = request.headers.get(b"content-length", b"0")
    if length.isdigit() and int(length) > MAX_BODY:
        raise BodyTooLarge("A body may have at most 1 MiB.")
    parts, size = [], 0
    while True:
        message = await request.receive()
        if message["type"] != "http.request":
            raise asyncio.CancelledError
        part = message.get("body", b"")
        size += len(part)
        if size > MAX_BODY:
            raise BodyTooLarge("A body may have at most 1 MiB.")
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts)
