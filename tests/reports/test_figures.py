"""Reports whose figures were computed by hand, and the way from each figure to its entries."""

from decimal import Decimal

import pytest

from support.reading import REPORTS, as_json, behind


@pytest.fixture
def furnished(books):
    """Two books, three currencies, a property with an owner."""
    place = books.org.property()
    books.place = place["id"]
    books.post(("1010", "100000.00"), ("3000", "-100000.00"), on="2026-01-10")
    books.post(("5000", "315.50"), ("1010", "-315.50"), on="2026-02-15", property_id=place["id"])
    books.post(("5000", "84.50"), ("1010", "-84.50"), on="2026-01-20", owner_reference="OWN-1")
    books.post(
        ("1010", "5000.00"), ("4200", "-5000.00"), on="2026-03-01", property_id=place["id"], owner_reference="OWN-1"
    )  # fmt: skip
    books.post(("5100", "120.25"), ("1010", "-120.25"), on="2026-03-31")
    books.post(("1010", "77.00"), ("4200", "-77.00"), on="2026-04-01")
    books.post(("own:1010", "900.00"), ("own:4000", "-900.00"), on="2026-03-05")
    books.post(("1010", "1.500"), ("4200", "-1.500"), on="2026-03-06", currency="KWD")
    books.post(("1010", "1200"), ("2400", "-1200"), on="2026-03-07", currency="JPY")
    return books


def table(rows, *names):
    return [tuple(row[name] for name in names) for row in rows]


def test_the_trial_balance(furnished):
    report = furnished.org.get("/reports/trial-balance", as_of="2026-03-31")["data"]
    assert (report["as_of"], report["filters"]) == ("2026-03-31", {})
    assert table(report["rows"], "book", "currency", "account_code", "debits", "credits", "balance") == [
        ("client", "AED", "1010", "105000.00", "520.25", "104479.75"),
        ("client", "JPY", "1010", "1200", "0", "1200"),
        ("client", "KWD", "1010", "1.500", "0.000", "1.500"),
        ("client", "JPY", "2400", "0", "1200", "-1200"),
        ("client", "AED", "3000", "0.00", "100000.00", "-100000.00"),
        ("client", "AED", "4200", "0.00", "5000.00", "-5000.00"),
        ("client", "KWD", "4200", "0.000", "1.500", "-1.500"),
        ("client", "AED", "5000", "400.00", "0.00", "400.00"),
        ("client", "AED", "5100", "120.25", "0.00", "120.25"),
        ("own", "AED", "1010", "900.00", "0.00", "900.00"),
        ("own", "AED", "4000", "0.00", "900.00", "-900.00"),
    ]
    assert table(report["totals"], "line", "book", "currency", "debits", "credits", "balance") == [
        ("total", "client", "AED", "105520.25", "105520.25", "0.00"),
        ("total", "client", "JPY", "1200", "1200", "0"),
        ("total", "client", "KWD", "1.500", "1.500", "0.000"),
        ("total", "own", "AED", "900.00", "900.00", "0.00"),
    ]
    own = furnished.org.get("/reports/trial-balance", as_of="2026-03-31", book="own")["data"]
    assert (own["filters"], len(own["rows"])) == ({"book": "own"}, 2)
    place = furnished.org.get("/reports/trial-balance", property_id=furnished.place, currency="AED")["data"]
    assert table(place["rows"], "account_code", "balance") == [
        ("1010", "4684.50"), ("4200", "-5000.00"), ("5000", "315.50"),
    ]  # fmt: skip
    owner = furnished.org.get("/reports/trial-balance", owner_reference="OWN-1")["data"]["rows"]
    assert table(owner, "account_code", "balance") == [
        ("1010", "4915.50"),
        ("4200", "-5000.00"),
        ("5000", "84.50"),
    ]


def test_the_income_statement(furnished):
    query = {"date_from": "2026-03-01", "date_to": "2026-03-31", "compare": "previous_period"}
    report = furnished.org.get("/reports/income-statement", **query)["data"]
    assert (report["basis"], report["date_from"], report["date_to"]) == (
        "accrual",
        "2026-03-01",
        "2026-03-31",
    )
    names = ("book", "currency", "section", "account_code", "amount", "previous_amount", "change")
    assert table(report["rows"], *names) == [
        ("client", "AED", "income", "4200", "5000.00", "0.00", "5000.00"),
        ("client", "AED", "expense", "5000", "0.00", "315.50", "-315.50"),
        ("client", "AED", "expense", "5100", "120.25", "0.00", "120.25"),
        ("client", "KWD", "income", "4200", "1.500", "0.000", "1.500"),
        ("own", "AED", "income", "4000", "900.00", "0.00", "900.00"),
    ]
    assert table(report["totals"], *names) == [
        ("client", "AED", "income", None, "5000.00", "0.00", "5000.00"),
        ("client", "AED", "expense", None, "120.25", "315.50", "-195.25"),
        ("client", "AED", "result", None, "4879.75", "-315.50", "5195.25"),
        ("client", "KWD", "income", None, "1.500", "0.000", "1.500"),
        ("client", "KWD", "expense", None, "0.000", "0.000", "0.000"),
        ("client", "KWD", "result", None, "1.500", "0.000", "1.500"),
        ("own", "AED", "income", None, "900.00", "0.00", "900.00"),
        ("own", "AED", "expense", None, "0.00", "0.00", "0.00"),
        ("own", "AED", "result", None, "900.00", "0.00", "900.00"),
    ]
    alone = furnished.org.get("/reports/income-statement", date_from="2026-03-01", date_to="2026-03-31")
    row = alone["data"]["rows"][0]
    assert (row["amount"], row["previous_amount"], row["change"], row["previous_explain"]) == (
        "5000.00",
        None,
        None,
        None,
    )


def test_the_balance_sheet(furnished):
    report = furnished.org.get("/reports/balance-sheet", as_of="2026-03-31", currency="AED", book="client")[
        "data"
    ]
    names = ("line", "section", "account_code", "amount")
    assert table(report["rows"], *names) == [
        ("account", "assets", "1010", "104479.75"),
        ("account", "equity", "3000", "100000.00"),
        ("result", "equity", None, "4479.75"),
    ]
    assert table(report["totals"], *names) == [
        ("total", "assets", None, "104479.75"),
        ("total", "liabilities", None, "0.00"),
        ("total", "equity", None, "104479.75"),
        ("total", "liabilities_and_equity", None, "104479.75"),
        ("total", "difference", None, "0.00"),
    ]
    yen = furnished.org.get("/reports/balance-sheet", as_of="2026-03-31", currency="JPY")["data"]["totals"]
    assert table(yen, "section", "amount")[1] == ("liabilities", "1200")


def test_the_general_ledger(furnished):
    names = ("line", "effective_on", "entry_number", "debit", "credit", "balance")
    query = {"date_from": "2026-02-01", "date_to": "2026-03-31"}
    bank = furnished.accounts["client", "1010"]
    lines = as_json(furnished.org, "general-ledger", account_id=bank, currency="AED", limit=2, **query)
    assert table(lines, *names) == [
        ("opening", None, None, None, None, "99915.50"),
        ("posting", "2026-02-15", 2, None, "315.50", "99600.00"),
        ("posting", "2026-03-01", 4, "5000.00", None, "104600.00"),
        ("posting", "2026-03-31", 5, None, "120.25", "104479.75"),
        ("closing", None, None, "5000.00", "435.75", "104479.75"),
    ]
    assert (lines[1]["property_id"], lines[2]["owner_reference"]) == (furnished.place, "OWN-1")
    equity = as_json(
        furnished.org, "general-ledger", account_id=furnished.accounts["client", "3000"], **query
    )
    assert table(equity, *names) == [
        ("opening", None, None, None, None, "-100000.00"),
        ("closing", None, None, "0.00", "0.00", "-100000.00"),
    ]
    owner = as_json(furnished.org, "general-ledger", owner_reference="OWN-1", **query)
    assert table(owner, "account_code", "line", "balance") == [
        ("1010", "opening", "-84.50"), ("1010", "posting", "4915.50"), ("1010", "closing", "4915.50"),
        ("4200", "opening", "0.00"), ("4200", "posting", "-5000.00"), ("4200", "closing", "-5000.00"),
        ("5000", "opening", "84.50"), ("5000", "closing", "84.50"),
    ]  # fmt: skip


def test_pages_of_the_general_ledger_do_not_shift_while_others_post(furnished):
    query = {"date_from": "2026-01-01", "date_to": "2026-12-31", "limit": 3}
    whole = as_json(furnished.org, "general-ledger", **query | {"limit": 100})
    answer = furnished.client.get("/reports/general-ledger", params=query)
    read = answer.json()["data"]
    while "next" in answer.links:
        furnished.post(("1010", "1.00"), ("4200", "-1.00"), on="2026-01-01")
        answer = furnished.client.get(answer.links["next"]["url"].removeprefix("/api/v2"))
        read += answer.json()["data"]
    unpinned = [{**line, "explain": None} for line in whole]
    assert [{**line, "explain": None} for line in read] == unpinned
    assert answer.json()["meta"]["total"] == len(whole)
    past = furnished.org.get("/reports/general-ledger", page=1000, **query)
    assert past["data"] == []


@pytest.mark.parametrize("concerning", [{}, {"property_id": True}, {"owner_reference": "OWN-1"}])
@pytest.mark.parametrize("name", REPORTS)
def test_every_figure_can_be_followed_to_its_entries(furnished, name, concerning):
    if "property_id" in concerning:
        concerning = {"property_id": furnished.place}
    rows = as_json(furnished.org, name, **REPORTS[name], **concerning)
    assert rows
    for row in rows:
        debits, credits = behind(furnished.org, row["explain"])
        check(name, row, debits, credits)
        if row.get("previous_explain"):
            debits, credits = behind(furnished.org, row["previous_explain"])
            assert abs(Decimal(row["previous_amount"])) == abs(debits - credits)


def check(name, row, debits, credits):
    if name == "trial-balance":
        assert (Decimal(row["debits"]), Decimal(row["credits"])) == (debits, credits)
        assert Decimal(row["balance"]) == debits - credits
    elif name == "general-ledger":
        if row["line"] == "posting":
            assert debits >= Decimal(row["debit"] or 0)
            assert credits >= Decimal(row["credit"] or 0)
        else:
            assert Decimal(row["balance"]) == debits - credits
    else:
        turned = row["section"] not in {"assets", "difference", "expense"}
        assert Decimal(row["amount"]) == (credits - debits if turned else debits - credits)


def test_books_that_do_not_add_up_are_not_reported(furnished):
    furnished.org.office.sql(
        "UPDATE account_days SET recorded_on = recorded_on - 1 WHERE org_id = %s AND debit > 0 AND currency = 'AED'",
        furnished.org.id,
    )
    for name in ("trial-balance", "balance-sheet"):
        answer = furnished.client.get(f"/reports/{name}")
        assert (answer.status_code, answer.json()["code"]) == (500, "books_unbalanced")
        assert "nexus check books" in answer.json()["detail"]
