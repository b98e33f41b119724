"""What the machine of money begins with: one lease of AED 120,000.00 a year and its tenant."""

from datetime import date

from nexus.billing import late_fee_rules
from nexus.billing.allocation_order import ALLOCATION_ORDER
from nexus.billing.api import save_settings
from nexus.core.context import Ctx, Row
from nexus.identity.actions import create_organisation
from nexus.leases.actions import activate_lease
from nexus.leases.drafting import create_lease
from nexus.leases.terms import RentCosts
from nexus.payments.cheques import fees
from nexus.properties.actions import create_property
from nexus.properties.units.actions import create_units
from nexus.tax.suppliers import create_supplier
from nexus.tenants.actions import create_tenant
from support.whole_books import START

LATE_RULES = (
    {"kind": "flat", "amount": 25_000, "rate": None, "cap": None, "grace_days": 5},
    {"kind": "percentage", "amount": None, "rate": 200, "cap": None, "grace_days": 0},
    {"kind": "daily_amount", "amount": 1_000, "rate": None, "cap": 60_000, "grace_days": 3},
    {"kind": "daily_percentage", "amount": None, "rate": 5, "cap": None, "grace_days": 1},
)


async def one_lease(
    ctx: Ctx, *, cheques: int, automatic: bool, taxed: bool, monthly: bool, late: dict | None
) -> Row:
    """The organisation, its settings and its lease in force, with a deposit of AED 6,000.00 asked for."""
    await create_organisation(ctx, name="Gulf Crest")
    place = await create_property(ctx, name="Marina Tower A", type="residential", address={"city": "Dubai"})
    new = {
        "number": "1", "type": "office" if taxed else "apartment", "furnished": "unfurnished", "status": "vacant_ready",
        "currency": "AED",
    }  # fmt: skip
    (unit,) = await create_units(ctx, place["id"], [new])
    tenant = await create_tenant(ctx, {"type": "person", "name": "Leila Haddad"})
    lease = await create_lease(
        ctx, unit_ids=[unit["id"]], parties=[(tenant["id"], "tenant")], start_date=START, end_date=None,
        annual_rent=12_000_000, deposit=600_000, cheque_count=cheques, currency="AED",
        costs=RentCosts(penalty_months=2),
    )  # fmt: skip
    await activate_lease(ctx, lease)
    if taxed:
        await create_supplier(ctx, {
            "name": "Marina Heights LLC", "address": "Dubai", "invoice_prefix": "MH", "trn": "100123456700003",
            "registered_from": date(2018, 1, 1),
        })  # fmt: skip
    await fees.create_fee(ctx, {
        "lease_id": None, "starts_on": START, "currency": "AED", "amount": 50_000, "reasons": ["insufficient_funds"],
    })  # fmt: skip
    if late:
        rule = late | {"lease_id": None, "starts_on": START, "currency": "AED", "charge_types": ["rent"]}
        await late_fee_rules.create_rule(ctx, rule)
    await save_settings(ctx, {
        "starts_on": START, "allocation_order": list(ALLOCATION_ORDER), "apply_credits": automatic,
        "recognition": "monthly" if monthly else "on_charge",
    })  # fmt: skip
    return lease
