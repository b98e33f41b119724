"""`nexus bill`."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click

from nexus.cli.kit import Report, command, find_organisation, with_database
from nexus.cli.progress import Bars
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL
from nexus.core.secrets import Vault
from nexus.core.settings import Settings
from nexus.database.pool import Database

_LEARN_AT = 1_000
"""leases after which the planner hears of what a first large run has stored: until then it takes the books for empty"""


def register(main: click.Group) -> None:
    command(main, "bill")(bill)


@click.option("--org", "org_text", required=True, metavar="ORG", help="An organisation, by id or name.")
@click.option(
    "--through",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Charge what is due by this day. Default: today and the organisation's lead days.",
)
def bill(org_text: str, through: datetime | None) -> Report:
    """Charge every lease what is due, and correct what was charged otherwise. Can be stopped and run again."""
    from nexus.billing import queries, run
    from nexus.payments import posting as _payments  # noqa: F401  what is settled becomes events of payments

    org_id = find_organisation(org_text)

    async def within(database: Database, chosen: Settings) -> dict[str, int]:
        done, after = run.Result(), UUID(int=0)

        def ctx(db: Any) -> Ctx:
            actor = Actor(org_id, "command", "command:nexus", ALL)
            wall, vault = read_clock(), Vault(chosen.secret())
            return Ctx(db, actor, db.clock or wall, "command", vault, wall=wall)

        async with database.write(org_id) as db:
            day = through.date() if through else await run.day_through(ctx(db))
            total = await queries.count_leases(db, org_id, day)
        with Bars() as bars:
            while True:
                async with database.write(org_id) as db:
                    found = await queries.leases_to_bill(db, org_id, day, after, run.BATCH)
                    if not found:
                        break
                    part = await run.bill(ctx(db), found, day)
                after = found[-1]
                done.leases += part.leases
                done.charges += part.charges
                done.credits += part.credits
                bars.tell("leases", done.leases, total)
                if done.leases == _LEARN_AT < total:
                    async with database.write(org_id) as db:
                        await db.execute("SELECT refresh_statistics_of_books()")
        return {"leases": done.leases, "charges": done.charges, "credits": done.credits}

    made: dict[str, int] = with_database(within)
    return Report(made, ", ".join(f"{number:,} {name}" for name, number in made.items()))
