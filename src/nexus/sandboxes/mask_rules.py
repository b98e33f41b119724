"""What a masked copy does with each column that holds text: a test finds those that nobody has decided about."""

from typing import Final

NOT_COPIED: Final = frozenset({
    "users", "sessions", "api_keys", "webhooks", "webhook_deliveries", "webhook_attempts", "events", "idempotency_keys", "jobs",
    "job_results", "quota_windows", "quota_holders", "sandboxes", "audit_entries", "audit_heads",
    "proposals", "operation_undos", "api_key_days", "cheque_images",
})  # fmt: skip
"""Who may come in, what is sent where, what was done and by whom: a sandbox begins these anew."""

RULES: Final[dict[str, dict[str, str]]] = {
    "accounts": {"name": "text", "name_ar": "text"},
    "allocations": {"release_reason": "note"},
    "charges": {"description": "typed", "owner_reference": "owner"},
    "cheque_deposits": {"account": "account", "reference": "code"},
    "cheque_steps": {"reason": "reason", "bank_text": "note", "place": "note", "person": "name", "reference": "code",
                     "request_id": "request"},
    "cheques": {"number": "code", "branch": "note", "drawer": "name", "account_last_four": "code", "payee": "name",
                "custody_place": "note", "bank_text": "note", "notes": "note"},
    "credits": {"reason": "typed"},
    "deposit_movements": {"reference": "code", "reason": "note"},
    "deposits": {"notes": "note"},
    "exchange_rates": {"source": "text"},
    "journal_entries": {"description": "typed", "request_id": "request"},
    "lease_items": {"description": "text"},
    "leases": {"termination_reason": "note", "registration_number": "code", "notes": "note"},
    "payments": {"reference": "code", "instrument": "instrument", "return_note": "note", "reversal_reason": "note", "notes": "note"},
    "period_closings": {"reopening_reason": "note"},
    "postings": {"owner_reference": "owner", "memo": "text"},
    "properties": {"name": "building", "name_ar": "building", "address": "derived", "address_details": "address_details",
                   "owner_reference": "owner", "notes": "note"},
    "refunds": {"reference": "code", "reason": "note"},
    "tax_document_lines": {"description": "text", "description_ar": "text"},
    "tax_documents": {"reason": "note", "supplier_name": "name", "supplier_name_ar": "name", "supplier_address": "address",
                      "supplier_address_ar": "address", "supplier_trn": "trn", "customer_name": "name", "customer_name_ar": "name",
                      "customer_address": "address", "customer_address_ar": "address", "customer_trn": "trn", "agent_name": "name",
                      "agent_name_ar": "name", "request_id": "request"},
    "tax_suppliers": {"name": "name", "name_ar": "name", "address": "address", "address_ar": "address", "trn": "trn",
                      "owner_reference": "owner"},
    "tenants": {"name": "name", "name_ar": "name", "birth_date": "day_of_year", "emails": "email", "phones": "phone", "emergency_contacts": "contacts",
                "identifiers": "identifiers", "notes": "note"},
    "units": {"dewa_premises": "code", "title_deed": "code", "makani": "code", "notes": "note"},
}  # fmt: skip
"""Table -> column -> rule."""

KEPT: Final[dict[str, str]] = {
    "accounts": "book code type role status",
    "allocations": "status",
    "billing_settings": "allocation_order recognition",
    "charges": "type tax_category tax_reason",
    "cheque_steps": "step status actor",
    "cheques": "kind status bank return_reason",
    "credits": "type",
    "deposit_movements": "type method held_by actor",
    "deposits": "purpose held_by",
    "journal_entries": "kind actor hash",
    "late_fee_rules": "kind charge_types",
    "lease_items": "type",
    "lease_tenants": "role",
    "leases": "number status registration_authority proration",
    "ledgers": "last_hash",
    "list_totals": "resource status",
    "number_series": "series",
    "payment_days": "status",
    "payments": "method status return_reason",
    "period_closings": "status closed_by reopened_by",
    "postings": "book",
    "properties": "type status jurisdiction time_zone",
    "refunds": "method",
    "reminders": "type",
    "returned_cheque_fees": "reasons",
    "tax_document_lines": "category reason_code reason reason_ar",
    "tax_documents": "kind series number warnings actor",
    "tax_suppliers": "jurisdiction invoice_prefix",
    "tenants": "type status preferred_language identifier_digests",
    "units": "number floor type usage area_unit area_standard furnished status",
}
"""States, codes, the product's own words and ids. Hashes of the books and digests of identifiers are made anew."""
