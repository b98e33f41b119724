"""Exchange rates: one a day for two currencies, changed for what comes and never for what was invoiced."""

import pytest


@pytest.fixture
def org(office):
    return office.organisation()


def test_a_rate_is_added_listed_changed_and_removed(org):
    made = org.exchange_rate(rate="3.67250", source="Central Bank of the UAE")
    assert made["rate"] == "3.6725"
    org.exchange_rate(currency="EUR", rate="4")
    assert [row["id"] for row in org.get("/exchange-rates", currency="USD")["data"]] == [made["id"]]
    path = f"/exchange-rates/{made['id']}"
    changed = org.patch(path, {"rate": "3.673", "source": None}).json()["data"]
    assert (changed["rate"], changed["source"], changed["starts_on"]) == ("3.673", None, "2025-01-01")
    assert org.client.delete(path).status_code == 204
    assert org.client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"rate": "0.000"}, "/rate", "too_small"),
        ({"tax_currency": "USD"}, "/tax_currency", "same_currency"),
        ({"tax_currency": "XXQ"}, "/tax_currency", "unknown_currency"),
        ({}, "/starts_on", "taken"),
    ],
)
def test_what_is_wrong_with_a_rate_is_named(org, change, pointer, code):
    org.exchange_rate()
    body = {"currency": "USD", "tax_currency": "AED", "starts_on": "2025-01-01", "rate": "3.6725"} | change
    error = org.post("/exchange-rates", body).json()["errors"][0]
    assert (error["pointer"], error["code"]) == (pointer, code)


def test_two_rates_never_start_on_one_day(org):
    org.exchange_rate()
    later = org.exchange_rate(starts_on="2025-02-01")
    error = org.patch(f"/exchange-rates/{later['id']}", {"starts_on": "2025-01-01"}).json()["errors"][0]
    assert (error["pointer"], error["code"]) == ("/starts_on", "taken")
    assert org.patch(f"/exchange-rates/{later['id']}", {"starts_on": "2025-03-01"}).status_code == 200
