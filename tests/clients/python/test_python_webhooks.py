"""Webhooks verified by the Python client: what the server sends, and what somebody else's library signs."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks.webhooks import Webhook

from nexus_client import webhooks
from nexus_client.errors import SignatureError

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two characters").decode()
OTHER = "whsec_" + base64.b64encode(b"another secret of many characters").decode()
BODY = json.dumps(
    {"type": "webhook.test", "timestamp": "2026-11-23T08:15:30.000000Z", "data": {"message": "تجربة"}}
).encode()
NOW = datetime(2026, 11, 23, 8, 15, 30, tzinfo=UTC)


def signed(*secrets: str, body: bytes = BODY, at: datetime = NOW) -> dict[str, str]:
    """By the independent library."""
    signatures = " ".join(Webhook(one).sign("msg_1", at, body.decode()) for one in secrets)
    return {
        "Webhook-Id": "msg_1",
        "Webhook-Timestamp": str(int(at.timestamp())),
        "Webhook-Signature": signatures,
    }


def test_what_another_library_signs_is_accepted() -> None:
    event = webhooks.verify(BODY, signed(SECRET), SECRET, now=NOW)
    assert (event.id, event.type, event.event, event.data) == (
        "msg_1",
        "webhook.test",
        None,
        {"message": "تجربة"},
    )
    assert event.timestamp == NOW
    assert webhooks.verify(BODY.decode(), signed(SECRET), SECRET, now=NOW) == event


def test_while_the_secret_is_rotated() -> None:
    both = signed(OTHER, SECRET)
    for accepted in (SECRET, OTHER, [OTHER, SECRET]):
        assert webhooks.verify(BODY, both, accepted, now=NOW).id == "msg_1"
    later = both | {"Webhook-Signature": "v2,xyz " + both["Webhook-Signature"]}
    assert webhooks.verify(BODY, later, SECRET, now=NOW).id == "msg_1"
    assert webhooks.verify(BODY, signed(SECRET), [OTHER, SECRET], now=NOW).id == "msg_1"


@pytest.mark.parametrize(("changed", "why"), [
    ({"Webhook-Id": "msg_2"}, "no signature"), ({"Webhook-Timestamp": str(int(NOW.timestamp()) + 1)}, "no signature"),
    ({"Webhook-Signature": "v1,AAAA"}, "no signature"), ({"Webhook-Signature": "v1,é"}, "no signature"),
    ({"Webhook-Signature": ""}, "missing"), ({"Webhook-Id": ""}, "missing"),
    ({"Webhook-Timestamp": "1e9"}, "not a number"), ({"Webhook-Timestamp": "-5"}, "not a number"),
])  # fmt: skip
def test_what_was_changed_is_refused(changed: dict[str, str], why: str) -> None:
    with pytest.raises(SignatureError, match=why):
        webhooks.verify(BODY, signed(SECRET) | changed, SECRET, now=NOW)


def test_body_secret_and_time_must_be_right() -> None:
    with pytest.raises(SignatureError):
        webhooks.verify(BODY + b" ", signed(SECRET), SECRET, now=NOW)
    with pytest.raises(SignatureError):
        webhooks.verify(BODY, signed(OTHER), SECRET, now=NOW)
    for away, words in ((301, "too long ago"), (-301, "in the future")):
        with pytest.raises(SignatureError, match=words):
            webhooks.verify(BODY, signed(SECRET), SECRET, now=NOW + timedelta(seconds=away))
    assert webhooks.verify(BODY, signed(SECRET), SECRET, now=NOW + timedelta(hours=1), tolerance=4000).id
    with pytest.raises(ValueError, match="whsec_"):
        webhooks.verify(BODY, signed(SECRET), "whsec_???", now=NOW)
    nonsense = b'{"no": "event"}'
    with pytest.raises(SignatureError, match="not an event"):
        webhooks.verify(nonsense, signed(SECRET, body=nonsense), SECRET, now=NOW)
