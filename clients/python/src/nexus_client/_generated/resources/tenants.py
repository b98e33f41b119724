"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download
from nexus_client._generated import inputs, models
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
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Tenants(Resource):
    """Tenants."""

    def list(
        self,
        *,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
        overdue: bool | None = None,
        type: Literal["company", "person"] | None = None,
        status: Literal["active", "archived"] | None = None,
        nationality: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        emirates_id: str | None = None,
        passport: str | None = None,
        trade_licence: str | None = None,
        trn: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.TenantListed, models.Meta]:
        """List all tenants across the properties, with what each owes now.

        Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.

        Scope: `tenants:read`.

        Args:
            overdue: `true`: who has something open that was due before today, where its property is;
                `false`: who has nothing.
            phone: E.164 or the property's national form; answered as E.164.
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/tenants",
                query={
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_status": lease_status,
                    "overdue": overdue,
                    "type": type,
                    "status": status,
                    "nationality": nationality,
                    "email": email,
                    "phone": phone,
                    "emirates_id": emirates_id,
                    "passport": passport,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "q": q,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.TenantListed,
            models.Meta,
        )

    def csv(
        self,
        *,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
        overdue: bool | None = None,
        type: Literal["company", "person"] | None = None,
        status: Literal["active", "archived"] | None = None,
        nationality: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        emirates_id: str | None = None,
        passport: str | None = None,
        trade_licence: str | None = None,
        trn: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List all tenants across the properties, with what each owes now.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.

        Scope: `tenants:read`.

        Args:
            overdue: `true`: who has something open that was due before today, where its property is;
                `false`: who has nothing.
            phone: E.164 or the property's national form; answered as E.164.
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/tenants",
                query={
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_status": lease_status,
                    "overdue": overdue,
                    "type": type,
                    "status": status,
                    "nationality": nationality,
                    "email": email,
                    "phone": phone,
                    "emirates_id": emirates_id,
                    "passport": passport,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        type: Literal["company", "person"],
        name: str,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.TenantOut:
        """Add a tenant.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/tenants",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "type": type,
                    "name": name,
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                },
            ),
            models.TenantOut,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.TenantDetail:
        """Read one tenant, with lease history and payment records.

        The latest 20 payments; `GET /payments?tenant_id=` reads all of them.

        Scope: `tenants:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/tenants/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.TenantDetail,
        )

    def update(
        self,
        id: str,
        *,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        type: Literal["company", "person"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.TenantOut:
        """Update contact details, emergency contacts and the like.

        Changes the fields that are sent and leaves the others alone.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PUT",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name": name,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "type": type,
                },
            ),
            models.TenantOut,
        )

    def change(
        self,
        id: str,
        *,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        type: Literal["company", "person"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.TenantOut:
        """Change a tenant by merge patch.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name": name,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "type": type,
                },
            ),
            models.TenantOut,
        )

    def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a tenant that no lease or payment names.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return self._api.done(
            Call(
                "DELETE",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )


class AsyncTenants(AsyncResource):
    """Tenants."""

    def list(
        self,
        *,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
        overdue: bool | None = None,
        type: Literal["company", "person"] | None = None,
        status: Literal["active", "archived"] | None = None,
        nationality: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        emirates_id: str | None = None,
        passport: str | None = None,
        trade_licence: str | None = None,
        trn: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.TenantListed, models.Meta]:
        """List all tenants across the properties, with what each owes now.

        Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.

        Scope: `tenants:read`.

        Args:
            overdue: `true`: who has something open that was due before today, where its property is;
                `false`: who has nothing.
            phone: E.164 or the property's national form; answered as E.164.
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/tenants",
                query={
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_status": lease_status,
                    "overdue": overdue,
                    "type": type,
                    "status": status,
                    "nationality": nationality,
                    "email": email,
                    "phone": phone,
                    "emirates_id": emirates_id,
                    "passport": passport,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "q": q,
                    "updated_since": updated_since,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.TenantListed,
            models.Meta,
        )

    async def csv(
        self,
        *,
        property_id: str | None = None,
        unit_id: str | None = None,
        lease_status: Literal["active", "draft", "ended", "renewed", "terminated"] | None = None,
        overdue: bool | None = None,
        type: Literal["company", "person"] | None = None,
        status: Literal["active", "archived"] | None = None,
        nationality: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        emirates_id: str | None = None,
        passport: str | None = None,
        trade_licence: str | None = None,
        trn: str | None = None,
        q: str | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List all tenants across the properties, with what each owes now.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Emirates ID, passport, trade licence and TRN are found by their exact value, in any spelling.

        Scope: `tenants:read`.

        Args:
            overdue: `true`: who has something open that was due before today, where its property is;
                `false`: who has nothing.
            phone: E.164 or the property's national form; answered as E.164.
            q: Words of the name, each by its beginning.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/tenants",
                query={
                    "property_id": property_id,
                    "unit_id": unit_id,
                    "lease_status": lease_status,
                    "overdue": overdue,
                    "type": type,
                    "status": status,
                    "nationality": nationality,
                    "email": email,
                    "phone": phone,
                    "emirates_id": emirates_id,
                    "passport": passport,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "q": q,
                    "updated_since": updated_since,
                    "fields": fields,
                },
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        type: Literal["company", "person"],
        name: str,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.TenantOut:
        """Add a tenant.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/tenants",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "type": type,
                    "name": name,
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                },
            ),
            models.TenantOut,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.TenantDetail:
        """Read one tenant, with lease history and payment records.

        The latest 20 payments; `GET /payments?tenant_id=` reads all of them.

        Scope: `tenants:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/tenants/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.TenantDetail,
        )

    async def update(
        self,
        id: str,
        *,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        type: Literal["company", "person"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.TenantOut:
        """Update contact details, emergency contacts and the like.

        Changes the fields that are sent and leaves the others alone.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PUT",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name": name,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "type": type,
                },
            ),
            models.TenantOut,
        )

    async def change(
        self,
        id: str,
        *,
        birth_date: DateIn | None | NotGiven = NOT_GIVEN,
        emails: Sequence[str] | NotGiven = NOT_GIVEN,
        emergency_contacts: Sequence[inputs.EmergencyContact] | NotGiven = NOT_GIVEN,
        emirates_id: str | None | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        name_ar: str | None | NotGiven = NOT_GIVEN,
        nationality: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        passport: inputs.Passport | None | NotGiven = NOT_GIVEN,
        phones: Sequence[str] | NotGiven = NOT_GIVEN,
        preferred_language: Literal["ar", "en"] | NotGiven = NOT_GIVEN,
        status: Literal["active", "archived"] | NotGiven = NOT_GIVEN,
        trade_licence: inputs.TradeLicence | None | NotGiven = NOT_GIVEN,
        trn: str | None | NotGiven = NOT_GIVEN,
        type: Literal["company", "person"] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        if_match: Tag | None = None,
    ) -> models.TenantOut:
        """Change a tenant by merge patch.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "birth_date": birth_date,
                    "emails": emails,
                    "emergency_contacts": emergency_contacts,
                    "emirates_id": emirates_id,
                    "name": name,
                    "name_ar": name_ar,
                    "nationality": nationality,
                    "notes": notes,
                    "passport": passport,
                    "phones": phones,
                    "preferred_language": preferred_language,
                    "status": status,
                    "trade_licence": trade_licence,
                    "trn": trn,
                    "type": type,
                },
            ),
            models.TenantOut,
        )

    async def delete(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove a tenant that no lease or payment names.

        Scope: `tenants:write`.

        Args:
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
        """
        return await self._api.done(
            Call(
                "DELETE",
                "/tenants/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )
