"""Whether a lease is in force on the day of a report: what of a register the rent roll shows, and what it leaves out."""

from typing import Annotated, Literal

from msgspec import Meta

Standing = Literal["all", "in_force", "not_in_force"]
WhichLeases = Annotated[
    Standing,
    Meta(
        description="`in_force`: only what concerns leases that the rent roll of the day shows; `not_in_force`: only the rest."
    ),
]


def in_force(lease: str, place: str) -> str:
    """A condition on the columns of a lease's id and its property's."""
    return (
        f"EXISTS (SELECT FROM lease_units_then($3) f WHERE f.org_id = $1 AND f.lease_id = {lease} AND f.binding"
        f" AND f.period @> day_of({place}))"
    )


def of_standing(standing: Standing, one: str) -> str:
    """The condition on something of a lease, such as a charge, whose table is `one`."""
    which = {"all": "", "in_force": " AND ", "not_in_force": " AND NOT "}[standing]
    return which and which + in_force(f"{one}.lease_id", f"{one}.property_id")
