"""What a key or a role may do. A scope is `resource:read` or `resource:write`."""

from typing import Final

RESOURCES: Final = (
    "properties",
    "units",
    "tenants",
    "leases",
    "charges",
    "payments",
    "cheques",
    "deposits",
    "accounts",
    "journal_entries",
    "period_closings",
    "suppliers",
    "tax_documents",
    "reports",
    "jobs",
    "events",
    "webhooks",
    "audit",
    "sandboxes",
    "operations",
    "proposals",
    "organisation",
    "users",
    "api_keys",
)
READ_ONLY: Final = frozenset({"reports", "events", "audit"})
"""Made from what others hold: there is nothing to write."""
UNMASKED: Final = "tenant_identifiers:read"
"""Reading Emirates IDs, passports, trade licences and TRNs in clear needs a scope of its own."""

READ: Final = frozenset(f"{name}:read" for name in RESOURCES)
WRITE: Final = frozenset(f"{name}:write" for name in RESOURCES if name not in READ_ONLY)
ALL: Final = READ | WRITE | {UNMASKED}

_ADMINISTRATION: Final = frozenset(
    {"organisation:write", "users:write", "api_keys:write", "webhooks:write", "sandboxes:write"}
)
ROLES: Final = {
    "owner": ALL,
    "manager": ALL - _ADMINISTRATION - {"audit:read"},
    "accountant": READ - {"audit:read"}
    | {
        "payments:write",
        "cheques:write",
        "deposits:write",
        "tenants:write",
        "accounts:write",
        "journal_entries:write",
        "period_closings:write",
        "suppliers:write",
        "tax_documents:write",
        "jobs:write",
        "operations:write",
    },
    "viewer": (READ | {"jobs:write"})
    - {"api_keys:read", "users:read", "webhooks:read", "audit:read", "sandboxes:read"},
}
"""What each role of a dashboard user may do."""
