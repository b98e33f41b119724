"""What is done with the books by the clock."""

import logging

from nexus.core.context import Ctx
from nexus.events import emit
from nexus.payments.proof import prove

log = logging.getLogger("nexus.books")


async def prove_books(ctx: Ctx) -> None:
    """Prove the books each night; a fault is logged and becomes an event."""
    proof = await prove(ctx)
    if proof.fault:
        fault = f"{proof.fault.what} {proof.fault.row}: {proof.fault.detail}"
        log.error("the books are not whole: %s", fault, extra={"request_id": ctx.request_id})
        await emit(ctx, "books.fault_found", None, {"fault": fault})


SCHEDULE = (("prove_books", "23 22 * * *", prove_books),)
