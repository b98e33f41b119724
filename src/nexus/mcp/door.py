"""`/mcp`, streamable HTTP: who may come in, before anything of the protocol is looked at."""

import asyncio
import ipaddress
import logging
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import msgspec

from nexus.api.edge import Edge
from nexus.api.problems import problem
from nexus.api.request import Request
from nexus.core.errors import Forbidden, Invalid, MethodNotAllowed, NexusError
from nexus.core.settings import Settings
from nexus.database.failures import as_nexus_error
from nexus.mcp.calls import Caller
from nexus.services import Services

log = logging.getLogger("nexus.mcp")
PATH: Final = "/mcp"
MOST_BYTES: Final = 4 << 20
"""of a message; what one operation takes, the edge bounds"""
_INVALID_REQUEST: Final = -32600
_HOST: Final = re.compile(r"[a-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9a-f:.]{2,45}\](:\d{1,5})?", re.ASCII)
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Misdirected(NexusError):
    status, code, title = 421, "unknown_host", "This server isn't known by that name"


class Door:
    """The ASGI application at /mcp. It loads the protocol when it is first asked for by somebody with a key."""

    def __init__(self, services: Services, edge: Edge) -> None:
        self._services, self._edge = services, edge
        self._inside: asyncio.Future[_Inside] | None = None

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        try:
            host = check_address(request, self._services.settings)
            if request.method != "POST":  # no stream and no session to open or to end
                raise MethodNotAllowed("Send a POST.", headers={"Allow": "POST"})
            actor = await self._edge.authenticate(request)
            inside = await self._open()
            choice = _choice(request.query)
        except Exception as raised:
            error = as_nexus_error(raised)
            if error is not raised:
                log.error("unexpected error", exc_info=raised, extra={"request_id": request.id})
            await _refuse(send, error, request)
            return
        base = self._services.settings.base_url.rstrip("/") or f"{scope.get('scheme', 'http')}://{host}"
        caller = Caller(actor, {**scope, "headers": list(scope["headers"])}, base)
        await inside.serve({**scope, "nexus.caller": caller, "nexus.tools": choice}, receive, send)

    async def close(self) -> None:
        if self._inside is not None and self._inside.done() and not self._inside.exception():
            await self._inside.result().close()

    async def _open(self) -> "_Inside":
        if self._inside is None or (self._inside.done() and self._inside.exception()):
            self._inside = asyncio.ensure_future(_Inside.open(self._edge))
        return await asyncio.shield(self._inside)


class _Inside:
    """The SDK at work: its task lives as long as the process serves."""

    def __init__(self, manager: Any) -> None:
        self._manager = manager
        self._ready, self._closing = asyncio.Event(), asyncio.Event()
        self._running = asyncio.create_task(self._run())

    @classmethod
    async def open(cls, edge: Edge) -> "_Inside":
        inside = cls(await asyncio.to_thread(_load, edge))
        await inside._ready.wait()
        return inside

    async def serve(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        await self._manager.handle_request(scope, receive, send)

    async def close(self) -> None:
        self._closing.set()
        await self._running

    async def _run(self) -> None:
        try:
            async with self._manager.run():
                self._ready.set()
                await self._closing.wait()
        finally:
            self._ready.set()  # nobody waits for what failed


def _load(edge: Edge) -> Any:
    """In a thread: what is imported takes a second, in which others are served."""
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

    from nexus.mcp.server import make_server
    from nexus.mcp.tools import all_tools

    all_tools()
    return StreamableHTTPSessionManager(
        make_server(edge), json_response=True, stateless=True, max_request_body_size=MOST_BYTES
    )


def check_address(request: Request, settings: Settings) -> str:
    """The Host that was asked for. Raises `Misdirected` (421) or `Forbidden` (403): a page of another site, whose name leads
    here by DNS rebinding, says so in one of these headers.
    """
    host = (request.header(b"host") or "").strip().lower()
    known = _known(settings)
    name = _hostname(f"//{host}") if _HOST.fullmatch(host) else None
    if name is None or (name not in known and not _is_address(name)):
        raise Misdirected("Set NEXUS_BASE_URL to the address by which this server is reached.")
    origin = request.header(b"origin")
    if origin is not None and _hostname(origin) not in known:
        raise Forbidden("Pages of this origin may not call here.", code="wrong_origin")
    return host


def _known(settings: Settings) -> frozenset[str]:
    """Names that are this server's own."""
    given = {settings.host.lower(), _hostname(settings.base_url) or ""} - {"", "0.0.0.0", "::"}  # noqa: S104
    return _LOCAL | given


def _hostname(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _is_address(name: str) -> bool:
    """Nobody's name server answers for a number."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _choice(query: bytes) -> str:
    """`?tools=`. Raises `Invalid` for a choice that isn't there."""
    from nexus.mcp.toolsets import choose

    try:
        sent = parse_qs(query.decode(), keep_blank_values=True, max_num_fields=10)
    except ValueError:
        raise Invalid("The query can't be read.") from None
    if unknown := sorted(sent.keys() - {"tools"}):
        raise Invalid.at(f"/{unknown[0][:60]}", "unknown_field", "is not known here")
    text = ",".join(sent.get("tools", []))
    choose(text)
    return text


async def _refuse(send: Any, error: NexusError, request: Request) -> None:
    """A JSON-RPC error that no message is named in, with the problem as its data."""
    told = problem(error, request.path, request.id)
    said = "; ".join([error.detail, *(f"{e.pointer.lstrip('/')} {e.detail}" for e in error.errors)])
    body = msgspec.json.encode(
        {"jsonrpc": "2.0", "id": None, "error": {"code": _INVALID_REQUEST, "message": said, "data": told}}
    )
    headers = [(name.lower().encode(), value.encode()) for name, value in error.headers.items()]
    headers += [
        (b"content-type", b"application/json"), (b"content-length", b"%d" % len(body)), (b"cache-control", b"no-store"),
        (b"x-request-id", request.id.encode()),
    ]  # fmt: skip
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
