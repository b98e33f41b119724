"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

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


class LateFeeRules(Resource):
    """Billing."""

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
    ) -> Page[models.LateFeeRuleOut, models.Meta]:
        """List the rules by which late payments are charged.

        Scope: `charges:read`.

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
                "/late-fee-rules",
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
            models.LateFeeRuleOut,
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
        """List the rules by which late payments are charged.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/late-fee-rules",
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
        kind: Literal["daily_amount", "daily_percentage", "flat", "percentage"],
        starts_on: DateIn,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        cap: DecimalIn | None | NotGiven = NOT_GIVEN,
        charge_types: Sequence[Literal["chiller", "other", "parking", "rent", "service_charge"]]
        | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        grace_days: int | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        rate_basis_points: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LateFeeRuleOut:
        """Set what a late payment costs, in all leases or in one by its contract, for charges due from a day on.

        With a grace of N days the fee falls on the day after the N-th day past the due date. Fees are
        charged each night; a daily one on the first of the month, and when its charge is settled or the cap
        is reached.

        Scope: `charges:write`.

        Args:
            starts_on: For charges due on this day or later.
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            cap: The most that one charge can cost.
            currency: ISO 4217 code.
            lease_id: Left out: every lease without a rule of its own.
            rate_basis_points: Of what is open, in basis points: 200 is 2 %.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/late-fee-rules",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "kind": kind,
                    "starts_on": starts_on,
                    "amount": amount,
                    "cap": cap,
                    "charge_types": charge_types,
                    "currency": currency,
                    "grace_days": grace_days,
                    "lease_id": lease_id,
                    "rate_basis_points": rate_basis_points,
                },
            ),
            models.LateFeeRuleOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LateFeeRuleOut:
        """Read one rule.

        Scope: `charges:read`.

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
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LateFeeRuleOut,
        )

    def change(
        self,
        id: str,
        *,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        cap: DecimalIn | None | NotGiven = NOT_GIVEN,
        charge_types: Sequence[Literal["chiller", "other", "parking", "rent", "service_charge"]]
        | NotGiven = NOT_GIVEN,
        grace_days: int | NotGiven = NOT_GIVEN,
        rate_basis_points: int | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.LateFeeRuleOut:
        """Change a rule that nothing was charged by, by merge patch. Once a fee was charged, begin another one on a later day.

        Scope: `charges:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            cap: Null: as much as it comes to.
            rate_basis_points: Of what is open, in basis points: 200 is 2 %.
            starts_on: For charges due on this day or later.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "amount": amount,
                    "cap": cap,
                    "charge_types": charge_types,
                    "grace_days": grace_days,
                    "rate_basis_points": rate_basis_points,
                    "starts_on": starts_on,
                },
            ),
            models.LateFeeRuleOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rule that nothing was charged by.

        Scope: `charges:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncLateFeeRules(AsyncResource):
    """Billing."""

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
    ) -> AsyncPages[models.LateFeeRuleOut, models.Meta]:
        """List the rules by which late payments are charged.

        Scope: `charges:read`.

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
                "/late-fee-rules",
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
            models.LateFeeRuleOut,
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
        """List the rules by which late payments are charged.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `charges:read`.

        Args:
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: lease; what is related to those
                after a dot, as in `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/late-fee-rules",
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
        kind: Literal["daily_amount", "daily_percentage", "flat", "percentage"],
        starts_on: DateIn,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        cap: DecimalIn | None | NotGiven = NOT_GIVEN,
        charge_types: Sequence[Literal["chiller", "other", "parking", "rent", "service_charge"]]
        | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        grace_days: int | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        rate_basis_points: int | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.LateFeeRuleOut:
        """Set what a late payment costs, in all leases or in one by its contract, for charges due from a day on.

        With a grace of N days the fee falls on the day after the N-th day past the due date. Fees are
        charged each night; a daily one on the first of the month, and when its charge is settled or the cap
        is reached.

        Scope: `charges:write`.

        Args:
            starts_on: For charges due on this day or later.
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            cap: The most that one charge can cost.
            currency: ISO 4217 code.
            lease_id: Left out: every lease without a rule of its own.
            rate_basis_points: Of what is open, in basis points: 200 is 2 %.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/late-fee-rules",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "kind": kind,
                    "starts_on": starts_on,
                    "amount": amount,
                    "cap": cap,
                    "charge_types": charge_types,
                    "currency": currency,
                    "grace_days": grace_days,
                    "lease_id": lease_id,
                    "rate_basis_points": rate_basis_points,
                },
            ),
            models.LateFeeRuleOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.LateFeeRuleOut:
        """Read one rule.

        Scope: `charges:read`.

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
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.LateFeeRuleOut,
        )

    async def change(
        self,
        id: str,
        *,
        amount: DecimalIn | None | NotGiven = NOT_GIVEN,
        cap: DecimalIn | None | NotGiven = NOT_GIVEN,
        charge_types: Sequence[Literal["chiller", "other", "parking", "rent", "service_charge"]]
        | NotGiven = NOT_GIVEN,
        grace_days: int | NotGiven = NOT_GIVEN,
        rate_basis_points: int | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.LateFeeRuleOut:
        """Change a rule that nothing was charged by, by merge patch. Once a fee was charged, begin another one on a later day.

        Scope: `charges:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            cap: Null: as much as it comes to.
            rate_basis_points: Of what is open, in basis points: 200 is 2 %.
            starts_on: For charges due on this day or later.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "amount": amount,
                    "cap": cap,
                    "charge_types": charge_types,
                    "grace_days": grace_days,
                    "rate_basis_points": rate_basis_points,
                    "starts_on": starts_on,
                },
            ),
            models.LateFeeRuleOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a rule that nothing was charged by.

        Scope: `charges:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/late-fee-rules/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
