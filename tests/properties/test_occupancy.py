"""Occupied units on the property's local day, without waiting for a job."""

from datetime import date, timedelta

import pytest

from nexus.leases import actions as leases
from nexus.leases.drafting import create_lease
from nexus.leases.queries import property_today
from nexus.properties.actions import create_property, read_property
from nexus.properties.queries import refresh_stale_occupancy
from nexus.properties.units.actions import create_units, read_unit
from nexus.tenants.actions import create_tenant


async def building(ctx, zone="Asia/Dubai"):
    place = await create_property(
        ctx, name="A", type="residential", address={"city": "Dubai"}, time_zone=zone
    )
    units = [{"number": n, "type": "studio", "currency": "AED", "furnished": "unfurnished", "status": "vacant_ready"}
             for n in "123"]  # fmt: skip
    tenant = await create_tenant(ctx, {"type": "person", "name": "T"})
    return place["id"], [unit["id"] for unit in await create_units(ctx, place["id"], units)], tenant["id"]


async def let(ctx, unit, tenant, start, end):
    lease = await create_lease(
        ctx, unit_ids=[unit], parties=[(tenant, "tenant")], start_date=start, end_date=end, annual_rent=1, deposit=0,
        cheque_count=1, currency="AED",
    )  # fmt: skip
    return await leases.activate_lease(ctx, lease)


async def move_clock(ctx, days=0, hours=0):
    span = timedelta(days=days, hours=hours)
    await ctx.db.execute(
        "SELECT set_config('app.clock', (clock_timestamp() + $1::interval)::text, false)", span
    )


async def occupied(ctx, place):
    return (await read_property(ctx, place))["occupied_units"]


@pytest.mark.parametrize("refreshed", [False, True])
async def test_the_count_is_right_on_every_day(ctx, refreshed):
    place, units, tenant = await building(ctx)
    today = await property_today(ctx.db, ctx.org_id, place)
    spans = [(units[0], -10, 5), (units[0], 6, 20), (units[1], 0, 0), (units[1], 3, 4), (units[2], 10, 400)]
    for unit, first, last in spans:
        await let(ctx, unit, tenant, today + timedelta(first), today + timedelta(last))
    for day in (-12, -11, -10, -1, 0, 1, 2, 3, 4, 5, 6, 9, 10, 20, 21, 400, 401, 0):
        await move_clock(ctx, day)
        if refreshed:
            await refresh_stale_occupancy(ctx.db, ctx.org_id)
        wanted = len({unit for unit, first, last in spans if first <= day <= last})
        assert await occupied(ctx, place) == wanted, day
        states = [(await read_unit(ctx, unit))["status"] for unit in units]
        assert states.count("occupied") == wanted, day


async def test_the_day_is_the_propertys(ctx):
    """One instant, two days: 22:30 in London is already tomorrow in Tokyo."""
    now = await ctx.db.fetchval("SELECT extract(hour FROM now() AT TIME ZONE 'UTC')")
    await move_clock(ctx, hours=20 - int(now))
    east, east_units, tenant = await building(ctx, "Asia/Tokyo")
    west, west_units, other = await building(ctx, "America/Los_Angeles")
    days = [await property_today(ctx.db, ctx.org_id, place) for place in (east, west)]
    assert days[0] == days[1] + timedelta(1)
    for unit, who in ((east_units[0], tenant), (west_units[0], other)):
        await let(ctx, unit, who, days[0], days[0])
    assert (await occupied(ctx, east), await occupied(ctx, west)) == (1, 0)
    await move_clock(ctx, hours=20 - int(now) + 24)
    assert (await occupied(ctx, east), await occupied(ctx, west)) == (0, 1)


async def test_ending_early_frees_the_unit_the_next_day(ctx):
    place, units, tenant = await building(ctx)
    today = await property_today(ctx.db, ctx.org_id, place)
    lease = await let(ctx, units[0], tenant, today - timedelta(30), today + timedelta(300))
    await leases.terminate_lease(ctx, lease, today + timedelta(2), "Moved")
    assert (await read_unit(ctx, units[0]))["status"] == "on_notice"
    counts = []
    for day in range(5):
        await move_clock(ctx, day)
        counts.append(await occupied(ctx, place))
    assert counts == [1, 1, 1, 0, 0]


async def test_a_draft_holds_nothing(ctx):
    place, units, tenant = await building(ctx)
    await create_lease(
        ctx, unit_ids=units, parties=[(tenant, "tenant")], start_date=date(2000, 1, 1), end_date=date(2090, 1, 1),
        annual_rent=1, deposit=0, cheque_count=1, currency="AED",
    )  # fmt: skip
    assert await occupied(ctx, place) == 0
    assert (await read_property(ctx, place))["units_count"] == 3
