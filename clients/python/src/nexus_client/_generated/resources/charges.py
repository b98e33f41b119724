"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, models
from nexus_client._info import Tag
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


class Charges(Resource):
    """Charges."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        type: choices.ChargesType | None = None,
        status: Literal["open", "settled"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        owner_reference: str | None = None,
        updated_since: InstantIn | None = None,
        known_at: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ChargeOut, models.Meta]:
        """List what was charged, by lease, tenant, place, due date and whether it is open.

        Scope: `charges:read`.

        Args:
            currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            known_at: Only what was recorded up to this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/charges",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "type": type,
                    "status": status,
                    "due_from": due_from,
                    "due_to": due_to,
                    "currency": currency,
                    "owner_reference": owner_reference,
                    "updated_since": updated_since,
                    "known_at": known_at,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChargeOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        type: choices.ChargesType | None = None,
        status: Literal["open", "settled"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        owner_reference: str | None = None,
        updated_since: InstantIn | None = None,
        known_at: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List what was charged, by lease, tenant, place, due date and whether it is open.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            known_at: Only what was recorded up to this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
        """
        return self._api.download(
            Call(
                "GET",
                "/charges",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "type": type,
                    "status": status,
                    "due_from": due_from,
                    "due_to": due_to,
                    "currency": currency,
                    "owner_reference": owner_reference,
                    "updated_since": updated_since,
                    "known_at": known_at,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        lease_id: str,
        type: choices.ChargesType,
        amount: DecimalIn,
        description: str,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChargeOut:
        """Charge a tenant something once.

        It is owed in the books from today, or from its due date if that is earlier, and is income from its
        due date on. Tax is decided by the type of charge, the unit and the day. Default due date: today
        where the property is.

        Scope: `charges:write`.

        Args:
            amount: Without tax.
            due_on: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/charges",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "type": type,
                    "amount": amount,
                    "description": description,
                    "due_on": due_on,
                },
            ),
            models.ChargeOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChargeOut:
        """Read one charge.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/charges/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChargeOut,
        )

    def credit(
        self,
        id: str,
        *,
        type: Literal["discount", "waiver", "write_off"],
        reason: str,
        amount: DecimalIn | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.CreditOut:
        """Take something off a charge: a discount, a waiver, or a debt that is written off.

        What was paid of it already becomes a credit of the tenant; a write-off takes only what is open.
        Once the books are closed on that day, the credit takes effect on the first open day. Late fees of
        the charge are corrected with it.

        Scope: `charges:write`.

        Args:
            amount: Without tax. Default: what is still open.
            date: The day on which it takes effect. Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/charges/{id}/credits",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"type": type, "reason": reason, "amount": amount, "date": date},
            ),
            models.CreditOut,
        )


class AsyncCharges(AsyncResource):
    """Charges."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        type: choices.ChargesType | None = None,
        status: Literal["open", "settled"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        owner_reference: str | None = None,
        updated_since: InstantIn | None = None,
        known_at: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ChargeOut, models.Meta]:
        """List what was charged, by lease, tenant, place, due date and whether it is open.

        Scope: `charges:read`.

        Args:
            currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            known_at: Only what was recorded up to this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/charges",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "type": type,
                    "status": status,
                    "due_from": due_from,
                    "due_to": due_to,
                    "currency": currency,
                    "owner_reference": owner_reference,
                    "updated_since": updated_since,
                    "known_at": known_at,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                    "expand": expand,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChargeOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        type: choices.ChargesType | None = None,
        status: Literal["open", "settled"] | None = None,
        due_from: DateIn | None = None,
        due_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        owner_reference: str | None = None,
        updated_since: InstantIn | None = None,
        known_at: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List what was charged, by lease, tenant, place, due date and whether it is open.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            currency: ISO 4217 code.
            updated_since: Only what changed at or after this instant.
            known_at: Only what was recorded up to this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/charges",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "type": type,
                    "status": status,
                    "due_from": due_from,
                    "due_to": due_to,
                    "currency": currency,
                    "owner_reference": owner_reference,
                    "updated_since": updated_since,
                    "known_at": known_at,
                    "fields": fields,
                    "expand": expand,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        lease_id: str,
        type: choices.ChargesType,
        amount: DecimalIn,
        description: str,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChargeOut:
        """Charge a tenant something once.

        It is owed in the books from today, or from its due date if that is earlier, and is income from its
        due date on. Tax is decided by the type of charge, the unit and the day. Default due date: today
        where the property is.

        Scope: `charges:write`.

        Args:
            amount: Without tax.
            due_on: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/charges",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "type": type,
                    "amount": amount,
                    "description": description,
                    "due_on": due_on,
                },
            ),
            models.ChargeOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChargeOut:
        """Read one charge.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: journal_entry, lease,
                lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as
                in `journal_entry.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/charges/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChargeOut,
        )

    async def credit(
        self,
        id: str,
        *,
        type: Literal["discount", "waiver", "write_off"],
        reason: str,
        amount: DecimalIn | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.CreditOut:
        """Take something off a charge: a discount, a waiver, or a debt that is written off.

        What was paid of it already becomes a credit of the tenant; a write-off takes only what is open.
        Once the books are closed on that day, the credit takes effect on the first open day. Late fees of
        the charge are corrected with it.

        Scope: `charges:write`.

        Args:
            amount: Without tax. Default: what is still open.
            date: The day on which it takes effect. Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/charges/{id}/credits",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"type": type, "reason": reason, "amount": amount, "date": date},
            ),
            models.CreditOut,
        )
