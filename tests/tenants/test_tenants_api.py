"""Tenants over HTTP, and what of them is stored."""

import json

import pytest

EMIRATES_ID, PASSPORT, LICENCE, TRN = "784-1980-1234567-8", "N1234567", "CN-1234567", "100123456700003"
FULL = {
    "type": "person", "name": "Leila Haddad", "name_ar": "ليلى حداد", "status": "active", "nationality": "AE",
    "birth_date": "1988-04-02", "emails": ["leila@example.com"], "phones": ["+971501234567"], "preferred_language": "ar",
    "notes": "n",
}  # fmt: skip
SECRET = {
    "emirates_id": EMIRATES_ID, "trn": TRN,
    "passport": {"number": PASSPORT, "country": "LB", "expires_on": "2030-01-01"},
    "trade_licence": {"number": LICENCE, "authority": "DET", "expires_on": "2027-05-01"},
}  # fmt: skip
CONTACT = {"name": "Samir", "phone": "+971507654321", "relationship": "brother", "email": "samir@example.com"}


def test_every_field(org):
    made = org.make("/tenants", FULL | SECRET | {"emergency_contacts": [CONTACT]})
    assert {name: made[name] for name in FULL} == FULL
    assert made["emergency_contacts"] == [CONTACT]
    assert made["emirates_id"] == "784198012345678"
    assert made["passport"] == SECRET["passport"]
    assert made["trade_licence"] == {"number": "CN1234567", "authority": "DET", "expires_on": "2027-05-01"}
    assert made["trn"] == TRN


def test_contacts_take_their_normal_form(org):
    made = org.tenant(
        phones=["050 123 4567", "+44 20 7946 0958"], emails=["Leila@Example.COM"],
        emergency_contacts=[{"name": "S", "phone": "00971 50 765 4321"}],
    )  # fmt: skip
    assert made["phones"] == ["+971501234567", "+442079460958"]
    assert made["emails"] == ["leila@example.com"]
    assert made["emergency_contacts"][0]["phone"] == "+971507654321"


def test_identifiers_are_masked_without_the_scope(org):
    tenant = org.make("/tenants", FULL | SECRET)
    masked = org.key_with("tenants:read", "payments:read", "payments:write")
    payment = org.payment(tenant["id"])
    seen = [
        masked.get(f"/tenants/{tenant['id']}").json()["data"],
        *[t for t in masked.get("/tenants", params={"limit": 100}).json()["data"] if t["id"] == tenant["id"]],
        masked.get(f"/payments/{payment['id']}", params={"expand": "tenant"}).json()["data"]["tenant"],
    ]
    for one in seen:
        assert one["emirates_id"] == "•" * 11 + "5678"
        assert one["passport"] == {"number": "••••4567", "country": "LB", "expires_on": "2030-01-01"}
        assert one["trade_licence"]["number"].endswith("4567") and "CN" not in one["trade_licence"]["number"]
        assert one["trn"] == "•" * 11 + "0003"
    clear = org.key_with("tenants:read", "tenant_identifiers:read")
    tags = {client.get(f"/tenants/{tenant['id']}").headers["ETag"] for client in (masked, clear)}
    assert len(tags) == 2


@pytest.mark.parametrize(
    ("field", "spellings"),
    [
        ("emirates_id", [EMIRATES_ID, "784198012345678", "784 1980 1234567 8", "٧٨٤-١٩٨٠-١٢٣٤٥٦٧-٨"]),
        ("passport", [PASSPORT, "n 1234 567"]),
        ("trade_licence", [LICENCE, "cn1234567"]),
        ("trn", [TRN, "1001-2345-6700-003"]),
    ],
)
def test_identifiers_are_found_by_exact_value_in_any_spelling(fresh, field, spellings):
    wanted = fresh.make("/tenants", FULL | SECRET)["id"]
    fresh.tenant()
    for text in spellings:
        assert [row["id"] for row in fresh.get("/tenants", **{field: text})["data"]] == [wanted]
    other = {"emirates_id": "784198012345677", "trn": "100123456700004"}.get(field, "Z9999999")
    assert fresh.get("/tenants", **{field: other})["data"] == []


def test_no_identifier_is_stored_or_told_in_clear(fresh):
    tenant = fresh.make("/tenants", FULL | SECRET, Idempotency_Key="k")
    fresh.client.put(f"/tenants/{tenant['id']}", json={"trn": "100999999900003"})
    fresh.client.post("/tenants", json=FULL | SECRET | {"emirates_id": "784-1980-1234567-8x"})
    tables = ("tenants", "events", "idempotency_keys")
    dumped = "".join(
        str(row)
        for t in tables
        for row in fresh.office.sql(f"SELECT t::text FROM {t} t WHERE org_id = %s", fresh.id)
    )
    for secret in ("784198012345678", PASSPORT, "CN1234567", TRN, "100999999900003"):
        assert secret not in dumped
        assert secret.encode().hex() not in dumped
    stored = json.loads(
        fresh.office.sql("SELECT identifiers::text FROM tenants WHERE org_id = %s", fresh.id)[0][0]
    )
    assert set(stored) == {"emirates_id", "passport", "trade_licence", "trn"}


def test_a_refusal_does_not_repeat_the_identifier(org):
    answer = org.client.post(
        "/tenants", json={"type": "person", "name": "A", "emirates_id": "999198012345678"}
    )
    assert answer.status_code == 422
    assert "999198012345678" not in answer.text


def test_a_wrong_check_digit_is_a_warning(org):
    assert org.tenant(emirates_id="784-1980-1234567-1")["warnings"] == ["emirates_id_check_digit"]
    assert org.tenant()["warnings"] == []


def test_put_changes_what_is_sent_and_leaves_the_rest(org):
    tenant = org.make("/tenants", FULL | SECRET)
    where = f"/tenants/{tenant['id']}"
    body = {"phones": ["+971551234567"], "emergency_contacts": [CONTACT], "name_ar": None, "passport": None}
    changed = org.client.put(where, json=body).json()["data"]
    assert changed["phones"] == ["+971551234567"]
    assert changed["emergency_contacts"] == [CONTACT]
    assert (changed["name_ar"], changed["passport"]) == (None, None)
    kept = set(tenant) - {"phones", "emergency_contacts", "name_ar", "passport", "updated_at"}
    assert {name: changed[name] for name in kept} == {name: tenant[name] for name in kept}
    assert org.get("/tenants", passport=PASSPORT, q="Leila")["data"] != [changed]
    assert changed["id"] in {row["id"] for row in org.get("/tenants", trn=TRN, limit=100)["data"]}
    stale = org.client.put(where, json={"name": "B"}, headers={"If-Match": '"1-x"'})
    assert stale.status_code == 412


def test_filters(fresh):
    one = fresh.tenant(
        "Leila Haddad", name_ar="ليلى", emails=["l@example.com"], phones=["0501234567"], nationality="LB"
    )
    two = fresh.tenant("Gulf Trading LLC", type="company", status="archived")
    lease = fresh.active_lease((), one["id"])
    fresh.lease((), two["id"])
    unit = lease["unit_ids"][0]
    for params, wanted in (
        ({"type": "company"}, two), ({"status": "archived"}, two), ({"nationality": "LB"}, one), ({"q": "lei had"}, one),
        ({"q": "ليلى"}, one), ({"email": "L@Example.com"}, one), ({"phone": "+971501234567"}, one),
        ({"phone": "050-123 4567"}, one), ({"property_id": lease["property_id"]}, one), ({"unit_id": unit}, one),
        ({"lease_status": "draft"}, two), ({"lease_status": "active", "unit_id": unit}, one),
    ):  # fmt: skip
        found = fresh.get("/tenants", **params)
        assert [row["id"] for row in found["data"]] == [wanted["id"]], params
        assert found["meta"]["total"] == 1
    assert fresh.get("/tenants", unit_id=unit, lease_status="draft")["data"] == []
    assert fresh.client.get("/tenants", params={"phone": "12345"}).status_code == 422


def test_one_tenant_with_leases_balance_and_payments(fresh):
    tenant = fresh.tenant()["id"]
    past = fresh.active_lease((), tenant, start_date="2024-01-01", annual_rent="1000")
    now = fresh.active_lease((), tenant, start_date="2026-01-01", end_date="2099-12-31", annual_rent="85000")
    fresh.lease((), tenant, start_date="2026-01-01", annual_rent="7")
    fresh.payment(tenant, amount="100.50", lease_id=now["id"])
    fresh.cheque(tenant_id=tenant, amount="200.00")
    other = {"number": "004418", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-05-01"}
    bounced = fresh.cheque(tenant_id=tenant, amount="300.00", cheque=other)
    fresh.make(f"/payments/{bounced['id']}/return", {"date": "2026-06-01", "reason": "stopped"}, status=200)
    back = fresh.payment(tenant, amount="1")
    fresh.make(f"/payments/{back['id']}/reversal", {"reason": "twice"}, status=200)
    detail = fresh.get(f"/tenants/{tenant}")["data"]
    assert [lease["start_date"] for lease in detail["leases"]] == ["2026-01-01", "2026-01-01", "2024-01-01"]
    assert past["id"] in {lease["id"] for lease in detail["leases"]}
    assert detail["balance"] == [
        {"currency": "AED", "annual_rent": "85000.00", "cleared": "100.50", "pending": "200.00", "bounced": "300.00",
         "reversed": "1.00"}
    ]  # fmt: skip
    assert len(detail["payments"]) == 4
    assert detail["payments"][0]["id"] == back["id"]


def test_a_tenant_that_is_named_elsewhere_stays(org):
    paying, renting = org.tenant()["id"], org.tenant()["id"]
    org.payment(paying)
    org.lease((), renting)
    for tenant in (paying, renting):
        answer = org.client.delete(f"/tenants/{tenant}")
        assert (answer.status_code, answer.json()["code"]) == (409, "tenant_in_use")
