"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import File
from nexus_client._generated import choices, models
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncReportsByHand,
    ReportsByHand,
)
from nexus_client._values import (
    DateIn,
    InstantIn,
)


class Reports(ReportsByHand):
    """Reports."""

    def read_aged_receivables(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> models.AgedReceivablesReport:
        """Read what every lease owes on a day, by how long it has been due.

        Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`.
        A tenant's credit that is not allocated yet is not deducted; nor is a cheque that is not cleared:
        cheques stand in columns of their own. JSON comes in pages, with totals over all leases in each; CSV
        and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/aged-receivables",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "leases": leases,
                },
            ),
            models.AgedReceivablesReport,
        )

    def read_aged_receivables_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> File:
        """Read what every lease owes on a day, by how long it has been due.

        The same as a file, with all rows.

        Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`.
        A tenant's credit that is not allocated yet is not deducted; nor is a cheque that is not cleared:
        cheques stand in columns of their own. JSON comes in pages, with totals over all leases in each; CSV
        and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/aged-receivables",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "leases": leases,
                },
                accept="*/*",
            )
        )

    def read_balance_sheet(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.BalanceSheetReport:
        """Read the balance sheet on a day: assets, liabilities and equity, per book and currency.

        Equity holds the result of income and expense to date as a line of its own. Totals prove that assets
        equal liabilities and equity; with a filter by what postings concern only a part of each entry is
        seen, and `difference` need not be 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/balance-sheet",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.BalanceSheetReport,
        )

    def read_balance_sheet_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the balance sheet on a day: assets, liabilities and equity, per book and currency.

        The same as a file, with all rows.

        Equity holds the result of income and expense to date as a line of its own. Totals prove that assets
        equal liabilities and equity; with a filter by what postings concern only a part of each entry is
        seen, and `difference` need not be 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/balance-sheet",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_cash_ledger(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        section: choices.ReportsSection | None = None,
        account_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> Page[models.CashLedgerRow, models.Meta]:
        """Read every line behind the income statement on the cash basis, by section and account.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold
        the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page, from 1.
            limit: Lines per page.
        """
        return self._api.page(
            Call(
                "GET",
                "/reports/cash-ledger",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "section": section,
                    "account_id": account_id,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.CashLedgerRow,
            models.Meta,
        )

    def read_cash_ledger_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        section: choices.ReportsSection | None = None,
        account_id: str | None = None,
    ) -> File:
        """Read every line behind the income statement on the cash basis, by section and account.

        The same as a file, with all rows.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold
        the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/cash-ledger",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "section": section,
                    "account_id": account_id,
                },
                accept="*/*",
            )
        )

    def read_cheque_forecast(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        months: int | None = None,
        by: Literal["day", "month", "week"] | None = None,
    ) -> models.ChequeForecastReport:
        """Read what cheques will bring by month, week or day, with the risk of their return by your own history.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            months: How far to look ahead.
            by: How long a period is: `day` is the calendar of cheques that fall due.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/cheque-forecast",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "months": months,
                    "by": by,
                },
            ),
            models.ChequeForecastReport,
        )

    def read_cheque_forecast_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        months: int | None = None,
        by: Literal["day", "month", "week"] | None = None,
    ) -> File:
        """Read what cheques will bring by month, week or day, with the risk of their return by your own history.

        The same as a file, with all rows.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            months: How far to look ahead.
            by: How long a period is: `day` is the calendar of cheques that fall due.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/cheque-forecast",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "months": months,
                    "by": by,
                },
                accept="*/*",
            )
        )

    def read_cheque_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        status: choices.Status | None = None,
        which: Literal["all", "waiting"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
    ) -> models.ChequeRegisterReport:
        """Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.

        JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            which: `waiting`: only what is expected, in hand or in clearing.
            due_from: Only cheques written for this day or later.
            due_to: Only cheques written for this day or earlier.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/cheque-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "status": status,
                    "which": which,
                    "due_from": due_from,
                    "due_to": due_to,
                },
            ),
            models.ChequeRegisterReport,
        )

    def read_cheque_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        status: choices.Status | None = None,
        which: Literal["all", "waiting"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
    ) -> File:
        """Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.

        The same as a file, with all rows.

        JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            which: `waiting`: only what is expected, in hand or in clearing.
            due_from: Only cheques written for this day or later.
            due_to: Only cheques written for this day or earlier.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/cheque-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "status": status,
                    "which": which,
                    "due_from": due_from,
                    "due_to": due_to,
                },
                accept="*/*",
            )
        )

    def read_collections(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        as_of: DateIn | None = None,
    ) -> models.CollectionsReport:
        """Read collections by month: what fell due, how much of it is collected, and what was received.

        The period is that of the due dates, and of receipts; `as_of` is the day up to which what was
        collected counts.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/collections",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "as_of": as_of,
                },
            ),
            models.CollectionsReport,
        )

    def read_collections_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read collections by month: what fell due, how much of it is collected, and what was received.

        The same as a file, with all rows.

        The period is that of the due dates, and of receipts; `as_of` is the day up to which what was
        collected counts.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/collections",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_delinquency(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> models.DelinquencyReport:
        """Read which leases are overdue: since when, by how much, when they last paid, and what is called for.

        The rate is what is overdue of what fell due in the year before; totals divide by what all leases
        were billed. JSON comes in pages; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/delinquency",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.DelinquencyReport,
        )

    def read_delinquency_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read which leases are overdue: since when, by how much, when they last paid, and what is called for.

        The same as a file, with all rows.

        The rate is what is overdue of what fell due in the year before; totals divide by what all leases
        were billed. JSON comes in pages; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/delinquency",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_deposit_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> models.DepositRegisterReport:
        """Read the deposit register: what was received, used, given back and is held, by whom.

        The total of `in_books` is the balance of security deposits on that day, as it was known at
        `known_at`. JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/deposit-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "leases": leases,
                },
            ),
            models.DepositRegisterReport,
        )

    def read_deposit_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> File:
        """Read the deposit register: what was received, used, given back and is held, by whom.

        The same as a file, with all rows.

        The total of `in_books` is the balance of security deposits on that day, as it was known at
        `known_at`. JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/deposit-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "leases": leases,
                },
                accept="*/*",
            )
        )

    def read_general_ledger(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        account_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> Page[models.GeneralLedgerRow, models.Meta]:
        """Read the general ledger: every posting of a period, by account, between opening and closing balance.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is
        skipped or repeated while others post. CSV and XLSX hold the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page, from 1.
            limit: Lines per page.
        """
        return self._api.page(
            Call(
                "GET",
                "/reports/general-ledger",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "account_id": account_id,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.GeneralLedgerRow,
            models.Meta,
        )

    def read_general_ledger_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        account_id: str | None = None,
    ) -> File:
        """Read the general ledger: every posting of a period, by account, between opening and closing balance.

        The same as a file, with all rows.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is
        skipped or repeated while others post. CSV and XLSX hold the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/general-ledger",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "account_id": account_id,
                },
                accept="*/*",
            )
        )

    def read_income_statement(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        basis: Literal["accrual", "cash"] | None = None,
        compare: Literal["previous_period"] | None = None,
    ) -> models.IncomeStatementReport:
        """Read the income statement of a period: income, expense and the result, per book and currency.

        By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared.
        What was booked as payable counts as an expense on the day on which it is paid, at the account that
        it was payable in.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            basis: When income and expense count. `accrual`: as the books recognise them. `cash`: a charge
                counts, net and tax apart, as far as cleared money settles it, from the day on which that is
                both allocated and cleared until it is released; an expense counts when bank or cash pays
                it.
            compare: Beside it the period before, as many days long.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/income-statement",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "basis": basis,
                    "compare": compare,
                },
            ),
            models.IncomeStatementReport,
        )

    def read_income_statement_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        basis: Literal["accrual", "cash"] | None = None,
        compare: Literal["previous_period"] | None = None,
    ) -> File:
        """Read the income statement of a period: income, expense and the result, per book and currency.

        The same as a file, with all rows.

        By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared.
        What was booked as payable counts as an expense on the day on which it is paid, at the account that
        it was payable in.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            basis: When income and expense count. `accrual`: as the books recognise them. `cash`: a charge
                counts, net and tax apart, as far as cleared money settles it, from the day on which that is
                both allocated and cleared until it is released; an expense counts when bank or cash pays
                it.
            compare: Beside it the period before, as many days long.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/income-statement",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "basis": basis,
                    "compare": compare,
                },
                accept="*/*",
            )
        )

    def read_indicators(
        self,
        *,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> models.IndicatorsReport:
        """Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.

        What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or
        returned is that of the period, by default the year up to `as_of`. A unit on notice counts as let
        until its lease ends. Units that are off the market (model units are kept so) or lived in by their
        owner count only where let; vacant, not ready, reserved or at law they count as lettable. Leases,
        the standing of units, money and what a property is worth are as they were known at `known_at`. A
        yield is of a year: income of a shorter period counts as so much more. Every ratio is exact and
        rounded half up once; a total's is computed from the sums.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            date_from: The first day of the period. Default: a year before the day after `date_to`.
            date_to: The last day of the period. Default: `as_of`.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/indicators",
                query={
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "date_from": date_from,
                    "date_to": date_to,
                },
            ),
            models.IndicatorsReport,
        )

    def read_indicators_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> File:
        """Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.

        The same as a file, with all rows.

        What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or
        returned is that of the period, by default the year up to `as_of`. A unit on notice counts as let
        until its lease ends. Units that are off the market (model units are kept so) or lived in by their
        owner count only where let; vacant, not ready, reserved or at law they count as lettable. Leases,
        the standing of units, money and what a property is worth are as they were known at `known_at`. A
        yield is of a year: income of a shorter period counts as so much more. Every ratio is exact and
        rounded half up once; a total's is computed from the sums.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            date_from: The first day of the period. Default: a year before the day after `date_to`.
            date_to: The last day of the period. Default: `as_of`.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/indicators",
                query={
                    "format": format,
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "date_from": date_from,
                    "date_to": date_to,
                },
                accept="*/*",
            )
        )

    def read_occupancy(
        self,
        *,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> models.OccupancyReport:
        """Read occupancy by property and month: units, area and days that were let, of those that could be.

        Units and their standing are as they were known at `known_at`; at most 60 months.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/occupancy",
                query={
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                },
            ),
            models.OccupancyReport,
        )

    def read_occupancy_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> File:
        """Read occupancy by property and month: units, area and days that were let, of those that could be.

        The same as a file, with all rows.

        Units and their standing are as they were known at `known_at`; at most 60 months.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/occupancy",
                query={
                    "format": format,
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                },
                accept="*/*",
            )
        )

    def read_receipts_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque"] | None = None,
    ) -> models.ReceiptsRegisterReport:
        """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

        A receipt that was returned or reversed in the period is in it, whenever it came. What was received
        less what was taken back is what receipts moved in bank, cash and cheques in clearing. JSON comes in
        pages, with totals over all receipts in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/receipts-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "page": page,
                    "limit": limit,
                    "method": method,
                },
            ),
            models.ReceiptsRegisterReport,
        )

    def read_receipts_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque"] | None = None,
    ) -> File:
        """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

        The same as a file, with all rows.

        A receipt that was returned or reversed in the period is in it, whenever it came. What was received
        less what was taken back is what receipts moved in bank, cash and cheques in clearing. JSON comes in
        pages, with totals over all receipts in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/receipts-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "method": method,
                },
                accept="*/*",
            )
        )

    def read_reconciliation(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.ReconciliationReport:
        """Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.

        Whatever lies between two of them has a line and a path to what is behind it. `difference` is what
        nothing explains: 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/reconciliation",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.ReconciliationReport,
        )

    def read_reconciliation_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.

        The same as a file, with all rows.

        Whatever lies between two of them has a line and a path to what is behind it. `difference` is what
        nothing explains: 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/reconciliation",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_rent_roll(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> models.RentRollReport:
        """Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.

        What is owed, held and let is that of `as_of`, and names are those, as they were known at
        `known_at`. JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/rent-roll",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.RentRollReport,
        )

    def read_rent_roll_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.

        The same as a file, with all rows.

        What is owed, held and let is that of `as_of`, and names are those, as they were known at
        `known_at`. JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/rent-roll",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_tenant_statement(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        language: Literal["ar", "both", "en"] | None = None,
    ) -> models.TenantStatementReport:
        """Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.

        Also as a PDF for the tenant, in English, Arabic or both.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            language: Of the document: what is printed.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/tenant-statement",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "language": language,
                },
            ),
            models.TenantStatementReport,
        )

    def read_tenant_statement_file(
        self,
        *,
        format: Literal["csv", "pdf", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        language: Literal["ar", "both", "en"] | None = None,
    ) -> File:
        """Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.

        The same as a file, with all rows.

        Also as a PDF for the tenant, in English, Arabic or both.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            language: Of the document: what is printed.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/tenant-statement",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "language": language,
                },
                accept="*/*",
            )
        )

    def read_trial_balance(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.TrialBalanceReport:
        """Read the trial balance: debits, credits and balance of every account, per book and currency.

        Totals prove that debits equal credits. With a filter by what postings concern (property, unit,
        lease, tenant, owner) only a part of each entry is seen, and its balance need not be 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.one(
            Call(
                "GET",
                "/reports/trial-balance",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.TrialBalanceReport,
        )

    def read_trial_balance_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the trial balance: debits, credits and balance of every account, per book and currency.

        The same as a file, with all rows.

        Totals prove that debits equal credits. With a filter by what postings concern (property, unit,
        lease, tenant, owner) only a part of each entry is seen, and its balance need not be 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return self._api.file(
            Call(
                "GET",
                "/reports/trial-balance",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )


class AsyncReports(AsyncReportsByHand):
    """Reports."""

    async def read_aged_receivables(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> models.AgedReceivablesReport:
        """Read what every lease owes on a day, by how long it has been due.

        Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`.
        A tenant's credit that is not allocated yet is not deducted; nor is a cheque that is not cleared:
        cheques stand in columns of their own. JSON comes in pages, with totals over all leases in each; CSV
        and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/aged-receivables",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "leases": leases,
                },
            ),
            models.AgedReceivablesReport,
        )

    async def read_aged_receivables_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> File:
        """Read what every lease owes on a day, by how long it has been due.

        The same as a file, with all rows.

        Each total is the lease's balance of tenant receivables on that day, as it was known at `known_at`.
        A tenant's credit that is not allocated yet is not deducted; nor is a cheque that is not cleared:
        cheques stand in columns of their own. JSON comes in pages, with totals over all leases in each; CSV
        and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/aged-receivables",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "leases": leases,
                },
                accept="*/*",
            )
        )

    async def read_balance_sheet(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.BalanceSheetReport:
        """Read the balance sheet on a day: assets, liabilities and equity, per book and currency.

        Equity holds the result of income and expense to date as a line of its own. Totals prove that assets
        equal liabilities and equity; with a filter by what postings concern only a part of each entry is
        seen, and `difference` need not be 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/balance-sheet",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.BalanceSheetReport,
        )

    async def read_balance_sheet_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the balance sheet on a day: assets, liabilities and equity, per book and currency.

        The same as a file, with all rows.

        Equity holds the result of income and expense to date as a line of its own. Totals prove that assets
        equal liabilities and equity; with a filter by what postings concern only a part of each entry is
        seen, and `difference` need not be 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/balance-sheet",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    def read_cash_ledger(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        section: choices.ReportsSection | None = None,
        account_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> AsyncPages[models.CashLedgerRow, models.Meta]:
        """Read every line behind the income statement on the cash basis, by section and account.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold
        the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page, from 1.
            limit: Lines per page.
        """
        return self._api.pages(
            Call(
                "GET",
                "/reports/cash-ledger",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "section": section,
                    "account_id": account_id,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.CashLedgerRow,
            models.Meta,
        )

    async def read_cash_ledger_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        section: choices.ReportsSection | None = None,
        account_id: str | None = None,
    ) -> File:
        """Read every line behind the income statement on the cash basis, by section and account.

        The same as a file, with all rows.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording. CSV and XLSX hold
        the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/cash-ledger",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "section": section,
                    "account_id": account_id,
                },
                accept="*/*",
            )
        )

    async def read_cheque_forecast(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        months: int | None = None,
        by: Literal["day", "month", "week"] | None = None,
    ) -> models.ChequeForecastReport:
        """Read what cheques will bring by month, week or day, with the risk of their return by your own history.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            months: How far to look ahead.
            by: How long a period is: `day` is the calendar of cheques that fall due.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/cheque-forecast",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "months": months,
                    "by": by,
                },
            ),
            models.ChequeForecastReport,
        )

    async def read_cheque_forecast_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        months: int | None = None,
        by: Literal["day", "month", "week"] | None = None,
    ) -> File:
        """Read what cheques will bring by month, week or day, with the risk of their return by your own history.

        The same as a file, with all rows.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            months: How far to look ahead.
            by: How long a period is: `day` is the calendar of cheques that fall due.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/cheque-forecast",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "months": months,
                    "by": by,
                },
                accept="*/*",
            )
        )

    async def read_cheque_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        status: choices.Status | None = None,
        which: Literal["all", "waiting"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
    ) -> models.ChequeRegisterReport:
        """Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.

        JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            which: `waiting`: only what is expected, in hand or in clearing.
            due_from: Only cheques written for this day or later.
            due_to: Only cheques written for this day or earlier.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/cheque-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "status": status,
                    "which": which,
                    "due_from": due_from,
                    "due_to": due_to,
                },
            ),
            models.ChequeRegisterReport,
        )

    async def read_cheque_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        status: choices.Status | None = None,
        which: Literal["all", "waiting"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
    ) -> File:
        """Read the cheque register: every cheque in the state that it was in on a day, as it was known at an instant.

        The same as a file, with all rows.

        JSON comes in pages, with totals over all cheques in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            which: `waiting`: only what is expected, in hand or in clearing.
            due_from: Only cheques written for this day or later.
            due_to: Only cheques written for this day or earlier.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/cheque-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "status": status,
                    "which": which,
                    "due_from": due_from,
                    "due_to": due_to,
                },
                accept="*/*",
            )
        )

    async def read_collections(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        as_of: DateIn | None = None,
    ) -> models.CollectionsReport:
        """Read collections by month: what fell due, how much of it is collected, and what was received.

        The period is that of the due dates, and of receipts; `as_of` is the day up to which what was
        collected counts.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/collections",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "as_of": as_of,
                },
            ),
            models.CollectionsReport,
        )

    async def read_collections_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read collections by month: what fell due, how much of it is collected, and what was received.

        The same as a file, with all rows.

        The period is that of the due dates, and of receipts; `as_of` is the day up to which what was
        collected counts.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/collections",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    async def read_delinquency(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> models.DelinquencyReport:
        """Read which leases are overdue: since when, by how much, when they last paid, and what is called for.

        The rate is what is overdue of what fell due in the year before; totals divide by what all leases
        were billed. JSON comes in pages; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/delinquency",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.DelinquencyReport,
        )

    async def read_delinquency_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read which leases are overdue: since when, by how much, when they last paid, and what is called for.

        The same as a file, with all rows.

        The rate is what is overdue of what fell due in the year before; totals divide by what all leases
        were billed. JSON comes in pages; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/delinquency",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    async def read_deposit_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> models.DepositRegisterReport:
        """Read the deposit register: what was received, used, given back and is held, by whom.

        The total of `in_books` is the balance of security deposits on that day, as it was known at
        `known_at`. JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/deposit-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                    "leases": leases,
                },
            ),
            models.DepositRegisterReport,
        )

    async def read_deposit_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        leases: Literal["all", "in_force", "not_in_force"] | None = None,
    ) -> File:
        """Read the deposit register: what was received, used, given back and is held, by whom.

        The same as a file, with all rows.

        The total of `in_books` is the balance of security deposits on that day, as it was known at
        `known_at`. JSON comes in pages, with totals over all deposits in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            leases: `in_force`: only what concerns leases that the rent roll of the day shows;
                `not_in_force`: only the rest.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/deposit-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "leases": leases,
                },
                accept="*/*",
            )
        )

    def read_general_ledger(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        account_id: str | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> AsyncPages[models.GeneralLedgerRow, models.Meta]:
        """Read the general ledger: every posting of a period, by account, between opening and closing balance.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is
        skipped or repeated while others post. CSV and XLSX hold the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page, from 1.
            limit: Lines per page.
        """
        return self._api.pages(
            Call(
                "GET",
                "/reports/general-ledger",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "account_id": account_id,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.GeneralLedgerRow,
            models.Meta,
        )

    async def read_general_ledger_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        account_id: str | None = None,
    ) -> File:
        """Read the general ledger: every posting of a period, by account, between opening and closing balance.

        The same as a file, with all rows.

        JSON comes in pages; `meta.known_at` and the links fix the instant of recording, so that no line is
        skipped or repeated while others post. CSV and XLSX hold the whole, up to 100,000 lines.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/general-ledger",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "account_id": account_id,
                },
                accept="*/*",
            )
        )

    async def read_income_statement(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        basis: Literal["accrual", "cash"] | None = None,
        compare: Literal["previous_period"] | None = None,
    ) -> models.IncomeStatementReport:
        """Read the income statement of a period: income, expense and the result, per book and currency.

        By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared.
        What was booked as payable counts as an expense on the day on which it is paid, at the account that
        it was payable in.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            basis: When income and expense count. `accrual`: as the books recognise them. `cash`: a charge
                counts, net and tax apart, as far as cleared money settles it, from the day on which that is
                both allocated and cleared until it is released; an expense counts when bank or cash pays
                it.
            compare: Beside it the period before, as many days long.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/income-statement",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "basis": basis,
                    "compare": compare,
                },
            ),
            models.IncomeStatementReport,
        )

    async def read_income_statement_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        basis: Literal["accrual", "cash"] | None = None,
        compare: Literal["previous_period"] | None = None,
    ) -> File:
        """Read the income statement of a period: income, expense and the result, per book and currency.

        The same as a file, with all rows.

        By accrual or on the cash basis, both from the one journal. A cheque is no cash until it is cleared.
        What was booked as payable counts as an expense on the day on which it is paid, at the account that
        it was payable in.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            basis: When income and expense count. `accrual`: as the books recognise them. `cash`: a charge
                counts, net and tax apart, as far as cleared money settles it, from the day on which that is
                both allocated and cleared until it is released; an expense counts when bank or cash pays
                it.
            compare: Beside it the period before, as many days long.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/income-statement",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "basis": basis,
                    "compare": compare,
                },
                accept="*/*",
            )
        )

    async def read_indicators(
        self,
        *,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> models.IndicatorsReport:
        """Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.

        What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or
        returned is that of the period, by default the year up to `as_of`. A unit on notice counts as let
        until its lease ends. Units that are off the market (model units are kept so) or lived in by their
        owner count only where let; vacant, not ready, reserved or at law they count as lettable. Leases,
        the standing of units, money and what a property is worth are as they were known at `known_at`. A
        yield is of a year: income of a shorter period counts as so much more. Every ratio is exact and
        rounded half up once; a total's is computed from the sums.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            date_from: The first day of the period. Default: a year before the day after `date_to`.
            date_to: The last day of the period. Default: `as_of`.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/indicators",
                query={
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "date_from": date_from,
                    "date_to": date_to,
                },
            ),
            models.IndicatorsReport,
        )

    async def read_indicators_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> File:
        """Read the indicators of each property and of all: occupancy, lease terms, collection, renewals, cheques, operating income.

        The same as a file, with all rows.

        What is let and owed is that of `as_of`; what was earned, billed, collected, let anew, renewed or
        returned is that of the period, by default the year up to `as_of`. A unit on notice counts as let
        until its lease ends. Units that are off the market (model units are kept so) or lived in by their
        owner count only where let; vacant, not ready, reserved or at law they count as lettable. Leases,
        the standing of units, money and what a property is worth are as they were known at `known_at`. A
        yield is of a year: income of a shorter period counts as so much more. Every ratio is exact and
        rounded half up once; a total's is computed from the sums.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            date_from: The first day of the period. Default: a year before the day after `date_to`.
            date_to: The last day of the period. Default: `as_of`.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/indicators",
                query={
                    "format": format,
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "date_from": date_from,
                    "date_to": date_to,
                },
                accept="*/*",
            )
        )

    async def read_occupancy(
        self,
        *,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> models.OccupancyReport:
        """Read occupancy by property and month: units, area and days that were let, of those that could be.

        Units and their standing are as they were known at `known_at`; at most 60 months.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/occupancy",
                query={
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                },
            ),
            models.OccupancyReport,
        )

    async def read_occupancy_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
    ) -> File:
        """Read occupancy by property and month: units, area and days that were let, of those that could be.

        The same as a file, with all rows.

        Units and their standing are as they were known at `known_at`; at most 60 months.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/occupancy",
                query={
                    "format": format,
                    "known_at": known_at,
                    "currency": currency,
                    "property_id": property_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                },
                accept="*/*",
            )
        )

    async def read_receipts_register(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque"] | None = None,
    ) -> models.ReceiptsRegisterReport:
        """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

        A receipt that was returned or reversed in the period is in it, whenever it came. What was received
        less what was taken back is what receipts moved in bank, cash and cheques in clearing. JSON comes in
        pages, with totals over all receipts in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/receipts-register",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "page": page,
                    "limit": limit,
                    "method": method,
                },
            ),
            models.ReceiptsRegisterReport,
        )

    async def read_receipts_register_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque"] | None = None,
    ) -> File:
        """Read the receipts register: every receipt of a period with what it settled, as it stood on the last day.

        The same as a file, with all rows.

        A receipt that was returned or reversed in the period is in it, whenever it came. What was received
        less what was taken back is what receipts moved in bank, cash and cheques in clearing. JSON comes in
        pages, with totals over all receipts in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/receipts-register",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "method": method,
                },
                accept="*/*",
            )
        )

    async def read_reconciliation(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.ReconciliationReport:
        """Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.

        Whatever lies between two of them has a line and a path to what is behind it. `difference` is what
        nothing explains: 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/reconciliation",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.ReconciliationReport,
        )

    async def read_reconciliation_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read how the rent roll, aged receivables, the deposit register and the accounts 1100, 2100 and 2150 agree.

        The same as a file, with all rows.

        Whatever lies between two of them has a line and a path to what is behind it. `difference` is what
        nothing explains: 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/reconciliation",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    async def read_rent_roll(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
        page: int | None = None,
        limit: int | None = None,
    ) -> models.RentRollReport:
        """Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.

        What is owed, held and let is that of `as_of`, and names are those, as they were known at
        `known_at`. JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            page: Which page of the rows, from 1. Files hold them all.
            limit: Rows of a page. Totals are always over all rows.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/rent-roll",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                    "page": page,
                    "limit": limit,
                },
            ),
            models.RentRollReport,
        )

    async def read_rent_roll_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the rent roll: every unit, let or vacant, with its lease, rent, next step, deposit and arrears.

        The same as a file, with all rows.

        What is owed, held and let is that of `as_of`, and names are those, as they were known at
        `known_at`. JSON comes in pages, with totals over all units in each; CSV and XLSX hold the whole.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/rent-roll",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )

    async def read_tenant_statement(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        language: Literal["ar", "both", "en"] | None = None,
    ) -> models.TenantStatementReport:
        """Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.

        Also as a PDF for the tenant, in English, Arabic or both.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            language: Of the document: what is printed.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/tenant-statement",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "language": language,
                },
            ),
            models.TenantStatementReport,
        )

    async def read_tenant_statement_file(
        self,
        *,
        format: Literal["csv", "pdf", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        language: Literal["ar", "both", "en"] | None = None,
    ) -> File:
        """Read a tenant's statement of a period: charges, credits, receipts and refunds, with the balance after each.

        The same as a file, with all rows.

        Also as a PDF for the tenant, in English, Arabic or both.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            date_from: The first day of the period. Default: the first of the month of `date_to`.
            date_to: The last day of the period. Default: the day of `known_at`, where the organisation is.
            language: Of the document: what is printed.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/tenant-statement",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "date_from": date_from,
                    "date_to": date_to,
                    "language": language,
                },
                accept="*/*",
            )
        )

    async def read_trial_balance(
        self,
        *,
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> models.TrialBalanceReport:
        """Read the trial balance: debits, credits and balance of every account, per book and currency.

        Totals prove that debits equal credits. With a filter by what postings concern (property, unit,
        lease, tenant, owner) only a part of each entry is seen, and its balance need not be 0.

        Scope: `reports:read`.

        Args:
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.one(
            Call(
                "GET",
                "/reports/trial-balance",
                query={
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
            ),
            models.TrialBalanceReport,
        )

    async def read_trial_balance_file(
        self,
        *,
        format: Literal["csv", "xlsx"],
        known_at: InstantIn | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        as_of: DateIn | None = None,
    ) -> File:
        """Read the trial balance: debits, credits and balance of every account, per book and currency.

        The same as a file, with all rows.

        Totals prove that debits equal credits. With a filter by what postings concern (property, unit,
        lease, tenant, owner) only a part of each entry is seen, and its balance need not be 0.

        Scope: `reports:read`.

        Args:
            format: Of the file.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
        """
        return await self._api.file(
            Call(
                "GET",
                "/reports/trial-balance",
                query={
                    "format": format,
                    "known_at": known_at,
                    "book": book,
                    "currency": currency,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "as_of": as_of,
                },
                accept="*/*",
            )
        )
