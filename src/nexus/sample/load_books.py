"""Post the sample's past: entries in the order of days, and what they make, a few thousand at a time."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from nexus.sample.books import FEE, FEE_REASONS
from nexus.sample.buildings import BOOKS_OPENED
from nexus.sample.staging_books import (
    ALLOCATIONS,
    CHARGES,
    DEPOSITS,
    JOURNAL,
    MOVEMENTS,
    NO_MONEY,
    POST,
    REFUNDS,
    RELEASE,
    SETTINGS,
    SHORT,
)

_AT_ONCE: Final = 4_000
"""entries that are posted by one call"""
_LEARN_AT: Final = (200, 4_000)
"""entries after which the planner's statistics are made new: until then it takes these tables for empty"""
_PATIENCE: Final = 900.0


async def load_books(
    connection: Any, org_id: UUID, today: date, total: int, tell: Callable[[str, int, int], None]
) -> None:
    """After leases and payments are stored. The books begin before the first lease."""
    org = {"org": org_id}
    opened = today - timedelta(BOOKS_OPENED)
    await connection.execute(SETTINGS[0], org_id, opened)
    await connection.execute(SETTINGS[1], org_id, opened, FEE, list(FEE_REASONS))
    for statement in JOURNAL:
        await connection.execute(statement, timeout=_PATIENCE)
    ends = sorted({*_LEARN_AT, *range(2 * _AT_ONCE, total + _AT_ONCE, _AT_ONCE)})
    for bounds in pairwise([0, *ends]):
        for statement in (POST, CHARGES.move):
            await connection.execute(statement.format(**org), *bounds, timeout=_PATIENCE)
        if bounds[1] in _LEARN_AT:
            await connection.execute("SELECT refresh_statistics_of_books()", timeout=_PATIENCE)
        await connection.execute(RELEASE.format(**org), *bounds, timeout=_PATIENCE)
        for which in SHORT:
            move = ALLOCATIONS.move.format(**org, which=which)
            await connection.execute(move, *bounds, timeout=_PATIENCE)
            await connection.execute(RELEASE.format(**org), *bounds, timeout=_PATIENCE)
        tell("entries", min(bounds[1], total), total)
    for statement in (REFUNDS.move, DEPOSITS.move, MOVEMENTS.move, NO_MONEY):
        await connection.execute(statement.format(**org), timeout=_PATIENCE)
