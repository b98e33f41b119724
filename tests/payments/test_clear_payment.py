"""Clearing a pending payment that is no cheque."""

from datetime import timedelta

import msgspec
import pytest

from nexus.core.errors import Invalid
from nexus.payments.actions import NewPayment, clear_payment, read_payment, record_payment
from nexus.tenants.actions import create_tenant


async def test_a_pending_transfer_clears_from_its_own_day_on(ctx):
    """Data that was brought in from elsewhere may hold transfers that were still on their way."""
    tenant = await create_tenant(ctx, {"type": "person", "name": "T"})
    given = NewPayment(
        tenant_id=tenant["id"], amount=msgspec.Raw(b"1"), method="bank_transfer", reference="FT1"
    )
    made = await record_payment(ctx, given)
    await ctx.db.execute(
        "UPDATE payments SET status = 'pending', cleared_on = NULL WHERE id = $1", made["id"]
    )
    pending = await read_payment(ctx, made["id"])
    with pytest.raises(Invalid):
        await clear_payment(ctx, pending, pending["date"] - timedelta(1))
    assert (await clear_payment(ctx, pending, pending["date"]))["status"] == "cleared"
