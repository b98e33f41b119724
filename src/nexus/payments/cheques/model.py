"""Rules of cheques (domain reference §1.5)."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Literal, get_args

import msgspec

from nexus.core.clock import check_year
from nexus.core.context import Row
from nexus.core.errors import Invalid, WrongState

ChequeStatus = Literal[
    "expected", "received", "deposited", "cleared", "bounced", "partially_paid", "replaced", "settled", "withdrawn",
    "returned_to_tenant", "cancelled", "stale", "lost", "legal",
]  # fmt: skip
Step = Literal[
    "filing", "custody", "deposit", "re_presentation", "clearance", "return", "partial_payment", "replacement",
    "withdrawal", "loss", "legal_action", "staleness", "correction", "cancellation",
]  # fmt: skip
Alert = Literal["due", "due_soon", "stale_soon", "stale", "give_back"]
STEPS: Final[tuple[str, ...]] = get_args(Step)
SAID: Final = {"re_presentation": "re-presentation"}
"""Steps whose name reads otherwise than with blanks for its underscores."""
ALLOWED: Final[dict[str, frozenset[str]]] = {
    "custody": frozenset({"expected", "received", "bounced", "partially_paid", "stale", "legal"}),
    "deposit": frozenset({"received"}),
    "re_presentation": frozenset({"bounced", "partially_paid"}),
    "clearance": frozenset({"deposited"}),
    "return": frozenset({"deposited", "cleared"}),
    "partial_payment": frozenset({"deposited"}),
    "replacement": frozenset({
        "expected", "received", "bounced", "partially_paid", "stale", "lost", "legal",
    }),
    "withdrawal": frozenset({"expected", "received"}),
    "loss": frozenset({"received", "bounced", "partially_paid"}),
    "legal_action": frozenset({"bounced", "partially_paid"}),
}  # fmt: skip
"""The statuses that a step may begin in."""
IN_HAND: Final = ("expected", "received")
ON_FILE: Final = (
    "expected", "received", "deposited", "cleared", "bounced", "partially_paid", "stale", "legal",
)  # fmt: skip
"""Statuses in which a cheque's number is taken: its paper is about, or the bank has paid it. The database holds to the same."""
DUE_SOON: Final = 7
"""days before its date in which a cheque is due soon"""


class WrongChequeState(WrongState):
    title = "The cheque is not in a state in which this can be done"


class _Rule(msgspec.Struct, forbid_unknown_fields=True):
    jurisdiction: str
    starts_on: date = msgspec.field(name="from")
    months: int
    alert_days: int
    source: str


_RULES: Final = msgspec.json.decode(
    Path(__file__).with_name("presentment.json").read_bytes(), type=list[_Rule]
)


def presentment(jurisdiction: str, written: date) -> tuple[date, date]:
    """The day on which to warn, and the last day on which a cheque can be presented: calendar months from its date, which end
    with the month where it has no such day.

    The rule of the jurisdiction, of its country, or of everywhere; of these the latest that was in force on that date.
    """
    names = {jurisdiction: 2, jurisdiction.partition("-")[0]: 1, "*": 0}
    fitting = [r for r in _RULES if r.jurisdiction in names and r.starts_on <= written] or _RULES[:1]
    rule = max(fitting, key=lambda r: (names.get(r.jurisdiction, 0), r.starts_on))
    years, month = divmod(written.year * 12 + written.month - 1 + rule.months, 12)
    last = min(written.day, monthrange(years, month + 1)[1])
    return written + timedelta(rule.alert_days), date(years, month + 1, last)


def alert_of(cheque: Row) -> Alert | None:
    """What should be done about a cheque that waits: `today` is a column of its row."""
    today, status = cheque["today"], cheque["status"]
    if is_to_give_back(cheque):
        return "give_back"
    if cheque["kind"] == "security" or status not in {"received", "bounced", "partially_paid"}:
        return None
    if today > cheque["presentable_until"]:
        return "stale"
    if today >= cheque["stale_alert_on"]:
        return "stale_soon"
    if status == "received":
        if today >= cheque["date"]:
            return "due"
        if today >= cheque["date"] - timedelta(DUE_SOON):
            return "due_soon"
    return None


def is_to_give_back(cheque: Row) -> bool:
    """Whether it is in hand of a lease that is over or will be, and dated after its last day; a security, when it is over."""
    last_day = cheque["lease_over_on"]
    if cheque["status"] != "received" or last_day is None:
        return False
    over: bool = (cheque["today"] if cheque["kind"] == "security" else cheque["date"]) > last_day
    return over


def check_step(cheque: Row, step: str) -> None:
    """Raises `WrongChequeState` where the cheque's present status doesn't allow the step."""
    status, allowed = cheque["status"], ALLOWED[step]
    if status in allowed:
        return
    if status == "expected" and step == "deposit":
        raise WrongChequeState(
            "The cheque is expected. Take it into custody first; only one that is received can be deposited."
        )
    raise WrongChequeState(
        f"The cheque is {_said(status)}; {_said(step)} is for one that is {_said_either(allowed)}."
    )


def _said(name: str) -> str:
    """A step or a status in plain English."""
    return SAID.get(name, name.replace("_", " "))


def _said_either(names: Iterable[str]) -> str:
    """As `bounced, legal or stale`."""
    *others, last = (_said(name) for name in sorted(names))
    return f"{', '.join(others)} or {last}" if others else last


def check_day(on: date, today: date, *earliest: date | None, latest: date | None = None) -> None:
    """Raises `Invalid` at /date for a day before any of `earliest`, after `latest`, or still to come."""
    check_year(on, "/date")
    first = max((day for day in earliest if day is not None), default=date.min)
    if on < first:
        raise Invalid.at("/date", "too_early", f"must not be before {first}")
    if latest is not None and on > latest:
        raise Invalid.at("/date", "stale", f"could be presented until {latest}; afterwards it is stale")
    if on > today + timedelta(days=1):
        raise Invalid.at("/date", "in_the_future", "must be a day that has come")


def outstanding(cheque: Row) -> int:
    """What the bank has not paid of it, in minor units."""
    left: int = cheque["amount"] - cheque["paid"]
    return left


def slip_number(number: int) -> str:
    """A deposit slip's number as it is printed: `D-000017`."""
    return f"D-{number:06d}"


def hand_back_number(number: int) -> str:
    """The number of a receipt for cheques given back, as it is printed: `H-000017`."""
    return f"H-{number:06d}"


def instrument(cheque: Any) -> dict[str, Any]:
    """What a payment keeps of its cheque."""
    return {name: cheque[name] for name in ("number", "bank", "drawer", "date")}
