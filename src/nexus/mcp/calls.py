"""A tool's call as the API request that it is, dispatched in this process through the API's edge: the one way in."""

import asyncio
import contextlib
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

import msgspec

from nexus.api.routing import PREFIX
from nexus.core import ids
from nexus.core.context import Actor
from nexus.core.errors import Invalid, Unreadable
from nexus.mcp.tools import IDEMPOTENCY_KEY, IF_MATCH, Tool

Asgi = Callable[[Mapping[str, Any], Any, Any], Awaitable[None]]
MOST_COLLECTED: Final = 1 << 20
"""bytes of an answer; of a longer one only that it is longer"""
DEFAULT_ROWS: Final = 20
_LONGEST_QUERY: Final = 8_000
_EXACT_DIGITS: Final = 15
"""A decimal of so many digits goes through a binary float and back unchanged."""
_FORWARDED: Final = frozenset({b"authorization", b"x-forwarded-for", b"x-request-id"})


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls over the Model Context Protocol, from which HTTP request."""

    actor: Actor
    scope: Mapping[str, Any]
    base: str
    """The address of this server as the caller sees it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The request that a call stands for."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    made_key: bool = False
    """The idempotency key is ours."""

    @property
    def address(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


@dataclass(slots=True)
class Answered:
    """What the edge answered."""

    status: int
    headers: dict[str, str]
    body: bytes
    whole: bool


def ask(tool: Tool, arguments: Mapping[str, Any]) -> Asked:
    """Raises `Invalid` for an id that is none, and for what can't be told in a request at all.

    What is left is for the edge to judge: an argument that the operation doesn't have is told as it tells it of a field.
    """
    operation, rest = (
        tool.operation,
        {n: v for n, v in arguments.items() if v is not None or n not in tool.in_query},
    )
    path = operation.path
    for name, kind in operation.kinds.items():
        text = rest.pop(name, None)
        if not isinstance(text, str):
            raise Invalid.at(f"/{name}", "required", "must be the id of what this is about")
        ids.decode(kind, text, f"/{name}")  # so it names one thing, and no other path
        path = path.replace(f"{{{name}:{kind}}}", quote(text, safe=""))
    headers, made = _headers(tool, rest)
    query = {name: rest.pop(name) for name in list(rest) if name in tool.in_query or operation.body is None}
    rows = tool.schema["properties"].get("limit", {}).get("default", 0)
    if rows > DEFAULT_ROWS and "limit" not in query and query.get("format", "json") == "json":
        query["limit"] = DEFAULT_ROWS
    text = urlencode({name: _parameter(name, value) for name, value in query.items()})
    if len(text) > _LONGEST_QUERY:
        raise Invalid(f"The filters may have at most {_LONGEST_QUERY} characters together.", code="too_long")
    body = b"" if operation.body is None else _body(rest)
    return Asked(operation.method, PREFIX + path, text, headers, body, made)


def _headers(tool: Tool, rest: dict[str, Any]) -> tuple[dict[str, str], bool]:
    """The headers that arguments stand for, and whether an idempotency key had to be made."""
    found, properties, made = {}, tool.schema["properties"], False
    for name, header in ((IDEMPOTENCY_KEY, "idempotency-key"), (IF_MATCH, "if-match")):
        if name not in properties or (value := rest.pop(name, None)) is None:
            continue
        if not isinstance(value, str) or not value.isascii() or not value.isprintable():
            raise Invalid.at(f"/{name}", "wrong_type", "must be a text of printable ASCII characters")
        found[header] = value
    if tool.operation.moves_money and "idempotency-key" not in found:
        found["idempotency-key"], made = f"mcp-{ids.new_id().hex}", True
    return found, made


def _parameter(name: str, value: Any) -> str:
    if not _is_unicode(name):
        raise Unreadable("An argument's name is not Unicode text.")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        value = ",".join(map(str, value))
    if not isinstance(value, str | int | float):
        raise Invalid.at(f"/{name}", "wrong_type", "must be a text, a number or true or false")
    text = str(value)
    if not _is_unicode(text):
        raise Invalid.at(f"/{name}", "wrong_type", "must be Unicode text")
    return text


def _is_unicode(text: str) -> bool:
    """Half of a surrogate pair is none."""
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)


def _body(rest: Mapping[str, Any]) -> bytes:
    for name, value in rest.items():
        _check_numbers(name, value)
    try:
        return msgspec.json.encode(rest)
    except (UnicodeEncodeError, OverflowError, RecursionError, ValueError, TypeError):
        raise Unreadable("The arguments can't be written as JSON in UTF-8.") from None


def _check_numbers(name: str, value: Any) -> None:
    """Raises `Invalid` for a number that may not be the one that was written."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
        elif isinstance(one, float) and not _is_exact(one):
            raise Invalid.at(
                f"/{name}", "inexact", "must be written as text: so long a number may have been rounded"
            )


def _is_exact(number: float) -> bool:
    digits = repr(number).partition("e")[0].replace(".", "").lstrip("-0")
    return math.isfinite(number) and len(digits) <= _EXACT_DIGITS


async def dispatch(edge: Asgi, caller: Caller, asked: Asked) -> Answered:
    """The edge's answer. Who asks, from where, with what key: that is the caller's own request."""
    outer = caller.scope
    agent = next((v for n, v in outer["headers"] if n.lower() == b"user-agent"), b"")
    headers = [(n.lower(), v) for n, v in outer["headers"] if n.lower() in _FORWARDED]
    headers += [(b"user-agent", b"MCP; " + agent), (b"accept", b"application/json, */*;q=0.1")]
    headers += [(name.encode(), value.encode("latin-1")) for name, value in asked.headers.items()]
    if asked.body:
        headers.append((b"content-type", b"application/json"))
    scope = {
        "type": "http", "method": asked.method, "path": asked.path, "query_string": asked.query.encode(), "headers": headers,
        "client": outer.get("client"), "scheme": outer.get("scheme", "http"), "http_version": "1.1",
    }  # fmt: skip
    inside = _Exchange(asked.body)
    with contextlib.suppress(_Enough):
        await edge(scope, inside.receive, inside.send)
    return Answered(inside.status, inside.headers, bytes(inside.body), inside.whole)


class _Enough(OSError):
    """Nobody reads any further: what is sent is longer than can be shown."""


class _Exchange:
    """Both ends of a request that never leaves the process."""

    def __init__(self, body: bytes) -> None:
        self._sent, self._waiting = body, True
        self.status, self.headers, self.body, self.whole = 500, dict[str, str](), bytearray(), True

    async def receive(self) -> dict[str, Any]:
        if self._waiting:
            self._waiting = False
            return {"type": "http.request", "body": self._sent, "more_body": False}
        return await asyncio.get_running_loop().create_future()  # type: ignore[no-any-return]  # nobody leaves here

    async def send(self, message: Mapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {n.decode(): v.decode("latin-1") for n, v in message["headers"]}
            return
        part = message.get("body", b"")
        self.whole = self.whole and len(self.body) + len(part) <= MOST_COLLECTED
        self.body += part[: MOST_COLLECTED - len(self.body)]
        if not self.whole and message.get("more_body"):
            raise _Enough
