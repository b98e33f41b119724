"""Made from clients/openapi.json by tools/make_python_client.py: not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nexus_client._calls import Call
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._generated import choices, inputs, models
from nexus_client._info import Tag
from nexus_client._models import Done
from nexus_client._pages import AsyncPages, Page
from nexus_client._resource import (
    AsyncResource,
    Resource,
)
from nexus_client._values import (
    NOT_GIVEN,
    BytesIn,
    DateIn,
    DecimalIn,
    InstantIn,
    Names,
    NotGiven,
    deep,
)


class Cheques(Resource):
    """Cheques."""

    def list(
        self,
        *,
        status: choices.Status | None = None,
        kind: Literal["payment", "security"] | None = None,
        alert: Literal["due", "due_soon", "give_back", "stale", "stale_soon"] | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        deposit_id: str | None = None,
        number: str | None = None,
        bank: str | None = None,
        custody_place: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> Page[models.ChequeOut, models.Meta]:
        """List cheques: the register, by state, date, tenant, lease, property, bank and more.

        `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within
        seven days, `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand
        of a lease that is over or will be, and dated after its last day; that is no cheque to be deposited.

        Scope: `cheques:read`.

        Args:
            custody_place: Where its paper is.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.page(
            Call(
                "GET",
                "/cheques",
                query={
                    "status": status,
                    "kind": kind,
                    "alert": alert,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "deposit_id": deposit_id,
                    "number": number,
                    "bank": bank,
                    "custody_place": custody_place,
                    "date_from": date_from,
                    "date_to": date_to,
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
            models.ChequeOut,
            models.Meta,
        )

    def csv(
        self,
        *,
        status: choices.Status | None = None,
        kind: Literal["payment", "security"] | None = None,
        alert: Literal["due", "due_soon", "give_back", "stale", "stale_soon"] | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        deposit_id: str | None = None,
        number: str | None = None,
        bank: str | None = None,
        custody_place: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> Download:
        """List cheques: the register, by state, date, tenant, lease, property, bank and more.

        All rows of the filter as CSV, in the order of creation, as they are read.

        `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within
        seven days, `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand
        of a lease that is over or will be, and dated after its last day; that is no cheque to be deposited.

        Scope: `cheques:read`.

        Args:
            custody_place: Where its paper is.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
        """
        return self._api.download(
            Call(
                "GET",
                "/cheques",
                query={
                    "status": status,
                    "kind": kind,
                    "alert": alert,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "deposit_id": deposit_id,
                    "number": number,
                    "bank": bank,
                    "custody_place": custody_place,
                    "date_from": date_from,
                    "date_to": date_to,
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
        number: str,
        bank: str,
        drawer: str,
        amount: DecimalIn,
        tenant_id: str,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        custody_place: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        expected: bool | NotGiven = NOT_GIVEN,
        handed_by: str | None | NotGiven = NOT_GIVEN,
        kind: Literal["payment", "security"] | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        received_on: DateIn | None | NotGiven = NOT_GIVEN,
        security_deposit_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """File a cheque that was handed in, or one that is expected.

        It is in hand from `received_on`, today by default. It is no money until it is deposited. One that
        is only expected becomes `received` by its custody.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            account_last_four: Of the drawer's account.
            currency: ISO 4217 code.
            custody_place: Where its paper is.
            date: The date written on it; it can't be presented before.
            expected: Its paper is not in your hands yet; its custody says when it came.
            received_on: The day it came into your hands. Default: today, where the property is, unless it
                is `expected`.
            security_deposit_id: The deposit of its lease that its clearing receives; it settles no charge.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "number": number,
                    "bank": bank,
                    "drawer": drawer,
                    "amount": amount,
                    "tenant_id": tenant_id,
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "currency": currency,
                    "custody_place": custody_place,
                    "date": date,
                    "expected": expected,
                    "handed_by": handed_by,
                    "kind": kind,
                    "lease_id": lease_id,
                    "notes": notes,
                    "payee": payee,
                    "property_id": property_id,
                    "received_on": received_on,
                    "security_deposit_id": security_deposit_id,
                },
            ),
            models.ChequeOut,
        )

    def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChequeOut:
        """Read one cheque, with every step: what was done, when, by whom.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.one(
            Call(
                "GET",
                "/cheques/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeOut,
        )

    def change(
        self,
        id: str,
        *,
        if_match: Tag,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.ChequeOut:
        """Change what is noted of a cheque beside what is written on it.

        Scope: `cheques:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            account_last_four: Of the drawer's account.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return self._api.one(
            Call(
                "PATCH",
                "/cheques/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "notes": notes,
                    "payee": payee,
                },
            ),
            models.ChequeOut,
        )

    def clear(
        self,
        id: str,
        *,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has paid a deposited cheque.

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
                "/cheques/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date},
            ),
            models.ChequeOut,
        )

    def keep(
        self,
        id: str,
        *,
        place: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        note: str | None | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a cheque was received, or that its paper went to another place.

        Scope: `cheques:write`.

        Args:
            place: Where its paper is.
            date: The day on which it was done. Default: today, where the organisation is.
            person: Who handed it over, or to whom it was handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/custody",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"place": place, "date": date, "note": note, "person": person},
            ),
            models.ChequeOut,
        )

    def keep_image(
        self,
        id: str,
        *,
        side: Literal["back", "front"],
        content: BytesIn,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Keep a picture of a side of a cheque, in place of the one before if there is one.

        Scope: `cheques:write`.

        Args:
            content: A JPEG or PNG image of at most 2 MiB, in base64.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/images",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"side": side, "content": content},
            ),
            models.ChequeOut,
        )

    def read_back_image(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Read the picture of a cheque's back.

        It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the
        audit log tells of it.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/cheques/{id}/images/back",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    def remove_back_image(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove the picture of a cheque's back. It can't be brought back.

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
                "/cheques/{id}/images/back",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def read_front_image(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Read the picture of a cheque's front.

        It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the
        audit log tells of it.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.file(
            Call(
                "GET",
                "/cheques/{id}/images/front",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    def remove_front_image(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove the picture of a cheque's front. It can't be brought back.

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
                "/cheques/{id}/images/front",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    def take_to_law(
        self,
        id: str,
        *,
        reference: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a returned cheque went to the execution judge.

        Scope: `cheques:write`.

        Args:
            reference: The number of the case.
            date: The day on which it was done. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/legal-action",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reference": reference, "date": date},
            ),
            models.ChequeOut,
        )

    def lose(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        stop_reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a cheque's paper is lost, and that the drawer was asked to stop it.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            stop_reference: The drawer's order to the bank not to pay it.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/loss",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date, "stop_reference": stop_reference},
            ),
            models.ChequeOut,
        )

    def pay_in_part(
        self,
        id: str,
        *,
        amount: DecimalIn,
        bank_text: str | None | NotGiven = NOT_GIVEN,
        certificate: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        fee: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has paid what the account held and returned the cheque for the rest.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            bank_text: The bank's own words.
            certificate: The bank's certificate of the unpaid rest.
            date: The day on which it was done. Default: today, where the organisation is.
            fee: Whether the fee of the rule in force is charged, if there is one for the reason.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/partial-payment",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "amount": amount,
                    "bank_text": bank_text,
                    "certificate": certificate,
                    "date": date,
                    "fee": fee,
                },
            ),
            models.ChequeOut,
        )

    def present_again(
        self,
        id: str,
        *,
        account: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Take a returned cheque to the bank again, for what is not paid of it, on a slip of its own.

        Scope: `cheques:write`.

        Args:
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
                "/cheques/{id}/re-presentation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "account": account,
                    "date": date,
                    "reason_after_end": reason_after_end,
                    "reference": reference,
                },
            ),
            models.ChequeOut,
        )

    def replace(
        self,
        id: str,
        *,
        cheques: Sequence[inputs.ChequeDetails] | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        payments: Sequence[inputs.OtherPayment] | NotGiven = NOT_GIVEN,
        reason: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Replace a cheque by others, by cash, transfer or card, or by some of each.

        New cheques are filed and point at the one that they replace; payments are recorded and allocated by
        the rule.

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
                "/cheques/{id}/replacement",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"cheques": cheques, "date": date, "payments": payments, "reason": reason},
            ),
            models.ChequeOut,
        )

    def return_(
        self,
        id: str,
        *,
        reason: choices.Reason,
        bank_text: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        fee: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has returned a cheque unpaid.

        Its receipt is reversed, the charges that it settled are open again, and the fee of the rule in
        force is charged.

        Scope: `cheques:write`.

        Args:
            bank_text: The bank's own words.
            date: The day on which it was done. Default: today, where the organisation is.
            fee: Whether the fee of the rule in force is charged, if there is one for the reason.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/return",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "bank_text": bank_text, "date": date, "fee": fee},
            ),
            models.ChequeOut,
        )

    def withdraw(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        outcome: Literal["cancelled", "returned_to_tenant", "withdrawn"] | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Withdraw a cheque that will not be presented: kept back, given back to the tenant, or cancelled.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            person: To whom it was handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return self._api.one(
            Call(
                "POST",
                "/cheques/{id}/withdrawal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date, "outcome": outcome, "person": person},
            ),
            models.ChequeOut,
        )


class AsyncCheques(AsyncResource):
    """Cheques."""

    def list(
        self,
        *,
        status: choices.Status | None = None,
        kind: Literal["payment", "security"] | None = None,
        alert: Literal["due", "due_soon", "give_back", "stale", "stale_soon"] | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        deposit_id: str | None = None,
        number: str | None = None,
        bank: str | None = None,
        custody_place: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        page: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        sort: Names | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> AsyncPages[models.ChequeOut, models.Meta]:
        """List cheques: the register, by state, date, tenant, lease, property, bank and more.

        `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within
        seven days, `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand
        of a lease that is over or will be, and dated after its last day; that is no cheque to be deposited.

        Scope: `cheques:read`.

        Args:
            custody_place: Where its paper is.
            updated_since: Only what changed at or after this instant.
            page: Which page, from 1.
            limit: Rows per page.
            cursor: `meta.next_cursor` of an earlier page. Without `page` and `sort` a list is read by
                cursors anyway.
            sort: Fields in order, separated by commas; a leading `-` for descending.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return self._api.pages(
            Call(
                "GET",
                "/cheques",
                query={
                    "status": status,
                    "kind": kind,
                    "alert": alert,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "deposit_id": deposit_id,
                    "number": number,
                    "bank": bank,
                    "custody_place": custody_place,
                    "date_from": date_from,
                    "date_to": date_to,
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
            models.ChequeOut,
            models.Meta,
        )

    async def csv(
        self,
        *,
        status: choices.Status | None = None,
        kind: Literal["payment", "security"] | None = None,
        alert: Literal["due", "due_soon", "give_back", "stale", "stale_soon"] | None = None,
        tenant_id: str | None = None,
        lease_id: str | None = None,
        property_id: str | None = None,
        deposit_id: str | None = None,
        number: str | None = None,
        bank: str | None = None,
        custody_place: str | None = None,
        date_from: DateIn | None = None,
        date_to: DateIn | None = None,
        updated_since: InstantIn | None = None,
        fields: Names | None = None,
        expand: Names | None = None,
    ) -> AsyncDownload:
        """List cheques: the register, by state, date, tenant, lease, property, bank and more.

        All rows of the filter as CSV, in the order of creation, as they are read.

        `alert` finds those that something should be done about: `due` to be deposited, `due_soon` within
        seven days, `stale_soon` when their last day is near, `stale` when it is over. `give_back`: in hand
        of a lease that is over or will be, and dated after its last day; that is no cheque to be deposited.

        Scope: `cheques:read`.

        Args:
            custody_place: Where its paper is.
            updated_since: Only what changed at or after this instant.
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
        """
        return await self._api.download(
            Call(
                "GET",
                "/cheques",
                query={
                    "status": status,
                    "kind": kind,
                    "alert": alert,
                    "tenant_id": tenant_id,
                    "lease_id": lease_id,
                    "property_id": property_id,
                    "deposit_id": deposit_id,
                    "number": number,
                    "bank": bank,
                    "custody_place": custody_place,
                    "date_from": date_from,
                    "date_to": date_to,
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
        number: str,
        bank: str,
        drawer: str,
        amount: DecimalIn,
        tenant_id: str,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        currency: choices.Currency | None | NotGiven = NOT_GIVEN,
        custody_place: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        expected: bool | NotGiven = NOT_GIVEN,
        handed_by: str | None | NotGiven = NOT_GIVEN,
        kind: Literal["payment", "security"] | NotGiven = NOT_GIVEN,
        lease_id: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        property_id: str | None | NotGiven = NOT_GIVEN,
        received_on: DateIn | None | NotGiven = NOT_GIVEN,
        security_deposit_id: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """File a cheque that was handed in, or one that is expected.

        It is in hand from `received_on`, today by default. It is no money until it is deposited. One that
        is only expected becomes `received` by its custody.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            account_last_four: Of the drawer's account.
            currency: ISO 4217 code.
            custody_place: Where its paper is.
            date: The date written on it; it can't be presented before.
            expected: Its paper is not in your hands yet; its custody says when it came.
            received_on: The day it came into your hands. Default: today, where the property is, unless it
                is `expected`.
            security_deposit_id: The deposit of its lease that its clearing receives; it settles no charge.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques",
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "number": number,
                    "bank": bank,
                    "drawer": drawer,
                    "amount": amount,
                    "tenant_id": tenant_id,
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "currency": currency,
                    "custody_place": custody_place,
                    "date": date,
                    "expected": expected,
                    "handed_by": handed_by,
                    "kind": kind,
                    "lease_id": lease_id,
                    "notes": notes,
                    "payee": payee,
                    "property_id": property_id,
                    "received_on": received_on,
                    "security_deposit_id": security_deposit_id,
                },
            ),
            models.ChequeOut,
        )

    async def read(
        self,
        id: str,
        *,
        fields: Names | None = None,
        expand: Names | None = None,
        if_none_match: Tag | None = None,
    ) -> models.ChequeOut:
        """Read one cheque, with every step: what was done, when, by whom.

        Scope: `cheques:read`.

        Args:
            fields: Only these fields; `a.b` for one within. `id` is always there.
            expand: Related things beside their ids, by commas, at most 10: deposit, lease, payment,
                property, replaces, security_deposit, tenant; what is related to those after a dot, as in
                `lease.property`.
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.one(
            Call(
                "GET",
                "/cheques/{id}",
                ids={"id": id},
                query={"fields": fields, "expand": expand},
                headers={"If-None-Match": if_none_match},
            ),
            models.ChequeOut,
        )

    async def change(
        self,
        id: str,
        *,
        if_match: Tag,
        account_last_four: str | None | NotGiven = NOT_GIVEN,
        branch: str | None | NotGiven = NOT_GIVEN,
        notes: str | None | NotGiven = NOT_GIVEN,
        payee: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
    ) -> models.ChequeOut:
        """Change what is noted of a cheque beside what is written on it.

        Scope: `cheques:write`.

        Args:
            if_match: The thing as it was read, or its ETag, or `*`; it is refused when it has changed
                since.
            account_last_four: Of the drawer's account.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
        """
        return await self._api.one(
            Call(
                "PATCH",
                "/cheques/{id}",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
                body={
                    "account_last_four": account_last_four,
                    "branch": branch,
                    "notes": notes,
                    "payee": payee,
                },
            ),
            models.ChequeOut,
        )

    async def clear(
        self,
        id: str,
        *,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has paid a deposited cheque.

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
                "/cheques/{id}/clearance",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"date": date},
            ),
            models.ChequeOut,
        )

    async def keep(
        self,
        id: str,
        *,
        place: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        note: str | None | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a cheque was received, or that its paper went to another place.

        Scope: `cheques:write`.

        Args:
            place: Where its paper is.
            date: The day on which it was done. Default: today, where the organisation is.
            person: Who handed it over, or to whom it was handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/custody",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"place": place, "date": date, "note": note, "person": person},
            ),
            models.ChequeOut,
        )

    async def keep_image(
        self,
        id: str,
        *,
        side: Literal["back", "front"],
        content: BytesIn,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Keep a picture of a side of a cheque, in place of the one before if there is one.

        Scope: `cheques:write`.

        Args:
            content: A JPEG or PNG image of at most 2 MiB, in base64.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/images",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"side": side, "content": content},
            ),
            models.ChequeOut,
        )

    async def read_back_image(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Read the picture of a cheque's back.

        It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the
        audit log tells of it.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/cheques/{id}/images/back",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    async def remove_back_image(self, id: str, *, dry_run: bool = False, if_match: Tag | None = None) -> Done:
        """Remove the picture of a cheque's back. It can't be brought back.

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
                "/cheques/{id}/images/back",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    async def read_front_image(self, id: str, *, if_none_match: Tag | None = None) -> File:
        """Read the picture of a cheque's front.

        It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the
        audit log tells of it.

        Scope: `cheques:read`.

        Args:
            if_none_match: The thing as it was read, or its ETag: raises `NotModified` while it is
                unchanged.
        """
        return await self._api.file(
            Call(
                "GET",
                "/cheques/{id}/images/front",
                ids={"id": id},
                headers={"If-None-Match": if_none_match},
                accept="*/*",
            )
        )

    async def remove_front_image(
        self, id: str, *, dry_run: bool = False, if_match: Tag | None = None
    ) -> Done:
        """Remove the picture of a cheque's front. It can't be brought back.

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
                "/cheques/{id}/images/front",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"If-Match": if_match},
            )
        )

    async def take_to_law(
        self,
        id: str,
        *,
        reference: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a returned cheque went to the execution judge.

        Scope: `cheques:write`.

        Args:
            reference: The number of the case.
            date: The day on which it was done. Default: today, where the organisation is.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/legal-action",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reference": reference, "date": date},
            ),
            models.ChequeOut,
        )

    async def lose(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        stop_reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that a cheque's paper is lost, and that the drawer was asked to stop it.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            stop_reference: The drawer's order to the bank not to pay it.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/loss",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date, "stop_reference": stop_reference},
            ),
            models.ChequeOut,
        )

    async def pay_in_part(
        self,
        id: str,
        *,
        amount: DecimalIn,
        bank_text: str | None | NotGiven = NOT_GIVEN,
        certificate: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        fee: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has paid what the account held and returned the cheque for the rest.

        Scope: `cheques:write`.

        Args:
            amount: A decimal with at most the currency's minor digits: a string, or any JSON number, read
                as the exact decimal that was written.
            bank_text: The bank's own words.
            certificate: The bank's certificate of the unpaid rest.
            date: The day on which it was done. Default: today, where the organisation is.
            fee: Whether the fee of the rule in force is charged, if there is one for the reason.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/partial-payment",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "amount": amount,
                    "bank_text": bank_text,
                    "certificate": certificate,
                    "date": date,
                    "fee": fee,
                },
            ),
            models.ChequeOut,
        )

    async def present_again(
        self,
        id: str,
        *,
        account: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        reason_after_end: str | None | NotGiven = NOT_GIVEN,
        reference: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Take a returned cheque to the bank again, for what is not paid of it, on a slip of its own.

        Scope: `cheques:write`.

        Args:
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
                "/cheques/{id}/re-presentation",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={
                    "account": account,
                    "date": date,
                    "reason_after_end": reason_after_end,
                    "reference": reference,
                },
            ),
            models.ChequeOut,
        )

    async def replace(
        self,
        id: str,
        *,
        cheques: Sequence[inputs.ChequeDetails] | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        payments: Sequence[inputs.OtherPayment] | NotGiven = NOT_GIVEN,
        reason: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Replace a cheque by others, by cash, transfer or card, or by some of each.

        New cheques are filed and point at the one that they replace; payments are recorded and allocated by
        the rule.

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
                "/cheques/{id}/replacement",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"cheques": cheques, "date": date, "payments": payments, "reason": reason},
            ),
            models.ChequeOut,
        )

    async def return_(
        self,
        id: str,
        *,
        reason: choices.Reason,
        bank_text: str | None | NotGiven = NOT_GIVEN,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        fee: bool | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Note that the bank has returned a cheque unpaid.

        Its receipt is reversed, the charges that it settled are open again, and the fee of the rule in
        force is charged.

        Scope: `cheques:write`.

        Args:
            bank_text: The bank's own words.
            date: The day on which it was done. Default: today, where the organisation is.
            fee: Whether the fee of the rule in force is charged, if there is one for the reason.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/return",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "bank_text": bank_text, "date": date, "fee": fee},
            ),
            models.ChequeOut,
        )

    async def withdraw(
        self,
        id: str,
        *,
        reason: str,
        date: DateIn | None | NotGiven = NOT_GIVEN,
        outcome: Literal["cancelled", "returned_to_tenant", "withdrawn"] | NotGiven = NOT_GIVEN,
        person: str | None | NotGiven = NOT_GIVEN,
        dry_run: bool = False,
        idempotency_key: str | None = None,
    ) -> models.ChequeOut:
        """Withdraw a cheque that will not be presented: kept back, given back to the tenant, or cancelled.

        Scope: `cheques:write`.

        Args:
            date: The day on which it was done. Default: today, where the organisation is.
            person: To whom it was handed.
            dry_run: Answer what would be written, posted and sent (`last_response.dry_run`), and do
                nothing.
            idempotency_key: Made for you and the same over all retries; give your own to repeat the request
                in another process.
        """
        return await self._api.one(
            Call(
                "POST",
                "/cheques/{id}/withdrawal",
                ids={"id": id},
                query={"dry_run": dry_run or None},
                headers={"Idempotency-Key": idempotency_key},
                body={"reason": reason, "date": date, "outcome": outcome, "person": person},
            ),
            models.ChequeOut,
        )
