"""Late fees by dated rules: the difference, in both directions, between what late charges should have cost and what they did.

A second run makes nothing. What was waived is not charged again. A fee is never charged for a fee. A payment that was taken
back (a returned cheque) never settled anything; one that becomes known late has settled on its own day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from nexus.billing import charging, late_fee_queries, queries, recognition, settlement
from nexus.billing.charging import NewCharge, NewCredit
from nexus.billing.late_fee_model import Rule, due_fee
from nexus.billing.model import tax_with_net
from nexus.core.context import Ctx, Row
from nexus.database.rows import insert_row
from nexus.events import emit
from nexus.ledger.actions import Books, hold_books

BATCH: Final = 250
"""leases in one transaction"""
NEVER: Final = frozenset({"late_fee", "returned_cheque_fee", "penalty"})
"""Types of charges that no late fee is for."""
AHEAD: Final = timedelta(days=1)
"""The organisation's day may be over elsewhere: no property is further ahead."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What a late charge should have cost by its property's local day, and what it did."""

    charge: Row
    rule: Row
    must: int
    """What must have been charged; a daily fee waits for the month to end."""
    most: int
    """What it comes to in all."""
    through: date

    @property
    def difference(self) -> int:
        """What is to be charged, or, negative, to be credited."""
        charged: int = self.charge["charged"]
        return max(self.must - charged, 0) + min(self.most - charged, 0)


async def charge_late_fees(ctx: Ctx, lease_ids: Sequence[UUID], today: date | None = None) -> int:
    """Charge these leases what is late by the beginning of the property's local day, which is the due day of the fees, and
    credit what was charged too much; gives how many charges were made.

    A daily fee is charged on the first of a month, and when its charge is settled or its cap is reached.
    """
    books = await hold_books(ctx)
    found = await _fees(ctx, today or books.today + AHEAD, lease_ids=lease_ids)
    return await _carry_out(ctx, books, found, today or books.today + AHEAD)


async def follow(ctx: Ctx, books: Books, charges: Iterable[Any]) -> bool:
    """Correct the late fees of charges after what settles them has changed; gives whether anything was done.

    Nothing is asked where none of them is past its due day.
    """
    latest = books.today + AHEAD
    late = list({c["id"]: c for c in charges if c["due_on"] < latest and c["type"] not in NEVER})
    if not late or not await late_fee_queries.has_rules(ctx.db, ctx.org_id):
        return False
    found = await _fees(ctx, latest, charge_ids=late)
    if not any(fee.difference for fee in found):
        return False
    await _carry_out(ctx, books, found, latest)
    return True


async def fees_of_lease(ctx: Ctx, lease_id: UUID, as_of: date, known_at: datetime) -> dict[UUID, Fee]:
    """By late charge: what its fee comes to on a day, as it was known. Nothing is charged."""
    found = await _fees(ctx, as_of, lease_ids=[lease_id], known_at=known_at)
    return {fee.charge["id"]: fee for fee in found}


async def _fees(
    ctx: Ctx, today: date, *, lease_ids: Sequence[UUID] | None = None, charge_ids: Sequence[UUID] | None = None,
    known_at: datetime | None = None,
) -> list[Fee]:  # fmt: skip
    late = await late_fee_queries.late_charges(
        ctx.db, ctx.org_id, today, lease_ids=lease_ids, charge_ids=charge_ids, known_at=known_at
    )
    rules = await late_fee_queries.rules_known(ctx.db, ctx.org_id, known_at) if late else ()
    found = []
    for row in late:
        rule = _rule_for(row, rules)
        if rule is not None:
            settled = [(part[0], part[1]) for part in row["settled"] or ()]
            terms = Rule(rule["kind"], rule["amount"], rule["rate"], rule["cap"], rule["grace_days"])
            found.append(Fee(row, rule, *due_fee(terms, row["due_on"], row["amount"], settled, row["today"])))
    return found


def _rule_for(row: Row, rules: Sequence[Row]) -> Row | None:
    """The lease's own rule, or else the organisation's: the latest that had begun when the charge was due."""
    for rule in rules:
        fits = rule["lease_id"] in {None, row["lease_id"]} and rule["starts_on"] <= row["due_on"]
        if fits and rule["currency"] == row["currency"]:
            return rule if row["type"] in rule["charge_types"] else None
    return None


async def _carry_out(ctx: Ctx, books: Books, found: Sequence[Fee], today: date) -> int:
    """First the credit that lies unused settles what is open; then what is still missing is charged, or too much credited."""
    leases = sorted({fee.charge["lease_id"] for fee in found if fee.difference > 0})
    if leases:
        tenants = await late_fee_queries.tenants_with_credit(ctx.db, ctx.org_id, leases)
        used = await settlement.use_credits(ctx, books, tenants) if tenants else []
        if used:
            ids = {fee.charge["id"] for fee in found} | {charge["id"] for charge in used}
            found = await _fees(ctx, today, charge_ids=sorted(ids))
    made = await _charge(ctx, books, [fee for fee in found if fee.difference > 0])
    taken = await _credit(ctx, books, [fee for fee in found if fee.difference < 0])
    if made or taken:
        await emit(ctx, "late_fees.charged", None, {"charges": made, "credits": taken})
    return made


async def _charge(ctx: Ctx, books: Books, fees: Sequence[Fee]) -> int:
    facts = await queries.lease_facts(ctx.db, ctx.org_id, list({fee.charge["lease_id"] for fee in fees}))
    made = await charging.charge(ctx, books, [
        NewCharge(
            lease=facts[fee.charge["lease_id"]], type="late_fee", due_on=fee.charge["today"], net=fee.difference,
            description=f"Late fee: {fee.charge['description']}"[:200], description_ar="غرامة تأخير",
        )
        for fee in fees
    ])  # fmt: skip
    for charge_id, fee in zip(made, fees, strict=True):
        await insert_row(ctx.db, "late_fees", {
            "org_id": ctx.org_id, "charge_id": charge_id, "late_charge_id": fee.charge["id"], "rule_id": fee.rule["id"],
            "number": fee.charge["fees"] + 1, "through": fee.through, "net": fee.difference,
        })  # fmt: skip
    return len(made)


async def _credit(ctx: Ctx, books: Books, fees: Sequence[Fee]) -> int:
    """From the latest fee back, as far as each was not given up by hand; what was paid of it becomes the tenant's credit."""
    credits: list[NewCredit] = []
    for fee in fees:
        missing = -fee.difference
        ids = await late_fee_queries.fees_of(ctx.db, ctx.org_id, fee.charge["id"])
        rows = await queries.read_charges(ctx.db, ctx.org_id, ids)
        for row in (rows[one] for one in ids):
            net = min(missing, row["net"] - row["credited_net"])
            if net > 0:
                reason = f"Correction of: {row['description']}"[:200]
                credits.append(NewCredit(
                    charge=row, type="correction", reason=reason, on=row["effective_on"], net=net, tax=tax_with_net(row, net),
                ))  # fmt: skip
                missing -= net
    if credits:
        room = {new.charge["id"]: new.net + new.tax for new in credits}
        await settlement.make_room(ctx, books, room, "the late fee fell away", min(new.on for new in credits))
        await charging.credit(ctx, books, credits)
        await recognition.correct(ctx, books, {n.charge["id"]: n.on for n in credits if n.charge["deferred"]})
    return len(credits)


async def leases_with_late(ctx: Ctx, today: date, after: UUID, limit: int) -> list[UUID]:
    """Leases with charges past their due date, in the order of their ids; none where there is no rule."""
    if not await late_fee_queries.has_rules(ctx.db, ctx.org_id):
        return []
    return await late_fee_queries.leases_with_late(ctx.db, ctx.org_id, today, after, limit)
