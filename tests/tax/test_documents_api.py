"""Tax documents over HTTP: lists, filters, one document, the VAT summary."""

from datetime import timedelta
from decimal import Decimal

import pytest
from tax_support import exempt, line

from nexus.core import ids
from nexus.tax.document_model import CreditLine
from nexus.tax.documents import issue_credit_note
from support.days import TODAY


@pytest.fixture
def rented(fresh):
    """An organisation with a supplier, a property with its name in Arabic, and a lease in it."""
    address = {"community": "Dubai Marina", "city": "Dubai", "community_ar": "مرسى دبي", "city_ar": "دبي"}
    place = fresh.property(name_ar="برج المارينا أ", address=address)
    tenant = fresh.tenant("Gulf Retail LLC", name_ar="جلف ريتيل", trn="100999999900003")
    lease = fresh.active_lease([fresh.unit(place["id"], number="1204")["id"]], tenant["id"])
    fresh.supplier(invoice_prefix="MH")
    return {"org": fresh, "tenant": tenant["id"], "lease": lease["id"], "property": place["id"]}


def issued(rented, *lines, **more):
    lines = {"lines": list(lines)} if lines else {}
    lease_id = ids.decode("lease", rented["lease"])
    return rented["org"].tax_invoice(tenant_id=rented["tenant"], lease_id=lease_id, **lines, **more)


def credited(rented, document, net):
    document_id = ids.decode("tax_document", document["id"])

    async def work(ctx):
        return await issue_credit_note(ctx, document_id, [CreditLine(line=1, net=net)], "Too much")

    row = rented["org"].office.act(rented["org"].id, work)
    return rented["org"].get(f"/tax-documents/{ids.encode('tax_document', row['id'])}")["data"]


def test_an_invoice_is_read_with_everything_that_the_law_asks_for(rented):
    made = issued(rented, line(20_000_00, description_ar="موقف"), full=True, due_on=TODAY)
    assert (made["kind"], made["number"]) == ("tax_invoice", f"MH-TI-{TODAY.year}-000001")
    assert made["supplier"] | {"address": "", "name": ""} == {
        "name": "", "name_ar": "شركة مارينا هايتس العقارية", "address": "", "address_ar": None, "trn": "100123456700003",
    }  # fmt: skip
    assert made["customer"] == {
        "name": "Gulf Retail LLC", "name_ar": "جلف ريتيل", "trn": "100999999900003",
        "address": "Unit 1204, Marina Tower A, Dubai Marina, Dubai", "address_ar": "وحدة 1204, برج المارينا أ, مرسى دبي, دبي",
    }  # fmt: skip
    assert (made["lease_id"], made["property_id"], made["tenant_id"]) == (
        rented["lease"], rented["property"], rented["tenant"],
    )  # fmt: skip
    (only,) = made["lines"]
    assert (only["net"], only["rate"], only["tax"], only["gross"], only["category_code"]) == (
        "20000.00", "5.00", "1000.00", "21000.00", "S",
    )  # fmt: skip
    assert only["reason"]["code"] == "parking"
    assert (made["gross"], made["credited"], made["correction"]) == ("21000.00", "0.00", None)
    answer = rented["org"].client.get(f"/tax-documents/{made['id']}")
    again = rented["org"].client.get(
        f"/tax-documents/{made['id']}", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_documents_are_found_by_what_they_concern(rented):
    org = rented["org"]
    one = issued(rented)
    two = issued(rented, exempt(100_00), issued_on=TODAY - timedelta(days=3))
    note = credited(rented, one, 500_00)
    for query, found in (
        ({}, [one, two, note]), ({"tenant_id": rented["tenant"]}, [one, two, note]), ({"lease_id": rented["lease"]}, [one, two, note]),
        ({"property_id": rented["property"]}, [one, two, note]), ({"supplier_id": one["supplier_id"]}, [one, two, note]),
        ({"kind": "invoice"}, [two]), ({"kind": "tax_credit_note"}, [note]), ({"invoice_id": one["id"]}, [note]),
        ({"issued_from": TODAY.isoformat()}, [one, note]), ({"issued_to": (TODAY - timedelta(days=1)).isoformat()}, [two]),
        ({"number": two["number"]}, [two]), ({"number": "MH"}, []), ({"lease_id": ids.example("lease")}, []),
    ):  # fmt: skip
        answer = org.get("/tax-documents", **query)
        assert [d["number"] for d in answer["data"]] == [d["number"] for d in found], query
        assert answer["meta"]["total"] == len(found)
    assert org.get("/tax-documents", sort="issued_on")["data"][0]["number"] == two["number"]
    page = org.get("/tax-documents", cursor="", limit=2)
    rest = org.get("/tax-documents", cursor=page["meta"]["next_cursor"], limit=2)
    assert [d["id"] for d in page["data"] + rest["data"]] == [one["id"], two["id"], note["id"]]
    assert org.get(f"/tax-documents/{one['id']}")["data"]["credited"] == "525.00"


def test_the_summary_subtracts_credit_notes_and_goes_by_the_tax_date(rented):
    org = rented["org"]
    one = issued(rented, line(1_000_00), exempt(400_00), supplied_on=TODAY - timedelta(days=40))
    issued(rented, line(100_00), currency="USD", exchange_rate=Decimal("3.6725"))
    credited(rented, one, 200_00)

    def summary(**query):
        rows = org.get("/vat-summary", **query)["data"]["categories"]
        return [(r["category"], r["rate"], r["documents"], r["currency"], r["net"], r["tax"]) for r in rows]

    assert summary() == [
        ("exempt", "0.00", 1, "AED", "400.00", "0.00"),
        ("standard", "5.00", 2, "AED", "800.00", "40.00"),
        ("standard", "5.00", 1, "USD", "100.00", "5.00"),
    ]
    before = (TODAY - timedelta(days=1)).isoformat()
    assert summary(date_to=before)[1] == ("standard", "5.00", 1, "AED", "1000.00", "50.00")
    assert summary(date_from=TODAY.isoformat())[0] == ("standard", "5.00", 1, "AED", "-200.00", "-10.00")
    totals = org.get("/vat-summary", supplier_id=one["supplier_id"])["data"]["totals"]
    assert [(t["tax_currency"], t["net"], t["tax"]) for t in totals] == [("AED", "1567.25", "58.36")]
    assert org.get("/vat-summary", supplier_id=ids.example("supplier"))["data"]["categories"] == []
    wrong = org.client.get("/vat-summary", params={"date_from": TODAY.isoformat(), "date_to": before})
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/date_to")


def test_a_supplier_who_issued_something_stays_with_its_prefix(rented):
    supplier = issued(rented)["supplier_id"]
    client = rented["org"].client
    assert client.delete(f"/suppliers/{supplier}").json()["code"] == "in_use"
    assert (
        client.patch(f"/suppliers/{supplier}", json={"invoice_prefix": "X"}).json()["code"] == "wrong_state"
    )
    assert (
        client.patch(f"/suppliers/{supplier}", json={"invoice_prefix": "MH", "name": "B"}).status_code == 200
    )


def test_documents_need_their_scope(rented):
    made = issued(rented)
    client = rented["org"].key_with("suppliers:read")
    for path in ("/tax-documents", f"/tax-documents/{made['id']}", "/vat-summary"):
        assert client.get(path).json()["code"] == "scope_missing"
