"""Recording a payment with a session."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from fastapi import HTTPException
from sqlalchemy import ARRAY, Text, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bench.peers.orm.models import (
    ApiKey,
    Cheque,
    ChequeStep,
    Event,
    IdempotencyKey,
    Lease,
    LeaseTenant,
    NumberSeries,
    Organisation,
    Payment,
    Property,
    Tenant,
    today,
)
from bench.peers.orm.schemas import PaymentAnswer, PaymentIn, PaymentOut
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.payments.cheques.model import presentment

PATH = "/api/v2/payments"


async def earlier(db: AsyncSession, org_id: UUID, key: str) -> IdempotencyKey | None:
    return await db.get(IdempotencyKey, (org_id, "POST", PATH, key))


async def record(
    db: AsyncSession, key: ApiKey, body: PaymentIn, idempotency_key: str, digest: bytes
) -> PaymentAnswer:
    currency = await check(db, key.org_id, body)
    now = read_clock()
    series = await db.get(NumberSeries, (key.org_id, "payment"), with_for_update=True)
    if series is None:
        series = NumberSeries(org_id=key.org_id, series="payment", last_number=0)
        db.add(series)
    series.last_number += 1
    cleared = body.method != "cheque"
    day = body.date or today()
    instrument = body.cheque or body.card
    payment = Payment(
        org_id=key.org_id, id=ids.new_id(), receipt_number=series.last_number, tenant_id=body.tenant_id, lease_id=body.lease_id,
        property_id=body.property_id, method=body.method, status="cleared" if cleared else "pending", date=day,
        amount=int(body.amount * 100), currency=currency, reference=body.reference,
        instrument=instrument.model_dump(mode="json") if instrument else None, cleared_on=day if cleared else None,
        notes=body.notes, cheque_id=await file(db, key, body, currency, day),
    )  # fmt: skip
    db.add(payment)
    await db.flush()
    answer = PaymentAnswer(data=shown(payment))
    db.add(IdempotencyKey(
        org_id=key.org_id, method="POST", path=PATH, key=idempotency_key, request_digest=digest, status=201, headers={},
        body=answer.model_dump_json().encode(), created_at=now,
    ))  # fmt: skip
    await tell(db, key, payment, answer)
    await db.commit()
    return answer


async def file(db: AsyncSession, key: ApiKey, body: PaymentIn, currency: str, day: date) -> UUID | None:
    """The cheque that a payment is made with: the one on file, or a new one with its first step and event."""
    if body.cheque is None:
        return None
    found = await db.scalar(
        select(Cheque).where(
            Cheque.org_id == key.org_id,
            Cheque.tenant_id == body.tenant_id,
            Cheque.number == body.cheque.number,
            func.lower(Cheque.bank) == body.cheque.bank.lower(),
            Cheque.status.in_(("expected", "received")),
        )
    )
    if found is not None and not await db.scalar(select(Payment.id).where(Payment.cheque_id == found.id)):
        return found.id
    alert_on, until = presentment("AE-DU", body.cheque.date)
    cheque = Cheque(
        org_id=key.org_id, id=ids.new_id(), kind="payment", status="received", tenant_id=body.tenant_id,
        lease_id=body.lease_id, property_id=body.property_id, number=body.cheque.number, bank=body.cheque.bank,
        drawer=body.cheque.drawer, date=body.cheque.date, amount=int(body.amount * 100), currency=currency,
        stale_alert_on=alert_on, presentable_until=until, received_on=day,
    )  # fmt: skip
    db.add(cheque)
    await db.flush()
    request_id = str(ids.new_id())
    db.add_all([
        ChequeStep(
            org_id=key.org_id, id=ids.new_id(), cheque_id=cheque.id, step="filing", status="received", date=day,
            amount=cheque.amount, actor=str(key.id), request_id=request_id,
        ),
    ])  # fmt: skip
    return cheque.id


async def tell(db: AsyncSession, key: ApiKey, payment: Payment, answer: PaymentAnswer) -> None:
    """Events of what was made, numbered last."""
    await db.flush()
    made: list[tuple[str, str, UUID, dict[str, Any]]] = []
    if payment.cheque_id is not None:
        cheque = await db.get_one(Cheque, (key.org_id, payment.cheque_id))
        shown = {c.name: str(getattr(cheque, c.name)) for c in Cheque.__table__.columns}
        made.append(("cheque.filed", "cheque", cheque.id, shown))
    made.append(("payment.recorded", "payment", payment.id, answer.data.model_dump(mode="json")))
    series = await db.get(NumberSeries, (key.org_id, "event"), with_for_update=True)
    if series is None:
        series = NumberSeries(org_id=key.org_id, series="event", last_number=0)
        db.add(series)
    for event_type, kind, object_id, shown in made:
        series.last_number += 1
        db.add(Event(
            org_id=key.org_id, id=ids.new_id(), seq=series.last_number, type=event_type, kind=kind, object_id=object_id,
            actor=str(key.id), request_id=str(ids.new_id()), object=shown, changed={}, details={}, created_at=read_clock(),
        ))  # fmt: skip
    await db.flush()
    told = [{"type": t, "object_type": k, "object_id": str(i), "object": shown} for t, k, i, shown in made]
    await audit(db, key, [t for t, *_ in made] + [str(i) for _, _, i, _ in made], json.dumps(told))


async def audit(db: AsyncSession, key: ApiKey, terms: list[str], told: str) -> None:
    """The audit log's entry, through the only function that may write one."""
    who = str(key.id)
    org = func.set_config("app.org_id", str(key.org_id), True)
    await db.execute(select(org, func.append_audit(
        ids.new_id(), "change", "key", who, "bench", "127.0.0.1", None, str(ids.new_id()), "POST /payments", "done", 1, 1,
        cast([f"actor:{who}", *terms], ARRAY(Text)), told, None,
    )))  # fmt: skip


async def check(db: AsyncSession, org_id: UUID, body: PaymentIn) -> str:
    """Who, under which lease, where, in which currency; the lease's property is filled in."""
    if await db.get(Tenant, (org_id, body.tenant_id)) is None:
        raise HTTPException(422, "there is no such tenant")
    organisation = await db.get_one(Organisation, org_id)
    currency = organisation.currency
    if body.lease_id:
        lease = await db.get(Lease, (org_id, body.lease_id))
        if lease is None:
            raise HTTPException(422, "there is no such lease")
        party = select(LeaseTenant).where(
            LeaseTenant.org_id == org_id,
            LeaseTenant.lease_id == lease.id,
            LeaseTenant.tenant_id == body.tenant_id,
        )
        if await db.scalar(party) is None:
            raise HTTPException(422, "has no part in this lease")
        if body.property_id not in {None, lease.property_id}:
            raise HTTPException(422, "is not the lease's property")
        body.property_id, currency = lease.property_id, lease.currency
    elif body.property_id:
        place = await db.get(Property, (org_id, body.property_id))
        if place is None:
            raise HTTPException(422, "there is no such property")
        currency = place.currency
    if body.currency and body.lease_id and body.currency != currency:
        raise HTTPException(422, "the lease is in another currency")
    return body.currency or currency


def shown(payment: Payment) -> PaymentOut:
    columns: dict[str, Any] = {
        name: getattr(payment, name) for name in PaymentOut.model_fields if name not in {"cheque", "card"}
    }
    return PaymentOut(
        **columns,
        cheque=payment.instrument if payment.method == "cheque" else None,
        card=payment.instrument if payment.method == "card" else None,
    )
