"""Amounts: exact, and refused when they have more digits than the currency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.core.errors import Invalid
from nexus.core.money import MAX_WHOLE, MINOR_DIGITS, format_amount, parse_amount, printed_amount


@given(st.data(), st.sampled_from(sorted(MINOR_DIGITS)))
def test_what_is_written_is_read_back(data, currency):
    minor = data.draw(st.integers(0, MAX_WHOLE * 10 ** MINOR_DIGITS[currency]))
    text = format_amount(minor, currency)
    assert parse_amount(text, currency, "/amount") == minor
    assert parse_amount(f'"{text}"', currency, "/amount") == minor


@pytest.mark.parametrize(
    ("written", "currency", "minor"),
    [
        ("85000.00", "AED", 8_500_000),
        ("85000", "AED", 8_500_000),
        ('"0.1"', "KWD", 100),
        ("1e3", "JPY", 1000),
    ],
)
def test_numbers_are_exact(written, currency, minor):
    assert parse_amount(written, currency, "/amount") == minor


@pytest.mark.parametrize(
    "written", ['"1.001"', "1.001", "-1", '"1,000.00"', '"NaN"', "true", '"1_0"', '" 1"', "1e99", '"١"']
)
def test_what_is_not_an_amount_is_refused(written):
    with pytest.raises(Invalid) as caught:
        parse_amount(written, "AED", "/amount")
    assert caught.value.errors[0].pointer == "/amount"


@given(st.floats(0, MAX_WHOLE), st.sampled_from(sorted(MINOR_DIGITS)))
def test_a_json_number_is_the_decimal_that_was_written(number, currency):
    """Whatever a client's JSON writer makes of a double: exact, or refused for its digits and nothing else."""
    written = repr(number)
    exact = Decimal(written).scaleb(MINOR_DIGITS[currency])
    try:
        assert parse_amount(written, currency, "/amount") == exact
    except Invalid as refused:
        assert refused.errors[0].code == "too_many_digits"
        assert exact != exact.to_integral_value()


@pytest.mark.parametrize("currency", sorted(MINOR_DIGITS))
def test_one_digit_more_than_the_currency_has_is_refused(currency):
    text = f'"1.{"0" * MINOR_DIGITS[currency]}0"'
    with pytest.raises(Invalid) as caught:
        parse_amount(text, currency, "/amount")
    assert caught.value.errors[0].code == "too_many_digits"


@pytest.mark.parametrize("written", ["1000000000001", '"1000000000000.01"', "1e13", "9" * 300])
def test_beyond_any_amount_is_refused(written):
    with pytest.raises(Invalid) as caught:
        parse_amount(written, "AED", "/amount")
    assert caught.value.errors[0].code == "too_large"


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (8_500_000, "AED", "85,000.00"), (-5, "AED", "-0.05"), (1_234_567, "KWD", "1,234.567"), (1_234_567, "JPY", "1,234,567"),
        (-100_000, "AED", "-1,000.00"), (0, "AED", "0.00"),
    ],
)  # fmt: skip
def test_on_paper_thousands_stand_apart(minor, currency, text):
    assert printed_amount(minor, currency) == text
