"""SQL of the search: ids of candidates, then what is shown of them and what they are ranked by."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.search.model import Kind, Words

DETAILS: Final[dict[Kind, str]] = {
    "property": "SELECT p.id, p.name AS title, p.name_ar AS title_ar, p.address, p.status, search_text(p.name) AS n1,"
    " search_text(p.name_ar) AS n2, search_text(p.address || ' ' || coalesce(search_values(p.address_details), '')) AS n3,"
    " search_text(p.owner_reference) AS n4, search_text(p.code) AS n5 FROM properties p WHERE p.org_id = $1 AND p.id = ANY ($2)",
    "unit": "SELECT u.id, u.number AS title, p.name AS place, p.name_ar AS place_ar, u.floor, u.type,"
    " search_text(u.number) AS n1, search_text(concat_ws(' ', u.dewa_premises, u.title_deed, u.makani)) AS n2,"
    " search_text(u.notes) AS n3 FROM units u JOIN properties p ON p.org_id = u.org_id AND p.id = u.property_id"
    " WHERE u.org_id = $1 AND u.id = ANY ($2)",
    "tenant": "SELECT t.id, t.name AS title, t.name_ar AS title_ar, t.emails[1] AS email, t.phones[1] AS phone, t.status,"
    " search_text(t.name) AS n1, search_text(t.name_ar) AS n2, search_text(search_list(t.emails)) AS n3,"
    " search_phones(t.phones) AS n4 FROM tenants t WHERE t.org_id = $1 AND t.id = ANY ($2)",
    "lease": "SELECT l.id, l.number AS title, l.status, p.name AS place, p.name_ar AS place_ar,"
    " (SELECT string_agg(u.number, ', ' ORDER BY lu.position) FROM lease_units lu JOIN units u ON u.org_id = lu.org_id"
    "  AND u.id = lu.unit_id WHERE lu.org_id = l.org_id AND lu.lease_id = l.id) AS units,"
    " (SELECT t.name FROM lease_tenants lt JOIN tenants t ON t.org_id = lt.org_id AND t.id = lt.tenant_id"
    "  WHERE lt.org_id = l.org_id AND lt.lease_id = l.id AND lt.role = 'tenant' ORDER BY lt.position LIMIT 1) AS tenant,"
    " search_text(l.number) AS n1, search_text(l.registration_number) AS n2"
    " FROM leases l JOIN properties p ON p.org_id = l.org_id AND p.id = l.property_id WHERE l.org_id = $1 AND l.id = ANY ($2)",
    "cheque": "SELECT h.id, h.number AS title, h.bank, h.amount, h.currency, h.date, h.status, search_text(h.number) AS n1"
    " FROM cheques h WHERE h.org_id = $1 AND h.id = ANY ($2)",
}
FIELDS: Final[dict[Kind, tuple[str, ...]]] = {
    "property": ("name", "name_ar", "address", "owner_reference", "code"),
    "unit": ("number", "identifiers", "notes"),
    "tenant": ("name", "name_ar", "email", "phone"),
    "lease": ("number", "registration_number"),
    "cheque": ("number",),
}
"""What n1, n2 … of a kind are."""


async def candidates(db: Db, kind: Kind, wanted: Words, most: int) -> list[UUID]:
    """Things that hold the words, those that hold them whole among them."""
    rows = await db.fetch(
        "SELECT search_things($1, $2, $3, $4) AS id", kind, wanted.narrow, wanted.wide, most
    )
    return [row["id"] for row in rows]


async def cheques_by_number(db: Db, beginning: str, most: int) -> list[UUID]:
    rows = await db.fetch("SELECT search_cheques($1, $2) AS id", beginning, most)
    return [row["id"] for row in rows]


async def units_of(
    db: Db, org_id: UUID, property_ids: Sequence[UUID], number: str, most: int
) -> Sequence[Row]:
    """Units of these properties whose number begins so, leading zeros aside; `whole` says whether it is just so."""
    return await db.fetch(
        "SELECT u.id, u.property_id, n.bare = $3 AS whole FROM units u"
        " CROSS JOIN LATERAL (SELECT ltrim(search_text(u.number), '0') AS bare) n WHERE u.org_id = $1"
        " AND u.property_id = ANY ($2) AND starts_with(n.bare, $3) ORDER BY n.bare <> $3, length(u.number), u.id LIMIT $4",
        org_id,
        list(property_ids),
        number,
        most,
    )


async def leases_of(db: Db, org_id: UUID, tenant_ids: Sequence[UUID], most: int) -> list[UUID]:
    """Leases of these tenants, those in force first."""
    rows = await db.fetch(
        "SELECT l.id FROM lease_tenants lt JOIN leases l ON l.org_id = lt.org_id AND l.id = lt.lease_id"
        " WHERE lt.org_id = $1 AND lt.tenant_id = ANY ($2) ORDER BY l.status <> 'active', l.start_date DESC, l.id LIMIT $3",
        org_id,
        list(tenant_ids),
        most,
    )
    return [row["id"] for row in rows]


async def details(db: Db, org_id: UUID, kind: Kind, wanted: Sequence[UUID]) -> Sequence[Row]:
    return await db.fetch(DETAILS[kind], org_id, list(wanted))
