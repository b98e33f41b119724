"""The life of a lease over HTTP."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from support.days import TODAY


def state(org, lease, verb, body=None, status=200):
    answer = org.client.post(f"/leases/{lease['id']}/{verb}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status < 400 else answer.json()


def test_every_field(org):
    place = org.property()["id"]
    units = [org.unit(place)["id"] for _ in range(2)]
    people = [org.tenant(name)["id"] for name in ("A", "B", "C")]
    parties = [
        {"tenant_id": who, "role": role}
        for who, role in zip(people, ("tenant", "guarantor", "occupant"), strict=True)
    ]
    sent = {
        "unit_ids": units, "tenants": parties, "start_date": "2026-02-01", "end_date": "2027-03-15",
        "annual_rent": "85000.50", "cheque_count": 4, "deposit": "4250.00", "currency": "AED", "notes": "n",
        "registration": {"authority": "ejari", "number": f"E-{place}"[:30]},
    }  # fmt: skip
    made = org.make("/leases", sent)
    assert {name: made[name] for name in sent} == sent
    assert (made["status"], made["property_id"]) == ("draft", place)
    assert made["number"].startswith("L-")
    for empty in (
        "notice_given_on",
        "terminated_on",
        "renews_lease_id",
        "renewed_by_lease_id",
        "activated_at",
    ):
        assert made[empty] is None
    taken = org.client.post("/leases", json=sent)
    assert [e["pointer"] for e in taken.json()["errors"]] == ["/registration/number"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-01-01", "2026-12-31"),
        ("2026-03-15", "2027-03-14"),
        ("2024-02-29", "2025-02-28"),
        ("2023-03-01", "2024-02-29"),
    ],
)
def test_a_year_ends_on_the_day_before_the_anniversary(org, start, end):
    assert org.lease(start_date=start)["end_date"] == end


def test_a_draft_changes_and_goes(org):
    lease = org.lease()
    where, any_version = f"/leases/{lease['id']}", {"If-Match": "*"}
    other = org.unit()["id"]
    change = {
        "unit_ids": [other],
        "start_date": "2026-05-01",
        "end_date": "2026-06-30",
        "annual_rent": "1.00",
    }
    changed = org.client.patch(where, json=change, headers=any_version).json()["data"]
    assert {name: changed[name] for name in change} == change
    wrong = org.client.patch(where, json={"end_date": "2026-04-30"}, headers=any_version)
    assert [e["pointer"] for e in wrong.json()["errors"]] == ["/end_date"]
    state(org, lease, "completion", status=409)
    state(org, lease, "termination", {"date": "2026-05-02", "reason": "x"}, status=409)
    state(org, lease, "renewal", {}, status=409)
    assert org.client.delete(where, headers=any_version).status_code == 204


def test_in_force_only_registration_and_notes_change(org):
    lease = org.active_lease()
    where, any_version = f"/leases/{lease['id']}", {"If-Match": "*"}
    assert lease["activated_at"] is not None
    for change in ({"annual_rent": 1}, {"start_date": "2026-02-01"}, {"unit_ids": lease["unit_ids"]}):
        assert org.client.patch(where, json=change, headers=any_version).status_code == 409
    body = {"notes": "n", "registration": {"number": lease["id"][-20:]}}
    assert org.client.patch(where, json=body, headers=any_version).status_code == 200
    cleared = org.client.patch(where, json={"registration": None, "notes": None}, headers=any_version).json()[
        "data"
    ]
    assert (cleared["registration"], cleared["notes"]) == (None, None)
    assert org.client.delete(where, headers=any_version).status_code == 409
    state(org, lease, "activation", status=409)


def test_ended_after_its_last_day(org):
    past = org.active_lease(start_date="2024-01-01", end_date=str(TODAY - timedelta(3)))
    assert state(org, past, "completion")["status"] == "ended"
    running = org.active_lease(start_date="2024-01-01", end_date=str(TODAY + timedelta(3)))
    assert state(org, running, "completion", status=409)["code"] == "wrong_state"


def test_terminated_before_its_term(org):
    lease = org.active_lease()
    for wrong in ("2025-12-31", lease["end_date"], "2030-01-01"):
        problem = state(org, lease, "termination", {"date": wrong, "reason": "x"}, status=422)
        assert problem["errors"][0]["pointer"] == "/date"
    done = state(org, lease, "termination", {"date": "2026-03-31", "reason": "Moved away"})
    assert (done["status"], done["terminated_on"]) == ("terminated", "2026-03-31")
    assert (done["termination_reason"], done["end_date"]) == ("Moved away", lease["end_date"])
    follower = org.lease(lease["unit_ids"], start_date="2026-04-01")
    assert state(org, follower, "activation")["status"] == "active"


def test_notice_puts_the_unit_on_notice(org):
    lease = org.active_lease(start_date=str(TODAY - timedelta(9)), end_date=str(TODAY + timedelta(9)))
    unit = lease["unit_ids"][0]
    assert org.get(f"/units/{unit}")["data"]["status"] == "occupied"
    assert state(org, lease, "notice", {"date": str(TODAY)})["notice_given_on"] == str(TODAY)
    told = org.get(f"/units/{unit}")["data"]
    assert (told["status"], told["current_lease_id"]) == ("on_notice", lease["id"])


def test_renewed_when_the_next_one_is_activated(org):
    lease = org.active_lease(cheque_count=4, deposit="100.00")
    answer = org.client.post(f"/leases/{lease['id']}/renewal", json={"annual_rent": "90000"})
    assert answer.status_code == 201
    following = answer.json()["data"]
    assert answer.headers["Location"].endswith(following["id"])
    assert (following["start_date"], following["end_date"]) == ("2027-01-01", "2027-12-31")
    assert (following["annual_rent"], following["deposit"], following["cheque_count"]) == (
        "90000.00",
        "100.00",
        4,
    )
    assert (following["renews_lease_id"], following["status"]) == (lease["id"], "draft")
    assert org.get(f"/leases/{lease['id']}")["data"]["status"] == "active"
    state(org, lease, "renewal", {}, status=409)
    state(org, following, "activation")
    before = org.get(f"/leases/{lease['id']}")["data"]
    assert (before["status"], before["renewed_by_lease_id"]) == ("renewed", following["id"])


def test_an_overlap_is_refused_and_the_lease_in_the_way_is_named(org):
    first = org.active_lease()
    for start, end in (
        ("2026-12-31", "2027-06-30"),
        ("2025-06-01", "2026-01-01"),
        ("2026-05-01", "2026-05-01"),
    ):
        other = org.lease(first["unit_ids"], start_date=start, end_date=end)
        problem = state(org, other, "activation", status=409)
        assert problem["code"] == "unit_taken"
        assert first["id"] in problem["detail"] and first["number"] in problem["detail"]
    after = org.lease(first["unit_ids"], start_date="2027-01-01")
    assert state(org, after, "activation")["status"] == "active"


@pytest.mark.parametrize("turn", range(5))
def test_of_two_activated_at_once_one_wins_and_the_other_hears_of_it(org, turn):
    place = org.property()["id"]
    one, two, three = (org.unit(place)["id"] for _ in range(3))
    drafts = [org.lease([one, two]), org.lease([two, one]), org.lease([two, three]), org.lease([three, one])]

    def activate(lease):
        return org.client.post(f"/leases/{lease['id']}/activation")

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(activate, drafts))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    winner = next(answer.json()["data"] for answer in answers if answer.status_code == 200)
    for answer in answers:
        if answer.status_code == 409:
            assert winner["id"] in answer.json()["detail"]


def test_parties_and_units_that_do_not_fit(org):
    unit, person = org.unit()["id"], org.tenant()["id"]
    usual = {
        "unit_ids": [unit],
        "tenants": [{"tenant_id": person}],
        "start_date": "2026-01-01",
        "annual_rent": 1,
    }
    for change, pointer in (
        ({"unit_ids": [unit, unit]}, "/unit_ids/1"),
        ({"unit_ids": [unit, org.unit()["id"]]}, "/unit_ids/1"),
        ({"unit_ids": []}, "/unit_ids"),
        ({"tenants": [{"tenant_id": person}, {"tenant_id": person}]}, "/tenants/1/tenant_id"),
        ({"tenants": [{"tenant_id": person, "role": "guarantor"}]}, "/tenants"),
        ({"tenants": [{"tenant_id": unit}]}, "/tenants/0/tenant_id"),
        ({"cheque_count": 13}, "/cheque_count"),
        ({"annual_rent": "1.234"}, "/annual_rent"),
        ({"annual_rent": -1}, "/annual_rent"),
        ({"deposit": "x"}, "/deposit"),
        ({"currency": "AAA"}, "/currency"),
        ({"end_date": "2025-12-31"}, "/end_date"),
        ({"end_date": "2999-12-31"}, "/end_date"),
        ({"start_date": "0001-01-01"}, "/start_date"),
        ({"start_date": "9999-12-31"}, "/start_date"),
    ):
        answer = org.client.post("/leases", json=usual | change)
        assert answer.status_code == 422, (change, answer.text)
        assert [e["pointer"] for e in answer.json()["errors"]] == [pointer], change


def test_filters(fresh):
    one = fresh.active_lease(registration={"number": "E-1"})
    two = fresh.lease(start_date="2028-01-01")
    for params, wanted in (
        ({"status": "active"}, one), ({"status": "draft"}, two), ({"property_id": one["property_id"]}, one),
        ({"unit_id": two["unit_ids"][0]}, two), ({"tenant_id": one["tenants"][0]["tenant_id"]}, one),
        ({"number": two["number"]}, two), ({"registration_number": "E-1"}, one), ({"start_from": "2027-01-01"}, two),
        ({"start_to": "2027-01-01"}, one), ({"end_from": "2027-01-01"}, two), ({"end_to": "2026-12-31"}, one),
    ):  # fmt: skip
        found = fresh.get("/leases", expand="property", **params)
        assert [row["id"] for row in found["data"]] == [wanted["id"]], params
        assert found["meta"]["total"] == 1
        assert found["data"][0]["property"]["id"] == wanted["property_id"]


def test_numbers_have_no_gaps(fresh):
    made = []
    for n in range(6):
        body = {"unit_ids": [fresh.unit()["id"]], "tenants": [{"tenant_id": fresh.tenant()["id"]}],
                "start_date": "2026-01-01", "annual_rent": 1, "end_date": "2025-01-01" if n % 2 else None}  # fmt: skip
        answer = fresh.client.post("/leases", json=body)
        made += [answer.json()["data"]["number"]] if answer.status_code == 201 else []
    assert made == ["L-000001", "L-000002", "L-000003"]


def test_a_renewal_beyond_the_calendar_names_the_field_that_was_sent(org):
    lease = org.active_lease(start_date="2150-01-01", end_date="2200-12-31")
    answer = org.client.post(f"/leases/{lease['id']}/renewal", json={"end_date": "2201-12-31"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/end_date"
