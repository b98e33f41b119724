"""What reports over the books are asked with: days, the instant of recording, filters; and the way back to the entries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NexusError
from nexus.core.money import check_currency, format_amount
from nexus.ledger import queries as ledger
from nexus.ledger.actions import pin_known_at
from nexus.ledger.schemas import Book
from nexus.rest.fields import Currency, Line, id_of
from nexus.rest.formats import Format

KINDS: Final = ("property", "unit", "lease", "tenant")
"""What a posting can concern by an id."""
KnownAt = Annotated[
    datetime,
    Meta(
        tz=True,
        description="The books as they were recorded up to this instant, which must be over. Default: now."
        " With the same days and the same instant everything in the report stays the same for ever: amounts, names, units,"
        " leases and their terms.",
    ),
]
AsOf = Annotated[
    date,
    Meta(
        description="What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due,"
        " overdue or let is then judged by the local day of each property."
    ),
]
DateFrom = Annotated[
    date, Meta(description="The first day of the period. Default: the first of the month of `date_to`.")
]
DateTo = Annotated[
    date,
    Meta(
        description="The last day of the period. Default: the day of `known_at`, where the organisation is."
    ),
]


class BooksUnbalanced(NexusError):
    """Stored sums don't add up. Such a report is not given out as if it were right."""

    code, title = "books_unbalanced", "The books don't add up; run `nexus check books`"


class BooksQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every report over the books takes."""

    known_at: KnownAt | None = None
    book: Book | None = None
    currency: Currency | None = None
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    owner_reference: Line | None = None
    format: Format | None = None


class AsOfQuery(BooksQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    as_of: AsOf | None = None


class PeriodQuery(BooksQuery, frozen=True, forbid_unknown_fields=True, kw_only=True):
    date_from: DateFrom | None = None
    date_to: DateTo | None = None


class PlacesQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What reports over properties take."""

    known_at: KnownAt | None = None
    currency: Currency | None = None
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    owner_reference: Line | None = None
    format: Format | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """The part of the books that a report is over, with the instant of recording fixed."""

    known_at: datetime
    today: date
    """Where the organisation is, at that instant."""
    book: str | None = None
    currency: str | None = None
    tags: dict[str, Any] = field(default_factory=dict)
    """Columns of a posting -> what they must be."""
    present: bool = False
    """Nothing that reports show had become known since that instant, when it was fixed."""
    filters: dict[str, str] = field(default_factory=dict)
    """As they were sent: every filter that is set, `book` and `currency` too."""

    def fits(self, row: Row) -> bool:
        return self.book in {None, row["book"]} and self.currency in {None, row["currency"]}

    def ageing(self, as_of: date | None, **tags: str) -> str:
        """The path of what was owed on a day, or today where each property is, by age, under these tags."""
        day = {} if as_of is None else {"as_of": as_of}
        return "/reports/aged-receivables?" + urlencode(day | {"known_at": instant(self.known_at)} | tags)

    def entries(
        self,
        row: Row | tuple[str, str],
        *,
        account_id: UUID | None = None,
        types: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
    ) -> str:
        """The path, below the API's own, of the journal entries behind a figure in a (book, currency)."""
        book, currency = row if isinstance(row, tuple) else (row["book"], row["currency"])
        query = {
            "account_id": ids.encode_optional("account", account_id), "account_type": ",".join(types) or None,
            "book": book, "currency": currency, "effective_from": since, "effective_to": until,
            "known_at": instant(self.known_at),
        }  # fmt: skip
        tags = {name: text for name, text in self.filters.items() if name in self.tags}
        return "/journal-entries?" + urlencode({n: v for n, v in query.items() if v is not None} | tags)

    def check_balanced(self, book: str, currency: str, difference: int) -> None:
        """Whole books balance; those of one property or tenant need not. Raises `BooksUnbalanced`."""
        if difference and not self.tags:
            much = format_amount(abs(difference), currency)
            raise BooksUnbalanced(f"The {book} book is out by {currency} {much}; run `nexus check books`.")


async def read_asked(ctx: Ctx, q: BooksQuery | PlacesQuery) -> Asked:
    """Check what was asked and fix the instant of recording. Raises `Invalid` with the field that is wrong."""
    if q.known_at is not None:
        _check_instant(q.known_at)
    tags: dict[str, Any] = {
        f"{kind}_id": ids.decode(kind, text, f"/{kind}_id")
        for kind in KINDS
        if (text := getattr(q, f"{kind}_id", None)) is not None
    }
    if q.owner_reference is not None:
        tags["owner_reference"] = q.owner_reference
    if q.currency is not None:
        check_currency(q.currency)
    names = ("book", "currency", *(f"{kind}_id" for kind in KINDS), "owner_reference")
    known_at = await pin_known_at(ctx, q.known_at)
    return Asked(
        known_at=known_at,
        today=await _today(ctx, known_at),
        present=not await ledger.facts_since(ctx.db, ctx.org_id, known_at),
        book=getattr(q, "book", None),
        currency=q.currency,
        tags=tags,
        filters={name: text for name in names if (text := getattr(q, name, None)) is not None},
    )


async def _today(ctx: Ctx, known_at: datetime) -> date:
    """The organisation's local day at an instant, so that a report asked for again is of the same days."""
    day: date = await ctx.db.fetchval(
        "SELECT (greatest($2::timestamptz, '1900-01-01') AT TIME ZONE time_zone)::date FROM organisations WHERE id = $1",
        ctx.org_id,
        known_at,
    )
    return day


def period(q: Any, today: date) -> tuple[date, date]:
    """The first and last day, of a query with `date_from` and `date_to`. Raises `Invalid` for the wrong way round."""
    last = q.date_to or today
    first = q.date_from or last.replace(day=1)
    if first == date.min:
        raise Invalid.at("/date_from", "out_of_range", "must have a day before it")
    if first > last:
        raise Invalid.at("/date_from", "out_of_range", f"must not be after date_to, {last}")
    return first, last


async def movements(
    ctx: Ctx, asked: Asked, *, since: date | None = None, until: date | None
) -> Sequence[Row]:
    """Debits and credits per account and currency, in minor units, of the days from `since` to `until`."""
    rows = await ledger.balances(ctx.db, ctx.org_id, until, asked.known_at, asked.tags, since)
    return [row for row in rows if asked.fits(row)]


def _check_instant(value: datetime) -> None:
    try:
        value.astimezone(UTC)
    except OverflowError:
        raise Invalid.at(
            "/known_at", "out_of_range", "must lie between the years 1 and 9999 in UTC"
        ) from None
