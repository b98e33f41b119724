"""Every document made in Arabic is Arabic: no Latin word in it but names, codes, numbers and what people wrote."""

import io
import re

import pytest
from pypdf import PdfReader

from nexus.api.operations import all_operations
from nexus.documents.arabic import RETURNED, in_arabic
from nexus.payments.model import RETURN_REASONS

CODE = re.compile(r"[A-Z]{1,5}\d*-\d+|[A-Z]{2,5}\d+|[A-Z]{3}\b|\b[A-Z]\b")
"""Numbers of documents and leases, currencies, categories of tax."""


@pytest.fixture(scope="module")
def town(office):
    """An organisation whose names are all Arabic, with a tenant to whom everything has happened."""
    org = office.organisation(name_ar="شركة الخليج")
    org.billing_since("2026-01-01")
    org.supplier(address_ar="مكتب ٩٠١، مرسى دبي، دبي", invoice_prefix="INV")
    address = {"community": "Dubai Marina", "community_ar": "مرسى دبي", "city": "Dubai", "city_ar": "دبي"}
    place = org.property(name_ar="برج المارينا", address=address)
    tenant = org.tenant(name_ar="ليلى حداد")
    lease = org.active_lease(
        [org.unit(place["id"], number="1204", type="retail_shop")["id"]], tenant["id"], cheque_count=12
    )
    org.item(lease["id"])
    org.late_fee_rule()
    org.returned_cheque_fee()
    org.bill(lease["id"], "2026-04-01")
    written = {"bank": "بنك الإمارات", "drawer": "ليلى حداد"}
    mine = {"tenant_id": tenant["id"], "lease_id": lease["id"]}
    org.payment(tenant["id"], lease_id=lease["id"], amount="9000.00", date="2026-01-03")
    part = [
        {"charge_id": org.get("/charges", status="open", sort="due_on")["data"][-1]["id"], "amount": "1.00"}
    ]
    cash = org.payment(
        tenant["id"], lease_id=lease["id"], amount="90.00", date="2026-01-03", allocations=part
    )
    assert cash["allocated"] != "1.00"  # what was not named settles other charges
    spare = org.payment(tenant["id"], lease_id=lease["id"], amount="20.00", date="2026-01-03", allocations=[])
    org.make(f"/payments/{spare['id']}/refunds", {"method": "cash", "reason": "زيادة", "amount": "10.00"})
    reversed_ = org.payment(tenant["id"], lease_id=lease["id"], amount="50.00", date="2026-01-04")
    org.make(f"/payments/{reversed_['id']}/reversal", {"reason": "خطأ"}, status=200)
    back = [org.make("/cheques", mine | written | {"number": f"00{n}", "date": "2026-01-01", "amount": "100.00",
                                                   "received_on": "2026-01-01"}) for n in range(3)]  # fmt: skip
    slip = org.cheque_deposit(back[0]["id"], back[1]["id"])
    org.make(
        f"/cheques/{back[0]['id']}/return", {"reason": "insufficient_funds", "date": "2026-01-05"}, status=200
    )
    handed = org.cheque_hand_back(back[2]["id"], reason="The lease has ended")
    one_off = org.charge(lease["id"], description="مفتاح", amount="10.00")
    org.make(f"/charges/{one_off['id']}/credits", {"type": "waiver", "reason": "مجاملة", "amount": "1.00"})
    fees = org.make("/late-fee-runs", {"lease_id": lease["id"]}, status=200)
    assert fees["charges"]
    org.make(f"/leases/{lease['id']}/termination", {"date": "2026-03-15", "reason": "x"}, status=200)
    org.bill(lease["id"], "2026-06-01")
    settled = org.make(
        f"/leases/{lease['id']}/settlement",
        {
            "damages": [{"description": "باب مكسور", "amount": "650.00"}],
            "penalty": "5000.00",
            "refund": {"method": "cash"},
        },
    )
    receipts = [p["id"] for p in org.get("/payments", limit=100)["data"]]
    documents = [d["id"] for d in org.get("/tax-documents", limit=100)["data"]]
    assert documents
    return org, {
        "read_payment_receipt": [f"/payments/{one}/receipt" for one in receipts],
        "read_tax_document_pdf": [f"/tax-documents/{one}/pdf" for one in documents],
        "read_settlement_document": [f"/settlements/{settled['id']}/document"],
        "read_deposit_slip": [f"/cheque-deposits/{slip['id']}/slip"],
        "read_cheque_hand_back_receipt": [f"/cheque-hand-backs/{handed['id']}/receipt"],
        "read_tenant_statement": [f"/reports/tenant-statement?tenant_id={tenant['id']}&date_from=2025-12-01&date_to=2026-12-31"],
    }  # fmt: skip


def test_every_kind_of_document_is_walked(town):
    made = {
        one.name for one in all_operations()
        if one.media == "application/pdf" or "application/pdf" in one.medias
    }  # fmt: skip
    assert made - {"read_tenant_statement"} == set(town[1]) - {"read_tenant_statement"}


@pytest.mark.parametrize("kind", ["read_payment_receipt", "read_tax_document_pdf", "read_deposit_slip", "read_cheque_hand_back_receipt", "read_settlement_document",
                                  "read_tenant_statement"])  # fmt: skip
def test_nothing_in_it_is_english(town, kind):
    org, paths = town
    for path in paths[kind]:
        joined = "&" if "?" in path else "?"
        more = f"{joined}language=ar" + ("&format=pdf" if kind == "read_tenant_statement" else "")
        answer = org.client.get(path + more)
        assert answer.status_code == 200 and answer.content.startswith(b"%PDF"), answer.text
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
        assert re.findall("[A-Za-z]{2,}", CODE.sub(" ", text)) == [], (path, text)


def test_what_people_wrote_stays(town):
    assert in_arabic("Key replacement, again") == "Key replacement, again"
    assert RETURNED.keys() == set(RETURN_REASONS)
    assert "Late" not in in_arabic("Late fee: Rent, 2026-01-01 to 2026-01-31, lease L-000001")
