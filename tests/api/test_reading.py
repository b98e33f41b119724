"""What every list and every single thing can do for a reader: only some fields, related things, unchanged answers, CSV."""

import csv
import io

import msgspec
import pytest

from nexus.api.operations import all_operations
from nexus.api.relations import Expansions, relations_of

OPERATIONS = all_operations()
LISTS = [o for o in OPERATIONS if o.listing]
REPORTS = {
    "read_general_ledger": "a report, in the order of its columns and fixed at an instant; its CSV is a file of its own",
    "read_cash_ledger": "the same",
}
PLAIN = [o for o in LISTS if o.name not in REPORTS]
READS = [
    o for o in OPERATIONS if o.method == "GET" and o.has_tag and not o.media and o.name != "read_rate_limit"
]
NO_THING = {
    "emirates_id": "a number of the authorities",
    "request_id": "names log lines",
    "object_id": "an event has its `object`",
    "organisation_id": "whoever is in it reads it at /organisation",
    "operation_id": "read it at /operations/{id}",
    "event_id": "read it at /events/{id}, as long as it is kept",
}
"""Fields that end like ids and lead nowhere."""


def fields_of(answer):
    return [f.encode_name for f in msgspec.structs.fields(answer)]


def where(operation, things):
    return operation.template.format(**{name: things[kind] for name, kind in operation.kinds.items()})


@pytest.mark.parametrize("operation", LISTS, ids=lambda o: o.name)
def test_every_list_sorts_and_finds_what_changed(operation):
    takes = fields_of(operation.query)
    assert operation.sorts or operation.name in REPORTS
    if "updated_at" in fields_of(operation.answer):
        assert {"updated_at", "created_at"} <= set(operation.sorts)
        assert "updated_since" in takes


@pytest.mark.parametrize("operation", [*PLAIN, *READS], ids=lambda o: o.name)
def test_every_id_leads_to_its_thing(operation):
    if not isinstance(operation.answer, type):
        return
    known = {relation.field for relation in relations_of(operation.answer).values()}
    ids = {name for name in fields_of(operation.answer) if name.endswith(("_id", "_ids"))}
    assert ids - known - NO_THING.keys() == set()


@pytest.mark.parametrize("operation", PLAIN, ids=lambda o: o.name)
def test_every_list_as_json_with_some_fields_unchanged_and_as_csv(org, things, operation):
    path, names = where(operation, things), fields_of(operation.answer)
    whole = org.client.get(path, params={"limit": 100, "sort": "created_at"})
    rows = whole.json()["data"]
    assert whole.status_code == 200
    assert rows, "make one in `things`"
    again = org.client.get(
        path, params={"limit": 100, "sort": "created_at"}, headers={"If-None-Match": whole.headers["ETag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    for name in names:
        some = org.get(path, fields=name, limit=100)["data"]
        assert some == [{n: row[n] for n in row if n in {"id", name}} for row in rows], name
    told = org.client.get(path, params={"fields": "colour"})
    assert told.status_code == 422
    assert told.json()["errors"][0]["pointer"] == "/fields"
    assert set(told.json()["errors"][0]["detail"].removeprefix("may name ").split(", ")) == set(names)
    file = org.client.get(path, headers={"Accept": "text/csv"})
    assert (file.status_code, file.headers["Content-Type"]) == (
        200,
        "text/csv; charset=utf-8; header=present",
    )
    head, *lines = csv.reader(io.StringIO(file.content.decode("utf-8-sig")))
    assert {name.partition(".")[0] for name in head} == set(names)
    assert len(lines) == whole.json()["meta"]["total"] == len(rows)
    assert [line[head.index("id")] for line in lines] == [row["id"] for row in rows]


@pytest.mark.parametrize("operation", READS, ids=lambda o: o.name)
def test_every_single_thing_with_some_fields(org, things, operation):
    path = where(operation, things)
    params = {"lease_id": things["lease"]} if "lease_id" in path else {}
    whole = org.get(path, **params)["data"]
    for name in fields_of(operation.answer):
        assert org.get(path, fields=name, **params)["data"] == {
            n: whole[n] for n in whole if n in {"id", name}
        }


def test_two_levels_of_related_things(fresh):
    rented = fresh.active_lease()
    who, place = rented["tenants"][0]["tenant_id"], rented["property_id"]
    paid = fresh.payment(who, lease_id=rented["id"])
    found = fresh.get(f"/payments/{paid['id']}", expand="lease.tenant,lease.property,lease.units,tenant")[
        "data"
    ]
    assert {n: v for n, v in found.items() if n in paid} == paid
    assert found["lease"]["number"] == rented["number"]
    listed = fresh.get("/tenants")["data"][0]
    del listed["owing"]
    assert found["lease"]["tenant"] == found["tenant"] == listed
    assert found["lease"]["property"]["id"] == place
    assert [unit["id"] for unit in found["lease"]["units"]] == rented["unit_ids"]
    for fields in ("amount,lease.number", "amount,lease.number,lease.tenant"):
        some = fresh.get("/payments", expand="lease.tenant", fields=fields)["data"][0]
        lease = {"id": rented["id"], "number": rented["number"], "tenant": found["tenant"]}
        assert some == {"id": paid["id"], "amount": "1000.00", "lease": lease}
    assert (
        fresh.client.get("/payments", params={"expand": "lease", "fields": "lease.tenant"}).status_code == 422
    )
    alone = fresh.payment()
    assert fresh.get(f"/payments/{alone['id']}", expand="lease.tenant")["data"]["lease"] is None
    with_charges = fresh.charge(rented["id"])
    entry = fresh.get(f"/charges/{with_charges['id']}", expand="journal_entry")["data"]["journal_entry"]
    assert entry == fresh.get(f"/journal-entries/{with_charges['journal_entry_id']}")["data"]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("expand=castle", 422, "unknown_field"),
        ("expand=lease.tenant.name", 422, "unknown_field"),
        ("expand=", 422, "unknown_field"),
        ("expand=tenant&expand=lease", 422, "repeated"),
        ("expand=" + ",".join(["tenant"] * 11), 422, "too_many"),
        ("fields=", 422, "unknown_field"),
        ("fields=id,", 422, "unknown_field"),
        ("fields=tenant.name", 422, "not_expanded"),
        ("fields=amount.cents", 422, "unknown_field"),
        ("fields=" + ",".join(["id"] * 61), 422, "too_many"),
        ("fields=" + "x" * 2001, 422, "wrong_value"),
        ("fields=%ff", 400, None),
    ],
)
def test_names_that_are_none(org, query, status, code):
    answer = org.client.get(f"{org.client.base_url}payments?{query}")
    assert answer.status_code == status, answer.text
    assert not code or answer.json()["errors"][0]["code"] == code


def test_related_things_need_their_scope(org):
    narrow = org.key_with("payments:read", "leases:read")
    assert narrow.get("/payments", params={"expand": "lease"}).status_code == 200
    refused = narrow.get("/payments", params={"expand": "lease.tenant"})
    assert refused.status_code == 403
    assert "tenants:read" in refused.json()["detail"]
    assert narrow.get("/payments", params={"expand": "tenant"}).status_code == 403


def test_what_can_be_expanded_is_what_the_document_says(org):
    expansions = Expansions(OPERATIONS)
    document = org.client.get("/openapi.json").json()
    for operation in [*PLAIN, *READS]:
        named = {p["name"]: p for p in document["paths"]["/api/v2" + operation.template]["get"]["parameters"]}
        assert "fields" in named
        assert ("expand" in named) == bool(expansions.names(operation.answer))
        assert "If-None-Match" in named


def test_an_unchanged_list_costs_nothing(office):
    org = office.organisation(plan="standard")
    first = org.client.get("/properties")
    same = org.client.get("/properties", headers={"If-None-Match": first.headers["ETag"]})
    assert (same.status_code, same.headers["X-RateLimit-Remaining"]) == (
        304,
        first.headers["X-RateLimit-Remaining"],
    )
    org.property()
    assert org.client.get("/properties", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    feed = org.client.get("/changes")
    assert org.client.get("/changes", headers={"If-None-Match": feed.headers["ETag"]}).status_code == 304


def test_csv_has_all_rows_of_the_filter_and_is_safe_to_open(fresh):
    """1,203 units, more than two pages inside; texts that a spreadsheet would run get an apostrophe, amounts none."""
    place = fresh.property("=1+1", address={"community": 'Marina, "West"', "city": "Dubai"})["id"]
    for first in range(0, 1200, 400):
        units = [{"number": f"{n:04d}", "type": "studio", "floor": "1"} for n in range(first, first + 400)]
        fresh.make(f"/properties/{place}/units", {"units": units})
    other = fresh.property("Other")["id"]
    for number in ("@A", "-5", "+7"):
        fresh.unit(other, number=number)
    file = fresh.client.get("/units", headers={"Accept": "text/csv"})
    head, *rows = csv.reader(io.StringIO(file.content.decode("utf-8-sig")))
    numbers = [row[head.index("number")] for row in rows]
    assert numbers == [f"{n:04d}" for n in range(1200)] + ["'@A", "-5", "'+7"]
    assert "Content-Length" not in file.headers
    assert file.headers["Content-Disposition"] == 'attachment; filename="units.csv"'
    few = fresh.client.get(
        "/units",
        params={"property_id": other, "fields": "number,property_id"},
        headers={"Accept": "text/csv"},
    )
    head, *rows = csv.reader(io.StringIO(few.content.decode("utf-8-sig")))
    assert (head, len(rows)) == (["id", "property_id", "number"], 3)
    wide = fresh.client.get(
        "/units",
        params={
            "property_id": place,
            "number": "0001",
            "expand": "property",
            "fields": "property.name,property.address_details",
        },
        headers={"Accept": "text/csv"},
    )
    head, row = csv.reader(io.StringIO(wide.content.decode("utf-8-sig")))
    assert dict(zip(head, row, strict=True)).items() >= {
        "property.name": "'=1+1", "property.address_details.community": 'Marina, "West"', "property.id": place,
    }.items()  # fmt: skip
    for query in ("page=1", "limit=5", "cursor=", "sort=number"):
        refused = fresh.client.get(f"/units?{query}", headers={"Accept": "text/csv"})
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_together")
    assert (
        fresh.client.get("/units", headers={"Accept": "text/csv;q=0.5, application/json"}).headers[
            "Content-Type"
        ]
        == "application/json"
    )
    assert fresh.client.head("/units", headers={"Accept": "text/csv"}).content == b""
