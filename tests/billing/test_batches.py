"""Billing of all leases at once: two batches are on their way at a time, and what is planned is checked before it is done."""

import asyncio
from datetime import date

import pytest

from nexus.billing import batches, run
from nexus.billing.batches import bill_all
from nexus.core import ids
from nexus.core.errors import Conflict
from nexus.database.pool import Database
from support.office import command_ctx

THROUGH = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(run, "BATCH", 2)
    monkeypatch.setattr(batches, "LEARN_AT", (3,))


@pytest.fixture
def leases(org):
    """In the order in which they are billed."""
    found = [org.active_lease(cheque_count=12, annual_rent="120000.00") for _ in range(7)]
    return sorted(found, key=lambda lease: ids.decode("lease", lease["id"]))


@pytest.fixture
def bill(org, office):
    def bill(tell=lambda leases: None):
        async def go():
            database = await Database.open(office.app_url, size=3)
            try:
                return await bill_all(database, org.id, lambda db: command_ctx(db, org.id), THROUGH, tell)
            finally:
                await database.close()

        return asyncio.run(go())

    return bill


def charged(org, lease):
    rows = org.get("/charges", lease_id=lease["id"], sort="due_on", limit=100)["data"]
    return [row["amount"] for row in rows]


def test_every_lease_is_billed_once(org, leases, bill):
    told = []
    done = bill(told.append)
    assert (done.leases, done.charges, done.credits) == (7, 21, 0)
    assert told == [2, 4, 6, 7]
    assert {tuple(charged(org, lease)) for lease in leases} == {("10000.00",) * 3}
    assert bill().charges == 0


def test_a_run_goes_on_where_one_was_stopped(org, leases, bill):
    def stop(done):
        if done >= 4:
            raise Conflict("The power failed.")

    with pytest.raises(Conflict, match="power"):
        bill(stop)
    assert [len(charged(org, lease)) for lease in leases] == [3, 3, 3, 3, 0, 0, 0]
    assert bill().charges == 9
    assert {tuple(charged(org, lease)) for lease in leases} == {("10000.00",) * 3}


def dearer(org, lease):
    """The rent of a lease goes up while its bill is planned and not yet made."""
    (rent,) = org.get(f"/leases/{lease['id']}/items")["data"]
    terms = [("2026-01-01", "120000.00"), ("2026-02-01", "240000.00")]
    answer = org.patch(
        f"/lease-items/{rent['id']}",
        json={"terms": [dict(zip(("starts_on", "annual_amount"), term, strict=True)) for term in terms]},
    )
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("change", [dearer, None])
def test_what_changed_since_a_batch_was_planned_is_planned_anew(org, leases, bill, monkeypatch, change):
    plan, planned = run.plan, []

    async def plan_and_change(ctx, lease_ids, through, today):
        found = await plan(ctx, lease_ids, through, today)
        planned.append(list(lease_ids))
        if change and len(planned) == 3:
            await asyncio.to_thread(change, org, leases[5])
        return found

    monkeypatch.setattr(run, "plan", plan_and_change)
    assert bill().charges == 21
    then = "20000.00" if change else "10000.00"
    assert charged(org, leases[5]) == ["10000.00", then, then]
    third = [ids.decode("lease", lease["id"]) for lease in leases[4:6]]
    assert planned.count(third) == (2 if change else 1)
    assert change or len(planned) == 4
