"""What a report can't be asked with names its field; nobody sees the books of another organisation."""

import asyncio
from datetime import date

import pytest

from nexus.core import ids
from nexus.ledger import actions
from nexus.ledger.model import Entry, Posting
from support.books import Books
from support.reading import REPORTS, as_csv, as_json

EVERYWHERE = [
    ("format=pdf", "/format"),
    ("format=", "/format"),
    ("known_at=2999-01-01T00:00:00Z", "/known_at"),
    ("known_at=yesterday", "/known_at"),
    ("known_at=2026-01-01", "/known_at"),
    ("known_at=0001-01-01T00:00:00%2B23:59", "/known_at"),
    ("book=third", "/book"),
    ("currency=XXX", "/currency"),
    ("currency=aed", "/currency"),
    ("property_id=unit_01kb5w3v1ze2qah5gqg5t7m8s4", "/property_id"),
    ("unit_id=x", "/unit_id"),
    ("lease_id=lse_", "/lease_id"),
    ("tenant_id=", "/tenant_id"),
    ("owner_reference=%20", "/owner_reference"),
    ("owner_reference=" + "x" * 201, "/owner_reference"),
    ("colour=red", "/colour"),
]
AS_OF = [("as_of=2026-02-30", "/as_of"), ("as_of=today", "/as_of"), ("as_of=10000-01-01", "/as_of")]
PERIOD = [
    ("date_from=2026-03-02&date_to=2026-03-01", "/date_from"),
    ("date_from=2999-01-01", "/date_from"),
    ("date_from=0001-01-01", "/date_from"),
    ("date_to=x", "/date_to"),
    ("as_of=2026-01-01", "/as_of"),
]
OWN = {
    "trial-balance": AS_OF,
    "balance-sheet": AS_OF,
    "income-statement": [
        *PERIOD,
        ("basis=modified", "/basis"),
        ("compare=x", "/compare"),
        ("compare=previous_period&date_from=0002-01-01&date_to=2026-01-01", "/date_from"),
    ],
    "receipts-register": [*PERIOD, ("method=deposit", "/method")],
    "cash-ledger": [
        *PERIOD,
        ("account_id=x", "/account_id"),
        ("section=profit", "/section"),
        ("page=0", "/page"),
        ("limit=101", "/limit"),
    ],
    "general-ledger": [
        *PERIOD,
        ("account_id=jrn_01kb5w3v1ze2qah5gqg5t7m8s4", "/account_id"),
        ("page=0", "/page"),
        ("limit=101", "/limit"),
        ("cursor=", "/cursor"),
        ("sort=number", "/sort"),
    ],
}


@pytest.mark.parametrize(
    ("name", "query", "pointer"),
    [(name, *case) for name, own in OWN.items() for case in (*EVERYWHERE, *own)],
)
def test_a_wrong_field_is_named(org, name, query, pointer):
    answer = org.client.get(f"{org.client.base_url}reports/{name}?{query}")
    assert answer.status_code == 422, answer.text
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]


@pytest.mark.parametrize(
    "query",
    ["account_type=", "account_type=asset,", "account_type=gold", "book=x", "kind=x", "payment_id=jrn_"],
)
def test_wrong_filters_of_journal_entries(org, query):
    answer = org.client.get(f"{org.client.base_url}journal-entries?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"/{query.partition('=')[0]}"


def test_filters_of_journal_entries_hold_for_one_posting_together(books):
    place = books.org.property()["id"]
    bank, repairs = books.accounts["client", "1010"], books.accounts["client", "5000"]
    lines = books.lines(("5000", "10.00"), property_id=place) + books.lines(("1010", "-10.00"))
    books.org.make("/journal-entries", {"description": "x", "postings": lines})
    for query, number in (
        ({"account_id": repairs, "property_id": place}, 1),
        ({"account_id": bank, "property_id": place}, 0),
        ({"account_type": "expense"}, 1),
        ({"account_type": "income,expense", "property_id": place}, 1),
        ({"account_type": "asset", "property_id": place}, 0),
        ({"account_type": "income"}, 0),
        ({"book": "own"}, 0),
        ({"book": "client", "currency": "AED"}, 1),
        ({"currency": "KWD"}, 0),
    ):
        assert books.org.get("/journal-entries", **query)["meta"]["total"] == number, query


def test_a_report_needs_its_scope(books):
    narrow = books.org.key_with("reports:read")
    for name in REPORTS:
        assert narrow.get(f"/reports/{name}").status_code == 200
        refused = books.org.key_with("journal_entries:read").get(f"/reports/{name}")
        assert (refused.status_code, refused.json()["code"]) == (403, "scope_missing")
    there_is_none = books.client.post("/api-keys", json={"name": "x", "scopes": ["reports:write"]})
    assert there_is_none.status_code == 422


def test_organisations_see_their_own_books_alone(office):
    theirs, mine = Books(office.organisation()), Books(office.organisation())
    place = theirs.org.property()["id"]
    theirs.post(("1010", "10.00"), ("4200", "-10.00"), property_id=place, owner_reference="OWN-1")
    mine.post(("1010", "7.00"), ("4200", "-7.00"))
    for name, days in REPORTS.items():
        figures = str(as_json(mine.org, name, **days))
        assert "10.00" not in figures
        assert "7.00" in figures
        assert as_json(mine.org, name, property_id=place, **days) == []
        assert as_json(mine.org, name, owner_reference="OWN-1", **days) == []
    foreign = theirs.accounts["client", "1010"]
    assert as_json(mine.org, "general-ledger", account_id=foreign, **REPORTS["general-ledger"]) == []


def test_a_file_has_a_bound_that_the_answer_names(books):
    bank, other = (ids.decode("account", books.accounts["client", code]) for code in ("1010", "4200"))
    pair = (
        Posting(account_id=bank, amount=1, currency="AED"),
        Posting(account_id=other, amount=-1, currency="AED"),
    )

    async def post(ctx, entries):
        many = [
            Entry(id=ids.new_id(), effective_on=date(2026, 3, 1), kind="manual", description="x", postings=pair * 500)
            for _ in range(entries)
        ]  # fmt: skip
        await actions.post(ctx, *many)

    asyncio.run(books.org.office._act(books.org.id, lambda ctx: post(ctx, 100)))
    query = {"date_from": "2026-03-01", "date_to": "2026-03-31"}
    for wanted in ("csv", "xlsx"):
        answer = books.client.get("/reports/general-ledger", params=query | {"format": wanted})
        assert answer.status_code == 422, answer.text[:200]
        (error,) = answer.json()["errors"]
        assert (error["pointer"], error["code"]) == ("/format", "too_many_rows")
        assert "100,000" in error["detail"]
        assert "100,004" in error["detail"]
    last = books.org.get("/reports/general-ledger", page=1001, limit=100, **query)
    assert (last["meta"]["total"], len(last["data"])) == (100_004, 4)
    half = as_csv(books.org, "general-ledger", account_id=books.accounts["client", "1010"], **query)
    assert (len(half), half[-1]["balance"]) == (50_002, "500.00")
