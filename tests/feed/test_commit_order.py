"""A reader beside many writers, slow ones and ones that give up among them, misses nothing and is told nothing twice.

`make feed` runs it for a minute.
"""

import asyncio
import itertools
import os
import random
import time

import httpx

from nexus.database.pool import Database
from nexus.tenants.actions import change_tenant, create_tenant
from support.office import command_ctx

SECONDS = float(os.environ.get("NEXUS_FEED_SECONDS", "3"))
WRITERS = 16


class GivesUp(Exception):
    pass


async def write(database, org_id, n, until, committed, given_up):
    """Changes a writer's own things, for creations of one kind wait for each other anyway."""
    chance = random.Random(n)
    async with database.write(org_id) as db:
        mine = [
            (await create_tenant(command_ctx(db, org_id), {"type": "person", "name": f"Writer {n}"}))["id"]
            for _ in range(20)
        ]
    for turn in itertools.count():
        if time.monotonic() > until and turn > 1:
            return
        made = [f"{n}-{turn}-{k}" for k in range(chance.choice((1, 1, 1, 3, 20)))]
        try:
            async with database.write(org_id) as db:
                for tenant, note in zip(mine, made, strict=False):
                    await change_tenant(command_ctx(db, org_id), tenant, {"notes": note})
                    if n < 3:  # a long transaction: begun early, committed late
                        await asyncio.sleep(chance.random() / 4)
                if turn == 1 or chance.random() < 0.2:
                    raise GivesUp
        except GivesUp:
            given_up += made
        else:
            committed += made


async def read(base, key, over, seen):
    after = 0
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {key}"}, timeout=60) as client:
        while True:
            last_round = over.is_set()
            params = {"after": after, "limit": random.choice((1, 7, 100, 1000)), "types": "tenant.changed"}
            part = (await client.get(f"{base}/api/v2/changes", params=params)).json()
            seen += [(e["seq"], e["object"]["notes"]) for e in part["data"]]
            after = part["meta"]["after"]
            if last_round and not part["meta"]["has_more"]:
                return


def test_a_reader_beside_sixteen_writers_misses_nothing_and_repeats_nothing(fresh):
    async def all_at_once():
        committed, given_up, readers = [], [], [[], [], []]
        database, over = await Database.open(fresh.office.app_url, size=WRITERS), asyncio.Event()
        reading = [asyncio.create_task(read(fresh.office.base, fresh.key, over, one)) for one in readers]
        until = time.monotonic() + SECONDS
        try:
            writing = [write(database, fresh.id, n, until, committed, given_up) for n in range(WRITERS)]
            await asyncio.gather(*writing)
        finally:
            over.set()
            await database.close()
        await asyncio.gather(*reading)
        return committed, given_up, readers

    committed, given_up, readers = asyncio.run(all_at_once())
    assert committed
    assert given_up
    for seen in readers:
        assert [seq for seq, _ in seen] == sorted({seq for seq, _ in seen})
        assert sorted(note for _, note in seen) == sorted(committed)
    every = fresh.office.sql("SELECT seq FROM events WHERE org_id = %s ORDER BY seq", fresh.id)
    assert [seq for (seq,) in every] == list(range(1, len(every) + 1))
