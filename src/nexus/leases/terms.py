"""What an item of a lease costs: its dated terms, and the instalments that were agreed by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid
from nexus.leases import queries
from nexus.leases.schedules import Agreed, agreement_of
from nexus.leases.schedules.checks import check_agreement
from nexus.leases.schedules.periods import anniversary

Terms = Sequence[tuple[date, int]]
"""Days and what the item costs a year from each on, in minor units."""


@dataclass(frozen=True, slots=True)
class RentCosts:
    """What a lease says of its rent beside the annual amount, and what ending it early costs. What is None is as usual in the
    organisation."""

    proration: str | None = None
    billing_months: str | None = None
    term_rent: int | None = None
    terms: Terms | None = None
    agreed: Sequence[Agreed] | None = None
    penalty_months: int | None = None
    penalty_amount: int | None = None


PLAIN: Final = RentCosts()


def count_of(cheque_count: int | None, agreed: Sequence[Agreed] | None, start: date) -> int:
    """How many instalments a lease year has: as many as were agreed for the first one. Raises `Invalid`."""
    if not agreed:
        return cheque_count or 1
    second = anniversary(start, 1)
    count = sum(one.due_on < second for one in agreed)
    if cheque_count not in {None, count}:
        raise Invalid.at(
            "/cheque_count", "wrong_number", f"{count} instalments are agreed for the first lease year"
        )
    return min(max(count, 1), 12)


async def set_costs(
    ctx: Ctx,
    lease: Row,
    item_id: UUID,
    terms: Terms | None,
    agreed: Sequence[Agreed] | None,
    pointer: str = "/terms",
) -> None:
    """Replace an item's terms and agreed instalments, each unless it is None. Raises `Invalid`."""
    if terms is not None:
        check_terms(lease, terms, pointer)
        await queries.set_terms(ctx.db, ctx.org_id, item_id, terms)
    if agreed is not None:
        _check_order(agreed)
        await queries.set_agreed(ctx.db, ctx.org_id, item_id, agreed)


async def check_items(ctx: Ctx, lease: Row) -> None:
    """Whether what the lease says of its instalments fits together. Raises `Invalid`."""
    for item in await queries.items_of(ctx.db, ctx.org_id, [lease["id"]]):
        check_agreement(agreement_of(lease, item), lease["currency"])


def check_penalty(months: int | None, amount: int | None) -> None:
    """Raises `Invalid` where ending early would cost two things."""
    if months is not None and amount is not None:
        raise Invalid.at("/termination_penalty", "one_of", "is an amount or a number of months, not both")


def _check_order(agreed: Sequence[Agreed]) -> None:
    errors = [
        FieldError(f"/agreed_instalments/{n}/due_on", "too_early", "must be after the instalment before")
        for n, one in enumerate(agreed)
        if n and one.due_on <= agreed[n - 1].due_on
    ]
    if errors:
        raise Invalid(errors=tuple(errors))


def check_terms(lease: Row, terms: Terms, pointer: str = "/terms") -> None:
    """Raises `Invalid` for terms out of order or outside the lease."""
    errors = []
    for n, (day, _) in enumerate(terms):
        if not lease["start_date"] <= day <= lease["end_date"]:
            within = f"must lie between {lease['start_date']} and {lease['end_date']}"
            errors.append(FieldError(f"{pointer}/{n}/starts_on", "out_of_range", within))
        elif n and day <= terms[n - 1][0]:
            errors.append(
                FieldError(f"{pointer}/{n}/starts_on", "too_early", "must be after the term before")
            )
    if errors:
        raise Invalid(errors=tuple(errors))
