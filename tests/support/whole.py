"""All that is stored for an organisation as digests, to tell whether anything at all was left behind."""

from __future__ import annotations

from uuid import UUID

from support.office import Office

_WRITTEN_BY_THE_CLOCK = ("quota_", "alembic", "pgqueuer", "webhook_attempts")
_NOTED_BESIDE = """'{last_used_at,last_seen_at,position,replay_position,replay_until,failing_since,failures,last_success_at,
 last_failure_at,next_attempt_at,first_tried_at,tries,attempts,taken_by,taken_until,last_status,last_error}'::text[]"""
"""What sending webhooks and asking for things writes down by itself."""


def digests(office: Office, org_id: UUID) -> dict[str, str]:
    """Table -> a digest of the organisation's rows; of all rows where the table is nobody's."""
    tables = office.sql(
        "SELECT relname, EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'org_id') FROM pg_class c"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
    )
    owned = dict(tables)
    kept = sorted(name for name in owned if not name.startswith(_WRITTEN_BY_THE_CLOCK))
    mine = {name: f"WHERE org_id = '{org_id}'" if owned[name] else "" for name in kept}
    parts = ", ".join(
        f"(SELECT md5(coalesce(string_agg(t, ',' ORDER BY t), '')) FROM"
        f" (SELECT (to_jsonb(x) - {_NOTED_BESIDE})::text AS t FROM {name} x {mine[name]}) y)"
        for name in kept
    )
    return dict(zip(kept, office.sql(f"SELECT {parts}")[0], strict=True))


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [name for name in before if before[name] != after[name]]
