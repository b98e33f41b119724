"""The tables of an organisation, read from the catalogue: none that is added later is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from nexus.core.context import Db

_TABLES = """SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
 array_agg(format_type(a.atttypid, NULL) ORDER BY a.attnum) AS types,
 (SELECT array_agg(k.attname::text ORDER BY array_position(i.indkey::smallint[], k.attnum)) FROM pg_index i
   JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY (i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS key
 FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
   AND EXISTS (SELECT FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'org_id') GROUP BY c.oid, c.relname"""
_REFERENCES = """SELECT DISTINCT c.relname AS child, p.relname AS parent FROM pg_constraint k
 JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
 WHERE k.contype = 'f' AND NOT k.condeferrable AND c.oid <> p.oid AND c.relnamespace = 'public'::regnamespace"""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: dict[str, str]
    """Name -> type, without those that are generated."""
    key: tuple[str, ...]
    """The primary key."""


async def tables(db: Db) -> Sequence[Table]:
    """Those that have an `org_id`, each after those that it refers to."""
    found = {
        row["relname"]: Table(
            row["relname"], dict(zip(row["columns"], row["types"], strict=True)), tuple(row["key"])
        )
        for row in await db.fetch(_TABLES)
    }
    order: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(sorted(found), ()))
    for row in await db.fetch(_REFERENCES):
        if row["child"] in found and row["parent"] in found:
            order.add(row["child"], row["parent"])
    return [found[name] for name in order.static_order()]
