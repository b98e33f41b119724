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
        "rate",
    }
)
NUMBERS: Final = frozenset({"latitude", "longitude", "value"})
