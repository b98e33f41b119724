"""Making and removing sandboxes: who may, how many, and that nothing crosses from one to the other."""

import pytest
from sandbox_support import ended, sandbox

from nexus.core import ids
from nexus.payments.proof import prove
from nexus.sandboxes.model import MOST_SANDBOXES


@pytest.fixture(scope="module")
def owner(office):
    return office.organisation()


def test_an_empty_sandbox_is_ready_at_once_and_apart(office, owner):
    owner.property("Live tower")
    answer = owner.post("/sandboxes", {"name": "Trial", "source": "empty", "clock": "2026-03-01"})
    made = answer.json()["data"]
    assert (answer.status_code, answer.headers["location"]) == (201, f"/api/v2/sandboxes/{made['id']}")
    assert (made["status"], made["clock"], made["today"], made["job_id"]) == (
        "ready", "2026-03-01T08:00:00.000000Z", "2026-03-01", None,
    )  # fmt: skip
    assert made["key"].startswith("nxs_test_")
    assert "key" not in owner.get(f"/sandboxes/{made['id']}")["data"]
    inside = office.client(made["key"])
    assert inside.get("/properties").json()["meta"]["total"] == 0
    organisation = inside.get("/organisation").json()["data"]
    assert (organisation["mode"], organisation["id"]) == ("test", made["organisation_id"])
    assert inside.get("/sandboxes").status_code == 403
    assert inside.post("/api-keys", json={"name": "more", "scopes": ["sandboxes:write"]}).status_code == 422
    assert owner.get("/properties")["meta"]["total"] == 1
    assert [s["id"] for s in owner.get("/sandboxes", source="empty")["data"]].count(made["id"]) == 1


def test_more_keys_are_made_from_outside_and_are_the_sandboxs(office, owner):
    box = sandbox(owner)
    key = owner.make(f"{box.path}/keys", {"name": "second"})
    assert (key["mode"], key["name"]) == ("test", "second")
    there = office.client(key["key"])
    assert {k["name"] for k in there.get("/api-keys").json()["data"]} == {"Trial", "second"}
    assert owner.client.get("/api-keys", params={"q": "second"}).json()["meta"]["total"] == 0


def test_others_see_nothing_of_it(office, owner):
    box, other = sandbox(owner), office.organisation()
    for method, path, body in (
        ("GET", box.path, None), ("DELETE", box.path, None), ("POST", f"{box.path}/clock", {"to": "2027-01-01"}),
        ("POST", f"{box.path}/keys", {"name": "x"}),
    ):  # fmt: skip
        assert other.client.request(method, path, json=body).status_code == 404, (method, path)
    assert other.get("/sandboxes")["meta"]["total"] == 0
    assert owner.key_with("properties:read").get("/sandboxes").status_code == 403
    assert owner.key_with("sandboxes:read").post("/sandboxes", json={}).status_code == 403


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"source": "empty", "properties": 3}, "/properties"),
        ({"source": "sample", "properties": 151}, "/properties"),
        ({"source": "empty", "clock": "1999-12-31"}, "/clock"),
        ({"source": "mirror"}, "/source"),
    ],
)
def test_what_is_wrong_is_told(owner, body, pointer):
    answer = owner.post("/sandboxes", {"name": "Trial"} | body)
    assert (answer.status_code, [e["pointer"] for e in answer.json()["errors"]]) == (422, [pointer])


def test_a_sandbox_goes_with_all_that_is_in_it(office):
    owner = office.organisation()
    box = sandbox(owner, clock="2025-12-20")
    box.billing_since("2026-01-01")
    box.active_lease(cheque_count=12)
    box.move("2026-02-10")
    box.payment(), box.deposit(), box.cheque_deposit(), box.tax_invoice(), box.late_fee_rule(), box.webhook()
    kept = office.rows()
    answer = owner.client.delete(box.path)
    assert (answer.status_code, answer.json()["data"]["kind"]) == (202, "sandbox_deletion")
    assert box.client.get("/properties").status_code == 401
    job = ended(owner, answer.json()["data"]["id"])
    assert job["status"] == "done"
    now = office.rows()
    # the owner's, of the deletion itself
    grown = {"events", "jobs", "job_results", "audit_entries", "audit_heads"}
    assert {t for t in kept if now[t] > kept[t]} <= grown
    assert kept["sandboxes"] - now["sandboxes"] == kept["organisations"] - now["organisations"] == 1
    tables = office.sql(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' WHERE c.relkind = 'r'"
    )
    for (table,) in tables:
        assert office.sql(f"SELECT count(*) FROM {table} WHERE org_id = %s", box.id) == [(0,)], table
    assert owner.client.get(box.path).status_code == 404
    assert owner.get("/changes", types="sandbox.*")["data"][-1]["type"] == "sandbox.deleted"


def test_there_is_a_limit(office):
    owner = office.organisation()
    sandbox(owner)
    for _ in range(MOST_SANDBOXES - 1):
        office.sql(
            "INSERT INTO sandboxes (org_id, id, name, source, time_zone, clock, clock_tick, made_at, created_by)"
            " SELECT %s, gen_random_uuid(), 'Trial', 'empty', 'Asia/Dubai', now(), 0, now(), 'test'",
            owner.id,
        )
    answer = owner.post("/sandboxes", {"name": "One more", "source": "empty"})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_sandboxes")


def test_the_sample_is_there_as_of_the_clock_and_time_goes_on_from_it(office, owner):
    """Its books are whole, nothing in it is later than the clock, and a month bills what its leases make due."""
    box = sandbox(owner, source="sample", properties=1, clock="2026-06-10")
    office.tampered.add(box.id)  # the sample tells of no single row
    assert box.get("/properties")["meta"]["total"] == 1
    (latest,) = office.sql("SELECT max(created_at) FROM payments WHERE org_id = %s", box.id)[0]
    assert latest.date().isoformat() <= "2026-06-10"
    before = box.get("/charges")["meta"]["total"]
    told = box.move("2026-07-02")
    assert told["events"]["charge.created"] == box.get("/charges")["meta"]["total"] - before > 0
    assert office.act(box.id, prove).fault is None


def test_what_is_still_being_made_takes_no_writes(office, owner):
    made = owner.make("/sandboxes", {"name": "Trial", "source": "empty"})
    box = ids.decode("sandbox", made["id"])
    office.sql("UPDATE sandboxes SET made_at = NULL WHERE org_id = %s AND id = %s", owner.id, box)
    inside = office.client(made["key"])
    answer = inside.post("/tenants", json={"type": "person", "name": "Leila"})
    assert (answer.status_code, answer.json()["code"], answer.headers["retry-after"]) == (
        409, "sandbox_not_ready", "2",
    )  # fmt: skip
    assert inside.get("/tenants").status_code == 200
    assert owner.post(f"/sandboxes/{made['id']}/clock", {"to": "2090-01-01"}).json()["code"] == "sandbox_busy"


def test_what_was_done_is_undone_by_real_time(office):
    """The audit log keeps real instants, so the window of a day doesn't end where the clock stands years ahead."""
    box = sandbox(office.organisation(), clock="2030-01-01")
    made = box.post("/tenants", {"type": "person", "name": "Leila Haddad"})
    assert made.status_code == 201
    undone = box.post(f"/operations/{made.headers['X-Operation-Id']}/undo")
    assert undone.status_code == 200, undone.text
    assert box.get("/tenants")["meta"]["total"] == 0
