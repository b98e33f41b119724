"""The outbox: what happened, written in the transaction in which it happened, with the thing as it was left."""

from nexus.events.audit import record_readings
from nexus.events.kinds import KINDS, Kind, by_ids, register
from nexus.events.outbox import CHANNEL, begin, emit, left_as, note, watch

__all__ = [
    "CHANNEL", "KINDS", "Kind", "begin", "by_ids", "emit", "left_as", "note", "record_readings", "register", "watch",
]  # fmt: skip
