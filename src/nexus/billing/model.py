"""Rules of billing: what is to be charged or taken back, and what an amount settles. Amounts are minor units. No I/O."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from nexus.leases.schedules import Instalment
from nexus.tax.model import tax_of


class Difference(msgspec.Struct, frozen=True):
    """What an instalment should have come to, against what was charged for it; positive when more is to be charged."""

    period_start: date
    instalment: Instalment | None
    net: int


def differences_due(
    instalments: Sequence[Instalment], charged: Mapping[date, int], since: date, through: date
) -> list[Difference]:
    """What billing has to charge or to take back, for one item. `charged` is net, after corrections, per first day.

    An instalment is charged when it is due from `since` to `through`. One that was charged is corrected whatever its day, also when the
    schedule doesn't have it any more.
    """
    wanted = {part.period_start: part for part in instalments}
    found = []
    for first in sorted(wanted.keys() | charged.keys()):
        part = wanted.get(first)
        if first not in charged and (part is None or not since <= part.due_on <= through):
            continue
        net = (part.amount if part else 0) - charged.get(first, 0)
        if net:
            found.append(Difference(first, part, net))
    return found


def propose(amount: int, charges: Sequence[Any]) -> list[tuple[Any, int]]:
    """How an amount settles charges, in their order: each as far as it goes. What is left over is the tenant's credit."""
    parts = []
    for charge in charges:
        part = min(amount, charge["amount"] - charge["credited"] - charge["allocated"])
        if part > 0:
            parts.append((charge, part))
            amount -= part
        if amount <= 0:
            break
    return parts


def tax_with_net(charge: Any, net: int, *, written_off: bool = False) -> int:
    """The tax that goes with a credit of so much net: the tax of what was left, less the tax of what stays.

    A credit note comes to the same: it doesn't see what was written off. A write-off takes its share rounded down, and the
    whole rest with the last of the net; so both together never take more than the charge's tax.
    """
    rate = charge["tax_rate"]
    if written_off:
        if net == charge["net"] - charge["credited_net"]:
            rest: int = charge["tax"] - (charge["credited"] - charge["credited_net"])
            return rest
        share: int = net * rate // 10_000
        return share
    left = charge["net"] - charge["credited_net"] + charge["written_off_net"]
    return tax_of(left, rate) - tax_of(left - net, rate)
