"""Routes of what is done with a cheque."""

from datetime import date

from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.payments.actions import NewPayment
from nexus.payments.cheques import banking, filing, moves, replacing, schemas
from nexus.payments.cheques.api import new_from, one
from nexus.payments.cheques.clearing import check_part
from nexus.payments.cheques.model import check_step
from nexus.payments.cheques.schemas import ChequeOut
from nexus.payments.queries import read_circumstances
from nexus.rest.fields import amount_in
from nexus.rest.operation import Call, NoQuery, One, Routes

routes = Routes("Cheques", "cheques")


@routes.post("/cheques/{id:cheque}/custody", body=schemas.CustodyIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def keep_cheque(ctx: Ctx, call: Call[schemas.CustodyIn, NoQuery]) -> One:
    """Note that a cheque was received, or that its paper went to another place."""
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    day = body.date or cheque["today"]
    return one(await filing.keep(ctx, books, cheque, day, body.place, body.person, body.note))


@routes.post("/cheques/{id:cheque}/clearance", body=schemas.ChequeClearanceIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def clear_cheque(ctx: Ctx, call: Call[schemas.ChequeClearanceIn, NoQuery]) -> One:
    """Note that the bank has paid a deposited cheque."""
    books, cheque = await moves.hold_cheque(ctx, call.id)
    return one(await moves.clear(ctx, books, cheque, call.body.date or cheque["today"]))


@routes.post("/cheques/{id:cheque}/return", body=schemas.ChequeReturnIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def return_cheque(ctx: Ctx, call: Call[schemas.ChequeReturnIn, NoQuery]) -> One:
    """Note that the bank has returned a cheque unpaid.

    Its receipt is reversed, the charges that it settled are open again, and the fee of the rule in force is charged.
    """
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    day = body.date or cheque["today"]
    return one(await moves.bounce(ctx, books, cheque, day, body.reason, body.bank_text, fee=body.fee))


@routes.post("/cheques/{id:cheque}/partial-payment", body=schemas.PartialPaymentIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def pay_cheque_in_part(ctx: Ctx, call: Call[schemas.PartialPaymentIn, NoQuery]) -> One:
    """Note that the bank has paid what the account held and returned the cheque for the rest."""
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    check_step(cheque, "partial_payment")
    amount = amount_in(body.amount, cheque["currency"], "/amount", minimum=1)
    check_part(cheque, amount)
    row = await moves.pay_in_part(
        ctx, books, cheque, body.date or cheque["today"], amount, body.bank_text, fee=body.fee,
        certificate=body.certificate,
    )  # fmt: skip
    return one(row)


@routes.post("/cheques/{id:cheque}/re-presentation", body=schemas.RepresentationIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def present_cheque_again(ctx: Ctx, call: Call[schemas.RepresentationIn, NoQuery]) -> One:
    """Take a returned cheque to the bank again, for what is not paid of it, on a slip of its own."""
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    check_step(cheque, "re_presentation")
    on: date = body.date or cheque["today"]
    try:
        await banking.deposit_cheques(
            ctx, books, [call.id], on, body.account, body.reference, body.reason_after_end
        )
    except Invalid as fault:
        (first, *_) = fault.errors
        pointer = "/reason_after_end" if first.code == "lease_ended" else "/date"
        raise Invalid.at(pointer, first.code, first.detail) from None
    return one(await moves.read_cheque(ctx, call.id))


@routes.post("/cheques/{id:cheque}/replacement", body=schemas.ReplacementIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def replace_cheque(ctx: Ctx, call: Call[schemas.ReplacementIn, NoQuery]) -> One:
    """Replace a cheque by others, by cash, transfer or card, or by some of each.

    New cheques are filed and point at the one that they replace; payments are recorded and allocated by the rule.
    """
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    if body.payments and cheque["security_deposit_id"] is not None:
        raise Invalid.at(
            "/payments",
            "not_taken",
            "a deposit is received by itself; withdraw its cheque, or replace it by one",
        )
    if not body.cheques and not body.payments:
        raise Invalid.at("/cheques", "required", "or payments must say what replaces it")
    on, currency = body.date or cheque["today"], cheque["currency"]
    known = await read_circumstances(
        ctx.db, ctx.org_id, cheque["tenant_id"], cheque["lease_id"], cheque["property_id"]
    )
    concerns = {name: cheque[name] for name in ("tenant_id", "lease_id", "property_id")}
    more = {
        "jurisdiction": known["jurisdiction"],
        "kind": cheque["kind"],
        "replaces_id": cheque["id"],
        "security_deposit_id": cheque["security_deposit_id"],
    }
    cheques = [
        new_from(new, currency, on, concerns | more, f"/cheques/{n}") for n, new in enumerate(body.cheques)
    ]
    payments = [
        (amount_in(p.amount, currency, f"/payments/{n}/amount", minimum=1),
         NewPayment(amount=p.amount, method=p.method, currency=currency, date=on, reference=p.reference, card=p.card,
                    **concerns))
        for n, p in enumerate(body.payments)
    ]  # fmt: skip
    return one(await replacing.replace(ctx, books, cheque, on, body.reason, cheques, payments))


@routes.post("/cheques/{id:cheque}/withdrawal", body=schemas.WithdrawalIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def withdraw_cheque(ctx: Ctx, call: Call[schemas.WithdrawalIn, NoQuery]) -> One:
    """Withdraw a cheque that will not be presented: kept back, given back to the tenant, or cancelled."""
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    day = body.date or cheque["today"]
    return one(await filing.withdraw(ctx, books, cheque, day, body.outcome, body.reason, body.person))


@routes.post("/cheques/{id:cheque}/loss", body=schemas.LossIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def lose_cheque(ctx: Ctx, call: Call[schemas.LossIn, NoQuery]) -> One:
    """Note that a cheque's paper is lost, and that the drawer was asked to stop it."""
    body, (books, cheque) = call.body, await moves.hold_cheque(ctx, call.id)
    day = body.date or cheque["today"]
    return one(await filing.lose(ctx, books, cheque, day, body.reason, body.stop_reference))


@routes.post("/cheques/{id:cheque}/legal-action", body=schemas.LegalActionIn, answer=ChequeOut, status=200, moves_money=True, problems=(409,))  # fmt: skip
async def take_cheque_to_law(ctx: Ctx, call: Call[schemas.LegalActionIn, NoQuery]) -> One:
    """Note that a returned cheque went to the execution judge."""
    books, cheque = await moves.hold_cheque(ctx, call.id)
    row = await filing.take_to_law(ctx, books, cheque, call.body.date or cheque["today"], call.body.reference)
    return one(row)
