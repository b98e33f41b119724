"""Suppliers over HTTP: one default, one per owner, a TRN with its registration, prefixes that are nobody else's."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from nexus.tax.suppliers import create_supplier, is_registered, supplier_for

OWNER = {
    "name": "Ahmed Saleh",
    "address": "Villa 4, Jumeirah, Dubai",
    "invoice_prefix": "AS",
    "owner_reference": "OWN-17",
}


def errors(answer, status=422):
    assert answer.status_code == status, answer.text
    return [(e["pointer"], e["code"]) for e in answer.json()["errors"]]


def test_a_supplier_is_added_read_changed_and_removed(fresh):
    made = fresh.supplier(trn="100 1234 5670 0003")
    assert (made["trn"], made["jurisdiction"], made["owner_reference"]) == ("100123456700003", "AE-DU", None)
    path = f"/suppliers/{made['id']}"
    answer = fresh.client.get(path)
    assert answer.json()["data"] == made
    tag = answer.headers["ETag"]
    changed = fresh.client.patch(path, json={"address_ar": "مكتب 901، دبي"}, headers={"If-Match": tag})
    assert changed.json()["data"]["address_ar"] == "مكتب 901، دبي"
    assert fresh.client.patch(path, json={"name": "x"}, headers={"If-Match": tag}).status_code == 412
    gone = fresh.client.patch(path, json={"trn": None, "registered_from": None}).json()["data"]
    assert (gone["trn"], gone["registered_from"]) == (None, None)
    assert fresh.client.delete(path).status_code == 204
    assert fresh.client.get(path).status_code == 404


def test_each_owner_has_one_supplier_and_the_organisation_one_default(fresh):
    default = fresh.supplier()
    second = {"name": "B", "address": "C", "invoice_prefix": "B"}
    assert errors(fresh.client.post("/suppliers", json=second)) == [("/owner_reference", "taken")]
    assert errors(fresh.client.post("/suppliers", json=OWNER | {"invoice_prefix": default["invoice_prefix"]})) == [
        ("/invoice_prefix", "taken")
    ]  # fmt: skip
    owner = fresh.make("/suppliers", OWNER)
    assert errors(fresh.client.post("/suppliers", json=OWNER | {"invoice_prefix": "C"})) == [
        ("/owner_reference", "taken")
    ]
    assert errors(fresh.client.patch(f"/suppliers/{owner['id']}", json={"owner_reference": None})) == [
        ("/owner_reference", "taken")
    ]  # fmt: skip
    assert fresh.get("/suppliers", owner_reference="OWN-17")["data"] == [owner]
    assert fresh.get("/suppliers", trn="100123456700003")["data"] == [default]
    assert [s["id"] for s in fresh.get("/suppliers", sort="-created_at")["data"]] == [
        owner["id"],
        default["id"],
    ]


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"trn": "12345678901234x"}, "/trn", "wrong_trn"),
        ({"trn": "1001234567000031"}, "/trn", "wrong_trn"),
        ({"trn": "100123456700003"}, "/registered_from", "required"),
        ({"registered_from": "2018-01-01"}, "/trn", "required"),
        ({"registered_until": "2018-01-01"}, "/registered_until", "too_early"),
        (
            {"trn": "100123456700003", "registered_from": "2018-01-02", "registered_until": "2018-01-01"},
            "/registered_until", "too_early",
        ),
        ({"jurisdiction": "ZZ"}, "/jurisdiction", "unknown_jurisdiction"),
        ({"invoice_prefix": "-A"}, "/invoice_prefix", "wrong_value"),
        ({"address": " "}, "/address", "wrong_value"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(org, change, pointer, code):
    assert (pointer, code) in errors(org.client.post("/suppliers", json=OWNER | change))


def test_of_ten_who_add_the_default_at_once_one_does(fresh):
    def add(n):
        body = {"name": "A", "address": "B", "invoice_prefix": f"P{n}"}
        return fresh.client.post("/suppliers", json=body).status_code

    with ThreadPoolExecutor(10) as pool:
        assert sorted(pool.map(add, range(10))) == [201] + [422] * 9


def test_suppliers_need_their_scope(fresh):
    reader = fresh.key_with("suppliers:read")
    assert reader.get("/suppliers").status_code == 200
    assert reader.post("/suppliers", json=OWNER).json()["code"] == "scope_missing"


async def test_the_owners_own_supplier_comes_before_the_default(ctx):
    assert await supplier_for(ctx, "OWN-17") is None
    default = await create_supplier(ctx, {"name": "Manager", "address": "A", "invoice_prefix": "M"})
    owner = await create_supplier(ctx, dict(OWNER))
    assert (await supplier_for(ctx, "OWN-17"))["id"] == owner["id"]
    assert (await supplier_for(ctx, "OWN-18"))["id"] == default["id"]
    assert (await supplier_for(ctx, None))["id"] == default["id"]


def test_a_registration_has_a_first_and_a_last_day():
    supplier = {"registered_from": date(2020, 1, 1), "registered_until": date(2025, 12, 31)}
    days = ["2019-12-31", "2020-01-01", "2025-12-31", "2026-01-01"]
    assert [is_registered(supplier, date.fromisoformat(d)) for d in days] == [False, True, True, False]
    assert not is_registered({"registered_from": None, "registered_until": None}, date(2026, 1, 1))
