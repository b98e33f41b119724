"""What is let together, how much of a property is let, and how an empty unit stands."""

from typing import Final

from nexus.sample import kinds
from nexus.sample.chance import Chance
from nexus.sample.kinds import Kind, Slot
from nexus.sample.model import Unit

Holding = list[Unit]
"""Units that one lease covers."""

FIRST_OCCUPIED: Final = 42
_EMPTY: Final = ("vacant_ready", "vacant_not_ready", "reserved", "off_market", "owner_occupied", "legal")
_EMPTY_SHARES: Final = {
    "active": (58, 74, 84, 89, 97, 100),
    "maintenance": (10, 90, 92, 98, 100, 100),
    "inactive": (8, 30, 30, 94, 98, 100),
}


def holdings_of(rng: Chance, kind: Kind, units: list[Unit]) -> list[Holding]:
    """Staff rooms go by the block, some offices with a parking space, everything else alone."""
    if kind is kinds.LABOUR:
        return _blocks(rng, units)
    if kind is not kinds.OFFICES:
        return [[unit] for unit in units]
    spaces = [unit for unit in units if unit.type == "parking"]
    holdings = []
    for unit in units:
        if unit.type == "parking":
            continue
        holdings.append([unit, spaces.pop()] if spaces and rng.random() < 0.2 else [unit])
    return holdings + [[space] for space in spaces]


def let_count(rng: Chance, slot: Slot, index: int) -> int:
    """How many units of a property are let today, at most."""
    if index == 0:
        return FIRST_OCCUPIED
    low, high = {"inactive": (25, 45), "maintenance": (55, 75)}.get(slot.status, (93, 100))
    return (slot.units * rng.between(low, high) + 50) // 100


def vacant_status(rng: Chance, property_status: str) -> str:
    return rng.weigh(_EMPTY, _EMPTY_SHARES[property_status])


def _blocks(rng: Chance, units: list[Unit]) -> list[Holding]:
    blocks, start = [], 0
    while start < len(units):
        size = rng.between(3, 10)
        blocks.append(units[start : start + size])
        start += size
    return blocks
