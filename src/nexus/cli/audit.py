"""`nexus check audit`."""

import re
from dataclasses import asdict
from typing import Final

import click

from nexus.cli.books import check_group, everyone
from nexus.cli.kit import Report, act, command, find_organisation
from nexus.core import ids
from nexus.core.errors import Conflict, Invalid

_KEPT: Final = re.compile(r"(\d{1,18}):([0-9a-f]{64})", re.ASCII)


class AuditNotWhole(Conflict):
    code, title = "audit_not_whole", "The audit log is not whole"


def register(main: click.Group) -> None:
    command(check_group(main), "audit")(check_audit)


@click.option(
    "--org", "org_text", metavar="ORG", help="One organisation, by id or name; all of them without it."
)
@click.option(
    "--head",
    "head_text",
    metavar="NUMBER:HASH",
    help="The end of the chain as an earlier check showed it, kept elsewhere; needs --org.",
)
def check_audit(org_text: str | None, head_text: str | None) -> Report:
    """Prove the audit log: every entry's content gives its hash, and none is missing, added or moved.

    Names the first row that is wrong. Whoever can change the database could make the whole chain anew: keep what this
    prints elsewhere, and give it to a later check.
    """
    from nexus.audit import proof

    kept = _read_head(head_text)
    if kept is not None and org_text is None:
        raise Invalid.at("/--head", "needs_org", "is of one organisation: name it with --org")
    results, faults = [], []
    for org_id in [find_organisation(org_text)] if org_text else everyone():
        found = act(org_id, lambda ctx: proof.check_audit(ctx, kept))
        org = ids.encode("organisation", org_id)
        results.append({"organisation": org} | asdict(found))
        if found.fault:
            entry = f" ({found.fault.entry})" if found.fault.entry else ""
            faults.append(f"{org}: entry {found.fault.number}{entry}: {found.fault.detail}")
    if faults:
        raise AuditNotWhole("; ".join(faults))
    lines = [f"{r['organisation']}  {r['entries']}:{r['head']}" for r in results]
    return Report(results, "\n".join(["The audit log is whole.", *lines]))


def _read_head(text: str | None) -> tuple[int, str] | None:
    if text is None:
        return None
    found = _KEPT.fullmatch(text)
    if found is None:
        raise Invalid.at("/--head", "wrong_head", "must be a number, a colon and 64 hexadecimal digits")
    return int(found[1]), found[2]
