"""`expand`: related objects beside their ids, loaded for the whole answer in one statement each."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid

Expand = Annotated[
    str,
    Meta(
        max_length=100, pattern=r"^[a-z_]+(,[a-z_]+)*\Z", description="Related objects to include, by commas."
    ),
]


@dataclass(frozen=True)
class Related:
    """One thing that can be included: `name` is the field it appears in, `id_field` holds its id."""

    id_field: str
    kind: str
    scope: str
    load: Callable[[Ctx, Sequence[UUID]], Awaitable[Mapping[str, Any]]]


async def expand(ctx: Ctx, wanted: str | None, items: Sequence[Any], known: Mapping[str, Related]) -> None:
    """Set the wanted related objects on each item. Raises `Invalid` for an unknown name, `Forbidden` without its scope."""
    for name in (wanted or "").split(",") if wanted else ():
        related = known.get(name)
        if related is None:
            raise Invalid.at(
                "/expand", "unknown_field", f"may name {', '.join(sorted(known)) or 'nothing here'}"
            )
        ctx.actor.require(related.scope)
        texts = {getattr(item, related.id_field) for item in items} - {None}
        found = (
            await related.load(ctx, [ids.decode(related.kind, text) for text in sorted(texts)])
            if texts
            else {}
        )
        for item in items:
            setattr(item, name, found.get(getattr(item, related.id_field)))
