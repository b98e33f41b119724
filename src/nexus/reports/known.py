"""What reports show beside the books, as it was known at their instant of recording (decision 0031).

Statements say `leases_then($3)` for the leases as they were known at $3. While nothing has become known since, that is the
present table, which is read in its stead: at a third of the cost for a rent roll.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from nexus.core.context import Ctx, Row
from nexus.ledger import queries as ledger
from nexus.reports.asking import Asked

_THEN: Final = re.compile(r"\b([a-z_]+)_then\((\$\d+)\)")


async def fetch(ctx: Ctx, asked: Asked, text: str, *arguments: Any) -> Sequence[Row]:
    """The rows of a statement with `…_then`. What somebody records meanwhile is not in them."""
    if asked.present:
        rows = await ctx.db.fetch(of_present(text), *arguments)
        if not await ledger.facts_since(ctx.db, ctx.org_id, asked.known_at):
            return rows
    return await ctx.db.fetch(text, *arguments)


def of_present(text: str) -> str:
    """The statement over the present tables. It takes the same arguments."""
    made = _THEN.sub(r"\1", text)
    for argument in {found[2] for found in _THEN.finditer(text)}:
        if not re.search(re.escape(argument) + r"\b", made):
            kept = re.compile(r"\b([a-z_]+)_then\(" + re.escape(argument) + r"\)(?= [a-z])")
            text = kept.sub(rf"(SELECT * FROM \1 WHERE {argument}::timestamptz IS NOT NULL)", text, count=1)
            made = _THEN.sub(r"\1", text)
    return made
