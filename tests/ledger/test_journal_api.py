"""The journal over HTTP: posted whole or not at all, never changed, reversed by an entry that says so."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest


def test_every_organisation_has_a_chart_and_adds_its_own_accounts(books):
    client_book = {code for book, code in books.accounts if book == "client"}
    assert {"1010", "1100", "2100", "2150", "4000", "5900"} <= client_book
    mine = books.org.make(
        "/accounts", {"book": "client", "code": "4250", "name": "Vending machines", "type": "income"}
    )
    assert (mine["role"], mine["control"], mine["status"]) == (None, False, "active")
    again = books.client.post(
        "/accounts", json={"book": "client", "code": "4250", "name": "X", "type": "income"}
    )
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (422, "/code")
    books.org.make(
        "/accounts", {"book": "own", "code": "4250", "name": "The same code, another book", "type": "income"}
    )
    assert books.client.delete(f"/accounts/{mine['id']}").status_code == 204
    system = books.accounts["client", "1010"]
    assert books.client.delete(f"/accounts/{system}").json()["code"] == "in_use"
    assert (
        books.client.patch(f"/accounts/{system}", json={"status": "inactive"}).json()["code"] == "wrong_state"
    )


def test_an_account_with_postings_stays_and_can_be_made_inactive(books):
    mine = books.org.make(
        "/accounts", {"book": "client", "code": "4250", "name": "Vending", "type": "income"}
    )
    books.accounts["client", "4250"] = mine["id"]
    books.post(("1010", "10.00"), ("4250", "-10.00"))
    assert books.client.delete(f"/accounts/{mine['id']}").json()["code"] == "in_use"
    assert books.client.patch(f"/accounts/{mine['id']}", json={"status": "inactive"}).status_code == 200
    body = {"description": "x", "postings": books.lines(("1010", "1.00"), ("4250", "-1.00"))}
    error = books.refused(body)["errors"][0]
    assert (error["pointer"], error["code"]) == ("/postings/1/account_id", "inactive")


def test_an_entry_is_posted_with_what_it_concerns_and_found_by_it(books):
    place = books.org.property()
    entry = books.post(
        ("5000", "315.50"), ("1010", "-315.50"), property_id=place["id"], description="Lift repair"
    )
    assert [(p["account_code"], p["debit"], p["credit"]) for p in entry["postings"]] == [
        ("5000", "315.50", None),
        ("1010", None, "315.50"),
    ]
    assert (entry["number"], entry["kind"], entry["effective_on"]) == (1, "manual", "2026-03-01")
    books.post(("5100", "1.00"), ("1010", "-1.00"))
    for query, number in (
        ({"property_id": place["id"]}, 1), ({"account_id": books.accounts["client", "5100"]}, 1), ({"kind": "manual"}, 2),
        ({"effective_from": "2026-03-02"}, 0), ({"effective_to": "2026-03-01"}, 2), ({"kind": "reversal"}, 0),
    ):  # fmt: skip
        assert books.org.get("/journal-entries", **query)["meta"]["total"] == number, query
    assert books.balance("5000", property_id=place["id"]) == "315.50"
    assert books.balance("5100", property_id=place["id"]) is None
    deletion = books.client.delete(f"/properties/{place['id']}")
    assert deletion.status_code == 409, deletion.text


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"postings": [("1010", "10.00"), ("4200", "-9.99")]}, "/postings", "unbalanced"),
        ({"postings": [("1010", "10.00"), ("own:4020", "-10.00")]}, "/postings", "unbalanced"),
        ({"postings": [("1010", "10.00"), ("1100", "-10.00")]}, "/postings/1/account_id", "control_account"),
        ({"postings": [("1010", "10.001"), ("4200", "-10.001")]}, "/postings/0/debit", "too_many_digits"),
        ({"postings": [("1010", "0"), ("4200", "-0")]}, "/postings/0/debit", "too_small"),
    ],
)
def test_what_cannot_be_posted_names_the_line_and_leaves_nothing(books, change, pointer, code):
    before = books.org.get("/journal-entries")["meta"]["total"]
    problem = books.refused({"description": "x", "postings": books.lines(*change["postings"])})
    assert (problem["errors"][0]["pointer"], problem["errors"][0]["code"]) == (pointer, code)
    assert books.org.get("/journal-entries")["meta"]["total"] == before == 0


def test_a_line_has_one_side_and_known_things(books, office):
    bank, other = books.accounts["client", "1010"], books.accounts["client", "4200"]
    both = {"account_id": bank, "debit": "1.00", "credit": "1.00"}
    line = {"account_id": other, "credit": "1.00"}
    assert books.refused({"description": "x", "postings": [both, line]})["errors"][0]["code"] == "one_side"
    assert (
        books.refused({"description": "x", "postings": [{"account_id": bank}, line]})["errors"][0]["code"]
        == "one_side"
    )
    theirs = office.organisation().property()["id"]
    lines = books.lines(("1010", "1.00"), ("4200", "-1.00"), property_id=theirs)
    errors = books.refused({"description": "x", "postings": lines})["errors"]
    assert [(e["pointer"], e["code"]) for e in errors] == [
        ("/postings/0/property_id", "unknown"),
        ("/postings/1/property_id", "unknown"),
    ]


def test_a_reversal_points_at_what_it_undoes_and_happens_once(books):
    entry = books.post(("5000", "40.00"), ("1010", "-40.00"))
    undo = books.org.make(f"/journal-entries/{entry['id']}/reversal", {"reason": "Wrong unit"})
    assert (undo["kind"], undo["reverses_id"], undo["effective_on"]) == (
        "reversal",
        entry["id"],
        "2026-03-01",
    )
    assert [(p["debit"], p["credit"]) for p in undo["postings"]] == [(None, "40.00"), ("40.00", None)]
    assert books.org.get(f"/journal-entries/{entry['id']}")["data"]["reversed_by_id"] == undo["id"]
    for target in (entry, undo):
        again = books.client.post(
            f"/journal-entries/{target['id']}/reversal",
            json={"reason": "x"},
            headers={"Idempotency-Key": target["id"]},
        )
        assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert books.balance("5000") == "0.00"


def test_sixteen_who_reverse_the_same_entry_reverse_it_once(books):
    entry = books.post(("5000", "40.00"), ("1010", "-40.00"))

    def undo(n):
        return books.client.post(
            f"/journal-entries/{entry['id']}/reversal",
            json={"reason": "x"},
            headers={"Idempotency-Key": f"undo-{n}"},
        ).status_code

    with ThreadPoolExecutor(16) as pool:
        statuses = sorted(pool.map(undo, range(16)))
    assert statuses == [201] + [409] * 15


def test_closed_books_take_nothing_and_a_reversal_goes_into_the_open_period(books):
    entry = books.post(("5000", "40.00"), ("1010", "-40.00"), on="2026-03-31")
    closing = books.org.make("/period-closings", {"through": "2026-03-31"})
    body = {
        "description": "late",
        "effective_on": "2026-03-31",
        "postings": books.lines(("5000", "1.00"), ("1010", "-1.00")),
    }
    assert books.refused(body, 409)["code"] == "period_closed"
    books.post(("5000", "1.00"), ("1010", "-1.00"), on="2026-04-01")
    undo = books.org.make(f"/journal-entries/{entry['id']}/reversal", {"reason": "Wrong"})
    assert undo["effective_on"] > "2026-03-31"
    assert books.balance("5000", as_of="2026-03-31") == "40.00"
    twice = books.client.post("/period-closings", json={"through": "2026-03-01"})
    assert (twice.status_code, twice.json()["code"]) == (409, "wrong_state")
    future = books.client.post("/period-closings", json={"through": "2199-01-01"})
    assert (future.status_code, future.json()["errors"][0]["pointer"]) == (422, "/through")
    later = books.org.make("/period-closings", {"through": "2026-04-30"})
    first = books.client.post(f"/period-closings/{closing['id']}/reopening", json={"reason": "x"})
    assert first.json()["code"] == "wrong_state"
    reopened = books.org.make(f"/period-closings/{later['id']}/reopening", {"reason": "Audit"}, status=200)
    assert (reopened["status"], reopened["reopening_reason"]) == ("reopened", "Audit")
    books.post(("5000", "2.00"), ("1010", "-2.00"), on="2026-04-15")
    assert books.refused(body, 409)["code"] == "period_closed"


def test_balances_have_two_time_axes(books):
    books.post(("1010", "100.00"), ("4200", "-100.00"), on="2026-01-10")
    seen = books.org.get("/journal-entries")["data"][-1]["recorded_at"]
    instant = (datetime.fromisoformat(seen) + timedelta(microseconds=1)).isoformat()
    before = books.client.get("/balances", params={"known_at": instant})
    books.post(("1010", "7.00"), ("4200", "-7.00"), on="2026-01-05")
    books.post(("own:1010", "1.500"), ("own:4000", "-1.500"), on="2026-02-01", currency="KWD")
    assert books.balance("1010", as_of="2026-01-04") is None
    assert books.balance("1010", as_of="2026-01-09") == "7.00"
    assert books.balance("1010", as_of="2026-01-10", book="client") == "107.00"
    assert books.balance("1010", as_of="2026-01-09", known_at=instant) is None
    again = books.client.get("/balances", params={"known_at": instant})
    assert again.content == before.content
    assert books.balance("1010", book="own") == "1.500"
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    everything = books.org.get("/balances", known_at=tomorrow)["data"]
    assert everything["accounts"] == books.org.get("/balances")["data"]["accounts"]
    assert [(t["book"], t["currency"], t["debits"], t["credits"]) for t in everything["totals"]] == [
        ("client", "AED", "107.00", "107.00"),
        ("own", "KWD", "1.500", "1.500"),
    ]


def test_manual_entries_need_a_scope_of_their_own(books):
    reader = books.org.key_with("journal_entries:read", "accounts:write")
    assert reader.get("/journal-entries").status_code == 200
    body = {"description": "x", "postings": books.lines(("1010", "1.00"), ("4200", "-1.00"))}
    refused = reader.post("/journal-entries", json=body, headers={"Idempotency-Key": "a"})
    assert (refused.status_code, refused.json()["code"]) == (403, "scope_missing")
    assert books.client.post("/journal-entries", json=body).status_code == 400


def test_forty_who_post_at_once_get_numbers_without_a_gap(books):
    def go(n):
        return books.post(("1010", f"{n}.00"), ("4200", f"-{n}.00"))["number"]

    with ThreadPoolExecutor(8) as pool:
        numbers = sorted(pool.map(go, range(1, 41)))
    assert numbers == list(range(1, 41))
    assert books.balance("1010") == "820.00"
    walked, cursor = [], ""
    while cursor is not None:
        page = books.org.get("/journal-entries", cursor=cursor, limit=7)
        walked += [entry["number"] for entry in page["data"]]
        cursor = page["meta"].get("next_cursor")
    assert walked == numbers


def test_what_a_line_concerns_goes_together(books):
    org = books.org
    lease, elsewhere = org.lease(), org.property()["id"]
    place, unit, tenant = lease["property_id"], lease["unit_ids"][0], lease["tenants"][0]["tenant_id"]
    other_unit, stranger = org.unit(elsewhere)["id"], org.tenant()["id"]
    fitting = {"property_id": place, "unit_id": unit, "lease_id": lease["id"], "tenant_id": tenant}
    books.post(("1010", "1.00"), ("4200", "-1.00"), **fitting)
    books.post(("1010", "1.00"), ("4200", "-1.00"), property_id=place, tenant_id=stranger)
    for tags, wrong in (
        ({"property_id": elsewhere, "lease_id": lease["id"]}, ("property_id", "other_property")),
        ({"property_id": elsewhere, "unit_id": unit}, ("property_id", "other_property")),
        ({"lease_id": lease["id"], "unit_id": other_unit}, ("unit_id", "other_property")),
        ({"lease_id": lease["id"], "tenant_id": stranger}, ("tenant_id", "not_in_lease")),
        (fitting | {"tenant_id": stranger}, ("tenant_id", "not_in_lease")),
    ):
        lines = books.lines(("1010", "1.00"), **fitting) + books.lines(("4200", "-1.00"), **tags)
        errors = books.refused({"description": "x", "postings": lines})["errors"]
        assert [(e["pointer"], e["code"]) for e in errors] == [(f"/postings/1/{wrong[0]}", wrong[1])], tags


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"])
def test_a_day_that_nobody_means_is_refused(books, day):
    def wrong(path, body):
        answer = books.org.post(path, body)
        assert answer.status_code == 422, answer.text
        return [(e["pointer"], e["code"]) for e in answer.json()["errors"]]

    entry = books.post(("5000", "40.00"), ("1010", "-40.00"))
    body = {"description": "x", "postings": books.lines(("1010", "1.00"), ("4200", "-1.00"))}
    refused = [("/effective_on", "out_of_range")]
    assert wrong("/journal-entries", body | {"effective_on": day}) == refused
    assert wrong(f"/journal-entries/{entry['id']}/reversal", {"reason": "x", "effective_on": day}) == refused
    assert wrong("/period-closings", {"through": day}) == [("/through", "out_of_range")]
    for edge in ("1900-01-01", "2200-12-31"):
        books.post(("1010", "1.00"), ("4200", "-1.00"), on=edge)
