"""Every operation of the API, room by room."""

from collections.abc import Iterable

import msgspec

from nexus.api.batch import batch_routes
from nexus.api.proposing import Approver, proposal_routes
from nexus.api.report_runs import report_run_routes
from nexus.api.undo import undo_routes
from nexus.api_keys.api import routes as api_key_routes
from nexus.audit.api import audit_routes
from nexus.billing.api import billing_routes
from nexus.billing.api import routes as item_routes
from nexus.billing.charges_api import allocation_routes
from nexus.billing.charges_api import routes as charge_routes
from nexus.billing.ending_api import routes as lease_ending_routes
from nexus.billing.late_fees_api import routes as late_fee_routes
from nexus.core.context import Ctx
from nexus.core.errors import NexusError
from nexus.core.settings import Settings
from nexus.feed.api import routes as feed_routes
from nexus.feed.stream import stream_routes
from nexus.identity.api import organisation_routes, user_routes
from nexus.jobs.api import routes as job_routes
from nexus.leases.api import routes as lease_routes
from nexus.ledger.accounts_api import routes as account_routes
from nexus.ledger.api import routes as journal_routes
from nexus.ledger.closings_api import routes as closing_routes
from nexus.payments.api import routes as payment_routes
from nexus.payments.cheques.api import routes as cheque_routes
from nexus.payments.cheques.banking_api import routes as cheque_banking_routes
from nexus.payments.cheques.handing_back_api import routes as cheque_hand_back_routes
from nexus.payments.cheques.images_api import routes as cheque_image_routes
from nexus.payments.cheques.moves_api import routes as cheque_move_routes
from nexus.payments.deposits.api import routes as deposit_routes
from nexus.payments.receipts_api import routes as receipt_routes
from nexus.payments.settlements.api import routes as settlement_routes
from nexus.payments.settling_api import routes as settling_routes
from nexus.properties.api import routes as property_routes
from nexus.properties.units.api import routes as unit_routes
from nexus.properties.valuations.api import routes as valuation_routes
from nexus.rate_limits.model import PLANS, WINDOW
from nexus.reports.api import routes as report_routes
from nexus.reports.lease_balance import routes as lease_balance_routes
from nexus.reports.performance_api import routes as performance_routes
from nexus.reports.receipts_api import routes as receipts_report_routes
from nexus.reports.registers_api import routes as register_routes
from nexus.reports.tenant_profile import routes as tenant_profile_routes
from nexus.rest.operation import Call, NoQuery, One, Operation, Routes
from nexus.sandboxes.api import routes as sandbox_routes
from nexus.search.api import routes as search_routes
from nexus.services import Services
from nexus.tax.documents_api import routes as tax_document_routes
from nexus.tax.exchange_rates_api import routes as exchange_rate_routes
from nexus.tax.suppliers_api import routes as supplier_routes
from nexus.tenants.api import routes as tenant_routes
from nexus.webhooks.api import webhook_routes
from nexus.webhooks.model import Policy
from nexus.webhooks.policy import load_policy


class RateLimitOut(msgspec.Struct):
    """Where the organisation stands in its hour. Nulls on an unlimited plan."""

    plan: str
    limit: int | None
    remaining: int | None
    reset_seconds: int | None
    window_seconds: int


REPORTS = [
    operation
    for room in (report_routes, register_routes, receipts_report_routes, performance_routes)
    for operation in room.operations
]
"""What can also be made by a worker, where it answers with a file."""


def all_operations(services: Services | None = None) -> list[Operation]:
    """In the order of the reference. Without services they can be described but not all of them run."""
    rooms: Iterable[Routes] = (
        property_routes,
        unit_routes,
        valuation_routes,
        tenant_routes,
        tenant_profile_routes,
        lease_routes,
        lease_ending_routes,
        lease_balance_routes,
        item_routes,
        charge_routes,
        billing_routes,
        late_fee_routes,
        payment_routes,
        receipt_routes,
        settling_routes,
        cheque_routes,
        cheque_move_routes,
        cheque_banking_routes,
        cheque_hand_back_routes,
        cheque_image_routes,
        deposit_routes,
        settlement_routes,
        allocation_routes,
        account_routes,
        journal_routes,
        closing_routes,
        supplier_routes,
        exchange_rate_routes,
        tax_document_routes,
        report_routes,
        register_routes,
        receipts_report_routes,
        performance_routes,
        report_run_routes(REPORTS),
        job_routes,
        feed_routes,
        audit_routes(services.database if services else None),
        stream_routes(services.follower if services else None),
        sandbox_routes,
        search_routes,
        webhook_routes(load_policy(services.settings) if services else Policy()),
        organisation_routes,
        user_routes,
        api_key_routes,
        _rate_limit_routes(services),
    )
    found = [operation for room in rooms for operation in room.operations]
    hours = services.settings.undo_hours if services else Settings().undo_hours
    found += undo_routes(found, hours).operations
    found += proposal_routes(Approver(found)).operations
    return [*found, *batch_routes(found).operations]


def _rate_limit_routes(services: Services | None) -> Routes:
    routes = Routes("Rate limit", "organisation")

    async def read_rate_limit(ctx: Ctx, call: Call[None, NoQuery]) -> One:
        """Read how much of the hourly quota is left."""
        if services is None:
            raise NexusError
        quota = await services.meter.standing(ctx.org_id, ctx.actor.plan)
        plan = ctx.actor.plan
        if quota is None:
            return One(RateLimitOut(plan, PLANS[plan], None, None, WINDOW))
        return One(RateLimitOut(plan, quota.limit, quota.remaining, quota.reset, WINDOW))

    routes.get("/rate-limit", answer=RateLimitOut, scope=None)(read_rate_limit)
    return routes
