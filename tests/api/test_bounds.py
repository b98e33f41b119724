"""A key that may touch one property: nothing of another is shown or touched, whatever is asked; and ceilings hold."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from test_isolation import BODIES, IN_BODIES

from nexus.api.bounds import WITHIN_PROPERTIES
from nexus.api.operations import all_operations
from nexus.core import ids
from nexus.core.scopes import ALL

OPERATIONS = all_operations()
WITH_IDS = [o for o in OPERATIONS if o.kinds]
WITHOUT_IDS = [o for o in OPERATIONS if not o.kinds and o.method == "GET" and not o.stream]
ID = re.compile(r"[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}")


def portfolio(org, name):
    """One property with everything that can hang on it, by kind."""
    place = org.property(name)["id"]
    unit, free, tenant = org.unit(place)["id"], org.unit(place)["id"], org.tenant(f"Tenant of {name}")["id"]
    lease = org.active_lease([unit], tenant)["id"]
    charge = org.charge(lease)["id"]
    credit = org.make(f"/charges/{charge}/credits", {"type": "waiver", "reason": "x", "amount": "1.00"})["id"]
    part = [{"charge_id": charge, "amount": "10.00"}]
    paid = org.payment(tenant, lease_id=lease, allocations=part)["id"]
    refund = org.make(f"/payments/{paid}/refunds", {"method": "cash", "reason": "x", "amount": "1.00"})["id"]
    deposit = org.deposit(lease)["id"]
    invoice = org.tax_invoice(
        None, tenant, lease_id=ids.decode("lease", lease), property_id=ids.decode("property", place)
    )
    return {
        "property": place, "unit": free, "let_unit": unit, "tenant": tenant, "lease": lease, "lease_item": org.item(lease)["id"],
        "charge": charge, "credit": credit, "payment": paid, "refund": refund, "deposit": deposit,
        "pending": org.cheque(tenant_id=tenant, lease_id=lease)["id"],
        "allocation": org.get("/allocations", payment_id=paid)["data"][0]["id"],
        "cheque": org.pictured_cheque(tenant, lease_id=lease)["id"],
        "cheque_hand_back": org.cheque_hand_back(org.filed_cheque(tenant, lease_id=lease)["id"])["id"],
        "deposit_movement": org.get("/deposit-movements", deposit_id=deposit)["data"][0]["id"],
        "settlement": org.settlement([org.unit(place)["id"]], tenant)["id"],
        "tax_document": invoice["id"], "valuation": org.valuation(place)["id"],
    }  # fmt: skip


@pytest.fixture(scope="module")
def bounded(office):
    """An organisation with two properties, and a key that may do everything in the first alone."""
    org = office.organisation()
    org.billing_since()
    org.mine, org.theirs = portfolio(org, "Marina Tower"), portfolio(org, "Palm Court")
    org.rest = {
        "user": org.make("/users", {"email": "a@example.com", "name": "A", "role": "owner"})["id"],
        "api_key": org.get("/api-keys")["data"][0]["id"],
        "account": org.account()["id"],
        "journal_entry": org.journal_entry()["id"],
        "period_closing": org.closing()["id"],
        "supplier": org.get("/suppliers")["data"][0]["id"],
        "event": org.get("/changes", limit=1)["data"][0]["id"],
        "proposal": org.proposal()["id"],
        "audit_entry": org.get("/audit-entries", limit=1)["data"][0]["id"],
        "webhook": (webhook := org.webhook())["id"],
        "webhook_delivery": org.make(f"/webhooks/{webhook['id']}/test-event")["id"],
        "job": org.done_job()["id"],
        "cheque_deposit": org.cheque_deposit(org.theirs["cheque"])["id"],
        "late_fee_rule": org.late_fee_rule()["id"],
        "returned_cheque_fee": org.returned_cheque_fee()["id"],
        "exchange_rate": org.exchange_rate()["id"],
        "sandbox": org.sandbox()["id"],
    }
    made = org.make(
        "/api-keys", {"name": "Marina", "scopes": sorted(ALL), "property_ids": [org.mine["property"]]}
    )
    org.key_id, org.narrow = made["id"], office.client(made["key"])
    return org


def call(org, operation, wanted):
    body = BODIES.get(operation.name, {}) if operation.body is not None else None
    return org.narrow.request(
        operation.method, operation.template.format(**wanted), json=body,
        headers={"If-Match": "*", "Idempotency-Key": f"bounds-{operation.name}"},
    )  # fmt: skip


def ids_of(org, operation, things):
    """Path variables, from these things or from those that belong to no property."""
    return {name: things.get(kind) or org.rest[kind] for name, kind in operation.kinds.items()}


def test_nothing_of_another_property_is_shown_or_touched(office, bounded):
    before = office.rows()
    for operation in WITH_IDS:
        answer = call(bounded, operation, ids_of(bounded, operation, bounded.theirs))
        told = answer.json()
        refused = (answer.status_code, told["code"])
        assert refused in {(404, "not_found"), (403, "outside_bounds")}, (operation.name, answer.text)
        said = json.dumps({k: v for k, v in told.items() if k not in {"instance", "request_id"}})
        assert not ID.findall(said), operation.name
    assert office.rows() == before


def test_ones_own_is_shown_without_what_is_anothers(bounded):
    for operation in (o for o in WITH_IDS if o.method == "GET"):
        answer = call(bounded, operation, ids_of(bounded, operation, bounded.mine))
        mine = all(kind in bounded.mine for kind in operation.kinds.values())
        assert answer.status_code == (200 if mine else 403), (operation.name, answer.text)
        if answer.headers["content-type"].startswith("application/json"):
            assert not set(ID.findall(answer.text)) & set(bounded.theirs.values()), operation.name


def test_lists_show_ones_own_alone_and_count_it(bounded):
    for operation in WITHOUT_IDS:
        answer = bounded.narrow.get(operation.path, params={"limit": 100} if operation.listing else {})
        if operation.name not in WITHIN_PROPERTIES:
            assert (answer.status_code, answer.json()["code"]) == (403, "outside_bounds"), operation.name
            continue
        assert answer.status_code == 200, (operation.name, answer.text)
        assert not set(ID.findall(answer.text)) & set(bounded.theirs.values()), operation.name
        if operation.listing:
            told = answer.json()
            assert told["meta"]["total"] == len(told["data"]) > 0, operation.name
            deep = bounded.narrow.get(operation.path, params={"cursor": "", "limit": 1}).json()
            assert deep["meta"]["total"] == told["meta"]["total"], operation.name


def test_what_is_named_as_boundable_is_an_operation():
    assert {o.name for o in OPERATIONS} >= WITHIN_PROPERTIES


def test_anothers_ids_in_a_body_find_nothing(office, bounded):
    things = bounded.rest | bounded.theirs | {
        "own_account": bounded.rest["account"], "own_tenant": bounded.mine["tenant"], "own_unit": bounded.mine["unit"],
    }  # fmt: skip
    before = office.rows()
    for path, field, body in IN_BODIES:
        answer = bounded.narrow.post(path, json=body(things), headers={"Idempotency-Key": f"bounds {field}"})
        told = answer.json()
        refused = {e["code"] for e in told["errors"]} or {told["code"]}
        assert (answer.status_code, refused) in [(422, {"unknown"}), (403, {"outside_bounds"})], (
            path,
            answer.text,
        )
    assert office.rows() == before


def test_a_year_of_work_within_the_bounds(office, bounded):
    """Every kind of write that makes sense in one property is done by the key, and told whole: see the teardown."""
    org, mine = bounded, bounded.mine

    def do(method, path, body=None, status=(200, 201)):
        headers = {"If-Match": "*", "Idempotency-Key": f"work {method} {path} {json.dumps(body)}"}
        answer = org.narrow.request(method, path, json=body, headers=headers)
        assert answer.status_code in status, answer.text
        return answer.json()["data"]

    place = do("PATCH", f"/properties/{mine['property']}", {"name": "Marina Tower One"})
    unit = do("POST", "/units", {"property_id": place["id"], "number": "901", "type": "apartment"})["id"]
    do("PATCH", f"/units/{unit}", {"number": "902"})
    do("PUT", f"/tenants/{mine['tenant']}", {"notes": "Pays early"})
    lease = do("POST", "/leases", {
        "unit_ids": [unit], "tenants": [{"tenant_id": mine["tenant"]}], "start_date": "2026-01-01", "annual_rent": "60000.00"})["id"]  # fmt: skip
    do("POST", f"/leases/{lease}/activation")
    item = do(
        "POST",
        f"/leases/{lease}/items",
        {"type": "parking", "terms": [{"starts_on": "2026-01-01", "annual_amount": "600.00"}]},
    )
    do("PATCH", f"/lease-items/{item['id']}", {"description": "Bay 7"})
    charge = do("POST", "/charges", {
        "lease_id": lease, "type": "other", "amount": "500.00", "description": "Key", "due_on": "2026-02-01"})["id"]  # fmt: skip
    do("POST", f"/charges/{charge}/credits", {"type": "waiver", "reason": "x", "amount": "50.00"})
    body = {"tenant_id": mine["tenant"], "lease_id": lease, "amount": "1000.00", "method": "cash"}
    paid = do("POST", "/payments", body | {"allocations": [{"charge_id": charge, "amount": "100.00"}]})["id"]
    do("POST", f"/payments/{paid}/allocations", {"allocations": [{"charge_id": charge, "amount": "100.00"}]})
    do("POST", f"/payments/{paid}/refunds", {"method": "cash", "reason": "x", "amount": "10.00"})
    allocation = org.narrow.get("/allocations", params={"payment_id": paid}).json()["data"][0]["id"]
    do("POST", f"/allocations/{allocation}/release", {"reason": "x"})
    wrong = do("POST", "/payments", body | {"amount": "7.00"})["id"]
    do("POST", f"/payments/{wrong}/reversal", {"reason": "Typed twice"})
    do("POST", "/cheques", {
        "tenant_id": mine["tenant"], "lease_id": lease, "number": "777001", "bank": "Mashreq", "drawer": "x", "date": "2026-01-01",
        "amount": "1000.00", "received_on": "2026-01-01"})  # fmt: skip
    deposit = do("POST", "/deposits", {"lease_id": lease, "amount": "100.00"})["id"]
    do("POST", f"/deposits/{deposit}/receipts", {"method": "cash", "date": "2026-01-02"})
    do(
        "POST",
        f"/deposits/{deposit}/refunds",
        {"method": "cash", "amount": "40.00", "despite_open_charges": True},
    )
    do("POST", f"/leases/{lease}/notice", {"date": "2026-06-01"})
    # outside of the bounds: a payment of no property, a tenant of none
    for path, wrong_body in (
        ("/payments", {"tenant_id": mine["tenant"], "amount": 1, "method": "cash"}),
        ("/tenants", {"type": "person", "name": "X"}),
    ):
        answer = org.narrow.post(path, json=wrong_body, headers={"Idempotency-Key": f"outside {path}"})
        assert (answer.status_code, answer.json()["code"]) == (403, "outside_bounds")
    # the whole key sees what was done, and whose it was
    (entry,) = org.get("/audit-entries", object_id=wrong, types="payment.reversed")["data"]
    assert entry["key_id"] == org.key_id
    posted = org.get("/changes", types="journal_entry.posted", limit=1000)["data"][-1]["object"]
    amounts = [line["debit"] or line["credit"] for line in posted["postings"]]
    assert len(amounts) >= 2


def test_a_repeat_of_an_answer_is_the_keys_own(bounded):
    """The whole key's stored answer is not given to one with bounds."""
    body = {
        "tenant_id": bounded.theirs["tenant"],
        "lease_id": bounded.theirs["lease"],
        "amount": "3.00",
        "method": "cash",
    }
    headers = {"Idempotency-Key": "shared"}
    assert bounded.client.post("/payments", json=body, headers=headers).status_code == 201
    assert bounded.narrow.post("/payments", json=body, headers=headers).status_code == 422


@pytest.mark.parametrize(
    ("sent", "pointer", "code"),
    [
        ({"property_ids": []}, "/property_ids", None),
        ({"property_ids": ["prop_01kb5w3v1ze2qah5gqg5t7m8s4"]}, "/property_ids/0", "unknown"),
        ({"payment_ceiling": "0.00"}, "/payment_ceiling", "too_small"),
        ({"daily_ceiling": "1.005"}, "/daily_ceiling", "too_many_digits"),
        ({"currency": "XXX", "daily_ceiling": "1.00"}, "/currency", None),
    ],
)
def test_wrong_bounds_are_named(fresh, sent, pointer, code):
    answer = fresh.post("/api-keys", {"name": "x", "scopes": ["payments:write"]} | sent)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["pointer"] == pointer
    assert code in {None, error["code"]}


def test_bounds_are_listed_changed_and_kept_when_a_key_is_rolled(fresh):
    place = fresh.property()["id"]
    made = fresh.make("/api-keys", {
        "name": "x", "scopes": ["payments:write"], "property_ids": [place], "payment_ceiling": "500.00", "daily_ceiling": 1000,
        "proposes": True})  # fmt: skip
    expected = {
        "proposes": True,
        "property_ids": [place],
        "currency": "AED",
        "payment_ceiling": "500.00",
        "daily_ceiling": "1000.00",
    }
    listed = fresh.get("/api-keys")["data"][-1]
    assert {name: listed[name] for name in expected} == expected
    rolled = fresh.make(f"/api-keys/{made['id']}/roll", {"overlap_hours": 1})
    assert {name: rolled[name] for name in expected} == expected
    path = f"/api-keys/{rolled['id']}"
    other = fresh.patch(path, {"currency": "KWD", "payment_ceiling": "5.000"})
    assert [(e["pointer"], e["code"]) for e in other.json()["errors"]] == [("/daily_ceiling", "required")]
    changed = fresh.patch(
        path, {"currency": "KWD", "payment_ceiling": "5.000", "daily_ceiling": None}
    ).json()["data"]
    assert (changed["currency"], changed["payment_ceiling"], changed["daily_ceiling"]) == (
        "KWD",
        "5.000",
        None,
    )
    assert changed["proposes"] is True
    lifted = fresh.patch(path, {"property_ids": None, "payment_ceiling": None, "proposes": False}).json()[
        "data"
    ]
    assert [lifted[name] for name in expected] == [False, None, None, None, None]


def test_a_key_with_bounds_makes_no_key_without(fresh):
    made = fresh.make("/api-keys", {"name": "x", "scopes": sorted(ALL), "payment_ceiling": "500.00"})
    client = fresh.office.client(made["key"])
    for method, path, body in (
        ("POST", "/api-keys", {"name": "y", "scopes": ["payments:write"]}),
        ("PATCH", f"/api-keys/{made['id']}", {"payment_ceiling": None}),
        ("POST", "/users", {"email": "a@example.com", "name": "A", "role": "owner"}),
    ):
        answer = client.request(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "outside_bounds")
    assert client.get("/reports/trial-balance").status_code == 200


def test_ceilings_hold_for_a_payment_and_for_a_day(fresh):
    tenant = fresh.tenant()["id"]
    made = fresh.make(
        "/api-keys",
        {"name": "x", "scopes": sorted(ALL), "payment_ceiling": "400.00", "daily_ceiling": "1000.00"},
    )
    client = fresh.office.client(made["key"])
    numbers = iter(range(100))

    def pay(amount, path="/payments", **more):
        body = {"tenant_id": tenant, "amount": amount, "method": "cash"} | more
        answer = client.post(path, json=body, headers={"Idempotency-Key": f"k{next(numbers)}"})
        return answer.status_code, answer.json().get("code"), answer.json().get("data", {}).get("id")

    assert pay("400.01")[:2] == (403, "payment_ceiling")
    assert pay("10.00", currency="USD")[:2] == (403, "ceiling_currency")
    status, _, paid = pay("400.00")
    assert status == 201
    refund = client.post(
        f"/payments/{paid}/refunds",
        json={"method": "cash", "reason": "x", "amount": "100.00"},
        headers={"Idempotency-Key": "r"},
    )
    assert refund.status_code == 201
    assert pay("300.00")[0] == 201
    # 800.00 of 1,000.00 are used: what was refused did not count, and of ten at once just two fit
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: pay("100.00"), range(10)))
    assert sorted(answer[:2] for answer in answers) == [(201, None)] * 2 + [(403, "daily_ceiling")] * 8
    assert fresh.payment(tenant, amount="5000.00")["amount"] == "5000.00"
    assert fresh.patch(f"/api-keys/{made['id']}", {"daily_ceiling": "1001.00"}).status_code == 200
    deadline = 20
    while pay("1.00")[0] != 201 and deadline:  # within a second everywhere
        deadline -= 1
    assert deadline
    assert pay("1.00")[:2] == (403, "daily_ceiling")
