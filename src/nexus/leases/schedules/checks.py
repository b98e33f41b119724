"""Whether what a lease says of its instalments fits together. No I/O."""

from collections import Counter
from datetime import date
from typing import Final

from nexus.core.errors import FieldError, Invalid
from nexus.core.money import format_amount
from nexus.leases.schedules.model import Agreement
from nexus.leases.schedules.periods import lease_years
from nexus.leases.schedules.present import total_of_year, whole_years

MOST_IN_A_YEAR: Final = 12
EARLY: Final = 366
"""days before the lease on which an instalment may be due"""


def check_agreement(given: Agreement, currency: str) -> None:
    """Raises `Invalid` with the field that doesn't fit the others."""
    if given.calendar and 12 % given.instalments:
        raise Invalid.at(
            "/billing_months",
            "not_whole_months",
            f"{given.instalments} instalments a year are not whole months",
        )
    if given.term_rent is not None:
        _check_term_rent(given, given.term_rent, currency)
    if given.agreed:
        _check_agreed(given, currency)


def _check_term_rent(given: Agreement, term_rent: int, currency: str) -> None:
    *_, (_, year_end) = lease_years(given.start, given.end)
    least = whole_years(given)
    if year_end == given.end and term_rent != least:
        much = format_amount(least, currency)
        raise Invalid.at("/term_rent", "whole_years", f"the lease runs for whole years, which cost {much}")
    if term_rent < least:
        much = format_amount(least, currency)
        raise Invalid.at("/term_rent", "too_small", f"the whole years of the lease cost {much} already")


def _check_agreed(given: Agreement, currency: str) -> None:
    years = list(lease_years(given.start, given.end))
    errors: list[FieldError] = []
    by_year: Counter[date] = Counter()
    sums: Counter[date] = Counter()
    for n, one in enumerate(given.agreed):
        year = max((first for first, _ in years if first <= one.due_on), default=years[0][0])
        by_year[year] += 1
        sums[year] += one.amount
        if one.due_on > given.end or (years[0][0] - one.due_on).days > EARLY:
            errors.append(_at(n, "out_of_range", f"must lie within the lease, which ends on {given.end}"))
    if errors:
        raise Invalid(errors=tuple(errors))
    for first, _ in years:
        if not 1 <= by_year[first] <= MOST_IN_A_YEAR:
            raise _wrong(
                "wrong_number", f"has {by_year[first]} in the lease year from {first}; it takes 1 to 12"
            )
        wanted = total_of_year(given, first)
        if sums[first] != wanted:
            found, right = (format_amount(n, currency) for n in (sums[first], wanted))
            raise _wrong(
                "wrong_sum", f"adds up to {found} in the lease year from {first}; its rent is {right}"
            )


def _at(n: int, code: str, detail: str) -> FieldError:
    return FieldError(f"/agreed_instalments/{n}/due_on", code, detail)


def _wrong(code: str, detail: str) -> Invalid:
    return Invalid.at("/agreed_instalments", code, detail)
