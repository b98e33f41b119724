"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._generated import choices, inputs, models
from nexus_client._info import Tag
from nexus_client._models import Done
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    DecimalIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Leases(Resource):
    """Leases."""

    def list(
        self,
        *,
        status: Literal["active", "cancelled", "draft", "ended", "renewed", "terminated"] | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        tenant_id: str | None = None,
        number: str | None = None,
        registration_number: str | None = None,
        start_from: DateIn | None = None,
        start_to: DateIn | None = None,
        end_from: DateIn | None = None,
        end_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.LeaseOut, models.Meta]:
        """List leases, past, present and drafted.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/leases",
                query={
                    "status": status,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "tenant_id": tenant_id,
                    "number": number,
                    "registration_number": registration_number,
                    "start_from": start_from,
                    "start_to": start_to,
                    "end_from": end_from,
                    "end_to": end_to,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: Literal["active", "cancelled", "draft", "ended", "renewed", "terminated"] | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        tenant_id: str | None = None,
        number: str | None = None,
        registration_number: str | None = None,
        start_from: DateIn | None = None,
        start_to: DateIn | None = None,
        end_from: DateIn | None = None,
        end_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List leases, past, present and drafted.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/leases",
                query={
                    "status": status,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "tenant_id": tenant_id,
                    "number": number,
                    "registration_number": registration_number,
                    "start_from": start_from,
                    "start_to": start_to,
                    "end_from": end_from,
                    "end_to": end_to,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        unit_ids: Sequence[str],
        tenants: Sequence[inputs.Party],
        start_date: DateIn,
        annual_rent: DecimalIn,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | None | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | None | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | None
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        rent_terms: Sequence[inputs.TermIn] | None | NotGiven = NOT_GIVEN,
        term_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty_months: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft a lease of one or more units to one or more tenants.

        A draft holds no unit; `POST /leases/{id}/activation` puts it in force.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            billing_months: Default: that of the billing settings.
            cheque_count: Instalments the year's rent is paid in. Default: 1, or as many as are agreed.
            currency: ISO 4217 code.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            end_date: Inclusive. Default: one year, to the day before the anniversary.
            proration: Default: that of the billing settings.
            rent_terms: Steps of the rent and times free of it, from the first day on. Default: the annual
                rent throughout.
            term_rent: The rent of the whole term as the contract states it, for one that ends inside a
                lease year.
            termination_penalty: What ending early costs by the contract, where it is not a number of
                months.
            termination_penalty_months: What ending early costs by the contract, in months of the rent then
                in force.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "unit_ids": unit_ids,
                    "tenants": tenants,
                    "start_date": start_date,
                    "annual_rent": annual_rent,
                    "agreed_instalments": agreed_instalments,
                    "billing_months": billing_months,
                    "cheque_count": cheque_count,
                    "currency": currency,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "rent_terms": rent_terms,
                    "term_rent": term_rent,
                    "termination_penalty": termination_penalty,
                    "termination_penalty_months": termination_penalty_months,
                },
            ),
            models.LeaseOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LeaseOut:
        """Read one lease.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/leases/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseOut,
        )

    def change(
        self,
        id: str,
        *,
        if_match: Tag,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        start_date: DateIn | NotGiven = NOT_GIVEN,
        tenants: Sequence[inputs.Party] | NotGiven = NOT_GIVEN,
        term_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty_months: int | None | NotGiven = NOT_GIVEN,
        unit_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseOut:
        """Change a draft; of a lease in force, its registration and notes.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            billing_months: Whether instalments begin on the lease's own day of the month, or on the first
                of a month: then a part of a month comes first, whole months follow, and the last instalment
                is the remainder.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            proration: What the days of a lease year that ends early cost: by the days of that lease year,
                of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
            term_rent: The rent of the whole term as the contract states it, for one that ends inside a
                lease year.
            termination_penalty: What ending early costs by the contract, where it is not a number of
                months.
            termination_penalty_months: What ending early costs by the contract, in months of the rent then
                in force.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/leases/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "agreed_instalments": agreed_instalments,
                    "annual_rent": annual_rent,
                    "billing_months": billing_months,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "start_date": start_date,
                    "tenants": tenants,
                    "term_rent": term_rent,
                    "termination_penalty": termination_penalty,
                    "termination_penalty_months": termination_penalty_months,
                    "unit_ids": unit_ids,
                },
            ),
            models.LeaseOut,
        )

    def delete(self, id: str, *, if_match: Tag, dry_run: bool = False) -> Done:
        """Remove a draft.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/leases/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def activate(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """Put a draft in force.

        Two leases in force never overlap on a unit: 409 says which lease is in the way. Its deposit is
        asked for with that, unless the organisation turned that off; a renewal takes over what is held and
        asks only for the difference.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/activation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.LeaseOut,
        )

    def explain_balance(
        self,
        id: str,
        *,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
    ) -> models.LeaseBalanceReport:
        """Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.

        As of a day, and as it was known at an instant, with the late fee that each late charge would be
        charged. The total's `open` and `in_books` are reckoned in two ways and are the same.

        Scope: `charges:read`.

        Args:
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
        """
        return self._api.one(
            Call(
                "GET",
                "/leases/{id}/balance/explain",
                ids={"id": id},
                query={"as_of": as_of, "known_at": known_at, "currency": currency},
            ),
            models.LeaseBalanceReport,
        )

    def explain_balance_file(
        self,
        id: str,
        *,
        format: Literal["csv", "xlsx"],
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
    ) -> File:
        """Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.

        The same as a file, with all rows.

        As of a day, and as it was known at an instant, with the late fee that each late charge would be
        charged. The total's `open` and `in_books` are reckoned in two ways and are the same.

        Scope: `charges:read`.

        Args:
            format: Of the file.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
        """
        return self._api.file(
            Call(
                "GET",
                "/leases/{id}/balance/explain",
                ids={"id": id},
                query={"format": format, "as_of": as_of, "known_at": known_at, "currency": currency},
                accept="*/*",
            )
        )

    def cancel(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """Take back a lease in force before its first day.

        It holds no unit any longer, and what was charged for it is credited. The lease that it was to renew
        runs on as if it had never been renewed: it can be given notice, terminated, or renewed otherwise.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/cancellation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.EndedLeaseOut,
        )

    def end(self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None) -> models.LeaseOut:
        """Close a lease that has run its term.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/completion",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.LeaseOut,
        )

    def list_items(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "rent", "service_charge"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.LeaseItemOut, models.Meta]:
        """List what a lease charges: its rent, and what comes beside it.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/leases/{id}/items",
                ids={"id": id},
                query={
                    "type": type,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseItemOut,
            models.Meta,
        )

    def csv_items(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "rent", "service_charge"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what a lease charges: its rent, and what comes beside it.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/leases/{id}/items",
                ids={"id": id},
                query={"type": type, "updated_since": updated_since, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    def add_item(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "service_charge"],
        terms: Sequence[inputs.TermIn],
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        description: str | None | NotGiven = NOT_GIVEN,
        ends_on: DateIn | None | NotGiven = NOT_GIVEN,
        instalments: choices.LeasesInstalments | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseItemOut:
        """Add what a lease charges beside its rent, such as parking, with its steps.

        Scope: `leases:write`.

        Args:
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            ends_on: Its last day, where it ends before the lease does.
            instalments: How many instalments a lease year is paid in: 12 is monthly, 4 quarterly.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/items",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "type": type,
                    "terms": terms,
                    "agreed_instalments": agreed_instalments,
                    "description": description,
                    "ends_on": ends_on,
                    "instalments": instalments,
                },
            ),
            models.LeaseItemOut,
        )

    def give_notice(
        self, id: str, *, date: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """Note that the tenant will leave.

        Scope: `leases:write`.

        Args:
            date: When notice to leave was given.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/notice",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date},
            ),
            models.LeaseOut,
        )

    def renew(
        self,
        id: str,
        *,
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft the lease that follows this one.

        When the new lease is activated, this one becomes `renewed`.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/renewal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "annual_rent": annual_rent,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                },
            ),
            models.LeaseOut,
        )

    def adopt_billing_rules(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """Move a lease that was billed by earlier rules to the present ones.

        What was charged is corrected by the difference; a dry run shows it beforehand. Nothing that is
        posted is edited, and a lease that goes by the present rules already stays as it is.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/rules-adoption",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.EndedLeaseOut,
        )

    def read_schedule(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ScheduleOut:
        """Read what a lease makes due, and when.

        What holds, with all its items: a draft's can be read before it is signed, and after a termination
        it ends there. Each year's rent adds up to the annual rent exactly, with spare minor units on the
        first instalments; a part of a year costs what its days cost by the lease's method, in whatever
        number of instalments it is paid. Each instalment tells what was charged for it, credited, and
        settled by which payments.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/leases/{id}/schedule",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ScheduleOut,
        )

    def settle(
        self,
        id: str,
        *,
        damages: Sequence[inputs.DamageIn] | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        refund: inputs.RefundByIn | None | NotGiven = NOT_GIVEN,
        termination: inputs.TerminationIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SettlementDetailOut:
        """Settle a lease that has ended, or end it and settle it.

        Charges the contract's penalty and the damage, lets the tenant's credit and the deposits pay what is
        open, and gives back what is left, all in one transaction. A dry run shows what it would come to.
        Needs the scopes to write charges and payments too, and leases where it ends one.

        Scope: `deposits:write`.

        Args:
            date: Default: today.
            penalty: For ending early. Default: what the lease says of it, where it was terminated; 0 for
                none.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/settlement",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "damages": damages,
                    "date": date,
                    "notes": notes,
                    "penalty": penalty,
                    "refund": refund,
                    "termination": termination,
                },
            ),
            models.SettlementDetailOut,
        )

    def terminate(
        self, id: str, *, date: DateIn, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """End a lease before its term.

        What was charged for the days after its last one is credited at once, with effect on that day, and
        shown in the answer; a dry run shows it beforehand. A renewal in force that hasn't begun is
        withdrawn.

        Scope: `leases:write`.

        Args:
            date: The last day of the lease.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/leases/{id}/termination",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason": reason},
            ),
            models.EndedLeaseOut,
        )


class AsyncLeases(AsyncResource):
    """Leases."""

    def list(
        self,
        *,
        status: Literal["active", "cancelled", "draft", "ended", "renewed", "terminated"] | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        tenant_id: str | None = None,
        number: str | None = None,
        registration_number: str | None = None,
        start_from: DateIn | None = None,
        start_to: DateIn | None = None,
        end_from: DateIn | None = None,
        end_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.LeaseOut, models.Meta]:
        """List leases, past, present and drafted.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/leases",
                query={
                    "status": status,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "tenant_id": tenant_id,
                    "number": number,
                    "registration_number": registration_number,
                    "start_from": start_from,
                    "start_to": start_to,
                    "end_from": end_from,
                    "end_to": end_to,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: Literal["active", "cancelled", "draft", "ended", "renewed", "terminated"] | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        tenant_id: str | None = None,
        number: str | None = None,
        registration_number: str | None = None,
        start_from: DateIn | None = None,
        start_to: DateIn | None = None,
        end_from: DateIn | None = None,
        end_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List leases, past, present and drafted.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/leases",
                query={
                    "status": status,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "tenant_id": tenant_id,
                    "number": number,
                    "registration_number": registration_number,
                    "start_from": start_from,
                    "start_to": start_to,
                    "end_from": end_from,
                    "end_to": end_to,
                    "updated_since": updated_since,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        unit_ids: Sequence[str],
        tenants: Sequence[inputs.Party],
        start_date: DateIn,
        annual_rent: DecimalIn,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | None | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | None | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | None
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        rent_terms: Sequence[inputs.TermIn] | None | NotGiven = NOT_GIVEN,
        term_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty_months: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft a lease of one or more units to one or more tenants.

        A draft holds no unit; `POST /leases/{id}/activation` puts it in force.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            billing_months: Default: that of the billing settings.
            cheque_count: Instalments the year's rent is paid in. Default: 1, or as many as are agreed.
            currency: ISO 4217 code.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            end_date: Inclusive. Default: one year, to the day before the anniversary.
            proration: Default: that of the billing settings.
            rent_terms: Steps of the rent and times free of it, from the first day on. Default: the annual
                rent throughout.
            term_rent: The rent of the whole term as the contract states it, for one that ends inside a
                lease year.
            termination_penalty: What ending early costs by the contract, where it is not a number of
                months.
            termination_penalty_months: What ending early costs by the contract, in months of the rent then
                in force.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "unit_ids": unit_ids,
                    "tenants": tenants,
                    "start_date": start_date,
                    "annual_rent": annual_rent,
                    "agreed_instalments": agreed_instalments,
                    "billing_months": billing_months,
                    "cheque_count": cheque_count,
                    "currency": currency,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "rent_terms": rent_terms,
                    "term_rent": term_rent,
                    "termination_penalty": termination_penalty,
                    "termination_penalty_months": termination_penalty_months,
                },
            ),
            models.LeaseOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LeaseOut:
        """Read one lease.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: property, renewed_by_lease,
                renews_lease, tenant, units; what is related to those after a dot, as in
                `renewed_by_lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/leases/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseOut,
        )

    async def change(
        self,
        id: str,
        *,
        if_match: Tag,
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        start_date: DateIn | NotGiven = NOT_GIVEN,
        tenants: Sequence[inputs.Party] | NotGiven = NOT_GIVEN,
        term_rent: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        termination_penalty_months: int | None | NotGiven = NOT_GIVEN,
        unit_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseOut:
        """Change a draft; of a lease in force, its registration and notes.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            billing_months: Whether instalments begin on the lease's own day of the month, or on the first
                of a month: then a part of a month comes first, whole months follow, and the last instalment
                is the remainder.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            proration: What the days of a lease year that ends early cost: by the days of that lease year,
                of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
            term_rent: The rent of the whole term as the contract states it, for one that ends inside a
                lease year.
            termination_penalty: What ending early costs by the contract, where it is not a number of
                months.
            termination_penalty_months: What ending early costs by the contract, in months of the rent then
                in force.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/leases/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "agreed_instalments": agreed_instalments,
                    "annual_rent": annual_rent,
                    "billing_months": billing_months,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "start_date": start_date,
                    "tenants": tenants,
                    "term_rent": term_rent,
                    "termination_penalty": termination_penalty,
                    "termination_penalty_months": termination_penalty_months,
                    "unit_ids": unit_ids,
                },
            ),
            models.LeaseOut,
        )

    async def delete(self, id: str, *, if_match: Tag, dry_run: bool = False) -> Done:
        """Remove a draft.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/leases/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    async def activate(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """Put a draft in force.

        Two leases in force never overlap on a unit: 409 says which lease is in the way. Its deposit is
        asked for with that, unless the organisation turned that off; a renewal takes over what is held and
        asks only for the difference.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/activation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.LeaseOut,
        )

    async def explain_balance(
        self,
        id: str,
        *,
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
    ) -> models.LeaseBalanceReport:
        """Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.

        As of a day, and as it was known at an instant, with the late fee that each late charge would be
        charged. The total's `open` and `in_books` are reckoned in two ways and are the same.

        Scope: `charges:read`.

        Args:
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
        """
        return await self._api.one(
            Call(
                "GET",
                "/leases/{id}/balance/explain",
                ids={"id": id},
                query={"as_of": as_of, "known_at": known_at, "currency": currency},
            ),
            models.LeaseBalanceReport,
        )

    async def explain_balance_file(
        self,
        id: str,
        *,
        format: Literal["csv", "xlsx"],
        as_of: DateIn | None = None,
        known_at: InstantIn | None = None,
        currency: choices.Currency | None = None,
    ) -> File:
        """Explain what a lease owes: every charge and receipt behind the balance, and the books' own sum beside it.

        The same as a file, with all rows.

        As of a day, and as it was known at an instant, with the late fee that each late charge would be
        charged. The total's `open` and `in_books` are reckoned in two ways and are the same.

        Scope: `charges:read`.

        Args:
            format: Of the file.
            as_of: What took effect up to this day. Default: the day of `known_at`, where the organisation
                is; what is due, overdue or let is then judged by the local day of each property.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant everything in the report stays the same for ever:
                amounts, names, units, leases and their terms.
            currency: ISO 4217 code.
        """
        return await self._api.file(
            Call(
                "GET",
                "/leases/{id}/balance/explain",
                ids={"id": id},
                query={"format": format, "as_of": as_of, "known_at": known_at, "currency": currency},
                accept="*/*",
            )
        )

    async def cancel(
        self, id: str, *, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """Take back a lease in force before its first day.

        It holds no unit any longer, and what was charged for it is credited. The lease that it was to renew
        runs on as if it had never been renewed: it can be given notice, terminated, or renewed otherwise.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/cancellation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason},
            ),
            models.EndedLeaseOut,
        )

    async def end(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """Close a lease that has run its term.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/completion",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.LeaseOut,
        )

    def list_items(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "rent", "service_charge"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.LeaseItemOut, models.Meta]:
        """List what a lease charges: its rent, and what comes beside it.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/leases/{id}/items",
                ids={"id": id},
                query={
                    "type": type,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.LeaseItemOut,
            models.Meta,
        )

    async def csv_items(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "rent", "service_charge"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what a lease charges: its rent, and what comes beside it.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `leases:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/leases/{id}/items",
                ids={"id": id},
                query={"type": type, "updated_since": updated_since, "fields": fields, "expand": expand},
                accept="text/csv",
            )
        )

    async def add_item(
        self,
        id: str,
        *,
        type: Literal["chiller", "other", "parking", "service_charge"],
        terms: Sequence[inputs.TermIn],
        agreed_instalments: Sequence[inputs.AgreedInstalmentIn] | None | NotGiven = NOT_GIVEN,
        description: str | None | NotGiven = NOT_GIVEN,
        ends_on: DateIn | None | NotGiven = NOT_GIVEN,
        instalments: choices.LeasesInstalments | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseItemOut:
        """Add what a lease charges beside its rent, such as parking, with its steps.

        Scope: `leases:write`.

        Args:
            agreed_instalments: Instalments whose days and amounts were agreed by hand, over the whole term:
                1 to 12 in each lease year, which add up to what it costs. Without them the instalments are
                equal parts.
            ends_on: Its last day, where it ends before the lease does.
            instalments: How many instalments a lease year is paid in: 12 is monthly, 4 quarterly.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/items",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "type": type,
                    "terms": terms,
                    "agreed_instalments": agreed_instalments,
                    "description": description,
                    "ends_on": ends_on,
                    "instalments": instalments,
                },
            ),
            models.LeaseItemOut,
        )

    async def give_notice(
        self, id: str, *, date: DateIn, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """Note that the tenant will leave.

        Scope: `leases:write`.

        Args:
            date: When notice to leave was given.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/notice",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date},
            ),
            models.LeaseOut,
        )

    async def renew(
        self,
        id: str,
        *,
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        cheque_count: choices.LeasesChequeCount | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft the lease that follows this one.

        When the new lease is activated, this one becomes `renewed`.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/renewal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "annual_rent": annual_rent,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                },
            ),
            models.LeaseOut,
        )

    async def adopt_billing_rules(
        self, id: str, *, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """Move a lease that was billed by earlier rules to the present ones.

        What was charged is corrected by the difference; a dry run shows it beforehand. Nothing that is
        posted is edited, and a lease that goes by the present rules already stays as it is.

        Scope: `leases:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/rules-adoption",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
            ),
            models.EndedLeaseOut,
        )

    async def read_schedule(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ScheduleOut:
        """Read what a lease makes due, and when.

        What holds, with all its items: a draft's can be read before it is signed, and after a termination
        it ends there. Each year's rent adds up to the annual rent exactly, with spare minor units on the
        first instalments; a part of a year costs what its days cost by the lease's method, in whatever
        number of instalments it is paid. Each instalment tells what was charged for it, credited, and
        settled by which payments.

        Scope: `leases:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/leases/{id}/schedule",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ScheduleOut,
        )

    async def settle(
        self,
        id: str,
        *,
        damages: Sequence[inputs.DamageIn] | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        penalty: DecimalIn | None | NotGiven = NOT_GIVEN,
        refund: inputs.RefundByIn | None | NotGiven = NOT_GIVEN,
        termination: inputs.TerminationIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.SettlementDetailOut:
        """Settle a lease that has ended, or end it and settle it.

        Charges the contract's penalty and the damage, lets the tenant's credit and the deposits pay what is
        open, and gives back what is left, all in one transaction. A dry run shows what it would come to.
        Needs the scopes to write charges and payments too, and leases where it ends one.

        Scope: `deposits:write`.

        Args:
            date: Default: today.
            penalty: For ending early. Default: what the lease says of it, where it was terminated; 0 for
                none.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/settlement",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "damages": damages,
                    "date": date,
                    "notes": notes,
                    "penalty": penalty,
                    "refund": refund,
                    "termination": termination,
                },
            ),
            models.SettlementDetailOut,
        )

    async def terminate(
        self, id: str, *, date: DateIn, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.EndedLeaseOut:
        """End a lease before its term.

        What was charged for the days after its last one is credited at once, with effect on that day, and
        shown in the answer; a dry run shows it beforehand. A renewal in force that hasn't begun is
        withdrawn.

        Scope: `leases:write`.

        Args:
            date: The last day of the lease.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/leases/{id}/termination",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason": reason},
            ),
            models.EndedLeaseOut,
        )
