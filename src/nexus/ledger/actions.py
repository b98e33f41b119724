"""What can be done in the ledger. Nothing that is posted changes: it is reversed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.core.clock import check_year
from nexus.core.context import Ctx, Row
from nexus.core.errors import FieldError, Invalid, NotFound
from nexus.core.ids import new_id
from nexus.core.money import format_amount
from nexus.database.rows import delete_row, insert_row, update_row
from nexus.events import by_ids, emit, left_as, register, watch
from nexus.ledger import queries
from nexus.ledger.journal_schemas import entry_out
from nexus.ledger.model import Entry, InUse, Posting, WrongState, differences, reversed_postings
from nexus.ledger.schemas import account_out, closing_out

register("account", "accounts", by_ids(queries.ACCOUNT_COLUMNS, queries.ACCOUNT_SOURCE, "a"), account_out)
register(
    "journal_entry", "journal_entries", by_ids(queries.ENTRY_COLUMNS, queries.ENTRY_SOURCE, "e"), entry_out
)
register(
    "period_closing",
    "period_closings",
    by_ids(queries.CLOSING_COLUMNS, queries.CLOSING_SOURCE, "c"),
    closing_out,
)
TAGS: Final = {"property_id": "properties", "unit_id": "units", "lease_id": "leases", "tenant_id": "tenants"}
"""What a posting can name -> the table it is in."""


async def post(ctx: Ctx, *entries: Entry) -> Sequence[Row]:
    """Post entries, in their order; gives them as they are stored. Raises `PeriodClosed` (409).

    The rooms of the business come through here. That debits equal credits is held by the database at the commit.
    """
    await watch(ctx, "journal_entry", *[entry.reverses_id for entry in entries if entry.reverses_id])
    posted = await post_untold(ctx, entries)
    await tell_posted(ctx, posted)
    return posted


async def post_untold(ctx: Ctx, entries: Sequence[Entry]) -> Sequence[Row]:
    """As `post`, for a caller who tells of it among other things; none of them reverses another."""
    return await queries.post(ctx.db, ctx.org_id, entries, ctx.actor.id, ctx.request_id)


async def tell_posted(ctx: Ctx, posted: Sequence[Row]) -> None:
    """What `post_untold` has posted."""
    for entry in posted:
        await emit(ctx, "journal_entry.posted", entry["id"], new=True)
        left_as(ctx, "journal_entry", entry)
        if entry["reverses_id"]:
            await emit(ctx, "journal_entry.reversed", entry["reverses_id"])


@dataclass(frozen=True, slots=True)
class Books:
    """The organisation's books, held until the transaction ends."""

    today: date
    """The organisation's local day."""
    closed_through: date | None
    accounts: Mapping[str, UUID]
    """By role."""

    def open_day(self, day: date) -> date:
        """The day itself; today, when the books are closed on it: a late entry goes into the open period."""
        return self.today if self.closed_through is not None and day <= self.closed_through else day

    def first_open(self, day: date) -> date:
        """The day itself; the first open one, when the books are closed on it: a correction of what is closed."""
        if self.closed_through is None or day > self.closed_through:
            return day
        return min(self.closed_through + timedelta(days=1), self.today)


async def hold_books(ctx: Ctx) -> Books:
    """Whatever moves money begins with this: such actions of one organisation run one after another.

    So they see all that was done before, and never wait for each other in a circle.
    """
    row = await queries.lock_ledger(ctx.db, ctx.org_id)
    return Books(row["today"], row["closed_through"], dict(row["accounts"]))


async def post_manual_entry(
    ctx: Ctx, effective_on: date | None, description: str, postings: Sequence[Posting]
) -> Row:
    """An entry of an accountant's own. Raises `Invalid` with the line that is wrong, `PeriodClosed`."""
    if effective_on is not None:
        check_year(effective_on, "/effective_on")
    await _check_lines(ctx, postings)
    known = await queries.read_organisation(ctx.db, ctx.org_id)
    entry = Entry(
        id=new_id(), effective_on=effective_on or known["today"], kind="manual", description=description,
        postings=tuple(postings),
    )  # fmt: skip
    await post(ctx, entry)
    return await read_entry(ctx, entry.id)


async def reverse_entry(ctx: Ctx, entry: Row, reason: str, on: date | None) -> Row:
    """Undo a manual entry by one that points at it.

    It takes effect on the same day, or today when the books are closed on that day. Raises `WrongState`,
    `PeriodClosed`, `Invalid`.
    """
    if entry["kind"] != "manual":
        raise WrongState("Only a manual entry is reversed here; reverse the thing that this one comes from.")
    ledger = await queries.lock_ledger(ctx.db, ctx.org_id)
    if (await read_entry(ctx, entry["id"]))["reversed_by_id"]:
        raise WrongState("It is reversed already.")
    day = entry["effective_on"] if on is None else check_year(on, "/effective_on")
    if on is None and ledger["closed_through"] is not None and day <= ledger["closed_through"]:
        day = (await queries.read_organisation(ctx.db, ctx.org_id))["today"]
    if day < entry["effective_on"]:
        raise Invalid.at("/effective_on", "too_early", f"must not be before {entry['effective_on']}")
    lines = await queries.read_postings(ctx.db, ctx.org_id, entry["id"])
    reversal = Entry(
        id=new_id(), effective_on=day, kind="reversal", description=reason, reverses_id=entry["id"],
        postings=reversed_postings(lines),
    )  # fmt: skip
    await post(ctx, reversal)
    return await read_entry(ctx, reversal.id)


async def reversal_of(ctx: Ctx, books: Books, entry_id: UUID, reason: str, on: date) -> Entry:
    """The mirror of an entry, to be posted: on that day, but never before the entry itself."""
    entry = await read_entry(ctx, entry_id)
    lines = await queries.read_postings(ctx.db, ctx.org_id, entry_id)
    return Entry(
        id=new_id(), effective_on=books.open_day(max(on, entry["effective_on"])), kind="reversal", description=reason,
        source_id=entry["source_id"], reverses_id=entry_id, postings=reversed_postings(lines),
    )  # fmt: skip


async def read_entry(ctx: Ctx, entry_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_entry(ctx.db, ctx.org_id, entry_id)
    if row is None:
        raise NotFound
    return row


async def pin_known_at(ctx: Ctx, known_at: datetime | None) -> datetime:
    """The instant up to which a report reads the books: the one asked for, or the present one.

    Nothing that is recorded up to it can appear later, so every statement after this sees the same postings, today and
    whenever it is asked again. Raises `Invalid` for an instant that is still to come.
    """
    latest = await queries.last_instant(ctx.db, ctx.org_id)
    if known_at is not None and known_at > latest:
        raise Invalid.at("/known_at", "in_the_future", "must be an instant that is over")
    await queries.settle(ctx.db, ctx.org_id)
    return known_at or latest


async def read_balances(
    ctx: Ctx, as_of: date | None, known_at: datetime | None, filters: dict[str, Any]
) -> Sequence[Row]:
    """Debits and credits per account and currency, in minor units: what was in force on `as_of` (all, when None), as it
    was recorded up to `known_at` (all, when None). The same two always give the same figures.
    """
    if known_at is not None:
        await queries.settle(ctx.db, ctx.org_id)
    return await queries.balances(ctx.db, ctx.org_id, as_of, known_at, filters)


async def create_account(ctx: Ctx, *, book: str, code: str, name: str, name_ar: str | None, type: str) -> Row:
    """An account beside those that every organisation has. Raises `Invalid` when its code is taken."""
    if await queries.code_taken(ctx.db, ctx.org_id, book, code):
        raise Invalid.at("/code", "taken", "another account of this book has this code")
    account_id = new_id()
    await insert_row(ctx.db, "accounts", {
        "org_id": ctx.org_id, "id": account_id, "book": book, "code": code, "name": name, "name_ar": name_ar, "type": type,
    })  # fmt: skip
    await emit(ctx, "account.created", account_id, new=True)
    return await read_account(ctx, account_id)


async def tell_first_accounts(ctx: Ctx) -> None:
    """The accounts that an organisation begins with, which the database itself makes."""
    for account_id in await queries.all_account_ids(ctx.db, ctx.org_id):
        await emit(ctx, "account.created", account_id, new=True)


async def read_account(ctx: Ctx, account_id: UUID, *, lock: bool = False) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_account(ctx.db, ctx.org_id, account_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def change_account(ctx: Ctx, account: Row, changes: dict[str, Any]) -> Row:
    """Its names; whether it takes postings, for one that a user added. Raises `WrongState`."""
    if account["role"] and changes.get("status", "active") != "active":
        raise WrongState("The product itself posts to this account; it stays active.")
    if changes:
        await watch(ctx, "account", account["id"])
        await update_row(ctx.db, "accounts", ctx.org_id, account["id"], changes)
        await emit(ctx, "account.changed", account["id"])
    return await read_account(ctx, account["id"])


async def delete_account(ctx: Ctx, account: Row) -> None:
    """Remove one that a user added and nothing was posted to. Raises `InUse`."""
    if account["role"]:
        raise InUse("The product itself posts to this account.")
    if await queries.account_used(ctx.db, ctx.org_id, account["id"]):
        raise InUse("Something is posted to this account; make it inactive instead.")
    await watch(ctx, "account", account["id"])
    await delete_row(ctx.db, "accounts", ctx.org_id, account["id"])
    await emit(ctx, "account.deleted", account["id"])


async def close_period(ctx: Ctx, through: date) -> Row:
    """Close the books through a day: nothing is posted with an effective date up to it. Raises `Invalid`, `WrongState`."""
    check_year(through, "/through")
    known = await queries.read_organisation(ctx.db, ctx.org_id)
    ledger = await queries.lock_ledger(ctx.db, ctx.org_id)
    if through >= known["today"]:
        raise Invalid.at("/through", "in_the_future", "must be a day that is over")
    if ledger["closed_through"] is not None and through <= ledger["closed_through"]:
        raise WrongState(f"The books are closed through {ledger['closed_through']} already.")
    closing_id = new_id()
    await insert_row(ctx.db, "period_closings", {
        "org_id": ctx.org_id, "id": closing_id, "through": through, "status": "closed", "closed_by": ctx.actor.id,
    })  # fmt: skip
    await queries.set_closed_through(ctx.db, ctx.org_id, through)
    await emit(ctx, "period_closing.made", closing_id, new=True)
    return await read_closing(ctx, closing_id)


async def reopen_period(ctx: Ctx, closing: Row, reason: str) -> Row:
    """Undo the latest closing, so that the one before it is in force. Raises `WrongState` for any other."""
    await queries.lock_ledger(ctx.db, ctx.org_id)
    in_force = await queries.last_closings(ctx.db, ctx.org_id)
    if not in_force or in_force[0]["id"] != closing["id"]:
        raise WrongState("Only the latest closing that is in force can be reopened.")
    await watch(ctx, "period_closing", closing["id"])
    await update_row(ctx.db, "period_closings", ctx.org_id, closing["id"], {
        "status": "reopened", "reopened_at": ctx.now, "reopened_by": ctx.actor.id, "reopening_reason": reason,
    })  # fmt: skip
    before = in_force[1]["through"] if len(in_force) > 1 else None
    await queries.set_closed_through(ctx.db, ctx.org_id, before)
    await emit(ctx, "period_closing.reopened", closing["id"])
    return await read_closing(ctx, closing["id"])


async def read_closing(ctx: Ctx, closing_id: UUID) -> Row:
    """Raises `NotFound` (404)."""
    row = await queries.read_closing(ctx.db, ctx.org_id, closing_id)
    if row is None:
        raise NotFound
    return row


async def _check_lines(ctx: Ctx, postings: Sequence[Posting]) -> None:
    accounts = await queries.read_accounts(ctx.db, ctx.org_id, [line.account_id for line in postings])
    there = {
        tag: await queries.existing(ctx.db, ctx.org_id, table, wanted)
        for tag, table in TAGS.items()
        if (wanted := {getattr(line, tag) for line in postings} - {None})
    }
    errors = []
    for n, line in enumerate(postings):
        account = accounts.get(line.account_id)
        if account is None:
            errors.append(FieldError(f"/postings/{n}/account_id", "unknown", "there is no such account"))
        elif account["control"]:
            errors.append(
                FieldError(
                    f"/postings/{n}/account_id",
                    "control_account",
                    "is kept by charges, payments and deposits",
                )
            )
        elif account["status"] != "active":
            errors.append(FieldError(f"/postings/{n}/account_id", "inactive", "takes no postings"))
        for tag, known in there.items():
            if getattr(line, tag) is not None and getattr(line, tag) not in known:
                errors.append(FieldError(f"/postings/{n}/{tag}", "unknown", "there is no such thing"))
    if errors:
        raise Invalid(errors=tuple(errors))
    await _check_tags(ctx, postings)
    found = differences((accounts[line.account_id]["book"], line.currency, line.amount) for line in postings)
    for (book, currency), difference in found.items():
        side = "debits" if difference > 0 else "credits"
        much = format_amount(abs(difference), currency)
        raise Invalid.at(
            "/postings", "unbalanced", f"in the {book} book the {side} are {currency} {much} too high"
        )


async def _check_tags(ctx: Ctx, postings: Sequence[Posting]) -> None:
    """Raises `Invalid` for each posting whose property, unit, lease and tenant don't go together."""
    errors = []
    for n, found in enumerate(await queries.contradictions(ctx.db, ctx.org_id, postings)):
        if found["property_not_of_lease"]:
            errors.append(
                FieldError(f"/postings/{n}/property_id", "other_property", "is not the lease's property")
            )
        elif found["property_not_of_unit"]:
            errors.append(
                FieldError(f"/postings/{n}/property_id", "other_property", "is not the unit's property")
            )
        if found["unit_not_of_lease"]:
            errors.append(
                FieldError(f"/postings/{n}/unit_id", "other_property", "is not in the lease's property")
            )
        if found["tenant_not_of_lease"]:
            errors.append(FieldError(f"/postings/{n}/tenant_id", "not_in_lease", "has no part in this lease"))
    if errors:
        raise Invalid(errors=tuple(errors))
