"""Which type of charge a payment settles first among those due on one day."""

from collections.abc import Sequence
from typing import Final

ALLOCATION_ORDER: Final = (
    "rent", "service_charge", "chiller", "parking", "other", "damage", "late_fee", "returned_cheque_fee", "penalty",
)  # fmt: skip
"""Within a day: rent, then services and utilities, damage, then fees and penalties (domain reference §3.3)."""


def ranks_of(order: Sequence[str]) -> dict[str, int]:
    """Type of charge -> its place in an order of allocation. One that was set before there was damage has it before late fees."""
    whole = list(order)
    if "damage" not in whole:
        whole.insert(whole.index("late_fee") if "late_fee" in whole else len(whole), "damage")
    return {name: n for n, name in enumerate(whole)}
