"""The product's own statements, heard while it answers one request of each work."""

import json
from pathlib import Path
from typing import Any

from bench.data import SECRET, Data
from bench.works import NUMBER, Work
from nexus.api.edge import Edge
from nexus.api.operations import all_operations
from nexus.api.routing import Router
from nexus.core.settings import Settings
from nexus.database.pool import BoundConnection
from nexus.services import Services

METHODS = ("fetch", "fetchrow", "fetchval", "execute")
NOT_THE_WORK = ("BEGIN;", "COMMIT;", "SET app.org_id", "quota_", "pg_notify", "SELECT * FROM gate_api_key")


async def record(data: Data, works: list[Work], into: Path) -> dict[str, list[str]]:
    """Statements by work, in order; written to `into` for the peers."""
    heard: list[str] = []
    originals = {name: getattr(BoundConnection, name) for name in METHODS}
    for name, original in originals.items():
        setattr(BoundConnection, name, _listening(original, heard))
    try:
        services = await Services.open(Settings(secret_key=SECRET), data.app_url)
        try:
            edge = Edge(services, Router(all_operations(services)))
            found = {}
            for work in works:
                await _ask(edge, work, data.keys["main"])  # once for the key and the quota
                heard.clear()
                await _ask(edge, work, data.keys["main"])
                found[work.name] = [sql for sql in heard if not any(n in sql for n in NOT_THE_WORK)]
        finally:
            await services.close()
    finally:
        for name, original in originals.items():
            setattr(BoundConnection, name, original)
    into.write_text(json.dumps(found))  # noqa: ASYNC240 - nothing else runs in this loop
    return found


def _listening(original: Any, heard: list[str]) -> Any:
    async def listen(self: Any, sql: str, *arguments: Any, **options: Any) -> Any:
        heard.append(sql)
        return await original(self, sql, *arguments, **options)

    return listen


async def _ask(edge: Edge, work: Work, key: str) -> None:
    import uuid

    request = work.requests[0]
    body = request.body.replace(NUMBER.encode(), uuid.uuid4().hex[:20].encode())
    path, _, query = request.path.partition("?")
    statuses = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body}

    async def send(message: Any) -> None:
        statuses.append(message.get("status"))

    headers = [(b"authorization", f"Bearer {key}".encode()), (b"content-type", b"application/json"),
               (b"idempotency-key", uuid.uuid4().hex.encode())]  # fmt: skip
    await edge({"type": "http", "method": request.method, "path": path, "query_string": query.encode(),
                "headers": headers, "client": ("127.0.0.1", 1)}, receive, send)  # fmt: skip
    assert statuses[0] in {200, 201}, f"{work.name} answered {statuses[0]}"
