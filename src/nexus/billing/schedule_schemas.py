"""What the API gives of a lease's schedule."""

from typing import Annotated

import msgspec
from msgspec import Meta

from nexus.billing.schedules import Entry
from nexus.billing.schemas import ItemType
from nexus.core import ids
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.leases.schedules import Instalment
from nexus.rest.fields import Amount, Day, id_of


class InstalmentPaymentOut(msgspec.Struct):
    """How much of an instalment a payment settles, tax included."""

    payment_id: id_of("payment")  # type: ignore[valid-type]
    cheque_id: Annotated[str | None, Meta(description="The cheque that it was made with.")]
    amount: Amount


class InstalmentOut(msgspec.Struct):
    number: int
    item: ItemType
    item_id: str
    period_start: Day
    period_end: Day
    due_on: Annotated[
        Day, Meta(description="In advance, the first day of the period, unless another day was agreed.")
    ]
    amount: Annotated[Amount, Meta(description="Without tax.")]
    charged: Annotated[Amount, Meta(description="What was charged for it until now, tax included.")]
    credited: Annotated[
        Amount, Meta(description="What was taken off that: corrections, discounts, waivers, write-offs.")
    ]
    settled: Annotated[Amount, Meta(description="What payments have settled of it.")]
    charge_ids: list[str]
    payments: list[InstalmentPaymentOut]


class ScheduleOut(msgspec.Struct):
    lease_id: id_of("lease")  # type: ignore[valid-type]
    currency: str
    total: Annotated[Amount, Meta(description="All items over the whole term, without tax.")]
    instalments: list[InstalmentOut]


def schedule_out(lease: Row, entries: list[Entry]) -> ScheduleOut:
    """`entries` are in the order in which they fall due."""
    money = lease["currency"]
    return ScheduleOut(
        lease_id=ids.encode("lease", lease["id"]),
        currency=money,
        total=format_amount(sum(one.part.amount for one in entries), money),
        instalments=[_instalment(one, one.part, money) for one in entries],
    )


def _instalment(entry: Entry, part: Instalment, money: str) -> InstalmentOut:
    return InstalmentOut(
        number=part.number,
        item=entry.item["type"],
        item_id=ids.encode("lease_item", entry.item["id"]),
        period_start=part.period_start,
        period_end=part.period_end,
        due_on=part.due_on,
        amount=format_amount(part.amount, money),
        charged=format_amount(entry.charged, money),
        credited=format_amount(entry.credited, money),
        settled=format_amount(entry.settled, money),
        charge_ids=[ids.encode("charge", charge_id) for charge_id in entry.charge_ids],
        payments=[
            InstalmentPaymentOut(
                ids.encode("payment", payment_id),
                ids.encode_optional("cheque", cheque_id),
                format_amount(amount, money),
            )
            for payment_id, cheque_id, amount in entry.payments
        ],
    )
