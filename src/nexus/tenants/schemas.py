"""What the API takes and gives of tenants."""

import json
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from nexus.core import ids
from nexus.core.clock import instant
from nexus.core.context import Ctx, Row
from nexus.core.scopes import UNMASKED
from nexus.rest.fields import CountryCode, Email, Name, Notes, Phone, Search, Short, UpdatedSince, id_of
from nexus.rest.listing import ListQuery
from nexus.tenants.identifiers import unseal
from nexus.tenants.owing import TenantOwing, owing_of

TenantType = Literal["person", "company"]
TenantStatus = Literal["active", "archived"]
Language = Literal["en", "ar"]
Emails = Annotated[list[Email], Meta(max_length=10)]
Phones = Annotated[list[Phone], Meta(max_length=10)]
Number = Annotated[str, Meta(min_length=3, max_length=60, pattern="^[^\\u0000]*$")]
EmiratesId = Annotated[
    str, Meta(min_length=15, max_length=30, pattern="^[^\\u0000]*$", examples=["784-1980-1234567-8"])
]
Trn = Annotated[
    str, Meta(min_length=15, max_length=30, pattern="^[^\\u0000]*$", examples=["100123456700003"])
]
LeaseStatus = Literal["draft", "active", "ended", "terminated", "renewed"]


class EmergencyContact(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: Name
    phone: Phone
    relationship: Short | None = None
    email: Email | None = None


EmergencyContacts = Annotated[list[EmergencyContact], Meta(max_length=10)]


class Passport(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: Number
    country: CountryCode | None = None
    expires_on: date | None = None


class TradeLicence(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    number: Number
    authority: Short | None = None
    expires_on: date | None = None


class TenantIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    type: TenantType
    name: Name
    name_ar: Name | None = None
    status: TenantStatus = "active"
    nationality: CountryCode | None = None
    birth_date: date | None = None
    emails: Emails = []
    phones: Phones = []
    preferred_language: Language = "en"
    emergency_contacts: EmergencyContacts = []
    emirates_id: EmiratesId | None = None
    passport: Passport | None = None
    trade_licence: TradeLicence | None = None
    trn: Trn | None = None
    notes: Notes | None = None


class TenantPatch(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    type: TenantType | UnsetType = UNSET
    name: Name | UnsetType = UNSET
    name_ar: Name | None | UnsetType = UNSET
    status: TenantStatus | UnsetType = UNSET
    nationality: CountryCode | None | UnsetType = UNSET
    birth_date: date | None | UnsetType = UNSET
    emails: Emails | UnsetType = UNSET
    phones: Phones | UnsetType = UNSET
    preferred_language: Language | UnsetType = UNSET
    emergency_contacts: EmergencyContacts | UnsetType = UNSET
    emirates_id: EmiratesId | None | UnsetType = UNSET
    passport: Passport | None | UnsetType = UNSET
    trade_licence: TradeLicence | None | UnsetType = UNSET
    trn: Trn | None | UnsetType = UNSET
    notes: Notes | None | UnsetType = UNSET


class TenantQuery(ListQuery, frozen=True, forbid_unknown_fields=True):
    property_id: id_of("property") | None = None  # type: ignore[valid-type]
    unit_id: id_of("unit") | None = None  # type: ignore[valid-type]
    lease_status: LeaseStatus | None = None
    overdue: (
        Annotated[
            bool,
            Meta(
                description="`true`: who has something open that was due before today, where its property is;"
                " `false`: who has nothing."
            ),
        ]
        | None
    ) = None
    type: TenantType | None = None
    status: TenantStatus | None = None
    nationality: CountryCode | None = None
    email: Email | None = None
    phone: Phone | None = None
    emirates_id: EmiratesId | None = None
    passport: Number | None = None
    trade_licence: Number | None = None
    trn: Trn | None = None
    q: Search | None = None
    updated_since: UpdatedSince | None = None


class TenantOut(msgspec.Struct, kw_only=True):
    """A tenant. Identifiers show their last four characters unless the key has tenant_identifiers:read."""

    id: id_of("tenant")  # type: ignore[valid-type]
    type: TenantType
    name: str
    name_ar: str | None
    status: TenantStatus
    nationality: str | None
    birth_date: str | None
    emails: list[str]
    phones: list[str]
    preferred_language: Language
    emergency_contacts: list[dict[str, Any]]
    emirates_id: str | None
    passport: dict[str, Any] | None
    trade_licence: dict[str, Any] | None
    trn: str | None
    warnings: list[str]
    notes: str | None
    created_at: str
    updated_at: str


class TenantListed(TenantOut, kw_only=True):
    """A tenant in a list, with what they owe now."""

    owing: list[TenantOwing]
    """By currency; empty where nothing is owed or held."""


def tenant_fields(ctx: Ctx, row: Row) -> dict[str, Any]:
    """The fields of a tenant's answer, identifiers in clear only for a caller whose scope allows it."""
    stored: dict[str, dict[str, Any]] = json.loads(row["identifiers"])
    clear = bool(stored) and UNMASKED in ctx.actor.scopes
    if clear:
        ctx.has_read("tenant", row["id"], stored)
    shown = {kind: unseal(ctx.vault, row["id"], e) if clear else e["masked"] for kind, e in stored.items()}

    def document(kind: str, place: str) -> dict[str, Any] | None:
        if kind not in stored:
            return None
        entry = stored[kind]
        return {"number": shown[kind], place: entry.get(place), "expires_on": entry.get("expires_on")}

    return {
        "id": ids.encode("tenant", row["id"]),
        "type": row["type"],
        "name": row["name"],
        "name_ar": row["name_ar"],
        "status": row["status"],
        "nationality": row["nationality"],
        "birth_date": row["birth_date"].isoformat() if row["birth_date"] else None,
        "emails": row["emails"],
        "phones": row["phones"],
        "preferred_language": row["preferred_language"],
        "emergency_contacts": json.loads(row["emergency_contacts"]),
        "emirates_id": shown.get("emirates_id"),
        "passport": document("passport", "country"),
        "trade_licence": document("trade_licence", "authority"),
        "trn": shown.get("trn"),
        "warnings": [warning for entry in stored.values() for warning in entry.get("warnings", [])],
        "notes": row["notes"],
        "created_at": instant(row["created_at"]),
        "updated_at": instant(row["updated_at"]),
    }


def tenant_out(ctx: Ctx, row: Row) -> TenantOut:
    return TenantOut(**tenant_fields(ctx, row))


def tenant_listed(ctx: Ctx, row: Row) -> TenantListed:
    return TenantListed(**tenant_fields(ctx, row), owing=owing_of(row))
