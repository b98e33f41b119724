"""The Python client against the running server: lists to their last row, writes that are safe, the feed, and what is refused."""

from __future__ import annotations

import asyncio
import csv
import itertools
import re
import threading
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from nexus_client import AsyncNexus, Nexus, errors
from support.office import Org


@pytest.fixture(scope="module")
def full(org: Org) -> Org:
    """With 205 tenants and 7 payments of the last one."""
    body = [
        {"method": "POST", "path": "/tenants", "body": {"type": "person", "name": f"Tenant {n:03}"}}
        for n in range(205)
    ]
    tenant = org.make("/batch", {"operations": body}, status=200)["results"][-1]["body"]["data"]["id"]
    for n in range(7):
        org.payment(tenant, amount=f"{n + 1}.50")
    return org


@pytest.fixture(scope="module")
def client(full: Org) -> Any:
    with Nexus(full.key, full.office.base) as made:
        yield made


@pytest.fixture
async def async_client(full: Org) -> AsyncIterator[AsyncNexus]:
    async with AsyncNexus(full.key, full.office.base) as made:
        yield made


NAMES = [f"Tenant {n:03}" for n in range(205)]


def test_a_list_goes_on_to_its_last_row(client: Nexus) -> None:
    page = client.tenants.list(limit=100)
    assert (len(page), page.meta.total, page.meta.has_more, page.has_next) == (100, 205, True, True)
    assert [one.name for one in page] == NAMES
    assert [len(one) for one in page.pages()] == [100, 100, 5]
    assert page.last_response.rate_limit.limit is None  # an unlimited plan


def test_numbered_pages_do_too(client: Nexus) -> None:
    page = client.tenants.list(sort="-name", page=2, limit=90, fields=["name"])
    assert (page.meta.page, page.meta.total) == (2, 205)
    assert [one.name for one in page] == NAMES[::-1][90:]
    assert [one.meta.page for one in page.pages()] == [2, 3]
    assert client.tenants.list(page=99).data == [] and client.tenants.list(page=99).next_page() is None


def test_what_was_asked_for_is_asked_on_each_page(client: Nexus) -> None:
    found = list(client.payments.list(method="cash", limit=2, expand="tenant", fields="amount,tenant.name"))
    assert [one.amount for one in found] == [Decimal(f"{n + 1}.50") for n in range(7)]
    assert {one.tenant.name for one in found if one.tenant is not None} == {"Tenant 204"}


async def test_lists_without_waiting(async_client: AsyncNexus) -> None:
    assert [one.name async for one in async_client.tenants.list(limit=80)] == NAMES
    page = await async_client.tenants.list(limit=80, page=2)
    assert page.meta.page == 2 and [one.name async for one in page] == NAMES[80:]
    assert [len(one) async for one in async_client.tenants.list(limit=80).pages()] == [80, 80, 45]


def test_all_rows_as_csv(client: Nexus) -> None:
    with client.tenants.csv(fields=["name"]) as download:
        assert [row["name"] for row in download] == NAMES and download.filename == "tenants.csv"
    whole = client.payments.csv().read().decode("utf-8-sig")
    assert next(csv.DictReader(whole.splitlines()))["amount"] == "1.50"


async def test_csv_and_files_without_waiting(async_client: AsyncNexus) -> None:
    async with await async_client.tenants.csv(fields=["name"]) as download:
        assert [row["name"] async for row in download] == NAMES
    report = await async_client.reports.read_rent_roll_file(format="csv")
    assert report.content.startswith(b"\xef\xbb\xbf") and report.filename is not None


async def test_a_thing_without_waiting(async_client: AsyncNexus) -> None:
    homes = async_client.properties
    made = await homes.create(name="Marina Tower A", type="residential", address={"city": "Dubai"})
    changed = await homes.change(made.id, if_match=await homes.read(made.id), name="Marina Tower B")
    assert changed.name == "Marina Tower B" and [one.id async for one in homes.list()] == [made.id]
    units = await homes.create_units(made.id, units=[{"number": str(n), "type": "studio"} for n in range(3)])
    await asyncio.gather(*(async_client.units.delete(one.id) for one in units))
    await homes.delete(made.id)
    with pytest.raises(errors.NotFound):
        await homes.read(made.id)
    job = await async_client.report_runs.create(report="rent-roll", format="csv")
    assert (await async_client.jobs.wait(job.id, poll=0.05)).status == "done"


def test_the_same_key_does_it_once(client: Nexus, full: Org) -> None:
    tenant = full.tenant("Once")["id"]
    first, second = (
        client.payments.create(tenant_id=tenant, amount="5", method="cash", idempotency_key="the-5")
        for _ in range(2)
    )
    assert first == second and (first.last_response.replayed, second.last_response.replayed) == (False, True)
    assert client.payments.list(tenant_id=tenant).meta.total == 1


def test_a_dry_run_does_nothing(client: Nexus, full: Org) -> None:
    before = full.office.rows()
    seen = client.payments.create(tenant_id=full.tenant("Dry")["id"], amount="5", method="cash", dry_run=True)
    told = seen.last_response.dry_run
    assert (
        told is not None
        and told.status == 201
        and told.journal_entries[0].postings[0].debit == Decimal("5.00")
    )
    assert "payment.recorded" in {one.type for one in told.events}
    changed = {name for name, count in full.office.rows().items() if count != before[name]}
    assert "payments" not in changed and "postings" not in changed


def test_what_is_wrong_is_said_by_field(client: Nexus, full: Org) -> None:
    tenant = full.tenant("Wrong")["id"]
    with pytest.raises(errors.Invalid) as caught:
        client.payments.create(
            tenant_id=tenant,
            amount="-1",
            method="cheque",
            cheque={"number": "", "bank": "B", "drawer": "D", "date": "x"},
        )
    assert caught.value.errors and caught.value.request_id
    with pytest.raises(errors.Invalid) as caught:
        client.payments.create(tenant_id=tenant, amount="1.001", method="cash")
    assert caught.value.at("/amount") is not None
    with pytest.raises(errors.NotFound):
        client.tenants.read("tnt_01kb5w3v1ze2qah5gqg5t7m8s4")
    with Nexus("nxs_live_wrong", client.base_url) as other, pytest.raises(errors.Unauthenticated):
        other.tenants.list()
    narrow = client.api_keys.create(name="narrow", scopes=["units:read"])
    with Nexus(narrow.key, client.base_url) as other, pytest.raises(errors.Forbidden):
        other.tenants.list()


def test_the_quick_start_works(full: Org, capsys: pytest.CaptureFixture[str]) -> None:
    text = (Path(__file__).parents[3] / "clients" / "python" / "README.md").read_text(encoding="utf-8")
    first = re.findall(r"```python\n(.*?)```", text, re.S)[0]
    for before, after in {"nxs_live_…": full.key, "https://nexus.example.com": full.office.base}.items():
        assert before in first
        first = first.replace(before, after)
    exec(compile(first, "README.md", "exec"), {})
    assert (
        len(capsys.readouterr().out.splitlines())
        == full.get("/payments", status="cleared", limit=1)["meta"]["total"]
        > 0
    )


def test_a_key_that_may_only_propose(client: Nexus) -> None:
    key = client.api_keys.create(name="bot", scopes=["tenants:read", "tenants:write"], proposes=True).key
    with Nexus(key, client.base_url) as bot, pytest.raises(errors.WaitsForApproval) as caught:
        bot.tenants.create(type="person", name="Proposed")
    proposal = client.proposals.read(caught.value.proposal.id)
    assert (proposal.status, proposal.operation) == ("pending", "POST /tenants")
    assert client.tenants.list(q="proposed").meta.total == 0


def test_nothing_is_lost_from_the_feed(client: Nexus, full: Org) -> None:
    before = client.changes.list(limit=1).meta.last_seq
    names = [f"New {n}" for n in range(5)]
    writer = threading.Thread(target=lambda: [full.tenant(name) for name in names])
    with client.changes.stream(after=before, types=["tenant.created"]) as events:
        writer.start()
        told = [one.object["name"] for one in itertools.islice(events, len(names)) if one.object is not None]
        writer.join()
    assert told == names
    read = client.changes.list(after=before, types=["tenant.created"], limit=2)
    assert [one.object["name"] for one in read if one.object is not None] == names


async def test_the_feed_without_waiting(async_client: AsyncNexus, full: Org) -> None:
    events = async_client.changes.stream(types=["tenant.created"])

    async def first() -> str | None:
        async for one in events:
            return one.object_id
        return None

    waiting = asyncio.create_task(first())
    while events.last_seq is None:  # noqa: ASYNC110 - it knows where it begins
        await asyncio.sleep(0.01)
    made = await async_client.tenants.create(type="person", name="Live")
    assert await asyncio.wait_for(waiting, 30) == made.id
