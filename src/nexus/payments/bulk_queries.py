"""SQL for many payments at once: the same rows as one by one, in a statement for all."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.billing.queries import CHARGE_COLUMNS, CHARGE_SOURCE
from nexus.core.context import Ctx, Db, Row
from nexus.core.folding import fold_key
from nexus.core.ids import new_id
from nexus.database.rows import among
from nexus.payments.queries import CIRCUMSTANCES, CIRCUMSTANCES_SOURCE, COLUMNS

_PAYMENT_TYPES: Final = (
    "id uuid, tenant_id uuid, lease_id uuid, property_id uuid, method text, status text, date date, amount bigint,"
    " currency char(3), reference text, instrument jsonb, cleared_on date, notes text, entry_id uuid, cheque_id uuid"
)
_CHEQUE_TYPES: Final = (
    "id uuid, status text, stale_alert_on date, presentable_until date, kind text, tenant_id uuid, lease_id uuid,"
    " property_id uuid, number text, bank text, branch text, drawer text, account_last_four text, payee text, date date,"
    " amount bigint, currency char(3), received_on date, custody_place text, replaces_id uuid, security_deposit_id uuid,"
    " notes text"
)
_STEP_TYPES: Final = (
    "id uuid, cheque_id uuid, actor text, request_id text, step text, status text, date date, amount bigint"
)


async def read_circumstances_of_all(
    db: Db, org_id: UUID, named: Sequence[tuple[UUID, UUID | None, UUID | None]]
) -> Sequence[Row]:
    """As `queries.read_circumstances`, for each tenant, lease and property; in their order."""
    tenants, leases, properties = (list(ids) for ids in zip(*named, strict=True))
    return await db.fetch(
        f"SELECT {CIRCUMSTANCES} FROM organisations o CROSS JOIN unnest($2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY"
        f" AS k (tenant_id, lease_id, property_id, n)"
        f" {CIRCUMSTANCES_SOURCE.format(tenant='k.tenant_id', lease='k.lease_id', property='k.property_id')}"
        " WHERE o.id = $1 ORDER BY k.n",
        org_id,
        tenants,
        leases,
        properties,
    )


async def insert_payments(db: Db, org_id: UUID, rows: Sequence[dict[str, Any]]) -> dict[UUID, Row]:
    """Payments with the next receipt numbers, in their order. By their ids."""
    names = _names(_PAYMENT_TYPES)
    found = await db.fetch(
        "WITH receipt AS (INSERT INTO number_series AS s (org_id, series, last_number) VALUES ($1, 'payment', $3)"
        " ON CONFLICT (org_id, series) DO UPDATE SET last_number = s.last_number + $3 RETURNING last_number - $3 AS before)"
        f" INSERT INTO payments AS y (org_id, receipt_number, {names})"
        f" SELECT $1, receipt.before + r.n, {names} FROM receipt CROSS JOIN"
        f" ROWS FROM (jsonb_to_recordset($2::jsonb) AS ({_PAYMENT_TYPES})) WITH ORDINALITY AS r ({names}, n) ORDER BY r.n"
        f" RETURNING {COLUMNS}",
        org_id,
        msgspec.json.encode(rows).decode(),
        len(rows),
    )
    return {row["id"]: row for row in found}


async def read_payments(db: Db, org_id: UUID, wanted: Sequence[UUID]) -> dict[UUID, Row]:
    condition, given = among("y.id", wanted)
    rows = await db.fetch(
        f"SELECT {COLUMNS} FROM payments y WHERE y.org_id = $1 AND {condition}", org_id, given
    )
    return {row["id"]: row for row in rows}


async def take_turns(db: Db, org_id: UUID, cheques: Sequence[tuple[UUID, str, str]]) -> None:
    """As `cheques.queries.take_turn`, for each tenant, number and bank; in one order, so that two never wait in a circle."""
    keys = sorted({f"cheque{org_id}{t}{fold_key(number)}/{fold_key(bank)}" for t, number, bank in cheques})
    await db.execute(
        "SELECT count(pg_advisory_xact_lock(hashtextextended(k, 7))) FROM unnest($1::text[]) AS k", keys
    )


async def any_on_file(
    db: Db, org_id: UUID, cheques: Sequence[tuple[UUID, str, str]], statuses: Sequence[str]
) -> bool:
    """Whether one of these cheques is there in one of these statuses."""
    tenants, numbers, banks = (list(part) for part in zip(*cheques, strict=True))
    found: bool = await db.fetchval(
        "SELECT EXISTS (SELECT FROM unnest($2::uuid[], $3::text[], $4::text[]) AS k (tenant_id, number, bank)"
        " JOIN cheques h ON h.org_id = $1 AND h.tenant_id = k.tenant_id AND h.number_key = fold_key(k.number)"
        " AND h.bank_key = fold_key(k.bank) AND h.status = ANY ($5))",
        org_id,
        tenants,
        numbers,
        banks,
        list(statuses),
    )
    return found


async def insert_cheques(ctx: Ctx, filed: Sequence[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    """Cheques, each with the step that it begins with."""
    names, noted = _names(_CHEQUE_TYPES), _names(_STEP_TYPES)
    who = {"actor": ctx.actor.id, "request_id": ctx.request_id}
    steps = [{"id": new_id(), "cheque_id": values["id"], **who, **step} for values, step in filed]
    await ctx.db.execute(
        f"WITH filed AS (INSERT INTO cheques (org_id, {names})"
        f" SELECT $1, {names} FROM jsonb_to_recordset($2::jsonb) AS r ({_CHEQUE_TYPES}))"
        f" INSERT INTO cheque_steps (org_id, {noted})"
        f" SELECT $1, {noted} FROM jsonb_to_recordset($3::jsonb) AS r ({_STEP_TYPES})",
        ctx.org_id,
        msgspec.json.encode([values for values, _ in filed]).decode(),
        msgspec.json.encode(steps).decode(),
    )


async def open_charges_of_all(
    db: Db, org_id: UUID, sources: Sequence[tuple[UUID | None, UUID | None, str]], most: int
) -> list[Row]:
    """As `billing.queries.open_charges`, for each tenant or lease and currency; `source` says whose, up to `most` in all."""
    tenants, leases, currencies = (list(part) for part in zip(*sources, strict=True))
    return list(
        await db.fetch(
            "SELECT k.n - 1 AS source, x.* FROM unnest($2::uuid[], $3::uuid[], $4::text[]) WITH ORDINALITY"
            f" AS k (tenant_id, lease_id, currency, n) CROSS JOIN LATERAL (SELECT {CHARGE_COLUMNS} FROM {CHARGE_SOURCE}"
            " WHERE c.org_id = $1 AND c.currency = k.currency AND c.credited + c.allocated < c.amount"
            " AND c.lease_id IN (SELECT k.lease_id WHERE k.lease_id IS NOT NULL UNION ALL SELECT lt.lease_id FROM lease_tenants lt"
            " WHERE lt.org_id = $1 AND lt.tenant_id = k.tenant_id AND lt.role = 'tenant')) x LIMIT $5",
            org_id,
            tenants,
            leases,
            currencies,
            most,
        )
    )


def _names(types: str) -> str:
    return ", ".join(part.split()[0] for part in types.split(", "))
