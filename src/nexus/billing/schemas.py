"""What the API gives of billing."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from nexus.billing.model import Instalment
from nexus.core import ids
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.rest.fields import Amount, Day, id_of


class InstalmentOut(msgspec.Struct):
    number: int
    item: Literal["rent"]
    period_start: Day
    period_end: Day
    due_on: Annotated[Day, Meta(description="In advance: the first day of the period.")]
    amount: Amount


class ScheduleOut(msgspec.Struct):
    lease_id: id_of("lease")  # type: ignore[valid-type]
    currency: str
    total: Annotated[Amount, Meta(description="The rent of the whole term.")]
    instalments: list[InstalmentOut]


def schedule_out(lease: Row, instalments: list[Instalment]) -> ScheduleOut:
    money = lease["currency"]
    return ScheduleOut(
        lease_id=ids.encode("lease", lease["id"]),
        currency=money,
        total=format_amount(sum(part.amount for part in instalments), money),
        instalments=[
            InstalmentOut(
                part.number,
                "rent",
                part.period_start,
                part.period_end,
                part.due_on,
                format_amount(part.amount, money),
            )
            for part in instalments
        ],
    )
