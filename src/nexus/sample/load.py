"""Load the sample portfolio into an organisation that exists and is empty."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any, Final
from uuid import UUID

from nexus.core.errors import Conflict
from nexus.core.secrets import Vault
from nexus.sample.kinds import COPY_PROPERTIES
from nexus.sample.load_books import load_books
from nexus.sample.portfolio import DEFAULT_SEED, portfolio
from nexus.sample.staging import AT_ONCE, LEASES, PAYMENTS, Records, records
from nexus.sample.staging_books import STAGES, book_records
from nexus.sample.staging_cheques import CHEQUE_STEPS, CHEQUES, CHEQUES_MADE_GOOD

Progress = Callable[[str, int, int], None]
"""Told what is stored: `properties` with all but their payments, then `payments`, `entries` of the books and `cheques`; how
many of how many."""

_STAGES: Final = (*AT_ONCE, PAYMENTS, *STAGES)
_SLICE: Final = 60_000
"""payments that one statement stores"""
_LEARN_AT: Final = (COPY_PROPERTIES, 4 * COPY_PROPERTIES)
"""how many properties are stored when the planner's statistics are made new"""
_TOLD: Final = ("properties", "units", "tenants", "leases", "payments", "charges", "deposits", "entries")
_PATIENCE: Final = 900.0
"""seconds for one statement"""


@dataclass(frozen=True, slots=True)
class SampleSummary:
    """How many rows were stored."""

    properties: int
    units: int
    tenants: int
    leases: int
    payments: int
    charges: int
    deposits: int
    entries: int


async def load_sample(
    connection: Any,
    org_id: UUID,
    vault: Vault,
    *,
    today: date,
    now: datetime,
    scale: int = 1,
    seed: int = DEFAULT_SEED,
    properties: int | None = None,
    progress: Progress | None = None,
) -> SampleSummary:
    """Store the portfolio in one transaction, all or nothing, on a connection that is bound to the organisation.

    `today` is the local day in Dubai at `now`. Rows are the same for the same seed, day, instant and scale; only the
    ciphers of identifiers differ. With `properties` only so many of the first are stored. Creations in the organisation wait until the commit. Memory holds 150 properties and
    the next 150, which are made while the database stores the former. Raises `Conflict` (409) if the organisation has
    properties, `ValueError` for a scale that isn't possible.
    """
    tell = progress or (lambda step, done, total: None)
    most = scale * COPY_PROPERTIES if properties is None else properties
    stored: dict[str, int] = dict.fromkeys((stage.table for stage in _STAGES), 0)
    async with connection.transaction():
        await _prepare(connection)
        async with aclosing(_batches(vault, today, now, seed, scale, most)) as batches:
            async for batch in batches:
                await _store(connection, org_id, batch, stored)
                if stored["properties"] in _LEARN_AT:
                    await connection.execute("SELECT refresh_statistics()", timeout=_PATIENCE)
                tell("properties", stored["properties"], min(most, scale * COPY_PROPERTIES))
        slices = await _slices(connection, stored["payments"])
        await _store_payments(connection, org_id, slices, (CHEQUES, PAYMENTS.move), "payments", tell)
        await load_books(connection, org_id, today, stored["entries"], tell)
        await _store_payments(connection, org_id, slices, (CHEQUE_STEPS,), "cheques", tell)
        await connection.execute(CHEQUES_MADE_GOOD.format(org=org_id), timeout=_PATIENCE)
        for series, last in (("lease", stored["leases"]), ("payment", stored["payments"])):
            await connection.execute(
                "INSERT INTO number_series (org_id, series, last_number) VALUES ($1, $2, $3)",
                org_id,
                series,
                last,
            )
        # who asks for a report at once must not wait for the planner to learn by itself
        for refresh in ("refresh_statistics()", "refresh_statistics_of_books()"):
            await connection.execute(f"SELECT {refresh}", timeout=_PATIENCE)
    return SampleSummary(*(stored[name] for name in _TOLD))


async def _prepare(connection: Any) -> None:
    """Temporary tables, and time and memory for statements that store tens of thousands of rows."""
    if await connection.fetchval("SELECT EXISTS (SELECT FROM properties)"):
        raise Conflict("The organisation has properties already.", code="not_empty")
    await connection.execute(
        "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL work_mem = '64MB'"
    )
    for stage in _STAGES:
        await connection.execute(f"CREATE TEMPORARY TABLE {stage.temporary} ({stage.columns}) ON COMMIT DROP")


async def _batches(
    vault: Vault, today: date, now: datetime, seed: int, scale: int, most: int
) -> AsyncGenerator[Records, None]:
    parts = islice(portfolio(today, now, seed=seed, scale=scale), most)

    def make() -> Records:
        chosen = list(islice(parts, COPY_PROPERTIES))
        rows = records(chosen, vault) | {stage.table: [] for stage in STAGES}
        for part in chosen:
            book_records(part, rows)
        return rows

    ahead = asyncio.create_task(asyncio.to_thread(make))
    try:
        while (batch := await ahead)["properties"]:
            ahead = asyncio.create_task(asyncio.to_thread(make))
            yield batch
    finally:
        await asyncio.gather(ahead, return_exceptions=True)


async def _store(connection: Any, org_id: UUID, batch: Records, stored: dict[str, int]) -> None:
    """Everything of some properties but the payments, which are only staged."""
    for table, rows in batch.items():
        await connection.copy_records_to_table(f"sample_{table}", records=rows, timeout=_PATIENCE)
    for stage in AT_ONCE:
        move = stage.move.format(org=org_id, first=stored[LEASES.table])
        await connection.execute(f"ANALYZE {stage.temporary}")
        await connection.execute(move, timeout=_PATIENCE)
        await connection.execute(f"TRUNCATE {stage.temporary}")
    for table, rows in batch.items():
        stored[table] += len(rows)


async def _slices(connection: Any, total: int) -> list[tuple[datetime, int]]:
    """Payments in the order of creation: the last instant of each slice, and how many lie up to it."""
    await connection.execute(f"ANALYZE {PAYMENTS.temporary}", timeout=_PATIENCE)
    bounds = await connection.fetch(
        f"SELECT created_at, n FROM (SELECT created_at, row_number() OVER (ORDER BY created_at) AS n"
        f" FROM {PAYMENTS.temporary}) ordered WHERE n % {_SLICE} = 0 OR n = {total} ORDER BY n",
        timeout=_PATIENCE,
    )
    return [(row["created_at"], row["n"]) for row in bounds]


async def _store_payments(
    connection: Any, org_id: UUID, slices: list[tuple[datetime, int]], statements: Sequence[str], what: str, tell: Progress
) -> None:  # fmt: skip
    """In the order of creation, slice by slice."""
    done, after = 0, datetime(1970, 1, 1, tzinfo=UTC)
    for until, n in slices:
        slice_ = f"SELECT * FROM {PAYMENTS.temporary} WHERE created_at > $1 AND created_at <= $2"
        for statement in statements:
            move = statement.format(org=org_id, first=done)
            await connection.execute(f"WITH staged AS ({slice_}) {move}", after, until, timeout=_PATIENCE)
        done, after = n, until
        tell(what, done, slices[-1][1])
