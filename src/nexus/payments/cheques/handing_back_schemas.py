"""What the API takes and gives of cheques that are given back to a tenant."""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.payments.cheques.model import hand_back_number
from nexus.payments.cheques.schemas import StepDay
from nexus.rest.fields import Amount, Day, Line, Reason, id_of
from nexus.rest.listing import ListQuery


class HandBackIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Either the lease, for all that are to be given back of it, or the cheques one by one."""

    lease_id: (
        Annotated[
            id_of("lease"),  # type: ignore[valid-type]
            Meta(
                description="One that is over or will be: its cheques in hand that are dated after its last day."
            ),
        ]
        | None
    ) = None
    cheque_ids: Annotated[list[id_of("cheque")], Meta(min_length=1, max_length=200)] | None = None  # type: ignore[valid-type]
    reason: Reason = "The lease has ended"
    date: StepDay | None = None
    person: Annotated[Line, Meta(description="To whom they were handed.")] | None = None


class HandBackQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    lease_id: id_of("lease") | None = None  # type: ignore[valid-type]
    tenant_id: id_of("tenant") | None = None  # type: ignore[valid-type]
    date_from: Day | None = None
    date_to: Day | None = None


class HandedBackCheque(msgspec.Struct):
    cheque_id: str
    number: str
    bank: str
    drawer: str
    date: Day | None
    amount: Amount
    currency: str


class ChequeHandBackOut(msgspec.Struct):
    id: id_of("cheque_hand_back")  # type: ignore[valid-type]
    number: Annotated[str, Meta(examples=["H-000017"])]
    date: Day
    tenant_id: str
    lease_id: str | None
    property_id: str | None
    person: str | None
    reason: str
    cheque_count: int
    created_at: str


class ChequeHandBackDetail(ChequeHandBackOut):
    cheques: list[HandedBackCheque]


def hand_back_out(row: Row) -> ChequeHandBackOut:
    return ChequeHandBackOut(
        id=ids.encode("cheque_hand_back", row["id"]),
        number=hand_back_number(row["number"]),
        date=row["date"],
        tenant_id=ids.encode("tenant", row["tenant_id"]),
        lease_id=ids.encode_optional("lease", row["lease_id"]),
        property_id=ids.encode_optional("property", row["property_id"]),
        person=row["person"],
        reason=row["reason"],
        cheque_count=row["cheque_count"],
        created_at=instant(row["created_at"]),
    )


def hand_back_with_cheques(row: Row, cheques: Sequence[Row]) -> ChequeHandBackDetail:
    shown = [
        HandedBackCheque(
            cheque_id=ids.encode("cheque", c["id"]), number=c["number"], bank=c["bank"], drawer=c["drawer"], date=c["date"],
            amount=format_amount(c["amount"], c["currency"]), currency=c["currency"],
        )
        for c in cheques
    ]  # fmt: skip
    return ChequeHandBackDetail(**msgspec.structs.asdict(hand_back_out(row)), cheques=shown)
