"""Reports as files: chosen by query or header, safe in a spreadsheet, exact, and the same bytes whenever asked again."""

import io
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from nexus.rest.formats import MEDIA_TYPES, choose_format
from support.reading import AMOUNTS, REPORTS, as_csv, as_json, as_xlsx, raw

CSV, XLSX = MEDIA_TYPES["csv"], MEDIA_TYPES["xlsx"]
DANGEROUS = [
    "=1+1",
    "+971501234567",
    "-2+3",
    "@SUM(A1:A9)",
    "\tx",
    "\rx",
    "\nx",
    '=HYPERLINK("http://example.com","here")',
    "=cmd|' /C calc'!A0",
    "＝1+1",
]
HARMLESS = [
    'a "quoted", text; and\r\nmore lines', "إيجار، الطابق ١", "1204", "007", "<r><t>=1+1</t></r>", "_x0041_", "a\x0bb",
    "https://example.com/?q=a", "'quoted", "5-3", " lead", "TRUE",
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "accept", "wanted"),
    [
        (None, None, "json"),
        (None, "*/*", "json"),
        (None, "text/csv", "csv"),
        (None, f"text/html, {XLSX};q=0.9, */*;q=0.8", "xlsx"),
        (None, "*/*, text/csv", "csv"),
        (None, "text/*", "csv"),
        (None, f"text/csv;q=0.5, {XLSX};q=0.501", "xlsx"),
        (None, f"text/csv;q=0, {XLSX};q=0.001", "xlsx"),
        (None, "text/csv;q=0", "json"),
        (None, "TEXT/CSV; charset=utf-8", "csv"),
        (None, "image/png", "json"),
        (None, ",;=,;;q=x", "json"),
        ("csv", XLSX, "csv"),
        ("json", "text/csv", "json"),
        ("xlsx", None, "xlsx"),
    ],
)
def test_the_format_is_the_querys_else_the_headers(query, accept, wanted):
    assert choose_format(query, accept) == wanted


@pytest.mark.parametrize("name", REPORTS)
def test_what_a_file_is_called_and_is(books, name):
    books.post(("1010", "10.00"), ("4200", "-10.00"))
    days = "_".join(v for n, v in REPORTS[name].items() if n != "compare")
    for media, ending in ((CSV, "csv"), (XLSX, "xlsx")):
        by_header = books.client.get(f"/reports/{name}", params=REPORTS[name], headers={"Accept": media})
        by_query = books.client.get(f"/reports/{name}", params=REPORTS[name] | {"format": ending})
        for answer in (by_header, by_query):
            assert answer.headers["Content-Type"].partition(";")[0] == media
            assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}_{days}.{ending}"'
            assert (answer.headers["Vary"], answer.headers["X-Content-Type-Options"]) == ("accept", "nosniff")
    head = books.client.head(f"/reports/{name}", params=REPORTS[name] | {"format": "csv"})
    assert (head.status_code, head.content) == (200, b"")
    plain = books.client.get(f"/reports/{name}", params=REPORTS[name])
    assert (plain.headers["Content-Type"], plain.headers["Vary"]) == ("application/json", "accept")


@pytest.mark.parametrize("text", [*DANGEROUS, *HARMLESS])
def test_text_is_never_a_formula_and_keeps_its_characters(books, text):
    books.post(("1010", "10.00"), ("4200", "-10.00"), description=f"{text}", memo=text)
    query = REPORTS["general-ledger"]
    cells = [row["description"] for row in as_csv(books.org, "general-ledger", **query)]
    written = f"'{text}" if text in DANGEROUS else text
    assert written in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in cells)
    kept = {row["description"] for row in as_xlsx(books.org, "general-ledger", **query)} - {None}
    assert {unescape(cell) for cell in kept} == {f"{text} " if text.startswith("<r>") else text}
    workbook = zipfile.ZipFile(io.BytesIO(raw(books.org, "general-ledger", format="xlsx", **query)))
    assert b"<f>" not in workbook.read("xl/worksheets/sheet1.xml")


def test_negative_amounts_stay_numbers(books):
    books.post(("1010", "10.00"), ("4200", "-10.00"))
    assert "-10.00" in {row["balance"] for row in as_csv(books.org, "trial-balance")}
    assert -10 in {row["balance"] for row in as_xlsx(books.org, "trial-balance")}


def test_a_workbook_shows_amounts_with_the_digits_of_their_currency_and_days_as_days(books):
    books.post(("1010", "1234567.89"), ("4200", "-1234567.89"), on="2026-03-01")
    books.post(("1010", "1.500"), ("4200", "-1.500"), currency="KWD")
    books.post(("1010", "1200"), ("4200", "-1200"), currency="JPY", on="1900-02-01")
    content = raw(books.org, "general-ledger", format="xlsx", date_from="1900-01-01", date_to="2026-12-31")
    workbook = load_workbook(io.BytesIO(content))
    head, *rows = workbook.worksheets[0].iter_rows()
    at = {cell.value: n for n, cell in enumerate(head)}
    postings = [row for row in rows if row[at["Line"]].value == "posting"]
    formats = {row[at["Currency"]].value: row[at["Balance"]].number_format for row in postings}
    assert formats == {"AED": "#,##0.00", "KWD": "#,##0.000", "JPY": "#,##0"}
    days = {row[at["Currency"]].value: row[at["Effective on"]].value for row in postings}
    assert (days["AED"].isoformat(), days["JPY"]) == ("2026-03-01T00:00:00", "1900-02-01")
    about = dict(workbook["About"].iter_rows(values_only=True))
    assert (about["Report"], about["Date from"]) == ("General ledger", "1900-01-01")


def test_amounts_are_exact_to_the_last_fils_and_text_where_a_number_would_not_be(books):
    for amount in ("0.01", "450359962737.49", "90071992547.41", *["999999999999.99"] * 10):
        books.post(("1010", amount), ("4200", f"-{amount}"))
    kinds = set()
    for name in ("trial-balance", "general-ledger"):
        expected = [row["balance"] for row in as_json(books.org, name)]
        for row, text in zip(as_xlsx(books.org, name), expected, strict=True):
            digits = len(text.lstrip("-").replace(".", "").lstrip("0"))
            assert isinstance(row["balance"], str) is (digits > 15)
            assert Decimal(str(row["balance"])) == Decimal(text)
            kinds.add(type(row["balance"]))
    assert str in kinds
    assert len(kinds) > 1


@pytest.mark.parametrize("name", REPORTS)
def test_the_figures_of_every_format_are_the_same(books, name):
    books.post(("1010", "100000.00"), ("3000", "-100000.00"), on="2026-01-10")
    books.post(("5000", "315.50"), ("1010", "-315.50"), on="2026-02-15")
    books.post(("1010", "1.500"), ("4200", "-1.500"), currency="KWD")
    query = REPORTS[name] | {"known_at": books.org.get("/reports/trial-balance")["data"]["known_at"]}
    told, written, cells = (read(books.org, name, **query) for read in (as_json, as_csv, as_xlsx))
    assert len(told) == len(written) == len(cells) > 3
    for row, line, cell in zip(told, written, cells, strict=True):
        assert list(row) == list(line) == list(cell)
        for column, value in row.items():
            assert line[column] == ("" if value is None else str(value))
            if column in AMOUNTS and value is not None:
                assert Decimal(str(cell[column])) == Decimal(value)
            elif column not in {"effective_on"}:
                assert cell[column] == value
