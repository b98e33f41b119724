"""/healthz: the process answers. /readyz: it can do its work."""

from collections.abc import Mapping
from typing import Any

import msgspec

from nexus.core.errors import NexusError
from nexus.database.revision import head
from nexus.services import Services


class Health:
    """For load balancers and supervisors; needs no key and says nothing of the data."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._head = head()

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        status, body = 200, {"status": "ok"}
        if scope["path"] == "/readyz":
            status, body = await self._ready()
        await send({
            "type": "http.response.start",
            "status": status,
            "headers": [(b"content-type", b"application/json"), (b"cache-control", b"no-store")],
        })  # fmt: skip
        await send({"type": "http.response.body", "body": msgspec.json.encode(body)})

    async def _ready(self) -> tuple[int, dict[str, str]]:
        try:
            async with self._services.database.unbound() as db:
                revision = await db.fetchval("SELECT schema_revision()")
        except (NexusError, OSError):
            return 503, {"status": "unavailable", "reason": "the database can't be reached"}
        if revision != self._head:
            return 503, {"status": "unavailable", "reason": "the database's schema is not this release's"}
        return 200, {"status": "ok"}
