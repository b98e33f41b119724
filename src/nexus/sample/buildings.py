"""Properties: their names, addresses and how they stand."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from nexus.sample.chance import Chance
from nexus.sample.kinds import COPY_PROPERTIES, Slot
from nexus.sample.lists import words
from nexus.sample.model import Property
from nexus.sample.places import TOWERS, Place
from nexus.sample.stamps import Stamps

BOOKS_OPENED: Final = 832
"""Days before today on which the first property was entered."""
_MARINA: Final = TOWERS[0]
_OWNERS: Final = 24


@dataclass(frozen=True, slots=True)
class Site:
    """A property with where it stands and when it was taken on; `index` 0 is Marina Tower A."""

    property: Property
    slot: Slot
    place: Place
    entered: date
    index: int


def make_site(rng: Chance, stamps: Stamps, slot: Slot, index: int, today: date) -> Site:
    """The property at this place of the portfolio."""
    first = index == 0
    place = _MARINA if first else rng.pick(slot.kind.places)
    entered = today - timedelta(BOOKS_OPENED if first else _days_known(rng))
    name, name_ar = ("Marina Tower A", "برج المارينا أ") if first else building_name(slot)
    details = {} if first else _street(rng)
    details |= {"community": place.name, "city": "Dubai", "emirate": "Dubai", "country": "AE"}
    details["makani"] = f"{rng.between(10_000, 40_000 - 1)} {rng.between(60_000, 99_999 - 1)}"
    created_at = stamps.at(entered)
    made = Property(
        id=stamps.id(created_at),
        created_at=created_at,
        name=name,
        name_ar=name_ar,
        type=slot.kind.type,
        status=slot.status,
        address=address_line(details),
        address_details=details,
        owner_reference=f"OWN-{1 + (index * 7) % _OWNERS + index // COPY_PROPERTIES * _OWNERS:04d}",
        built_year=2009 if first else rng.between(1996, entered.year - 1),
        notes=_NOTES.get(slot.status),
    )
    return Site(made, slot, place, entered, index)


def building_name(slot: Slot) -> tuple[str, str]:
    """A name in English and Arabic that no other property of the portfolio has."""
    proper, nouns = words()["proper"], words()[slot.kind.names]
    turn, word = divmod(slot.ordinal, len(proper))
    rounds, turn = divmod(turn, len(nouns))
    noun = nouns[(word * 3 + turn) % len(nouns)]
    # neighbours in the order of a kind start at different words
    chosen = proper[(word * 11 + len(slot.kind.names)) % len(proper)]
    tail = f" {rounds + 1}" if rounds else ""
    return f"{chosen.en} {noun.en}{tail}", f"{noun.ar} {chosen.ar}{tail}"


def address_line(details: dict[str, str]) -> str:
    """The address as one line: the emirate where it differs from the city, the country outside the Emirates."""
    parts = [details.get(key) for key in ("line1", "line2", "building", "street", "community", "city")]
    if details.get("emirate") != details.get("city"):
        parts.append(details.get("emirate"))
    if details.get("country") != "AE":
        parts.append(details.get("country"))
    return ", ".join(part for part in parts if part)


def _days_known(rng: Chance) -> int:
    """Most came with the books; some were taken on later, and their leases begin after that."""
    return rng.between(806, 830) if rng.random() < 0.88 else rng.between(430, 790)


def _street(rng: Chance) -> dict[str, str]:
    if rng.random() < 0.3:
        return {}
    return {"street": f"Street {rng.between(1, 98)}{rng.pick('ABCD') if rng.random() < 0.4 else ''}"}


_NOTES: Final = {
    "inactive": "Being handed back to its owner; no new leases.",
    "maintenance": "Under renovation floor by floor; let only where works are done.",
}
