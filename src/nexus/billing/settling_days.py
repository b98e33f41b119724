"""From which day on a credit can settle a charge. Amounts are minor units. No I/O.

Source: domain reference §3.7 (what becomes known late takes effect on the day that the fact has).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

Step = tuple[date, int]
"""From this day on so much, beside what there was from earlier days on."""


def free_since(changes: Sequence[tuple[date, int]]) -> list[Step]:
    """What of a payment has been free without a break, and from which day on. `changes` are what came to it and, negative,
    what went, each with its day; the steps add up to what is left."""
    days = sorted({day for day, _ in changes})
    after = {day: sum(part for on, part in changes if on <= day) for day in days}
    least, steps = None, []
    for day in reversed(days):
        least = after[day] if least is None else min(least, after[day])
        steps.append((day, max(least, 0)))
    made, before = [], 0
    for day, amount in reversed(steps):
        if amount > before:
            made.append((day, amount - before))
            before = amount
    return made


def spread(parts: Sequence[tuple[Any, int]], steps: Sequence[Step]) -> list[tuple[Any, int, date]]:
    """Parts of charges, each with the day from which its money was free: what is free longest goes first."""
    made, rest = [], list(steps)
    for charge, amount in parts:
        left = amount
        while left > 0:
            since, free = rest.pop(0)
            part = min(left, free)
            made.append((charge, part, since))
            left -= part
            if free > part:
                rest.insert(0, (since, free - part))
    return made
