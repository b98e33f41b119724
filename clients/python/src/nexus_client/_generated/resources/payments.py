"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
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
    DecimalIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Payments(Resource):
    """Payments."""

    def list(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        status: Literal["bounced", "cleared", "pending", "reversed"] | None = None,
        property_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque", "deposit"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.PaymentOut, models.Meta]:
        """List payment records by date range, status, property and more.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/payments",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "status": status,
                    "property_id": property_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "method": method,
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
            models.PaymentOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        status: Literal["bounced", "cleared", "pending", "reversed"] | None = None,
        property_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque", "deposit"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List payment records by date range, status, property and more.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
        """
        return self._api.download(
            Call(
                "GET",
                "/payments",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "status": status,
                    "property_id": property_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "method": method,
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
        tenant_id: str,
        amount: DecimalIn,
        method: Literal["bank_transfer", "card", "cash", "cheque"],
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        card: inputs.Card | None | NotGiven = NOT_GIVEN,
        cheque: inputs.Cheque | None | NotGiven = NOT_GIVEN,
        cheque_id: str | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Record a payment from a tenant: cash, cheque, bank transfer or card.

        A cheque is put on file, or linked to the one that is, and pending until its clearance: see Cheques.
        Receipt numbers have no gaps.

        Scope: `payments:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            allocations: Which charges it settles. Default: by the organisation's rule, oldest due first.
                What they leave of it settles other charges by the rule, if credits are used by themselves.
                Empty: none, all of it is the tenant's credit. A cheque is allocated when it is deposited.
            cheque_id: A cheque on file, instead of `cheque`.
            currency: ISO 4217 code.
            date: The day it was received. Default: today, where the property is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "tenant_id": tenant_id,
                    "amount": amount,
                    "method": method,
                    "allocations": allocations,
                    "card": card,
                    "cheque": cheque,
                    "cheque_id": cheque_id,
                    "currency": currency,
                    "date": date,
                    "lease_id": lease_id,
                    "notes": notes,
                    "property_id": property_id,
                    "reference": reference,
                },
            ),
            models.PaymentOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.PaymentOut:
        """Read one payment.

        Scope: `payments:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/payments/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.PaymentOut,
        )

    def change(
        self,
        id: str,
        *,
        if_match: Tag,
        notes: str | None | NotGiven = NOT_GIVEN,
        reference: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.PaymentOut:
        """Change a payment's reference or notes.

        Scope: `payments:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/payments/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"notes": notes, "reference": reference},
            ),
            models.PaymentOut,
        )

    def allocate(
        self,
        id: str,
        *,
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Let what is left of a payment settle charges, chosen by you or by the organisation's rule.

        Scope: `payments:write`.

        Args:
            allocations: Default: by the organisation's rule, oldest due first.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments/{id}/allocations",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"allocations": allocations},
            ),
            models.PaymentOut,
        )

    def clear(
        self,
        id: str,
        *,
        date: DateIn,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Note that the bank has paid a cheque, deposited or still in hand.

        Scope: `payments:write`.

        Args:
            date: The day the bank paid.
            reason_after_end: Why a cheque dated after the last day of its lease went to the bank all the
                same.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason_after_end": reason_after_end},
            ),
            models.PaymentOut,
        )

    def read_receipt(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the receipt of a payment as a PDF, in English, Arabic or both.

        With the amount in figures and in words, how it was paid and what it settles at present. One that
        the bank has returned or that was reversed says so; one for a cheque that is not cleared is subject
        to that.

        Scope: `payments:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/payments/{id}/receipt",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    def refund(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.RefundOut:
        """Give back what of a payment is the tenant's credit.

        What settles charges is released first, by the allocation.

        Scope: `payments:write`.

        Args:
            amount: Default: all that is the tenant's credit.
            date: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments/{id}/refunds",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "method": method,
                    "reason": reason,
                    "amount": amount,
                    "date": date,
                    "reference": reference,
                },
            ),
            models.RefundOut,
        )

    def return_(
        self,
        id: str,
        *,
        date: DateIn,
        reason: choices.Reason,
        note: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Note that the bank has returned a cheque unpaid.

        The charges that it settled are open again, and the fee of the rule in force is charged.

        Scope: `payments:write`.

        Args:
            date: The day the bank returned it.
            note: The bank's own words.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments/{id}/return",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason": reason, "note": note},
            ),
            models.PaymentOut,
        )

    def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Reverse a payment that should not stand.

        It stays on record as `reversed`, with the reason.

        Scope: `payments:write`.

        Args:
            date: Default: today, where the property is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/payments/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.PaymentOut,
        )


class AsyncPayments(AsyncResource):
    """Payments."""

    def list(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        status: Literal["bounced", "cleared", "pending", "reversed"] | None = None,
        property_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque", "deposit"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.PaymentOut, models.Meta]:
        """List payment records by date range, status, property and more.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/payments",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "status": status,
                    "property_id": property_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "method": method,
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
            models.PaymentOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        status: Literal["bounced", "cleared", "pending", "reversed"] | None = None,
        property_id: str | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        method: Literal["bank_transfer", "card", "cash", "cheque", "deposit"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List payment records by date range, status, property and more.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `payments:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/payments",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "status": status,
                    "property_id": property_id,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "method": method,
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
        tenant_id: str,
        amount: DecimalIn,
        method: Literal["bank_transfer", "card", "cash", "cheque"],
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        card: inputs.Card | None | NotGiven = NOT_GIVEN,
        cheque: inputs.Cheque | None | NotGiven = NOT_GIVEN,
        cheque_id: str | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Record a payment from a tenant: cash, cheque, bank transfer or card.

        A cheque is put on file, or linked to the one that is, and pending until its clearance: see Cheques.
        Receipt numbers have no gaps.

        Scope: `payments:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            allocations: Which charges it settles. Default: by the organisation's rule, oldest due first.
                What they leave of it settles other charges by the rule, if credits are used by themselves.
                Empty: none, all of it is the tenant's credit. A cheque is allocated when it is deposited.
            cheque_id: A cheque on file, instead of `cheque`.
            currency: ISO 4217 code.
            date: The day it was received. Default: today, where the property is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "tenant_id": tenant_id,
                    "amount": amount,
                    "method": method,
                    "allocations": allocations,
                    "card": card,
                    "cheque": cheque,
                    "cheque_id": cheque_id,
                    "currency": currency,
                    "date": date,
                    "lease_id": lease_id,
                    "notes": notes,
                    "property_id": property_id,
                    "reference": reference,
                },
            ),
            models.PaymentOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.PaymentOut:
        """Read one payment.

        Scope: `payments:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property,
                tenant; what is related to those after a dot, as in `cheque_on_file.deposit`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/payments/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.PaymentOut,
        )

    async def change(
        self,
        id: str,
        *,
        if_match: Tag,
        notes: str | None | NotGiven = NOT_GIVEN,
        reference: str | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.PaymentOut:
        """Change a payment's reference or notes.

        Scope: `payments:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/payments/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"notes": notes, "reference": reference},
            ),
            models.PaymentOut,
        )

    async def allocate(
        self,
        id: str,
        *,
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Let what is left of a payment settle charges, chosen by you or by the organisation's rule.

        Scope: `payments:write`.

        Args:
            allocations: Default: by the organisation's rule, oldest due first.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments/{id}/allocations",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"allocations": allocations},
            ),
            models.PaymentOut,
        )

    async def clear(
        self,
        id: str,
        *,
        date: DateIn,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Note that the bank has paid a cheque, deposited or still in hand.

        Scope: `payments:write`.

        Args:
            date: The day the bank paid.
            reason_after_end: Why a cheque dated after the last day of its lease went to the bank all the
                same.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason_after_end": reason_after_end},
            ),
            models.PaymentOut,
        )

    async def read_receipt(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the receipt of a payment as a PDF, in English, Arabic or both.

        With the amount in figures and in words, how it was paid and what it settles at present. One that
        the bank has returned or that was reversed says so; one for a cheque that is not cleared is subject
        to that.

        Scope: `payments:read`.

        Args:
            language: What is printed.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/payments/{id}/receipt",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    async def refund(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.RefundOut:
        """Give back what of a payment is the tenant's credit.

        What settles charges is released first, by the allocation.

        Scope: `payments:write`.

        Args:
            amount: Default: all that is the tenant's credit.
            date: Default: today.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments/{id}/refunds",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "method": method,
                    "reason": reason,
                    "amount": amount,
                    "date": date,
                    "reference": reference,
                },
            ),
            models.RefundOut,
        )

    async def return_(
        self,
        id: str,
        *,
        date: DateIn,
        reason: choices.Reason,
        note: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Note that the bank has returned a cheque unpaid.

        The charges that it settled are open again, and the fee of the rule in force is charged.

        Scope: `payments:write`.

        Args:
            date: The day the bank returned it.
            note: The bank's own words.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments/{id}/return",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "reason": reason, "note": note},
            ),
            models.PaymentOut,
        )

    async def reverse(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.PaymentOut:
        """Reverse a payment that should not stand.

        It stays on record as `reversed`, with the reason.

        Scope: `payments:write`.

        Args:
            date: Default: today, where the property is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/payments/{id}/reversal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date},
            ),
            models.PaymentOut,
        )
