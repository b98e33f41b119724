"""Sorts of units: what they measure and cost, and how many of each a kind of building has.

A sort is a unit type and, after a slash, its bedrooms. Flats come in the shares of Dubai's registered contracts of 2024:
1 bedroom 44 %, 2 bedrooms 29 %, studios 20 %, 3 bedrooms 3 %; the median area is near 73.8 m². Rents are invented.
"""

from itertools import accumulate
from typing import Final, NamedTuple

from nexus.sample import kinds
from nexus.sample.chance import Chance
from nexus.sample.kinds import Kind


class Sort(NamedTuple):
    """A market rent is `fixed` dirhams a year and `per_sqm` for each square metre; areas in whole square metres."""

    usage: str
    fixed: int
    per_sqm: int
    smallest: int
    largest: int
    furnished: int = 0
    """percent let furnished"""


SORTS: Final = {
    "studio": Sort("residential", 22_000, 600, 36, 54, 35),
    "apartment/1": Sort("residential", 30_000, 640, 54, 82, 20),
    "apartment/2": Sort("residential", 38_000, 640, 90, 142, 12),
    "apartment/3": Sort("residential", 50_000, 640, 145, 215, 8),
    "apartment/4": Sort("residential", 60_000, 640, 220, 320, 5),
    "duplex/3": Sort("residential", 40_000, 700, 160, 260, 10),
    "penthouse/4": Sort("residential", 80_000, 900, 260, 520, 10),
    "villa/4": Sort("residential", 70_000, 480, 260, 420, 5),
    "villa/5": Sort("residential", 90_000, 480, 380, 620, 5),
    "townhouse/3": Sort("residential", 50_000, 500, 150, 240, 5),
    "hotel_apartment/1": Sort("residential", 45_000, 900, 42, 78, 100),
    "office": Sort("commercial", 10_000, 1_200, 38, 260, 6),
    "retail_shop": Sort("commercial", 20_000, 1_900, 28, 160),
    "showroom": Sort("commercial", 40_000, 1_300, 180, 520),
    "food_and_beverage": Sort("commercial", 20_000, 2_200, 55, 260),
    "kiosk": Sort("commercial", 30_000, 2_500, 5, 14),
    "clinic": Sort("commercial", 30_000, 1_500, 80, 240),
    "warehouse": Sort("industrial", 20_000, 430, 300, 1_600),
    "labour_room": Sort("residential", 18_000, 400, 16, 24),
    "bed_space": Sort("residential", 4_000, 400, 5, 8),
    "parking": Sort("parking", 4_500, 150, 12, 15),
    "storage": Sort("storage", 2_500, 450, 5, 20),
    "atm": Sort("commercial", 55_000, 1_000, 3, 5),
    "antenna_site": Sort("other", 70_000, 1_000, 10, 20),
    "land": Sort("industrial", 0, 110, 1_200, 4_600),
    "other": Sort("other", 15_000, 250, 40, 150),
}

_FLATS: Final = {
    "studio": 200, "apartment/1": 440, "apartment/2": 290, "apartment/3": 30, "apartment/4": 12, "duplex/3": 14, "penthouse/4": 14,
}  # fmt: skip
_MIX: Final[dict[str, dict[str, int]]] = {
    "villas": {"villa/4": 60, "villa/5": 40},
    "townhouses": {"townhouse/3": 100},
    "hotel": {"hotel_apartment/1": 100},
    "labour": {"labour_room": 90, "bed_space": 10},
    "offices": {"office": 86, "clinic": 5, "retail_shop": 5, "food_and_beverage": 4},
    "retail": {
        "retail_shop": 58,
        "food_and_beverage": 18,
        "kiosk": 10,
        "showroom": 6,
        "clinic": 5,
        "other": 3,
    },
    "warehouses": {"warehouse": 90, "showroom": 10},
    "yard": {"land": 100},
}
_GROUND: Final = {"retail_shop": 60, "food_and_beverage": 20, "clinic": 10, "showroom": 10}


def draw_sorts(rng: Chance, kind: Kind, count: int, *, flats_only: bool = False) -> list[str]:
    """The sorts of a building's units from the ground up."""
    if kind is kinds.MIXED:
        ground, offices = count // 7, count // 6
        return (
            _draw(rng, _GROUND, ground)
            + ["office"] * offices
            + _flats(rng, count - ground - offices - 1)
            + [rng.pick(("atm", "antenna_site", "other"))]
        )
    if kind in (kinds.TOWER, kinds.WALK_UP):
        extras = [] if flats_only else _extras(rng, kind)
        return extras + _flats(rng, count - len(extras))
    if kind is kinds.OFFICES:
        parking = count // 8
        return _draw(rng, _MIX[kind.names], count - parking) + ["parking"] * parking
    return sorted(_draw(rng, _MIX[kind.names], count))


def _flats(rng: Chance, count: int) -> list[str]:
    """Flats in the shares of Dubai's contracts; the large ones on top."""
    drawn = _draw(rng, _FLATS, count)
    top = [sort for sort in drawn if sort in ("penthouse/4", "duplex/3")]
    return [sort for sort in drawn if sort not in ("penthouse/4", "duplex/3")] + sorted(top)


def _extras(rng: Chance, kind: Kind) -> list[str]:
    if kind is kinds.TOWER and rng.random() < 0.12:
        return ["storage"] * rng.between(1, 3) + ["parking"] * rng.between(2, 4)
    if kind is kinds.WALK_UP and rng.random() < 0.2:
        return ["bed_space"] * rng.between(2, 4)
    return ["antenna_site"] if rng.random() < 0.06 else []


def _draw(rng: Chance, weights: dict[str, int], count: int) -> list[str]:
    return rng.choices(list(weights), cum_weights=list(accumulate(weights.values())), k=count)
