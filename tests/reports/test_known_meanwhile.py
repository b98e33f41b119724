"""A report that reads the present tables shows nothing that somebody records while it is made."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import psycopg
import pytest

from nexus.core import ids
from nexus.reports import known
from nexus.reports.asking import PlacesQuery, read_asked

WAITING = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE %s = ANY (pg_blocking_pids(pid)))"
NAMES = "SELECT t.name FROM tenants_then($2) t WHERE t.org_id = $1 ORDER BY t.name"


async def names(ctx, asked):
    return [row["name"] for row in await known.fetch(ctx, asked, NAMES, ctx.org_id, asked.known_at)]


async def add(ctx, name):
    await ctx.db.execute(
        "INSERT INTO tenants (org_id, id, type, name) VALUES ($1, $2, 'person', $3)",
        ctx.org_id,
        ids.new_id(),
        name,
    )


async def another(ctx):
    """As if in a transaction of somebody else, with an instant of its own."""
    await ctx.db.execute("SELECT set_config('app.fact_at', '', true)")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE tenants SET name = 'Changed' WHERE org_id = $1",
        "DELETE FROM tenants WHERE org_id = $1",
        "INSERT INTO tenants (org_id, id, type, name) VALUES ($1, gen_random_uuid(), 'person', 'Added')",
    ],
)
async def test_what_is_recorded_meanwhile_is_not_in_it(ctx, change):
    await add(ctx, "Leila")
    asked = await read_asked(ctx, PlacesQuery())
    assert asked.present
    assert await names(ctx, asked) == ["Leila"]
    await another(ctx)
    await ctx.db.execute(change, ctx.org_id)
    assert await names(ctx, asked) == ["Leila"]
    later = await read_asked(ctx, PlacesQuery())
    assert later.present
    assert await names(ctx, later) != ["Leila"]
    again = await read_asked(ctx, PlacesQuery(known_at=asked.known_at))
    assert not again.present
    assert await names(ctx, again) == ["Leila"]


async def test_both_ways_show_the_same_while_nothing_changes(ctx):
    await add(ctx, "Leila")
    await another(ctx)
    await ctx.db.execute("UPDATE tenants SET name = 'Leila Haddad' WHERE org_id = $1", ctx.org_id)
    asked = await read_asked(ctx, PlacesQuery())
    assert await names(ctx, asked) == await names(ctx, replace(asked, present=False)) == ["Leila Haddad"]
    before = replace(asked, known_at=asked.known_at - timedelta(days=1), present=False)
    assert await names(ctx, before) == []


def test_a_statement_over_the_present_takes_the_same_arguments():
    assert known.of_present(NAMES).count("$2") == 1
    assert known.of_present("SELECT FROM a_then($3) x WHERE x.b = $3") == "SELECT FROM a x WHERE x.b = $3"


def test_a_report_waits_for_who_is_recording(office):
    """So that nothing recorded up to its instant appears in it later."""
    org = office.organisation()
    with (
        psycopg.connect(office.app_url) as writer,
        psycopg.connect(office.super_url, autocommit=True) as watcher,
        ThreadPoolExecutor(1) as readers,
    ):
        writer.execute("SELECT set_config('app.org_id', %s, false)", (str(org.id),))
        (recorded,) = writer.execute("SELECT fact_instant()").fetchone()
        reading = readers.submit(org.get, "/reports/rent-roll")
        while not watcher.execute(WAITING, (writer.info.backend_pid,)).fetchone()[0]:
            assert not reading.done()
        writer.commit()
        answer = reading.result(30)
    assert datetime.fromisoformat(answer["data"]["known_at"]) > recorded
