"""`python -m bench.money`: a month's billing of many leases, and the recognition of what it deferred.

The data of an organisation of its own are made first, in the database that the settings name.
"""

import argparse
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from nexus.billing import queries, recognition
from nexus.billing.batches import bill_all
from nexus.cli.kit import with_database
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import Settings
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation

SQL = Path(__file__).parent / "sql" / "billing.sql"
Part = Callable[[Ctx, UUID], Awaitable[UUID | None]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.money", description=__doc__)
    parser.add_argument("--leases", type=int, default=100_000)
    parser.add_argument(
        "--months", type=int, default=2, help="how many months are billed, one after the other"
    )
    parser.add_argument("--recognition", choices=("on_charge", "monthly"), default="on_charge")
    chosen = parser.parse_args()

    async def within(database: Database, settings: Settings) -> None:
        await measure(database, Vault(settings.secret()), chosen)

    with_database(within)


async def measure(database: Database, vault: Vault, chosen: argparse.Namespace) -> None:
    org_id = ids.new_id()

    def ctx(db: object) -> Ctx:
        return Ctx(db, Actor(org_id, "command", "bench", ALL), read_clock(), "bench", vault)  # type: ignore[arg-type]

    async with database.write(org_id) as db:
        await db.execute("SET LOCAL statement_timeout = 0")
        await create_organisation(ctx(db), name="Gulf Crest")
        sql = SQL.read_text().format(org=org_id, leases=chosen.leases, recognition=chosen.recognition)
        await db.execute(sql, timeout=900)
        await db.execute("SELECT refresh_statistics()", timeout=900)

    async def batches(what: str, part: Part) -> None:
        begun, after, count = time.perf_counter(), UUID(int=0), 0
        while True:
            async with database.write(org_id) as db:
                found = await part(ctx(db), after)
            if found is None:
                break
            after, count = found, count + 1
        took = time.perf_counter() - begun
        print(f"{what}: {chosen.leases:,} leases in {took:.1f} s, {count} transactions", flush=True)

    for month in range(1, chosen.months + 1):
        day, begun = date(2026, month, 1), time.perf_counter()
        done = await bill_all(database, org_id, ctx, day)
        print(
            f"bill {day}: {done.leases:,} leases, {done.charges:,} charges in {time.perf_counter() - begun:.1f} s",
            flush=True,
        )
    if chosen.recognition == "monthly":

        async def recognise(ctx: Ctx, after: UUID) -> UUID | None:
            found = await queries.leases_to_recognise(ctx.db, ctx.org_id, after, recognition.BATCH)
            if not found:
                return None
            await recognition.recognise(ctx, found, date(2026, 1, 31))
            return found[-1]

        await batches("recognise January", recognise)


if __name__ == "__main__":
    main()
