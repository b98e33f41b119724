"""What rooms above do when a lease is activated, ends or changes otherwise: they say so here, for this room doesn't know them."""

from collections.abc import Awaitable, Callable
from typing import Final, Literal

from nexus.core.context import Ctx, Row

Moment = Literal["activated", "cancelled"]
Listener = Callable[[Ctx, Row], Awaitable[None]]
_LISTENERS: Final[dict[str, list[Listener]]] = {}


def at(moment: Moment) -> Callable[[Listener], Listener]:
    """Do this in the transaction in which it happens to a lease, after it; what it raises undoes all."""

    def decorate(listener: Listener) -> Listener:
        _LISTENERS.setdefault(moment, []).append(listener)
        return listener

    return decorate


async def tell_listeners(ctx: Ctx, moment: Moment, lease: Row) -> None:
    """`lease` as it is left."""
    for listener in _LISTENERS.get(moment, ()):
        await listener(ctx, lease)
