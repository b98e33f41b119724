"""What came with an answer besides its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

import httpx

if TYPE_CHECKING:
    from nexus_client._generated.models import DryRun


@dataclass(frozen=True)
class RateLimit:
    """Where the organisation stands in its hour. All `None` on an unlimited plan."""

    limit: int | None
    """Requests per hour."""
    remaining: int | None
    reset_seconds: int | None
    """Until the window ends."""


@dataclass(frozen=True)
class ResponseInfo:
    """What came with an answer: `payment.last_response.etag`."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    request_id: str | None
    """Give it when you report a fault."""
    etag: str | None
    """For `if_match` and `if_none_match`."""
    operation_id: str | None
    """Of a write: for `client.operations.read` and `.undo`."""
    location: str | None
    """The path of what was made."""
    replayed: bool
    """Whether this is the stored answer of an earlier request with the same idempotency key."""
    rate_limit: RateLimit
    dry_run: DryRun | None = field(default=None, repr=False)
    """With `dry_run=True`: what would have been written, posted and sent."""


class Answered(Protocol):
    """What has come from the API by itself: a thing, a page, a file."""

    @property
    def last_response(self) -> ResponseInfo: ...


Tag: TypeAlias = str | Answered
"""An ETag, or what came with one."""


def info_of(response: httpx.Response, dry_run: DryRun | None = None) -> ResponseInfo:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return ResponseInfo(
        status=response.status_code,
        headers=headers,
        request_id=headers.get("x-request-id"),
        etag=headers.get("etag"),
        operation_id=headers.get("x-operation-id"),
        location=headers.get("location"),
        replayed=headers.get("idempotent-replayed") == "true",
        rate_limit=RateLimit(
            *(_number(headers.get(f"x-ratelimit-{part}")) for part in ("limit", "remaining", "reset"))
        ),
        dry_run=dry_run,
    )


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() else None
