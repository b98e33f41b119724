"""The day that each lease is judged by: the one that was asked for, or the present one where its property stands (§3.7, 12).

Statements say `day_of(c.property_id)` for it, and put between `[[` and `]]` what is needed only where days differ. The present
day is that of the instant of recording, so that a report asked for again with its `known_at` judges by the same days.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Ctx
from nexus.reports import known
from nexus.reports.asking import Asked

_DAY_OF: Final = re.compile(r"day_of\(([a-z_.]+)\)")
_SEVERAL: Final = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a report. Its statements have `last` as $2."""

    asked: date | None
    """What was asked for; None: each property's own."""
    last: date
    """The latest of them, up to which the books are read."""
    earlier: Mapping[date, Sequence[UUID]] = field(default_factory=dict)
    """Properties on which it is not that day yet."""

    def of(self, property_id: UUID | None) -> date:
        return next((day for day, places in self.earlier.items() if property_id in places), self.last)

    @property
    def of_all(self) -> date | None:
        """The one day of all properties; None where there are several."""
        return None if self.earlier else self.last

    def write(self, text: str, arguments: list[Any]) -> str:
        """The statement with its days; their values go to `arguments`."""
        if "day_of(" not in text:
            return text
        cases = ""
        for day, places in self.earlier.items():
            arguments += [list(places), day]
            cases += f" WHEN {{0}} = ANY (${len(arguments) - 1}::uuid[]) THEN ${len(arguments)}::date"
        text = _SEVERAL.sub(r"\1" if cases else "", text)
        made = f"(CASE{cases} ELSE $2::date END)" if cases else "$2::date"
        return _DAY_OF.sub(lambda found: made.format(found[1]), text)


async def days_of(ctx: Ctx, asked: Asked, as_of: date | None) -> Days:
    """The day that was asked for, or those of the organisation and its properties at the instant of recording."""
    if as_of is not None:
        return Days(as_of, as_of)
    found = await known.fetch(
        ctx,
        asked,
        "SELECT (greatest($2::timestamptz, '1900-01-01') AT TIME ZONE time_zone)::date AS day, array_agg(id) AS places"
        " FROM properties_then($2) WHERE org_id = $1 GROUP BY 1 ORDER BY 1",
        ctx.org_id,
        asked.known_at,
    )
    last = max([asked.today, *(row["day"] for row in found)])
    return Days(None, last, {row["day"]: row["places"] for row in found if row["day"] < last})
