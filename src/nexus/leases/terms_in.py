"""Terms and agreed instalments as they come in a request."""

from collections.abc import Sequence

from nexus.leases.schedules import Agreed
from nexus.leases.schemas import AgreedInstalmentIn, TermIn
from nexus.leases.terms import Terms
from nexus.rest.fields import amount_in


def terms_in(terms: Sequence[TermIn] | None, currency: str, pointer: str = "/terms") -> Terms | None:
    """Amounts in minor units. Raises `Invalid`."""
    if terms is None:
        return None
    return [
        (term.starts_on, amount_in(term.annual_amount, currency, f"{pointer}/{n}/annual_amount"))
        for n, term in enumerate(terms)
    ]


def agreed_in(agreed: Sequence[AgreedInstalmentIn] | None, currency: str) -> list[Agreed] | None:
    """Amounts in minor units. Raises `Invalid`."""
    if agreed is None:
        return None
    return [
        Agreed(one.due_on, amount_in(one.amount, currency, f"/agreed_instalments/{n}/amount"))
        for n, one in enumerate(agreed)
    ]
