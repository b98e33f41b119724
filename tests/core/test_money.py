"""Amounts: exact, and refused when they have more digits than the currency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.core.errors import Invalid
from nexus.core.money import MAX_MINOR, MINOR_DIGITS, format_amount, parse_amount


@given(st.integers(0, MAX_MINOR), st.sampled_from(sorted(MINOR_DIGITS)))
def test_what_is_written_is_read_back(minor, currency):
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
