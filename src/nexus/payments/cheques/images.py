"""Pictures of a cheque's two sides: kept with it, one of each side, as they came."""

import hashlib
from typing import Final, Literal
from uuid import UUID

from nexus.core.context import Ctx, Row
from nexus.core.errors import Invalid, NotFound
from nexus.core.scopes import UNMASKED
from nexus.database.rows import update_row
from nexus.events import emit
from nexus.payments.cheques.moves import read_cheque

Side = Literal["front", "back"]
LARGEST: Final = 2_097_150
"""Bytes of a picture: the most of 2 MiB that fills base64 to its last character."""
_BEGINNINGS: Final = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


def media_type_of(content: bytes) -> str:
    """By its first bytes, whatever its sender calls it. Raises `Invalid` for anything but JPEG and PNG."""
    for beginning, media_type in _BEGINNINGS.items():
        if content.startswith(beginning):
            return media_type
    raise Invalid.at("/content", "not_an_image", "is neither a JPEG nor a PNG image")


async def keep_image(ctx: Ctx, cheque_id: UUID, side: Side, content: bytes) -> Row:
    """Keep the picture of a side in place of the one before, if there is one; gives the cheque. Raises `NotFound`."""
    media_type = media_type_of(content)
    cheque = await read_cheque(ctx, cheque_id, lock=True)
    await ctx.db.execute(
        "INSERT INTO cheque_images (org_id, cheque_id, side, media_type, content, digest) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (org_id, cheque_id, side) DO UPDATE SET media_type = excluded.media_type, content = excluded.content,"
        " digest = excluded.digest",
        ctx.org_id,
        cheque_id,
        side,
        media_type,
        content,
        hashlib.blake2b(content, digest_size=16).hexdigest(),
    )
    return await _changed(ctx, cheque)


async def read_image(ctx: Ctx, cheque_id: UUID, side: Side) -> Row:
    """Its content, media type and digest. It shows an account and a signature, so it needs the scope for identifiers in
    clear, and the audit log tells who looked. Raises `Forbidden` (403) and `NotFound` (404)."""
    ctx.actor.require(UNMASKED)
    found = await ctx.db.fetchrow(
        "SELECT content, media_type, digest FROM cheque_images WHERE org_id = $1 AND cheque_id = $2 AND side = $3",
        ctx.org_id,
        cheque_id,
        side,
    )
    if found is None:
        raise NotFound
    ctx.has_read("cheque", cheque_id, [f"{side}_image"])
    return found


async def remove_image(ctx: Ctx, cheque_id: UUID, side: Side) -> None:
    """Raises `NotFound` where there is none of that side."""
    cheque = await read_cheque(ctx, cheque_id, lock=True)
    gone = await ctx.db.fetchval(
        "DELETE FROM cheque_images WHERE org_id = $1 AND cheque_id = $2 AND side = $3 RETURNING true",
        ctx.org_id,
        cheque_id,
        side,
    )
    if not gone:
        raise NotFound
    await _changed(ctx, cheque)


async def _changed(ctx: Ctx, cheque: Row) -> Row:
    """The cheque has another version: what it shows is another."""
    await update_row(ctx.db, "cheques", ctx.org_id, cheque["id"], {"notes": cheque["notes"]})
    await emit(ctx, "cheque.changed", cheque["id"])
    return await read_cheque(ctx, cheque["id"])
