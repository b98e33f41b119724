"""Assistants, as the SDK's own client: each call is a connection of its own, as for several server processes."""

import asyncio
from contextlib import asynccontextmanager

import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolRequest, CallToolRequestParams, CallToolResult


class Assistant:
    """Somebody with a key and an MCP client."""

    def __init__(self, base, key, tools="", mode="auto"):
        self.address = f"{base}/mcp" + (f"?tools={tools}" if tools else "")
        self.headers = {"Authorization": f"Bearer {key}", "User-Agent": "trial/1"}
        self.mode = mode

    @asynccontextmanager
    async def connected(self):
        async with httpx2.AsyncClient(headers=self.headers, timeout=30) as http:
            transport = streamable_http_client(self.address, http_client=http)
            async with Client(transport, mode=self.mode, cache=None) as client:
                yield client

    def do(self, work):
        async def run():
            async with self.connected() as client:
                try:
                    return await work(client)
                except MCPError as error:
                    refusal = error
            raise refusal

        return asyncio.run(run())

    def tools(self):
        listed = self.do(lambda client: client.list_tools()).tools
        return {tool.name: tool for tool in listed}

    def raw_each(self, calls):
        """Without listing the tools to check each answer: the test of the command does that."""

        async def work(client):
            asked = [CallToolRequest(params=CallToolRequestParams(name=n, arguments=a)) for n, a in calls]
            return [await client.session.send_request(one, CallToolResult) for one in asked]

        return self.do(work)

    def raw(self, tool, **arguments):
        (answer,) = self.raw_each([(tool, arguments)])
        return answer

    def call(self, tool, **arguments):
        answer = self.raw(tool, **arguments)
        assert not answer.is_error, answer.structured_content
        return answer.structured_content

    def refused(self, tool, **arguments):
        answer = self.raw(tool, **arguments)
        assert answer.is_error, answer.structured_content
        return answer.structured_content["error"]


@pytest.fixture(scope="module")
def assistant_of(office):
    """An assistant with this key."""
    return lambda key, *more: Assistant(office.base, key, *more)


@pytest.fixture(scope="module")
def assistant(org, assistant_of):
    """One that may do everything in the organisation of this file's tests."""
    return assistant_of(org.key)
