"""Rules of leases."""

from datetime import date, timedelta
from typing import Final

from nexus.core.errors import Conflict

CHEQUE_COUNTS: Final = tuple(range(1, 13))
"""Instalments a year's rent is split into (domain reference §1.5)."""
EDITABLE_IN_FORCE: Final = frozenset({"registration_authority", "registration_number", "notes"})


class InUse(Conflict):
    code, title = "in_use", "Something else names the lease"


class UnitTaken(Conflict):
    """Another lease holds the unit for some of the days; `detail` names it."""

    code, title = "unit_taken", "Another lease holds a unit on some of these days"


class WrongState(Conflict):
    code, title = "wrong_state", "The lease is not in a state in which this can be done"


def last_day(start: date, years: int = 1) -> date:
    """The inclusive last day of a lease of whole years: the day before the anniversary.

    The anniversary of 29 February is 1 March in a common year (domain reference §3.7, 2).
    """
    try:
        anniversary = start.replace(year=start.year + years)
    except ValueError:
        anniversary = date(start.year + years, 3, 1)
    return anniversary - timedelta(days=1)
