"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import inputs, models
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


class Deposits(Resource):
    """Deposits."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["expected", "held", "part_received", "settled"] | None = None,
        held_by: Literal["authority", "landlord", "manager"] | None = None,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.DepositOut, models.Meta]:
        """List deposits: what was agreed, received, used, given back and is held.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/deposits",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "held_by": held_by,
                    "purpose": purpose,
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
            models.DepositOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["expected", "held", "part_received", "settled"] | None = None,
        held_by: Literal["authority", "landlord", "manager"] | None = None,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List deposits: what was agreed, received, used, given back and is held.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/deposits",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "held_by": held_by,
                    "purpose": purpose,
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
        lease_id: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        held_by: Literal["authority", "landlord", "manager"] | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Ask for a deposit under a lease. It is a liability from its receipt on, and never income until it is used.

        Scope: `deposits:write`.

        Args:
            amount: Default: what the lease says.
            due_on: When it should be received.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "amount": amount,
                    "due_on": due_on,
                    "held_by": held_by,
                    "notes": notes,
                    "purpose": purpose,
                },
            ),
            models.DepositOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.DepositOut:
        """Read one deposit.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/deposits/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.DepositOut,
        )

    def change(
        self,
        id: str,
        *,
        if_match: Tag,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.DepositOut:
        """Change what is noted of a deposit.

        Scope: `deposits:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            due_on: When it should be received.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/deposits/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"due_on": due_on, "notes": notes, "purpose": purpose},
            ),
            models.DepositOut,
        )

    def apply(
        self,
        id: str,
        *,
        reason: str,
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Let a deposit settle charges of its lease.

        It makes a payment of the method `deposit`; to undo it, reverse that payment.

        Scope: `deposits:write`.

        Args:
            allocations: Which charges it settles. Default: by the organisation's rule.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/applications",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "allocations": allocations, "date": date},
            ),
            models.DepositOut,
        )

    def deduct_from(
        self,
        id: str,
        *,
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Keep a part of a deposit for damage: one for each item, with its reason.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/deductions",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "amount": amount, "date": date},
            ),
            models.DepositOut,
        )

    def forfeit(
        self,
        id: str,
        *,
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Keep a deposit, or a part, because the tenant broke the contract.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/forfeitures",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "amount": amount, "date": date},
            ),
            models.DepositOut,
        )

    def receive(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Note that a deposit came in, or a part of it.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is missing.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/receipts",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"method": method, "amount": amount, "date": date, "reference": reference},
            ),
            models.DepositOut,
        )

    def refund(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        despite_open_charges: bool | NotGiven = NOT_GIVEN,
        reason: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Give a deposit back, or a part of what is held.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            despite_open_charges: Give it back although the lease owes something that is due.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/refunds",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "method": method,
                    "amount": amount,
                    "date": date,
                    "despite_open_charges": despite_open_charges,
                    "reason": reason,
                    "reference": reference,
                },
            ),
            models.DepositOut,
        )

    def transfer(
        self,
        id: str,
        *,
        held_by: Literal["authority", "landlord", "manager"],
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Hand a deposit on: from the manager to the landlord or an authority, or back.

        Scope: `deposits:write`.

        Args:
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/deposits/{id}/transfer",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"held_by": held_by, "date": date, "reference": reference},
            ),
            models.DepositOut,
        )


class AsyncDeposits(AsyncResource):
    """Deposits."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["expected", "held", "part_received", "settled"] | None = None,
        held_by: Literal["authority", "landlord", "manager"] | None = None,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.DepositOut, models.Meta]:
        """List deposits: what was agreed, received, used, given back and is held.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/deposits",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "held_by": held_by,
                    "purpose": purpose,
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
            models.DepositOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        lease_id: str | None = None,
        tenant_id: str | None = None,
        property_id: str | None = None,
        status: Literal["expected", "held", "part_received", "settled"] | None = None,
        held_by: Literal["authority", "landlord", "manager"] | None = None,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List deposits: what was agreed, received, used, given back and is held.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `deposits:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/deposits",
                query={
                    "lease_id": lease_id,
                    "tenant_id": tenant_id,
                    "property_id": property_id,
                    "status": status,
                    "held_by": held_by,
                    "purpose": purpose,
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
        lease_id: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        held_by: Literal["authority", "landlord", "manager"] | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Ask for a deposit under a lease. It is a liability from its receipt on, and never income until it is used.

        Scope: `deposits:write`.

        Args:
            amount: Default: what the lease says.
            due_on: When it should be received.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "lease_id": lease_id,
                    "amount": amount,
                    "due_on": due_on,
                    "held_by": held_by,
                    "notes": notes,
                    "purpose": purpose,
                },
            ),
            models.DepositOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.DepositOut:
        """Read one deposit.

        Scope: `deposits:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease, property, tenant; what is
                related to those after a dot, as in `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/deposits/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.DepositOut,
        )

    async def change(
        self,
        id: str,
        *,
        if_match: Tag,
        due_on: DateIn | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        purpose: Literal["fit_out", "keys", "other", "security", "utilities"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.DepositOut:
        """Change what is noted of a deposit.

        Scope: `deposits:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            due_on: When it should be received.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/deposits/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"due_on": due_on, "notes": notes, "purpose": purpose},
            ),
            models.DepositOut,
        )

    async def apply(
        self,
        id: str,
        *,
        reason: str,
        allocations: Sequence[inputs.AllocationPart] | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Let a deposit settle charges of its lease.

        It makes a payment of the method `deposit`; to undo it, reverse that payment.

        Scope: `deposits:write`.

        Args:
            allocations: Which charges it settles. Default: by the organisation's rule.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/applications",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "allocations": allocations, "date": date},
            ),
            models.DepositOut,
        )

    async def deduct_from(
        self,
        id: str,
        *,
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Keep a part of a deposit for damage: one for each item, with its reason.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/deductions",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "amount": amount, "date": date},
            ),
            models.DepositOut,
        )

    async def forfeit(
        self,
        id: str,
        *,
        reason: str,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Keep a deposit, or a part, because the tenant broke the contract.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/forfeitures",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "amount": amount, "date": date},
            ),
            models.DepositOut,
        )

    async def receive(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Note that a deposit came in, or a part of it.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is missing.
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/receipts",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"method": method, "amount": amount, "date": date, "reference": reference},
            ),
            models.DepositOut,
        )

    async def refund(
        self,
        id: str,
        *,
        method: Literal["bank_transfer", "card", "cash"],
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        despite_open_charges: bool | NotGiven = NOT_GIVEN,
        reason: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Give a deposit back, or a part of what is held.

        Scope: `deposits:write`.

        Args:
            amount: Default: all that is held.
            date: Default: today, where the organisation is.
            despite_open_charges: Give it back although the lease owes something that is due.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/refunds",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "method": method,
                    "amount": amount,
                    "date": date,
                    "despite_open_charges": despite_open_charges,
                    "reason": reason,
                    "reference": reference,
                },
            ),
            models.DepositOut,
        )

    async def transfer(
        self,
        id: str,
        *,
        held_by: Literal["authority", "landlord", "manager"],
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.DepositOut:
        """Hand a deposit on: from the manager to the landlord or an authority, or back.

        Scope: `deposits:write`.

        Args:
            date: Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/deposits/{id}/transfer",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"held_by": held_by, "date": date, "reference": reference},
            ),
            models.DepositOut,
        )
