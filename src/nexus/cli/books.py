"""`nexus check books`."""

from dataclasses import asdict
from typing import Any

import click

from nexus.cli.kit import Report, act, command, find_organisation, with_database
from nexus.core import ids
from nexus.core.errors import Conflict
from nexus.core.settings import Settings
from nexus.database.pool import Database


class BooksNotWhole(Conflict):
    code, title = "books_not_whole", "The books are not whole"


def register(main: click.Group) -> None:
    command(check_group(main), "books")(check_books)


def check_group(main: click.Group) -> click.Group:
    """`nexus check`, made when it is first asked for."""
    found = main.commands.get("check")
    if not isinstance(found, click.Group):
        found = click.Group("check", help="Prove what is stored.")
        main.add_command(found)
    return found


@click.option(
    "--org", "org_text", metavar="ORG", help="One organisation, by id or name; all of them without it."
)
def check_books(org_text: str | None) -> Report:
    """Prove the ledger: the chain of entries, their balance, the kept sums, and every sub-ledger against its control account.

    Names the first row that is wrong.
    """
    from nexus.payments.proof import prove

    wanted = [find_organisation(org_text)] if org_text else everyone()
    results, faults = [], []
    for org_id in wanted:
        proof = act(org_id, prove)
        org = ids.encode("organisation", org_id)
        results.append({"organisation": org} | asdict(proof))
        if proof.fault:
            faults.append(f"{org}: {proof.fault.what} {proof.fault.row}: {proof.fault.detail}")
    if faults:
        raise BooksNotWhole("; ".join(faults))
    lines = [
        f"{r['organisation']}  {r['entries']:,} entries, {r['postings']:,} postings, {r['head']}"
        for r in results
    ]
    return Report(results, "\n".join(["The books are whole.", *lines]))


def everyone() -> list[Any]:
    """Every organisation."""
    from nexus.identity.queries import list_organisations

    async def look(database: Database, _chosen: Settings) -> list[Any]:
        async with database.unbound() as db:
            return [row["id"] for row in await list_organisations(db)]

    found: list[Any] = with_database(look)
    return found
