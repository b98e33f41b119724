"""Units: number, floor, type, area and market rent."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from nexus.sample.buildings import Site
from nexus.sample.chance import Chance
from nexus.sample.model import Unit
from nexus.sample.sorts import SORTS, Sort, draw_sorts
from nexus.sample.stamps import Stamps

FILS: Final = 100
_SQFT_PER_SQM: Final = 107_639_104
"""in ten-millionths"""
_GROUPS: Final = {
    "villa": "V-", "townhouse": "T-", "warehouse": "W-", "land": "L-", "parking": "P-", "storage": "S-", "kiosk": "K-",
    "atm": "ATM-", "antenna_site": "ANT-", "retail_shop": "G-", "showroom": "G-", "food_and_beverage": "G-", "clinic": "G-",
    "other": "X-", "bed_space": "BS-", "labour_room": "R-",
}  # fmt: skip
_FLOORS: Final = {"G-": "G", "P-": "B1", "S-": "B1", "K-": "G", "ATM-": "G", "ANT-": "Roof"}


def make_units(rng: Chance, stamps: Stamps, site: Site) -> list[Unit]:
    """The units of one property in the order of their numbers; the first property has flats only."""
    made, slot = site.property, site.slot
    sorts = draw_sorts(rng, slot.kind, slot.units, flats_only=site.index == 0)
    area_unit = "sqft" if made.type == "commercial" and rng.random() < 0.5 else "sqm"
    number = _numbering(rng.between(4, 8))
    units = []
    for created_at, name in zip(stamps.series(site.entered + timedelta(1), slot.units), sorts, strict=True):
        sort, (type_, _, bedrooms) = SORTS[name], name.partition("/")
        area = rng.between(sort.smallest * 100, sort.largest * 100 - 1)
        unit_number, floor = number(type_)
        units.append(Unit(
            id=stamps.id(created_at), created_at=created_at, property_id=made.id, number=unit_number, floor=floor,
            type=type_, usage=sort.usage, bedrooms=_bedrooms(type_, bedrooms),
            area=area if area_unit == "sqm" else area * _SQFT_PER_SQM // 10_000_000, area_unit=area_unit,
            furnished=_furnished(rng, sort), market_rent=_market_rent(rng, sort, area, site.place.level),
            status="vacant_ready", dewa_premises=str(rng.between(100_000_000, 999_999_999)), notes=None,
        ))  # fmt: skip
    return units


def rounded_rent(fils: int) -> int:
    """Down to the step in which rents are asked: AED 500, below AED 20,000 a year AED 100."""
    step = (500 if fils >= 20_000 * FILS else 100) * FILS
    return fils // step * step


def _market_rent(rng: Chance, sort: Sort, area: int, level: int) -> int:
    """Fils a year for an area in hundredths of a square metre at a level of rents in percent."""
    dirhams = sort.fixed + sort.per_sqm * area // 100
    return rounded_rent(dirhams * level * rng.between(93, 108) * FILS // 10_000)


def _bedrooms(type_: str, written: str) -> int | None:
    if written:
        return int(written)
    return 0 if type_ == "studio" else None


def _furnished(rng: Chance, sort: Sort) -> str:
    drawn = rng.random() * 100
    if drawn < sort.furnished:
        return "furnished"
    return "semi_furnished" if sort.furnished and drawn > 94 else "unfurnished"


def _numbering(per_floor: int) -> Callable[[str], tuple[str, str | None]]:
    """Flats and offices floor by floor, shops `G-01`, everything else by its letter."""
    counts: dict[str, int] = {}

    def number(type_: str) -> tuple[str, str | None]:
        group = _GROUPS.get(type_, "storey")
        n = counts[group] = counts.get(group, 0) + 1
        if group == "storey":
            storey, door = divmod(n - 1, per_floor)
            return f"{storey + 1}{door + 1:02d}", str(storey + 1)
        return f"{group}{n:02d}", _FLOORS.get(group)

    return number
