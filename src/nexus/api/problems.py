"""Errors as application/problem+json (RFC 9457)."""

from typing import Any

import msgspec

from nexus.core.errors import NexusError

CONTENT_TYPE = b"application/problem+json"


def problem_body(error: NexusError, path: str, request_id: str) -> bytes:
    """The body that describes an error to a caller. Holds nothing that the error's author didn't write."""
    return msgspec.json.encode(problem(error, path, request_id))


def problem(error: NexusError, path: str, request_id: str) -> dict[str, Any]:
    """The same as an object."""
    return {
        "type": error.type,
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": path[:500],
        "code": error.code,
        "request_id": request_id,
        "errors": error.errors,
        **error.more,
    }
