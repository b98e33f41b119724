"""The OpenAPI 3.1 document, made from the operations that are routed: nothing in it is written twice."""

from collections.abc import Awaitable, Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import msgspec

from nexus import __version__
from nexus.api.client_names import client_name
from nexus.api.dry_run import PARAMETER, DryRun
from nexus.api.examples import body_examples
from nexus.api.idempotency import LONGEST_KEY
from nexus.api.openapi_answers import (
    HEADERS,
    REF,
    Meta,
    Problem,
    has_etag,
    responses,
    schema_of,
    shared_responses,
)
from nexus.api.openapi_shapes import add_expansions, shape_parameters
from nexus.api.problems import CONTENT_TYPE, problem_body
from nexus.api.relations import Expansions
from nexus.api.routing import PREFIX
from nexus.api.shaping import takes_expand
from nexus.core import ids, scopes
from nexus.core.errors import MethodNotAllowed
from nexus.rest.operation import LONGEST_TAG, Operation

_DRY_RUN: Final[dict[str, Any]] = {
    "name": PARAMETER,
    "in": "query",
    "required": False,
    "schema": {"type": "boolean", "default": False},
    "description": "Answer what would be written, posted and sent, and do nothing: no id of the answer exists afterwards.",
}
TAG: Final = {"type": "string", "maxLength": LONGEST_TAG}


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The whole document."""
    from nexus.api.operations import all_operations

    operations = all_operations()
    wrapped = [kind for o in operations for kind in (o.body, o.answer, o.meta) if kind is not None]
    _, components = msgspec.json.schema_components([*wrapped, Problem, Meta, DryRun], ref_template=REF)
    expansions = Expansions(operations)
    add_expansions(components, expansions, [o for o in operations if takes_expand(o, expansions)])
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(PREFIX + operation.template, {})[operation.method.lower()] = _operation(
            operation, components, expansions
        )
    whole = {
        "openapi": "3.1.0",
        "info": {
            "title": "NEXUS Property OS API",
            "version": "2.0.0",
            "description": "Properties, tenants, leases and payments of your organisation. Guides: /docs.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "x-release": __version__,
        },
        "servers": [{"url": "/"}],
        "security": [{"bearerAuth": []}],
        "tags": [{"name": tag} for tag in dict.fromkeys(o.tag for o in operations)],
        "paths": paths,
        "components": {
            "schemas": components,
            "responses": shared_responses(),
            "headers": {
                n: {"description": about, "schema": schema} for n, (about, schema) in HEADERS.items()
            },
            "securitySchemes": {
                "bearerAuth": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "nxs_live_… or nxs_test_…",
                    "description": f"A key from Settings > API Keys. Scopes: {', '.join(sorted(scopes.ALL))}.",
                }
            },
        },
    }
    _write_patterns_for_everyone(whole)
    _say_which_are_instants(components)
    return whole


def _say_which_are_instants(components: dict[str, Any]) -> None:
    """What is called `…_at` is an instant, in answers too, where it is a text already."""
    for component in components.values():
        for name, schema in component.get("properties", {}).items():
            if name.endswith("_at"):
                for branch in schema.get("anyOf", [schema]):
                    if branch.get("type") == "string" and "pattern" not in branch:
                        branch.setdefault("format", "date-time")


def _write_patterns_for_everyone(node: Any) -> None:
    """Python's end of text is `\\Z`; in the regular expressions of JSON Schema (ECMA-262) it is `$`."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str) and node["pattern"].endswith("\\Z"):
            node["pattern"] = node["pattern"].removesuffix("\\Z") + "$"
        for inner in node.values():
            _write_patterns_for_everyone(inner)
    elif isinstance(node, list):
        for inner in node:
            _write_patterns_for_everyone(inner)


@lru_cache(maxsize=1)
def encoded() -> bytes:
    return msgspec.json.encode(document())


async def serve(scope: Mapping[str, Any], send: Callable[[Mapping[str, Any]], Awaitable[None]]) -> None:
    """Answer with the document; it needs no key and costs nothing."""
    request_id = f"req_{ids.new_id().hex}"
    status, body, headers = (
        200,
        encoded(),
        [(b"content-type", b"application/json"), (b"cache-control", b"no-cache")],
    )
    if scope["method"] not in {"GET", "HEAD"}:
        status, headers = 405, [(b"content-type", CONTENT_TYPE), (b"allow", b"GET, HEAD")]
        body = problem_body(MethodNotAllowed("It can only be read."), scope["path"], request_id)
    headers += [(b"x-request-id", request_id.encode()), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body if scope["method"] != "HEAD" else b""})


def _operation(operation: Operation, components: dict[str, Any], expansions: Expansions) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.tag],
        "parameters": _parameters(operation, expansions),
        "responses": responses(operation, components),
        "security": [{"bearerAuth": []}],
        "x-client": dict(zip(("resource", "method"), client_name(operation), strict=True)),
    }
    needs = f"Scope: `{operation.scope}`." if operation.scope else "Any key may ask."
    described["description"] = f"{operation.description}\n\n{needs}".strip()
    if operation.body is not None:
        schema = schema_of(operation.body)
        described["requestBody"] = {
            "required": True,
            "content": {
                "application/json": {
                    "schema": schema,
                    "examples": body_examples(operation.name, schema, components),
                }
            },
        }
    return described


def _parameters(operation: Operation, expansions: Expansions) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "string", "pattern": ids.pattern(kind)},
            "example": ids.example(kind),
        }
        for name, kind in operation.kinds.items()
    ]
    for f in msgspec.structs.fields(operation.query):
        (schema,), _ = msgspec.json.schema_components([f.type], ref_template=REF)
        schema = _without_null(schema) | _names(operation, f.encode_name)
        if f.default not in {msgspec.NODEFAULT, None}:
            schema["default"] = f.default
        about = schema.pop("description", None)
        parameter = {"name": f.encode_name, "in": "query", "required": False, "schema": schema}
        found.append(parameter | ({"description": about} if about else {}))
    found += shape_parameters(operation, expansions)
    if operation.writes:
        found.append(_DRY_RUN)
    return found + _header_parameters(operation)


def _header_parameters(operation: Operation) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if operation.method == "POST":
        about = "A repeat with the same key gets the first answer."
        schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[!#-~]+$"}
        found.append(_header("Idempotency-Key", schema, required=operation.moves_money, about=about))
    if operation.method in {"PATCH", "PUT", "DELETE"}:
        found.append(_header("If-Match", TAG, required=operation.if_match, about="The ETag that was read."))
    if operation.media == "text/event-stream":
        about = "The id of the last event that was received; what follows it comes first."
        schema = {"type": "string", "pattern": "^[0-9]{1,18}$"}
        found.append(_header("Last-Event-ID", schema, required=False, about=about))
    if has_etag(operation):
        about = "Answers 304 while it is unchanged; that costs nothing."
        found.append(_header("If-None-Match", TAG, required=False, about=about))
    return found


def _header(name: str, schema: dict[str, Any], *, required: bool, about: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": required, "schema": schema, "description": about}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A query parameter is left out rather than null."""
    branches = [b for b in schema.get("anyOf", []) if b != {"type": "null"}]
    if len(branches) == 1 and "anyOf" in schema:
        return dict(branches[0])
    enum = schema.get("enum")
    return schema | {"enum": [v for v in enum if v is not None]} if enum else dict(schema)


def _names(operation: Operation, parameter: str) -> dict[str, Any]:
    """Which names `sort` takes, as a pattern."""
    if parameter != "sort" or not operation.sorts:
        return {}
    one = f"-?({'|'.join(operation.sorts)})"
    return {"pattern": f"^{one}(,{one})*$", "examples": [f"-{operation.sorts[0]}"]}
