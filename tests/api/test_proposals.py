"""Keys that may only propose: nothing is done until a person approves, and then as the key, with what it may do now."""

import itertools
from datetime import timedelta

import pytest

from nexus.core import ids
from nexus.core.scopes import ALL
from nexus.proposals.jobs import expire_proposals

_numbers = itertools.count()


def propose(client, path, body=None, method="POST", **headers):
    sent = {"Idempotency-Key": f"prp-{next(_numbers)}", "If-Match": "*"} | headers
    return client.request(method, path, json=body, headers=sent)


def decide(org, proposal, what, client=None, json=None):
    headers = {"Idempotency-Key": f"dec-{next(_numbers)}"}
    return (client or org.client).post(f"/proposals/{proposal}/{what}", json=json, headers=headers)


@pytest.fixture(scope="module")
def org(office):
    made = office.organisation()
    made.maker = made.make("/api-keys", {"name": "Assistant", "scopes": sorted(ALL), "proposes": True})
    made.assistant = office.client(made.maker["key"])
    return made


def test_a_payment_is_proposed_shown_and_done_when_somebody_approves(org):
    tenant = org.tenant()["id"]
    before = org.office.rows()
    body = {"tenant_id": tenant, "amount": "1000.00", "method": "cash"}
    answer = propose(org.assistant, "/payments", body, **{"Idempotency-Key": "pay-once"})
    assert answer.status_code == 202, answer.text
    made = answer.json()["data"]
    assert answer.headers["Location"] == f"/api/v2/proposals/{made['id']}"
    assert (made["status"], made["operation"], made["path"]) == (
        "pending",
        "POST /payments",
        "/api/v2/payments",
    )
    assert made["proposed_by"] == {"key_id": org.maker["id"], "name": "Assistant"}
    would = {thing["type"]: thing for thing in made["would"]}
    assert would["payment.recorded"]["object"]["amount"] == "1000.00"
    assert "journal_entry.posted" in would
    after = org.office.rows()
    assert {t for t in after if after[t] != before[t]} == {
        "proposals",
        "events",
        "audit_entries",
        "idempotency_keys",
    }
    assert propose(org.assistant, "/payments", body, **{"Idempotency-Key": "pay-once"}).json()["data"] == made
    assert org.get(f"/proposals/{made['id']}")["data"]["body"] == body

    approved = decide(org, made["id"], "approval")
    assert approved.status_code == 200, approved.text
    told = approved.json()["data"]
    assert (told["status"], told["decision"]["name"]) == ("approved", "tests")
    paid = told["location"].removeprefix("/payments/")
    assert org.get(f"/payments/{paid}")["data"]["amount"] == "1000.00"
    (entry,) = org.get("/audit-entries", object_id=paid)["data"]
    assert (entry["id"], entry["actor"]["name"]) == (told["operation_id"], "Assistant")
    assert entry["operation"] == "POST /proposals/{id}/approval"
    approver = told["decision"]["by"]
    decision = next(t for t in entry["things"] if t["type"] == "proposal.approved")["changed"]["decision"]
    assert (decision["before"], decision["after"]["by"]) == (None, approver)
    assert entry in org.get("/audit-entries", actor=approver, object_id=paid)["data"]
    assert decide(org, made["id"], "approval").json()["code"] == "wrong_state"
    assert decide(org, made["id"], "rejection", json={}).json()["code"] == "wrong_state"


def test_what_would_fail_now_is_refused_at_once(org):
    place = org.property()["id"]
    org.unit(place, number="7")
    before = org.office.rows()
    wrong = propose(
        org.assistant, "/payments", {"tenant_id": ids.example("tenant"), "amount": 1, "method": "cash"}
    )
    assert [(e["pointer"], e["code"]) for e in wrong.json()["errors"]] == [("/tenant_id", "unknown")]
    assert propose(org.assistant, "/properties", {"name": 7}).status_code == 422
    assert propose(
        org.assistant, "/units", {"property_id": place, "number": "7", "type": "studio"}
    ).status_code in {409, 422}
    assert org.office.rows() == before
    assert org.assistant.get("/properties").status_code == 200


def test_changes_and_deletions_with_the_version_that_was_read(org):
    place = org.property("A")["id"]
    tag = org.assistant.get(f"/properties/{place}").headers["ETag"]
    change = propose(
        org.assistant, f"/properties/{place}", {"name": "B"}, "PATCH", **{"If-Match": tag}
    ).json()["data"]
    assert change["would"][0]["changed"] == {"name": {"before": "A", "after": "B"}}
    delete = propose(org.assistant, f"/properties/{place}", None, "DELETE").json()["data"]
    org.patch(f"/properties/{place}", {"notes": "x"})
    stale = decide(org, change["id"], "approval")
    assert stale.status_code == 412
    assert org.get(f"/proposals/{change['id']}")["data"]["status"] == "pending"
    assert decide(org, delete["id"], "approval").status_code == 200
    assert org.client.get(f"/properties/{place}").status_code == 404
    rejected = decide(org, change["id"], "rejection", json={"reason": "Too late"}).json()["data"]
    assert (rejected["status"], rejected["decision"]["reason"]) == ("rejected", "Too late")
    listed = org.get("/proposals", status="rejected", key_id=org.maker["id"])
    assert change["id"] in {one["id"] for one in listed["data"]}


def test_it_runs_with_what_the_key_may_do_by_then(org):
    tenant = org.tenant()["id"]
    made = org.make(
        "/api-keys", {"name": "x", "scopes": ["payments:read", "payments:write"], "proposes": True}
    )
    client = org.office.client(made["key"])

    def payment():
        return propose(
            client, "/payments", {"tenant_id": tenant, "amount": "50.00", "method": "cash"}
        ).json()["data"]["id"]

    first, second = payment(), payment()
    path = f"/api-keys/{made['id']}"
    assert org.patch(path, {"payment_ceiling": "40.00"}).status_code == 200
    assert decide(org, first, "approval").json()["code"] == "payment_ceiling"
    assert org.patch(path, {"payment_ceiling": None, "scopes": ["payments:read"]}).status_code == 200
    assert decide(org, first, "approval").json()["code"] == "scope_missing"
    assert org.patch(path, {"scopes": ["payments:write"]}).status_code == 200
    assert decide(org, first, "approval").status_code == 200
    org.make(f"{path}/revocation", status=200)
    assert decide(org, second, "approval").json()["code"] == "key_ended"
    assert org.get("/payments", tenant_id=tenant)["meta"]["total"] == 1


def test_a_proposal_of_a_key_with_properties_stays_within_them(org):
    mine, theirs = org.property()["id"], org.property()["id"]
    made = org.make(
        "/api-keys", {"name": "x", "scopes": sorted(ALL), "proposes": True, "property_ids": [mine]}
    )
    client = org.office.client(made["key"])
    unit = {"number": "1", "type": "studio"}
    assert propose(client, "/units", unit | {"property_id": theirs}).status_code == 422
    answer = propose(client, "/units", unit | {"property_id": mine})
    assert answer.status_code == 202, answer.text
    assert decide(org, answer.json()["data"]["id"], "approval").status_code == 200
    assert org.get("/units", property_id=mine)["meta"]["total"] == 1
    assert client.get(f"/proposals/{answer.json()['data']['id']}").json()["code"] == "outside_bounds"


def test_who_may_decide(org):
    proposal = propose(org.assistant, "/tenants", {"type": "person", "name": "A"}).json()["data"]["id"]
    assert decide(org, proposal, "approval", org.assistant).json()["code"] == "outside_bounds"
    for scopes, missing in (
        (["proposals:read", "tenants:write"], "proposals:write"), (["proposals:write"], "tenants:write"),
    ):  # fmt: skip
        answer = decide(org, proposal, "approval", org.key_with(*scopes))
        assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")
        assert missing in answer.json()["detail"]
    assert (
        decide(org, proposal, "approval", org.key_with("proposals:write", "tenants:write")).status_code == 200
    )
    keys = propose(org.assistant, "/api-keys", {"name": "y", "scopes": ["units:read"]})
    assert keys.json()["code"] == "outside_bounds"


def test_identifiers_in_a_proposal_are_masked(org):
    body = {"type": "person", "name": "A", "emirates_id": "784-1980-1234567-8"}
    proposal = propose(org.assistant, "/tenants", body).json()["data"]
    assert "1234567" not in str(proposal)
    narrow = org.key_with("proposals:read", "tenants:read").get(f"/proposals/{proposal['id']}").json()["data"]
    assert (narrow["body"]["emirates_id"], narrow["body"]["name"]) == ("•••", "A")
    blind = org.key_with("proposals:read").get("/proposals", params={"limit": 100}).json()["data"]
    nothing = org.key_with("proposals:read").get(f"/proposals/{proposal['id']}").json()["data"]
    assert nothing["body"] is None
    (thing,) = next(one for one in blind if one["id"] == proposal["id"])["would"]
    assert ("object" in thing, thing["missing_scope"]) == (False, "tenants:read")
    assert org.get(f"/proposals/{proposal['id']}")["data"]["body"] == body
    (reading,) = org.get("/audit-entries", object_id=proposal["id"], kind="reading")["data"]
    assert reading["things"][0]["type"] == "proposal.identifiers_read"
    kept = str(org.office.sql("SELECT would, body::text FROM proposals WHERE org_id = %s", org.id))
    assert "784198012345678" not in kept.replace("-", "")


def test_what_nobody_decides_ends(fresh):
    proposal = fresh.proposal()["id"]

    async def later(ctx):
        ctx.now += timedelta(days=366)
        await expire_proposals(ctx)

    fresh.office.act(fresh.id, later)
    assert fresh.get(f"/proposals/{proposal}")["data"]["status"] == "expired"
    assert decide(fresh, proposal, "approval").json()["code"] == "wrong_state"
