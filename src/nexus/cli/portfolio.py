"""`nexus load-sample` and the demo's data."""

from typing import Any

import click

from nexus.cli.kit import Report, act, command, find_organisation
from nexus.cli.progress import Bars
from nexus.core.context import Ctx

DUBAI = "Asia/Dubai"


def register(main: click.Group) -> None:
    command(main, "load-sample")(load_sample)


@click.option("--org", "org_text", required=True, metavar="ORG", help="An organisation without properties.")
@click.option(
    "--scale",
    type=click.IntRange(1, 1000),
    default=1,
    show_default=True,
    help="How many times 150 properties.",
)
@click.option("--properties", type=click.IntRange(1), help="Only so many of them, the first.")
def load_sample(org_text: str, scale: int, properties: int | None) -> Report:
    """Fill an organisation with the sample portfolio of Dubai; all of it or nothing."""
    made = act(find_organisation(org_text), lambda ctx: fill(ctx, scale, properties))
    return Report(made, ", ".join(f"{number:,} {name}" for name, number in made.items()))


async def fill(ctx: Ctx, scale: int, properties: int | None = None) -> dict[str, int]:
    """Load the sample in this transaction; gives how many rows of each kind were stored."""
    from dataclasses import asdict

    from nexus.core.clock import local_day
    from nexus.events import note
    from nexus.sample.load import load_sample as load

    with Bars() as bars:
        today = local_day(ctx.now, DUBAI)
        summary: Any = await load(
            ctx.db, ctx.org_id, ctx.vault, today=today, now=ctx.now, scale=scale, properties=properties, progress=bars.tell
        )  # fmt: skip
    note(ctx, "sample.loaded", None, None, asdict(summary))
    return asdict(summary)
