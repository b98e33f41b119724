"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, inputs, models
from nexus_client._info import Tag
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class JournalEntries(Resource):
    """Journal entries."""

    def list(
        self,
        *,
        effective_from: DateIn | None = None,
        effective_to: DateIn | None = None,
        kind: choices.JournalEntriesKind | None = None,
        payment_id: str | None = None,
        account_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        account_type: str | None = None,
        known_at: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.JournalEntryOut, models.Meta]:
        """List journal entries with their postings, by account, day and what they concern.

        Filters by what a posting says (account, book, currency, property and so on) together find the
        entries with a posting that fits all of them. `payment_id` finds the receipt of a payment, its
        clearance, its allocations and what undid them.

        Scope: `journal_entries:read`.

        Args:
            currency: ISO 4217 code.
            account_type: Types of the account, by commas.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/journal-entries",
                query={
                    "effective_from": effective_from,
                    "effective_to": effective_to,
                    "kind": kind,
                    "payment_id": payment_id,
                    "account_id": account_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "book": book,
                    "currency": currency,
                    "account_type": account_type,
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
            models.JournalEntryOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        effective_from: DateIn | None = None,
        effective_to: DateIn | None = None,
        kind: choices.JournalEntriesKind | None = None,
        payment_id: str | None = None,
        account_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        account_type: str | None = None,
        known_at: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List journal entries with their postings, by account, day and what they concern.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Filters by what a posting says (account, book, currency, property and so on) together find the
        entries with a posting that fits all of them. `payment_id` finds the receipt of a payment, its
        clearance, its allocations and what undid them.

        Scope: `journal_entries:read`.

        Args:
            currency: ISO 4217 code.
            account_type: Types of the account, by commas.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
        """
        return self._api.download(
            Call(
                "GET",
                "/journal-entries",
                query={
                    "effective_from": effective_from,
                    "effective_to": effective_to,
                    "kind": kind,
                    "payment_id": payment_id,
                    "account_id": account_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "book": book,
                    "currency": currency,
                    "account_type": account_type,
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
        description: str,
        postings: Sequence[inputs.PostingIn],
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        effective_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JournalEntryOut:
        """Post an entry of your own.

        Accounts that charges, payments and deposits keep (`control`) are not open to it. Nothing that is
        posted changes: a wrong entry is reversed.

        Scope: `journal_entries:write`.

        Args:
            currency: ISO 4217 code.
            effective_on: The day it takes effect. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/journal-entries",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "description": description,
                    "postings": postings,
                    "currency": currency,
                    "effective_on": effective_on,
                },
            ),
            models.JournalEntryOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.JournalEntryOut:
        """Read one journal entry.

        Scope: `journal_entries:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/journal-entries/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.JournalEntryOut,
        )

    def reverse(
        self,
        id: str,
        *,
        reason: str,
        effective_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JournalEntryOut:
        """Reverse a manual entry by another that points at it.

        It takes effect on the entry's own day, or today when the books are closed on that day.

        Scope: `journal_entries:write`.

        Args:
            effective_on: Default: the entry's own day; today when the books are closed on that day.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/journal-entries/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "effective_on": effective_on},
            ),
            models.JournalEntryOut,
        )


class AsyncJournalEntries(AsyncResource):
    """Journal entries."""

    def list(
        self,
        *,
        effective_from: DateIn | None = None,
        effective_to: DateIn | None = None,
        kind: choices.JournalEntriesKind | None = None,
        payment_id: str | None = None,
        account_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        account_type: str | None = None,
        known_at: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.JournalEntryOut, models.Meta]:
        """List journal entries with their postings, by account, day and what they concern.

        Filters by what a posting says (account, book, currency, property and so on) together find the
        entries with a posting that fits all of them. `payment_id` finds the receipt of a payment, its
        clearance, its allocations and what undid them.

        Scope: `journal_entries:read`.

        Args:
            currency: ISO 4217 code.
            account_type: Types of the account, by commas.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/journal-entries",
                query={
                    "effective_from": effective_from,
                    "effective_to": effective_to,
                    "kind": kind,
                    "payment_id": payment_id,
                    "account_id": account_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "book": book,
                    "currency": currency,
                    "account_type": account_type,
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
            models.JournalEntryOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        effective_from: DateIn | None = None,
        effective_to: DateIn | None = None,
        kind: choices.JournalEntriesKind | None = None,
        payment_id: str | None = None,
        account_id: str | None = None,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        owner_reference: str | None = None,
        book: Literal["client", "own"] | None = None,
        currency: choices.Currency | None = None,
        account_type: str | None = None,
        known_at: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List journal entries with their postings, by account, day and what they concern.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Filters by what a posting says (account, book, currency, property and so on) together find the
        entries with a posting that fits all of them. `payment_id` finds the receipt of a payment, its
        clearance, its allocations and what undid them.

        Scope: `journal_entries:read`.

        Args:
            currency: ISO 4217 code.
            account_type: Types of the account, by commas.
            known_at: The books as they were recorded up to this instant. Default: up to now.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/journal-entries",
                query={
                    "effective_from": effective_from,
                    "effective_to": effective_to,
                    "kind": kind,
                    "payment_id": payment_id,
                    "account_id": account_id,
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "owner_reference": owner_reference,
                    "book": book,
                    "currency": currency,
                    "account_type": account_type,
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
        description: str,
        postings: Sequence[inputs.PostingIn],
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        effective_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JournalEntryOut:
        """Post an entry of your own.

        Accounts that charges, payments and deposits keep (`control`) are not open to it. Nothing that is
        posted changes: a wrong entry is reversed.

        Scope: `journal_entries:write`.

        Args:
            currency: ISO 4217 code.
            effective_on: The day it takes effect. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/journal-entries",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "description": description,
                    "postings": postings,
                    "currency": currency,
                    "effective_on": effective_on,
                },
            ),
            models.JournalEntryOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.JournalEntryOut:
        """Read one journal entry.

        Scope: `journal_entries:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is
                related to those after a dot, as in `reversed_by.reversed_by`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/journal-entries/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.JournalEntryOut,
        )

    async def reverse(
        self,
        id: str,
        *,
        reason: str,
        effective_on: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.JournalEntryOut:
        """Reverse a manual entry by another that points at it.

        It takes effect on the entry's own day, or today when the books are closed on that day.

        Scope: `journal_entries:write`.

        Args:
            effective_on: Default: the entry's own day; today when the books are closed on that day.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/journal-entries/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "effective_on": effective_on},
            ),
            models.JournalEntryOut,
        )
