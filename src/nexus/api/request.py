"""One request as the edge sees it, and reading its body within bounds."""

import asyncio
import re
from collections.abc import Mapping
from typing import Any, Final

from nexus.api.streaming import Receive
from nexus.core import ids
from nexus.core.context import Actor
from nexus.core.errors import BodyTooLarge
from nexus.rate_limits.model import Quota

_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{8,64}", re.ASCII)


class Request:
    """One request."""

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

    async def read_body(self, most: int) -> bytes:
        """All of it. Raises `BodyTooLarge` (413) beyond `most` bytes."""
        length = self.headers.get(b"content-length", b"0")
        if length.isdigit() and int(length) > most:
            raise _too_large(most)
        parts, size = [], 0
        while True:
            message = await self.receive()
            if message["type"] != "http.request":
                raise asyncio.CancelledError
            part = message.get("body", b"")
            size += len(part)
            if size > most:
                raise _too_large(most)
            parts.append(part)
            if not message.get("more_body"):
                return b"".join(parts)


def _too_large(most: int) -> BodyTooLarge:
    return BodyTooLarge(f"A body may have at most {most >> 20} MiB here.")
