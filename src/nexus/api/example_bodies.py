"""Examples of requests that a reader would send, where one made from the schema would have every field there is."""

from typing import Any, Final

from nexus.core import ids

MORE_BODIES: Final[dict[str, dict[str, Any]]] = {
    "create_unit": {
        "usual": {
            "property_id": ids.example("property"), "number": "1204", "type": "apartment", "floor": "12", "bedrooms": 2,
            "area": {"value": 73.8, "unit": "sqm", "standard": "title_deed"}, "market_rent": "85000.00",
        }
    },
    "change_unit": {"rent": {"market_rent": "89250.00"}},
    "record_valuation": {
        "usual": {
            "property_id": ids.example("property"), "valued_on": "2026-01-01", "amount": "42500000.00",
            "source": "Valuer's report 2026-114",
        }
    },
    "create_tenant": {
        "person": {
            "type": "person", "name": "Leila Haddad", "name_ar": "ليلى حداد", "emails": ["leila@example.com"],
            "phones": ["+971501234567"], "preferred_language": "en",
        },
        "company": {
            "type": "company", "name": "Gulf Crest Trading LLC", "emails": ["accounts@example.com"], "trn": "100123456700003",
        },
    },
    "update_tenant": {
        "contact": {
            "phones": ["+971501234567"],
            "emergency_contacts": [{"name": "Huda Nasser", "phone": "+971501234568", "relationship": "sister"}],
        }
    },
    "change_tenant": {"contact": {"emails": ["leila@example.com"], "notes": None}},
    "create_lease": {
        "a year": {
            "unit_ids": [ids.example("unit")], "tenants": [{"tenant_id": ids.example("tenant")}],
            "start_date": "2026-12-01", "end_date": "2027-11-30", "annual_rent": "85000.00", "cheque_count": 4,
            "deposit": "4250.00",
        }
    },
    "change_lease": {"registration": {"registration": {"authority": "ejari", "number": "0120261123004417"}}},
    "terminate_lease": {"usual": {"date": "2027-03-31", "reason": "Moved abroad"}},
    "cancel_lease": {"usual": {"reason": "The tenant withdrew before moving in"}},
    "renew_lease": {"usual": {"annual_rent": "89250.00", "cheque_count": 4}},
    "change_billing_settings": {"usual": {"lead_days": 14, "recognition": "monthly"}},
    "change_late_fee_rule": {"grace": {"grace_days": 7}},
    "return_payment": {"usual": {"date": "2026-12-02", "reason": "insufficient_funds"}},
    "change_cheque": {"usual": {"branch": "Dubai Marina", "notes": "Call before it is deposited"}},
    "change_returned_cheque_fee": {"usual": {"amount": "550.00"}},
    "create_account": {"usual": {"book": "client", "code": "4250", "name": "Vending machines", "type": "income"}},
    "change_account": {"usual": {"name": "Vending machines and lockers"}},
    "post_journal_entry": {
        "usual": {
            "description": "Bank charges of November", "effective_on": "2026-11-23",
            "postings": [
                {"account_id": ids.example("account"), "debit": "150.00"},
                {"account_id": ids.example("account"), "credit": "150.00"},
            ],
        }
    },
    "change_supplier": {"usual": {"address": "Office 1204, Marina Plaza, Dubai Marina, Dubai"}},
    "create_exchange_rate": {
        "usual": {"currency": "USD", "tax_currency": "AED", "starts_on": "2026-01-01", "rate": "3.6725"}
    },
    "change_exchange_rate": {"usual": {"rate": "3.6725", "source": "Central Bank of the UAE"}},
    "start_report_run": {"usual": {"report": "rent-roll", "format": "xlsx", "parameters": {"as_of": "2026-11-23"}}},
    "create_webhook": {
        "usual": {"url": "https://example.com/hooks/nexus", "event_types": ["payment.*", "lease.activated"]}
    },
    "change_webhook": {"pause": {"status": "paused"}},
    "rotate_webhook_secret": {"usual": {"overlap_hours": 24}},
    "roll_api_key": {"usual": {"overlap_hours": 24}},
    "change_organisation": {"usual": {"name": "Gulf Crest", "name_ar": "قمة الخليج"}},
    "create_user": {"usual": {"email": "huda@example.com", "name": "Huda Nasser", "role": "accountant"}},
    "change_user": {"usual": {"role": "manager"}},
    "reject_proposal": {"usual": {"reason": "The tenant pays by cheque"}},
}  # fmt: skip
