"""What a thing's state doesn't allow is 409 `wrong_state`, whatever the verb and whoever names the thing."""

import pytest

from nexus.payments.cheques.model import ALLOWED
from support.cheques import deposit, file, step

VERBS = {
    "custody": {"place": "Safe 2"},
    "clearance": {"date": "2026-01-03"},
    "return": {"date": "2026-01-03", "reason": "insufficient_funds"},
    "partial_payment": {"date": "2026-01-03", "amount": "1.00"},
    "re_presentation": {"date": "2026-01-04"},
    "replacement": {"date": "2026-01-04", "payments": [{"method": "cash", "amount": "30000.00"}]},
    "withdrawal": {"date": "2026-01-04", "reason": "x"},
    "loss": {"date": "2026-01-04", "reason": "x"},
    "legal_action": {"date": "2026-01-04", "reference": "1/2026"},
}
INTO = {
    "expected": [], "received": [], "deposited": ["deposit"], "cleared": ["deposit", "clearance"],
    "bounced": ["deposit", "return"], "partially_paid": ["deposit", "partial_payment"], "replaced": None,
    "settled": ["replacement"], "withdrawn": ["withdrawal"], "lost": ["loss"], "legal": ["deposit", "return", "legal_action"],
}  # fmt: skip


def cheque_in(org, lease, status, number):
    cheque = file(
        org, lease, number, **({"received_on": None, "expected": True} if status == "expected" else {})
    )
    for verb in INTO[status] or []:
        if verb == "deposit":
            deposit(org, cheque)
        else:
            step(org, cheque, verb.replace("_", "-"), VERBS[verb])
    if status == "replaced":
        other = {
            "number": f"N{number}",
            "bank": "Mashreq",
            "drawer": "L",
            "amount": "30000.00",
            "date": "2026-02-01",
        }
        step(org, cheque, "replacement", {"cheques": [other], "date": "2026-01-04"})
    return cheque


@pytest.mark.parametrize("status", sorted(INTO))
def test_each_verb_of_a_cheque_in_each_state(org, lease, status):
    cheque = cheque_in(org, lease, status, f"{sorted(INTO).index(status):04d}")
    path = f"/cheques/{cheque['id']}"
    for verb, allowed in ALLOWED.items():
        if status in allowed:
            continue
        if verb == "deposit":
            if status in ALLOWED["re_presentation"]:
                continue
            answer = org.post("/cheque-deposits", json={"cheque_ids": [cheque["id"]], "date": "2026-01-05"})
            assert answer.json()["errors"][0]["pointer"] == "/cheque_ids/0"
        else:
            answer = org.post(f"{path}/{verb.replace('_', '-')}", json=VERBS[verb])
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), (verb, answer.text)
    if status not in {"expected", "received"}:
        body = {
            "tenant_id": cheque["tenant_id"],
            "method": "cheque",
            "cheque_id": cheque["id"],
            "amount": "30000.00",
        }
        answer = org.post("/payments", json=body | {"date": "2026-01-05"})
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), answer.text
        assert answer.json()["errors"][0]["pointer"] == "/cheque_id"


def _payment(org, lease, *verbs):
    tenant = lease["tenants"][0]["tenant_id"]
    written = {
        "number": f"P{len(verbs)}{'x'.join(v[0][:3] for v in verbs)}",
        "bank": "FAB",
        "drawer": "L",
        "date": "2026-01-01",
    }
    made = org.cheque(tenant_id=tenant, lease_id=lease["id"], amount="100.00", cheque=written)
    for verb, body in verbs:
        org.make(f"/payments/{made['id']}/{verb}", body, status=200)
    return made


CLEARANCE = ("clearance", {"date": "2026-01-02"})
RETURN = ("return", {"date": "2026-01-03", "reason": "insufficient_funds"})
REVERSAL = ("reversal", {"reason": "x"})


@pytest.mark.parametrize(
    ("before", "then"),
    [([CLEARANCE], CLEARANCE), ([RETURN], RETURN), ([RETURN], CLEARANCE), ([RETURN], REVERSAL), ([REVERSAL], REVERSAL),
     ([REVERSAL], CLEARANCE), ([REVERSAL], RETURN), ([RETURN], ("refunds", {"method": "cash", "reason": "x"})),
     ([], ("refunds", {"method": "cash", "reason": "x"})), ([RETURN], ("allocations", {}))],
)  # fmt: skip
def test_each_verb_of_a_payment(org, lease, before, then):
    made = _payment(org, lease, *before)
    answer = org.post(f"/payments/{made['id']}/{then[0]}", json=then[1])
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), answer.text


def test_each_verb_of_a_deposit(org, lease):
    made = org.make("/deposits", {"lease_id": lease["id"], "amount": "1000.00"})
    path = f"/deposits/{made['id']}"
    for verb, body in (
        ("applications", {"reason": "x"}), ("deductions", {"reason": "x"}), ("forfeitures", {"reason": "x"}),
        ("refunds", {"method": "cash"}), ("transfer", {"held_by": "landlord"}),
    ):  # fmt: skip
        answer = org.post(f"{path}/{verb}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), (verb, answer.text)
    org.make(f"{path}/receipts", {"method": "cash", "date": "2026-01-02"}, status=200)
    answer = org.post(f"{path}/receipts", json={"method": "cash", "date": "2026-01-02"})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), answer.text


def test_each_verb_of_a_lease(org):
    draft, active = org.lease(), org.active_lease()
    gone = org.active_lease(end_date="2026-12-31")
    org.make(f"/leases/{gone['id']}/termination", {"date": "2026-03-31", "reason": "x"}, status=200)
    verbs = {
        "activation": None, "termination": {"date": "2026-04-30", "reason": "x"}, "notice": {"date": "2026-04-30"}, "renewal": {},
        "completion": None,
    }  # fmt: skip
    for lease, refused in (
        (draft, set(verbs) - {"activation"}),
        (active, {"activation"}),
        (gone, set(verbs)),
    ):
        for verb in sorted(refused):
            answer = org.post(f"/leases/{lease['id']}/{verb}", json=verbs[verb])
            assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), (verb, answer.text)
    for lease in (active, gone):
        answer = org.patch(f"/leases/{lease['id']}", json={"annual_rent": "1.00"})
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), answer.text
        gone_now = org.client.delete(f"/leases/{lease['id']}", headers={"If-Match": "*"})
        assert (gone_now.status_code, gone_now.json()["code"]) == (409, "wrong_state"), gone_now.text


def test_charges_credits_allocations_entries_closings(org, lease):
    body = {
        "lease_id": org.lease()["id"],
        "type": "other",
        "amount": "10.00",
        "description": "x",
        "due_on": "2026-02-01",
    }
    on_a_draft = org.post("/charges", json=body)
    assert on_a_draft.json()["errors"][0]["pointer"] == "/lease_id"
    charge = org.charge(lease["id"], amount="10.00")
    org.make(f"/charges/{charge['id']}/credits", {"type": "waiver", "reason": "x"})
    credited = org.post(f"/charges/{charge['id']}/credits", json={"type": "write_off", "reason": "x"})
    entry = org.journal_entry()
    org.make(f"/journal-entries/{entry['id']}/reversal", {"reason": "x"})
    reversed_twice = org.post(f"/journal-entries/{entry['id']}/reversal", json={"reason": "x"})
    closing = org.closing()
    closed_twice = org.post("/period-closings", json={"through": "2020-12-31"})
    org.make(f"/period-closings/{closing['id']}/reopening", {"reason": "x"}, status=200)
    reopened_twice = org.post(f"/period-closings/{closing['id']}/reopening", json={"reason": "x"})
    own = org.get("/accounts")["data"][0]
    kept = org.patch(f"/accounts/{own['id']}", json={"status": "inactive"})
    for answer in (on_a_draft, credited, reversed_twice, closed_twice, reopened_twice, kept):
        assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state"), answer.text
