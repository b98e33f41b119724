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
        status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
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
        status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
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
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | None | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft a lease of one or more units to one or more tenants.

        A draft holds no unit; `POST /leases/{id}/activation` puts it in force.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            currency: ISO 4217 code.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            end_date: Inclusive. Default: one year, to the day before the anniversary.
            proration: How a period that the lease's end cuts short is charged: by the days of its lease
                year, of the calendar month, of a month of 30 days, or of a year of 365, 366 or 365.25.
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
                    "cheque_count": cheque_count,
                    "currency": currency,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
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
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        start_date: DateIn | NotGiven = NOT_GIVEN,
        tenants: Sequence[inputs.Party] | NotGiven = NOT_GIVEN,
        unit_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseOut:
        """Change a draft; of a lease in force, its registration and notes.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            proration: How a period that the lease's end cuts short is charged: by the days of its lease
                year, of the calendar month, of a month of 30 days, or of a year of 365, 366 or 365.25.
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
                    "annual_rent": annual_rent,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "start_date": start_date,
                    "tenants": tenants,
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

        Two leases in force never overlap on a unit: 409 says which lease is in the way.

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

        As of a day, and as it was known at an instant. The total's `open` and `in_books` are reckoned in
        two ways and are the same.

        Scope: `charges:read`.

        Args:
            as_of: What took effect up to this day. Default: today, where the organisation is.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant every amount of the books stays the same for ever;
                names, units, leases and their terms are what is known of them now.
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

        As of a day, and as it was known at an instant. The total's `open` and `in_books` are reckoned in
        two ways and are the same.

        Scope: `charges:read`.

        Args:
            format: Of the file.
            as_of: What took effect up to this day. Default: today, where the organisation is.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant every amount of the books stays the same for ever;
                names, units, leases and their terms are what is known of them now.
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
        description: str | None | NotGiven = NOT_GIVEN,
        instalments: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseItemOut:
        """Add what a lease charges beside its rent, such as parking, with its steps.

        Scope: `leases:write`.

        Args:
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
                body={"type": type, "terms": terms, "description": description, "instalments": instalments},
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
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | None | NotGiven = NOT_GIVEN,
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

    def read_schedule(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ScheduleOut:
        """Read what a lease makes due, and when.

        The whole term as it was agreed, with all its items, so a draft's can be read before it is signed.
        Each year's rent adds up to the annual rent exactly, with spare minor units on the first
        instalments; a last one that is cut short is prorated by the lease's method. Amounts are without
        tax, which is decided when an instalment is charged.

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

    def terminate(
        self, id: str, *, date: DateIn, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """End a lease before its term.

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
            models.LeaseOut,
        )


class AsyncLeases(AsyncResource):
    """Leases."""

    def list(
        self,
        *,
        status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
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
        status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
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
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | None | NotGiven = NOT_GIVEN,
        end_date: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseOut:
        """Draft a lease of one or more units to one or more tenants.

        A draft holds no unit; `POST /leases/{id}/activation` puts it in force.

        Scope: `leases:write`.

        Args:
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            currency: ISO 4217 code.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            end_date: Inclusive. Default: one year, to the day before the anniversary.
            proration: How a period that the lease's end cuts short is charged: by the days of its lease
                year, of the calendar month, of a month of 30 days, or of a year of 365, 366 or 365.25.
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
                    "cheque_count": cheque_count,
                    "currency": currency,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
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
        annual_rent: DecimalIn | NotGiven = NOT_GIVEN,
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        deposit: DecimalIn | NotGiven = NOT_GIVEN,
        end_date: DateIn | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        registration: inputs.Registration | None | NotGiven = NOT_GIVEN,
        start_date: DateIn | NotGiven = NOT_GIVEN,
        tenants: Sequence[inputs.Party] | NotGiven = NOT_GIVEN,
        unit_ids: Sequence[str] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.LeaseOut:
        """Change a draft; of a lease in force, its registration and notes.

        Scope: `leases:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            annual_rent: A decimal with at most the currency's minor digits: a string, or any JSON number,
                read as the exact decimal that was written.
            cheque_count: Instalments the year's rent is paid in.
            deposit: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            proration: How a period that the lease's end cuts short is charged: by the days of its lease
                year, of the calendar month, of a month of 30 days, or of a year of 365, 366 or 365.25.
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
                    "annual_rent": annual_rent,
                    "cheque_count": cheque_count,
                    "deposit": deposit,
                    "end_date": end_date,
                    "notes": notes,
                    "proration": proration,
                    "registration": registration,
                    "start_date": start_date,
                    "tenants": tenants,
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

        Two leases in force never overlap on a unit: 409 says which lease is in the way.

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

        As of a day, and as it was known at an instant. The total's `open` and `in_books` are reckoned in
        two ways and are the same.

        Scope: `charges:read`.

        Args:
            as_of: What took effect up to this day. Default: today, where the organisation is.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant every amount of the books stays the same for ever;
                names, units, leases and their terms are what is known of them now.
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

        As of a day, and as it was known at an instant. The total's `open` and `in_books` are reckoned in
        two ways and are the same.

        Scope: `charges:read`.

        Args:
            format: Of the file.
            as_of: What took effect up to this day. Default: today, where the organisation is.
            known_at: The books as they were recorded up to this instant, which must be over. Default: now.
                With the same days and the same instant every amount of the books stays the same for ever;
                names, units, leases and their terms are what is known of them now.
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
        description: str | None | NotGiven = NOT_GIVEN,
        instalments: Literal[1, 2, 3, 4, 6, 12] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LeaseItemOut:
        """Add what a lease charges beside its rent, such as parking, with its steps.

        Scope: `leases:write`.

        Args:
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
                body={"type": type, "terms": terms, "description": description, "instalments": instalments},
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
        cheque_count: Literal[1, 2, 3, 4, 6, 12] | None | NotGiven = NOT_GIVEN,
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

    async def read_schedule(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ScheduleOut:
        """Read what a lease makes due, and when.

        The whole term as it was agreed, with all its items, so a draft's can be read before it is signed.
        Each year's rent adds up to the annual rent exactly, with spare minor units on the first
        instalments; a last one that is cut short is prorated by the lease's method. Amounts are without
        tax, which is decided when an instalment is charged.

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

    async def terminate(
        self, id: str, *, date: DateIn, reason: str, dry_run: bool = False, idempotency_key: str | None = None
    ) -> models.LeaseOut:
        """End a lease before its term.

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
            models.LeaseOut,
        )
