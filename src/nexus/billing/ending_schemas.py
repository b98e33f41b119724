"""What the API takes and gives of leases that end early, are cancelled or move to the present rules."""

from typing import Annotated

import msgspec
from msgspec import Meta

from nexus.billing.charge_schemas import ChargeOut, CreditOut, charge_out, credit_out
from nexus.billing.ending import Ended
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.leases.schemas import LeaseOut, lease_out
from nexus.rest.fields import Amount, Reason


class CancellationIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    reason: Reason


class ChargeCorrectionOut(msgspec.Struct):
    """How what was charged was brought in line with the schedule."""

    amount: Annotated[
        Amount,
        Meta(
            description="What the charges come to, less the credits, tax included; negative for the tenant."
        ),
    ]
    charges: list[ChargeOut]
    credits: list[CreditOut]


class EndedLeaseOut(LeaseOut, kw_only=True):
    correction: ChargeCorrectionOut


def ended_out(ended: Ended, charges: list[Row], credits: list[Row]) -> EndedLeaseOut:
    total = sum(row["amount"] for row in charges) - sum(row["amount"] for row in credits)
    correction = ChargeCorrectionOut(
        format_amount(total, ended.lease["currency"]),
        [charge_out(row) for row in charges],
        [credit_out(row) for row in credits],
    )
    return EndedLeaseOut(**msgspec.structs.asdict(lease_out(ended.lease)), correction=correction)
