"""Routes of a lease's items and schedule, of billing runs and their settings."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from nexus.billing import items, queries, run
from nexus.billing.schedule_schemas import ScheduleOut, schedule_out
from nexus.billing.schedules import read_schedule
from nexus.billing.schemas import (
    BillingRunIn,
    BillingRunOut,
    BillingSettingsOut,
    BillingSettingsPatch,
    LeaseItemIn,
    LeaseItemOut,
    LeaseItemPatch,
    LeaseItemQuery,
    item_out,
)
from nexus.core import ids
from nexus.core.context import Ctx, Db, Row
from nexus.core.errors import Invalid
from nexus.events import emit, register, watch
from nexus.leases.drafting import lock_lease, read_lease
from nexus.leases.queries import ITEM_COLUMNS, ITEM_SOURCE
from nexus.leases.terms_in import agreed_in, terms_in
from nexus.properties.queries import read_property
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, Many, NoQuery, One, Routes

routes = Routes("Leases", "leases")
billing_routes = Routes("Billing", "charges")
LISTING = Listing(
    ITEM_COLUMNS,
    ITEM_SOURCE,
    "i",
    {n: f"i.{n}" for n in ("created_at", "updated_at", "type")},
)
MOST_LEASES = 1000
"""of a property that are billed in one request"""


@routes.get("/leases/{id:lease}/schedule", answer=ScheduleOut)
async def read_lease_schedule(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read what a lease makes due, and when.

    What holds, with all its items: a draft's can be read before it is signed, and after a termination it ends there. Each
    year's rent adds up to the annual rent exactly, with spare minor units on the first instalments; a part of a year costs
    what its days cost by the lease's method, in whatever number of instalments it is paid. Each instalment tells what was
    charged for it, credited, and settled by which payments.
    """
    lease = await read_lease(ctx, call.id)
    return One(schedule_out(lease, await read_schedule(ctx, lease)))


@routes.get(
    "/leases/{id:lease}/items",
    query=LeaseItemQuery,
    answer=LeaseItemOut,
    listing=True,
    sorts=tuple(LISTING.sorts),
)
async def list_lease_items(ctx: Ctx, call: Call[None, LeaseItemQuery]) -> Many:
    """List what a lease charges: its rent, and what comes beside it."""
    await read_lease(ctx, call.id)
    where = Where()
    where.add("i.org_id = {}", ctx.org_id)
    where.add("i.lease_id = {}", call.id)
    where.add("i.type = {}", call.query.type)
    where.add("i.updated_at >= {}", call.query.updated_since)
    return await LISTING.fetch(ctx.db, call.query, where, item_out)


@routes.post("/leases/{id:lease}/items", body=LeaseItemIn, answer=LeaseItemOut, problems=(409,))
async def add_lease_item(ctx: Ctx, call: Call[LeaseItemIn, NoQuery]) -> One:
    """Add what a lease charges beside its rent, such as parking, with its steps."""
    lease, body = await lock_lease(ctx, call.id), call.body
    terms = terms_in(body.terms, lease["currency"])
    agreed = agreed_in(body.agreed_instalments, lease["currency"]) or ()
    row = await items.add_item(
        ctx,
        lease,
        body.type,
        body.instalments,
        terms or [],
        body.description,
        ends_on=body.ends_on,
        agreed=agreed,
    )
    return _one(row, created=True)


@routes.get("/lease-items/{id:lease_item}", answer=LeaseItemOut)
async def read_lease_item(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one item of a lease."""
    return _one(await items.read_item(ctx, call.id))


@routes.patch(
    "/lease-items/{id:lease_item}", body=LeaseItemPatch, answer=LeaseItemOut, if_match=True, problems=(409,)
)
async def change_lease_item(ctx: Ctx, call: Call[LeaseItemPatch, NoQuery]) -> One:
    """Change an item's steps or its description, also in a lease that is in force.

    Steps are dated: a rent step, or a time free of rent as a term of 0. What was charged under the old terms is corrected
    by the next billing run: the difference is charged, or credited.
    """
    item = await items.read_item(ctx, call.id, lock=True)
    call.check_version(item["version"])
    lease, changes = await read_lease(ctx, item["lease_id"]), sent_fields(call.body)
    terms = terms_in(changes.pop("terms", None), lease["currency"])
    agreed = None
    if "agreed_instalments" in changes:
        agreed = agreed_in(changes.pop("agreed_instalments") or (), lease["currency"])
    return _one(await items.change_item(ctx, lease, item, terms, changes, agreed))


@routes.delete("/lease-items/{id:lease_item}", if_match=True, problems=(409,))
async def delete_lease_item(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove an item that was never charged."""
    item = await items.read_item(ctx, call.id, lock=True)
    call.check_version(item["version"])
    await items.delete_item(ctx, item)


@billing_routes.post("/billing-runs", body=BillingRunIn, answer=BillingRunOut, status=200, moves_money=True)
async def run_billing(ctx: Ctx, call: Call[BillingRunIn, NoQuery]) -> One:
    """Charge what is due of a lease, or of a property's leases, and correct what was charged otherwise.

    It makes the difference between what should have been charged and what was, so a second run makes nothing. The same is
    done for every lease each night.
    """
    body = call.body
    if (body.lease_id is None) == (body.property_id is None):
        raise Invalid.at("/lease_id", "one_of", "name a lease or a property, and not both")
    if body.lease_id is not None:
        lease_id = ids.decode("lease", body.lease_id, "/lease_id")
        chosen = list(await queries.lease_facts(ctx.db, ctx.org_id, [lease_id]))
        if not chosen:
            raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    else:
        property_id = ids.decode("property", str(body.property_id), "/property_id")
        if await read_property(ctx.db, ctx.org_id, property_id) is None:
            raise Invalid.at("/property_id", "unknown", "there is no such property")
        chosen = await queries.leases_of_property(ctx.db, ctx.org_id, property_id, MOST_LEASES + 1)
        if len(chosen) > MOST_LEASES:
            raise Invalid.at(
                "/property_id", "too_many", f"has more than {MOST_LEASES} leases; name one lease at a time"
            )
    done = await run.bill(ctx, chosen, body.through)
    return One(BillingRunOut(done.leases, done.charges, done.credits))


@billing_routes.get("/billing-settings", answer=BillingSettingsOut)
async def read_billing_settings(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read how the organisation bills, and how its payments are allocated."""
    return _settings(await queries.read_settings(ctx.db, ctx.org_id))


@billing_routes.patch("/billing-settings", body=BillingSettingsPatch, answer=BillingSettingsOut)
async def change_billing_settings(ctx: Ctx, call: Call[BillingSettingsPatch, NoQuery]) -> One:
    """Change how the organisation bills, and how its payments are allocated from now on."""
    sent = sent_fields(call.body)
    order = sent.get("allocation_order")
    if order is not None and len(set(order)) < len(order):
        raise Invalid.at("/allocation_order", "repeated", "must name each type of charge once")
    if order is not None and len(order) == 8 and "damage" in order:
        raise Invalid.at(
            "/allocation_order", "incomplete", "must name each type of charge; only damage may be left out"
        )
    now = await queries.read_settings(ctx.db, ctx.org_id)
    await save_settings(
        ctx, {name: sent.get(name, now[name]) for name in set(now.keys()) - {"id", "version"}}
    )
    return _settings(await queries.read_settings(ctx.db, ctx.org_id))


async def save_settings(ctx: Ctx, new: dict[str, Any]) -> None:
    """How the organisation bills from now on: some of the settings, or all, by their columns."""
    await watch(ctx, "billing_settings", ctx.org_id)
    now = await queries.read_settings(ctx.db, ctx.org_id)
    await queries.save_settings(ctx.db, ctx.org_id, {"starts_on": now["starts_on"]} | new)
    await emit(ctx, "billing_settings.changed", ctx.org_id)


def settings_out(row: Row) -> BillingSettingsOut:
    return BillingSettingsOut(
        starts_on=row["starts_on"],
        lead_days=row["lead_days"],
        allocation_order=list(row["allocation_order"]),
        apply_credits=row["apply_credits"],
        recognition=row["recognition"],
        proration=row["proration"],
        billing_months=row["billing_months"],
    )


def _settings(row: Row) -> One:
    return One(settings_out(row), version=row["version"])


async def _read_settings(db: Db, org_id: UUID, _wanted: Sequence[UUID]) -> Sequence[Row]:
    return [await queries.read_settings(db, org_id)]


register("billing_settings", "charges", _read_settings, settings_out, id_kind="organisation")


def _one(row: Row, *, created: bool = False) -> One:
    out = item_out(row)
    return One(out, version=row["version"], location=f"/lease-items/{out.id}" if created else None)
