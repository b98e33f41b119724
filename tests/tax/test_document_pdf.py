"""A tax document on paper: every field that the law asks for (domain reference §2.1), in English and in Arabic."""

import io
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from pypdf import PdfReader
from tax_support import TODAY, add_supplier, exempt, invoice, line

from nexus.documents.render import compile_pdf
from nexus.tax.document_model import CreditLine, Customer
from nexus.tax.document_pdf import LABELS, TEMPLATE, TITLES, document_data
from nexus.tax.documents import issue_credit_note, issue_invoice
from support.office import Office

BUYER = Customer(
    name="Gulf Retail LLC", name_ar="جلف ريتيل", address="Shop 4, Marina Mall, Dubai", address_ar="محل 4، مارينا مول، دبي",
    trn="100999999900003",
)  # fmt: skip


def day(value):
    return f"{value:%d/%m/%Y}"


def text_of(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def printed(row, language="both"):
    return text_of(compile_pdf(TEMPLATE, document_data(row, language)))


def letters(text):
    """Arabic letters: a PDF holds them in the order of their shapes, so words are compared by what they are made of."""
    return Counter(c for c in text if "\u0621" <= c <= "\u064a")


async def a_seller(ctx, **more):
    return await add_supplier(
        ctx, name="Marina Heights LLC", name_ar="مارينا هايتس", address_ar="مكتب 901، دبي", **more
    )


async def a_full_one(ctx, **more):
    seller = await a_seller(ctx, owner_reference="OWN-17")
    lines = (
        line(20_000_00, description="Parking, bay 12", description_ar="موقف رقم 12", quantity=Decimal(2), discount=500_00,
             period=(date(2026, 1, 1), date(2026, 3, 31))),
        exempt(85_000_00, description_ar="إيجار"),
    )  # fmt: skip
    usual = {
        "customer": BUYER,
        "supplied_on": TODAY - timedelta(days=3),
        "due_on": TODAY + timedelta(days=30),
    }
    return await issue_invoice(ctx, invoice(seller, *lines, **(usual | more)))


@pytest.mark.parametrize("language", ["en", "both"])
async def test_a_tax_invoice_says_all_that_the_law_asks_for(ctx, language):
    row = await a_full_one(ctx)
    found = printed(row, language)
    for wanted in (
        "Tax Invoice", row["number"], day(TODAY), day(TODAY - timedelta(days=3)), day(TODAY + timedelta(days=30)),
        "Marina Heights LLC", "Office 901, Dubai", "100123456700003", "Gulf Retail LLC", "Shop 4, Marina Mall, Dubai",
        "100999999900003", "Issued on behalf of the supplier by", "Gulf Crest", "Parking, bay 12", "01/01/2026 – 31/03/2026",
        "20,000.00", "500.00", "39,500.00", "5.00%", "1,975.00", "41,475.00", "85,000.00", "0.00%", "AED 124,500.00",
        "AED 1,975.00", "AED 126,475.00", "article 46", "1 / 1",
    ):  # fmt: skip
        assert wanted in found, wanted
    for name in ("number", "issued_on", "supplied_on", "due_on", "trn", "quantity", "unit_price", "discount", "net", "rate",
                 "tax", "gross", "total_net", "total_tax", "total_gross"):  # fmt: skip
        assert LABELS[name][0] in found, name


async def test_in_arabic_every_letter_is_there_and_no_english_label(ctx):
    row = await a_full_one(ctx)
    found, data = printed(row, "ar"), document_data(row, "ar")
    shown = [
        data["supplier"]["name_ar"],
        data["supplier"]["address_ar"],
        BUYER.name_ar,
        BUYER.address_ar,
        TITLES["tax_invoice"][1],
    ]
    shown += [part["description_ar"] for part in data["lines"]] + [
        note["sentence_ar"] for note in data["notes"]
    ]
    names = [name for name, _ in data["facts"]] + [name for name, *_ in data["totals"]] + data["columns"]
    shown += [LABELS[name][1] for name in [*names, "supplier", "customer", "agent", "trn", "trn"]]
    assert letters(found) == letters(" ".join(shown))
    for wanted in (
        row["number"],
        day(TODAY),
        "100123456700003",
        "100999999900003",
        "AED 126,475.00",
        "5.00%",
    ):
        assert wanted in found
    assert not any(english in found for english, _ in LABELS.values() if len(english) > 3)


async def test_a_tax_credit_note_says_all_that_the_law_asks_for(ctx):
    first = await a_full_one(ctx)
    await issue_credit_note(ctx, first["id"], [CreditLine(line=2, net=5_000_00)], "Earlier")
    note = await issue_credit_note(
        ctx, first["id"], [CreditLine(line=1, net=10_000_00)], "Bay closed for repairs"
    )
    found = printed(note)
    for wanted in (
        "Tax Credit Note", note["number"], first["number"], day(TODAY), "Bay closed for repairs", "AED 124,500.00", "AED 5,000.00",
        "AED 109,500.00", "AED 10,000.00", "AED 500.00", "AED 10,500.00", "100123456700003", "100999999900003",
        "Original value", "Credited before", "Corrected value", "Difference", "VAT on the difference", "Reason",
    ):  # fmt: skip
        assert wanted in found, wanted
    assert letters(TITLES["tax_credit_note"][1]) <= letters(found)


async def test_a_foreign_currency_shows_its_rate_and_the_dirhams(ctx):
    found = printed(await a_full_one(ctx, currency="USD", exchange_rate=Decimal("3.6725")))
    for wanted in ("USD 126,475.00", "USD 1 = AED 3.6725", "AED 7,253.19", "VAT in AED", "Total in AED"):
        assert wanted in found, wanted


async def test_without_tax_it_is_no_tax_invoice(ctx):
    seller = await a_seller(ctx, trn=None, registered_from=None)
    found = printed(await issue_invoice(ctx, invoice(seller, exempt(85_000_00))), "en")
    assert "Tax Invoice" not in found
    assert "VAT rate" not in found
    assert "TRN" not in found
    assert "AED 85,000.00" in found


async def test_simplified_says_the_words_too(ctx, supplier):
    assert "Simplified Tax Invoice" in printed(await issue_invoice(ctx, invoice(supplier)))


async def test_what_somebody_typed_is_never_markup(ctx, supplier):
    nasty = '#panic("x") *b* $x$ `r` <l> @ref // no #import "@preview/a:1.0.0": *'
    asked = invoice(
        supplier,
        line(1, description=nasty, description_ar="*غ* #panic()"),
        customer=Customer(name=nasty, address=nasty),
    )
    found = printed(await issue_invoice(ctx, asked), "en").replace(" ", "")
    assert found.count(nasty.replace(" ", "")) == 3


async def test_two_hundred_lines_are_pages_with_the_heads_repeated(ctx, supplier):
    row = await issue_invoice(ctx, invoice(supplier, *[line(n) for n in range(1, 201)]))
    pdf = compile_pdf(TEMPLATE, document_data(row, "en"))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 2
    assert all("Unit price" in page for page in pages[:-1])
    assert f"{len(pages)} / {len(pages)}" in pages[-1]
    assert len(pdf) < 1_000_000


def test_the_pdf_is_read_over_http_and_kept_by_its_tag(office: Office, fresh):
    made = fresh.tax_invoice()
    path = f"/tax-documents/{made['id']}/pdf"
    answer = fresh.client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == f'inline; filename="{made["number"]}.pdf"'
    assert made["number"] in text_of(answer.content)
    assert fresh.client.get(path).content == answer.content
    tag = answer.headers["ETag"]
    assert fresh.client.get(path, headers={"If-None-Match": tag}).status_code == 304
    arabic = fresh.client.get(path, params={"language": "ar"})
    assert arabic.headers["ETag"] != tag
    assert letters("فاتورة ضريبية مبسطة") <= letters(text_of(arabic.content))
    assert fresh.client.head(path).headers["Content-Length"] == str(len(answer.content))
    wrong = fresh.client.get(path, params={"language": "fr"})
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/language")
    narrow = fresh.key_with("suppliers:read")
    assert narrow.get(path).json()["code"] == "scope_missing"
    described = (
        office.organisation()
        .client.get("/openapi.json")
        .json()["paths"]["/api/v2/tax-documents/{id}/pdf"]["get"]
    )
    assert list(described["responses"]["200"]["content"]) == ["application/pdf"]
