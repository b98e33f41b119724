"""Following live: at once, from where one was, and only as long as the key may read."""

import json
import time
from contextlib import contextmanager

import pytest


@contextmanager
def following(client, last_id=None, **params):
    headers = {} if last_id is None else {"Last-Event-ID": str(last_id)}
    with client.stream("GET", "/changes/stream", params=params, headers=headers, timeout=20) as answer:
        assert answer.status_code == 200, answer.read()
        assert answer.headers["Content-Type"] == "text/event-stream"
        lines = answer.iter_lines()
        assert next(lines) == "retry: 1000"  # from here on it is open
        yield lines


def take(lines, count):
    found = []
    for line in lines:
        if line.startswith("data: "):
            found.append(json.loads(line.removeprefix("data: ")))
            if len(found) == count:
                return found
    raise AssertionError(f"it ended after {len(found)} events")


def test_it_tells_what_happens_from_now_on(fresh):
    fresh.tenant("Before")
    with following(fresh.client, types="tenant.*") as lines:
        time.sleep(0.3)  # the answer has begun; from when on it tells follows from what is read first
        names = [fresh.tenant(f"Tenant {n}")["name"] for n in range(3)]
        told = take(lines, 3)
    assert [e["object"]["name"] for e in told] == names


def test_it_goes_on_after_the_last_event_that_was_received(fresh):
    for n in range(150):
        fresh.tenant(f"Tenant {n}")
    with following(fresh.client, types="tenant.created", after=0) as lines:
        first = take(lines, 40)
    with following(fresh.client, last_id=first[-1]["seq"], types="tenant.created") as lines:
        rest = take(lines, 110)
    assert [e["object"]["name"] for e in first + rest] == [f"Tenant {n}" for n in range(150)]


def test_it_ends_when_the_key_is_revoked(fresh):
    made = fresh.make("/api-keys", {"name": "narrow", "scopes": ["events:read"]})
    with following(fresh.office.client(made["key"])) as lines:
        fresh.make(f"/api-keys/{made['id']}/revocation", status=200)
        for _line in lines:
            pass  # to its end
    again = fresh.office.client(made["key"]).get("/changes/stream")
    assert again.status_code == 401


@pytest.mark.parametrize(("headers", "params"), [
    ({"Last-Event-ID": "x"}, {}), ({}, {"after": -1}), ({}, {"types": ""}), ({}, {"limit": 1}),
])  # fmt: skip
def test_a_wrong_beginning_is_refused(fresh, headers, params):
    answer = fresh.client.get("/changes/stream", params=params, headers=headers)
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_there_is_a_bound_on_streams(fresh, monkeypatch):
    from contextlib import ExitStack

    from nexus.feed.stream import MOST_STREAMS

    with ExitStack() as stack:
        for _ in range(MOST_STREAMS):
            stack.enter_context(following(fresh.client))
        one_more = fresh.client.get("/changes/stream")
        assert (one_more.status_code, one_more.json()["code"]) == (429, "too_many_streams")
    for _ in range(100):
        with fresh.client.stream("GET", "/changes/stream") as answer:
            if answer.status_code == 200:
                return
        time.sleep(0.1)
    raise AssertionError("the places of streams that ended were not given back")
