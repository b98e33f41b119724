"""A form that makes something is taken once, so that reloading the answer doesn't make a second one."""

import secrets

from nexus.core.context import Ctx
from nexus.core.errors import Unreadable


def new_mark() -> str:
    """For the hidden field `_once` of a form."""
    return secrets.token_urlsafe(16)


async def claim_once(ctx: Ctx, path: str, mark: str) -> bool:
    """Whether this form was not taken before; taken in the transaction of the work. Kept with the idempotency keys."""
    if not 1 <= len(mark) <= 64 or not mark.isascii():
        raise Unreadable("The form lacks its mark.")
    taken: bool | None = await ctx.db.fetchval(
        "INSERT INTO idempotency_keys (org_id, method, path, key, request_digest, created_at)"
        " VALUES ($1, 'FORM', $2, $3, '', $4) ON CONFLICT DO NOTHING RETURNING true",
        ctx.org_id,
        path,
        mark,
        ctx.real_now,
    )
    return bool(taken)
