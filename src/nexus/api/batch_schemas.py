"""What a batch takes and gives."""

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from nexus.rest.fields import absent

MOST_OPERATIONS: Final = 1000
MOST_BATCH_BYTES: Final = 8 << 20
REF: Final = "$ref"
_PLACE: Final = r"[A-Za-z0-9_-]{1,40}(\.[A-Za-z0-9_-]{1,60}){1,8}"
PLACE: Final = rf"^{_PLACE}\Z"
"""`lease.data.id`: an operation by its `id` or its number, then the way into its answer's body."""


class BatchOperation(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One write, as it would be sent by itself."""

    method: Literal["POST", "PATCH", "PUT", "DELETE"]
    path: Annotated[
        str,
        Meta(
            min_length=2,
            max_length=300,
            pattern=r'^/[!-"$->@-~]*\Z',
            description="Below `/api/v2`. A segment may stand for an earlier answer: `/leases/{lease.data.id}/activation`.",
            examples=["/payments"],
        ),
    ]
    body: Annotated[
        msgspec.Raw,
        Meta(
            description='What the operation takes. Any value may be `{"$ref": "tenant.data.id"}`: a text, a number or a truth'
            " value of an earlier answer, whose operation is named by its `id`, or by its number from 0.",
            extra_json_schema={"type": "object", "examples": [{"type": "person", "name": "Leila Haddad"}]},
        ),
    ] = absent()
    if_match: Annotated[str, Meta(min_length=1, max_length=1000, examples=["*"])] | None = None
    id: (
        Annotated[
            str,
            Meta(
                pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,39}\Z",
                max_length=40,
                description="A name of your own, for later operations to refer to.",
                examples=["tenant"],
            ),
        ]
        | None
    ) = None


class BatchIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Writes, done in their order in one transaction."""

    operations: Annotated[list[BatchOperation], Meta(min_length=1, max_length=MOST_OPERATIONS)]
    mode: Annotated[
        Literal["all_or_nothing", "each"],
        Meta(
            description="`all_or_nothing`: the first that fails undoes all. `each`: one that fails undoes itself alone."
        ),
    ] = "all_or_nothing"


class BatchResult(msgspec.Struct, kw_only=True):
    """What became of one operation."""

    index: int
    id: str | None
    outcome: Literal["done", "failed", "not_done"]
    status: Annotated[int | None, Meta(description="As the operation by itself would be answered.")]
    headers: Annotated[dict[str, str], Meta(description="`location` and `etag`, where there are any.")]
    body: Annotated[Any, Meta(description="The answer's body, or the problem; null where there is none.")]


class BatchOut(msgspec.Struct, kw_only=True):
    """What became of each operation, in their order."""

    done: int
    failed: int
    results: list[BatchResult]
