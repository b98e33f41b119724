"""`nexus mcp`: the command that desktop programs start."""

import asyncio
import os
import sys

import httpx2
from click.testing import CliRunner
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters

from nexus.cli import main
from nexus.mcp.bridge import Patient


def refused(*words, **more):
    without = {name: None for name in os.environ if name.startswith("NEXUS_")}
    done = CliRunner().invoke(main, ["mcp", *words], env=without | more)
    assert done.stdout == ""
    return done.exit_code, done.stderr


def test_an_assistant_on_standard_input_and_output(office, org, tmp_path):
    settings = {name: value for name, value in os.environ.items() if not name.startswith("NEXUS_")}
    file = tmp_path / "key"
    file.write_text(org.key + "\n")
    words = [
        "-m",
        "nexus",
        "mcp",
        "--url",
        office.base,
        "--api-key-file",
        str(file),
        "--tools",
        "properties,payments",
    ]
    command = StdioServerParameters(command=sys.executable, args=words, env=settings)
    tenant = org.tenant()["id"]

    async def work():
        async with Client(command, cache=None) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            assert {"properties_delete", "payments_refund", "find_operations"} <= tools.keys()
            assert "units_list" not in tools
            assert "NEXUS Property OS" in client.instructions
            address = {"city": "Dubai"}
            made = await client.call_tool(
                "properties_create", {"name": "Creek View", "type": "mixed", "address": address}
            )
            place = made.structured_content["data"]["id"]
            read = await client.call_tool("properties_read", {"id": place})
            assert read.structured_content["data"]["name"] == "Creek View"
            payment = {"tenant_id": tenant, "amount": "12.50", "method": "cash", "idempotency_key": "once"}
            first = await client.call_tool("payments_create", payment)
            again = await client.call_tool("payments_create", payment)
            assert again.structured_content["data"] == first.structured_content["data"]
            wrong = await client.call_tool(
                "payments_create", payment | {"amount": "x", "idempotency_key": "2"}
            )
            assert wrong.is_error
            assert wrong.structured_content["error"]["errors"][0]["argument"] == "amount"
            found = await client.call_tool("find_operations", {"query": "renew lease"})
            assert found.structured_content["operations"][0]["name"] == "leases_renew"
            pages = await client.list_resources()
            page = await client.read_resource(pages.resources[0].uri)
            assert page.contents[0].text.startswith("# ")
            prompt = await client.get_prompt("cheques_due", {"days": "7"})
            assert "next 7 days" in prompt.messages[0].content.text
            return place

    place = asyncio.run(work())
    (entry,) = org.get("/audit-entries", object_id=place)["data"]
    assert entry["user_agent"].startswith("MCP; nexus-mcp/")


def test_why_it_does_not_begin_is_said_on_standard_error(office, tmp_path):
    empty = tmp_path / "empty"
    empty.write_text("\n")
    code, said = refused("--url", office.base)
    assert (code, "NEXUS_API_KEY" in said) == (2, True)
    code, said = refused("--url", office.base, "--api-key-file", str(empty))
    assert (code, "--api-key-file" in said) == (2, True)
    code, said = refused("--url", office.base, NEXUS_API_KEY="nxs_live_wrong")
    assert (code, "refused the key" in said) == (1, True)
    code, said = refused("--url", "http://127.0.0.1:9", NEXUS_API_KEY="nxs_live_wrong")
    assert (code, "No server answers" in said) == (1, True)


async def test_a_server_that_is_away_for_a_while_ends_nothing():
    def away(request):
        raise (httpx2.ConnectError if "connect" in request.url.path else httpx2.ReadTimeout)("gone")

    async with Patient(transport=httpx2.MockTransport(away)) as http:
        never = await http.post("http://nexus.example/connect?key=x", json={})
        perhaps = await http.post("http://nexus.example/read", json={})
    said = [answer.json()["error"]["message"] for answer in (never, perhaps)]
    assert [answer.status_code for answer in (never, perhaps)] == [503, 503]
    assert said[0] == "No server answers at http://nexus.example/connect: gone."
    assert "repeat it with the same idempotency_key" in said[1]
