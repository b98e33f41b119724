"""The whole database as digests, to tell whether anything at all was left behind."""

from __future__ import annotations

from support.office import Office

_WRITTEN_BY_THE_CLOCK = ("quota_", "alembic", "pgqueuer", "webhook_attempts")
_NOTED_BESIDE = """'{last_used_at,last_seen_at,position,replay_position,replay_until,failing_since,failures,last_success_at,
 last_failure_at,next_attempt_at,first_tried_at,tries,attempts,last_error}'::text[]"""
"""What sending webhooks and asking for things writes down by itself."""


def digests(office: Office) -> dict[str, str]:
    """Table -> a digest of all its rows."""
    tables = office.sql(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
    )
    kept = sorted(name for (name,) in tables if not name.startswith(_WRITTEN_BY_THE_CLOCK))
    parts = ", ".join(
        f"(SELECT md5(coalesce(string_agg(t, ',' ORDER BY t), '')) FROM"
        f" (SELECT (to_jsonb(x) - {_NOTED_BESIDE})::text AS t FROM {name} x) y)"
        for name in kept
    )
    return dict(zip(kept, office.sql(f"SELECT {parts}")[0], strict=True))


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [name for name in before if before[name] != after[name]]
