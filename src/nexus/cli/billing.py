"""`nexus bill`."""

from datetime import datetime
from typing import Any

import click

from nexus.cli.kit import Report, command, command_ctx, find_organisation, with_database
from nexus.cli.progress import Bars
from nexus.core.context import Ctx
from nexus.core.settings import Settings
from nexus.database.pool import Database


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
    from nexus.billing.batches import bill_all
    from nexus.payments import posting as _payments  # noqa: F401  what is settled becomes events of payments

    org_id = find_organisation(org_text)

    async def within(database: Database, chosen: Settings) -> dict[str, int]:
        def ctx(db: Any) -> Ctx:
            return command_ctx(db, org_id, chosen)

        async with database.write(org_id) as db:
            day = through.date() if through else None
            total = await queries.count_leases(db, org_id, day or await run.day_through(ctx(db)))
        with Bars() as bars:
            done = await bill_all(
                database, org_id, ctx, day, lambda leases: bars.tell("leases", leases, total)
            )
        return {"leases": done.leases, "charges": done.charges, "credits": done.credits}

    made: dict[str, int] = with_database(within)
    return Report(made, ", ".join(f"{number:,} {name}" for name, number in made.items()))
