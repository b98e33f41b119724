"""What a key with bounds may ask for at all: what can't be bounded is refused rather than shown.

The database keeps such a key to its properties; here stands which operations make sense within them. What is new is refused
until somebody has thought about it.
"""

from typing import Final

import asyncpg

from nexus.core.context import Actor
from nexus.core.errors import Forbidden, NexusError
from nexus.rest.operation import Operation

WITHIN_PROPERTIES: Final = frozenset({
    "list_properties", "read_property", "change_property",
    "list_units", "read_unit", "create_unit", "create_units", "change_unit", "delete_unit",
    "list_valuations", "read_valuation", "record_valuation", "withdraw_valuation",
    "list_tenants", "read_tenant_detail", "update_tenant", "change_tenant",
    "list_leases", "read_lease", "read_lease_schedule", "explain_lease_balance", "create_lease", "change_lease", "delete_lease", "activate_lease",
    "give_notice", "end_lease", "terminate_lease", "cancel_lease", "adopt_billing_rules", "renew_lease",
    "list_lease_items", "read_lease_item", "add_lease_item", "change_lease_item", "delete_lease_item",
    "list_charges", "read_charge", "create_charge", "credit_charge", "list_credits", "read_credit",
    "list_payments", "read_payment", "read_payment_receipt", "record_payment", "change_payment", "clear_payment",
    "return_payment", "reverse_payment", "preview_allocation", "allocate_payment", "refund_payment",
    "list_refunds", "read_refund", "reverse_refund", "list_settlements", "read_settlement", "read_settlement_document",
    "settle_lease", "reverse_settlement", "list_allocations", "read_allocation", "release_allocation",
    "list_cheques", "list_cheque_hand_backs", "read_cheque_hand_back", "hand_back_cheques", "read_cheque_hand_back_receipt",
    "read_cheque", "file_cheque", "file_cheque_set", "change_cheque", "keep_cheque", "keep_cheque_image",
    "read_cheque_front_image", "read_cheque_back_image", "remove_cheque_front_image", "remove_cheque_back_image",
    "list_deposits", "read_deposit", "create_deposit", "change_deposit", "receive_deposit", "apply_deposit",
    "deduct_from_deposit", "forfeit_deposit", "refund_deposit",
    "list_deposit_movements", "read_deposit_movement", "reverse_deposit_movement",
    "list_tax_documents", "read_tax_document", "read_tax_document_pdf",
    "read_organisation", "read_rate_limit",
})  # fmt: skip
"""For a key that may touch some properties alone."""
_MAKES_KEYS: Final = frozenset({"api_keys:write", "users:write"})
_OUTSIDE: Final = "This key may touch some properties alone, and this reaches beyond them."


def check_bounds(actor: Actor, operation: Operation) -> None:
    """Raises `Forbidden` (403) for what a key with bounds may not ask for, whatever its scopes."""
    if actor.bounds is None:
        return
    if actor.properties is not None and operation.name not in WITHIN_PROPERTIES:
        raise Forbidden(_OUTSIDE, code="outside_bounds")
    if operation.scope in _MAKES_KEYS:
        raise Forbidden("A key with bounds may not make or change keys and users.", code="outside_bounds")


def as_told(actor: Actor | None, error: Exception) -> Exception:
    """What the database refused to a key with bounds is a refusal, not a fault of ours."""
    refused = isinstance(error, asyncpg.InsufficientPrivilegeError)
    if refused and actor is not None and actor.properties is not None and not isinstance(error, NexusError):
        return Forbidden(_OUTSIDE, code="outside_bounds")
    return error
