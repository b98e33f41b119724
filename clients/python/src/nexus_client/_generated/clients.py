"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nexus_client._async import AsyncApi
    from nexus_client._generated.resources.accounts import Accounts, AsyncAccounts
    from nexus_client._generated.resources.allocation_previews import (
        AllocationPreviews,
        AsyncAllocationPreviews,
    )
    from nexus_client._generated.resources.allocations import Allocations, AsyncAllocations
    from nexus_client._generated.resources.api_keys import ApiKeys, AsyncApiKeys
    from nexus_client._generated.resources.audit_entries import AsyncAuditEntries, AuditEntries
    from nexus_client._generated.resources.audit_export import AsyncAuditExport, AuditExport
    from nexus_client._generated.resources.balances import AsyncBalances, Balances
    from nexus_client._generated.resources.batch import AsyncBatch, Batch
    from nexus_client._generated.resources.billing_runs import AsyncBillingRuns, BillingRuns
    from nexus_client._generated.resources.billing_settings import AsyncBillingSettings, BillingSettings
    from nexus_client._generated.resources.changes import AsyncChanges, Changes
    from nexus_client._generated.resources.charges import AsyncCharges, Charges
    from nexus_client._generated.resources.cheque_deposits import AsyncChequeDeposits, ChequeDeposits
    from nexus_client._generated.resources.cheque_hand_backs import AsyncChequeHandBacks, ChequeHandBacks
    from nexus_client._generated.resources.cheque_sets import AsyncChequeSets, ChequeSets
    from nexus_client._generated.resources.cheques import AsyncCheques, Cheques
    from nexus_client._generated.resources.credits import AsyncCredits, Credits
    from nexus_client._generated.resources.deposit_movements import AsyncDepositMovements, DepositMovements
    from nexus_client._generated.resources.deposits import AsyncDeposits, Deposits
    from nexus_client._generated.resources.events import AsyncEvents, Events
    from nexus_client._generated.resources.exchange_rates import AsyncExchangeRates, ExchangeRates
    from nexus_client._generated.resources.jobs import AsyncJobs, Jobs
    from nexus_client._generated.resources.journal_entries import AsyncJournalEntries, JournalEntries
    from nexus_client._generated.resources.late_fee_rules import AsyncLateFeeRules, LateFeeRules
    from nexus_client._generated.resources.late_fee_runs import AsyncLateFeeRuns, LateFeeRuns
    from nexus_client._generated.resources.lease_items import AsyncLeaseItems, LeaseItems
    from nexus_client._generated.resources.leases import AsyncLeases, Leases
    from nexus_client._generated.resources.operations import AsyncOperations, Operations
    from nexus_client._generated.resources.organisation import AsyncOrganisation, Organisation
    from nexus_client._generated.resources.payments import AsyncPayments, Payments
    from nexus_client._generated.resources.period_closings import AsyncPeriodClosings, PeriodClosings
    from nexus_client._generated.resources.properties import AsyncProperties, Properties
    from nexus_client._generated.resources.proposals import AsyncProposals, Proposals
    from nexus_client._generated.resources.rate_limit import AsyncRateLimit, RateLimit
    from nexus_client._generated.resources.refunds import AsyncRefunds, Refunds
    from nexus_client._generated.resources.report_runs import AsyncReportRuns, ReportRuns
    from nexus_client._generated.resources.reports import AsyncReports, Reports
    from nexus_client._generated.resources.returned_cheque_fees import (
        AsyncReturnedChequeFees,
        ReturnedChequeFees,
    )
    from nexus_client._generated.resources.sandboxes import AsyncSandboxes, Sandboxes
    from nexus_client._generated.resources.search import AsyncSearch, Search
    from nexus_client._generated.resources.settlements import AsyncSettlements, Settlements
    from nexus_client._generated.resources.suppliers import AsyncSuppliers, Suppliers
    from nexus_client._generated.resources.tax_documents import AsyncTaxDocuments, TaxDocuments
    from nexus_client._generated.resources.tenants import AsyncTenants, Tenants
    from nexus_client._generated.resources.units import AsyncUnits, Units
    from nexus_client._generated.resources.users import AsyncUsers, Users
    from nexus_client._generated.resources.valuations import AsyncValuations, Valuations
    from nexus_client._generated.resources.vat_summary import AsyncVatSummary, VatSummary
    from nexus_client._generated.resources.webhooks import AsyncWebhooks, Webhooks
    from nexus_client._sync import Api


class Resources:
    _api: Api

    @cached_property
    def accounts(self) -> Accounts:
        """Accounts."""
        from nexus_client._generated.resources.accounts import Accounts

        return Accounts(self._api)

    @cached_property
    def allocation_previews(self) -> AllocationPreviews:
        """Payments."""
        from nexus_client._generated.resources.allocation_previews import AllocationPreviews

        return AllocationPreviews(self._api)

    @cached_property
    def allocations(self) -> Allocations:
        """Allocations."""
        from nexus_client._generated.resources.allocations import Allocations

        return Allocations(self._api)

    @cached_property
    def api_keys(self) -> ApiKeys:
        """API keys."""
        from nexus_client._generated.resources.api_keys import ApiKeys

        return ApiKeys(self._api)

    @cached_property
    def audit_entries(self) -> AuditEntries:
        """Audit log."""
        from nexus_client._generated.resources.audit_entries import AuditEntries

        return AuditEntries(self._api)

    @cached_property
    def audit_export(self) -> AuditExport:
        """Audit log."""
        from nexus_client._generated.resources.audit_export import AuditExport

        return AuditExport(self._api)

    @cached_property
    def balances(self) -> Balances:
        """Accounts."""
        from nexus_client._generated.resources.balances import Balances

        return Balances(self._api)

    @cached_property
    def batch(self) -> Batch:
        """Batch."""
        from nexus_client._generated.resources.batch import Batch

        return Batch(self._api)

    @cached_property
    def billing_runs(self) -> BillingRuns:
        """Billing."""
        from nexus_client._generated.resources.billing_runs import BillingRuns

        return BillingRuns(self._api)

    @cached_property
    def billing_settings(self) -> BillingSettings:
        """Billing."""
        from nexus_client._generated.resources.billing_settings import BillingSettings

        return BillingSettings(self._api)

    @cached_property
    def changes(self) -> Changes:
        """Change feed."""
        from nexus_client._generated.resources.changes import Changes

        return Changes(self._api)

    @cached_property
    def charges(self) -> Charges:
        """Charges."""
        from nexus_client._generated.resources.charges import Charges

        return Charges(self._api)

    @cached_property
    def cheque_deposits(self) -> ChequeDeposits:
        """Cheques."""
        from nexus_client._generated.resources.cheque_deposits import ChequeDeposits

        return ChequeDeposits(self._api)

    @cached_property
    def cheque_hand_backs(self) -> ChequeHandBacks:
        """Cheques."""
        from nexus_client._generated.resources.cheque_hand_backs import ChequeHandBacks

        return ChequeHandBacks(self._api)

    @cached_property
    def cheque_sets(self) -> ChequeSets:
        """Cheques."""
        from nexus_client._generated.resources.cheque_sets import ChequeSets

        return ChequeSets(self._api)

    @cached_property
    def cheques(self) -> Cheques:
        """Cheques."""
        from nexus_client._generated.resources.cheques import Cheques

        return Cheques(self._api)

    @cached_property
    def credits(self) -> Credits:
        """Charges."""
        from nexus_client._generated.resources.credits import Credits

        return Credits(self._api)

    @cached_property
    def deposit_movements(self) -> DepositMovements:
        """Deposits."""
        from nexus_client._generated.resources.deposit_movements import DepositMovements

        return DepositMovements(self._api)

    @cached_property
    def deposits(self) -> Deposits:
        """Deposits."""
        from nexus_client._generated.resources.deposits import Deposits

        return Deposits(self._api)

    @cached_property
    def events(self) -> Events:
        """Change feed."""
        from nexus_client._generated.resources.events import Events

        return Events(self._api)

    @cached_property
    def exchange_rates(self) -> ExchangeRates:
        """Suppliers."""
        from nexus_client._generated.resources.exchange_rates import ExchangeRates

        return ExchangeRates(self._api)

    @cached_property
    def jobs(self) -> Jobs:
        """Jobs."""
        from nexus_client._generated.resources.jobs import Jobs

        return Jobs(self._api)

    @cached_property
    def journal_entries(self) -> JournalEntries:
        """Journal entries."""
        from nexus_client._generated.resources.journal_entries import JournalEntries

        return JournalEntries(self._api)

    @cached_property
    def late_fee_rules(self) -> LateFeeRules:
        """Billing."""
        from nexus_client._generated.resources.late_fee_rules import LateFeeRules

        return LateFeeRules(self._api)

    @cached_property
    def late_fee_runs(self) -> LateFeeRuns:
        """Billing."""
        from nexus_client._generated.resources.late_fee_runs import LateFeeRuns

        return LateFeeRuns(self._api)

    @cached_property
    def lease_items(self) -> LeaseItems:
        """Leases."""
        from nexus_client._generated.resources.lease_items import LeaseItems

        return LeaseItems(self._api)

    @cached_property
    def leases(self) -> Leases:
        """Leases."""
        from nexus_client._generated.resources.leases import Leases

        return Leases(self._api)

    @cached_property
    def operations(self) -> Operations:
        """Operations."""
        from nexus_client._generated.resources.operations import Operations

        return Operations(self._api)

    @cached_property
    def organisation(self) -> Organisation:
        """Organisation."""
        from nexus_client._generated.resources.organisation import Organisation

        return Organisation(self._api)

    @cached_property
    def payments(self) -> Payments:
        """Payments."""
        from nexus_client._generated.resources.payments import Payments

        return Payments(self._api)

    @cached_property
    def period_closings(self) -> PeriodClosings:
        """Period closings."""
        from nexus_client._generated.resources.period_closings import PeriodClosings

        return PeriodClosings(self._api)

    @cached_property
    def properties(self) -> Properties:
        """Properties."""
        from nexus_client._generated.resources.properties import Properties

        return Properties(self._api)

    @cached_property
    def proposals(self) -> Proposals:
        """Proposals."""
        from nexus_client._generated.resources.proposals import Proposals

        return Proposals(self._api)

    @cached_property
    def rate_limit(self) -> RateLimit:
        """Rate limit."""
        from nexus_client._generated.resources.rate_limit import RateLimit

        return RateLimit(self._api)

    @cached_property
    def refunds(self) -> Refunds:
        """Payments."""
        from nexus_client._generated.resources.refunds import Refunds

        return Refunds(self._api)

    @cached_property
    def report_runs(self) -> ReportRuns:
        """Jobs."""
        from nexus_client._generated.resources.report_runs import ReportRuns

        return ReportRuns(self._api)

    @cached_property
    def reports(self) -> Reports:
        """Reports."""
        from nexus_client._generated.resources.reports import Reports

        return Reports(self._api)

    @cached_property
    def returned_cheque_fees(self) -> ReturnedChequeFees:
        """Cheques."""
        from nexus_client._generated.resources.returned_cheque_fees import ReturnedChequeFees

        return ReturnedChequeFees(self._api)

    @cached_property
    def sandboxes(self) -> Sandboxes:
        """Sandboxes."""
        from nexus_client._generated.resources.sandboxes import Sandboxes

        return Sandboxes(self._api)

    @cached_property
    def search(self) -> Search:
        """Search."""
        from nexus_client._generated.resources.search import Search

        return Search(self._api)

    @cached_property
    def settlements(self) -> Settlements:
        """Settlements."""
        from nexus_client._generated.resources.settlements import Settlements

        return Settlements(self._api)

    @cached_property
    def suppliers(self) -> Suppliers:
        """Suppliers."""
        from nexus_client._generated.resources.suppliers import Suppliers

        return Suppliers(self._api)

    @cached_property
    def tax_documents(self) -> TaxDocuments:
        """Tax documents."""
        from nexus_client._generated.resources.tax_documents import TaxDocuments

        return TaxDocuments(self._api)

    @cached_property
    def tenants(self) -> Tenants:
        """Tenants."""
        from nexus_client._generated.resources.tenants import Tenants

        return Tenants(self._api)

    @cached_property
    def units(self) -> Units:
        """Units."""
        from nexus_client._generated.resources.units import Units

        return Units(self._api)

    @cached_property
    def users(self) -> Users:
        """Users."""
        from nexus_client._generated.resources.users import Users

        return Users(self._api)

    @cached_property
    def valuations(self) -> Valuations:
        """Properties."""
        from nexus_client._generated.resources.valuations import Valuations

        return Valuations(self._api)

    @cached_property
    def vat_summary(self) -> VatSummary:
        """Tax documents."""
        from nexus_client._generated.resources.vat_summary import VatSummary

        return VatSummary(self._api)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks."""
        from nexus_client._generated.resources.webhooks import Webhooks

        return Webhooks(self._api)


class AsyncResources:
    _api: AsyncApi

    @cached_property
    def accounts(self) -> AsyncAccounts:
        """Accounts."""
        from nexus_client._generated.resources.accounts import AsyncAccounts

        return AsyncAccounts(self._api)

    @cached_property
    def allocation_previews(self) -> AsyncAllocationPreviews:
        """Payments."""
        from nexus_client._generated.resources.allocation_previews import AsyncAllocationPreviews

        return AsyncAllocationPreviews(self._api)

    @cached_property
    def allocations(self) -> AsyncAllocations:
        """Allocations."""
        from nexus_client._generated.resources.allocations import AsyncAllocations

        return AsyncAllocations(self._api)

    @cached_property
    def api_keys(self) -> AsyncApiKeys:
        """API keys."""
        from nexus_client._generated.resources.api_keys import AsyncApiKeys

        return AsyncApiKeys(self._api)

    @cached_property
    def audit_entries(self) -> AsyncAuditEntries:
        """Audit log."""
        from nexus_client._generated.resources.audit_entries import AsyncAuditEntries

        return AsyncAuditEntries(self._api)

    @cached_property
    def audit_export(self) -> AsyncAuditExport:
        """Audit log."""
        from nexus_client._generated.resources.audit_export import AsyncAuditExport

        return AsyncAuditExport(self._api)

    @cached_property
    def balances(self) -> AsyncBalances:
        """Accounts."""
        from nexus_client._generated.resources.balances import AsyncBalances

        return AsyncBalances(self._api)

    @cached_property
    def batch(self) -> AsyncBatch:
        """Batch."""
        from nexus_client._generated.resources.batch import AsyncBatch

        return AsyncBatch(self._api)

    @cached_property
    def billing_runs(self) -> AsyncBillingRuns:
        """Billing."""
        from nexus_client._generated.resources.billing_runs import AsyncBillingRuns

        return AsyncBillingRuns(self._api)

    @cached_property
    def billing_settings(self) -> AsyncBillingSettings:
        """Billing."""
        from nexus_client._generated.resources.billing_settings import AsyncBillingSettings

        return AsyncBillingSettings(self._api)

    @cached_property
    def changes(self) -> AsyncChanges:
        """Change feed."""
        from nexus_client._generated.resources.changes import AsyncChanges

        return AsyncChanges(self._api)

    @cached_property
    def charges(self) -> AsyncCharges:
        """Charges."""
        from nexus_client._generated.resources.charges import AsyncCharges

        return AsyncCharges(self._api)

    @cached_property
    def cheque_deposits(self) -> AsyncChequeDeposits:
        """Cheques."""
        from nexus_client._generated.resources.cheque_deposits import AsyncChequeDeposits

        return AsyncChequeDeposits(self._api)

    @cached_property
    def cheque_hand_backs(self) -> AsyncChequeHandBacks:
        """Cheques."""
        from nexus_client._generated.resources.cheque_hand_backs import AsyncChequeHandBacks

        return AsyncChequeHandBacks(self._api)

    @cached_property
    def cheque_sets(self) -> AsyncChequeSets:
        """Cheques."""
        from nexus_client._generated.resources.cheque_sets import AsyncChequeSets

        return AsyncChequeSets(self._api)

    @cached_property
    def cheques(self) -> AsyncCheques:
        """Cheques."""
        from nexus_client._generated.resources.cheques import AsyncCheques

        return AsyncCheques(self._api)

    @cached_property
    def credits(self) -> AsyncCredits:
        """Charges."""
        from nexus_client._generated.resources.credits import AsyncCredits

        return AsyncCredits(self._api)

    @cached_property
    def deposit_movements(self) -> AsyncDepositMovements:
        """Deposits."""
        from nexus_client._generated.resources.deposit_movements import AsyncDepositMovements

        return AsyncDepositMovements(self._api)

    @cached_property
    def deposits(self) -> AsyncDeposits:
        """Deposits."""
        from nexus_client._generated.resources.deposits import AsyncDeposits

        return AsyncDeposits(self._api)

    @cached_property
    def events(self) -> AsyncEvents:
        """Change feed."""
        from nexus_client._generated.resources.events import AsyncEvents

        return AsyncEvents(self._api)

    @cached_property
    def exchange_rates(self) -> AsyncExchangeRates:
        """Suppliers."""
        from nexus_client._generated.resources.exchange_rates import AsyncExchangeRates

        return AsyncExchangeRates(self._api)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs."""
        from nexus_client._generated.resources.jobs import AsyncJobs

        return AsyncJobs(self._api)

    @cached_property
    def journal_entries(self) -> AsyncJournalEntries:
        """Journal entries."""
        from nexus_client._generated.resources.journal_entries import AsyncJournalEntries

        return AsyncJournalEntries(self._api)

    @cached_property
    def late_fee_rules(self) -> AsyncLateFeeRules:
        """Billing."""
        from nexus_client._generated.resources.late_fee_rules import AsyncLateFeeRules

        return AsyncLateFeeRules(self._api)

    @cached_property
    def late_fee_runs(self) -> AsyncLateFeeRuns:
        """Billing."""
        from nexus_client._generated.resources.late_fee_runs import AsyncLateFeeRuns

        return AsyncLateFeeRuns(self._api)

    @cached_property
    def lease_items(self) -> AsyncLeaseItems:
        """Leases."""
        from nexus_client._generated.resources.lease_items import AsyncLeaseItems

        return AsyncLeaseItems(self._api)

    @cached_property
    def leases(self) -> AsyncLeases:
        """Leases."""
        from nexus_client._generated.resources.leases import AsyncLeases

        return AsyncLeases(self._api)

    @cached_property
    def operations(self) -> AsyncOperations:
        """Operations."""
        from nexus_client._generated.resources.operations import AsyncOperations

        return AsyncOperations(self._api)

    @cached_property
    def organisation(self) -> AsyncOrganisation:
        """Organisation."""
        from nexus_client._generated.resources.organisation import AsyncOrganisation

        return AsyncOrganisation(self._api)

    @cached_property
    def payments(self) -> AsyncPayments:
        """Payments."""
        from nexus_client._generated.resources.payments import AsyncPayments

        return AsyncPayments(self._api)

    @cached_property
    def period_closings(self) -> AsyncPeriodClosings:
        """Period closings."""
        from nexus_client._generated.resources.period_closings import AsyncPeriodClosings

        return AsyncPeriodClosings(self._api)

    @cached_property
    def properties(self) -> AsyncProperties:
        """Properties."""
        from nexus_client._generated.resources.properties import AsyncProperties

        return AsyncProperties(self._api)

    @cached_property
    def proposals(self) -> AsyncProposals:
        """Proposals."""
        from nexus_client._generated.resources.proposals import AsyncProposals

        return AsyncProposals(self._api)

    @cached_property
    def rate_limit(self) -> AsyncRateLimit:
        """Rate limit."""
        from nexus_client._generated.resources.rate_limit import AsyncRateLimit

        return AsyncRateLimit(self._api)

    @cached_property
    def refunds(self) -> AsyncRefunds:
        """Payments."""
        from nexus_client._generated.resources.refunds import AsyncRefunds

        return AsyncRefunds(self._api)

    @cached_property
    def report_runs(self) -> AsyncReportRuns:
        """Jobs."""
        from nexus_client._generated.resources.report_runs import AsyncReportRuns

        return AsyncReportRuns(self._api)

    @cached_property
    def reports(self) -> AsyncReports:
        """Reports."""
        from nexus_client._generated.resources.reports import AsyncReports

        return AsyncReports(self._api)

    @cached_property
    def returned_cheque_fees(self) -> AsyncReturnedChequeFees:
        """Cheques."""
        from nexus_client._generated.resources.returned_cheque_fees import AsyncReturnedChequeFees

        return AsyncReturnedChequeFees(self._api)

    @cached_property
    def sandboxes(self) -> AsyncSandboxes:
        """Sandboxes."""
        from nexus_client._generated.resources.sandboxes import AsyncSandboxes

        return AsyncSandboxes(self._api)

    @cached_property
    def search(self) -> AsyncSearch:
        """Search."""
        from nexus_client._generated.resources.search import AsyncSearch

        return AsyncSearch(self._api)

    @cached_property
    def settlements(self) -> AsyncSettlements:
        """Settlements."""
        from nexus_client._generated.resources.settlements import AsyncSettlements

        return AsyncSettlements(self._api)

    @cached_property
    def suppliers(self) -> AsyncSuppliers:
        """Suppliers."""
        from nexus_client._generated.resources.suppliers import AsyncSuppliers

        return AsyncSuppliers(self._api)

    @cached_property
    def tax_documents(self) -> AsyncTaxDocuments:
        """Tax documents."""
        from nexus_client._generated.resources.tax_documents import AsyncTaxDocuments

        return AsyncTaxDocuments(self._api)

    @cached_property
    def tenants(self) -> AsyncTenants:
        """Tenants."""
        from nexus_client._generated.resources.tenants import AsyncTenants

        return AsyncTenants(self._api)

    @cached_property
    def units(self) -> AsyncUnits:
        """Units."""
        from nexus_client._generated.resources.units import AsyncUnits

        return AsyncUnits(self._api)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users."""
        from nexus_client._generated.resources.users import AsyncUsers

        return AsyncUsers(self._api)

    @cached_property
    def valuations(self) -> AsyncValuations:
        """Properties."""
        from nexus_client._generated.resources.valuations import AsyncValuations

        return AsyncValuations(self._api)

    @cached_property
    def vat_summary(self) -> AsyncVatSummary:
        """Tax documents."""
        from nexus_client._generated.resources.vat_summary import AsyncVatSummary

        return AsyncVatSummary(self._api)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Webhooks."""
        from nexus_client._generated.resources.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._api)
