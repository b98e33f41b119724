"""Assistants, as the SDK's own client: each call is a connection of its own, as for several server processes."""

import asyncio
from contextlib import asynccontextmanager

import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client


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
                return await work(client)

        return asyncio.run(run())

    def tools(self):
        listed = self.do(lambda client: client.list_tools()).tools
        return {tool.name: tool for tool in listed}

    def raw(self, tool, **arguments):
        return self.do(lambda client: client.call_tool(tool, arguments))

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
