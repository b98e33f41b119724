"""Rules of payments."""

from typing import Final

from nexus.core.errors import Conflict

CLEARS_AT_ONCE: Final = frozenset({"cash", "bank_transfer", "card"})
"""A cheque stays pending until the bank has paid it."""
RETURN_REASONS: Final = (
    "insufficient_funds", "account_closed", "account_frozen", "stopped", "stale", "post_dated", "refer_to_drawer",
    "signature_differs", "words_figures_differ", "altered", "duplicate", "other",
)  # fmt: skip
"""Neutral reasons for a returned cheque (domain reference §1.5); the bank's own words go into the note."""


class WrongState(Conflict):
    code, title = "wrong_state", "The payment is not in a state in which this can be done"


ENTERS: Final = {"cash": "cash_on_hand", "cheque": "cheques_in_clearing", "deposit": "security_deposits"}
"""Account by method; everything else goes through the client bank account (domain reference §3.2)."""


def receipt(number: int) -> str:
    """A receipt number as it is printed: `R-000042`."""
    return f"R-{number:06d}"
