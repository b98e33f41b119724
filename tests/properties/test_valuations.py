"""What properties were valued at: recorded once, never changed, withdrawn when wrong."""

from datetime import timedelta

import pytest

from support.days import TODAY


@pytest.fixture
def place(org):
    return org.property("Marina Tower A", owner_reference="OWN-1")["id"]


def body(place, **more):
    return {
        "property_id": place,
        "valued_on": "2026-01-01",
        "amount": "1200000.00",
        "source": "Valuer",
    } | more


def test_one_is_recorded_read_and_listed(org, place):
    made = org.post("/valuations", body(place, notes="Vacant possession"))
    assert made.status_code == 201
    told = made.json()["data"]
    assert made.headers["Location"].endswith(f"/valuations/{told['id']}")
    read = org.client.get(f"/valuations/{told['id']}")
    assert read.json()["data"] == told
    assert {n: v for n, v in told.items() if not n.endswith(("_at", "id"))} == {
        "valued_on": "2026-01-01", "amount": "1200000.00", "currency": "AED", "source": "Valuer",
        "notes": "Vacant possession", "withdrawal_reason": None,
    }  # fmt: skip
    assert (told["property_id"], told["withdrawn_at"]) == (place, None)
    other = org.valuation(amount="7", valued_on=str(TODAY))
    assert [v["id"] for v in org.get("/valuations", sort="-amount")["data"]] == [told["id"], other["id"]]
    for query in ({"property_id": place}, {"owner_reference": "OWN-1"}):
        assert [v["id"] for v in org.get("/valuations", **query)["data"]] == [told["id"]], query
    assert org.get("/valuations", currency="KWD")["data"] == []
    (event,) = org.get("/changes", types="valuation.*", limit=1)["data"]
    assert (event["type"], event["object"]) == ("valuation.recorded", told)


def test_the_one_that_counts_on_a_day_is_the_latest_before_it(org, place):
    first = org.valuation(place, valued_on="2025-01-01")
    org.valuation(place, valued_on="2026-01-01", amount="5")
    corrected = org.valuation(place, valued_on="2026-01-01", amount="6")

    def counts(day, **more):
        return [v["id"] for v in org.get("/valuations", property_id=place, as_of=day, **more)["data"]]

    assert counts("2024-12-31") == []
    assert counts("2025-12-31") == [first["id"]]
    assert counts("2026-01-01") == [corrected["id"]]
    assert counts("2026-01-01", known_at=first["created_at"]) == [first["id"]]
    org.make(f"/valuations/{corrected['id']}/withdrawal", {"reason": "Another building"}, status=200)
    assert counts("2026-01-01") != [corrected["id"]]
    assert counts("2026-01-01", known_at=corrected["created_at"]) == [corrected["id"]]


def test_a_wrong_one_is_withdrawn_once_and_stays_to_be_read(org, place):
    made = org.post("/valuations", body(place))
    path = made.headers["Location"].removeprefix("/api/v2")
    reason = {"reason": "Typing error"}
    stale = org.client.post(f"{path}/withdrawal", json=reason, headers={"If-Match": '"999"'})
    assert stale.status_code == 412
    gone = org.client.post(f"{path}/withdrawal", json=reason, headers={"If-Match": made.headers["ETag"]})
    told = gone.json()["data"]
    assert (gone.status_code, told["withdrawal_reason"]) == (200, "Typing error")
    assert told["withdrawn_at"] > told["created_at"]
    assert org.post(f"{path}/withdrawal", {"reason": " "}).status_code == 422
    again = org.post(f"{path}/withdrawal", reason)
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert org.client.get(path).json()["data"] == told


def test_what_is_wrong_is_named(org, place):
    kuwaiti = org.property("Salmiya", jurisdiction="KW")["id"]
    for wrong, pointer, code in (
        ({"valued_on": str(TODAY + timedelta(days=1))}, "/valued_on", "out_of_range"),
        ({"valued_on": "1899-12-31"}, "/valued_on", "out_of_range"),
        ({"amount": "0.00"}, "/amount", "too_small"),
        ({"amount": "1.001"}, "/amount", "too_many_digits"),
        ({"property_id": "prop_01kb5w3v1ze2qah5gqg5t7m8s4"}, "/property_id", "unknown"),
        ({"source": " "}, "/source", "wrong_value"),
    ):
        answer = org.post("/valuations", body(place, **wrong))
        assert answer.status_code == 422, wrong
        assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [(pointer, code)], wrong
    assert org.valuation(kuwaiti, amount="1.001")["amount"] == "1.001"
    alone = org.client.get("/valuations", params={"known_at": "2026-01-01T00:00:00Z"})
    assert (alone.status_code, alone.json()["errors"][0]["pointer"]) == (422, "/known_at")
    assert org.get("/valuations", property_id=place)["data"] == []


def test_what_was_valued_stays_and_nothing_in_it_can_be_changed(org, place, office):
    made = org.valuation(place)
    refused = org.client.delete(f"/properties/{place}", headers={"If-Match": "*"})
    assert (refused.status_code, "valuations" in refused.json()["detail"]) == (409, True)
    may = "SELECT has_any_column_privilege('nexus_app', 'valuations', 'UPDATE'), has_column_privilege('nexus_app', 'valuations', 'amount', 'UPDATE'), has_table_privilege('nexus_app', 'valuations', 'DELETE')"
    assert office.sql(may) == [(True, False, False)]
    undone = org.get("/audit-entries", object_id=made["id"])["data"][0]["id"]
    org.make(f"/operations/{undone}/undo", status=200)
    assert org.get(f"/valuations/{made['id']}")["data"]["withdrawal_reason"] == "Undone"


def test_the_currency_of_a_valued_property_stays(org, place):
    org.valuation(place)
    answer = org.client.patch(f"/properties/{place}", json={"currency": "USD"})
    assert (answer.status_code, answer.json()["code"]) == (409, "property_in_use")
    assert answer.json()["detail"] == "The currency can't change while the property has valuations."
    assert org.client.patch(f"/properties/{place}", json={"currency": "AED"}).status_code == 200
