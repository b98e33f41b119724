"""The sample portfolio: Gulf Crest Holdings, invented, and the same for the same seed, day and instant.

Every property is made by itself from the seed and its place, so a portfolio of any size is made part by part and its
first 150 properties don't depend on how many follow.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from nexus.sample.buildings import make_site
from nexus.sample.chance import Chance
from nexus.sample.kinds import COPY_PROPERTIES, Slot, plan
from nexus.sample.leases import Desk
from nexus.sample.model import Part
from nexus.sample.payments import Cashier
from nexus.sample.stamps import LANES, Stamps
from nexus.sample.units import make_units

ORGANISATION_NAME: Final = "Gulf Crest Holdings"
ORGANISATION_NAME_AR: Final = "قمة الخليج القابضة"
DEFAULT_SEED: Final = 2009
MAX_SCALE: Final = LANES // COPY_PROPERTIES


def portfolio(today: date, now: datetime, *, seed: int = DEFAULT_SEED, scale: int = 1) -> Iterator[Part]:
    """150 properties and 5,000 units for each step of `scale`, the first of them Marina Tower A.

    `today` is the local day in Dubai, `now` the instant before which every row was made. Raises `ValueError` for a
    scale below 1 or above `MAX_SCALE`.
    """
    if not 1 <= scale <= MAX_SCALE:
        raise ValueError(f"the scale must be between 1 and {MAX_SCALE}")
    for copy in range(scale):
        for place, slot in enumerate(plan(seed, copy)):
            yield make_part(slot, copy * COPY_PROPERTIES + place, today, now, seed)


def make_part(slot: Slot, index: int, today: date, now: datetime, seed: int) -> Part:
    """One property with its units, tenants, leases and payments."""
    rng = Chance(f"{seed}/property/{index}")
    stamps = Stamps(rng, now, index)
    site = make_site(rng, stamps, slot, index, today)
    part = Part(site.property)
    part.units.extend(make_units(rng, stamps, site))
    cashier = Cashier(rng, stamps, today)
    for signed in Desk(rng, stamps, part, index, today).let(slot, site.entered):
        part.payments.extend(cashier.receive(signed))
    return part
