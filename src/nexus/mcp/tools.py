"""Every operation as a tool: made from the OpenAPI document, so that nothing is declared twice."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from nexus.api.client_names import client_name
from nexus.api.openapi import document
from nexus.api.operations import all_operations
from nexus.api.routing import PREFIX
from nexus.mcp.schemas import Schema, slim
from nexus.rest.operation import Operation

IDEMPOTENCY_KEY: Final = "idempotency_key"
IF_MATCH: Final = "if_match"
DRY_RUN: Final = "dry_run"
_HEADERS: Final = {"Idempotency-Key": IDEMPOTENCY_KEY, "If-Match": IF_MATCH}
_SAID_ONCE: Final = frozenset(
    {"cursor", "page", "limit", "fields", "expand", "sort", "updated_since", "known_at", "as_of"}
)
"""Parameters of many tools, which the server's instructions explain."""
_LONGEST_ABOUT: Final = 400
_PLACE: Final = re.compile(r"`(?:(GET|POST|PATCH|PUT|DELETE) )?(/[a-z{}_/-]+)`")
"""An operation as the reference names it."""
_SAFE_TO_REPEAT: Final = frozenset({"PUT", "DELETE"})
_DESTROYS: Final = frozenset({
    "cancel", "end", "forfeit", "lose", "refund", "reject", "release", "return", "reverse", "revoke", "roll", "terminate", "undo",
    "withdraw",
})  # fmt: skip
"""What a POST may end or take back, by the first word of its method."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One operation as an assistant sees it."""

    name: str
    resource: str
    method: str
    operation: Operation
    about: str
    """What it does, in short."""
    schema: Schema
    """Of its arguments."""
    in_query: frozenset[str]

    @property
    def annotations(self) -> dict[str, bool]:
        """What a client may tell the user before it calls."""
        hints = {"openWorldHint": False}
        if not self.operation.writes:
            return hints | {"readOnlyHint": True}
        return hints | {
            "readOnlyHint": False,
            "destructiveHint": self.operation.method != "POST" or self.method.partition("_")[0] in _DESTROYS,
            "idempotentHint": self.operation.method in _SAFE_TO_REPEAT,
        }


@lru_cache(maxsize=1)
def all_tools() -> Mapping[str, Tool]:
    """By name, in the order of the reference. What never ends is none: an answer must be whole."""
    whole = document()
    made = [
        _tool(o, whole["paths"][PREFIX + o.template][o.method.lower()], whole["components"]["schemas"])
        for o in all_operations()
        if o.media != "text/event-stream"
    ]
    return {tool.name: tool for tool in made}


def _tool(operation: Operation, described: Mapping[str, Any], components: Mapping[str, Any]) -> Tool:
    resource, method = client_name(operation)
    properties: dict[str, Schema] = {}
    required: list[str] = []
    in_query = set()
    for parameter in described["parameters"]:
        name = _HEADERS.get(parameter["name"], parameter["name"])
        if parameter["in"] == "header" and name == parameter["name"]:
            continue
        if parameter["in"] == "query":
            in_query.add(name)
        if parameter["required"] and name != IDEMPOTENCY_KEY:
            required.append(name)
        properties[name] = _parameter(name, parameter, components)
    if "requestBody" in described:
        content = described["requestBody"]["content"]["application/json"]
        body = slim(content["schema"], components, nulls=operation.method != "POST")
        required += body.get("required", ())
        properties = _ordered(body["properties"], properties)
    schema: Schema = {"type": "object", "properties": properties}
    return Tool(
        name=f"{resource}_{method}", resource=resource, method=method, operation=operation, about=_about(operation),
        schema=schema | ({"required": required} if required else {}), in_query=frozenset(in_query),
    )  # fmt: skip


def _parameter(name: str, parameter: Mapping[str, Any], components: Mapping[str, Any]) -> Schema:
    schema = slim(parameter["schema"], components)
    schema.pop("description", None)
    if name == DRY_RUN:
        return {"type": "boolean"}
    if (
        about := parameter.get("description")
        if name not in _SAID_ONCE and parameter["in"] == "query"
        else None
    ):
        schema["description"] = about
    return schema


def _ordered(body: Mapping[str, Schema], others: Mapping[str, Schema]) -> dict[str, Schema]:
    """Ids first, then what is written, then how."""
    how = (DRY_RUN, IDEMPOTENCY_KEY, IF_MATCH)
    first = {name: schema for name, schema in others.items() if name not in how}
    return first | dict(body) | {name: schema for name, schema in others.items() if name in how}


def whole_about(operation: Operation) -> str:
    """All that the reference says of it, with other operations called as tools are."""

    def called(place: re.Match[str]) -> str:
        return _names().get(f"{place[1] or 'GET'} {place[2]}", place[0])

    return _PLACE.sub(called, f"{operation.summary}. {' '.join(operation.description.split())}".strip())


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """Method and path of an operation -> the name of its tool."""
    return {o.title: "_".join(client_name(o)) for o in all_operations()}


def _about(operation: Operation) -> str:
    """The summary, and of the rest as many sentences as fit."""
    about = f"{operation.summary}."
    for sentence in whole_about(operation).removeprefix(about).strip().split(". "):
        if sentence and len(about) + len(sentence) < _LONGEST_ABOUT:
            about += f" {sentence.rstrip('.')}."
        else:
            break
    return about


def listed(tools: Sequence[Tool]) -> list[dict[str, Any]]:
    """As `tools/list` tells them."""
    return [
        {
            "name": tool.name,
            "description": tool.about,
            "inputSchema": tool.schema,
            "annotations": tool.annotations,
        }
        for tool in tools
    ]
