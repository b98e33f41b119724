"""What kinds of buildings a portfolio of 150 properties has, and how many units each."""

from dataclasses import dataclass
from typing import Final

from nexus.sample import places
from nexus.sample.chance import Chance
from nexus.sample.places import Place

COPY_PROPERTIES: Final = 150
COPY_UNITS: Final = 5_000
FIRST_UNITS: Final = 45
"""Marina Tower A, the first property of the portfolio."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`count` of 150 properties; `smallest` to `largest` units each; `names` is a list in `words.csv`."""

    names: str
    type: str
    count: int
    smallest: int
    largest: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One property to come. `ordinal` counts the properties of its kind through the whole portfolio."""

    kind: Kind
    ordinal: int
    units: int
    status: str


TOWER: Final = Kind("tower", "residential", 62, 28, 54, places.TOWERS)
WALK_UP: Final = Kind("walk_up", "residential", 22, 16, 32, places.OLD_TOWN)
VILLAS: Final = Kind("villas", "residential", 12, 8, 18, places.VILLAS)
TOWNHOUSES: Final = Kind("townhouses", "residential", 5, 12, 24, places.VILLAS)
HOTEL: Final = Kind("hotel", "residential", 3, 32, 48, places.TOWERS)
LABOUR: Final = Kind("labour", "residential", 3, 48, 72, places.STAFF)
MIXED: Final = Kind("mixed", "mixed", 22, 28, 48, places.TOWERS + places.OLD_TOWN)
OFFICES: Final = Kind("offices", "commercial", 12, 20, 40, places.OFFICES)
RETAIL: Final = Kind("retail", "commercial", 5, 18, 34, places.OFFICES + places.OLD_TOWN)
WAREHOUSES: Final = Kind("warehouses", "commercial", 3, 10, 22, places.INDUSTRIAL)
YARD: Final = Kind("yard", "commercial", 1, 4, 4, places.INDUSTRIAL)
KINDS: Final = (TOWER, WALK_UP, VILLAS, TOWNHOUSES, HOTEL, LABOUR, MIXED, OFFICES, RETAIL, WAREHOUSES, YARD)

_STATUSES: Final = ("inactive",) * 4 + ("maintenance",) * 6


def plan(seed: int, copy: int) -> list[Slot]:
    """The 150 properties of one copy in order of creation: 5,000 units, the first a tower of 45 that is active."""
    rng = Chance(f"{seed}/plan/{copy}")
    order = [kind for kind in KINDS for _ in range(kind.count)][1:]
    rng.shuffle(order)
    order.insert(0, TOWER)
    sizes = [rng.between(kind.smallest, kind.largest) for kind in order]
    sizes[0] = FIRST_UNITS
    _correct(sizes, [i for i, kind in enumerate(order) if kind is TOWER and i])
    statuses = ["active"] * COPY_PROPERTIES
    for place, status in zip(rng.sample(range(1, COPY_PROPERTIES), len(_STATUSES)), _STATUSES, strict=True):
        statuses[place] = status
    seen = {kind.names: copy * kind.count for kind in KINDS}
    slots = []
    for kind, units, status in zip(order, sizes, statuses, strict=True):
        slots.append(Slot(kind, seen[kind.names], units, status))
        seen[kind.names] += 1
    return slots


def _correct(sizes: list[int], adjustable: list[int]) -> None:
    missing = COPY_UNITS - sum(sizes)
    step = 1 if missing > 0 else -1
    for turn in range(abs(missing)):
        sizes[adjustable[turn % len(adjustable)]] += step
