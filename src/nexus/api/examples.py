"""Examples for the reference, made from the schemas and from what names mean here."""

from typing import Any, Final

from nexus.api.example_bodies import MORE_BODIES
from nexus.core import ids

BESIDE: Final = "x-expand"
"""Marks what an answer has only when `expand` names it."""
BY_NAME: Final[dict[str, Any]] = {
    "name": "Marina Tower A",
    "name_ar": "برج المارينا أ",
    "address_details": {"community": "Dubai Marina", "city": "Dubai", "country": "AE"},
    "units_count": 45,
    "occupied_units": 42,
    "time_zone": "Asia/Dubai",
    "jurisdiction": "AE-DU",
    "currency": "AED",
    "number": "1204",
    "floor": "12",
    "receipt_number": "R-000042",
    "invoice_prefix": "MH",
    "trn": "100123456700003",
    "address_ar": "مكتب 901، مرسى دبي، دبي",
    "sentence": "The rent of commercial premises is standard-rated (Decree-Law 8/2017, article 3).",
    "sentence_ar": "إيجار العقار التجاري يخضع للنسبة الأساسية (المرسوم بقانون 8/2017، المادة 3).",
    "description": "Rent, first quarter",
    "description_ar": "إيجار الربع الأول",
    "tax_currency": "AED",
    "email": "leila@example.com",
    "emails": ["leila@example.com"],
    "phones": ["+971501234567"],
    "phone": "+971501234567",
    "last_four": "4242",
    "prefix": "nxs_live_",
    "key": "nxs_live_…",
    "bank": "Emirates NBD",
    "drawer": "Leila Haddad",
    "reference": "FT26327000184",
    "relationship": "sister",
    "authority": "DET",
    "country": "AE",
    "reason": "Recorded twice",
    "plan": "standard",
    "account_code": "1010",
    "account_name": "Client bank",
    "account_name_ar": "حساب العملاء البنكي",
    "total": 150,
    "page": 1,
    "limit": 20,
    "bedrooms": 2,
    "cheque_count": 4,
    "warnings": [],
    "scopes": ["properties:read", "payments:write"],
    "ip_allow_list": ["192.0.2.0/24"],
    "amount": "21250.00",
    "cleared": "42500.00",
    "pending": "21250.00",
    "bounced": "0.00",
    "reversed": "0.00",
    "annual_rent": "85000.00",
    "annual_amount": "6000.00",
    "net": "21250.00",
    "tax": "0.00",
    "tax_rate": "0.00",
    "tax_reason": "residential_lease",
    "allocated": "21250.00",
    "credited": "0.00",
    "open": "0.00",
    "credit": "0.00",
    "unallocated": "0.00",
    "refunded": "0.00",
    "instalments": 4,
    "lead_days": 0,
    "deferred": "0.00",
    "deposit": "4250.00",
    "market_rent": "85000.00",
    "date": "2026-11-23",
    "birth_date": "1988-04-02",
    "start_date": "2026-12-01",
    "end_date": "2027-11-30",
}
PREFERRED: Final = (
    "residential", "active", "apartment", "person", "tenant", "unfurnished", "vacant_ready", "sqm", "title_deed", "en",
    "standard", "tax_invoice", "cleared", "bank_transfer", "insufficient_funds", "live", "manager", "ejari", 4,
)  # fmt: skip
"""Which value of an enum stands for it; the schema lists them by the alphabet."""
SELDOM: Final = frozenset({
    "cheque", "card", "returned_on", "return_reason", "return_note", "reversed_on", "reversal_reason", "terminated_on",
    "termination_reason", "notice_given_on", "renews_lease_id", "renewed_by_lease_id", "replaces_id", "revoked_at",
    "trade_licence", "next_cursor", "cheque_id", "deposit_id", "replaced_by", "alert", "bank_text", "certificate", "correction", "invoice_line", "invoice_id", "invoice_number", "registered_until", "agent", "mode", "notes", "owner_reference", "state", "line2", "line2_ar", "po_box",
    "postal_code", "line1", "line1_ar", "street", "street_ar", "building", "building_ar", "community_ar", "city_ar",
})  # fmt: skip
"""Optional fields that most things don't have: null in an answer, left out of a request."""
_CASH: Final = {
    "tenant_id": ids.example("tenant"), "lease_id": ids.example("lease"), "amount": "21250.00",
    "date": "2026-11-23",
}  # fmt: skip
_CHEQUE: Final = {"number": "004417", "bank": "Emirates NBD", "drawer": "Leila Haddad", "date": "2026-12-01"}
_DUBAI_MARINA: Final = {"community": "Dubai Marina", "city": "Dubai", "emirate": "Dubai", "country": "AE"}
BODIES: Final[dict[str, dict[str, Any]]] = {
    "record_payment": {
        "cash": _CASH | {"method": "cash"},
        "cheque": _CASH | {"method": "cheque", "cheque": _CHEQUE},
        "bank_transfer": _CASH | {"method": "bank_transfer", "reference": "FT26327000184"},
        "card": _CASH | {"method": "card", "card": {"last_four": "4242", "authorisation": "A1B2C3"}},
    },
    "create_property": {
        "minimum": {"name": "Marina Tower A", "type": "residential", "address": _DUBAI_MARINA},
        "more": {
            "name": "Marina Tower A",
            "name_ar": "برج المارينا أ",
            "type": "residential",
            "address": _DUBAI_MARINA | {"building": "Marina Tower A", "makani": "3014072155"},
            "code": "MTA",
            "owner_reference": "OWN-17",
            "built_year": 2012,
            "completed_on": "2012-06-30",
        },
    },
    "run_billing": {
        "a lease": {"lease_id": ids.example("lease"), "through": "2026-12-31"},
        "a property": {"property_id": ids.example("property")},
    },
    "add_lease_item": {
        "parking": {
            "type": "parking",
            "description": "Bay P2-114",
            "instalments": 4,
            "terms": [{"starts_on": "2026-12-01", "annual_amount": "6000.00"}],
        }
    },
    "change_lease_item": {
        "step": {
            "terms": [
                {"starts_on": "2026-12-01", "annual_amount": "85000.00"},
                {"starts_on": "2027-12-01", "annual_amount": "89250.00"},
            ]
        }
    },
    "create_charge": {
        "late fee": {
            "lease_id": ids.example("lease"),
            "type": "late_fee",
            "amount": "500.00",
            "description": "Rent of December, ten days late",
        }
    },
    "credit_charge": {"waiver": {"type": "waiver", "reason": "The lift was broken for a week", "amount": "500.00"}},
    "release_allocation": {"usual": {"reason": "Meant for another charge"}},
    "allocate_payment": {
        "by the rule": {},
        "by hand": {"allocations": [{"charge_id": ids.example("charge"), "amount": "21250.00"}]},
    },
    "refund_payment": {"overpaid": {"method": "bank_transfer", "reason": "Overpaid", "amount": "150.00"}},
    "preview_allocation": {
        "usual": {"tenant_id": ids.example("tenant"), "lease_id": ids.example("lease"), "amount": "45000.00"}
    },
    "file_cheque": {
        "in hand": {
            "tenant_id": ids.example("tenant"), "lease_id": ids.example("lease"), **_CHEQUE, "amount": "21250.00",
            "received_on": "2026-11-23", "custody_place": "Safe 2",
        }
    },
    "file_cheque_set": {
        "by the schedule": {
            "lease_id": ids.example("lease"), "bank": "Emirates NBD", "drawer": "Leila Haddad", "first_number": "004417",
            "received_on": "2026-11-23", "custody_place": "Safe 2",
        },
        "one by one": {
            "lease_id": ids.example("lease"), "bank": "Emirates NBD", "drawer": "Leila Haddad",
            "cheques": [
                {"number": "004417", "date": "2026-12-01", "amount": "42500.00"},
                {"number": "004418", "date": "2027-06-01", "amount": "42500.00"},
            ],
        },
    },
    "deposit_cheques": {
        "usual": {"cheque_ids": [ids.example("cheque")], "date": "2026-12-01", "account": "Client bank"}
    },
    "clear_cheque_deposit": {
        "all paid": {"date": "2026-12-02"},
        "one returned": {
            "date": "2026-12-02",
            "exceptions": [{"cheque_id": ids.example("cheque"), "outcome": "returned", "reason": "insufficient_funds"}],
        },
    },
    "hand_back_cheques": {
        "of a lease": {"lease_id": ids.example("lease"), "person": "Leila Haddad"},
        "some": {"cheque_ids": [ids.example("cheque")], "reason": "Replaced by a transfer"},
    },
    "keep_cheque": {"usual": {"place": "Safe 2", "person": "Leila Haddad"}},
    "clear_cheque": {"usual": {"date": "2026-12-02"}},
    "return_cheque": {
        "usual": {"date": "2026-12-02", "reason": "insufficient_funds", "bank_text": "Refer to drawer"}
    },
    "pay_cheque_in_part": {"usual": {"date": "2026-12-02", "amount": "9000.00", "certificate": "C-771"}},
    "present_cheque_again": {"usual": {"date": "2026-12-09"}},
    "replace_cheque": {
        "by cash": {"payments": [{"method": "cash", "amount": "21250.00"}]},
        "by a cheque": {"cheques": [_CHEQUE | {"number": "004430", "amount": "21250.00", "received_on": "2026-12-05"}]},
    },
    "withdraw_cheque": {"usual": {"outcome": "returned_to_tenant", "reason": "Lease ended", "person": "Leila Haddad"}},
    "lose_cheque": {"usual": {"reason": "Lost by the courier", "stop_reference": "ST-20491"}},
    "take_cheque_to_law": {"usual": {"reference": "1180/2026"}},
    "create_late_fee_rule": {
        "flat": {"kind": "flat", "amount": "250.00", "grace_days": 5, "starts_on": "2026-01-01"},
        "by the day": {"kind": "daily_percentage", "rate_basis_points": 5, "cap": "1000.00", "starts_on": "2026-01-01"},
    },
    "create_deposit": {"usual": {"lease_id": ids.example("lease"), "amount": "4250.00", "due_on": "2026-12-01"}},
    "receive_deposit": {"usual": {"method": "bank_transfer", "reference": "FT26327000184"}},
    "apply_deposit": {"by the rule": {"reason": "Rent of the last month"}},
    "deduct_from_deposit": {"usual": {"amount": "650.00", "reason": "Broken balcony door"}},
    "forfeit_deposit": {"usual": {"reason": "Left without notice"}},
    "refund_deposit": {"usual": {"method": "bank_transfer", "reference": "FT27335000184"}},
    "transfer_deposit": {"usual": {"held_by": "landlord", "reference": "FT26328000011"}},
    "create_returned_cheque_fee": {"usual": {"amount": "500.00", "starts_on": "2026-01-01"}},
    "change_property": {"status": {"status": "maintenance", "notes": "Lifts until Thursday"}},
    "create_units": {
        "two": {
            "units": [
                {"number": "1204", "type": "apartment", "bedrooms": 2, "market_rent": "85000.00"},
                {"number": "1205", "type": "studio", "market_rent": "52000.00"},
            ]
        }
    },
    "run_batch": {
        "a tenant who moves in and pays": {
            "operations": [
                {"id": "tenant", "method": "POST", "path": "/tenants", "body": {"type": "person", "name": "Leila Haddad"}},
                {"method": "POST", "path": "/payments", "body": {
                    "tenant_id": {"$ref": "tenant.data.id"}, "amount": "21250.00", "method": "cash", "date": "2026-11-23"}},
            ]
        }
    },
    "create_sandbox": {
        "empty": {"name": "Year end", "source": "empty", "clock": "2026-01-01"},
        "the sample": {"name": "Portfolio", "source": "sample", "properties": 10},
        "a masked copy": {"name": "As it is now", "source": "copy"},
    },
    "move_sandbox_clock": {"usual": {"to": "2027-03-01"}},
    "create_sandbox_key": {"usual": {"name": "Tests"}},
    "change_api_key": {"scopes": {"scopes": ["properties:read", "units:read"]}},
    "create_api_key": {
        "narrow": {
            "name": "Accounts",
            "scopes": ["payments:read", "payments:write"],
            "expires_at": "2027-11-23T00:00:00Z",
        }
    },
}  # fmt: skip
"""Requests that say more than their schema could, by operation."""


def body_examples(operation: str, schema: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    """Named examples of a request's body."""
    named = (
        BODIES.get(operation)
        or MORE_BODIES.get(operation)
        or {"usual": example_of(schema, components, sent=True)}
    )
    return {name: {"value": value} for name, value in named.items()}


def example_of(
    schema: dict[str, Any], components: dict[str, Any], name: str = "", *, sent: bool = False
) -> Any:
    """A plausible value that fits the schema, of an answer or of what is sent."""
    if "$ref" in schema:
        return example_of(components[schema["$ref"].rpartition("/")[2]], components, name, sent=sent)
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("enum"):
        return next((value for value in PREFERRED if value in schema["enum"]), schema["enum"][0])
    if "anyOf" in schema:
        branches = [branch for branch in schema["anyOf"] if branch != {"type": "null"}]
        if len(branches) < len(schema["anyOf"]) and name in SELDOM:
            return None
        return example_of(branches[0], components, name, sent=sent)
    if schema.get("type") == "object":
        return _object(schema, components, name, sent)
    if name in BY_NAME and schema.get("type") != "array":
        return BY_NAME[name]
    if name == "address":
        return "Dubai Marina, Dubai"
    if schema.get("type") == "array":
        return [example_of(schema["items"], components, name.removesuffix("s"), sent=sent)]
    return _scalar(schema, name)


def _object(schema: dict[str, Any], components: dict[str, Any], name: str, sent: bool) -> Any:
    properties = schema.get("properties")
    if properties is None:
        return BY_NAME.get(name, {})
    needed = schema.get("required", ())
    return {
        n: example_of(s, components, n, sent=sent)
        for n, s in properties.items()
        if n in needed or not ((sent and n in SELDOM) or BESIDE in s)
    }


def _scalar(schema: dict[str, Any], name: str) -> Any:
    kind = schema.get("type")
    if kind == "string":
        place = {"community": "Dubai Marina", "city": "Dubai", "emirate": "Dubai"}
        if name in place:
            return place[name]
        if name.endswith("_id") and name[:-3].rpartition("_")[2] in ids.PREFIXES:
            return ids.example(name[:-3].rpartition("_")[2])
        if schema.get("format") == "date" or name.endswith("_on"):
            return "2026-11-23"
        if schema.get("format") == "date-time" or name.endswith("_at"):
            return "2026-11-23T08:15:30.000000Z"
        return "text"
    if kind in {"integer", "number"}:
        return max(schema.get("minimum", 1), 1)
    return {"boolean": True, "null": None}.get(str(kind))
