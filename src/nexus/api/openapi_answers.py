"""What the OpenAPI document says of answers: the envelope, the headers, and errors told once for all operations."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from nexus.api.examples import example_of
from nexus.api.shaping import gives_csv
from nexus.rest.formats import MEDIA_TYPES
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
    """Where this page stands. `page` with numbered pages; `next_cursor` and `has_more` with a cursor.

    `known_at` with reports: send it with the next page, as the links do.
    """

    total: int
    limit: int
    page: int | msgspec.UnsetType = msgspec.UNSET
    next_cursor: str | None | msgspec.UnsetType = msgspec.UNSET
    has_more: bool | msgspec.UnsetType = msgspec.UNSET
    known_at: str | msgspec.UnsetType = msgspec.UNSET


PROBLEMS: Final = {
    400: "The request can't be read, or a required header is missing",
    401: "No, malformed, expired or revoked key",
    403: "The key lacks the scope, or may not be used from this address",
    404: "There is no such thing in this organisation",
    405: "The path does not take that method",
    409: "It doesn't fit the present state",
    410: "It is no longer kept",
    412: "It has changed since it was read",
    413: "The body is too large: over 1 MiB, or over 8 MiB for a batch",
    415: "The body is not application/json",
    422: "A field is wrong; `errors` says which and why",
    428: "If-Match is missing",
    429: "The hourly quota is used up",
    503: "Overloaded; try again after Retry-After",
}
_PROBLEM_NAME: Final = "Problem{}"
HEADERS: Final = {
    "X-Request-Id": ("Names this request in every log line.", {"type": "string"}),
    "RateLimit-Policy": ("The plan's quota (absent on an unlimited plan).", {"type": "string"}),
    "RateLimit": ("What is left of it and for how long.", {"type": "string"}),
    "X-RateLimit-Limit": ("Requests per hour.", {"type": "integer"}),
    "X-RateLimit-Remaining": ("Requests left.", {"type": "integer"}),
    "X-RateLimit-Reset": ("Seconds until the window ends.", {"type": "integer"}),
}


_FILES: Final[dict[str, Any]] = {
    MEDIA_TYPES["csv"]: {
        "schema": {
            "type": "string",
            "description": "UTF-8 with a byte order mark, RFC 4180. The first line holds the names of the columns.",
        }
    },
    MEDIA_TYPES["xlsx"]: {"schema": {"description": "A workbook; amounts are numbers."}},
}
_ALL_ROWS: Final[dict[str, Any]] = {
    MEDIA_TYPES["csv"]: {
        "schema": {
            "type": "string",
            "description": "With `Accept: text/csv`: all rows of the filter in the order of creation, whatever their number, so"
            " without `page`, `limit`, `cursor` and `sort`. UTF-8 with a byte order mark, RFC 4180; the first line holds the"
            " names, those within objects as `address_details.city`; a list is JSON in its cell.",
        }
    }
}
_FILE_HEADERS: Final[dict[str, Any]] = {
    "Content-Disposition": {
        "description": "The file's name, with CSV and XLSX.",
        "schema": {"type": "string"},
    },
    "Vary": {"description": "Accept.", "schema": {"type": "string"}},
}


_DRY_RUN_HEADER: Final[dict[str, Any]] = {
    "Dry-Run": {"description": "true, with `dry_run=true`: nothing was done.", "schema": {"type": "string"}}
}


def has_etag(operation: Operation) -> bool:
    """Whether If-None-Match is heard: by all that is read, but for files, streams and reports."""
    return operation.method == "GET" and (
        operation.has_tag or operation.meta is not None or gives_csv(operation)
    )


def responses(operation: Operation, components: dict[str, Any]) -> dict[str, Any]:
    """Every status that can happen -> what comes with it."""
    headers = _headers(operation.status) | (_DRY_RUN_HEADER if operation.writes else {})
    success: dict[str, Any] = {"description": operation.summary, "headers": dict(headers)}
    if operation.writes and operation.audited:
        about = "Names what it did: look at it, or undo it, at `/operations/{id}`."
        success["headers"]["X-Operation-Id"] = {"description": about, "schema": {"type": "string"}}
    if operation.media is not None:
        success["content"] = {media: {"schema": _document(media)} for media in operation.medias}
    if operation.answer is not None:
        schema = _envelope(operation)
        success["content"] = {
            "application/json": {"schema": schema, "example": example_of(schema, components)}
        }
        if operation.files:
            success["content"] |= _FILES
            success["headers"] |= _FILE_HEADERS
        success["content"] |= {media: {"schema": _document(media)} for media in operation.medias}
        if operation.status in {201, 202}:
            success["headers"]["Location"] = {"description": "Where it is.", "schema": {"type": "string"}}
        elif operation.status == 200 and (operation.has_tag or has_etag(operation)):
            success["headers"]["ETag"] = {
                "description": "For If-None-Match and If-Match.",
                "schema": {"type": "string"},
            }
        if gives_csv(operation):
            success["content"] |= _ALL_ROWS
            success["headers"]["Vary"] = _FILE_HEADERS["Vary"]
        if operation.listing:
            success["headers"]["Link"] = {
                "description": "first, prev, next, last (RFC 8288).",
                "schema": {"type": "string"},
            }
    answers = {str(operation.status): success}
    if operation.writes and operation.answer is None:
        answers["200"] = _dry_run(headers)
    if has_etag(operation):
        answers["304"] = {"description": "Unchanged.", "headers": dict(headers)}
    for status in sorted(_statuses(operation)):
        answers[str(status)] = {"$ref": f"#/components/responses/{_PROBLEM_NAME.format(status)}"}
    return answers


def _dry_run(headers: dict[str, Any]) -> dict[str, Any]:
    """What an operation without an answer says when it is only tried."""
    told = {"data": {"type": "null"}, "dry_run": {"$ref": REF.format(name="DryRun")}}
    schema = {"type": "object", "properties": told, "required": list(told)}
    content = {"application/json": {"schema": schema}}
    return {"description": "With `dry_run=true`.", "headers": dict(headers), "content": content}


def _document(media: str) -> dict[str, str]:
    return {"type": "string", "contentMediaType": media}


def shared_responses() -> dict[str, Any]:
    """Every error, once: operations refer to it."""
    return {
        _PROBLEM_NAME.format(status): {
            "description": about,
            "headers": _headers(status),
            "content": {
                "application/problem+json": {
                    "schema": {"$ref": REF.format(name="Problem")},
                    "example": _problem_example(status),
                }
            },
        }
        for status, about in PROBLEMS.items()
    }


def _headers(status: int) -> dict[str, Any]:
    wanted: dict[str, Any] = {name: {"$ref": f"#/components/headers/{name}"} for name in HEADERS}
    if status in {429, 503}:
        wanted["Retry-After"] = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
    return wanted


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
    schema = schema_of(operation.answer)
    if operation.meta is not None:
        return {
            "type": "object",
            "properties": {"data": {"type": "array", "items": schema}, "meta": schema_of(operation.meta)},
            "required": ["data", "meta"],
        }
    if not operation.listing:
        told = {"dry_run": {"$ref": REF.format(name="DryRun")}} if operation.writes else {}
        return {"type": "object", "properties": {"data": schema} | told, "required": ["data"]}
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


def schema_of(kind: Any) -> dict[str, Any]:
    """The JSON Schema of a type; structs are referred to by name."""
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=REF)
    return schema
