"""Webhooks and their deliveries as the pages list them."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.web.view_models import DeliveryRow, WebhookRow
from nexus.web.visit import Visit
from nexus.webhooks.model import health_of
from nexus.webhooks.queries import COLUMNS, DELIVERY_COLUMNS, SOURCE

SHOWN: Final = 30
"""of the latest deliveries"""


async def webhook_rows(ctx: Ctx, here: Visit, wanted: Sequence[UUID] | None = None) -> tuple[WebhookRow, ...]:
    """The newest first."""
    rows = await ctx.db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE w.org_id = $1 AND ($2::uuid[] IS NULL OR w.id = ANY ($2))"
        " ORDER BY w.created_at DESC, w.id",
        ctx.org_id,
        wanted,
    )
    return tuple(_webhook(row, here) for row in rows)


async def delivery_rows(ctx: Ctx, here: Visit, webhook_id: UUID) -> tuple[DeliveryRow, ...]:
    """The latest, each with what came back of its last try."""
    rows = await ctx.db.fetch(
        f"SELECT {DELIVERY_COLUMNS}, a.answer_body, a.took_ms FROM (SELECT * FROM webhook_deliveries WHERE org_id = $1"
        " AND webhook_id = $2 ORDER BY created_at DESC, id DESC LIMIT $3) d LEFT JOIN webhook_attempts a"
        " ON a.org_id = $1 AND a.delivery_id = d.id AND a.number = d.attempts ORDER BY d.created_at DESC, d.id DESC",
        ctx.org_id,
        webhook_id,
        SHOWN,
    )
    return tuple(_delivery(row, here) for row in rows)


def _webhook(row: Row, here: Visit) -> WebhookRow:
    return WebhookRow(
        id=ids.encode("webhook", row["id"]),
        url=row["url"],
        description=row["description"] or "",
        event_types=tuple(row["event_types"]),
        status=row["status"],
        reason=row["status_reason"],
        health=health_of(row),
        failures=row["failures"],
        failing_since=here.local(row["failing_since"]) if row["failing_since"] else None,
        last_success_at=here.local(row["last_success_at"]) if row["last_success_at"] else None,
        created_at=here.local(row["created_at"]),
    )


def _delivery(row: Row, here: Visit) -> DeliveryRow:
    return DeliveryRow(
        id=ids.encode("webhook_delivery", row["id"]),
        type=row["type"],
        seq=row["seq"],
        status=row["status"],
        attempts=row["attempts"],
        last_status=row["last_status"],
        error=row["last_error"] or "",
        answer=(row["answer_body"] or "")[:500],
        took_ms=row["took_ms"],
        created_at=here.local(row["created_at"]),
        next_attempt_at=here.local(row["next_attempt_at"]) if row["next_attempt_at"] else None,
    )
