"""What is done with the audit log by the clock."""

import logging

from nexus.audit.proof import check_audit
from nexus.core import ids
from nexus.core.context import Ctx
from nexus.events import emit

log = logging.getLogger("nexus.audit")


async def prove_audit(ctx: Ctx) -> None:
    """Prove the audit log each night; a fault is logged and becomes an event. The process's log keeps the ends of the
    chains: who rewrites one in the database can't give it the end that stands there."""
    proof = await check_audit(ctx)
    org = ids.encode("organisation", ctx.org_id)
    if proof.fault is None:
        log.info(
            "audit log of %s: %d:%s", org, proof.entries, proof.head, extra={"request_id": ctx.request_id}
        )
        return
    fault = f"{proof.fault.number}: {proof.fault.detail}"
    log.error("the audit log of %s is not whole: %s", org, fault, extra={"request_id": ctx.request_id})
    await emit(ctx, "audit.fault_found", None, {"fault": fault})


SCHEDULE = (("prove_audit", "41 22 * * *", prove_audit),)
