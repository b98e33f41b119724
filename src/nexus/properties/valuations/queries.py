"""SQL of valuations."""

from typing import Final

COLUMNS: Final = """v.id, v.property_id, v.valued_on, v.amount, v.currency, v.source, v.notes, v.withdrawn_at, v.withdrawal_reason,
 v.version, v.created_at, v.updated_at"""
SOURCE: Final = "valuations v JOIN properties p ON p.org_id = v.org_id AND p.id = v.property_id"
COUNTS: Final = (
    "{one}.valued_on <= {day} AND {one}.created_at <= {known_at} AND ({one}.withdrawn_at IS NULL OR {one}.withdrawn_at > {known_at})"
    " AND NOT EXISTS (SELECT FROM valuations w WHERE w.org_id = {one}.org_id AND w.property_id = {one}.property_id"
    " AND w.currency = {one}.currency AND w.valued_on <= {day} AND w.created_at <= {known_at}"
    " AND (w.withdrawn_at IS NULL OR w.withdrawn_at > {known_at})"
    " AND (w.valued_on, w.created_at, w.id) > ({one}.valued_on, {one}.created_at, {one}.id))"
)
"""Whether `{one}` is the one that counts on `{day}`, as it was known at `{known_at}`: the latest by its day, and of two of one
day the one that was recorded later."""
