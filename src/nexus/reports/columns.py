"""Columns that reports over the books share."""

from typing import Annotated, Final

from msgspec import Meta

from nexus.ledger.schemas import AccountType, Book
from nexus.reports.table import Column, Kind
from nexus.rest.fields import Amount, Day, id_of

ACCOUNT_ID = id_of("account")
Explain = Annotated[
    str,
    Meta(
        description="The path, below `/api/v2`, of exactly the journal entries behind this row.",
        examples=["/journal-entries?book=client&currency=AED&effective_to=2026-11-23"],
    ),
]
AS_OF: Final = Column("as_of", Day, Kind.DAY)
DATE_FROM: Final = Column("date_from", Day, Kind.DAY)
DATE_TO: Final = Column("date_to", Day, Kind.DAY)
KNOWN_AT: Final = Column("known_at", str, Kind.INSTANT)
BOOK: Final = Column("book", Book)
CURRENCY: Final = Column("currency", str)
ACCOUNT: Final = (
    Column("account_id", ACCOUNT_ID | None),
    Column("account_code", str | None),
    Column("account_name", str | None),
    Column("account_name_ar", str | None),
)
"""Null in totals."""
NO_ACCOUNT: Final = (None, None, None, None)
ACCOUNT_TYPE: Final = Column("account_type", AccountType | None)
EXPLAIN: Final = Column("explain", Explain)


JUDGED_ON: Final = Column(
    "judged_on",
    Annotated[Day | None, Meta(
        description="The day that says what is due here: `as_of`, or today where the property is; null for several.")],
    Kind.DAY,
)  # fmt: skip


def amount(name: str, about: str = "", *, optional: bool = False) -> Column:
    """A column of amounts in the row's currency."""
    kind = Annotated[Amount, Meta(description=about)] if about else Amount
    return Column(name, kind | None if optional else kind, Kind.AMOUNT)
