"""Ratios in reports: exact until they are written, and rounded half up once."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Annotated, Any, Final

from msgspec import Meta

from nexus.reports.table import Column, Kind

Number = int | Decimal


def ratio(name: str, about: str, example: str = "97.50") -> Column:
    """A column of a ratio, written as a decimal with two digits; null where there is nothing to divide by."""
    kind: Any = Annotated[
        str | None, Meta(description=f"{about} Rounded half up; null without any.", examples=[example])
    ]
    return Column(name, kind, Kind.RATIO)


def area(name: str, about: str) -> Column:
    """A column of an area in square metres."""
    kind: Any = Annotated[str, Meta(description=f"{about} 1 sqm is 10.7639104 sqft.", examples=["88.26"])]
    return Column(name, kind, Kind.RATIO)


def percent(part: Number, whole: Number) -> str | None:
    """`97.50` of a hundred."""
    return quotient(part * 100, whole)


def quotient(part: Number, whole: Number) -> str | None:
    """The quotient with two digits; None where there is nothing to divide by."""
    if whole == 0:
        return None
    with localcontext() as context:
        context.prec = MOST_DIGITS
        return str((Decimal(part) / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP) + 0)


MOST_DIGITS: Final = 60
"""More than any sum and its square have: what is rounded is the quotient itself."""
