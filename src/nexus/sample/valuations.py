"""What the sample's properties were valued at: on the first days of this year and of the one before."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from nexus.sample.buildings import Site
from nexus.sample.chance import Chance
from nexus.sample.model import Unit, Valuation
from nexus.sample.stamps import Stamps

_YIELDS: Final = (580, 830)
"""What market rents are of a value, in basis points: from, to. Gross yields of Dubai's homes and offices lie between."""
_GROWTH: Final = (-200, 900)
"""How much it is worth more than a year before, in basis points."""
_STEP: Final = 5_000_000
"""fils to which a valuer rounds: AED 50,000"""
_SOURCES: Final = ("Valuer's report", "Broker's opinion of value", "Rental index, capitalised")


def valuations(
    rng: Chance, stamps: Stamps, site: Site, units: Sequence[Unit], today: date
) -> Iterator[Valuation]:
    """Those of the days on which the property was known already, the older first."""
    rents = sum(unit.market_rent for unit in units)
    present = rents * 10_000 // rng.between(*_YIELDS)
    before = present * 10_000 // (10_000 + rng.between(*_GROWTH))
    source = rng.pick(_SOURCES)
    for year, amount in ((today.year - 1, before), (today.year, present)):
        day = date(year, 1, 1)
        if day >= site.entered:
            at = stamps.at(day)
            yield Valuation(
                id=stamps.id(at), created_at=at, property_id=site.property.id, valued_on=day,
                amount=max(amount // _STEP, 1) * _STEP, source=f"{source} {year}",
            )  # fmt: skip
