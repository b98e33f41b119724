"""The application factory: the API below /api/v2, assistants at /mcp, everything else from the dashboard."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nexus.api import openapi
from nexus.api.edge import Edge
from nexus.api.health import Health
from nexus.api.operations import all_operations
from nexus.api.proposing import Approver
from nexus.api.routing import PREFIX, Router
from nexus.core.logs import configure_logging
from nexus.core.settings import Settings, load_settings
from nexus.database.connect import connect
from nexus.mcp import door
from nexus.services import Services
from nexus.web import settings_proposals as web_proposals
from nexus.web.app import create_web
from nexus.web.reference import Reference
from nexus.web.samples.calls import Calls

Asgi = Callable[[Mapping[str, Any], Any, Any], Awaitable[None]]


class Application:
    """One process's ASGI application. Its lifespan opens and closes what it serves with."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._api: Asgi | None = None
        self._web: Asgi | None = None
        self._health: Asgi | None = None
        self._mcp: door.Door | None = None

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        path: str = scope["path"]
        assert self._api and self._web and self._health and self._mcp
        if path == PREFIX or path.startswith(PREFIX + "/"):
            if path == PREFIX + "/openapi.json":
                await openapi.serve(scope, send)
            else:
                await self._api(scope, receive, send)
        elif path == door.PATH:
            await self._mcp(scope, receive, send)
        elif path in {"/healthz", "/readyz"}:
            await self._health(scope, receive, send)
        elif scope["method"] == "HEAD":
            await self._web({**scope, "method": "GET"}, receive, _without_body(send))
        else:
            await self._web(scope, receive, send)

    async def _lifespan(self, receive: Any, send: Any) -> None:
        await receive()
        try:
            connection = connect(self._settings)
            services = await Services.open(self._settings, connection.app_url)
            self._mount(services)
        except Exception as error:
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            raise
        await send({"type": "lifespan.startup.complete"})
        await receive()
        try:
            if self._mcp is not None:
                await self._mcp.close()
            await services.close()
        finally:
            connection.close()
        await send({"type": "lifespan.shutdown.complete"})

    def _mount(self, services: Services) -> None:
        operations = all_operations(services)
        self._api = edge = Edge(services, Router(operations))
        self._mcp = door.Door(services, edge)
        self._health = Health(services)
        approver, calls = web_proposals.Approver(Approver(operations).approve), Calls(openapi.document)
        self._web = create_web(services, approver, Reference(openapi.document, calls), calls)


def _without_body(send: Any) -> Any:
    """A page's answer to HEAD: that of GET, its length too, without a byte of it."""

    async def send_head(message: Mapping[str, Any]) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return send_head


def create_app() -> Application:
    """What the server processes call: settings come from the environment."""
    settings = load_settings()
    configure_logging(settings)
    return Application(settings)
