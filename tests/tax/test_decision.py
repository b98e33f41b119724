"""How a charge is taxed: each row of the table in the domain reference §2.1, the dates of the rules, and rounding."""

import json
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from importlib.resources import files
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.properties.units.schemas import UnitType, Usage
from nexus.tax import model
from nexus.tax.model import Facts, converted, longer_than_months, tax_of, use_of
from nexus.tax.rules import decide, read_rules, rule_book

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
HALF_YEAR = (date(2026, 1, 1), date(2026, 6, 30))
FEES = ("late_fee", "bounce_fee", "early_termination_penalty", "deposit_forfeited", "damage")


def decided(charge_type="rent", use="residential", **more):
    facts = {
        "jurisdiction": "AE-DU",
        "tax_date": date(2026, 3, 1),
        "supplier_registered": True,
        "lease_term": YEAR,
    }
    made = decide(Facts(charge_type=charge_type, use=use, **(facts | more)))
    return made.category, made.rate, made.reason.code


def test_the_first_supply_of_a_residential_building_is_zero_rated():
    assert decided(first_supply=True) == ("zero_rated", 0, "first_supply_residential")
    assert decided(first_supply=True, lease_term=HALF_YEAR)[0] == "zero_rated"
    assert decided(use="commercial", first_supply=True)[0] == "standard"
    assert decided(use="hotel_or_short_let", first_supply=True)[0] == "standard"


def test_a_later_residential_lease_over_six_months_is_exempt():
    assert decided() == ("exempt", 0, "residential_long_lease")
    assert decided(lease_term=(date(2026, 1, 1), date(2026, 7, 1)))[0] == "exempt"


def test_a_later_residential_lease_to_the_holder_of_an_emirates_id_is_exempt():
    assert decided(lease_term=HALF_YEAR, emirates_id=True) == ("exempt", 0, "residential_resident_tenant")


def test_a_short_let_that_meets_neither_is_taxed():
    assert decided(lease_term=HALF_YEAR) == ("standard", 500, "short_let")
    assert decided(lease_term=None) == ("standard", 500, "short_let")


@pytest.mark.parametrize("emirates_id", [True, False])
def test_a_hotel_or_serviced_apartment_is_taxed(emirates_id):
    assert decided(use="hotel_or_short_let", emirates_id=emirates_id) == ("standard", 500, "short_let")


def test_commercial_rent_is_taxed():
    assert decided(use="commercial") == ("standard", 500, "commercial_rent")


@pytest.mark.parametrize("use", ["residential", "commercial", "land"])
@pytest.mark.parametrize("charge_type", ["parking", "service_charge", "utilities"])
def test_parking_and_services_are_taxed_whatever_the_use(charge_type, use):
    assert decided(charge_type, use)[:2] == ("standard", 500)


def test_bare_land_is_exempt():
    assert decided(use="land") == ("exempt", 0, "bare_land")


def test_of_a_mixed_building_each_unit_is_taxed_by_its_own_use():
    assert [decided(use=use_of(t, u))[0] for t, u in (("apartment", "residential"), ("office", "commercial"))] == [
        "exempt", "standard",
    ]  # fmt: skip


def test_a_deposit_kept_as_rent_follows_the_rent_and_kept_as_compensation_is_outside():
    assert decided("deposit_forfeited", compensation=False) == decided("rent")
    assert decided("deposit_forfeited", "commercial", compensation=False)[:2] == ("standard", 500)
    assert decided("deposit_forfeited", "commercial") == ("out_of_scope", 0, "compensation")


@pytest.mark.parametrize("charge_type", FEES)
def test_penalties_and_compensation_are_outside_the_scope(charge_type):
    assert decided(charge_type, "commercial") == ("out_of_scope", 0, "compensation")


def test_the_price_of_a_right_to_leave_follows_the_lease():
    assert decided("early_termination_penalty", "commercial", compensation=False)[:2] == ("standard", 500)
    assert decided("early_termination_penalty", compensation=False)[0] == "exempt"


def test_what_nothing_exempts_is_taxed():
    assert decided("other", compensation=False) == ("standard", 500, "standard_rate")
    assert decided("damage", compensation=False)[:2] == ("standard", 500)


@pytest.mark.parametrize("charge_type", get_args(model.ChargeType))
def test_a_supplier_who_is_not_registered_charges_no_tax(charge_type):
    assert decided(charge_type, "commercial", supplier_registered=False) == (
        "out_of_scope",
        0,
        "not_registered",
    )


@pytest.mark.parametrize("jurisdiction", ["GB", "US-CA", "XX", "AEX"])
def test_a_jurisdiction_without_rules_says_so(jurisdiction):
    assert decided(jurisdiction=jurisdiction) == ("out_of_scope", 0, "no_rules")


def test_before_the_law_there_are_no_rules():
    assert decided(use="commercial", tax_date=date(2017, 12, 31)) == ("out_of_scope", 0, "no_rules")
    assert decided(use="commercial", tax_date=date(2018, 1, 1))[1] == 500


def test_a_new_rate_is_a_row_of_data():
    raw = json.loads((files("nexus.tax") / "rules.json").read_bytes())
    raw["rates"][0]["to"] = "2030-12-31"
    raw["rates"].append(raw["rates"][0] | {"basis_points": 750, "from": "2031-01-01", "to": None})
    book = read_rules(json.dumps(raw).encode())
    facts = {"jurisdiction": "AE", "charge_type": "parking", "use": "commercial", "supplier_registered": True}
    rates = [
        model.decide(Facts(tax_date=on, **facts), book).rate for on in (date(2030, 12, 31), date(2031, 1, 1))
    ]
    assert rates == [500, 750]


def test_a_row_of_another_form_is_refused():
    with pytest.raises(msgspec.ValidationError):
        read_rules(
            b'{"categories": {}, "currencies": {}, "rates": [{"jurisdiction": "ae"}], "limits": [], "rules": []}'
        )


def test_the_rows_name_their_source_and_never_overlap():
    book = rule_book()
    assert book.codes == {"standard": "S", "zero_rated": "Z", "exempt": "E", "out_of_scope": "O"}
    for rows in (book.rates, book.limits):
        for n, one in enumerate(rows):
            assert one.source
            for other in rows[n + 1 :]:
                if (one.jurisdiction, one.name) == (other.jurisdiction, other.name):
                    assert one.last is not None
                    assert one.last < other.first
    for rule in book.rules:
        assert rule.source
        assert rule.reason.sentence.endswith(".")
        assert rule.reason.sentence_ar


@given(
    charge_type=st.sampled_from(get_args(model.ChargeType)),
    use=st.sampled_from(get_args(model.Use)),
    first_supply=st.booleans(),
    emirates_id=st.booleans(),
    compensation=st.booleans(),
    registered=st.booleans(),
    on=st.dates(date(2018, 1, 1), date(2100, 1, 1)),
    days=st.none() | st.integers(1, 2000),
)
def test_every_charge_is_decided_and_only_the_standard_rate_is_a_rate(
    charge_type, use, first_supply, emirates_id, compensation, registered, on, days
):
    term = None if days is None else (on, on + timedelta(days=days))
    made = decide(
        Facts(
            jurisdiction="AE-DU", tax_date=on, charge_type=charge_type, use=use, first_supply=first_supply,
            lease_term=term, emirates_id=emirates_id, compensation=compensation, supplier_registered=registered,
        )
    )  # fmt: skip
    assert made.reason.code != "no_rules"
    assert made.rate == (500 if made.category == "standard" else 0)
    assert (made.category == "out_of_scope") == (
        not registered or (compensation and charge_type in {*FEES, "other"})
    )


@given(net=st.integers(-(10**15), 10**15), rate=st.integers(0, 10_000))
def test_tax_is_rounded_half_up_once(net, rate):
    exact = Decimal(net) * rate / 10_000
    assert tax_of(net, rate) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    assert abs(Fraction(tax_of(net, rate)) - Fraction(net * rate, 10_000)) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("net", "tax"), [(10, 1), (9, 0), (30, 2), (100_000, 5000), (1010, 51), (-10, -1), (0, 0)]
)
def test_tax_to_the_fils(net, tax):
    assert tax_of(net, 500) == tax


def test_amounts_are_converted_between_currencies_of_different_digits():
    assert converted(100_00, "USD", Decimal("3.6725"), "AED") == 367_25
    assert converted(1_000, "KWD", Decimal("11.95"), "AED") == 11_95
    assert converted(100, "JPY", Decimal("0.02455"), "AED") == 246
    assert converted(1, "KWD", Decimal("0.5"), "AED") == 0


@pytest.mark.parametrize(
    ("first", "last", "longer"),
    [
        ("2026-01-01", "2026-06-30", False), ("2026-01-01", "2026-07-01", True), ("2026-08-31", "2027-02-28", False),
        ("2026-08-31", "2027-03-01", True), ("2026-03-15", "2026-09-14", False), ("2026-03-15", "2026-09-15", True),
    ],
)  # fmt: skip
def test_six_months_are_calendar_months(first, last, longer):
    assert longer_than_months((date.fromisoformat(first), date.fromisoformat(last)), 6) is longer


def test_every_unit_has_a_use():
    uses = {(t, u): use_of(t, u) for t in get_args(UnitType) for u in get_args(Usage)}
    assert set(uses.values()) == set(get_args(model.Use))
    assert uses["hotel_apartment", "residential"] == "hotel_or_short_let"
    assert uses["parking", "parking"] == uses["warehouse", "industrial"] == "commercial"
