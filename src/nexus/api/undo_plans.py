"""How an operation is undone: by which other operations, decided from its entry in the audit log alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

Thing = Mapping[str, Any]
"""One thing that an entry tells of."""
REASON: Final = "Undone"


@dataclass(frozen=True, slots=True)
class Step:
    """An operation to run. `body` is JSON-like; None where it takes none."""

    operation: str
    object_id: str | None
    body: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    steps: Sequence[Step]
    restores: Sequence[Thing] = field(default_factory=tuple)
    """Things whose fields must be as the entry left them before, and as they were before it afterwards."""


class NoPlan(Exception):
    """It can't be undone; the message says why."""


_DELETED: Final = {
    "POST /properties": ("delete_property", "property"),
    "POST /units": ("delete_unit", "unit"),
    "POST /properties/{id}/units": ("delete_unit", "unit"),
    "POST /tenants": ("delete_tenant", "tenant"),
    "POST /leases": ("delete_lease", "lease"),
    "POST /leases/{id}/items": ("delete_lease_item", "lease_item"),
    "POST /late-fee-rules": ("delete_late_fee_rule", "late_fee_rule"),
    "POST /returned-cheque-fees": ("delete_returned_cheque_fee", "returned_cheque_fee"),
    "POST /exchange-rates": ("delete_exchange_rate", "exchange_rate"),
    "POST /accounts": ("delete_account", "account"),
    "POST /suppliers": ("delete_supplier", "supplier"),
    "POST /webhooks": ("delete_webhook", "webhook"),
    "POST /users": ("delete_user", "user"),
    "POST /api-keys": ("revoke_api_key", "api_key"),
    "POST /settings/webhooks": ("delete_webhook", "webhook"),
    "POST /settings/api-keys": ("revoke_api_key", "api_key"),
}
"""What made something -> what takes it away again, and its kind."""
_REVERSED: Final = {
    "POST /valuations": ("withdraw_valuation", "valuation"),
    "POST /payments": ("reverse_payment", "payment"),
    "POST /journal-entries": ("reverse_journal_entry", "journal_entry"),
    "POST /payments/{id}/allocations": ("release_allocation", "allocation"),
    "POST /payments/{id}/refunds": ("reverse_refund", "refund"),
    "POST /leases/{id}/settlement": ("reverse_settlement", "settlement"),
    "POST /cheques": ("withdraw_cheque", "cheque"),
    "POST /cheque-sets": ("withdraw_cheque", "cheque"),
    "POST /deposits/{id}/receipts": ("reverse_deposit_movement", "deposit_movement"),
    "POST /deposits/{id}/applications": ("reverse_deposit_movement", "deposit_movement"),
    "POST /deposits/{id}/deductions": ("reverse_deposit_movement", "deposit_movement"),
    "POST /deposits/{id}/forfeitures": ("reverse_deposit_movement", "deposit_movement"),
    "POST /deposits/{id}/refunds": ("reverse_deposit_movement", "deposit_movement"),
}
"""The same with a reason: money is reversed."""
_PATCHED: Final = {
    "property": "change_property", "unit": "change_unit", "tenant": "change_tenant", "lease": "change_lease",
    "lease_item": "change_lease_item", "billing_settings": "change_billing_settings", "payment": "change_payment",
    "cheque": "change_cheque", "deposit": "change_deposit", "account": "change_account", "supplier": "change_supplier",
    "webhook": "change_webhook", "exchange_rate": "change_exchange_rate", "late_fee_rule": "change_late_fee_rule",
    "returned_cheque_fee": "change_returned_cheque_fee", "organisation": "change_organisation", "user": "change_user", "api_key": "change_api_key",
}  # fmt: skip
_WITHOUT_ID: Final = frozenset({"billing_settings", "organisation"})
_WRITTEN_AS: Final = {"property": {"address": "address_details"}}
"""Fields that are sent as another field shows them."""
_WHY_NOT: Final = {
    "POST /operations/{id}/undo": "It is an undo itself; do what it undid once more.",
    "POST /cheque-hand-backs": "The paper was given to the tenant.",
    "POST /period-closings": "Reopen the period instead.",
}


def plan_of(operation: str, things: Sequence[Thing], takes: Callable[[str], frozenset[str]]) -> Plan:
    """The plan for an operation by its title. `takes` names the fields of an operation's body. Raises `NoPlan`."""
    if operation in _DELETED:
        name, kind = _DELETED[operation]
        return Plan([Step(name, thing["object_id"]) for thing in _made(things, kind)[::-1]])
    if operation in _REVERSED:
        name, kind = _REVERSED[operation]
        if kind == "settlement" and any(
            "status" in t.get("changed", {}) for t in things if t.get("object_type") == "lease"
        ):
            raise NoPlan("It ended the lease besides, which stays ended; reverse the settlement instead.")
        return Plan(
            [Step(name, thing["object_id"], {"reason": REASON}) for thing in _made(things, kind)[::-1]]
        )
    if operation == "POST /charges":
        return Plan([_waiver(thing) for thing in _made(things, "charge")])
    method = operation.partition(" ")[0]
    if method in {"PATCH", "PUT"}:
        return _written_back(things, takes)
    if method == "DELETE":
        raise NoPlan("What was deleted is not made again.")
    raise NoPlan(_WHY_NOT.get(operation, "There is nothing that takes back what it did."))


def _made(things: Sequence[Thing], kind: str) -> list[Thing]:
    """Raises `NoPlan` where the entry made none, or where it happened elsewhere."""
    found = [
        t for t in things if t.get("object_type") == kind and "object" in t and "organisation_id" not in t
    ]
    if not found:
        raise NoPlan("It made nothing here that could be taken back.")
    return found


def _waiver(thing: Thing) -> Step:
    body = {"type": "waiver", "reason": REASON, "amount": thing["object"]["net"]}
    return Step("credit_charge", thing["object_id"], body)


def _written_back(things: Sequence[Thing], takes: Callable[[str], frozenset[str]]) -> Plan:
    changed = [thing for thing in things if "changed" in thing]
    if not changed:
        raise NoPlan("It changed nothing.")
    if any("object" in thing for thing in things):
        raise NoPlan("It made or removed other things besides.")
    first = changed[0]
    kind = first["object_type"]
    if kind not in _PATCHED:
        raise NoPlan("There is nothing that takes back what it did.")
    name, fields = _PATCHED[kind], takes(_PATCHED[kind])
    body = {}
    for field_name in first["changed"].keys() & fields:
        source = _WRITTEN_AS.get(kind, {}).get(field_name, field_name)
        if source in first["changed"]:
            body[field_name] = first["changed"][source]["before"]
    if not body:
        raise NoPlan("Nothing of what it changed can be written.")
    return Plan([Step(name, None if kind in _WITHOUT_ID else first["object_id"], body)], restores=changed)
