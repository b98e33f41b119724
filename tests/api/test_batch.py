"""Many writes in one request: in their order, in one transaction, with a result for each."""

import itertools
import json
import threading

import pytest

from support.whole import differing, digests

_keys = itertools.count(1)
PLACE = {"name": "Marina Tower A", "type": "residential", "address": {"city": "Dubai"}}
NOBODY = "tnt_01kb5w3v1ze2qah5gqg5t7m8s4"


def send(client, operations, mode="all_or_nothing", query="", key=None):
    headers = {"Idempotency-Key": key or f"batch-{next(_keys)}"}
    return client.post(f"/batch{query}", json={"operations": operations, "mode": mode}, headers=headers)


def done(answer):
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]["results"]


def op(path, body=None, method="POST", **more):
    return {"method": method, "path": path} | ({} if body is None else {"body": body}) | more


def tenant(name="Leila Haddad", **more):
    return op("/tenants", {"type": "person", "name": name}, **more)


def cash(tenant_id, amount="100.00", **more):
    return op("/payments", {"tenant_id": tenant_id, "amount": amount, "method": "cash"} | more)


MOVING_IN = [
    op("/properties", PLACE, id="place"),
    op("/units", {"property_id": {"$ref": "place.data.id"}, "number": "1204", "type": "apartment"}, id="unit"),
    tenant(id="tenant"),
    op(
        "/leases",
        {
            "unit_ids": [{"$ref": "unit.data.id"}],
            "tenants": [{"tenant_id": {"$ref": "tenant.data.id"}}],
            "start_date": "2026-01-01",
            "annual_rent": 85000.10,
            "currency": {"$ref": "place.data.currency"},
        },
        id="lease",
    ),
    op("/leases/{lease.data.id}/activation"),
    op("/leases/{3.data.id}", {"notes": "Keys handed over"}, method="PATCH", if_match="*"),
    op("/payments", {
        "tenant_id": {"$ref": "2.data.id"}, "lease_id": {"$ref": "lease.data.id"}, "amount": "100.00", "method": "cash",
    }),
    op("/units/{unit.data.id}", {"floor": "12"}, method="PATCH"),
]  # fmt: skip


def test_one_batch_moves_a_tenant_in(fresh):
    results = done(send(fresh.client, MOVING_IN))
    assert [r["status"] for r in results] == [201, 201, 201, 201, 200, 200, 201, 200]
    assert [r["index"] for r in results] == list(range(8))
    assert [r["id"] for r in results] == ["place", "unit", "tenant", "lease", None, None, None, None]
    assert {r["outcome"] for r in results} == {"done"}
    lease = fresh.get(f"/leases/{results[3]['body']['data']['id']}")["data"]
    assert (lease["status"], lease["notes"], lease["annual_rent"]) == (
        "active",
        "Keys handed over",
        "85000.10",
    )
    assert results[3]["headers"]["location"] == f"/api/v2/leases/{lease['id']}"
    assert fresh.get("/payments")["data"][0] == results[6]["body"]["data"]
    feed = fresh.get("/changes", after=0, limit=1000)["data"]
    requests = {
        event["request_id"] for event in feed if event["type"] in {"tenant.created", "payment.recorded"}
    }
    assert len(requests) == 1


def test_the_first_that_fails_undoes_all(office, fresh):
    who = fresh.tenant()["id"]
    before = digests(office, fresh.id)
    wrong = [tenant(), cash(who), cash(who), cash(who, amount="1.001", reference="x"), cash(who)]
    answer = send(fresh.client, wrong)
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["errors"] == [
        {
            "pointer": "/operations/3/body/amount",
            "code": "too_many_digits",
            "detail": problem["errors"][0]["detail"],
        }
    ]
    assert problem["failed_operation"] == 3
    assert [r["outcome"] for r in problem["results"]] == ["not_done"] * 3 + ["failed", "not_done"]
    assert problem["results"][3]["status"] == 422
    assert differing(before, digests(office, fresh.id)) == []
    assert fresh.payment(who)["receipt_number"] == "R-000001"


def test_each_by_itself_undoes_only_what_fails(fresh):
    who = fresh.tenant()["id"]
    operations = [
        cash(who),
        cash(NOBODY),
        op("/leases/lse_01kb5w3v1ze2qah5gqg5t7m8s4", {"notes": "x"}, method="PATCH", if_match="*"),
        op("/leases/lse_01kb5w3v1ze2qah5gqg5t7m8s4", {"notes": "x"}, method="PATCH"),
        op("/castles", {}),
        op("/tenants/{x.data.id}", {"name": "A"}, method="PATCH"),
        op("/units", {"property_id": {"$ref": "1.data.id"}, "number": "1", "type": "studio"}),
        op(f"/tenants/{who}", {"name": "Other"}, method="PATCH", if_match='"99-x"'),
        op("/tenants", {"type": "person", "name": "", "colour": 1}),
        op("/properties", PLACE | {"address": {"$ref": "0.data"}}),
        op(f"/tenants/{who}", method="DELETE", if_match="*"),
        cash(who),
    ]
    answer = send(fresh.client, operations, "each")
    results = done(answer)
    assert [r["status"] for r in results] == [201, 422, 404, 428, 404, 422, 422, 412, 422, 422, 409, 201]
    assert (answer.json()["data"]["done"], answer.json()["data"]["failed"]) == (2, 10)
    pointers = [
        [e["pointer"] for e in r["body"]["errors"]] if r["outcome"] == "failed" else [] for r in results
    ]
    assert pointers == [
        [], ["/operations/1/body/tenant_id"], ["/operations/2"], ["/operations/3"], ["/operations/4"],
        ["/operations/5/path"], ["/operations/6/body/property_id"], ["/operations/7"],
        ["/operations/8/body/colour", "/operations/8/body/name"], ["/operations/9/body/address"], ["/operations/10"], [],
    ]  # fmt: skip
    assert results[11]["body"]["data"]["receipt_number"] == "R-000002"
    assert results[2]["body"]["instance"] == "/api/v2/leases/lse_01kb5w3v1ze2qah5gqg5t7m8s4"


def test_an_event_of_what_failed_is_not_told(fresh):
    """The mirror at the end of the run compares feed and lists; here the numbers."""
    who = fresh.tenant()["id"]
    first = fresh.get("/changes", limit=1000)["meta"]["last_seq"]
    lease = fresh.active_lease()
    operations = [
        op("/charges", {"lease_id": lease["id"], "type": "other", "amount": "5.00", "description": "x"}),
        op(f"/leases/{lease['id']}/termination", {"date": "2020-01-01", "reason": "Too early"}),
        op("/cheques", {"tenant_id": who, "amount": 1, "number": "1", "bank": "M", "drawer": "x", "date": "2026-01-01"}),
        op("/cheques", {"tenant_id": who, "amount": 1, "number": "1", "bank": "M", "drawer": "x", "date": "2026-01-01"}),
    ]  # fmt: skip
    first = fresh.get("/changes", limit=1000)["meta"]["last_seq"]
    assert [r["outcome"] for r in done(send(fresh.client, operations, "each"))] == [
        "done",
        "failed",
        "done",
        "failed",
    ]
    told = [e["type"] for e in fresh.get("/changes", after=first, limit=1000)["data"]]
    assert told.count("cheque.filed") == 1
    assert not [one for one in told if one.startswith("lease")]


def test_a_repeat_gets_the_first_answer(fresh):
    operations = [tenant(), tenant()]
    first, second = (send(fresh.client, operations, key="once") for _ in range(2))
    assert first.content == second.content
    assert second.headers["Idempotent-Replayed"] == "true"
    assert fresh.get("/tenants")["meta"]["total"] == 2
    assert send(fresh.client, operations[:1], key="once").json()["code"] == "idempotency_key_reused"
    without = fresh.client.post("/batch", json={"operations": operations})
    assert without.json()["code"] == "idempotency_key_missing"


def test_the_same_key_at_once_is_done_once(fresh):
    answers = []

    def go():
        answers.append(send(fresh.client, [tenant() for _ in range(50)], key="race"))

    threads = [threading.Thread(target=go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({answer.content for answer in answers}) == 1
    assert fresh.get("/tenants")["meta"]["total"] == 50


def test_a_refused_batch_leaves_its_key(fresh):
    assert send(fresh.client, [tenant(), tenant("")], key="mend").status_code == 422
    assert send(fresh.client, [tenant(), tenant("B")], key="mend").status_code == 200


def test_what_is_tried_only_is_told_and_undone(office, fresh):
    before = digests(office, fresh.id)
    answer = send(fresh.client, MOVING_IN, query="?dry_run=true")
    told = answer.json()["dry_run"]
    assert [r["status"] for r in done(answer)][:4] == [201] * 4
    assert len(told["journal_entries"]) == 1
    assert {"property.created", "unit.created", "tenant.created", "lease.created", "lease.activated"} <= {
        event["type"] for event in told["events"]
    }
    assert differing(before, digests(office, fresh.id)) == []


@pytest.mark.parametrize(
    ("operations", "pointer"),
    [
        ([], "/operations"),
        ([tenant()] * 1001, "/operations"),
        ([tenant(id="a"), tenant(id="a")], "/operations/1/id"),
        ([tenant(), op("/tenants", method="GET")], "/operations/1/method"),
        ([tenant(), op("tenants")], "/operations/1/path"),
        ([op("/tenants?dry_run=true")], "/operations/0/path"),
        ([tenant(id="1")], "/operations/0/id"),
        ([op("/tenants", {"type": "person", "name": {"$ref": "x"}})], "/operations/0/body/name"),
        ([op("/tenants", {"type": "person", "name": {"$ref": "0.data.id"}})], "/operations/0/body/name"),
        ([tenant(), op("/tenants", {"type": "person", "name": {"$ref": "0.data.colour"}})], "/operations/1/body/name"),
        ([tenant(), op("/tenants", {"type": "person", "name": "A", "emails": [{"$ref": 5}]})], "/operations/1/body/emails/0"),
        ([op("/tenants", [])], "/operations/0/body"),
    ],
)  # fmt: skip
def test_a_batch_that_is_none(office, org, operations, pointer):
    before = office.rows()
    answer = send(org.client, operations)
    assert answer.status_code == 422, answer.text
    assert pointer in {e["pointer"] for e in answer.json()["errors"]}, answer.text
    assert office.rows() == before


def test_no_batch_in_a_batch_and_nothing_that_is_read(org):
    for path in ("/batch", "/changes/stream", "/properties/x/y/z"):
        answer = send(org.client, [op(path, {})])
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) in {
            (404, "/operations/0"), (405, "/operations/0"),
        }  # fmt: skip


def test_each_needs_its_own_scope(org):
    client = org.key_with("tenants:write")
    results = done(send(client, [tenant(), op("/properties", PLACE)], "each"))
    assert [r["status"] for r in results] == [201, 403]
    assert "properties:write" in results[1]["body"]["detail"]


def test_each_counts_against_the_quota(office):
    """1,000 requests an hour: 1 key is made outside the API; 1 + 600 + 1 leave 398, which 399 don't fit in."""
    org = office.organisation(plan="standard")
    org.get("/rate-limit")
    sent = [tenant() for _ in range(600)]
    first = send(org.client, sent, key="k")
    assert (first.status_code, first.headers["X-RateLimit-Remaining"]) == (200, "399")
    assert (
        send(org.client, sent, key="k").headers["X-RateLimit-Remaining"] == "398"
    )  # a repeat is one request
    over = send(org.client, sent[:399])
    assert (over.status_code, over.json()["code"]) == (429, "quota_exceeded")
    assert over.headers["X-RateLimit-Remaining"] == "398"
    assert int(over.headers["Retry-After"]) > 0
    last = send(org.client, sent[:398])
    assert (last.status_code, last.headers["X-RateLimit-Remaining"]) == (200, "0")
    assert org.client.get("/rate-limit").status_code == 429


def test_amounts_stay_as_they_were_written(org):
    """A number beside a reference is not read by way of a binary float."""
    body = (
        b'{"operations": [{"method": "POST", "path": "/tenants", "body": {"type": "person", "name": "A"}}, {"method":'
        b' "POST", "path": "/payments", "body": {"tenant_id": {"$ref": "0.data.id"}, "method": "cash", "amount": %s}}]}'
    )
    for amount, status in ((b"100000000000.10", 200), (b"1.1000000000000000000000001", 422)):
        answer = org.client.post(
            "/batch",
            content=body % amount,
            headers={"Idempotency-Key": f"n{status}", "Content-Type": "application/json"},
        )
        assert answer.status_code == status, answer.text
    assert json.loads(answer.content)["errors"][0]["pointer"] == "/operations/1/body/amount"
