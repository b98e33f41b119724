"""Routes of deposits of cheques and of the fees for returned ones."""

from typing import Any
from uuid import UUID

from nexus.billing.queries import read_currencies
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.core.money import check_currency
from nexus.documents.render import render_pdf, tag_of
from nexus.ledger.actions import hold_books
from nexus.payments.cheques import banking, fees, queries
from nexus.payments.cheques.banking_schemas import (
    ChequeDepositDetail,
    ChequeDepositIn,
    ChequeDepositOut,
    ChequeDepositQuery,
    ReturnedChequeFeeIn,
    ReturnedChequeFeeOut,
    ReturnedChequeFeePatch,
    ReturnedChequeFeeQuery,
    SlipClearanceIn,
    SlipException,
    SlipQuery,
    deposit_out,
    deposit_with_cheques,
    fee_out,
)
from nexus.payments.cheques.clearing import Exceptional, clear_deposit
from nexus.payments.cheques.slip import TEMPLATE, slip_data
from nexus.rest.fields import amount_in, is_null
from nexus.rest.listing import Listing, Where, sent_fields
from nexus.rest.operation import Call, File, Many, NoQuery, One, Routes

routes = Routes("Cheques", "cheques")
DEPOSITS = Listing(
    queries.DEPOSIT_COLUMNS,
    queries.DEPOSIT_SOURCE,
    "d",
    {n: f"d.{n}" for n in ("created_at", "date", "number", "amount")},
)
FEES = Listing(
    queries.FEE_COLUMNS,
    queries.FEE_SOURCE,
    "f",
    {n: f"f.{n}" for n in ("created_at", "updated_at", "starts_on")},
)


@routes.get(
    "/cheque-deposits",
    query=ChequeDepositQuery,
    answer=ChequeDepositOut,
    listing=True,
    sorts=tuple(DEPOSITS.sorts),
)
async def list_cheque_deposits(ctx: Ctx, call: Call[None, ChequeDepositQuery]) -> Many:
    """List deposits of cheques at the bank."""
    q, where = call.query, Where()
    where.add("d.org_id = {}", ctx.org_id)
    where.add("d.date >= {}", q.date_from)
    where.add("d.date <= {}", q.date_to)
    where.add("d.currency = {}", None if q.currency is None else check_currency(q.currency))
    return await DEPOSITS.fetch(ctx.db, q, where, deposit_out)


@routes.post("/cheque-deposits", body=ChequeDepositIn, answer=ChequeDepositDetail, moves_money=True)
async def deposit_cheques(ctx: Ctx, call: Call[ChequeDepositIn, NoQuery]) -> One:
    """Deposit cheques at the bank, all of them or none.

    Each becomes a payment that is pending until it is cleared, and settles charges by the organisation's rule: oldest due
    first. A cheque can't be deposited before its date or after its last day; one that was returned is presented again.
    One that is dated after the last day of its lease needs `reason_after_end`.
    """
    body, books = call.body, await hold_books(ctx)
    wanted = [ids.decode("cheque", text, f"/cheque_ids/{n}") for n, text in enumerate(body.cheque_ids)]
    made = await banking.deposit_cheques(
        ctx, books, wanted, body.date, body.account, body.reference, body.reason_after_end
    )
    row, cheques = await banking.deposit_with_cheques(ctx, made["id"])
    out = deposit_with_cheques(row, cheques)
    return One(out, version=row["version"], location=f"/cheque-deposits/{out.id}")


@routes.get("/cheque-deposits/{id:cheque_deposit}", answer=ChequeDepositDetail)
async def read_cheque_deposit(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one deposit, with its cheques."""
    row, cheques = await banking.deposit_with_cheques(ctx, call.id)
    return One(deposit_with_cheques(row, cheques), version=row["version"])


@routes.post(
    "/cheque-deposits/{id:cheque_deposit}/clearance", body=SlipClearanceIn, answer=ChequeDepositDetail, status=200,
    moves_money=True, problems=(409,),
)  # fmt: skip
async def clear_cheque_deposit(ctx: Ctx, call: Call[SlipClearanceIn, NoQuery]) -> One:
    """Clear a whole deposit slip: the bank has paid its cheques, but for those that are named as exceptions.

    An exception was returned with a reason, paid in part, or is still in clearing. Cheques of the slip that were cleared or
    returned before stay as they are.
    """
    body, books = call.body, await hold_books(ctx)
    deposit = await banking.read_deposit(ctx, call.id)
    exceptions: dict[UUID, tuple[str, Exceptional]] = {}
    for n, given in enumerate(body.exceptions):
        cheque_id, pointer = (
            ids.decode("cheque", given.cheque_id, f"/exceptions/{n}/cheque_id"),
            f"/exceptions/{n}",
        )
        if cheque_id in exceptions:
            raise Invalid.at(f"{pointer}/cheque_id", "repeated", "is named twice")
        exceptions[cheque_id] = pointer, _exceptional(given, deposit["currency"], pointer)
    await clear_deposit(ctx, books, call.id, body.date, exceptions)
    row, cheques = await banking.deposit_with_cheques(ctx, call.id)
    return One(deposit_with_cheques(row, cheques), version=row["version"])


def _exceptional(given: SlipException, currency: str, pointer: str) -> Exceptional:
    """Raises `Invalid` for what its outcome needs and isn't there, or doesn't take."""
    sent = {"reason": given.reason is not None, "amount": not is_null(given.amount)}
    needs = {"returned": "reason", "partially_paid": "amount"}.get(given.outcome)
    for name, there in sent.items():
        if name == needs and not there:
            raise Invalid.at(
                f"{pointer}/{name}",
                "required",
                f"is required of one that was {given.outcome}".replace("_", " "),
            )
        if name != needs and there:
            raise Invalid.at(f"{pointer}/{name}", "not_taken", "does not go with the outcome")
    amount = amount_in(given.amount, currency, f"{pointer}/amount", minimum=1) if sent["amount"] else None
    return Exceptional(
        outcome=given.outcome, reason=given.reason, amount=amount, bank_text=given.bank_text,
        certificate=given.certificate, fee=given.fee,
    )  # fmt: skip


@routes.get(
    "/cheque-deposits/{id:cheque_deposit}/slip", query=SlipQuery, answer=None, media="application/pdf"
)
async def read_deposit_slip(ctx: Ctx, call: Call[None, SlipQuery]) -> File:
    """Read the deposit slip as a PDF, in English, Arabic or both."""
    row, cheques = await banking.deposit_with_cheques(ctx, call.id)
    own = "coalesce(name_ar, name)" if call.query.language == "ar" else "name"
    holder = await ctx.db.fetchval(f"SELECT {own} FROM organisations WHERE id = $1", ctx.org_id)
    data: dict[str, Any] = slip_data(row, cheques, call.query.language, holder)
    name = f"{data['number']}.pdf"
    return File(
        name, "application/pdf", lambda: render_pdf(TEMPLATE, data), tag_of(TEMPLATE, data), inline=True
    )


@routes.get(
    "/returned-cheque-fees",
    query=ReturnedChequeFeeQuery,
    answer=ReturnedChequeFeeOut,
    listing=True,
    sorts=tuple(FEES.sorts),
)
async def list_returned_cheque_fees(ctx: Ctx, call: Call[None, ReturnedChequeFeeQuery]) -> Many:
    """List the rules by which a returned cheque is charged."""
    where = Where()
    where.add("f.org_id = {}", ctx.org_id)
    where.add("f.lease_id = {}", ids.decode_optional("lease", call.query.lease_id, "/lease_id"))
    where.add("f.updated_at >= {}", call.query.updated_since)
    return await FEES.fetch(ctx.db, call.query, where, fee_out)


@routes.post("/returned-cheque-fees", body=ReturnedChequeFeeIn, answer=ReturnedChequeFeeOut)
async def create_returned_cheque_fee(ctx: Ctx, call: Call[ReturnedChequeFeeIn, NoQuery]) -> One:
    """Set what a returned cheque costs from a day on: in all leases, or in one by its contract."""
    body = call.body
    lease_id = ids.decode_optional("lease", body.lease_id, "/lease_id")
    org_currency, lease_currency = await read_currencies(ctx.db, ctx.org_id, lease_id)
    if lease_id is not None and lease_currency is None:
        raise Invalid.at("/lease_id", "unknown", "there is no such lease")
    currency = check_currency(body.currency or lease_currency or org_currency)
    if lease_currency is not None and currency != lease_currency:
        raise Invalid.at("/currency", "other_currency", f"the lease is in {lease_currency}")
    row = await fees.create_fee(ctx, {
        "lease_id": lease_id, "starts_on": body.starts_on, "currency": currency,
        "amount": amount_in(body.amount, currency, "/amount"), "reasons": sorted(set(body.reasons)),
    })  # fmt: skip
    out = fee_out(row)
    return One(out, version=row["version"], location=f"/returned-cheque-fees/{out.id}")


@routes.get("/returned-cheque-fees/{id:returned_cheque_fee}", answer=ReturnedChequeFeeOut)
async def read_returned_cheque_fee(ctx: Ctx, call: Call[None, NoQuery]) -> One:
    """Read one rule."""
    row = await fees.read_fee(ctx, call.id)
    return One(fee_out(row), version=row["version"])


@routes.patch(
    "/returned-cheque-fees/{id:returned_cheque_fee}", body=ReturnedChequeFeePatch, answer=ReturnedChequeFeeOut
)
async def change_returned_cheque_fee(ctx: Ctx, call: Call[ReturnedChequeFeePatch, NoQuery]) -> One:
    """Change a rule by merge patch. What it has charged stays charged."""
    row = await fees.read_fee(ctx, call.id, lock=True)
    call.check_version(row["version"])
    changes = sent_fields(call.body)
    if "amount" in changes:
        changes["amount"] = amount_in(changes["amount"], row["currency"], "/amount")
    if "reasons" in changes:
        changes["reasons"] = sorted(set(changes["reasons"]))
    row = await fees.change_fee(ctx, row, changes)
    return One(fee_out(row), version=row["version"])


@routes.delete("/returned-cheque-fees/{id:returned_cheque_fee}")
async def delete_returned_cheque_fee(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove a rule. What it has charged stays charged."""
    row = await fees.read_fee(ctx, call.id)
    call.check_version(row["version"])
    await fees.delete_fee(ctx, row)
