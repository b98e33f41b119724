"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._generated import choices, models
from nexus_client._info import Tag
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    DateIn,
    Names,
    NotGiven,
)


class BillingSettings(Resource):
    """Billing."""

    def read(
        self, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.BillingSettingsOut:
        """Read how the organisation bills, and how its payments are allocated.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET", "/billing-settings", query={"fields": fields}, headers={"If-None-Match": if_none_match}
            ),
            models.BillingSettingsOut,
        )

    def change(
        self,
        *,
        allocation_order: Sequence[choices.BillingSettingsAllocationOrder] | NotGiven = NOT_GIVEN,
        apply_credits: bool | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | NotGiven = NOT_GIVEN,
        lead_days: int | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        recognition: Literal["monthly", "on_charge"] | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.BillingSettingsOut:
        """Change how the organisation bills, and how its payments are allocated from now on.

        Scope: `charges:write`.

        Args:
            allocation_order: Which type a payment settles first among charges due on one day; each type
                once. Without `damage`, that comes before late fees.
            apply_credits: Whether a tenant's credit settles new charges by itself.
            billing_months: Whether instalments begin on the lease's own day of the month, or on the first
                of a month: then a part of a month comes first, whole months follow, and the last instalment
                is the remainder.
            lead_days: How many days before its due date a charge is made.
            proration: What the days of a lease year that ends early cost: by the days of that lease year,
                of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
            recognition: When what is charged for a period becomes income: at once, or month by month as it
                is earned, until then it is deferred rent (account 2160). Decides for charges that are made
                from now on.
            starts_on: Instalments due before this day are not charged here. Default: the day on which the
                organisation was made.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/billing-settings",
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "allocation_order": allocation_order,
                    "apply_credits": apply_credits,
                    "billing_months": billing_months,
                    "lead_days": lead_days,
                    "proration": proration,
                    "recognition": recognition,
                    "starts_on": starts_on,
                },
            ),
            models.BillingSettingsOut,
        )


class AsyncBillingSettings(AsyncResource):
    """Billing."""

    async def read(
        self, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.BillingSettingsOut:
        """Read how the organisation bills, and how its payments are allocated.

        Scope: `charges:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET", "/billing-settings", query={"fields": fields}, headers={"If-None-Match": if_none_match}
            ),
            models.BillingSettingsOut,
        )

    async def change(
        self,
        *,
        allocation_order: Sequence[choices.BillingSettingsAllocationOrder] | NotGiven = NOT_GIVEN,
        apply_credits: bool | NotGiven = NOT_GIVEN,
        billing_months: Literal["anniversary", "calendar"] | NotGiven = NOT_GIVEN,
        lead_days: int | NotGiven = NOT_GIVEN,
        proration: Literal["actual", "annual_365", "annual_365_25", "annual_366", "lease_year", "thirty_day"]
        | NotGiven = NOT_GIVEN,
        recognition: Literal["monthly", "on_charge"] | NotGiven = NOT_GIVEN,
        starts_on: DateIn | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.BillingSettingsOut:
        """Change how the organisation bills, and how its payments are allocated from now on.

        Scope: `charges:write`.

        Args:
            allocation_order: Which type a payment settles first among charges due on one day; each type
                once. Without `damage`, that comes before late fees.
            apply_credits: Whether a tenant's credit settles new charges by itself.
            billing_months: Whether instalments begin on the lease's own day of the month, or on the first
                of a month: then a part of a month comes first, whole months follow, and the last instalment
                is the remainder.
            lead_days: How many days before its due date a charge is made.
            proration: What the days of a lease year that ends early cost: by the days of that lease year,
                of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
            recognition: When what is charged for a period becomes income: at once, or month by month as it
                is earned, until then it is deferred rent (account 2160). Decides for charges that are made
                from now on.
            starts_on: Instalments due before this day are not charged here. Default: the day on which the
                organisation was made.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/billing-settings",
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "allocation_order": allocation_order,
                    "apply_credits": apply_credits,
                    "billing_months": billing_months,
                    "lead_days": lead_days,
                    "proration": proration,
                    "recognition": recognition,
                    "starts_on": starts_on,
                },
            ),
            models.BillingSettingsOut,
        )
