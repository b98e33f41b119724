"""FastAPI routes over the ORM. Most teams use one role without row-level security; so does this."""

import hashlib
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Annotated, Any
from urllib.parse import parse_qs, urlsplit

from fastapi import Depends, FastAPI, Header, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from bench.peers.orm import payments, tenants
from bench.peers.orm.models import ApiKey, Payment, Property
from bench.peers.orm.schemas import (
    Meta,
    PaymentAnswer,
    PaymentIn,
    PaymentList,
    PaymentStatus,
    PropertyList,
    PropertyOut,
    PropertyStatus,
    TenantAnswer,
    TenantId,
)
from nexus.api_keys.model import PURPOSE, well_formed
from nexus.core.clock import read_clock
from nexus.core.secrets import Vault

KEYS: dict[bytes, ApiKey] = {}
REMEMBERS = os.environ.get("BENCH_ORM_REMEMBERS_KEYS") == "1"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts = urlsplit(os.environ["BENCH_SUPER_URL"])
    host = parse_qs(parts.query)
    engine = create_async_engine(
        f"postgresql+asyncpg://{parts.username}@/{parts.path[1:]}?host={host['host'][0]}&port={host['port'][0]}",
        pool_size=int(os.environ["NEXUS_POOL_SIZE"]), max_overflow=0,
    )  # fmt: skip
    app.state.sessions = async_sessionmaker(engine, expire_on_commit=False)
    app.state.vault = Vault(os.environ["NEXUS_SECRET_KEY"].encode())
    yield
    await engine.dispose()


async def session(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.sessions() as opened:
        yield opened


Session = Annotated[AsyncSession, Depends(session)]
Bearer = Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]


async def api_key(request: Request, db: Session, bearer: Bearer) -> ApiKey:
    """The same checks of the key as ours: form, digest, revoked, expired, addresses."""
    if not well_formed(bearer.credentials):
        raise HTTPException(401, "This is not a key of ours.")
    digest = request.app.state.vault.digest(PURPOSE, bearer.credentials)
    key = KEYS.get(digest)
    if key is None:
        key = await db.scalar(select(ApiKey).where(ApiKey.digest == digest))
        if REMEMBERS and key is not None:
            KEYS[digest] = key
    if key is None or key.revoked_at or (key.expires_at and key.expires_at <= read_clock()):
        raise HTTPException(401, "No such key.")
    if key.ip_allow_list and request.client.host not in key.ip_allow_list:
        raise HTTPException(403, "This key may not be used from your address.")
    return key


def scope(name: str) -> Any:
    async def check(key: Annotated[ApiKey, Depends(api_key)]) -> ApiKey:
        if name not in key.scopes:
            raise HTTPException(403, f"This needs the scope {name}.")
        return key

    return Depends(check)


app = FastAPI(lifespan=lifespan)
Page = Annotated[int, Query(ge=1, le=1_000_000)]
Limit = Annotated[int, Query(ge=1, le=100)]


async def paged(db: AsyncSession, found: Select[Any], model: Any, page: int, limit: int) -> tuple[Any, Meta]:
    total = await db.scalar(found.with_only_columns(func.count(model.id), maintain_column_froms=True))
    ordered = found.order_by(model.created_at, model.id).limit(limit).offset((page - 1) * limit)
    return await db.scalars(ordered), Meta(total=total or 0, page=page, limit=limit)


@app.get("/api/v2/properties")
async def list_properties(
    db: Session, key: Annotated[ApiKey, scope("properties:read")], page: Page = 1, limit: Limit = 20,
    status: PropertyStatus | None = None,
) -> PropertyList:  # fmt: skip
    found = select(Property).where(Property.org_id == key.org_id)
    if status:
        found = found.where(Property.status == status)
    rows, meta = await paged(db, found, Property, page, limit)
    return PropertyList(data=[PropertyOut.model_validate(row) for row in rows], meta=meta)


@app.get("/api/v2/tenants/{tenant_id}")
async def read_tenant(
    db: Session, key: Annotated[ApiKey, scope("tenants:read")], tenant_id: TenantId
) -> TenantAnswer:
    tenant = await tenants.read(db, key.org_id, tenant_id)
    if tenant is None:
        raise HTTPException(404, "There is no such thing")
    return TenantAnswer(data=tenant)


@app.get("/api/v2/payments")
async def list_payments(
    db: Session, key: Annotated[ApiKey, scope("payments:read")], page: Page = 1, limit: Limit = 20,
    date_from: date | None = None, date_to: date | None = None, status: PaymentStatus | None = None,
) -> PaymentList:  # fmt: skip
    found = select(Payment).where(Payment.org_id == key.org_id)
    if date_from:
        found = found.where(Payment.date >= date_from)
    if date_to:
        found = found.where(Payment.date <= date_to)
    if status:
        found = found.where(Payment.status == status)
    rows, meta = await paged(db, found, Payment, page, limit)
    return PaymentList(data=[payments.shown(row) for row in rows], meta=meta)


@app.post("/api/v2/payments", status_code=201, response_model=PaymentAnswer)
async def record_payment(
    db: Session, request: Request, response: Response, key: Annotated[ApiKey, scope("payments:write")], body: PaymentIn,
    idempotency_key: Annotated[str, Header(min_length=1, max_length=255)],
) -> Any:  # fmt: skip
    digest = hashlib.sha256(await request.body()).digest()
    stored = await payments.earlier(db, key.org_id, idempotency_key)
    if stored is not None:
        if stored.request_digest != digest:
            raise HTTPException(422, "This Idempotency-Key was used with another body.")
        return JSONResponse(json.loads(stored.body), stored.status, stored.headers)
    answer = await payments.record(db, key, body, idempotency_key, digest)
    response.headers["Location"] = f"/api/v2/payments/{answer.data.model_dump()['id']}"
    return answer


def create_app() -> FastAPI:
    return app
