"""Rules of settlements: amounts are minor units. No I/O."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final
from uuid import UUID

from nexus.core.errors import Conflict, Invalid

DAMAGE: Final = "damage"
"""the type of charge for damage: compensation, outside the scope of VAT (domain reference §3.7, 13)"""
NEEDS_METHOD: Final = "is required: there is money to be given back"


class WrongSettlementState(Conflict):
    code, title = "wrong_state", "This can't be settled as it stands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a settlement is to do."""

    on: date
    penalty: int | None = None
    """Instead of what the contract says; 0 for none."""
    damages: tuple[tuple[str, int], ...] = ()
    method: str | None = None
    """How money is given back."""
    reference: str | None = None
    notes: str | None = None


@dataclass(slots=True)
class Done:
    """What it has done: kind, description, net, tax, and the thing that it is."""

    lines: list[tuple[str, str, int, int, UUID]] = field(default_factory=list)

    def add(self, kind: str, description: str, net: int, tax: int, object_id: UUID) -> None:
        self.lines.append((kind, description, net, tax, object_id))

    def total(self, *kinds: str) -> int:
        return sum(net + tax for kind, _, net, tax, _ in self.lines if kind in kinds)


def penalty_of(months: int | None, amount: int | None, annual_rent: int) -> int:
    """What ending early costs: an amount, or months of the rent in force on the last day, rounded half up."""
    if months is not None:
        return int(Fraction(annual_rent * months, 12) + Fraction(1, 2))
    return amount or 0


def check_method(method: str | None) -> str:
    """Raises `Invalid` where money is to be given back and nobody said how."""
    if method is None:
        raise Invalid.at("/refund", "required", NEEDS_METHOD)
    return method
