"""What the client's types must allow and refuse: `make check` reads it with `mypy --strict`, which also complains where a line
that is marked as wrong is right. It is never run."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import assert_type

from nexus_client import (
    AsyncNexus,
    AsyncPage,
    Done,
    Download,
    File,
    Model,
    Nexus,
    Page,
    Rows,
    errors,
    models,
    webhooks,
)
from nexus_client.inputs import AllocationPart, Currency

CURRENCY: Currency = "AED"
PARTS: list[AllocationPart] = [{"charge_id": "chg_1", "amount": Decimal("5.00")}]


def allowed(client: Nexus) -> None:
    made = client.payments.create(
        tenant_id="tnt_1",
        amount="5.00",
        method="cash",
        date=date(2026, 1, 1),
        currency=CURRENCY,
        allocations=PARTS,
        notes=None,
    )
    assert_type(made, models.PaymentOut)
    assert_type(made.amount, Decimal)
    assert_type(made.date, date)
    assert_type(made.created_at, datetime)
    assert_type(made.lease_id, str | None)
    assert_type(made.last_response.etag, str | None)
    assert_type(client.payments.list(), Page[models.PaymentOut, models.Meta])
    assert_type([one.amount for one in client.payments.list(status="cleared")], list[Decimal])
    assert_type(client.payments.list().meta.total, int)
    assert_type(
        client.payments.return_("pay_1", date="2026-01-01", reason="insufficient_funds"), models.PaymentOut
    )
    assert_type(client.payments.read_receipt("pay_1"), File)
    assert_type(client.payments.csv(), Download)
    assert_type(client.tenants.delete("tnt_1"), Done)
    assert_type(
        client.properties.create_units("prop_1", units=[{"number": "1", "type": "studio"}]),
        Rows[models.UnitOut],
    )
    assert_type(client.reports.read_rent_roll().rows[0].arrears, Decimal)
    assert_type(client.changes.list().meta.last_seq, int)
    assert_type(next(iter(client.changes.stream())).seq, int)
    assert_type(client.jobs.wait("job_1"), models.JobOut)
    assert_type(
        client.leases.change("lse_1", if_match=client.leases.read("lse_1"), annual_rent=90000),
        models.LeaseOut,
    )
    assert_type(webhooks.verify(b"", {}, "whsec_").event, models.EventOut | None)
    client.tenants.change("tnt_1", birth_date=None)
    thing: Model = made
    assert thing.last_response.status


def refused(client: Nexus) -> None:
    client.payments.create(tennant_id="tnt_1", amount="5", method="cash")  # type: ignore[call-arg]
    client.payments.create(tenant_id="tnt_1", amount=5.0, method="cash")  # type: ignore[arg-type]
    client.payments.create(tenant_id="tnt_1", amount="5", method="gold")  # type: ignore[arg-type]
    client.payments.create(amount="5", method="cash")  # type: ignore[call-arg]
    client.payments.create(tenant_id=None, amount="5", method="cash")  # type: ignore[arg-type]
    client.payments.create(tenant_id="t", amount="5", method="cash", currency="DHS")  # type: ignore[arg-type]
    client.payments.create(tenant_id="t", amount="5", method="card", card={"last_four": "1"})  # type: ignore[arg-type]
    client.payments.list(statuses="cleared")  # type: ignore[call-arg]
    client.payments.list(status="paid")  # type: ignore[arg-type]
    client.payments.clear(date="2026-01-01")  # type: ignore[call-arg]
    client.payments.change("pay_1", notes="x")  # type: ignore[call-arg]
    client.tenants.change("tnt_1", name=None)  # type: ignore[arg-type]
    client.payments.read("pay_1").ammount  # type: ignore[attr-defined]  # noqa: B018
    client.cheques.bounce("chq_1")  # type: ignore[attr-defined]
    client.reports.read_rent_roll_file()  # type: ignore[call-arg]
    client.reports.read_rent_roll_file(format="pdf")  # type: ignore[arg-type]
    amount: float = client.payments.read("pay_1").amount  # type: ignore[assignment]
    assert amount


async def without_waiting(client: AsyncNexus) -> None:
    assert_type(await client.payments.read("pay_1"), models.PaymentOut)
    assert_type(await client.payments.list(), AsyncPage[models.PaymentOut, models.Meta])
    assert_type([one.amount async for one in client.payments.list()], list[Decimal])
    assert_type([event.seq async for event in client.changes.stream(after=0)], list[int])
    await client.payments.create(tennant_id="tnt_1", amount="5", method="cash")  # type: ignore[call-arg]
    client.payments.read("pay_1").amount  # type: ignore[attr-defined]  # noqa: B018


def caught(work: Callable[[], None]) -> list[str]:
    try:
        work()
    except errors.RateLimited as error:
        assert_type(error.retry_after, float | None)
    except errors.ApiError as error:
        return [f"{one.pointer} {one.detail}" for one in error.errors]
    return []
