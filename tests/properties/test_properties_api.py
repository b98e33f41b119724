"""Properties and units over HTTP."""

import pytest


def test_a_property_as_documented(fresh):
    made = fresh.property()
    listed = fresh.get("/properties")
    assert list(listed["data"][0])[:7] == [
        "id", "name", "type", "address", "units_count", "occupied_units", "status",
    ]  # fmt: skip
    assert listed["data"] == [made]
    assert listed["meta"] == {"total": 1, "page": 1, "limit": 20}


def test_every_field_is_kept(org):
    address = {
        "line1": "Plot 12", "building": "Tower A", "street": "Al Marsa Street", "community": "Dubai Marina", "city": "Dubai",
        "emirate": "Dubai", "country": "AE", "po_box": "1234", "makani": "3014072155", "latitude": 25.0803,
        "longitude": 55.1403, "community_ar": "مرسى دبي", "city_ar": "دبي",
    }  # fmt: skip
    sent = {
        "name": "Tower", "name_ar": "برج", "type": "mixed", "status": "maintenance", "owner_reference": "OWN-1",
        "jurisdiction": "AE-DU", "time_zone": "Asia/Dubai", "currency": "AED", "built_year": 2012, "notes": "n",
    }  # fmt: skip
    made = org.make("/properties", sent | {"address": address})
    assert {name: made[name] for name in sent} == sent
    assert made["address_details"] == address
    assert made["address"] == "Plot 12, Tower A, Al Marsa Street, Dubai Marina, Dubai"


def test_what_is_not_given_comes_from_the_jurisdiction(office):
    kuwait = office.organisation(jurisdiction="KW")
    made = kuwait.property()
    assert (made["currency"], made["time_zone"], made["jurisdiction"]) == ("KWD", "Asia/Kuwait", "KW")
    tokyo = kuwait.property(jurisdiction="JP")
    assert (tokyo["currency"], tokyo["time_zone"]) == ("JPY", "Asia/Tokyo")
    assert kuwait.unit(made["id"], market_rent="1.5")["market_rent"] == "1.500"
    assert kuwait.unit(tokyo["id"], market_rent=120000)["market_rent"] == "120000"


def test_filters(fresh):
    one = fresh.property("Marina Tower", owner_reference="A", jurisdiction="AE-DU")
    two = fresh.property(
        "Deira House", type="commercial", status="inactive", address={"community": "Deira", "city": "Sharjah"},
        jurisdiction="AE-SH", name_ar="بيت ديرة",
    )  # fmt: skip
    for params, wanted in (
        ({"status": "inactive"}, two), ({"status": "active", "type": "residential"}, one), ({"community": "Deira"}, two),
        ({"city": "Dubai"}, one), ({"jurisdiction": "AE-SH"}, two), ({"owner_reference": "A"}, one), ({"q": "mari"}, one),
        ({"q": "tower MARINA"}, one), ({"q": "ديرة"}, two), ({"q": "Deira", "status": "inactive"}, two),
    ):  # fmt: skip
        found = fresh.get("/properties", **params)
        assert [row["id"] for row in found["data"]] == [wanted["id"]], params
        assert found["meta"]["total"] == 1
    for params in (
        {"status": "maintenance"},
        {"q": "nowhere"},
        {"q": "¬"},
        {"status": "active", "q": "Deira"},
    ):
        assert fresh.get("/properties", **params)["meta"] == {"total": 0, "page": 1, "limit": 20}


def test_merge_patch_takes_away_with_null_and_leaves_what_is_not_sent(org):
    made = org.property(name_ar="أ", notes="n")
    where = f"/properties/{made['id']}"
    answer = org.client.patch(
        where,
        json={"name_ar": None, "address": {"community": None, "street": "Al Marsa"}},
        headers={"Content-Type": "application/merge-patch+json"},
    )
    changed = answer.json()["data"]
    assert (changed["name_ar"], changed["notes"], changed["name"]) == (None, "n", made["name"])
    assert changed["address_details"] == {"street": "Al Marsa", "city": "Dubai"}
    assert changed["address"] == "Al Marsa, Dubai"
    refused = org.client.patch(where, json={"name": None, "address": {"street": None, "city": None}})
    assert refused.status_code == 422
    assert org.client.patch(where, json={"address": {"street": None, "city": None}}).status_code == 422
    assert org.get(where)["data"] == changed


def test_a_property_with_something_in_it_stays(org):
    place = org.property()["id"]
    unit = org.unit(place)
    answer = org.client.delete(f"/properties/{place}")
    assert (answer.status_code, answer.json()["code"]) == (409, "property_in_use")
    kept = org.client.patch(f"/properties/{place}", json={"currency": "USD"})
    assert (kept.status_code, kept.json()["code"]) == (409, "property_in_use")
    assert org.client.delete(f"/units/{unit['id']}").status_code == 204
    assert org.client.patch(f"/properties/{place}", json={"currency": "USD"}).status_code == 200
    assert org.client.delete(f"/properties/{place}").status_code == 204


def test_every_field_of_a_unit(org):
    sent = {
        "number": "1204", "floor": "12", "type": "apartment", "usage": "residential", "bedrooms": 2,
        "area": {"value": 73.8, "unit": "sqm", "standard": "title_deed"}, "furnished": "semi_furnished",
        "market_rent": "85000.00", "status": "reserved", "notes": "n",
        "identifiers": {"dewa_premises": "123", "title_deed": "T-1", "makani": "3014072155"},
    }  # fmt: skip
    place = org.property()["id"]
    made = org.make("/units", sent | {"property_id": place})
    assert {name: made[name] for name in sent} == sent
    assert (made["property_id"], made["currency"], made["current_lease_id"]) == (place, "AED", None)
    where = f"/units/{made['id']}"
    changed = org.client.patch(where, json={"area": None, "market_rent": None, "bedrooms": 3}).json()["data"]
    assert (changed["area"], changed["market_rent"], changed["bedrooms"]) == (None, None, 3)
    assert changed["identifiers"] == sent["identifiers"]


@pytest.mark.parametrize(
    ("kind", "usage"), [("office", "commercial"), ("villa", "residential"), ("warehouse", "industrial")]
)
def test_usage_follows_the_type(org, kind, usage):
    assert org.unit(type=kind)["usage"] == usage


def test_units_are_made_500_at_once_all_or_none(fresh):
    place = fresh.property()["id"]
    units = [{"number": str(n), "type": "studio", "market_rent": n + 1} for n in range(500)]
    made = fresh.make(f"/properties/{place}/units", {"units": units})
    assert [unit["number"] for unit in made] == [str(n) for n in range(500)]
    assert fresh.get("/units")["meta"]["total"] == 500
    assert fresh.get(f"/properties/{place}")["data"]["units_count"] == 500
    listed = fresh.get("/units", limit=100, page=5)["data"]
    assert [unit["number"] for unit in listed] == [str(n) for n in range(400, 500)]
    for units, pointer in (
        ([{"number": "new", "type": "studio"}, {"number": "7", "type": "studio"}], "/units/1/number"),
        ([{"number": "a", "type": "studio"}, {"number": "a", "type": "studio"}], "/units/1/number"),
        ([{"number": "b", "type": "studio"}, {"number": "c", "type": "castle"}], "/units/1/type"),
        ([{"number": "b", "type": "studio", "market_rent": "1.234"}], "/units/0/market_rent"),
        ([{"number": "b", "type": "studio", "market_rent": 1, "bedrooms": "x"}], "/units/0/bedrooms"),
        ([{"number": str(n), "type": "studio"} for n in range(501)], "/units"),
        ([], "/units"),
    ):
        answer = fresh.client.post(f"/properties/{place}/units", json={"units": units})
        assert answer.status_code == 422
        assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert fresh.get(f"/properties/{place}")["data"]["units_count"] == 500


def test_a_number_is_taken_once_per_property(org):
    place = org.property()["id"]
    org.unit(place, number="1")
    other = org.unit(place, number="2")
    assert org.unit(number="1")["number"] == "1"
    for answer in (
        org.client.post("/units", json={"property_id": place, "number": "1", "type": "studio"}),
        org.client.patch(f"/units/{other['id']}", json={"number": "1"}),
    ):
        assert answer.status_code == 422
        assert answer.json()["errors"][0] | {"detail": ""} == {
            "pointer": "/number",
            "code": "taken",
            "detail": "",
        }


def test_a_unit_that_a_lease_names_stays(org):
    unit = org.unit()["id"]
    org.lease([unit])
    answer = org.client.delete(f"/units/{unit}")
    assert (answer.status_code, answer.json()["code"]) == (409, "unit_in_use")


def test_unit_filters_and_expansion(fresh):
    place = fresh.property("Home")["id"]
    one = fresh.unit(place, number="1", bedrooms=1, furnished="furnished", notes="sea view")
    two = fresh.unit(place, number="2", type="office", status="off_market")
    fresh.unit()
    for params, wanted in (
        ({"property_id": place, "number": "1"}, one), ({"status": "off_market"}, two), ({"type": "office"}, two),
        ({"usage": "commercial"}, two), ({"furnished": "furnished"}, one), ({"bedrooms": 1}, one), ({"q": "sea"}, one),
    ):  # fmt: skip
        assert [row["id"] for row in fresh.get("/units", **params)["data"]] == [wanted["id"]], params
    expanded = fresh.get(f"/units/{one['id']}", expand="property")["data"]
    assert expanded["property"]["name"] == "Home"
    assert fresh.get("/units", expand="property")["data"][0]["property"]["id"] == place
    assert fresh.client.get("/units", params={"expand": "castle"}).status_code == 422
    narrow = fresh.key_with("units:read")
    assert narrow.get("/units", params={"expand": "property"}).status_code == 403
