"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import choices, models
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


class ReturnedChequeFees(Resource):
    """Cheques."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ReturnedChequeFeeOut, models.Meta]:
        """List the rules by which a returned cheque is charged.

        Scope: `cheques:read`.

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
                "/returned-cheque-fees",
                query={
                    "lease_id": lease_id,
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
            models.ReturnedChequeFeeOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        lease_id: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List the rules by which a returned cheque is charged.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/returned-cheque-fees",
                query={
                    "lease_id": lease_id,
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
        amount: DecimalIn,
        starts_on: DateIn,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        reasons: Sequence[choices.ReturnedChequeFeesReasons] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Set what a returned cheque costs from a day on: in all leases, or in one by its contract.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            starts_on: The first day on which it holds.
            currency: ISO 4217 code.
            lease_id: Left out: every lease without one of its own.
            reasons: Only a return for one of these is charged.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/returned-cheque-fees",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "amount": amount,
                    "starts_on": starts_on,
                    "currency": currency,
                    "lease_id": lease_id,
                    "reasons": reasons,
                },
            ),
            models.ReturnedChequeFeeOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Read one rule.

        Scope: `cheques:read`.

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
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ReturnedChequeFeeOut,
        )

    def change(
        self,
        id: str,
        *,
        amount: DecimalIn | NotGiven = NOT_GIVEN,
        reasons: Sequence[choices.ReturnedChequeFeesReasons] | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Change a rule by merge patch. What it has charged stays charged.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            starts_on: The first day on which it holds.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"amount": amount, "reasons": reasons, "starts_on": starts_on},
            ),
            models.ReturnedChequeFeeOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rule. What it has charged stays charged.

        Scope: `cheques:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncReturnedChequeFees(AsyncResource):
    """Cheques."""

    def list(
        self,
        *,
        lease_id: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ReturnedChequeFeeOut, models.Meta]:
        """List the rules by which a returned cheque is charged.

        Scope: `cheques:read`.

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
                "/returned-cheque-fees",
                query={
                    "lease_id": lease_id,
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
            models.ReturnedChequeFeeOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        lease_id: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List the rules by which a returned cheque is charged.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/returned-cheque-fees",
                query={
                    "lease_id": lease_id,
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
        amount: DecimalIn,
        starts_on: DateIn,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        reasons: Sequence[choices.ReturnedChequeFeesReasons] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Set what a returned cheque costs from a day on: in all leases, or in one by its contract.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            starts_on: The first day on which it holds.
            currency: ISO 4217 code.
            lease_id: Left out: every lease without one of its own.
            reasons: Only a return for one of these is charged.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/returned-cheque-fees",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "amount": amount,
                    "starts_on": starts_on,
                    "currency": currency,
                    "lease_id": lease_id,
                    "reasons": reasons,
                },
            ),
            models.ReturnedChequeFeeOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Read one rule.

        Scope: `cheques:read`.

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
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ReturnedChequeFeeOut,
        )

    async def change(
        self,
        id: str,
        *,
        amount: DecimalIn | NotGiven = NOT_GIVEN,
        reasons: Sequence[choices.ReturnedChequeFeesReasons] | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.ReturnedChequeFeeOut:
        """Change a rule by merge patch. What it has charged stays charged.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            starts_on: The first day on which it holds.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={"amount": amount, "reasons": reasons, "starts_on": starts_on},
            ),
            models.ReturnedChequeFeeOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rule. What it has charged stays charged.

        Scope: `cheques:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/returned-cheque-fees/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
