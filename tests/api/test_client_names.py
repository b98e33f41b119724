"""What the client libraries call an operation."""

from collections import Counter

from nexus.api.client_names import client_name
from nexus.api.operations import all_operations

WORKED = {
    "list_properties": ("properties", "list"),
    "create_property": ("properties", "create"),
    "read_tenant_detail": ("tenants", "read"),
    "update_tenant": ("tenants", "update"),
    "record_payment": ("payments", "create"),
    "clear_cheque": ("cheques", "clear"),
    "read_deposit_slip": ("cheque_deposits", "read_slip"),
    "reopen_period": ("period_closings", "reopen"),
    "read_rent_roll": ("reports", "read_rent_roll"),
    "list_changes": ("changes", "list"),
    "read_journal_entry": ("journal_entries", "read"),
    "move_sandbox_clock": ("sandboxes", "move_clock"),
    "run_batch": ("batch", "run"),
}


def test_operations_are_called_as_expected() -> None:
    names = {o.name: client_name(o) for o in all_operations()}
    assert {name: names[name] for name in WORKED} == WORKED


def test_no_two_operations_share_a_name() -> None:
    assert {n: k for n, k in Counter(map(client_name, all_operations())).items() if k > 1} == {}
