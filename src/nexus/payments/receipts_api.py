"""The route of a receipt on paper."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from nexus.core.context import Ctx
from nexus.documents.render import render_pdf, tag_of
from nexus.payments.receipt_pdf import TEMPLATE, read_receipt
from nexus.rest.operation import Call, File, Routes

routes = Routes("Payments", "payments")


class ReceiptQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: Annotated[Literal["en", "ar", "both"], Meta(description="What is printed.")] = "both"


@routes.get("/payments/{id:payment}/receipt", query=ReceiptQuery, answer=None, media="application/pdf")
async def read_payment_receipt(ctx: Ctx, call: Call[None, ReceiptQuery]) -> File:
    """Read the receipt of a payment as a PDF, in English, Arabic or both.

    With the amount in figures and in words, how it was paid and what it settles at present. One that the bank has returned
    or that was reversed says so; one for a cheque that is not cleared is subject to that.
    """
    data = await read_receipt(ctx, call.id, call.query.language)
    return File(
        f"{data['number']}.pdf", "application/pdf", lambda: render_pdf(TEMPLATE, data), tag_of(TEMPLATE, data), inline=True
    )  # fmt: skip
