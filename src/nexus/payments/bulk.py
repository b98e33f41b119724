"""Many payments at once: the same rows, entries, events and errors as one by one, with a statement where there were many.

What one by one would do differently from payment to payment (a cheque that is on file) raises `OneByOne`; the caller then
does just that.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from nexus.billing import late_fees, settlement
from nexus.billing.allocation_order import ranks_of
from nexus.billing.model import propose
from nexus.billing.queries import read_settings
from nexus.billing.settlement import MOST_PARTS, Part, Receipt, source_of
from nexus.core.context import Ctx, Row
from nexus.core.errors import NexusError
from nexus.core.folding import fold_key
from nexus.core.ids import new_id
from nexus.events import emit, left_as
from nexus.ledger.actions import Books, hold_books
from nexus.payments import bulk_queries as queries
from nexus.payments.actions import NewPayment, check_method, read_terms
from nexus.payments.cheques.filing import NewCheque, check_new_cheque, cheque_values
from nexus.payments.cheques.model import ON_FILE
from nexus.payments.model import CLEARS_AT_ONCE
from nexus.payments.posting import receipt_entry
from nexus.payments.schemas import PaymentIn
from nexus.rest.operation import OneByOne

MOST_CHARGES: Final = 20_000
"""open charges that are looked at in one go"""


@dataclass(slots=True)
class _New:
    """One payment on its way."""

    values: dict[str, Any]
    cheque: tuple[dict[str, Any], dict[str, Any]] | None = None
    row: Row = None
    parts: list[Part] = field(default_factory=list)

    @property
    def cleared(self) -> bool:
        return self.values["entry_id"] is not None


def fits(given: NewPayment | PaymentIn) -> bool:
    """Whether a payment can be one of many: what somebody allocated by hand, or a cheque by its id, goes by itself."""
    return given.allocations is None and given.cheque_id is None


async def record_payments(ctx: Ctx, given: Sequence[NewPayment]) -> list[Row | NexusError]:
    """Record payments that fit: a payment or an error for each, in their order. Raises `OneByOne` before anything is written."""
    answers: list[Row | NexusError] = [None] * len(given)
    for n, one in enumerate(given):
        try:
            check_method(one)
        except NexusError as error:
            answers[n] = error
    kept = [n for n, answer in enumerate(answers) if answer is None]
    books = await hold_books(ctx) if any(given[n].method in CLEARS_AT_ONCE for n in kept) else None
    new: dict[int, _New] = {}
    if kept:
        named = [(given[n].tenant_id, given[n].lease_id, given[n].property_id) for n in kept]
        circumstances = await queries.read_circumstances_of_all(ctx.db, ctx.org_id, named)
        for n, known in zip(kept, circumstances, strict=True):
            try:
                new[n] = _prepare(given[n], known)
            except NexusError as error:
                answers[n] = error
    if new:
        await _store(ctx, books, list(new.values()))
    for n, payment in new.items():
        answers[n] = left_as(ctx, "payment", payment.row)
    return answers


def _prepare(given: NewPayment, known: Row) -> _New:
    currency, amount, day = read_terms(given, known)
    cleared, kept, cheque = given.method in CLEARS_AT_ONCE, given.card, None
    if given.method == "cheque":
        assert given.cheque is not None  # see `fits` and `check_method`
        new = NewCheque.with_payment(given, known, amount, currency, day)
        today = max(known["today"], day)
        check_new_cheque(new, today, "/cheque")
        kept, cheque = given.cheque, cheque_values(new, today)  # type: ignore[assignment]
    return _New(
        {
            "id": new_id(), "tenant_id": given.tenant_id, "lease_id": given.lease_id, "property_id": known["property_id"],
            "method": given.method, "status": "cleared" if cleared else "pending", "date": day, "amount": amount,
            "currency": currency, "reference": given.reference, "instrument": kept, "cleared_on": day if cleared else None,
            "notes": given.notes, "entry_id": new_id() if cleared else None, "cheque_id": cheque[0]["id"] if cheque else None,
        },
        cheque,
    )  # fmt: skip


async def _store(ctx: Ctx, books: Books | None, new: Sequence[_New]) -> None:
    filed = [one.cheque for one in new if one.cheque is not None]
    if filed:
        await _file(ctx, filed)
    rows = await queries.insert_payments(ctx.db, ctx.org_id, [one.values for one in new])
    for one in new:
        one.row = rows[one.values["id"]]
    cleared = [one for one in new if one.cleared]
    receipts: dict[UUID, Receipt] = {}
    if books is not None and cleared:
        await _allocate(ctx, cleared)
        receipts = await settlement.enter(ctx, books, [
            Receipt(source_of(one.row), one.parts, one.values["date"], receipt_entry(one.row, books, one.values["date"]))
            for one in cleared
        ])  # fmt: skip
    for one in new:
        if one.cheque is not None:
            await emit(ctx, "cheque.filed", one.cheque[0]["id"], new=True)
        await emit(ctx, "payment.recorded", one.row["id"], new=True)
        if one.cleared:
            await settlement.tell_receipt(ctx, receipts[one.row["id"]])
    followed = books is not None and await late_fees.follow(
        ctx, books, [charge for one in cleared for charge, _ in one.parts]
    )
    changed = [one for one in cleared if one.parts or followed]
    if changed:
        left = await queries.read_payments(ctx.db, ctx.org_id, [one.row["id"] for one in changed])
        for one in changed:
            one.row = left[one.row["id"]]


async def _file(ctx: Ctx, filed: Sequence[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    """Raises `OneByOne` when one of them is on file, or is there twice."""
    keys = [(values["tenant_id"], values["number"], values["bank"]) for values, _ in filed]
    if len({(tenant, fold_key(number), fold_key(bank)) for tenant, number, bank in keys}) < len(keys):
        raise OneByOne
    await queries.take_turns(ctx.db, ctx.org_id, keys)
    if await queries.any_on_file(ctx.db, ctx.org_id, keys, ON_FILE):
        raise OneByOne
    await queries.insert_cheques(ctx, filed)


async def _allocate(ctx: Ctx, cleared: Sequence[_New]) -> None:
    """What each settles by the organisation's rule, after those before it. See `settlement.by_rule`."""
    order = (await read_settings(ctx.db, ctx.org_id))["allocation_order"]
    ranks = ranks_of(order)
    sources: dict[tuple[UUID | None, UUID | None, str], int] = {}
    for one in cleared:
        sources.setdefault(_source(one.row), len(sources))
    found = await queries.open_charges_of_all(ctx.db, ctx.org_id, list(sources), MOST_CHARGES + 1)
    if len(found) > MOST_CHARGES:
        raise OneByOne
    first: dict[UUID, Row] = {}
    taken: dict[UUID, int] = {}
    lists: list[list[UUID]] = [[] for _ in sources]
    for row in found:
        first.setdefault(row["id"], row)
        lists[row["source"]].append(row["id"])
    for mine in lists:
        mine.sort(key=lambda c: (first[c]["due_on"], ranks.get(first[c]["type"], 99), c))
    for one in cleared:
        left = [
            {"id": c, "amount": first[c]["amount"], "credited": first[c]["credited"],
             "allocated": first[c]["allocated"] + taken.get(c, 0)}
            for c in lists[sources[_source(one.row)]]
        ]  # fmt: skip
        for charge, amount in propose(one.values["amount"], left)[:MOST_PARTS]:
            taken[charge["id"]] = taken.get(charge["id"], 0) + amount
            one.parts.append((first[charge["id"]], amount))


def _source(payment: Row) -> tuple[UUID | None, UUID | None, str]:
    """Whose charges a payment settles: those of its lease, or of all leases of its tenant."""
    lease_id = payment["lease_id"]
    return None if lease_id else payment["tenant_id"], lease_id, payment["currency"]
