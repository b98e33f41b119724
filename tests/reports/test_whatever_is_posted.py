"""Whatever is posted, the reports agree with each other, and what was known at an instant stays as it was."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from nexus.core.money import MINOR_DIGITS, format_amount
from support.books import Books
from support.reading import REPORTS, amount_of, as_csv, as_json, as_xlsx, behind, raw

CODES = {
    "client": ("1010", "3000", "4000", "4200", "4900", "5000", "5100", "2300"),
    "own": ("1010", "3000", "4000", "5000"),
}
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 11, 1))


@st.composite
def entries(draw):
    """Lines that balance in one book: (code, minor units), the currency, the day, whether it concerns the property."""
    book = draw(st.sampled_from(list(CODES)))
    currency = draw(st.sampled_from(["AED", "KWD", "JPY"]))
    amounts = draw(st.lists(st.integers(1, 3 * 10**11) | st.integers(1, 2000), min_size=1, max_size=3))
    codes = draw(st.lists(st.sampled_from(CODES[book]), min_size=len(amounts) + 1, max_size=len(amounts) + 1))
    signs = draw(st.sampled_from([1, -1]))
    lines = [
        (f"{book}:{code}", amount * signs)
        for code, amount in zip(codes, [*amounts, -sum(amounts)], strict=True)
    ]
    return lines, currency, draw(DAYS).isoformat(), draw(st.booleans())


def post(books, entry, place):
    lines, currency, day, concerns = entry
    parts = [(code, format_amount(amount, currency)) for code, amount in lines]
    tags = {"property_id": place, "owner_reference": "OWN-1"} if concerns else {}
    return books.post(*parts, on=day, currency=currency, **tags)


@given(
    before=st.lists(entries(), min_size=1, max_size=6),
    after=st.lists(entries(), min_size=1, max_size=3),
    concerning=st.sampled_from([{}, {"owner_reference": "OWN-1"}, {"book": "client"}, {"currency": "KWD"}]),
    split=DAYS,
)
@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_reports_agree_and_the_past_stays(office, before, after, concerning, split):
    books = Books(office.organisation())
    place = books.org.property()["id"]
    posted = [post(books, entry, place) for entry in before]
    known_at = books.org.get("/reports/trial-balance")["data"]["known_at"]
    asked = {name: days | concerning | {"known_at": known_at} for name, days in REPORTS.items()}
    check_that_they_agree(books.org, split.isoformat(), concerning | {"known_at": known_at})
    kept = {
        (name, wanted): raw(books.org, name, format=wanted, **query)
        for name, query in asked.items()
        for wanted in ("json", "csv", "xlsx")
    }
    for name, query in asked.items():
        check_that_formats_agree(books.org, name, query)
    for entry in after:
        post(books, entry, place)
    books.org.make(f"/journal-entries/{posted[0]['id']}/reversal", {"reason": "Wrong"})
    for (name, wanted), content in kept.items():
        assert raw(books.org, name, format=wanted, **asked[name]) == content, (name, wanted)
    check_that_they_agree(books.org, split.isoformat(), concerning)


def check_that_they_agree(org, split, query):
    """Of the books up to `split`: the trial balance, the balance sheet, and the ledger's end, in two periods of a year."""
    trial = org.get("/reports/trial-balance", as_of=split, **query)["data"]
    for total in trial["totals"]:
        assert total["debits"] == total["credits"]
        assert Decimal(total["balance"]) == 0
    balances = {(r["account_id"], r["currency"]): r["balance"] for r in trial["rows"]}
    sheet = org.get("/reports/balance-sheet", as_of=split, **query)["data"]
    sums = {(t["book"], t["currency"], t["section"]): Decimal(t["amount"]) for t in sheet["totals"]}
    for (book, currency, section), amount in sums.items():
        if section == "difference":
            assert amount == 0
            assert sums[book, currency, "assets"] == sums[book, currency, "liabilities_and_equity"]
    ledger = as_json(org, "general-ledger", date_from="2025-12-31", date_to=split, **query)
    closing = {(r["account_id"], r["currency"]): r["balance"] for r in ledger if r["line"] == "closing"}
    assert closing == balances
    later = as_json(org, "general-ledger", date_from=split, date_to=split, **query)
    assert {
        (r["account_id"], r["currency"]): r["balance"] for r in later if r["line"] == "closing"
    }.items() <= balances.items()
    earned = org.get("/reports/income-statement", date_from="2025-12-31", date_to=split, **query)["data"]
    results = {(t["book"], t["currency"]): t["amount"] for t in earned["totals"] if t["section"] == "result"}
    to_date = {(r["book"], r["currency"]): r["amount"] for r in sheet["rows"] if r["line"] == "result"}
    assert results.items() <= to_date.items()
    assert all(Decimal(to_date[key]) == 0 for key in to_date.keys() - results.keys())
    for row in (*trial["rows"], *trial["totals"]):
        debits, credits = behind(org, row["explain"])
        assert (Decimal(row["debits"]), Decimal(row["credits"])) == (debits, credits)


def check_that_formats_agree(org, name, query):
    told, written, cells = (read(org, name, **query) for read in (as_json, as_csv, as_xlsx))
    assert len(told) == len(written) == len(cells)
    for row, line, cell in zip(told, written, cells, strict=True):
        for column in ("debits", "credits", "debit", "credit", "balance", "amount", "change"):
            if row.get(column) is not None:
                assert line[column] == row[column]
                assert amount_of(cell[column]) == Decimal(row[column])
                assert len(row[column].partition(".")[2]) == MINOR_DIGITS[row["currency"]]
