"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from nexus_client._calls import Call
from nexus_client._generated import models
from nexus_client._info import Tag
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    DateIn,
    Names,
)


class VatSummary(Resource):
    """Tax documents."""

    def read(
        self,
        *,
        supplier_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.VatSummaryOut:
        """Read what was invoiced and credited per category of VAT.

        By the tax date, which is an invoice's tax point and the day on which a credit note takes effect, or
        the day from which they count where the books were closed by then. Credit notes are subtracted.
        Account 2200 has the same on each day.

        Scope: `tax_documents:read`.

        Args:
            date_from: The first tax date.
            date_to: The last tax date.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/vat-summary",
                query={
                    "supplier_id": supplier_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.VatSummaryOut,
        )


class AsyncVatSummary(AsyncResource):
    """Tax documents."""

    async def read(
        self,
        *,
        supplier_id: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.VatSummaryOut:
        """Read what was invoiced and credited per category of VAT.

        By the tax date, which is an invoice's tax point and the day on which a credit note takes effect, or
        the day from which they count where the books were closed by then. Credit notes are subtracted.
        Account 2200 has the same on each day.

        Scope: `tax_documents:read`.

        Args:
            date_from: The first tax date.
            date_to: The last tax date.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/vat-summary",
                query={
                    "supplier_id": supplier_id,
                    "date_from": date_from,
                    "date_to": date_to,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.VatSummaryOut,
        )
