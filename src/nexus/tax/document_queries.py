"""SQL of tax documents."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from nexus.core.context import Db, Row
from nexus.database.rows import among

_LINE_NAMES: Final = (
    "line", "invoice_line", "description", "description_ar", "period_start", "period_end", "quantity", "unit_price",
    "discount", "net", "category", "rate", "reason_code", "reason", "reason_ar", "tax", "gross", "tax_currency_net",
    "tax_currency_tax", "source_id",
)  # fmt: skip
_DOCUMENT_NAMES: Final = (
    "id", "supplier_id", "kind", "series", "sequence", "number", "invoice_id", "reason", "credited_before", "tenant_id",
    "lease_id", "property_id", "source_id", "issued_on", "supplied_on", "tax_date", "due_on", "currency", "tax_currency",
    "exchange_rate", "line_count", "discount", "net", "tax", "gross", "tax_currency_net", "tax_currency_tax",
    "supplier_name", "supplier_name_ar", "supplier_address", "supplier_address_ar", "supplier_trn", "customer_name",
    "customer_name_ar", "customer_address", "customer_address_ar", "customer_trn", "agent_name", "agent_name_ar", "warnings",
)  # fmt: skip
COLUMNS: Final = f"""{", ".join(f"d.{name}" for name in _DOCUMENT_NAMES)}, d.created_at,
 (SELECT i.number FROM tax_documents i WHERE i.org_id = d.org_id AND i.id = d.invoice_id) AS invoice_number,
 (SELECT i.net FROM tax_documents i WHERE i.org_id = d.org_id AND i.id = d.invoice_id) AS invoice_net,
 (SELECT i.issued_on FROM tax_documents i WHERE i.org_id = d.org_id AND i.id = d.invoice_id) AS invoice_issued_on,
 (SELECT coalesce(sum(c.gross), 0)::bigint FROM tax_documents c WHERE c.org_id = d.org_id AND c.invoice_id = d.id) AS credited,
 (SELECT array_agg(ROW({", ".join(f"l.{name}" for name in _LINE_NAMES)}) ORDER BY l.line) FROM tax_document_lines l
 WHERE l.org_id = d.org_id AND l.document_id = d.id) AS lines"""
SOURCE: Final = "tax_documents d"


def lines_of(row: Row) -> list[dict[str, Any]]:
    """The lines of a document that was read, by column name."""
    return [dict(zip(_LINE_NAMES, line, strict=True)) for line in row["lines"]]


async def read_document(db: Db, org_id: UUID, document_id: UUID) -> Row | None:
    return await db.fetchrow(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE d.org_id = $1 AND d.id = $2", org_id, document_id
    )


async def read_documents(db: Db, org_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, Row]:
    condition, given = among("d.id", document_ids)
    rows = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE d.org_id = $1 AND {condition}", org_id, given
    )
    return {row["id"]: row for row in rows}


async def take_turn(db: Db, org_id: UUID) -> None:
    """Wait for whoever else is issuing in this organisation: what an insert would do later, done before the numbers are
    taken, so that two who issue for several suppliers don't wait for each other."""
    await db.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('tax_documents' || $1::text, 7))", str(org_id)
    )


async def insert_documents(
    db: Db, org_id: UUID, actor: str, request_id: str, documents: Sequence[Mapping[str, Any]]
) -> None:
    """Documents in their order; all their lines in one statement, which the database demands."""
    names = ", ".join(_DOCUMENT_NAMES)
    await db.execute(
        f"INSERT INTO tax_documents (org_id, actor, request_id, {names})"
        f" SELECT $1, $2, $3, {', '.join(f'r.{name}' for name in _DOCUMENT_NAMES)}"
        " FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS a (value, n),"
        " jsonb_populate_record(NULL::tax_documents, a.value) AS r ORDER BY a.n",
        org_id,
        actor,
        request_id,
        json.dumps([{name: d.get(name) for name in _DOCUMENT_NAMES} for d in documents], default=str),
    )
    names = ", ".join((*_LINE_NAMES, "document_id"))
    lines = [line | {"document_id": d["id"]} for d in documents for line in d["lines"]]
    await db.execute(
        f"INSERT INTO tax_document_lines (org_id, {names}) SELECT $1, {names}"
        " FROM jsonb_populate_recordset(NULL::tax_document_lines, $2::jsonb)",
        org_id,
        json.dumps(lines, default=str),
    )


async def credited_lines(db: Db, org_id: UUID, invoice_id: UUID) -> dict[int, int]:
    """How much, without tax, is off each line of an invoice already."""
    rows = await db.fetch(
        "SELECT l.invoice_line, sum(l.net)::bigint AS net FROM tax_documents d"
        " JOIN tax_document_lines l ON l.org_id = d.org_id AND l.document_id = d.id"
        " WHERE d.org_id = $1 AND d.invoice_id = $2 GROUP BY 1",
        org_id,
        invoice_id,
    )
    return {row["invoice_line"]: row["net"] for row in rows}


async def has_documents(db: Db, org_id: UUID, supplier_id: UUID) -> bool:
    return bool(
        await db.fetchval(
            "SELECT EXISTS (SELECT FROM tax_documents WHERE org_id = $1 AND supplier_id = $2)",
            org_id,
            supplier_id,
        )
    )


async def read_suppliers(db: Db, org_id: UUID, supplier_ids: Sequence[UUID]) -> dict[UUID, Row]:
    rows = await db.fetch(
        "SELECT * FROM tax_suppliers WHERE org_id = $1 AND id = ANY ($2) FOR SHARE",
        org_id,
        list(supplier_ids),
    )
    return {row["id"]: row for row in rows}


async def read_organisation(db: Db, org_id: UUID) -> Row:
    row = await db.fetchrow("SELECT name, name_ar, time_zone FROM organisations WHERE id = $1", org_id)
    assert row is not None
    return row


async def read_premises(
    db: Db, org_id: UUID, lease_ids: Sequence[UUID], property_ids: Sequence[UUID]
) -> dict[UUID, Row]:
    """Where the units of leases are, and properties: id of either -> property_id, name, address, unit numbers."""
    rows = await db.fetch(
        "SELECT w.id, p.id AS property_id, p.name, p.name_ar, p.address, p.address_details, w.units FROM ("
        " SELECT l.id, l.property_id, (SELECT array_agg(u.number ORDER BY lu.position) FROM lease_units lu"
        " JOIN units u ON u.org_id = lu.org_id AND u.id = lu.unit_id"
        " WHERE lu.org_id = l.org_id AND lu.lease_id = l.id) AS units"
        " FROM leases l WHERE l.org_id = $1 AND l.id = ANY ($2)"
        " UNION ALL SELECT q.id, q.id, NULL FROM properties q WHERE q.org_id = $1 AND q.id = ANY ($3)) w"
        " JOIN properties p ON p.org_id = $1 AND p.id = w.property_id",
        org_id,
        list(lease_ids),
        list(property_ids),
    )
    return {row["id"]: row for row in rows}


async def vat_summary(
    db: Db, org_id: UUID, supplier_id: UUID | None, first: date | None, last: date | None
) -> Sequence[Row]:
    """Per supplier, currency, category and rate, by the tax date: credit notes are subtracted."""
    return await db.fetch(
        "SELECT d.supplier_id, d.currency, d.tax_currency, l.category, l.rate, count(DISTINCT d.id) AS documents,"
        " sum(s.sign * l.net)::bigint AS net, sum(s.sign * l.tax)::bigint AS tax,"
        " sum(s.sign * l.tax_currency_net)::bigint AS tax_currency_net,"
        " sum(s.sign * l.tax_currency_tax)::bigint AS tax_currency_tax"
        " FROM tax_documents d JOIN tax_document_lines l ON l.org_id = d.org_id AND l.document_id = d.id"
        " CROSS JOIN LATERAL (SELECT CASE WHEN d.invoice_id IS NULL THEN 1 ELSE -1 END AS sign) s"
        " WHERE d.org_id = $1 AND ($2::uuid IS NULL OR d.supplier_id = $2) AND ($3::date IS NULL OR d.tax_date >= $3)"
        " AND ($4::date IS NULL OR d.tax_date <= $4)"
        " GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5",
        org_id,
        supplier_id,
        first,
        last,
    )
