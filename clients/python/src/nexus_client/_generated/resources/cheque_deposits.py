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
    Names,
    NotGiven,
    deep,
)


class ChequeDeposits(Resource):
    """Cheques."""

    def list(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ChequeDepositOut, models.Meta]:
        """List deposits of cheques at the bank.

        Scope: `cheques:read`.

        Args:
            currency: ISO 4217 code.
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
                "/cheque-deposits",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "currency": currency,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeDepositOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        fields: Names | None = None,
    ) -> Download:
        """List deposits of cheques at the bank.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            currency: ISO 4217 code.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return self._api.download(
            Call(
                "GET",
                "/cheque-deposits",
                query={"date_from": date_from, "date_to": date_to, "currency": currency, "fields": fields},
                accept="text/csv",
            )
        )

    def create(
        self,
        *,
        cheque_ids: Sequence[str],
        account: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeDepositDetail:
        """Deposit cheques at the bank, all of them or none.

        Each becomes a payment that is pending until it is cleared, and settles charges by the
        organisation's rule: oldest due first. A cheque can't be deposited before its date or after its last
        day; one that was returned is presented again. One that is dated after the last day of its lease
        needs `reason_after_end`.

        Scope: `cheques:write`.

        Args:
            account: The bank account that they go to.
            date: The day on which it was done. Default: today, where the organisation is.
            reason_after_end: Why a cheque that is dated after the last day of its lease goes to the bank
                all the same.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheque-deposits",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "cheque_ids": cheque_ids,
                    "account": account,
                    "date": date,
                    "reason_after_end": reason_after_end,
                    "reference": reference,
                },
            ),
            models.ChequeDepositDetail,
        )

    def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ChequeDepositDetail:
        """Read one deposit, with its cheques.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/cheque-deposits/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeDepositDetail,
        )

    def clear(
        self,
        id: str,
        *,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        exceptions: Sequence[inputs.SlipException] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeDepositDetail:
        """Clear a whole deposit slip: the bank has paid its cheques, but for those that are named as exceptions.

        An exception was returned with a reason, paid in part, or is still in clearing. Cheques of the slip
        that were cleared or returned before stay as they are.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheque-deposits/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "exceptions": exceptions},
            ),
            models.ChequeDepositDetail,
        )

    def read_slip(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the deposit slip as a PDF, in English, Arabic or both.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/cheque-deposits/{id}/slip",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )


class AsyncChequeDeposits(AsyncResource):
    """Cheques."""

    def list(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ChequeDepositOut, models.Meta]:
        """List deposits of cheques at the bank.

        Scope: `cheques:read`.

        Args:
            currency: ISO 4217 code.
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
                "/cheque-deposits",
                query={
                    "date_from": date_from,
                    "date_to": date_to,
                    "currency": currency,
                    "page": page,
                    "limit": limit,
                    "cursor": deep(cursor, page, sort),
                    "sort": sort,
                    "fields": fields,
                },
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeDepositOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        currency: choices.Currency | None = None,
        fields: Names | None = None,
    ) -> AsyncDownload:
        """List deposits of cheques at the bank.

        All rows of the filter as CSV, in the order of creation, as they are read.

        Scope: `cheques:read`.

        Args:
            currency: ISO 4217 code.
            fields: Only these fields; `a.b` for one within. `id` is always there.
        """
        return await self._api.download(
            Call(
                "GET",
                "/cheque-deposits",
                query={"date_from": date_from, "date_to": date_to, "currency": currency, "fields": fields},
                accept="text/csv",
            )
        )

    async def create(
        self,
        *,
        cheque_ids: Sequence[str],
        account: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeDepositDetail:
        """Deposit cheques at the bank, all of them or none.

        Each becomes a payment that is pending until it is cleared, and settles charges by the
        organisation's rule: oldest due first. A cheque can't be deposited before its date or after its last
        day; one that was returned is presented again. One that is dated after the last day of its lease
        needs `reason_after_end`.

        Scope: `cheques:write`.

        Args:
            account: The bank account that they go to.
            date: The day on which it was done. Default: today, where the organisation is.
            reason_after_end: Why a cheque that is dated after the last day of its lease goes to the bank
                all the same.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheque-deposits",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "cheque_ids": cheque_ids,
                    "account": account,
                    "date": date,
                    "reason_after_end": reason_after_end,
                    "reference": reference,
                },
            ),
            models.ChequeDepositDetail,
        )

    async def read(
        self, id: str, *, fields: Names | None = None, if_none_match: Tag | None = None
    ) -> models.ChequeDepositDetail:
        """Read one deposit, with its cheques.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/cheque-deposits/{id}",
                ids={"id": id},
                query={"fields": fields},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeDepositDetail,
        )

    async def clear(
        self,
        id: str,
        *,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        exceptions: Sequence[inputs.SlipException] | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeDepositDetail:
        """Clear a whole deposit slip: the bank has paid its cheques, but for those that are named as exceptions.

        An exception was returned with a reason, paid in part, or is still in clearing. Cheques of the slip
        that were cleared or returned before stay as they are.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheque-deposits/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date, "exceptions": exceptions},
            ),
            models.ChequeDepositDetail,
        )

    async def read_slip(
        self,
        id: str,
        *,
        language: Literal["ar", "both", "en"] | None = None,
        if_none_match: Tag | None = None,
    ) -> File:
        """Read the deposit slip as a PDF, in English, Arabic or both.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/cheque-deposits/{id}/slip",
                ids={"id": id},
                query={"language": language},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )
