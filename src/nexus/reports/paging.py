"""Reports too long for one answer: a page of rows, totals over all of them, and the way to the next page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlencode

import msgspec
from msgspec import Meta

from nexus.core.clock import instant
from nexus.reports.answering import wanted_format
from nexus.reports.asking import Asked, AsOfQuery, PeriodQuery
from nexus.reports.in_force import WhichLeases
from nexus.reports.table import Column, Kind
from nexus.rest.operation import Call

MOST_ROWS: Final = 5_000
"""of one page"""
COLUMNS: Final = (
    Column("rows_total", Annotated[int, Meta(description="Of all pages, without totals.")], Kind.WHOLE),
    Column("page", int, Kind.WHOLE),
    Column("limit", int, Kind.WHOLE),
    Column("next", Annotated[str | None, Meta(
        description="The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last.")]),
)  # fmt: skip
"""What a report in pages tells beside its parameters."""
AtPage = Annotated[
    int, Meta(ge=1, le=1_000_000, description="Which page of the rows, from 1. Files hold them all.")
]
RowsOfPage = Annotated[
    int, Meta(ge=1, le=MOST_ROWS, description="Rows of a page. Totals are always over all rows.")
]
Row = TypeVar("Row")


class PagedAsOfQuery(AsOfQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    page: AtPage = 1
    limit: RowsOfPage = 1_000


class OfLeasesQuery(PagedAsOfQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    leases: WhichLeases = "all"


class PagedPeriodQuery(PeriodQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    page: AtPage = 1
    limit: RowsOfPage = 1_000


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a report's rows."""

    page: int
    limit: int
    path: str
    """The next page's, but for the number."""
    rows_total: int = 0

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.limit

    def of(self, rows_total: int) -> "Part":
        return replace(self, rows_total=rows_total)

    def told(self) -> dict[str, Any]:
        """As `COLUMNS` has them."""
        more = self.page * self.limit < self.rows_total
        following = f"{self.path}&page={self.page + 1}" if more else None
        return {"rows_total": self.rows_total, "page": self.page, "limit": self.limit, "next": following}


def rows_of(part: Part | None, found: Sequence[Row]) -> Sequence[Row]:
    """Those of `found`, all rows, that stand on the page."""
    return found if part is None else found[part.offset : part.offset + part.limit]


def told_of(part: Part | None, rows_total: int) -> dict[str, Any]:
    """What a report tells of its pages; nothing in a file, which has none."""
    return {} if part is None else part.of(rows_total).told()


def part_of(call: Call[None, Any], asked: Asked, path: str) -> Part | None:
    """The page that is asked for; None for a file, which holds all."""
    if wanted_format(call) != "json":
        return None
    sent = {n: v for n, v in msgspec.structs.asdict(call.query).items() if v is not None}
    sent = {n: v for n, v in sent.items() if n != "page"} | {"known_at": instant(asked.known_at)}
    return Part(call.query.page, call.query.limit, f"{path}?{urlencode(sent)}")


@cache
def statement(name: str) -> str:
    """The statement in a file beside this one."""
    return files("nexus.reports").joinpath(name).read_text(encoding="utf-8")
