"""The route of the search."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from nexus.core import ids
from nexus.core.context import Ctx
from nexus.core.errors import Invalid
from nexus.rest.fields import NO_NUL
from nexus.rest.operation import Call, Feed, Routes
from nexus.search.actions import SCOPES, find, may_find
from nexus.search.model import KINDS, Kind

routes = Routes("Search", "search")
Kinds = Annotated[
    str,
    Meta(
        max_length=100,
        pattern=r"^(property|unit|tenant|lease|cheque)(,(property|unit|tenant|lease|cheque)){0,4}\Z",
        description="Which kinds, by commas. Default: all that the key may read.",
        examples=["tenant,lease"],
    ),
]


class SearchQuery(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    q: (
        Annotated[
            str,
            Meta(
                min_length=1,
                max_length=100,
                pattern=NO_NUL,
                description="Required. Words, each by its beginning, in English or Arabic; a number of a unit, a lease or a"
                " cheque; an email or a phone number, or the beginning of one. `marina 1204` is unit 1204 of a property of"
                " that name.",
                examples=["marina 1204"],
            ),
        ]
        | None
    ) = None
    types: Kinds | None = None
    limit: Annotated[int, Meta(ge=1, le=50, description="The best so many.")] = 20


class SearchResult(msgspec.Struct, kw_only=True):
    """One thing that fits."""

    kind: Literal["property", "unit", "tenant", "lease", "cheque"]
    id: str
    title: Annotated[str, Meta(examples=["1204"])]
    title_ar: str | None
    subtitle: Annotated[
        str, Meta(description="What tells it from others of its name.", examples=["Marina Tower A"])
    ]
    matched_field: Annotated[str, Meta(examples=["number"])]


class SearchMeta(msgspec.Struct):
    """What was looked through."""

    types: list[str]
    limit: int


@routes.get("/search", query=SearchQuery, answer=SearchResult, meta=SearchMeta, scope=None, problems=(403,))
async def search(ctx: Ctx, call: Call[None, SearchQuery]) -> Feed:
    """Find properties, units, tenants, leases and cheques.

    One list, the best first: a name or a number that is just so, then beginnings, then words. Arabic letters are compared
    without their variants and signs, Latin letters without accents, digits of all scripts alike. Only kinds that the key may read.
    """
    query = call.query
    if query.q is None:
        raise Invalid.at("/q", "required", "is required")
    kinds: list[Kind] = may_find(ctx)
    if query.types is not None:
        asked = query.types.split(",")
        kinds = [kind for kind in KINDS if kind in asked]
        for kind in kinds:
            ctx.actor.require(SCOPES[kind])
    found = await find(ctx, query.q, kinds, query.limit)
    data = [
        SearchResult(
            kind=one.kind, id=ids.encode(one.kind, one.id), title=one.title, title_ar=one.title_ar, subtitle=one.subtitle,
            matched_field=one.matched_field,
        )
        for one in found
    ]  # fmt: skip
    return Feed(data, SearchMeta(list(kinds), query.limit))
