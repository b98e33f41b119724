"""The terms of one letting through the years: who followed whom, what was renewed, what ended early. Dates only."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from nexus.sample.chance import Chance
from nexus.sample.days import year_end, year_start

HISTORY: Final = 790
"""Days before today from which on leases begin: two years and a bit."""
_RENEWED: Final = 54
"""Percent of leases that renew the one before, as in Dubai's registered contracts of 2024; 46 % are new."""
_SOON: Final = 60


@dataclass(frozen=True, slots=True)
class Term:
    """One lease's dates. `renews` means it continues the one before it in the chain, with the same tenant."""

    start: date
    end: date
    renews: bool = False
    status: str = "active"
    terminated_on: date | None = None
    notice_given_on: date | None = None


def let_terms(rng: Chance, today: date, earliest: date, *, steady: bool) -> list[Term]:
    """The chain of a unit that is let today, oldest first.

    With `steady`, whoever leaves within two months has already renewed: the unit is let on every day of them.
    """
    start = _drawn_start(rng, today, earliest)
    current = Term(start, year_end(start))
    ahead: list[Term] = []
    days_left = (current.end - today).days
    if days_left < _SOON:
        drawn = 0 if steady else rng.below(100)
        signed = Term(current.end + timedelta(1), year_end(current.end + timedelta(1)), renews=True)
        if drawn < 55:
            ahead = [signed]
        elif drawn < 65:
            ahead = [replace(signed, status="draft")]
        elif drawn < 82:
            notice = max(current.start, today - timedelta(rng.between(1, 60)))
            current = replace(current, notice_given_on=notice)
    return [*_before(rng, current, earliest), *ahead]


def vacant_terms(rng: Chance, today: date, earliest: date) -> list[Term]:
    """The chain of a unit that nobody rents today, oldest first; empty for one that was never let."""
    last = today - timedelta(rng.between(3, 120))
    if rng.random() < 0.08:
        return []
    past = _past(rng, last)
    return _before(rng, past, earliest) if past.start >= earliest else []


def _drawn_start(rng: Chance, today: date, earliest: date) -> date:
    """A start within the last year, often the first or the middle of a month, never 29 February."""
    start = max(today - timedelta(rng.below(365)), earliest)
    drawn = rng.below(100)
    if drawn < 50:
        even = start.replace(day=1 if drawn < 35 else 15)
        if even <= today <= year_end(even) and even >= earliest:
            start = even
    if (start.month, start.day) == (2, 29):
        start += timedelta(1 if start < today else -1)
    return start


def _before(rng: Chance, term: Term, earliest: date) -> list[Term]:
    """This term after all that came before it, back to the earliest day."""
    chain = [term]
    while True:
        following = chain[0]
        renewed = rng.below(100) < _RENEWED
        if renewed:
            end = following.start - timedelta(1)
            earlier = Term(year_start(end), end, status="renewed")
        else:
            earlier = _past(rng, following.start - timedelta(rng.between(6, 70)))
        if earlier.start < earliest:
            return chain
        chain[0] = replace(following, renews=renewed)
        chain.insert(0, earlier)


def _past(rng: Chance, last: date) -> Term:
    """A lease that was let up to this day: it ran out, or it was terminated early."""
    if rng.random() < 0.07:
        start = last - timedelta(rng.between(70, 300))
        if (start.month, start.day) == (2, 29):
            start -= timedelta(1)
        return Term(start, year_end(start), status="terminated", terminated_on=last)
    if (last.month, last.day) == (2, 28):
        last -= timedelta(1)
    return Term(year_start(last), last, status="ended")
