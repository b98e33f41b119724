"""What is one thing stays one, however its number or code is typed, by whatever way it comes in."""

import psycopg
import pytest

from nexus.core import ids
from nexus.core.folding import fold_key
from nexus.database.failures import TAKEN

FREELY = [" {}", "{} ", "\u00a0{}", "{}\u3000", "\t{}\u200b", "\ufeff{}"]
"""Blanks and what can't be seen, at the ends."""


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def variants(text):
    """Every other way to type a text that is not bound to some letters."""
    found = [pattern.format(text) for pattern in FREELY]
    found += [wide(text), text.lower(), text.upper(), text.replace(" ", "\u00a0"), text.replace(" ", "  ")]
    found += [text.translate({48 + n: 0x660 + n for n in range(10)})]
    return [one for one in dict.fromkeys(found) if one != text]


@pytest.fixture(scope="module")
def home(org):
    return org.property("Marina Tower A", code="Mta 1")["id"]


@pytest.fixture(scope="module")
def lease(org, home):
    return org.active_lease([org.unit(home, number="Aa 101")["id"]])


def unit_body(home, number):
    return {"number": number, "type": "apartment"}


def cheque_body(lease, number, bank="Emirates NBD"):
    return {
        "tenant_id": lease["tenants"][0]["tenant_id"], "lease_id": lease["id"], "number": number, "bank": bank,
        "drawer": "Leila Haddad", "date": "2026-01-01", "amount": "1000.00",
    }  # fmt: skip


def property_body(code):
    address = {"community": "Dubai Marina", "city": "Dubai"}
    return {"name": "Another", "type": "residential", "address": address, "code": code}


def payment_body(lease, number, bank):
    written = {"number": number, "bank": bank, "drawer": "L", "date": "2026-01-01"}
    return {"tenant_id": lease["tenants"][0]["tenant_id"], "amount": "1000.00", "method": "cheque", "date": "2026-01-01",
            "cheque": written}  # fmt: skip


def refused(answer, pointer):
    errors = answer.json()["errors"]
    assert answer.status_code == 422 and [(e["pointer"], e["code"]) for e in errors] == [
        (pointer, "taken")
    ], answer.text


@pytest.mark.parametrize("typed", variants("Aa 101"))
def test_a_units_number(org, home, lease, typed):
    one = unit_body(home, typed)
    refused(org.post("/units", json=one | {"property_id": home}), "/number")
    many = org.post(f"/properties/{home}/units", json={"units": [unit_body(home, "900"), one]})
    refused(many, "/units/1/number")
    other = next((u for u in org.get("/units", property_id=home, number="777")["data"]), None) or org.unit(
        home, number="777"
    )
    refused(org.patch(f"/units/{other['id']}", json={"number": typed}), "/number")
    within = org.post(
        f"/properties/{home}/units", json={"units": [unit_body(home, "Zz 5"), unit_body(home, "\u00a0zZ  5")]}
    )
    refused(within, "/units/1/number")
    call = {"method": "POST", "path": "/units", "body": one | {"property_id": home}}
    batch = org.post("/batch", json={"mode": "each", "operations": [call]})
    assert "taken" in batch.text, batch.text
    found = org.get("/units", property_id=home, number=typed)["data"]
    assert [unit["number"] for unit in found] == ["Aa 101"]


@pytest.mark.parametrize("typed", variants("Mta 1"))
def test_a_propertys_code(org, home, typed):
    refused(org.post("/properties", json=property_body(typed)), "/code")
    other = next(iter(org.get("/properties", code="OTHER")["data"]), None) or org.property(
        "Other", code="OTHER"
    )
    refused(org.patch(f"/properties/{other['id']}", json={"code": typed}), "/code")
    assert org.patch(f"/properties/{home}", json={"code": "Mta 1"}).status_code == 200
    assert [p["id"] for p in org.get("/properties", code=typed)["data"]] == [home]


@pytest.mark.parametrize("typed", ["EX-9", "ex-9", "Ex-9"])
def test_an_accounts_code(org, typed):
    if not [a for a in org.get("/accounts", book="client", limit=100)["data"] if a["code"] == "Ex-9"]:
        org.account(code="Ex-9")
    body = {"book": "client", "name": "Vending machines", "type": "income", "code": typed}
    refused(org.post("/accounts", json=body), "/code")
    assert org.account(book="own", code=f"{typed}-{ord(typed[0])}{ord(typed[1])}")


@pytest.mark.parametrize(
    ("number", "bank"), [("Ab-0017", "Emirates NBD")] + [("ab-0017", b) for b in variants("Emirates NBD")]
)
def test_a_cheques_number_at_its_bank(org, lease, number, bank):
    if not org.get("/cheques", number="aB-0017", lease_id=lease["id"])["data"]:
        org.make("/cheques", cheque_body(lease, "Ab-0017") | {"account_last_four": "0417"})
    refused(org.post("/cheques", json=cheque_body(lease, number, bank)), "/number")
    refused(
        org.post("/cheques", json=cheque_body(lease, number, bank) | {"account_last_four": "0417"}), "/number"
    )
    parts = [{"number": n, "date": "2026-01-01", "amount": "1.00"} for n in ("Q1", number)]
    same = {"lease_id": lease["id"], "bank": bank, "drawer": "L"}
    refused(org.post("/cheque-sets", json=same | {"cheques": parts}), "/cheques/1/number")
    assert (
        org.post("/cheque-sets", json=same | {"cheques": [parts[0], parts[0] | {"number": "q1"}]}).status_code
        == 422
    )
    linked = org.post("/payments", json=payment_body(lease, number, bank) | {"amount": "999.00"})
    assert linked.json()["errors"][0]["code"] == "other_amount"  # it is the one on file
    assert [c["number"] for c in org.get("/cheques", number=number, bank=bank)["data"]] == ["Ab-0017"]


def test_another_account_leading_zeros_and_dead_paper_are_other_cheques(org, lease):
    first = org.make("/cheques", cheque_body(lease, "0500") | {"account_last_four": "1111"})
    other = org.make("/cheques", cheque_body(lease, "0500") | {"account_last_four": "2222"})
    org.make("/cheques", cheque_body(lease, "500"))
    refused(org.patch(f"/cheques/{other['id']}", json={"account_last_four": "1111"}), "/account_last_four")
    several = org.post("/payments", json=payment_body(lease, "0500", "emirates nbd"))
    assert several.json()["errors"][0]["code"] == "ambiguous"
    org.make(
        f"/cheques/{first['id']}/withdrawal", {"reason": "Wrong amount", "outcome": "cancelled"}, status=200
    )
    org.make("/cheques", cheque_body(lease, "0500") | {"account_last_four": "1111"})


def test_a_cheque_that_was_paid_is_not_filed_again(org, lease):
    written = {"number": "0600", "bank": "Mashreq", "drawer": "L", "date": "2026-01-01"}
    made = org.cheque(tenant_id=lease["tenants"][0]["tenant_id"], cheque=written)
    org.make(f"/payments/{made['id']}/clearance", {"date": "2026-01-02"}, status=200)
    refused(org.post("/payments", json=payment_body(lease, "0600", "MASHREQ")), "/cheque/number")
    both = [payment_body(lease, "0601", "Mashreq"), payment_body(lease, "0600", "mashreq")]
    calls = [{"method": "POST", "path": "/payments", "body": body} for body in both]
    results = org.post("/batch", json={"mode": "each", "operations": calls}).json()["data"]["results"]
    assert [one["status"] for one in results] == [201, 422], results


@pytest.mark.parametrize("index", sorted(TAKEN))
def test_the_database_holds_it_by_the_folded_key(database, index):
    with psycopg.connect(database.super_url) as connection:
        (defined,) = connection.execute(
            "SELECT indexdef FROM pg_indexes WHERE indexname = %s", (index,)
        ).fetchone()
    assert "UNIQUE" in defined and "_key" in defined


def test_the_database_refuses_what_no_check_saw(office, org, home, lease):
    sql = (
        "INSERT INTO units (org_id, id, property_id, number, type, usage, furnished, currency, status)"
        " SELECT org_id, %s, property_id, %s, type, usage, furnished, currency, status FROM units WHERE org_id = %s AND number = %s"
    )
    with pytest.raises(psycopg.errors.UniqueViolation):
        office.sql(sql, ids.new_id(), " aa\u00a0101", org.id, "Aa 101")


def test_leading_zeros_count():
    assert fold_key("007") != fold_key("7")
