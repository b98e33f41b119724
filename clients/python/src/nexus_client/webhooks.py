"""Webhooks that were received: whether NEXUS sent them, and what they say (Standard Webhooks 1.0).

event = webhooks.verify(request.body, request.headers, secret)
if event.type == "payment.recorded":
    ...
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from nexus_client._generated.models import EventOut
from nexus_client.errors import SignatureError

TOLERANCE: Final = 300
"""seconds between sending and receiving, either way"""
_PREFIX: Final = "whsec_"


@dataclass(frozen=True)
class WebhookEvent:
    """What a webhook says."""

    id: str
    """The same for each try of one delivery: keep it, to do the work once."""
    type: str
    """Such as `payment.recorded`; test events have one of their own."""
    timestamp: datetime
    event: EventOut | None
    """What happened, as the change feed shows it; `None` for a test event."""
    data: dict[str, Any]
    """The same, as it came."""


def verify(
    payload: bytes | str,
    headers: Mapping[str, str],
    secret: str | Sequence[str],
    *,
    tolerance: float = TOLERANCE,
    now: datetime | None = None,
) -> WebhookEvent:
    """The event, if it was signed with the secret.

    Args:
        payload: The body exactly as it came, before any parsing.
        headers: Of the request; their case doesn't matter.
        secret: The webhook's secret, `whsec_…`; several while it is rotated.
        tolerance: Seconds between sending and receiving, at most: what is older may be somebody's repetition.
        now: For tests.

    Raises:
        SignatureError: It was not signed with this secret, or too long ago, or a header is missing.
        ValueError: The secret is not one.
    """
    body = payload.encode() if isinstance(payload, str) else payload
    found = {name.lower(): value for name, value in headers.items()}
    message_id, at, signatures = (
        _header(found, f"webhook-{part}") for part in ("id", "timestamp", "signature")
    )
    _check_time(at, tolerance, now or datetime.now(UTC))
    signed = f"{message_id}.{at}.".encode() + body
    keys = [_key(one) for one in ([secret] if isinstance(secret, str) else secret)]
    if not _is_signed(signed, signatures, keys):
        raise SignatureError("no signature was made with this secret over this body")
    return _event(message_id, body)


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(name)
    if not value:
        raise SignatureError(f"the header {name} is missing")
    return value


def _check_time(text: str, tolerance: float, now: datetime) -> None:
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise SignatureError("webhook-timestamp is not a number of seconds")
    away = now.timestamp() - int(text)
    if abs(away) > tolerance:
        raise SignatureError(f"it was sent {'too long ago' if away > 0 else 'in the future'}")


def _key(secret: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if not key:
        raise ValueError("the webhook's secret must be as the API gave it: whsec_ and base64")
    return key


def _is_signed(signed: bytes, signatures: str, keys: Sequence[bytes]) -> bool:
    """Compares all with all in constant time: how long it takes tells nothing."""
    wanted = [hmac.digest(key, signed, hashlib.sha256) for key in keys]
    good = False
    for signature in signatures.split(" "):
        version, _, text = signature.partition(",")
        if version != "v1":
            continue  # of a later version of the standard
        try:
            given = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            continue
        for one in wanted:
            good |= hmac.compare_digest(one, given)
    return good


def _event(message_id: str, body: bytes) -> WebhookEvent:
    try:
        whole = json.loads(body)
        kind, at, data = whole["type"], datetime.fromisoformat(whole["timestamp"]), dict(whole["data"])
    except (ValueError, KeyError, TypeError) as error:
        raise SignatureError("it is signed, but not an event") from error
    event = EventOut.of_answer(data) if "seq" in data else None
    return WebhookEvent(message_id, kind, at, event, data)
