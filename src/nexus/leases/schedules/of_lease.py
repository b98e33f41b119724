"""The instalments of a lease's items as its rows give them. No I/O."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from nexus.leases.schedules import first, present
from nexus.leases.schedules.model import FIRST_RULES, Agreed, Agreement, Instalment, Term


def schedule(given: Agreement) -> list[Instalment]:
    """The instalments that hold, in the order of their days."""
    return first.instalments(given) if given.rules == FIRST_RULES else present.instalments(given)


def schedule_of(lease: Mapping[str, Any], item: Mapping[str, Any]) -> list[Instalment]:
    """Of a lease's item; of a lease that was cancelled, none. A draft's are those that were proposed."""
    if lease["status"] == "cancelled":
        return []
    return schedule(agreement_of(lease, item))


def agreement_of(lease: Mapping[str, Any], item: Mapping[str, Any]) -> Agreement:
    """From a row of leases and one of its items."""
    last: date = lease["terminated_on"] or lease["end_date"]
    ends_on = item["ends_on"]
    return Agreement(
        start=lease["start_date"],
        end=lease["end_date"],
        last_day=last if ends_on is None else min(last, ends_on),
        terms=[Term(day, amount) for day, amount in item["terms"] or ()],
        instalments=item["instalments"],
        proration=lease["proration"],
        calendar=lease["billing_months"] == "calendar",
        term_rent=lease["term_rent"] if item["type"] == "rent" else None,
        agreed=[Agreed(day, amount) for day, amount in item["agreed"] or ()],
        rules=lease["billing_rules"],
    )


def same_instalments(given: Agreement) -> dict[date, date]:
    """First days of periods by the first rules -> that of the same instalment by the present ones, where they differ."""
    if given.agreed or given.calendar or 12 % given.instalments:
        return {}
    old = first.periods_of(given.start, given.end, given.instalments)
    new = present.as_agreed(given)
    return {a[0]: b[0].first for a, b in zip(old, new, strict=False) if a[0] != b[0].first}
