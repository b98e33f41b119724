"""What happens is sent, signed, until it arrives; what was sent can be looked at, sent again and replayed."""

import json
import time

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from nexus_client import webhooks
from nexus_client.errors import SignatureError
from support.receiver import hook, receiving


def log(org, webhook, **params):
    return org.get(f"/webhooks/{webhook['id']}/deliveries", limit=100, **params)["data"]


def state(org, webhook):
    return org.get(f"/webhooks/{webhook['id']}")["data"]


def wait(until, seconds=20):
    deadline = time.monotonic() + seconds
    while not (found := until()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return found


def test_an_event_arrives_signed_as_the_feed_shows_it(sender, receiver):
    made = hook(sender, receiver, "tenant.*", path="/hooks?from=nexus")
    sender.property()
    tenant = sender.tenant(emirates_id="784-1980-1234567-8")
    receiver.wait_for(lambda: len(receiver.taken) == 1)
    ((path, headers, body),) = receiver.taken
    assert path == "/hooks?from=nexus"
    assert headers["content-type"] == "application/json"
    payload = Webhook(made["secret"]).verify(body, headers)
    (event,) = sender.get("/changes", types="tenant.*")["data"]
    masked = sender.key_with("events:read", "tenants:read").get(f"/events/{event['id']}").json()["data"]
    assert payload == {"type": "tenant.created", "timestamp": event["created_at"], "data": masked}
    assert payload["data"]["object"]["id"] == tenant["id"]
    assert "784198012345678" not in body.decode()
    (kept,) = wait(lambda: log(sender, made, status="delivered"))
    assert headers["webhook-id"] == kept["id"]
    assert kept["event_id"] == event["id"]


def test_the_python_client_verifies_what_arrives_while_the_secret_is_rotated(sender, receiver):
    made = hook(sender, receiver, "tenant.*")
    new = sender.make(f"/webhooks/{made['id']}/secret-rotation", {"overlap_hours": 1}, status=200)
    tenant = sender.tenant("Yasmin Aziz")
    receiver.wait_for(lambda: len(receiver.taken) == 1)
    ((_, headers, body),) = receiver.taken
    for secret in (made["secret"], new["secret"]):
        told = webhooks.verify(body, headers, secret)
        assert (told.id, told.type, told.event.object_id) == (
            headers["webhook-id"],
            "tenant.created",
            tenant["id"],
        )
        assert told.event.object["name"] == "Yasmin Aziz"
    with pytest.raises(SignatureError):
        webhooks.verify(body.replace(b"Yasmin", b"Yasmiin"), headers, made["secret"])


def test_each_try_has_the_same_id_and_is_noted_with_its_answer(sender):
    with receiving(lambda number, _: 503 if number <= 2 else 200) as receiver:
        made = hook(sender, receiver, "tenant.created")
        sender.tenant()
        receiver.wait_for(lambda: len(receiver.taken) == 1)
        (kept,) = wait(lambda: log(sender, made, status="delivered"))
        assert {headers["webhook-id"] for _, headers, _ in receiver.got} == {kept["id"]}
        assert len({body for _, _, body in receiver.got}) == 1
        receiver.verified(made["secret"], receiver.got)
    shown = sender.get(f"/webhooks/{made['id']}/deliveries/{kept['id']}")["data"]
    assert [(t["number"], t["status"], t["answer_body"]) for t in shown["tries"]] == [
        (3, 200, "hello"), (2, 503, "hello"), (1, 503, "hello"),
    ]  # fmt: skip
    assert shown["request_body"] == json.loads(receiver.taken[0][2])
    assert shown["tries"][0]["answer_headers"]["X-Kind"] == "test"
    assert shown["tries"][0]["request_headers"]["webhook-id"] == kept["id"]
    assert state(sender, made)["health"]["state"] == "healthy"


def test_nothing_is_followed_and_endless_answers_are_cut(sender):
    location = (
        b"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/x\r\nContent-Length: 0\r\n\r\n"
    )
    endless = b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + b"\0x" * 50_000

    def answer(number, _path):
        return location if number == 1 else endless

    with receiving(answer) as receiver:
        made = hook(sender, receiver, "tenant.created")
        sender.tenant()
        (kept,) = wait(lambda: log(sender, made, status="delivered"))
    last, first = sender.get(f"/webhooks/{made['id']}/deliveries/{kept['id']}")["data"]["tries"]
    assert (first["status"], first["error"]) == (307, None)
    assert len(last["answer_body"]) == 4096


def test_during_a_rotation_both_secrets_sign(sender, receiver):
    made = hook(sender, receiver, "tenant.created")
    rotated = sender.make(f"/webhooks/{made['id']}/secret-rotation", {"overlap_hours": 1}, status=200)
    assert rotated["secret"] != made["secret"]
    sender.tenant()
    receiver.wait_for(lambda: len(receiver.taken) == 1)
    receiver.verified(made["secret"])
    receiver.verified(rotated["secret"])
    at_once = sender.make(f"/webhooks/{made['id']}/secret-rotation", {"overlap_hours": 0}, status=200)
    sender.tenant()
    receiver.wait_for(lambda: len(receiver.taken) == 2)
    receiver.verified(at_once["secret"], receiver.taken[1:])
    with pytest.raises(WebhookVerificationError):
        receiver.verified(rotated["secret"], receiver.taken[1:])


def test_paused_it_waits_and_goes_on_where_it_stopped(sender, receiver):
    made = hook(sender, receiver, "tenant.created", "webhook.*")
    paused = sender.patch(f"/webhooks/{made['id']}", {"status": "paused"}).json()["data"]
    assert (paused["status"], paused["status_reason"]) == ("paused", "requested")
    sender.tenant("While it was paused")
    test = sender.make(f"/webhooks/{made['id']}/test-event")
    receiver.wait_for(lambda: test["id"] in receiver.ids())
    assert [p["type"] for p in receiver.verified(made["secret"])][-1] == "webhook.test"
    assert "tenant.created" not in [p["type"] for p in receiver.verified(made["secret"])]
    sender.patch(f"/webhooks/{made['id']}", {"status": "active"})
    receiver.wait_for(lambda: "tenant.created" in [p["type"] for p in receiver.verified(made["secret"])])


def test_gone_disables_and_is_told(sender):
    with receiving(lambda *_: 410) as receiver:
        made = hook(sender, receiver, "tenant.created")
        sender.tenant()
        wait(lambda: state(sender, made)["status"] == "disabled")
    assert state(sender, made)["status_reason"] == "gone"
    (event,) = sender.get("/changes", types="webhook.disabled")["data"]
    assert event["changed"]["status"] == {"before": "active", "after": "disabled"}
    assert event["details"] == {"reason": "gone"}
    assert event["actor"]["type"] == "job"
    assert len(receiver.got) == 1


def test_what_never_arrives_pauses_with_a_notice(sender):
    with receiving(lambda *_: 500) as receiver:
        made = hook(sender, receiver, "tenant.created")
        sender.tenant()
        wait(lambda: state(sender, made)["status"] == "paused")
        assert len(receiver.got) == 6  # once, and after each of five delays
    shown = state(sender, made)
    assert (shown["status_reason"], shown["health"]["state"], shown["health"]["failures"]) == (
        "failing",
        "failing",
        6,
    )
    assert [e["details"] for e in sender.get("/changes", types="webhook.paused")["data"]] == [
        {"reason": "failing"}
    ]
    (failed,) = log(sender, made)
    assert (failed["status"], failed["attempts"], failed["last_status"]) == ("failed", 6, 500)
    with receiving() as mended:
        sender.patch(f"/webhooks/{made['id']}", {"url": mended.base + "/", "status": "active"})
        again = sender.make(f"/webhooks/{made['id']}/deliveries/{failed['id']}/redelivery", status=202)
        mended.wait_for(lambda: len(mended.taken) == 1)
        assert mended.taken[0][1]["webhook-id"] == again["id"] == failed["id"]


def test_a_replay_sends_what_followed_under_the_old_ids(sender, receiver):
    made = hook(sender, receiver, "tenant.created")
    for n in range(3):
        sender.tenant(f"Tenant {n}")
    receiver.wait_for(lambda: len(receiver.taken) == 3)
    wait(lambda: len(log(sender, made, status="delivered")) == 3)
    second = sorted(p["data"]["seq"] for p in receiver.verified(made["secret"]))[1]
    sender.make(f"/webhooks/{made['id']}/replay", {"after": second - 1}, status=202)
    receiver.wait_for(lambda: len(receiver.taken) == 5)
    assert sorted(receiver.ids().values()) == [1, 2, 2]
    wait(lambda: state(sender, made)["replay"] is None)


def test_one_slow_receiver_holds_up_nobody_else(sender, receiver):
    with receiving(lambda *_: time.sleep(8) or 204) as slow:
        hook(sender, slow, "tenant.created")
        hook(sender, receiver, "tenant.created")
        for n in range(20):
            sender.tenant(f"Tenant {n}")
        receiver.wait_for(lambda: len(receiver.taken) == 20)
        assert not slow.taken


def test_what_was_rolled_back_is_never_sent(sender, receiver):
    made = hook(sender, receiver, "tenant.*")
    refused = sender.client.post("/tenants", json={"type": "person", "name": "A", "phones": ["no number"]})
    assert refused.status_code == 422
    sender.tenant("Committed")
    receiver.wait_for(lambda: len(receiver.taken) == 1)
    assert [p["data"]["object"]["name"] for p in receiver.verified(made["secret"])] == ["Committed"]


def test_it_is_told_no_more_than_its_maker_may_read(sender, receiver):
    narrow = sender.key_with("webhooks:write", "units:read")
    made = narrow.post("/webhooks", json={"url": receiver.base + "/", "event_types": ["tenant.created"]})
    assert made.json()["data"]["scopes"] == ["units:read"]
    sender.tenant("Private Person")
    receiver.wait_for(lambda: len(receiver.taken) == 1)
    ((_, _, body),) = receiver.taken
    assert json.loads(body)["data"]["missing_scope"] == "tenants:read"
    assert b"Private Person" not in body
