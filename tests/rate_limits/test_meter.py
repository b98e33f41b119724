"""Requests on their way back to the shared window are not used up."""

import asyncio

import pytest

from nexus.database.pool import Database
from nexus.rate_limits import queries
from nexus.rate_limits.meter import Meter


@pytest.fixture
async def meter(office):
    database = await Database.open(office.app_url, size=2)
    yield Meter(database, 1)
    await database.close()


async def test_who_asks_while_requests_are_given_back_waits_for_them(office, meter, monkeypatch):
    """600 of 1,000 are taken; 401 are too many, so what was drawn for them goes back; then 400 are asked for."""
    org = await asyncio.to_thread(office.organisation, plan="standard")
    begun, go, give_back = asyncio.Event(), asyncio.Event(), queries.give_back

    async def held_up(*arguments):
        begun.set()
        await go.wait()
        await give_back(*arguments)

    monkeypatch.setattr(queries, "give_back", held_up)
    assert (await meter.take(org.id, "standard", 600)).remaining == 400
    assert (await meter.take(org.id, "standard", 401)).exceeded
    await asyncio.wait_for(begun.wait(), 10)
    asking = asyncio.create_task(meter.take(org.id, "standard", 400))
    await asyncio.wait({asking}, timeout=0.3)
    assert not asking.done()
    go.set()
    given = await asyncio.wait_for(asking, 10)
    assert (given.exceeded, given.remaining) == (False, 0)
    assert (await meter.take(org.id, "standard")).exceeded
