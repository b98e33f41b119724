"""Types of events, and patterns of them."""

from collections.abc import Sequence
from typing import Annotated, Final

from msgspec import Meta

from nexus.core.errors import NexusError

TYPE: Final = r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)?"
PATTERN: Final = rf"(\*|{TYPE}|[a-z]+(_[a-z]+)*\.\*)"
MOST_PATTERNS: Final = 50
Types = Annotated[
    str,
    Meta(
        max_length=2000,
        pattern=rf"^{PATTERN}(,{PATTERN}){{0,{MOST_PATTERNS - 1}}}\Z",
        description="Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`.",
        examples=["payment.*,lease.activated"],
    ),
]


class EventsPruned(NexusError):
    """What was asked for is not kept any more."""

    status, code, title = 410, "events_pruned", "Events so old are not kept any more"


def as_like(patterns: Sequence[str]) -> list[str] | None:
    """Patterns for LIKE; None when they take everything."""
    if not patterns or "*" in patterns:
        return None
    return [one.replace("_", r"\_").replace("*", "%") for one in patterns]


def takes(patterns: Sequence[str], event_type: str) -> bool:
    """Whether an event of this type is wanted."""
    return any(
        one in {"*", event_type} or (one.endswith(".*") and event_type.startswith(one[:-1]))
        for one in patterns
    )
