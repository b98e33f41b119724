"""What the API takes and gives of keys."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.core.money import format_amount
from nexus.core.scopes import ALL
from nexus.rest.fields import Amount, Currency, Name, OptionalAmountIn, UpdatedSince, absent, id_of
from nexus.rest.listing import ListQuery

Scope = Annotated[str, Meta(pattern="^(" + "|".join(sorted(ALL)) + r")\Z")]
Scopes = Annotated[
    list[Scope], Meta(min_length=1, max_length=100, examples=[["properties:read", "payments:write"]])
]
Networks = Annotated[
    list[Annotated[str, Meta(min_length=2, max_length=50)]],
    Meta(
        max_length=50,
        description="Addresses or CIDR networks; empty: from anywhere.",
        examples=[["192.0.2.0/24"]],
    ),
]
Expiry = Annotated[datetime, Meta(tz=True, examples=["2027-11-23T00:00:00Z"])]


PropertyIds = Annotated[
    list[
        Annotated[
            str,
            Meta(
                min_length=1,
                max_length=64,
                pattern=ids.pattern("property"),
                examples=[ids.example("property")],
            ),
        ]
    ],
    Meta(
        min_length=1,
        max_length=200,
        description="All that the key may touch; null for every property. It sees nothing else, and may not ask for what"
        " can't be kept to properties.",
    ),
]
CeilingCurrency = Annotated[Currency, Meta(description="Of the ceilings. Default: the organisation's.")]


Proposes = Annotated[
    bool,
    Meta(
        description="Whether its writes wait for a person. They are tried and taken back, and answered with 202 and a proposal, which"
        " somebody approves or rejects."
    ),
]


class ApiKeyIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name
    scopes: Scopes
    mode: (
        Annotated[str, Meta(pattern=r"^(live|test)\Z", description="Default: the calling key's own mode.")]
        | None
    ) = None
    expires_at: Expiry | None = None
    ip_allow_list: Networks = []
    property_ids: PropertyIds | None = None
    currency: CeilingCurrency | None = None
    payment_ceiling: OptionalAmountIn = absent()
    daily_ceiling: OptionalAmountIn = absent()
    proposes: Proposes = False


class ApiKeyPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name | UnsetType = UNSET
    scopes: Scopes | UnsetType = UNSET
    expires_at: Expiry | None | UnsetType = UNSET
    ip_allow_list: Networks | UnsetType = UNSET
    property_ids: PropertyIds | None | UnsetType = UNSET
    currency: CeilingCurrency | None | UnsetType = UNSET
    payment_ceiling: OptionalAmountIn = absent()
    daily_ceiling: OptionalAmountIn = absent()
    proposes: Proposes | UnsetType = UNSET


class RollIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    overlap_hours: Annotated[int, Meta(ge=0, le=720, description="How long the old key stays alive.")] = 24


class ApiKeyQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    status: Annotated[str, Meta(pattern=r"^(active|expired|revoked)\Z")] | None = None
    q: Annotated[str, Meta(min_length=1, max_length=100, pattern="^[^\\u0000]*$")] | None = None
    updated_since: UpdatedSince | None = None


class ApiKeyOut(msgspec.Struct):
    """A key as it is listed: never its text."""

    id: id_of("api_key")  # type: ignore[valid-type]
    name: str
    mode: str
    prefix: str
    last_four: str
    scopes: list[str]
    ip_allow_list: list[str]
    property_ids: Annotated[
        list[str] | None, Meta(description="The only properties that it may touch; null for every one.")
    ]
    currency: str | None
    payment_ceiling: Annotated[Amount | None, Meta(description="The most that it may move at a time.")]
    daily_ceiling: Annotated[Amount | None, Meta(description="The most that it may move in a day.")]
    proposes: Proposes
    status: str
    created_by: str
    replaces_id: str | None
    last_used_at: str | None
    expires_at: str | None
    revoked_at: str | None
    created_at: str
    updated_at: str


class NewApiKeyOut(ApiKeyOut):
    """The one answer that carries the key's text."""

    key: str


def status_of(row: Row, now: datetime) -> str:
    if row["revoked_at"] is not None:
        return "revoked"
    return "expired" if row["expires_at"] is not None and row["expires_at"] <= now else "active"


def fields_of(row: Row, now: datetime) -> dict[str, Any]:
    def optional(name: str) -> str | None:
        return instant(row[name]) if row[name] else None

    currency = row["ceiling_currency"]

    def amount(name: str) -> str | None:
        return None if row[name] is None else format_amount(row[name], currency)

    within = row["property_ids"]
    return {
        "id": ids.encode("api_key", row["id"]),
        "name": row["name"],
        "mode": row["mode"],
        "prefix": row["prefix"],
        "last_four": row["last_four"],
        "scopes": row["scopes"],
        "ip_allow_list": row["ip_allow_list"],
        "property_ids": None if within is None else [ids.encode("property", one) for one in within],
        "currency": currency,
        "payment_ceiling": amount("payment_ceiling"),
        "daily_ceiling": amount("daily_ceiling"),
        "proposes": row["proposes"],
        "status": status_of(row, now),
        "created_by": row["created_by"],
        "replaces_id": ids.encode_optional("api_key", row["replaces_id"]),
        "last_used_at": optional("last_used_at"),
        "expires_at": optional("expires_at"),
        "revoked_at": optional("revoked_at"),
        "created_at": instant(row["created_at"]),
        "updated_at": instant(row["updated_at"]),
    }
