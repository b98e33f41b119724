"""What the API takes and gives of organisations and users."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Row
from nexus.identity.model import JURISDICTIONS
from nexus.rest.fields import Currency, Email, Name, Search, UpdatedSince, id_of
from nexus.rest.listing import ListQuery

Role = Literal["owner", "manager", "accountant", "viewer"]
TimeZone = Annotated[
    str, Meta(min_length=1, max_length=60, pattern="^[A-Za-z0-9_+/-]+\\Z", examples=["Asia/Dubai"])
]
Jurisdiction = Annotated[
    str,
    Meta(
        min_length=2,
        max_length=10,
        pattern="^[A-Z-]+\\Z",
        extra_json_schema={"enum": list(JURISDICTIONS), "examples": ["AE-DU"]},
    ),
]


DepositOnActivation = Annotated[
    bool, Meta(description="Whether a lease asks for its deposit when it is activated.")
]


class OrganisationPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name | UnsetType = UNSET
    name_ar: Name | None | UnsetType = UNSET
    currency: Currency | UnsetType = UNSET
    time_zone: TimeZone | UnsetType = UNSET
    jurisdiction: Jurisdiction | UnsetType = UNSET
    deposit_on_activation: DepositOnActivation | UnsetType = UNSET


class OrganisationOut(msgspec.Struct):
    id: id_of("organisation")  # type: ignore[valid-type]
    name: str
    name_ar: str | None
    plan: str
    currency: str
    time_zone: str
    jurisdiction: str
    mode: str
    created_at: str
    updated_at: str
    deposit_on_activation: DepositOnActivation


class UserIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    email: Email
    name: Name
    role: Role
    locale: Literal["en", "ar"] = "en"


class UserPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    email: Email | UnsetType = UNSET
    name: Name | UnsetType = UNSET
    role: Role | UnsetType = UNSET
    status: Literal["active", "disabled"] | UnsetType = UNSET
    locale: Literal["en", "ar"] | UnsetType = UNSET


class UserQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    role: Role | None = None
    status: Literal["active", "disabled"] | None = None
    email: Email | None = None
    q: Search | None = None
    updated_since: UpdatedSince | None = None


class UserOut(msgspec.Struct):
    id: id_of("user")  # type: ignore[valid-type]
    email: str
    name: str
    role: str
    status: str
    locale: str
    last_login_at: str | None
    created_at: str
    updated_at: str


def organisation_out(row: Row) -> OrganisationOut:
    return OrganisationOut(
        id=ids.encode("organisation", row["id"]),
        name=row["name"],
        name_ar=row["name_ar"],
        plan=row["plan"],
        currency=row["currency"],
        time_zone=row["time_zone"],
        jurisdiction=row["jurisdiction"],
        mode=row["mode"],
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
        deposit_on_activation=row["deposit_on_activation"],
    )


def user_out(row: Row) -> UserOut:
    return UserOut(
        id=ids.encode("user", row["id"]),
        email=row["email"],
        name=row["name"],
        role=row["role"],
        status=row["status"],
        locale=row["locale"],
        last_login_at=instant(row["last_login_at"]) if row["last_login_at"] else None,
        created_at=instant(row["created_at"]),
        updated_at=instant(row["updated_at"]),
    )
