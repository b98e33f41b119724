"""Routes of pictures of cheques."""

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.payments.cheques import images
from nexus.payments.cheques.api import one
from nexus.payments.cheques.schemas import ChequeOut
from nexus.rest.operation import Call, File, NoQuery, One, Routes

routes = Routes("Cheques", "cheques")
_MEDIA: Final = ("image/jpeg", "image/png")
_MOST_BYTES: Final = 3 << 20
"""of a body: a picture in base64 and what is around it"""


class ChequeImageIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    side: images.Side
    content: Annotated[
        bytes,
        Meta(
            max_length=images.LARGEST,
            extra_json_schema={"pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},
            description="A JPEG or PNG image of at most 2 MiB, in base64.",
            examples=[
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB4iG8MwAAAABJRU5ErkJggg=="
            ],
        ),
    ]


@routes.post(
    "/cheques/{id:cheque}/images", body=ChequeImageIn, answer=ChequeOut, status=200, most_bytes=_MOST_BYTES
)
async def keep_cheque_image(ctx: Ctx, call: Call[ChequeImageIn, NoQuery]) -> One:
    """Keep a picture of a side of a cheque, in place of the one before if there is one."""
    return one(await images.keep_image(ctx, call.id, call.body.side, call.body.content))


@routes.get("/cheques/{id:cheque}/images/front", answer=None, media=_MEDIA)
async def read_cheque_front_image(ctx: Ctx, call: Call[None, NoQuery]) -> File:
    """Read the picture of a cheque's front.

    It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the audit log tells of it.
    """
    return await _file(ctx, call, "front")


@routes.get("/cheques/{id:cheque}/images/back", answer=None, media=_MEDIA)
async def read_cheque_back_image(ctx: Ctx, call: Call[None, NoQuery]) -> File:
    """Read the picture of a cheque's back.

    It shows an account and a signature: that needs the scope `tenant_identifiers:read` too, and the audit log tells of it.
    """
    return await _file(ctx, call, "back")


@routes.delete("/cheques/{id:cheque}/images/front")
async def remove_cheque_front_image(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove the picture of a cheque's front. It can't be brought back."""
    await images.remove_image(ctx, call.id, "front")


@routes.delete("/cheques/{id:cheque}/images/back")
async def remove_cheque_back_image(ctx: Ctx, call: Call[None, NoQuery]) -> None:
    """Remove the picture of a cheque's back. It can't be brought back."""
    await images.remove_image(ctx, call.id, "back")


async def _file(ctx: Ctx, call: Call[None, NoQuery], side: images.Side) -> File:
    found = await images.read_image(ctx, call.id, side)

    async def content() -> bytes:
        return bytes(found["content"])

    name = f"{ids.encode('cheque', call.id)}-{side}.{found['media_type'].removeprefix('image/')}"
    return File(name, found["media_type"], content, found["digest"], inline=True)
