"""The outbox: what happened, written in the transaction in which it happened, with the thing as it was left."""

from nexus.events.audit import record_readings
from nexus.events.kinds import KINDS, Kind, by_ids, register
from nexus.events.outbox import (
    CHANNEL,
    act_for,
    begin,
    emit,
    emit_made,
    left_as,
    left_with,
    mark_events,
    note,
    show_left,
    take_back_events,
    try_out,
    watch,
    written_by,
)

__all__ = [
    "CHANNEL", "KINDS", "Kind", "act_for", "begin", "by_ids", "emit", "emit_made", "left_as", "left_with", "mark_events", "note",
    "record_readings", "register", "show_left", "take_back_events", "try_out", "watch", "written_by",
]  # fmt: skip
