"""What a lease makes due, and when: pure rules over days and minor units."""

from nexus.leases.schedules.model import (
    FIRST_RULES,
    PRESENT_RULES,
    PRORATIONS,
    Agreed,
    Agreement,
    Instalment,
    Term,
    split,
)
from nexus.leases.schedules.of_lease import agreement_of, schedule, schedule_of

__all__ = [
    "FIRST_RULES", "PRESENT_RULES", "PRORATIONS", "Agreed", "Agreement", "Instalment", "Term", "agreement_of",
    "schedule", "schedule_of", "split",
]  # fmt: skip
