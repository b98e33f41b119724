"""The outbox: what happened, written in the transaction in which it happened, with the thing as it was left."""

from nexus.events.kinds import KINDS, Kind, by_ids, register
from nexus.events.outbox import CHANNEL, emit, left_as, mark_events, take_back_events, watch, written_by

__all__ = [
    "CHANNEL",
    "KINDS",
    "Kind",
    "by_ids",
    "emit",
    "left_as",
    "mark_events",
    "register",
    "take_back_events",
    "watch",
    "written_by",
]
