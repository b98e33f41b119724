"""Receipts and statements on paper: what they say, and in which languages."""

import io
from collections import Counter

import pytest
from pypdf import PdfReader

from support.cheques import deposit, file, step


@pytest.fixture
def org(office):
    org = office.organisation()
    org.billing_since()
    return org


@pytest.fixture
def lease(org):
    place = org.property(name_ar="برج المارينا")
    tenant = org.tenant(name_ar="ليلى حداد")
    lease = org.active_lease(
        [org.unit(place["id"])["id"]], tenant["id"], annual_rent="120000.00", cheque_count=12
    )
    org.bill(lease["id"], "2026-02-01")
    return lease


def printed(org, path, **query):
    answer = org.client.get(path, params=query)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf"), answer.text
    assert answer.content == org.client.get(path, params=query).content
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def receipt(org, payment, language="en"):
    return printed(org, f"/payments/{payment['id']}/receipt", language=language)


def letters(text):
    """Arabic letters: a PDF holds them in the order of their shapes, so words are compared by what they are made of."""
    return Counter(c for c in text if "\u0621" <= c <= "\u064a")


def test_a_receipt_says_who_paid_how_much_for_what(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    paid = org.payment(tenant, lease_id=lease["id"], amount="21250.50", date="2026-02-03")
    text = receipt(org, paid)
    for part in (
        "Receipt", "R-000001", "03/02/2026", "Gulf Crest", "Received from Leila Haddad", "AED 21,250.50",
        "Twenty-one thousand two hundred and fifty UAE dirhams and fifty fils only", "Cash", lease["number"],
        "Marina Tower A", "01/01/2026 – 31/01/2026", "10,000.00", "Kept as the tenant's credit 1,250.50",
    ):  # fmt: skip
        assert part in text, (part, text)
    assert "NOT VALID" not in text
    assert "Subject to" not in text
    arabic = receipt(org, paid, "ar")
    assert not letters(
        "فقط واحد وعشرون ألفًا ومئتان وخمسون درهمًا إماراتيًا وخمسون فلسًا لا غير سند قبض ليلى حداد"
    ) - letters(arabic)
    assert "21,250.50" in arabic
    assert "Received" not in arabic
    both = receipt(org, paid, "both")
    assert "Received from" in both
    assert not letters("استلمنا من") - letters(both)
    answer = org.client.get(f"/payments/{paid['id']}/receipt")
    again = org.client.get(
        f"/payments/{paid['id']}/receipt", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304


def test_a_receipt_says_when_it_counts_no_more(org, lease):
    cheque = file(org, lease, "004417", amount="10000.00")
    deposit(org, cheque, on="2026-01-02")
    (payment,) = org.get("/payments", lease_id=lease["id"])["data"]
    text = receipt(org, payment)
    for part in (
        "Subject to the clearance",
        "Cheque number 004417",
        "Emirates NBD",
        "Cheque dated 01/01/2026",
    ):
        assert part in text, (part, text)
    step(org, cheque, "return", {"date": "2026-01-05", "reason": "insufficient_funds"})
    text = receipt(org, payment)
    assert "NOT VALID: the bank returned the cheque on 05/01/2026." in text
    assert "What it settles" not in text
    card = org.payment(
        lease["tenants"][0]["tenant_id"], lease_id=lease["id"], amount="10.00", method="card", date="2026-02-03",
        card={"last_four": "4242", "authorisation": "A1"},
    )  # fmt: skip
    assert "Card ending in 4242" in receipt(org, card)
    org.make(f"/payments/{card['id']}/reversal", {"reason": "Wrong tenant", "date": "2026-02-04"}, status=200)
    assert "NOT VALID: reversed on 04/02/2026." in receipt(org, card)
    assert not letters("سند ملغى تم عكس القيد") - letters(receipt(org, card, "ar"))
    assert org.client.get(f"/payments/{card['id']}/receipt?language=fr").status_code == 422


def test_a_statement_on_paper_has_the_figures_of_the_report(org, lease):
    tenant = lease["tenants"][0]["tenant_id"]
    org.payment(tenant, lease_id=lease["id"], amount="21250.50", date="2026-02-03")
    query = {
        "tenant_id": tenant,
        "date_from": "2026-01-15",
        "date_to": "2026-02-28",
        "known_at": org.get("/reports/trial-balance")["data"]["known_at"],
    }
    text = printed(org, "/reports/tenant-statement", **query, format="pdf", language="en")
    for part in (
        "Statement of account", "Gulf Crest", "Leila Haddad", "15/01/2026", "28/02/2026", "Balance brought forward 10,000.00",
        "01/02/2026", "10,000.00 20,000.00", "21,250.50 -1,250.50", "In the tenant's favour AED 1,250.50", lease["number"],
    ):  # fmt: skip
        assert part in text, (part, text)
    arabic = printed(org, "/reports/tenant-statement", **query, format="pdf", language="ar")
    assert not letters("كشف حساب ليلى حداد الرصيد السابق رصيد لصالح المستأجر") - letters(arabic)
    accepted = org.client.get(
        "/reports/tenant-statement", params=query, headers={"Accept": "application/pdf"}
    )
    assert accepted.headers["content-type"] == "application/pdf"
    assert "tenant-statement_2026-01-15_2026-02-28.pdf" in accepted.headers["content-disposition"]
    other = org.tenant()["id"]
    assert "Nothing was charged" in printed(
        org, "/reports/tenant-statement", tenant_id=other, format="pdf", known_at=query["known_at"], date_to="2026-02-28"
    )  # fmt: skip
    unknown = tenant[:-1] + ("0" if tenant[-1] != "0" else "1")
    assert (
        org.client.get(
            "/reports/tenant-statement", params={"tenant_id": unknown, "format": "pdf"}
        ).status_code
        == 404
    )
