"""From what was sent to what an operation is called with: the same for a request and for an operation of a batch."""

from typing import Any

from nexus.api.decoding import read_body, read_query
from nexus.core import ids
from nexus.core.errors import Unreadable
from nexus.rest.operation import Call, Operation


def make_call(operation: Operation, texts: dict[str, str], query: bytes, **more: Any) -> Call[Any, Any]:
    """A call without its body. Raises `Invalid` for an id or a parameter that is wrong."""
    return Call(
        body=None,
        query=read_query(operation.query, query),
        ids={name: ids.decode(kind, texts[name], f"/{name}") for name, kind in operation.kinds.items()},
        **more,
    )


def take_body(operation: Operation, call: Call[Any, Any], raw: bytes, content_type: str) -> None:
    """Read the body into the call, and see that what must be sent was sent."""
    if operation.body is not None:
        call.body = read_body(operation.body, raw, content_type)
    elif raw.strip() not in {b"", b"{}"}:
        raise Unreadable("This takes no body.", code="body_not_taken")
    operation.check_headers(call.if_match)
