"""`dry_run=true`: the real answer and all that would follow from it, and nothing is left behind."""

import pytest
from test_isolation import BODIES, cheque, lease, payment

from nexus.api.operations import all_operations
from support.days import TODAY
from support.whole import differing, digests

WRITES = [o for o in all_operations() if o.writes and o.name != "run_batch"]
PLACE = {"name": "A", "type": "residential", "address": {"city": "Dubai"}}
NEW = {
    "create_property": lambda t: PLACE,
    "create_unit": lambda t: {"property_id": t["property"], "number": "new", "type": "studio"},
    "create_tenant": lambda t: {"type": "person", "name": "A", "emirates_id": "784-1980-1234567-8"},
    "create_lease": lambda t: lease(t["unit"], t["tenant"]),
    "record_payment": lambda t: payment(t["tenant"]),
    "file_cheque": lambda t: cheque(t["tenant"]),
    "create_charge": lambda t: {"lease_id": t["in_force"], "type": "other", "amount": 1, "description": "x"},
    "create_late_fee_rule": lambda t: {"kind": "flat", "amount": 1, "starts_on": "2027-01-01"},
    "preview_allocation": lambda t: {"tenant_id": t["tenant"], "amount": 1},
    "create_returned_cheque_fee": lambda t: {"amount": 1, "starts_on": "2027-02-01"},
    "create_deposit": lambda t: {"lease_id": t["in_force"], "amount": 1},
    "deposit_cheques": lambda t: {"cheque_ids": [t["presentable"]]},
    "replace_cheque": lambda t: {"payments": [{"method": "cash", "amount": "1000.00"}]},
    "run_billing": lambda t: {"lease_id": t["in_force"]},
    "run_late_fees": lambda t: {"lease_id": t["in_force"]},
    "file_cheque_set": lambda t: {
        "lease_id": t["in_force"],
        "bank": "Mashreq",
        "drawer": "x",
        "first_number": "100",
    },
    "create_account": lambda t: {"book": "own", "code": "98765", "name": "A", "type": "income"},
    "post_journal_entry": lambda t: {
        "description": "x",
        "postings": [{"account_id": t["account"], "debit": 1}, {"account_id": t["account"], "credit": 1}],
    },
    "close_period": lambda t: {"through": "2021-12-31"},
    "create_supplier": lambda t: {
        "name": "A",
        "address": "B",
        "invoice_prefix": "DRY",
        "owner_reference": "O-1",
    },
    "record_valuation": lambda t: {
        "property_id": t["property"],
        "valued_on": "2026-01-01",
        "amount": 1,
        "source": "x",
    },
    "create_exchange_rate": lambda t: {
        "currency": "USD",
        "tax_currency": "AED",
        "starts_on": "2030-01-01",
        "rate": "3.67",
    },
    "create_sandbox": lambda t: {"name": "A", "source": "empty"},
    "run_batch": lambda t: {
        "operations": [{"method": "PATCH", "path": f"/properties/{t['property']}", "body": {"name": "Other"}}]
    },
    "start_report_run": lambda t: {"report": "rent-roll", "format": "csv"},
    "create_webhook": lambda t: {"url": "https://example.com/dry", "event_types": ["*"]},
    "create_user": lambda t: {"email": "dry@example.com", "name": "A", "role": "viewer"},
    "create_api_key": lambda t: {"name": "A", "scopes": ["units:read"]},
    "change_property": lambda t: {"name": "Other"},
    "change_unit": lambda t: {"floor": "7"},
    "update_tenant": lambda t: {"name": "Other"},
    "change_tenant": lambda t: {"name": "Other"},
    "change_lease": lambda t: {"notes": "Other"},
    "change_payment": lambda t: {"notes": "Other"},
    "change_organisation": lambda t: {"name": "Other"},
    "change_billing_settings": lambda t: {"lead_days": 9},
    "hand_back_cheques": lambda t: {"cheque_ids": [t["cheque"]]},
    "allocate_payment": lambda t: {"allocations": [{"charge_id": t["charge"], "amount": 1}]},
}
DOES_NOT_FIT = {
    "allocate_payment", "apply_deposit", "cancel_job", "cancel_lease", "clear_cheque", "delete_property", "delete_supplier", "delete_tenant",
    "delete_unit", "delete_user", "end_lease", "give_notice", "pay_cheque_in_part", "present_cheque_again", "receive_deposit",
    "refund_payment", "renew_lease", "return_cheque", "take_cheque_to_law", "settle_lease", "terminate_lease", "undo_operation",
}  # fmt: skip
"""What the things of this test are not in the state for: it answers 409 or 422."""
CHANGES_NOTHING = {
    "adopt_billing_rules",
    "preview_allocation",
    "run_billing",
    "run_late_fees",
    "send_webhook_test",
    "redeliver_webhook",
    "create_sandbox_key",
}
"""Looks ahead, or finds nothing to do; or does it in a sandbox, whose own feed tells of it."""


def ask(org, things, operation, query="?dry_run=true"):
    body = NEW[operation.name](things) if operation.name in NEW else BODIES.get(operation.name, {})
    path = operation.template.format(**{name: things[kind] for name, kind in operation.kinds.items()})
    return org.client.request(
        operation.method,
        path + query,
        json=body if operation.body is not None else None,
        headers={"If-Match": "*", "Idempotency-Key": f"dry-{operation.name}"},
    )


def test_no_write_of_the_product_leaves_anything_when_it_is_only_tried(office, org, things):
    things = things | {
        "in_force": org.active_lease()["id"],
        "presentable": org.filed_cheque(date=f"{TODAY}")["id"],
    }
    before, did, refused = digests(office, org.id), {}, {}
    for operation in WRITES:
        answer = ask(org, things, operation)
        if answer.status_code >= 300:
            refused[operation.name] = (answer.status_code, answer.json()["code"], answer.json()["errors"])
            continue
        assert answer.headers["Dry-Run"] == "true"
        assert answer.status_code == (200 if operation.status == 204 else operation.status)
        assert "Location" not in answer.headers
        did[operation.name] = told = answer.json()["dry_run"]
        assert (told["status"], told["missing_scopes"]) == (operation.status, [])
        after = digests(office, org.id)
        read_in_clear = ["audit_entries", "audit_heads"] if operation.tag == "Tenants" else []
        assert differing(before, after) in ([], read_in_clear), operation.name
        before |= {table: after[table] for table in read_in_clear}
    assert differing(before, digests(office, org.id)) == []
    assert refused.keys() == DOES_NOT_FIT, refused
    assert {name for name, told in did.items() if not told["events"]} == CHANGES_NOTHING


def test_it_tells_what_would_be_written_posted_and_sent(fresh):
    """AED 1,000.00 in cash against a charge of AED 1,000.00: a receipt (1015 to 2150) and its allocation (2150 to 1100)."""
    rented = fresh.active_lease()
    charge = fresh.charge(rented["id"])
    hook = fresh.make(
        "/webhooks", {"url": "https://example.com/a", "event_types": ["payment.*", "charge.allocated"]}
    )
    fresh.make("/webhooks", {"url": "https://example.com/b", "event_types": ["nothing.happened"]})
    body = {
        "tenant_id": rented["tenants"][0]["tenant_id"], "lease_id": rented["id"], "amount": "1000.00", "method": "cash",
    }  # fmt: skip
    answer = fresh.client.post("/payments?dry_run=true", json=body, headers={"Idempotency-Key": "k"})
    assert answer.status_code == 201, answer.text
    told = answer.json()["dry_run"]
    assert answer.json()["data"]["receipt_number"] == "R-000001"
    assert fresh.client.get(f"/payments/{answer.json()['data']['id']}").status_code == 404
    assert [e["type"] for e in told["events"]] == [
        "payment.recorded", "journal_entry.posted", "journal_entry.posted", "allocation.created", "charge.allocated",
        "payment.allocated",
    ]  # fmt: skip
    changed = next(e for e in told["events"] if e["type"] == "charge.allocated")
    assert (changed["object_id"], changed["changed"]["open"]) == (
        charge["id"], {"before": "1000.00", "after": "0.00"},
    )  # fmt: skip
    lines = [
        [(p["account_code"], p["debit"], p["credit"]) for p in entry["postings"]]
        for entry in told["journal_entries"]
    ]
    assert lines == [
        [("1015", "1000.00", None), ("2150", None, "1000.00")],
        [("2150", "1000.00", None), ("1100", None, "1000.00")],
    ]
    assert told["webhooks"] == [{"id": hook["id"], "url": "https://example.com/a", "events": 3}]
    real = fresh.make("/payments", body, Idempotency_Key="k")
    assert real["receipt_number"] == "R-000001"  # the number was not used up, nor was the key
    feed = fresh.get("/changes", after=0, limit=1000)["data"]
    assert [e["seq"] for e in feed] == list(range(feed[0]["seq"], feed[0]["seq"] + len(feed)))
    again = fresh.client.post("/payments?dry_run=true", json=body, headers={"Idempotency-Key": "k"})
    assert (again.json()["data"]["id"], again.json()["dry_run"]["events"]) == (real["id"], [])
    assert again.headers["Idempotent-Replayed"] == again.headers["Dry-Run"] == "true"


def test_a_job_would_be_queued(org):
    body = {"report": "rent-roll", "format": "csv"}
    told = org.client.post("/report-runs?dry_run=true", json=body).json()
    assert [job["id"] for job in told["dry_run"]["jobs"]] == [told["data"]["id"]]
    assert org.client.get(f"/jobs/{told['data']['id']}").status_code == 404


def test_errors_are_the_real_ones(org):
    unknown = {"tenant_id": "tnt_01kb5w3v1ze2qah5gqg5t7m8s4", "amount": "1.00", "method": "cash"}
    for path, body, key in (
        ("/payments", unknown, "a"), ("/payments", unknown, None), ("/payments", {}, "b"), ("/leases", {"colour": 1}, "c"),
    ):  # fmt: skip
        headers = {"Idempotency-Key": key} if key else {}
        tried = org.client.post(f"{path}?dry_run=true", json=body, headers=headers)
        real = org.client.post(path, json=body, headers=headers)
        for one in (tried, real):
            assert one.status_code >= 400
        assert tried.json() | {"request_id": ""} == real.json() | {"request_id": ""}
        assert "Dry-Run" not in tried.headers


def test_what_the_key_may_not_read_is_not_shown(org):
    client = org.key_with("payments:write")
    body = payment(org.tenant()["id"])
    told = client.post("/payments?dry_run=true", json=body, headers={"Idempotency-Key": "x"}).json()[
        "dry_run"
    ]
    assert told["missing_scopes"] == ["journal_entries:read", "payments:read", "webhooks:read"]
    assert (told["journal_entries"], told["webhooks"]) == ([], [])
    assert {event["object"] for event in told["events"]} == {None}


@pytest.mark.parametrize(
    ("query", "status"),
    [("dry_run=false", 201), ("dry_run=1", 422), ("dry_run=", 422), ("dry_run=true&dry_run=true", 422), ("dry_runs=true", 422)],
)  # fmt: skip
def test_only_true_tries(org, query, status):
    answer = org.client.post(f"/properties?{query}", json=PLACE)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert answer.json()["errors"][0]["pointer"] == f"/{query.partition('=')[0]}"
    else:
        assert "dry_run" not in answer.json()
    assert org.client.get("/properties?dry_run=true").status_code == 422
