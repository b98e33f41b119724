"""Routes of late-fee rules and of charging by them."""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.billing import late_fee_rules, late_fees
from nexus.billing.queries import lease_facts, read_currencies
from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.events import by_ids, register
from nexus.rest.fields import (
    Amount,
    Currency,
    Day,
    OptionalAmountIn,
    UpdatedSince,
    absent,
    amount_in,
    id_of,
    is_null,
)
from nexus.rest.listing import Listing, ListQuery, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Billing", "charges")
LISTING = Listing(
    late_fee_rules.COLUMNS,
    late_fee_rules.SOURCE,
    "r",
    {n: f"r.{n}" for n in ("created_at", "updated_at", "starts_on")},
)
Kind = Literal["flat", "percentage", "daily_amount", "daily_percentage"]
LateType = Literal["rent", "parking", "service_charge", "chiller", "other"]
StartsOn = Annotated[date, Meta(description="For charges due on this day or later.", examples=["2026-01-01"])]
BasisPoints = Annotated[
    int, Meta(ge=1, le=10_000, description="Of what is open, in basis points: 200 is 2 %.")
]


class LateFeeRuleIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """`flat` and `daily_amount` have an `amount`, the others `rate_basis_points`.

    Flat fees and percentages fall once, on the day after the grace; daily ones on each day from then on.
    """

    kind: Kind
    starts_on: StartsOn
    lease_id: (
        Annotated[id_of("lease"), Meta(description="Left out: every lease without a rule of its own.")] | None  # type: ignore[valid-type]
    ) = None
    amount: OptionalAmountIn = absent()
    rate_basis_points: BasisPoints | None = None
    cap: Annotated[OptionalAmountIn, Meta(description="The most that one charge can cost.")] = absent()
    grace_days: Annotated[int, Meta(ge=0, le=90)] = 0
    charge_types: Annotated[list[LateType], Meta(min_length=1, max_length=5)] = msgspec.field(
        default_factory=lambda: ["rent"]
    )
    currency: Currency | None = None


class LateFeeRulePatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The kind, the lease and the currency stay: begin another rule instead."""

    starts_on: StartsOn | UnsetType = UNSET
    amount: OptionalAmountIn = absent()
    rate_basis_points: BasisPoints | UnsetType = UNSET
    cap: Annotated[OptionalAmountIn, Meta(description="Null: as much as it comes to.")] = absent()
    grace_days: Annotated[int, Meta(ge=0, le=90)] | UnsetType = UNSET
    charge_types: Annotated[list[LateType], Meta(min_length=1, max_length=5)] | UnsetType = UNSET


class LateFeeRuleQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    updated_since: UpdatedSince | None = None


class LateFeeRuleOut(msgspec.Struct):
    id: id_of("late_fee_rule")  # type: ignore[valid-type]
    kind: Kind
    starts_on: Day
    lease_id: str | None
    amount: Amount | None
    rate_basis_points: int | None
    cap: Amount | None
    grace_days: int
    charge_types: list[LateType]
    currency: str
    created_at: str
    updated_at: str


class LateFeeRunIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    lease_id: id_of("lease")  # type: ignore[valid-type]


class LateFeeRunOut(msgspec.Struct):
    charges: Annotated[int, Meta(description="Late fees that were charged.")]


@routes.get(
    "/late-fee-rules", query=LateFeeRuleQuery, answer=LateFeeRuleOut, listing=True, sorts=tuple(LISTING.sorts)
)
async def list_late_fee_rules(ctx: Ctx, call: Call[None, LateFeeRuleQuery]) -> Many:
    """List the rules by which late payments are charged."""
    where = Where()
    where.add("r.org_id = {}", ctx.org_id)
    where.add("r.lease_id = {}", ids.decode_optional("lease", call.query.lease_id, "/lease_id"))
    where.add("r.updated_at >= {}", call.query.updated_since)
    return await LISTING.fetch(ctx.db, call.query, where, rule_out)


@routes.post("/late-fee-rules", body=LateFeeRuleIn, answer=LateFeeRuleOut)
async def create_late_fee_rule(ctx: Ctx, call: Call[LateFeeRuleIn, NoQuery]) -> One:
    """Set what a late payment costs, in all leases or in one by its contract, for charges due from a day on.

    With a grace of N days the fee falls on the day after the N-th day past the due date. Fees are charged each night; a
    daily one on the first of the month, and when its charge is settled or the cap is reached.
    """
    body = call.body
    lease_id = ids.decode_optional("lease", body.lease_id, "/lease_id")
    org_currency, lease_currency = await read_currencies(ctx.db, ctx.org_id, lease_id)
    if lease_id is not None and lease_currency is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    currency = check_currency(body.currency or lease_currency or org_currency)
    if lease_currency is not None and currency != lease_currency:
        raise Invalid.at("/currency", "other_currency", f"the lease is in {lease_currency}")
    by_amount = body.kind in {"flat", "daily_amount"}
    if by_amount and is_null(body.amount):
        raise Invalid.at("/amount", "required", f"is required for the kind {body.kind}")
    if not by_amount and body.rate_basis_points is None:
        raise Invalid.at("/rate_basis_points", "required", f"is required for the kind {body.kind}")
    for name, sent in (
        ("amount", not is_null(body.amount)),
        ("rate_basis_points", body.rate_basis_points is not None),
    ):
        if sent and by_amount != (name == "amount"):
            raise Invalid.at(f"/{name}", "not_taken", f"does not go with the kind {body.kind}")
    row = await late_fee_rules.create_rule(ctx, {
        "lease_id": lease_id, "starts_on": body.starts_on, "currency": currency, "kind": body.kind,
        "amount": _amount(body.amount, currency, "/amount"), "rate": body.rate_basis_points,
        "cap": _amount(body.cap, currency, "/cap"), "grace_days": body.grace_days,
        "charge_types": sorted(set(body.charge_types)),
    })  # fmt: skip
    out = rule_out(row)
    return One(out, version=row["version"], location=f"/late-fee-rules/{out.id}")


@routes.get("/late-fee-rules/{id:late_fee_rule}", answer=LateFeeRuleOut)
async def read_late_fee_rule(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one rule."""
    row = await late_fee_rules.read_rule(ctx, call.id)
    return One(rule_out(row), version=row["version"])


@routes.patch(
    "/late-fee-rules/{id:late_fee_rule}", body=LateFeeRulePatch, answer=LateFeeRuleOut, problems=(409,)
)
async def change_late_fee_rule(ctx: Ctx, call: Call[LateFeeRulePatch, NoQuery]) -> One:
    """Change a rule that nothing was charged by, by merge patch. Once a fee was charged, begin another one on a later day."""
    row = await late_fee_rules.read_rule(ctx, call.id, lock=True)
    call.check_version(row["version"])
    changes = sent_fields(call.body)
    wrong = "rate_basis_points" if row["kind"] in {"flat", "daily_amount"} else "amount"
    if wrong in changes:
        raise Invalid.at(f"/{wrong}", "not_taken", f"does not go with the kind {row['kind']}")
    if "amount" in changes:
        changes["amount"] = amount_in(changes["amount"], row["currency"], "/amount", minimum=1)
    if "cap" in changes:
        changes["cap"] = _amount(changes["cap"], row["currency"], "/cap")
    if "rate_basis_points" in changes:
        changes["rate"] = changes.pop("rate_basis_points")
    if "charge_types" in changes:
        changes["charge_types"] = sorted(set(changes["charge_types"]))
    row = await late_fee_rules.change_rule(ctx, row, changes)
    return One(rule_out(row), version=row["version"])


@routes.delete("/late-fee-rules/{id:late_fee_rule}", problems=(409,))
async def delete_late_fee_rule(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a rule that nothing was charged by."""
    row = await late_fee_rules.read_rule(ctx, call.id)
    call.check_version(row["version"])
    await late_fee_rules.delete_rule(ctx, row)


@routes.post("/late-fee-runs", body=LateFeeRunIn, answer=LateFeeRunOut, status=200, moves_money=True)
async def run_late_fees(ctx: Ctx, call: Call[LateFeeRunIn, NoQuery]) -> One:
    """Charge a lease the late fees of today where its property is, and what is missing of those before; credit what was too much.

    Credit that lies unused settles what is open first, if it is used by itself. A second run makes nothing.
    """
    lease_id = ids.decode("lease", call.body.lease_id, "/lease_id")
    if not await lease_facts(ctx.db, ctx.org_id, [lease_id]):
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    return One(LateFeeRunOut(await late_fees.charge_late_fees(ctx, [lease_id])))


def _amount(raw: msgspec.Raw, currency: str, pointer: str) -> int | None:
    return None if is_null(raw) else amount_in(raw, currency, pointer, minimum=1)


def rule_out(row: Row) -> LateFeeRuleOut:
    types: Any = list(row["charge_types"])
    return LateFeeRuleOut(
        ids.encode("late_fee_rule", row["id"]), row["kind"], row["starts_on"],
        ids.encode_optional("lease", row["lease_id"]), late_fee_rules.shown(row["amount"], row["currency"]), row["rate"],
        late_fee_rules.shown(row["cap"], row["currency"]), row["grace_days"], types, row["currency"], instant(row["created_at"]),
        instant(row["updated_at"]),
    )  # fmt: skip


register("late_fee_rule", "charges", by_ids(late_fee_rules.COLUMNS, late_fee_rules.SOURCE, "r"), rule_out)
