"""Search over everything, in English and Arabic: what is found, in which order, and by whom."""

import psycopg
import pytest


@pytest.fixture(scope="module")
def town(office):
    """Two towers of one community, a villa; Leila, who rents 1204 in the first and pays by cheques, and others."""
    org = office.organisation()
    tower = org.property(
        "Marina Tower", name_ar="برج المارينا",
        address={"community": "Dubai Marina", "city": "Dubai", "community_ar": "مرسى دبي", "makani": "3014072155"},
        owner_reference="OWN-77",
    )["id"]  # fmt: skip
    org.property("Marina", address={"community": "Al Barsha", "city": "Dubai"})
    villa = org.property("Villa 12", address={"street": "Jumeirah Road", "city": "Dubai"})["id"]
    unit = org.unit(tower, number="1204", identifiers={"dewa_premises": "123456789"})["id"]
    org.unit(tower, number="A-1204")
    org.unit(villa, number="1204")
    org.unit(villa, number="0007")
    leila = org.tenant(
        "Leïla Haddad", name_ar="ليلى حدّاد", emails=["leila@example.com"], phones=["+971501234567"]
    )["id"]
    org.tenant("Leila")
    org.tenant("Ahmed Al-Mansoori", name_ar="أحمد المنصوري")
    lease = org.active_lease([unit], leila, registration={"authority": "ejari", "number": "EJ-55/2026"})
    org.filed_cheque(leila, number="004417")
    org.filed_cheque(leila, number="44170")
    return {"org": org, "lease": lease["number"]}


def found(org, q, **more):
    return [(one["kind"], one["title"]) for one in org.get("/search", q=q, **more)["data"]]


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("Marina", ("property", "Marina")),
        ("marina tower", ("property", "Marina Tower")),
        ("MARINA tow", ("property", "Marina Tower")),
        ("own-77", ("property", "Marina Tower")),
        ("3014072155", ("property", "Marina Tower")),
        ("jumeirah", ("property", "Villa 12")),
        ("برج", ("property", "Marina Tower")),
        ("المارينا", ("property", "Marina Tower")),
        ("مارينا", ("property", "Marina Tower")),
        ("مرسي دبى", ("property", "Marina Tower")),
        ("1204", ("unit", "1204")),
        ("١٢٠٤", ("unit", "1204")),
        ("۱۲۰۴", ("unit", "1204")),
        ("a 1204", ("unit", "A-1204")),
        ("7", ("unit", "0007")),
        ("villa 1204", ("unit", "1204")),
        ("123456789", ("unit", "1204")),
        ("ليلى", ("tenant", "Leïla Haddad")),
        ("ليلي", ("tenant", "Leïla Haddad")),
        ("لَيْلَى حداد", ("tenant", "Leïla Haddad")),
        ("ليـــلى", ("tenant", "Leïla Haddad")),
        ("احمد", ("tenant", "Ahmed Al-Mansoori")),
        ("منصوري", ("tenant", "Ahmed Al-Mansoori")),
        ("mansoori ahmed", ("tenant", "Ahmed Al-Mansoori")),
        ("leila", ("tenant", "Leila")),
        ("leila@example.com", ("tenant", "Leïla Haddad")),
        ("leila@ex", ("tenant", "Leïla Haddad")),
        ("+971 50 123 4567", ("tenant", "Leïla Haddad")),
        ("00971501234567", ("tenant", "Leïla Haddad")),
        ("050 1234", ("tenant", "Leïla Haddad")),
        ("1234567", ("tenant", "Leïla Haddad")),
        ("٠٥٠١٢٣٤٥٦٧", ("tenant", "Leïla Haddad")),
        ("004417", ("cheque", "004417")),
        ("4417", ("cheque", "004417")),
        ("٤٤١٧٠", ("cheque", "44170")),
    ],
)
def test_the_best_comes_first(town, q, first):
    results = found(town["org"], q)
    assert results, q
    assert results[0] == first, results


def test_a_lease_by_its_number_its_registration_and_its_tenant(town):
    org, number = town["org"], town["lease"]
    for q in (number, number.lower(), "EJ-55/2026", "ej 55"):
        assert found(org, q)[0] == ("lease", number), q
    assert ("lease", number) in found(org, "haddad")
    one = org.get("/search", q=number)["data"][0]
    assert (one["subtitle"], one["matched_field"]) == ("Marina Tower · 1204 · Leïla Haddad", "number")


def test_what_is_shown(town):
    org = town["org"]
    by = {
        q: org.get("/search", q=q)["data"][0]
        for q in ("ليلى", "leila@example.com", "4417", "own-77", "villa 1204")
    }
    assert (by["ليلى"]["title_ar"], by["ليلى"]["matched_field"]) == ("ليلى حدّاد", "name_ar")
    assert (by["leila@example.com"]["subtitle"], by["leila@example.com"]["matched_field"]) == (
        "leila@example.com",
        "email",
    )
    assert by["4417"]["subtitle"] == "Emirates NBD · AED 1,000.00 · 2026-01-01".replace("1,000", "1000")
    assert by["own-77"]["matched_field"] == "owner_reference"
    assert by["villa 1204"]["subtitle"] == "Villa 12"
    for one in by.values():
        path = {"tenant": "tenants", "cheque": "cheques", "property": "properties", "unit": "units"}[
            one["kind"]
        ]
        assert org.client.get(f"/{path}/{one['id']}").status_code == 200


def test_kinds_and_number_are_chosen(town):
    org = town["org"]
    assert {kind for kind, _ in found(org, "1204", types="tenant,unit")} == {"unit"}
    assert len(found(org, "1204", limit=1)) == 1
    told = org.get("/search", q="1204", types="cheque,unit")["meta"]
    assert told == {"types": ["unit", "cheque"], "limit": 20}
    assert (
        found(org, "nothing of the kind") == found(org, "؟!") == found(org, "' | '") == found(org, "%") == []
    )


def test_only_what_the_key_may_read(town):
    org = town["org"]
    narrow = org.key_with("units:read", "leases:read")
    assert {one["kind"] for one in narrow.get("/search", params={"q": "1204"}).json()["data"]} == {"unit"}
    assert narrow.get("/search", params={"q": "haddad"}).json()["data"] == []
    lease = narrow.get("/search", params={"q": town["lease"]}).json()["data"][0]
    assert lease["subtitle"] == "1204"  # neither the property's name nor the tenant's
    refused = narrow.get("/search", params={"q": "x", "types": "tenant"})
    assert (refused.status_code, "tenants:read" in refused.json()["detail"]) == (403, True)


def test_another_organisations_things_are_not_found(town, fresh):
    for q in ("marina", "1204", "leila", "004417", town["lease"], "villa 1204"):
        assert found(fresh, q) == []
    fresh.property("Marina Bay")
    assert found(fresh, "marina") == [("property", "Marina Bay")]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("", "/q"), ("q=", "/q"), ("q=" + "x" * 101, "/q"), ("q=x&types=castle", "/types"), ("q=x&limit=51", "/limit"),
        ("q=x&colour=red", "/colour"), ("q=%00", "/q"),
    ],
)  # fmt: skip
def test_a_question_that_is_none(town, query, pointer):
    answer = town["org"].client.get(f"/search?{query}")
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_lists_find_names_alike(town):
    org = town["org"]
    assert org.get("/tenants", q="ليلي")["meta"]["total"] == 1
    assert org.get("/properties", q="مارينا")["meta"]["total"] == 1
    assert org.get("/units", q="١٢٠٤")["meta"]["total"] == 3
    assert org.get("/tenants", q="example")["meta"]["total"] == 0  # a name, not an address


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("أحمد إبراهيم آل ٱلنهيان", "احمد ابراهيم ال النهيان"),
        ("مؤسسة الشّارقة", "موسسه الشارقه"),
        ("ﻻﻋﺐ", "لاعب"),
        ("A-12/04 (North)", "a 12 04 north"),
        ("\u202aLTR\u202c", "ltr"),
        ("½ ＡＢＣ", "1 2 abc"),
        ("…", ""),
        (None, None),
    ],
)
def test_how_texts_are_compared(database, written, compared):
    with psycopg.connect(database.super_url) as connection:
        assert connection.execute("SELECT search_text(%s)", (written,)).fetchone() == (compared,)
