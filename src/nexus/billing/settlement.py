"""Which payment settles which charge. Nothing here is changed or deleted: an allocation is released, and stays on record.

A receipt is a credit of the tenant (2150) first; its allocation moves it to the receivable (1100). So a receipt and each
allocation can be undone by themselves, each by an entry that is its mirror.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.billing import queries
from nexus.billing.allocation_order import ranks_of
from nexus.billing.charge_schemas import allocation_out
from nexus.billing.charging import owed_from
from nexus.billing.entries import tags
from nexus.billing.model import propose
from nexus.billing.settling_days import free_since, spread
from nexus.billing.settling_queries import changes_of_payment
from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.events import by_ids, emit, register, watch
from nexus.ledger.actions import Books, post, post_untold, tell_posted
from nexus.ledger.model import Entry, Posting

register(
    "allocation",
    "payments",
    by_ids(queries.ALLOCATION_COLUMNS, queries.ALLOCATION_SOURCE, "a"),
    allocation_out,
)
MOST_PARTS: Final = 200
"""charges that one payment settles at once"""


@dataclass(frozen=True, slots=True)
class Source:
    """A payment that has entered the books, as far as settling goes."""

    id: UUID
    receipt: str
    tenant_id: UUID
    lease_id: UUID | None
    property_id: UUID | None
    currency: str
    unallocated: int


Part = tuple[Row, int]
"""A charge, and how much of it."""
Dated = tuple[Row, int, date]
"""The same with the day from which the money was free."""


async def by_rule(
    ctx: Ctx, source: Source, *, whole_tenant: bool = False, without: Collection[UUID] = ()
) -> list[Part]:
    """The parts that the organisation's rule gives: oldest due first, and within a day by type of charge.

    A payment for a lease settles that lease's charges, one without a lease any of the tenant's. With `whole_tenant` the
    tenant's other leases follow after the payment's own: how a credit is used up. `without` are charges that are left aside.
    """
    order = (await queries.read_settings(ctx.db, ctx.org_id))["allocation_order"]
    found = await queries.open_charges(
        ctx.db,
        ctx.org_id,
        source.tenant_id if whole_tenant or source.lease_id is None else None,
        source.lease_id,
        source.currency,
    )
    ranks = ranks_of(order)
    own = source.lease_id
    found = sorted(
        found,
        key=lambda c: (
            own is not None and c["lease_id"] != own,
            c["due_on"],
            ranks.get(c["type"], 99),
            c["id"],
        ),
    )
    return propose(source.unallocated, [c for c in found if c["id"] not in without])[:MOST_PARTS]


async def by_hand(
    ctx: Ctx, source: Source, wanted: Sequence[tuple[UUID, int]], pointer: str = "/allocations"
) -> list[Part]:
    """The parts that somebody chose. Raises `Invalid` with the one that is wrong: an unknown charge, another's, another
    currency, more than is open or than the payment has left."""
    rows = await queries.read_charges(ctx.db, ctx.org_id, [charge_id for charge_id, _ in wanted])
    leases = await queries.leases_of_tenant(ctx.db, ctx.org_id, source.tenant_id)
    errors: list[FieldError] = []
    seen: set[UUID] = set()
    for n, (charge_id, amount) in enumerate(wanted):
        row = rows.get(charge_id)
        open_amount = row["amount"] - row["credited"] - row["allocated"] if row else 0
        if row is None:
            fault = ("charge_id", "unknown", "there is no such charge")
        elif charge_id in seen:
            fault = ("charge_id", "repeated", "is named twice")
        elif row["tenant_id"] != source.tenant_id and row["lease_id"] not in leases:
            fault = ("charge_id", "not_in_lease", "is a charge of another tenant")
        elif row["currency"] != source.currency:
            fault = ("charge_id", "other_currency", f"is in {row['currency']}")
        elif amount > open_amount:
            much = format_amount(open_amount, row["currency"])
            fault = ("amount", "too_large", f"only {much} of the charge is open")
        else:
            seen.add(charge_id)
            continue
        errors.append(FieldError(f"{pointer}/{n}/{fault[0]}", *fault[1:]))
    if not errors and sum(amount for _, amount in wanted) > source.unallocated:
        much = format_amount(source.unallocated, source.currency)
        errors.append(FieldError(pointer, "too_large", f"only {much} of the payment can be allocated"))
    if errors:
        raise Invalid(errors=tuple(errors))
    return [(rows[charge_id], amount) for charge_id, amount in wanted]


async def with_the_rest(ctx: Ctx, source: Source, chosen: Sequence[Part]) -> Sequence[Part]:
    """What somebody chose, and what the organisation's rule gives of other charges for the rest, if credits are used by
    themselves."""
    rest = source.unallocated - sum(amount for _, amount in chosen)
    if not chosen or not rest or not (await queries.read_settings(ctx.db, ctx.org_id))["apply_credits"]:
        return chosen
    named = {charge["id"] for charge, _ in chosen}
    return [*chosen, *await by_rule(ctx, replace(source, unallocated=rest), without=named)]


async def allocate(
    ctx: Ctx,
    books: Books,
    given: Sequence[tuple[Source, Sequence[Part]]],
    on: date,
    first: Sequence[Entry] = (),
) -> None:
    """Post and store allocations of what is received on a day; `first` are entries that go before theirs in the same call.

    One that settles a charge before it is in the books takes effect with it: until then it is the tenant's credit. The
    database refuses more than is open on either side.
    """
    dated = [(source, [(charge, amount, on) for charge, amount in parts]) for source, parts in given]
    await _allocate(ctx, books, dated, first)


async def allocate_free(ctx: Ctx, books: Books, source: Source, parts: Sequence[Part]) -> None:
    """Post and store allocations of what of a payment was left: each takes effect on the day on which both the credit and the
    charge were there, or on the first open day."""
    changes = await changes_of_payment(ctx.db, ctx.org_id, source.id)
    steps = free_since([(row["day"], row["amount"]) for row in changes])
    entered = max(row["entered_on"] for row in changes if row["entered_on"])
    await _allocate(ctx, books, [(source, spread(parts, steps))], (), entered)


async def _allocate(
    ctx: Ctx, books: Books, given: Sequence[tuple[Source, Sequence[Dated]]], first: Sequence[Entry],
    entered_on: date | None = None,
) -> None:  # fmt: skip
    await watch(ctx, "charge", *[charge for _, parts in given for charge, *_ in parts])
    await watch(ctx, "payment", *[source.id for source, parts in given if parts])
    entries: list[Entry] = []
    rows: list[dict[str, Any]] = []
    for source, parts in given:
        made, mine = _planned(source, parts, books, entered_on)
        entries += made
        rows += mine
    posted = await post(ctx, *first, *entries) if first or entries else ()
    recorded = {row["id"]: row["created_at"] for row in posted}
    for row in rows:
        row["recorded_at"] = recorded[row["entry_id"]]
    if rows:
        await queries.insert_allocations(ctx.db, ctx.org_id, rows)
        await _tell(ctx, rows, "created", "allocated")


@dataclass(slots=True)
class Receipt:
    """A new payment that enters the books, what it settles, and what that comes to."""

    source: Source
    parts: Sequence[Part]
    on: date
    entry: Entry
    entries: list[Entry] = field(default_factory=list)
    posted: Sequence[Row] = ()
    rows: list[dict[str, Any]] = field(default_factory=list)


async def enter(ctx: Ctx, books: Books, receipts: Sequence[Receipt]) -> dict[UUID, Receipt]:
    """Post and store new receipts and their allocations, as if one after the other. `tell_receipt` says so afterwards."""
    await watch(ctx, "charge", *[charge for one in receipts for charge, _ in one.parts])
    for one in receipts:
        parts = [(charge, amount, one.on) for charge, amount in one.parts]
        made, one.rows = _planned(one.source, parts, books, None)
        one.entries = [one.entry, *made]
    posted = await post_untold(ctx, [entry for one in receipts for entry in one.entries])
    recorded = {row["id"]: row["created_at"] for row in posted}
    rest = iter(posted)
    for one in receipts:
        one.posted = [next(rest) for _ in one.entries]
    rows = [row for one in receipts for row in one.rows]
    for row in rows:
        row["recorded_at"] = recorded[row["entry_id"]]
    if rows:
        await queries.insert_allocations(ctx.db, ctx.org_id, rows)
    return {one.source.id: one for one in receipts}


async def tell_receipt(ctx: Ctx, receipt: Receipt) -> None:
    await tell_posted(ctx, receipt.posted)
    await _tell(ctx, receipt.rows, "created", "allocated")


def _planned(
    source: Source, parts: Sequence[Dated], books: Books, entered_on: date | None
) -> tuple[list[Entry], list[dict[str, Any]]]:
    """The entries and the rows of a payment's allocations. `entered_on` is when it entered the books, if it was before."""
    days: dict[date, list[Dated]] = {}
    for part in parts:
        day = max(part[2], part[0]["effective_on"])
        day = books.open_day(day) if entered_on is None else max(books.first_open(day), entered_on)
        days.setdefault(day, []).append(part)
    entries, rows = [], []
    for day, mine in sorted(days.items()):
        entry = _allocation_entry(source, mine, books, day)
        entries.append(entry)
        rows += [
            {"id": new_id(), "payment_id": source.id, "charge_id": charge["id"], "currency": source.currency,
             "amount": amount, "effective_on": day, "settles_on": max(since, owed_from(charge)), "entry_id": entry.id}
            for charge, amount, since in mine
        ]  # fmt: skip
    return entries, rows


async def _tell(ctx: Ctx, allocations: Sequence[Any], what: str, of_both: str) -> None:
    """What became of allocations, and of the charges and payments that they join."""
    for row in allocations:
        await emit(ctx, f"allocation.{what}", row["id"], new=what == "created")
    for kind in ("charge", "payment"):
        for one in dict.fromkeys(row[f"{kind}_id"] for row in allocations):
            await emit(ctx, f"{kind}.{of_both}", one)


def _allocation_entry(source: Source, parts: Sequence[Dated], books: Books, on: date) -> Entry:
    """From the tenant's credit to the receivable of each charge."""
    credits, receivables = books.accounts["tenant_credits"], books.accounts["tenant_receivables"]
    total = sum(amount for _, amount, _ in parts)
    lines = [Posting(account_id=credits, amount=total, **_tags(source))]
    lines += [Posting(account_id=receivables, amount=-amount, **tags(charge)) for charge, amount, _ in parts]
    return Entry(
        id=new_id(), effective_on=on, kind="allocation", source_id=source.id,
        description=f"Allocation of receipt {source.receipt}", postings=tuple(lines),
    )  # fmt: skip


async def release(ctx: Ctx, books: Books, allocations: Sequence[Row], reason: str, on: date) -> None:
    """Take allocations back: the charge is open again, the payment has so much to allocate. `allocations` are rows of
    `queries.allocations_in_force`."""
    await watch(ctx, "charge", *[row["charge"] for row in allocations])
    await watch(ctx, "payment", *[row["payment"] for row in allocations])
    await watch(ctx, "allocation", *[row["id"] for row in allocations])
    by_payment: dict[UUID, list[Row]] = {}
    for row in allocations:
        by_payment.setdefault(row["payment_id"], []).append(row)
    entries, rows = [], []
    for mine in by_payment.values():
        source = source_of(mine[0]["payment"])
        lines = [
            Posting(account_id=books.accounts["tenant_receivables"], amount=a["amount"], **tags(a["charge"]))
            for a in mine
        ]
        total = -sum(a["amount"] for a in mine)
        credits = books.accounts["tenant_credits"]
        lines.append(Posting(account_id=credits, amount=total, **_tags(source)))
        day = books.first_open(max(on, *(a["effective_on"] for a in mine)))
        entry = Entry(
            id=new_id(), effective_on=day, kind="release", source_id=source.id,
            description=f"Release of receipt {source.receipt}: {reason}", postings=tuple(lines),
        )  # fmt: skip
        entries.append(entry)
        rows += [(a["id"], entry.id, day) for a in mine]
    if entries:
        recorded = {row["id"]: row["created_at"] for row in await post(ctx, *entries)}
        released = [(one, entry_id, day, recorded[entry_id]) for one, entry_id, day in rows]
        await queries.release_allocations(ctx.db, ctx.org_id, released, reason)
        await _tell(ctx, allocations, "released", "released")


async def make_room(ctx: Ctx, books: Books, wanted: Mapping[UUID, int], reason: str, on: date) -> None:
    """See to it that so much of each charge is open: release its latest allocations, and allocate again what is more.

    What was paid and is now credited becomes a credit of the tenant."""
    rows = await queries.read_charges(ctx.db, ctx.org_id, list(wanted))
    released: list[Row] = []
    again: list[tuple[Row, int]] = []
    for charge_id, amount in wanted.items():
        row = rows[charge_id]
        missing = amount - (row["amount"] - row["credited"] - row["allocated"])
        if missing <= 0:
            continue
        for one in await queries.allocations_in_force(ctx.db, ctx.org_id, charge_id=charge_id):
            released.append(one)
            missing -= one["amount"]
            if missing <= 0:
                if missing:
                    again.append((one, -missing))
                break
    await release(ctx, books, released, reason, on)
    for one, amount in again:
        await _put_back(ctx, books, one, amount, on)


async def _put_back(ctx: Ctx, books: Books, released: Row, amount: int, on: date) -> None:
    """Allocate a part of what was released again, on the day of the release: it settles the charge without a break."""
    source, day = source_of(released["payment"]), books.first_open(max(on, released["effective_on"]))
    await allocate(ctx, books, [(source, [(released["charge"], amount)])], day)


async def use_credits(ctx: Ctx, books: Books, tenant_ids: Sequence[UUID]) -> list[Row]:
    """Let the credits of tenants settle what they owe, oldest receipt first, if the organisation wants it so; gives the charges
    that they settled."""
    if not (await queries.read_settings(ctx.db, ctx.org_id))["apply_credits"]:
        return []
    used: list[Row] = []
    for row in await queries.payments_with_credit(ctx.db, ctx.org_id, tenant_ids):
        source = source_of(row)
        parts = await by_rule(ctx, source, whole_tenant=True)
        if parts:
            await allocate_free(ctx, books, source, parts)
            used += [charge for charge, _ in parts]
    return used


def source_of(payment: Any) -> Source:
    """From a row with the columns of `queries.PAYMENT`."""
    return Source(
        payment["id"], f"R-{payment['receipt_number']:06d}", payment["tenant_id"], payment["lease_id"],
        payment["property_id"], payment["currency"],
        payment["amount"] - payment["allocated"] - payment["refunded"] if payment["entry_id"] else 0,
    )  # fmt: skip


def _tags(source: Source) -> dict[str, Any]:
    return {
        "currency": source.currency, "tenant_id": source.tenant_id, "lease_id": source.lease_id,
        "property_id": source.property_id,
    }  # fmt: skip
