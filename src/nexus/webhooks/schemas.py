"""What the API takes and gives of webhooks."""

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.feed.model import MOST_PATTERNS, PATTERN
from nexus.feed.schemas import After
from nexus.rest.fields import NO_NUL, UpdatedSince, id_of
from nexus.rest.listing import ListQuery
from nexus.webhooks.model import LONGEST_URL, Health, health_of

Url = Annotated[
    str,
    Meta(
        min_length=8,
        max_length=LONGEST_URL,
        pattern=r"^https?://[!-~]+\Z",
        description="Where events are posted to: https, at a public address.",
        examples=["https://example.com/hooks/nexus"],
    ),
]
EventTypes = Annotated[
    list[Annotated[str, Meta(max_length=80, pattern=rf"^{PATTERN}\Z")]],
    Meta(
        min_length=1,
        max_length=MOST_PATTERNS,
        description="Types of events; `payment.*` is all of a kind, `*` everything.",
        examples=[["payment.*", "lease.activated"]],
    ),
]
Description = Annotated[str, Meta(max_length=200, pattern=NO_NUL)]
Status = Literal["active", "paused", "disabled"]
DeliveryStatus = Literal["pending", "delivered", "failed"]


class WebhookIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    url: Url
    event_types: EventTypes
    description: Description | None = None


class WebhookPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    url: Url | UnsetType = UNSET
    event_types: EventTypes | UnsetType = UNSET
    description: Description | None | UnsetType = UNSET
    status: (
        Annotated[
            Literal["active", "paused"],
            Meta(description="Paused, nothing is sent; active again, all that happened meanwhile is."),
        ]
        | UnsetType
    ) = UNSET


class RotationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    overlap_hours: Annotated[
        int, Meta(ge=0, le=168, description="How long the old secret signs as well.")
    ] = 24


class ReplayIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    after: After


class WebhookQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: Status | None = None
    updated_since: UpdatedSince | None = None


class DeliveryQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: DeliveryStatus | None = None
    event_id: id_of("event") | None = None  # type: ignore[valid-type]


class WebhookHealth(msgspec.Struct):
    """How deliveries went of late."""

    state: Annotated[
        Health,
        Meta(description="Failing since a try that no success followed."),
    ]
    failing_since: str | None
    failures: Annotated[int, Meta(description="Failed tries since the last success.")]
    last_success_at: str | None
    last_failure_at: str | None


class Replay(msgspec.Struct):
    """Events that are being sent once more."""

    after: int
    until: int


class WebhookOut(msgspec.Struct, kw_only=True):
    """A webhook; its secret is shown only when it is made."""

    id: id_of("webhook")  # type: ignore[valid-type]
    url: str
    description: str | None
    event_types: list[str]
    scopes: Annotated[
        list[str],
        Meta(
            description="What its maker could read. Of other things it is told without `object`; identifiers are masked."
        ),
    ]
    status: Status
    status_reason: Annotated[
        Literal["requested", "failing", "gone"] | None,
        Meta(
            description="Why nothing is sent: asked for, nothing arrived for days, or the receiver answered 410."
        ),
    ]
    previous_secret_until: str | None
    created_by: str
    created_at: str
    updated_at: str


class WebhookStateOut(WebhookOut, kw_only=True):
    """A webhook with what follows from its deliveries."""

    position: Annotated[int, Meta(description="The last event of the feed that it was considered for.")]
    replay: Replay | None
    health: WebhookHealth


class NewWebhookOut(WebhookStateOut, kw_only=True):
    """The one answer that carries the secret."""

    secret: Annotated[str, Meta(description="Signs what is sent (Standard Webhooks).", pattern="^whsec_")]


class DeliveryOut(msgspec.Struct, kw_only=True):
    """One event on its way to one webhook. Its id is the header `webhook-id` of every try."""

    id: id_of("webhook_delivery")  # type: ignore[valid-type]
    webhook_id: str
    event_id: str | None
    seq: int | None
    type: str
    status: DeliveryStatus
    attempts: int
    next_attempt_at: str | None
    delivered_at: str | None
    last_status: Annotated[int | None, Meta(description="The status of the last answer.")]
    last_error: Annotated[str | None, Meta(description="Why there was no answer.")]
    created_at: str


class AttemptOut(msgspec.Struct, kw_only=True):
    """One try: what was sent, and what came back. Of long answers the beginning."""

    number: int
    url: str
    request_headers: dict[str, str]
    status: int | None
    answer_headers: dict[str, str] | None
    answer_body: str | None
    error: str | None
    took_ms: int
    created_at: str


class DeliveryWithAttempts(DeliveryOut, kw_only=True):
    """A delivery with the body that is sent, as long as the event is kept, and its latest 50 tries, the last one first."""

    request_body: dict[str, Any] | None
    tries: list[AttemptOut]


def webhook_out(row: Row) -> WebhookOut:
    return WebhookOut(**_fields(row))


def state_out(row: Row) -> WebhookStateOut:
    return WebhookStateOut(**_fields(row) | _state(row))


def new_out(row: Row, secret: str) -> NewWebhookOut:
    return NewWebhookOut(**_fields(row) | _state(row), secret=secret)


def delivery_out(row: Row) -> DeliveryOut:
    return DeliveryOut(**_delivery(row))


def _fields(row: Row) -> dict[str, Any]:
    return {
        "id": ids.encode("webhook", row["id"]), "url": row["url"], "description": row["description"],
        "event_types": row["event_types"], "scopes": row["scopes"], "status": row["status"],
        "status_reason": row["status_reason"], "previous_secret_until": _at(row["previous_until"]),
        "created_by": row["created_by"], "created_at": instant(row["created_at"]), "updated_at": instant(row["updated_at"]),
    }  # fmt: skip


def _state(row: Row) -> dict[str, Any]:
    replaying = row["replay_position"] is not None
    return {
        "position": row["position"],
        "replay": Replay(row["replay_position"], row["replay_until"]) if replaying else None,
        "health": WebhookHealth(
            health_of(row), _at(row["failing_since"]), row["failures"], _at(row["last_success_at"]), _at(row["last_failure_at"])
        ),
    }  # fmt: skip


def _delivery(row: Row) -> dict[str, Any]:
    return {
        "id": ids.encode("webhook_delivery", row["id"]), "webhook_id": ids.encode("webhook", row["webhook_id"]),
        "event_id": ids.encode_optional("event", row["event_id"]), "seq": row["seq"], "type": row["type"],
        "status": row["status"], "attempts": row["attempts"], "next_attempt_at": _at(row["next_attempt_at"]),
        "delivered_at": _at(row["delivered_at"]), "last_status": row["last_status"], "last_error": row["last_error"],
        "created_at": instant(row["created_at"]),
    }  # fmt: skip


def with_attempts(row: Row, body: bytes | None, attempts: list[AttemptOut]) -> DeliveryWithAttempts:
    shown: Any = None if body is None else msgspec.Raw(body)
    return DeliveryWithAttempts(**_delivery(row), request_body=shown, tries=attempts)


def attempt_out(row: Row) -> AttemptOut:
    def headers(text: str | None) -> Any:
        return None if text is None else msgspec.Raw(text.encode())

    return AttemptOut(
        number=row["number"], url=row["url"], request_headers=headers(row["request_headers"]), status=row["status"],
        answer_headers=headers(row["answer_headers"]), answer_body=row["answer_body"], error=row["error"],
        took_ms=row["took_ms"], created_at=instant(row["created_at"]),
    )  # fmt: skip


def _at(value: datetime | None) -> str | None:
    return None if value is None else instant(value)
