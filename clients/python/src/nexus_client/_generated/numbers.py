"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from typing import Final

EXACT: Final = frozenset(
    {
        "amount",
        "annual_amount",
        "annual_rent",
        "cap",
        "credit",
        "daily_ceiling",
        "debit",
        "deposit",
        "market_rent",
        "payment_ceiling",
        "penalty",
        "rate",
        "term_rent",
        "termination_penalty",
    }
)
NUMBERS: Final = frozenset({"latitude", "longitude", "value"})
