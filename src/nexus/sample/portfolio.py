"""The sample portfolio: Gulf Crest Holdings, invented, and the same for the same seed, day and instant.

Every property is made by itself from the seed and its place, so a portfolio of any size is made part by part and its
first 150 properties don't depend on how many follow.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from nexus.sample.books import Account, play
from nexus.sample.buildings import make_site
from nexus.sample.chance import Chance
from nexus.sample.deposits import Safe
from nexus.sample.kinds import COPY_PROPERTIES, Slot, plan
from nexus.sample.leases import Desk, Signed
from nexus.sample.model import Part
from nexus.sample.payments import Cashier
from nexus.sample.stamps import LANES, Stamps
from nexus.sample.units import make_units
from nexus.sample.valuations import valuations

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
    signed = Desk(rng, stamps, part, index, today).let(slot, site.entered)
    _keep_books(rng, stamps, part, signed, today)
    part.valuations.extend(valuations(rng, stamps, site, part.units, today))
    return part


def _keep_books(rng: Chance, stamps: Stamps, part: Part, signed: Sequence[Signed], today: date) -> None:
    """Payments, and what they and the leases did to the books."""
    cashier, safe = Cashier(rng, stamps, today), Safe(rng, stamps, today)
    units = {unit.id: unit for unit in part.units}
    accounts: dict[UUID, Account] = {}
    for one in signed:
        lease = one.lease
        if lease.status == "draft" or lease.start_date > today:
            continue
        payments, account = cashier.receive(one), Account(lease, stamps)
        part.fees |= play(account, units[lease.unit_ids[0]], payments, today)
        part.payments.extend(payments)
        accounts[lease.id] = account
    safe.keep(signed, accounts)
    part.payments.extend(safe.payments)
    part.deposits, part.movements = safe.deposits, safe.movements
    for account in accounts.values():
        part.charges.extend(account.charges)
        part.allocations.extend(account.allocations)
        part.entries.extend(account.entries)
        part.refunds.extend(account.refunds)
