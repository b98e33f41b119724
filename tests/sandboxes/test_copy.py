"""A masked copy: the same figures under the same ids, whole books, and nobody's name, contact or identifier anywhere."""

import json

import pytest
from sandbox_support import sandbox

from nexus.payments.proof import prove
from nexus.sandboxes.mask_rules import KEPT, NOT_COPIED, RULES
from nexus.sandboxes.masking import TEXTS
from nexus.tenants.identifiers import warnings_of

PEOPLE = (
    "Leila Haddad", "ليلى حداد", "leila.haddad@example.com", "+971501234567", "784198012345671", "N7654321",
    "Omar Haddad", "+971559876543", "Khalid Al Suwaidi", "Karim Fares", "Bright Star Trading LLC", "100987654300003",
    "CN-1234567", "Marina Heights Properties LLC", "مارينا هايتس", "100123456700003", "Nadine Khoury", "nadine@example.com",
    "AE070331234567890123456", "TD-998877", "1122334455", "384756102", "EJ-20260042", "OWN-SUWAIDI", "004417", "FT26327000184",
)  # fmt: skip
"""Names, contacts and identifiers of the original."""


@pytest.fixture(scope="module")
def live(office):
    return portfolio(office.organisation())


def portfolio(org):
    """Everything that can name somebody, in rows, in JSON and within other text."""
    org.make("/users", {"email": "nadine@example.com", "name": "Nadine Khoury", "role": "owner"})
    address = {"line1": "Villa of Khalid Al Suwaidi", "community": "Dubai Marina", "city": "Dubai"}
    place = org.property(
        "Tower of Omar Haddad", address=address, owner_reference="OWN-SUWAIDI", notes="Ask Leila Haddad"
    )["id"]
    unit = org.unit(
        place, identifiers={"dewa_premises": "384756102", "title_deed": "TD-998877", "makani": "1122334455"}
    )["id"]
    leila = org.tenant(
        name_ar="ليلى حداد", emails=["leila.haddad@example.com"], phones=["+971501234567"], birth_date="1980-05-17",
        emirates_id="784-1980-1234567-1", passport={"number": "N7654321", "country": "LB"}, notes="Brother: Omar Haddad",
        emergency_contacts=[{"name": "Omar Haddad", "phone": "+971559876543", "relationship": "brother"}],
    )["id"]  # fmt: skip
    firm = org.tenant(
        "Bright Star Trading LLC",
        type="company",
        trn="100987654300003",
        trade_licence={"number": "CN-1234567"},
    )["id"]
    org.supplier(name_ar="مارينا هايتس", owner_reference="OWN-SUWAIDI")
    org.billing_since("2026-01-01")
    org.late_fee_rule()
    lease = org.active_lease([unit], leila, cheque_count=12, notes="For Leila Haddad and Omar Haddad")["id"]
    org.active_lease(tenant_id=firm, cheque_count=4)
    org.client.patch(
        f"/leases/{lease}",
        json={"registration": {"authority": "ejari", "number": "EJ-20260042"}},
        headers={"If-Match": "*"},
    )
    org.bill(lease)
    org.charge(lease, description="Key for Omar Haddad, +971559876543")
    org.charge(lease, description="Mail leila.haddad@example.com about 784-1980-1234567-1")
    cheque = {"number": "004417", "bank": "Emirates NBD", "drawer": "Karim Fares", "date": "2026-01-01"}
    held = org.payment(
        leila, method="cheque", cheque=cheque, date="2026-01-01", amount="7083.34", lease_id=lease
    )
    org.make(f"/payments/{held['id']}/clearance", {"date": "2026-01-03"}, status=200)
    cash = org.payment(leila, amount="500.00", reference="FT26327000184", notes="Paid by Omar Haddad")["id"]
    org.make(f"/payments/{cash}/reversal", {"reason": "Leila Haddad paid twice"}, status=200)
    org.cheque_deposit(org.filed_cheque(leila)["id"], account="AE070331234567890123456")
    org.deposit(lease)
    org.returned_cheque_fee()
    org.tax_invoice(tenant_id=firm)
    org.journal_entry(description="Correction for Khalid Al Suwaidi")
    org.closing()
    return org


@pytest.fixture(scope="module")
def box(office, live):
    made = sandbox(live, source="copy")
    office.tampered.add(made.id)  # its rows were not made one by one, and no event tells of each
    return made


def contents(office, org_id):
    """Table -> its rows, as JSON."""
    tables = office.sql(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace"
    )
    return {
        table: [row for (row,) in office.sql(f"SELECT to_jsonb(t) FROM {table} t WHERE org_id = %s", org_id)]
        for (table,) in tables
    }


def test_every_column_that_holds_text_is_decided_about(office):
    columns = office.sql(
        "SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' WHERE c.relkind = 'r'"
        " AND c.relnamespace = 'public'::regnamespace AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'org_id')"
    )
    texts = {(t, c) for t, c, kind in columns if kind in {*TEXTS, "bytea", "bytea[]"} and t not in NOT_COPIED}
    decided = {(t, c) for t, rules in RULES.items() for c in rules}
    decided |= {(t, c) for t, names in KEPT.items() for c in names.split()}
    assert texts - decided == set()
    tables = {t for t, _, _ in columns}
    assert {(t, c) for t, c in decided if t in tables} - {(t, c) for t, c, _ in columns} == set()


def test_nobody_of_the_original_is_in_it(office, live, box):
    there = json.dumps(contents(office, live.id), ensure_ascii=False)
    in_clear = (
        "784198012345671",
        "N7654321",
        "100987654300003",
        "CN-1234567",
    )  # sealed: the ciphers are read below
    assert [value for value in PEOPLE if value not in there and value not in in_clear] == []
    copied = {table: rows for table, rows in contents(office, box.id).items() if table != "api_keys"}
    text = json.dumps(copied, ensure_ascii=False).casefold()
    assert [value for value in PEOPLE if value.casefold() in text] == []
    assert not [v for v in ("haddad", "suwaidi", "حداد", "784-1980", "1980-05-17") if v in text]
    seen = "".join(
        box.client.get(path).text
        for path in ("/tenants", "/properties", "/cheques", "/charges?limit=100", "/leases")
    )
    assert [value for value in PEOPLE if value in seen] == []


def test_it_is_the_same_organisation_otherwise(office, live, box):
    before, after = contents(office, live.id), contents(office, box.id)
    assert {t: len(rows) for t, rows in after.items() if t not in NOT_COPIED} == {
        t: len(rows) for t, rows in before.items() if t not in NOT_COPIED
    }
    masked = {(t, c) for t, rules in RULES.items() for c in rules}
    other = {
        "org_id",
        "search",
        "key",
        "unit_key",
        "hash",
        "last_hash",
        "identifier_digests",
        "number_key",
        "twin",
    }
    for table in before.keys() - NOT_COPIED:
        ours = {key_of(row): row for row in after[table]}
        for row in before[table]:
            if table == "number_series" and row["series"] == "event":
                continue
            twin = ours[key_of(row)]
            for column in row.keys() - other:
                if (table, column) not in masked:
                    assert twin[column] == row[column], (table, column)
    pages = [org.get("/reports/trial-balance", as_of="2026-11-25")["data"] for org in (live, box)]
    assert [[(r["account_code"], r["debits"], r["credits"]) for r in page["rows"]] for page in pages[:1]] == [
        [(r["account_code"], r["debits"], r["credits"]) for r in page["rows"]] for page in pages[1:]
    ]


def key_of(row):
    """What tells a row from the others of its organisation."""
    names = ("id", "number", "entry_id", "line", "account_id", "effective_on", "recorded_on", "document_id", "lease_id", "unit_id",
             "tenant_id", "item_id", "starts_on", "resource", "status", "series", "day", "type", "object_id", "charge_id")  # fmt: skip
    if "id" in row:
        return row["id"]
    return tuple(str(row.get(name)) for name in names)


def test_one_person_is_one_person_everywhere(live, box):
    (was,) = [
        t for t in live.get("/tenants", limit=100)["data"] if t["name"] == "Leila Haddad" and t["emails"]
    ]
    tenant = box.get(f"/tenants/{was['id']}")["data"]
    omar = tenant["emergency_contacts"][0]
    assert omar["relationship"] == "brother"
    key = next(c for c in box.get("/charges", limit=100)["data"] if c["type"] == "other")
    assert key["description"].startswith("Masked text")
    assert tenant["name_ar"]
    assert tenant["birth_date"][:4] == "1980"
    assert tenant["emails"][0].endswith("@example.com")
    in_clear = box.get(f"/tenants/{was['id']}")["data"]["emirates_id"]
    assert warnings_of("emirates_id", in_clear) == []
    assert [t["id"] for t in box.get("/tenants", emirates_id=in_clear)["data"]] == [was["id"]]
    cheques = {c["id"]: c for c in box.get("/cheques", limit=100)["data"]}
    drawn = [
        c for c in live.get("/cheques", limit=100)["data"] if c["drawer"] in {"Leila Haddad", "Karim Fares"}
    ]
    assert {(c["drawer"] == "Leila Haddad", cheques[c["id"]]["drawer"] == tenant["name"]) for c in drawn} == {
        (True, True), (False, False),
    }  # fmt: skip
    firm = next(t for t in box.get("/tenants", limit=100)["data"] if t["type"] == "company")
    assert firm["name"].endswith("LLC")
    (billed,) = [
        d for d in live.get("/tax-documents")["data"] if d["customer"]["name"].startswith("Bright Star")
    ]
    assert box.get(f"/tax-documents/{billed['id']}")["data"]["customer"]["name"] == firm["name"]


def test_its_books_are_whole_and_time_goes_on_in_it(office, live, box):
    assert office.act(box.id, prove).fault is None
    entries = live.get("/journal-entries")["meta"]["total"]
    day = box.read()["today"]
    assert box.get("/journal-entries")["meta"]["total"] == entries
    told = box.move(f"{int(day[:4]) + 1}-01-15")
    assert told["events"]["charge.created"] >= 1
    assert office.act(box.id, prove).fault is None
    assert live.get("/journal-entries")["meta"]["total"] == entries


def test_a_copy_needs_the_right_to_read_what_is_copied(live):
    narrow = live.key_with("sandboxes:write", "properties:read")
    answer = narrow.post("/sandboxes", json={"name": "Copy", "source": "copy"})
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")
    answer = live.post("/sandboxes", {"name": "Copy", "source": "copy", "clock": "2026-01-01"})
    assert [e["pointer"] for e in answer.json()["errors"]] == ["/clock"]
