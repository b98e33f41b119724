"""The OpenAPI 3.1 document, made from the operations that are routed: nothing in it is written twice."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import msgspec

from nexus import __version__
from nexus.api.examples import example_of
from nexus.api.routing import PREFIX
from nexus.core import ids, scopes
from nexus.rest.operation import Operation

REF: Final = "#/components/schemas/{name}"


class FieldProblem(msgspec.Struct):
    """One field that is wrong."""

    pointer: str
    code: str
    detail: str


class Problem(msgspec.Struct):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    request_id: str
    errors: list[FieldProblem]


class Meta(msgspec.Struct):
    """Where this page stands. `page` with numbered pages; `next_cursor` and `has_more` with a cursor."""

    total: int
    limit: int
    page: int | msgspec.UnsetType = msgspec.UNSET
    next_cursor: str | None | msgspec.UnsetType = msgspec.UNSET
    has_more: bool | msgspec.UnsetType = msgspec.UNSET


PROBLEMS: Final = {
    400: "The request can't be read, or a required header is missing",
    401: "No, malformed, expired or revoked key",
    403: "The key lacks the scope, or may not be used from this address",
    404: "There is no such thing in this organisation",
    409: "It doesn't fit the present state",
    412: "It has changed since it was read",
    413: "The body is over 1 MiB",
    415: "The body is not application/json",
    422: "A field is wrong; `errors` says which and why",
    428: "If-Match is missing",
    429: "The hourly quota is used up",
    503: "Overloaded; try again after Retry-After",
}
HEADERS: Final = {
    "X-Request-Id": ("Names this request in every log line.", {"type": "string"}),
    "RateLimit-Policy": ("The plan's quota (absent on an unlimited plan).", {"type": "string"}),
    "RateLimit": ("What is left of it and for how long.", {"type": "string"}),
    "X-RateLimit-Limit": ("Requests per hour.", {"type": "integer"}),
    "X-RateLimit-Remaining": ("Requests left.", {"type": "integer"}),
    "X-RateLimit-Reset": ("Seconds until the window ends.", {"type": "integer"}),
}


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The whole document."""
    from nexus.api.operations import all_operations

    operations = all_operations()
    wrapped = [kind for o in operations for kind in (o.body, o.answer) if kind is not None]
    _, components = msgspec.json.schema_components([*wrapped, Problem, Meta], ref_template=REF)
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(PREFIX + operation.template, {})[operation.method.lower()] = _operation(
            operation, components
        )
    return {
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


@lru_cache(maxsize=1)
def encoded() -> bytes:
    return msgspec.json.encode(document())


async def serve(scope: Mapping[str, Any], send: Callable[[Mapping[str, Any]], Awaitable[None]]) -> None:
    """Answer with the document; it needs no key and costs nothing."""
    body = encoded()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-cache"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body if scope["method"] != "HEAD" else b""})


def _operation(operation: Operation, components: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "tags": [operation.tag],
        "parameters": _parameters(operation),
        "responses": _responses(operation, components),
        "security": [{"bearerAuth": []}],
    }
    needs = f"Scope: `{operation.scope}`." if operation.scope else "Any key may ask."
    described["description"] = f"{operation.description}\n\n{needs}".strip()
    if operation.body is not None:
        schema = _schema(operation.body)
        described["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": schema, "example": example_of(schema, components)}},
        }
    return described


def _parameters(operation: Operation) -> list[dict[str, Any]]:
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
        schema = _without_null(schema)
        if f.default not in {msgspec.NODEFAULT, None}:
            schema["default"] = f.default
        about = schema.pop("description", None)
        parameter = {"name": f.encode_name, "in": "query", "required": False, "schema": schema}
        found.append(parameter | ({"description": about} if about else {}))
    return found + _header_parameters(operation)


def _header_parameters(operation: Operation) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if operation.method == "POST":
        found.append(_header("Idempotency-Key", {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!#-~]+$"},
                             required=operation.moves_money,
                             about="A repeat with the same key gets the first answer."))  # fmt: skip
    if operation.method in {"PATCH", "PUT", "DELETE"}:
        found.append(_header("If-Match", {"type": "string", "minLength": 1, "maxLength": 200, "pattern": '^("[!#-~]+"|\\*)$'},
                             required=operation.if_match, about="The ETag that was read."))  # fmt: skip
    if operation.method == "GET" and not operation.listing:
        found.append(_header("If-None-Match", {"type": "string", "minLength": 1, "maxLength": 200, "pattern": '^"[!#-~]+"$'},
                             required=False, about="Answers 304 while it is unchanged; that costs nothing."))  # fmt: skip
    return found


def _header(name: str, schema: dict[str, Any], *, required: bool, about: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": required, "schema": schema, "description": about}


def _responses(operation: Operation, components: dict[str, Any]) -> dict[str, Any]:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in HEADERS}
    success: dict[str, Any] = {"description": operation.summary, "headers": dict(headers)}
    if operation.answer is not None:
        schema = _envelope(operation)
        success["content"] = {
            "application/json": {"schema": schema, "example": example_of(schema, components)}
        }
        if operation.status == 201:
            success["headers"]["Location"] = {"description": "Where it is.", "schema": {"type": "string"}}
        if operation.listing:
            success["headers"]["Link"] = {
                "description": "first, prev, next, last (RFC 8288).",
                "schema": {"type": "string"},
            }
    answers = {str(operation.status): success}
    if operation.method == "GET" and not operation.listing:
        answers["304"] = {"description": "Unchanged.", "headers": dict(headers)}
    for status in sorted(_statuses(operation)):
        answers[str(status)] = {
            "description": PROBLEMS[status],
            "headers": dict(headers),
            "content": {
                "application/problem+json": {
                    "schema": {"$ref": REF.format(name="Problem")},
                    "example": _problem_example(status),
                }
            },
        }
    return answers


def _statuses(operation: Operation) -> set[int]:
    found = {400, 401, 403, 422, 429, 503, *operation.problems}
    if operation.kinds:
        found.add(404)
    if operation.writes:
        found |= {413}
    if operation.body is not None:
        found |= {415}
    if operation.method == "POST":
        found |= {409}
    if operation.method in {"PATCH", "PUT", "DELETE"}:
        found |= {412}
    if operation.if_match:
        found.add(428)
    return found


def _envelope(operation: Operation) -> dict[str, Any]:
    schema = _schema(operation.answer)
    if not operation.listing:
        return {"type": "object", "properties": {"data": schema}, "required": ["data"]}
    return {
        "type": "object",
        "properties": {"data": {"type": "array", "items": schema}, "meta": {"$ref": REF.format(name="Meta")}},
        "required": ["data", "meta"],
    }


def _problem_example(status: int) -> dict[str, Any]:
    errors: Sequence[dict[str, str]] = ()
    if status == 422:
        errors = [{"pointer": "/name", "code": "required", "detail": "is required"}]
    return {
        "type": "about:blank", "title": PROBLEMS[status], "status": status, "detail": PROBLEMS[status],
        "instance": "/api/v2/…", "code": "example", "request_id": "req_01990c5c0f5e7c1b8f5e7c1b8f5e7c1b", "errors": errors,
    }  # fmt: skip


def _schema(kind: Any) -> dict[str, Any]:
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=REF)
    return schema


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A query parameter is left out rather than null."""
    branches = [b for b in schema.get("anyOf", []) if b != {"type": "null"}]
    if len(branches) == 1 and "anyOf" in schema:
        return dict(branches[0])
    enum = schema.get("enum")
    return schema | {"enum": [v for v in enum if v is not None]} if enum else dict(schema)
