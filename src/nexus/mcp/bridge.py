"""`nexus mcp`: standard input and output on this side, a running server's /mcp on the other. It decides nothing by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import quote

import httpx2
import mcp_types as types
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from nexus import __version__
from nexus.core.errors import NexusError, NotFound, Unauthenticated
from nexus.mcp.toolsets import KNOWS_LINKS

_LONGEST_WAIT: Final = 120.0
"""seconds for one answer: a batch takes up to 45"""
_ACCEPT: Final = "application/json, text/event-stream"
_UNREACHABLE: Final = -32603
Context = ServerRequestContext[Any, Any]


def run(url: str, key: str, tools: str) -> None:
    """Serve until standard input ends. Raises `NexusError` when the server can't be reached or refuses the key."""
    asyncio.run(_run(f"{url.rstrip('/')}/mcp{f'?tools={quote(tools)}' if tools else ''}", key))


async def _run(address: str, key: str) -> None:
    headers = {"Authorization": f"Bearer {key}", "User-Agent": f"nexus-mcp/{__version__}"}
    patience = httpx2.Timeout(_LONGEST_WAIT, connect=10)
    async with httpx2.AsyncClient(headers=headers, timeout=patience) as http:
        await _check(http, address)
    async with (
        Patient(headers=headers, timeout=patience) as http,
        _connected(http, address) as server,
        stdio_server() as (incoming, outgoing),
    ):
        await server.run(incoming, outgoing, server.create_initialization_options())


async def _check(http: httpx2.AsyncClient, address: str) -> None:
    """Whether somebody is there and lets this key in, told before the first message."""
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    try:
        answer = await http.post(address, json=ping, headers={"Accept": _ACCEPT})
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise NotFound(f"No server answers at {address}: {error}", code="server_unreachable") from None
    if answer.status_code == 200:
        return
    try:
        told = answer.json()["error"]["message"]
    except (ValueError, KeyError, TypeError):
        told = f"it answered with status {answer.status_code}, and so is no NEXUS server of this release"
    if answer.status_code == 401:
        raise Unauthenticated(f"The server refused the key: {told}")
    raise NexusError(f"{address} can't be used: {told}", code="server_unusable")


class Patient(httpx2.AsyncClient):
    """A server that doesn't answer is an answer: the session goes on, and the next message may find it again."""

    async def send(self, request: httpx2.Request, **more: Any) -> httpx2.Response:
        try:
            answer = await super().send(request, **more)
            await answer.aread()
        except httpx2.TransportError as error:
            said = (
                f"No server answers at {request.url.copy_with(query=None)}: {error or type(error).__name__}."
            )
            if not isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout):
                said += " What was sent may have been done all the same: repeat it with the same idempotency_key, or read first."
            problem = {"jsonrpc": "2.0", "id": None, "error": {"code": _UNREACHABLE, "message": said}}
            return httpx2.Response(503, json=problem, request=request)
        return answer


@asynccontextmanager
async def _connected(http: httpx2.AsyncClient, address: str) -> AsyncIterator[Server[Any]]:
    async with Client(streamable_http_client(address, http_client=http), cache=None) as client:
        yield _forwarding(client)


def _forwarding(client: Client) -> Server[Any]:
    """Says what the server says, whichever messages the program at the other end understands."""

    async def list_tools(ctx: Context, params: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return await client.list_tools(cursor=params.cursor if params else None)

    async def call_tool(ctx: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            answer = await client.session.send_request(
                types.CallToolRequest(params=params), types.CallToolResult
            )
        except MCPError as error:
            if error.code == types.INVALID_PARAMS:
                raise
            return types.CallToolResult(content=[types.TextContent(text=error.message)], is_error=True)
        if ctx.protocol_version < KNOWS_LINKS:
            answer.content = [one for one in answer.content if not isinstance(one, types.ResourceLink)]
        return answer

    async def list_resources(
        ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        return await client.list_resources(cursor=params.cursor if params else None)

    async def read_resource(
        ctx: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        return await client.read_resource(params.uri)

    async def list_prompts(
        ctx: Context, params: types.PaginatedRequestParams | None
    ) -> types.ListPromptsResult:
        return await client.list_prompts(cursor=params.cursor if params else None)

    async def get_prompt(ctx: Context, params: types.GetPromptRequestParams) -> types.GetPromptResult:
        return await client.get_prompt(params.name, params.arguments)

    return Server(
        "nexus", version=__version__, title="NEXUS Property OS", instructions=client.instructions,
        get_tool_input_schema=lambda name: None,
        on_list_tools=list_tools, on_call_tool=call_tool, on_list_resources=list_resources,
        on_read_resource=read_resource, on_list_prompts=list_prompts, on_get_prompt=get_prompt,
    )  # fmt: skip
