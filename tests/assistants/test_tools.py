"""The tools that operations become: named, described and bounded so that a model can use them."""

import re
from uuid import uuid4

import jsonschema
import msgspec
import pytest

from nexus.api.openapi import document
from nexus.api.operations import all_operations
from nexus.api.routing import PREFIX
from nexus.api.streaming import send_stream
from nexus.core import ids
from nexus.core.context import Actor, Bounds
from nexus.core.errors import Invalid, NexusError
from nexus.core.scopes import ALL, READ
from nexus.mcp.answers import outcome
from nexus.mcp.calls import Answered, Asked, Caller, ask, dispatch
from nexus.mcp.finding import find
from nexus.mcp.guides import guide, titles
from nexus.mcp.schemas import slim
from nexus.mcp.tools import all_tools, listed
from nexus.mcp.toolsets import GENERAL, choose, permitted

TOOLS = all_tools()
ANYBODY = Actor(uuid4(), "key", "key_x", ALL)


def size(tools):
    return len(msgspec.json.encode([*GENERAL, *listed(tools)]))


def test_every_operation_is_a_tool_but_the_stream_that_never_ends():
    operations = {o.name for o in all_operations()}
    assert operations - {tool.operation.name for tool in TOOLS.values()} == {"stream_changes"}
    assert len(TOOLS) == len(operations) - 1
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{2,49}", name) for name in TOOLS)
    assert TOOLS["cheques_clear"].operation.title == "POST /cheques/{id}/clearance"


def test_the_core_is_small_and_follows_its_rule():
    core = choose("")
    assert len(core) + len(GENERAL) <= 40
    assert size(core) < 45_000
    assert {t.resource for t in core} == {
        "properties", "units", "tenants", "leases", "charges", "payments", "cheques", "deposits", "search", "reports",
    }  # fmt: skip
    assert not any(t.operation.method == "DELETE" for t in core)
    assert len(choose("all")) == len(TOOLS)
    assert {t.resource for t in choose("core, webhooks")} >= {"payments", "webhooks"}
    with pytest.raises(Invalid):
        choose("payment")


@pytest.mark.parametrize("tool", TOOLS.values(), ids=list(TOOLS))
def test_schemas_are_valid_and_take_the_examples_of_the_reference(tool):
    checker = jsonschema.Draft202012Validator(tool.schema)
    checker.check_schema(tool.schema)
    described = document()["paths"][PREFIX + tool.operation.template][tool.operation.method.lower()]
    assert "'$ref': '#" not in str(tool.schema)
    around = {name: ids.example(kind) for name, kind in tool.operation.kinds.items()}
    around |= {"if_match": "*"} if "if_match" in tool.schema.get("required", ()) else {}
    content = described.get("requestBody", {}).get("content", {"application/json": {}})["application/json"]
    for example in content.get("examples", {"none": {"value": {}}}).values():
        arguments = around | example["value"]
        if all(name in arguments for name in tool.schema.get("required", ())):
            checker.validate(arguments)
        asked = ask(tool, arguments)
        if tool.operation.body is not None:  # what the model writes is what the API is sent
            assert msgspec.json.decode(asked.body) == example["value"]
        assert asked.path == PREFIX + tool.operation.template.format(**around)
    taken = {p["name"] for p in described["parameters"] if p["in"] != "header"}
    assert taken <= tool.schema["properties"].keys()
    if tool.operation.body is not None:
        sent = slim(content["schema"], document()["components"]["schemas"])["properties"].keys()
        assert not sent & (taken | {"idempotency_key", "if_match"})  # each name stands for one thing


def test_hints_say_what_a_call_does():
    assert TOOLS["payments_list"].annotations == {"readOnlyHint": True, "openWorldHint": False}
    for name, destroys, repeats in (
        ("payments_create", False, False), ("properties_change", True, False), ("tenants_update", True, True),
        ("units_delete", True, True), ("leases_terminate", True, False), ("payments_reverse", True, False),
        ("cheques_remove_front_image", True, True), ("cheques_clear", False, False),
    ):  # fmt: skip
        told = {
            "readOnlyHint": False,
            "destructiveHint": destroys,
            "idempotentHint": repeats,
            "openWorldHint": False,
        }
        assert TOOLS[name].annotations == told
    assert all(
        tool.annotations["readOnlyHint"] == (tool.operation.method == "GET") for tool in TOOLS.values()
    )
    assert all("dry_run" in t.schema["properties"] for t in TOOLS.values() if t.operation.writes)
    assert all("idempotency_key" in t.schema["properties"] for t in TOOLS.values() if t.operation.moves_money)


def test_only_what_a_key_may_do_is_shown():
    reader = Actor(uuid4(), "key", "key_x", READ)
    assert {(t.operation.scope or ":read").partition(":")[2] for t in permitted(reader, TOOLS.values())} == {
        "read"
    }
    narrow = Actor(uuid4(), "key", "key_x", ALL, bounds=Bounds(properties=frozenset({uuid4()})))
    shown = {t.name for t in permitted(narrow, TOOLS.values())}
    assert "payments_create" in shown
    assert not shown & {"search_list", "webhooks_list", "api_keys_create", "reports_read_rent_roll"}


def test_an_id_leads_to_no_other_path():
    for wrong in (
        "", "../api-keys", "prop_01kb5w3v1ze2qah5gqg5t7m8s4/units", "prop_01kb5w3v1ze2qah5gqg5t7m8s4?limit=1", "%2e%2e",
        "prop_01kb5w3v1ze2qah5gqg5t7m8s4\r\nX: y", "tnt_01kb5w3v1ze2qah5gqg5t7m8s4", None, 7, ["x"], {"a": 1},
    ):  # fmt: skip
        with pytest.raises(Invalid) as raised:
            ask(TOOLS["properties_delete"], {"id": wrong})
        assert raised.value.errors[0].pointer == "/id"


def test_arguments_that_no_request_can_hold_are_refused():
    payment = TOOLS["payments_create"]
    for name, value in (
        ("amount", float("nan")), ("amount", float("inf")), ("amount", 12345678901234.567), ("notes", [0.1 + 0.2]),
        ("idempotency_key", "a\r\nAuthorization: x"), ("idempotency_key", "ä"), ("idempotency_key", 7),
    ):  # fmt: skip
        with pytest.raises(Invalid) as raised:
            ask(payment, {name: value})
        assert raised.value.errors[0].pointer == f"/{name}"
    assert msgspec.json.decode(ask(payment, {"amount": 21250.55}).body) == {"amount": 21250.55}
    deep = []
    for _ in range(100_000):
        deep = [deep]
    for tool, arguments in (
        (payment, {"notes": "\ud800"}), (payment, {"notes": deep}),
        (TOOLS["payments_list"], {"tenant_id": "x" * 9000}), (TOOLS["payments_list"], {"sort": {"a": 1}}),
        (TOOLS["payments_list"], {"\ud800": "x"}), (TOOLS["payments_list"], {"sort": "\ud800"}),
    ):  # fmt: skip
        with pytest.raises(NexusError) as raised:
            ask(tool, arguments)
        assert raised.value.status in {400, 422}, arguments
    unknown = ask(TOOLS["payments_list"], {"fields": ["id", "amount"], "a&limit": "1&page=2", "page": None})
    assert unknown.query == "fields=id%2Camount&a%26limit=1%26page%3D2"
    assert ask(TOOLS["reports_read_rent_roll"], {}).query == "limit=20"
    assert ask(TOOLS["reports_read_rent_roll"], {"format": "csv"}).query == "format=csv"


def test_what_is_too_much_or_must_wait_says_so():
    caller = Caller(ANYBODY, {"headers": []}, "https://nexus.example")
    problem = {
        "type": "about:blank",
        "title": "x",
        "status": 429,
        "detail": "Used up.",
        "code": "quota_exceeded",
        "errors": [],
    }
    headers = {"content-type": "application/problem+json", "retry-after": "17"}
    told = outcome(
        TOOLS["payments_list"],
        caller,
        Asked("GET", "/x", "", {}, b""),
        Answered(429, headers, msgspec.json.encode(problem), True),
    )
    assert told.failed
    assert (told.told["error"]["code"], told.told["error"]["retry_after_seconds"]) == ("quota_exceeded", 17)
    long = Answered(200, {"content-type": "application/json"}, b'{"data": "%s"}' % (b"x" * 200_000), True)
    read = outcome(
        TOOLS["payments_list"], caller, Asked("GET", "/api/v2/payments", "limit=100", {}, b""), long
    )
    assert read.failed
    assert "limit" in read.told["error"]["hint"]
    assert "https://nexus.example/api/v2/payments?limit=100" in read.told["error"]["hint"]
    wrote = outcome(TOOLS["batch_run"], caller, Asked("POST", "/api/v2/batch", "", {}, b""), long)
    assert not wrote.failed
    assert "It was done" in wrote.told["call"]["notice"]
    file = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="payments.csv"',
    }
    cut = outcome(
        TOOLS["audit_export_read"],
        caller,
        Asked("GET", "/y", "", {}, b""),
        Answered(200, file, b"x" * 2**20, False),
    )
    assert (cut.attachment.size, cut.attachment.text, cut.attachment.name) == (None, None, "payments.csv")


@pytest.mark.parametrize("streamed", [True, False])
async def test_of_an_answer_without_an_end_the_beginning_is_read(streamed):
    ended = []

    async def edge(scope, receive, send):
        assert (await receive())["body"] == b"{}"
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/csv")]}
        )

        async def chunks():
            try:
                while True:
                    yield b"x" * 100_000
            finally:
                ended.append(True)

        if streamed:
            await send_stream(chunks(), receive, send)
        else:
            await send({"type": "http.response.body", "body": b"x" * 3_000_000})

    caller = Caller(ANYBODY, {"headers": []}, "https://nexus.example")
    answered = await dispatch(edge, caller, Asked("GET", "/x", "", {}, b"{}"))
    assert (len(answered.body), answered.whole, ended) == (1 << 20, False, [True] if streamed else [])


def test_operations_are_found_by_what_people_say():
    def best(query):
        return [one["name"] for one in find(ANYBODY, {"query": query})["operations"]][:3]

    assert "leases_renew" in best("renew a lease")
    assert "cheques_return" in best("cheque bounced")
    assert "webhooks_rotate_secret" in best("webhook secret")
    assert "payments_read_receipt" in best("receipt as PDF")
    assert "vat_summary_read" in best("VAT summary")
    assert find(ANYBODY, {"query": "xyzzy"})["operations"] == []
    (whole,) = find(ANYBODY, {"names": ["leases_renew"]})["operations"]
    assert whole["arguments"] == TOOLS["leases_renew"].schema
    assert "annual_rent" in whole["answer"]["properties"]["data"]["properties"]
    for name in TOOLS:  # also those whose answers lead to each other
        assert find(ANYBODY, {"names": [name]})["operations"][0]["name"] == name
    poor = find(Actor(uuid4(), "key", "key_x", frozenset()), {"query": "renew a lease"})
    assert "leases_renew needs leases:write" in poor["not_permitted"]
    assert "leases_renew" not in {one["name"] for one in poor["operations"]}
    for wrong in (
        {"query": 7},
        {"query": "x" * 300},
        {"resource": "x"},
        {"names": ["x"]},
        {"names": "x"},
        {"x": 1},
    ):
        with pytest.raises(Invalid):
            find(ANYBODY, wrong)


def test_guides_are_told_in_markdown():
    assert titles()["assistants"] == "Assistants (MCP)"
    for slug in titles():
        text = guide(f"nexus://guides/{slug}", "https://nexus.example")
        assert text.startswith("# ")
        assert "\n## " in text
        assert "<" not in re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S), slug
    assert 'curl "https://nexus.example/api/v2/batch"' in guide(
        "nexus://guides/bulk-writes", "https://nexus.example"
    )
