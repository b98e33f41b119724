"""What a lease's item costs and how it is paid. Amounts are minor units; every day is inclusive. No I/O.

Sources: domain reference §1.5 (instalments, spare fils first), §3.3 (proration), §3.7 points 2, 7 and 8.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final

import msgspec

PRORATIONS: Final = ("lease_year", "actual", "thirty_day", "annual_365", "annual_366", "annual_365_25")
FIRST_RULES: Final = 1
PRESENT_RULES: Final = 2
"""Versions of the rules of instalments. A lease that was billed keeps its own until it is renewed or moved
(decision 0027)."""


class Term(msgspec.Struct, frozen=True):
    """From this day on an item costs so much a year, until the next term."""

    starts_on: date
    annual_amount: int


class Agreed(msgspec.Struct, frozen=True):
    """An instalment that the contract itself names."""

    due_on: date
    amount: int


class Instalment(msgspec.Struct, frozen=True):
    """A part of what an item costs: for which days, due on which, and how much."""

    number: int
    period_start: date
    period_end: date
    due_on: date
    amount: int


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """All that decides an item's instalments. `terms` are in the order of their days."""

    start: date
    end: date
    """As it was agreed."""
    last_day: date
    """Before `end` where it ended early."""
    terms: Sequence[Term]
    instalments: int
    """in a lease year"""
    proration: str = "lease_year"
    calendar: bool = False
    """Instalments begin on the first of a month instead of the lease's own day."""
    term_rent: int | None = None
    """The total of a term that ends inside a lease year, as the contract states it."""
    agreed: Sequence[Agreed] = ()
    """Instalments whose days and amounts were agreed by hand, over the whole term."""
    rules: int = PRESENT_RULES


def split(total: int, parts: int) -> list[int]:
    """Equal parts that add up exactly; spare minor units go to the first ones."""
    share, spare = divmod(total, parts)
    return [share + (n < spare) for n in range(parts)]


def split_by(total: int, weights: Sequence[Fraction]) -> list[int]:
    """Parts in proportion to weights, none negative, that add up exactly; spare minor units go to the first ones.

    Where nothing has a weight the first part takes all.
    """
    whole = sum(weights, Fraction(0))
    if not whole:
        return [total] + [0] * (len(weights) - 1)
    parts = [int(total * weight / whole) for weight in weights]
    spare = total - sum(parts)
    for n, weight in enumerate(weights):
        if not spare:
            break
        if weight:
            parts[n] += 1
            spare -= 1
    return parts


def half_up(exact: Fraction) -> int:
    """Of an amount that is not negative."""
    return int(exact + Fraction(1, 2))
