"""`nexus check doubles`."""

from typing import Any, Final

import click

from nexus.cli.books import check_group, everyone
from nexus.cli.kit import Report, act, command, find_organisation
from nexus.core import ids
from nexus.core.context import Ctx

_DOUBLES: Final = """
 SELECT 'unit' AS kind, u.id, u.number AS name, p.name AS within FROM units u
   JOIN properties p ON p.org_id = u.org_id AND p.id = u.property_id WHERE u.org_id = $1 AND EXISTS (SELECT FROM units o
    WHERE o.org_id = u.org_id AND o.property_id = u.property_id AND o.number_key = u.number_key AND o.id <> u.id)
 UNION ALL SELECT 'account', a.id, a.code, a.book FROM accounts a WHERE a.org_id = $1 AND EXISTS (SELECT FROM accounts o
    WHERE o.org_id = a.org_id AND o.book = a.book AND o.code_key = a.code_key AND o.id <> a.id)
 UNION ALL SELECT 'cheque', h.id, h.number, h.bank FROM cheques h WHERE h.org_id = $1 AND h.status = ANY ($2)
    AND EXISTS (SELECT FROM cheques o WHERE o.org_id = h.org_id AND o.tenant_id = h.tenant_id AND o.number_key = h.number_key
    AND o.bank_key = h.bank_key AND o.account_last_four IS NOT DISTINCT FROM h.account_last_four AND o.id <> h.id
    AND o.status = ANY ($2))
 ORDER BY kind DESC, within, name, id"""


def register(main: click.Group) -> None:
    command(check_group(main), "doubles")(check_doubles)


@click.option(
    "--org", "org_text", metavar="ORG", help="One organisation, by id or name; all of them without it."
)
def check_doubles(org_text: str | None) -> Report:
    """List units, accounts and cheques that were entered twice before that was refused, differently typed.

    They stay as they are; give one of them another number, or remove it.
    """
    wanted = [find_organisation(org_text)] if org_text else everyone()
    found = [double for org_id in wanted for double in act(org_id, _doubles)]
    lines = [f"{d['organisation']}  {d['kind']} {d['id']}  {d['name']!r} in {d['within']}" for d in found]
    return Report(found, "\n".join(lines or ["Nothing is there twice."]))


async def _doubles(ctx: Ctx) -> list[dict[str, Any]]:
    from nexus.payments.cheques.model import ON_FILE

    organisation = ids.encode("organisation", ctx.org_id)
    return [
        {"organisation": organisation, "kind": row["kind"], "id": ids.encode(row["kind"], row["id"]),
         "name": row["name"], "within": row["within"]}
        for row in await ctx.db.fetch(_DOUBLES, ctx.org_id, list(ON_FILE))
    ]  # fmt: skip
