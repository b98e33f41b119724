"""The proof of the audit log: each entry's hash, computed anew from its row, in an unbroken chain to its end."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from nexus.audit import queries
from nexus.core import ids
from nexus.core.context import Ctx, Row
from nexus.rest.listing import Where

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_PAGE: Final = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """The first row that is not as it should be."""

    number: int
    entry: str | None
    """Its id; None where the row itself is missing."""
    detail: str


@dataclass(frozen=True, slots=True)
class Proof:
    entries: int
    head: str
    """The last hash: kept elsewhere, it proves later that nothing before it changed."""
    fault: Fault | None = None


async def check_audit(ctx: Ctx, kept: tuple[int, str] | None = None) -> Proof:
    """Follow the chain up to what is committed now. `kept`: a number and its hash that were noted elsewhere."""
    head = await queries.read_head(ctx.db, ctx.org_id)
    end = head["last_number"] if head else 0
    number, last, before, recorded = 0, first_hash(ctx.org_id), first_hash(ctx.org_id), _EPOCH
    where = Where()
    where.add("a.org_id = {}", ctx.org_id)
    async for rows in queries.pages(ctx.db, where, _PAGE):
        for row in rows:
            if number == end:
                break  # written since the head was read
            number += 1
            detail = _wrong(row, number, before, recorded)
            if detail is None and kept is not None and kept[0] == number and row["hash"].hex() != kept[1]:
                detail = f"its hash is {row['hash'].hex()} where {kept[1]} was noted"
            if detail is not None:
                found = Fault(row["number"], ids.encode("audit_entry", row["id"]), detail)
                return Proof(number, before.hex(), found)
            before, last, recorded = row["hash"], row["hash"], row["created_at"]
    return Proof(number, last.hex(), await _wrong_end(ctx, head, number, last, kept))


def first_hash(org_id: UUID) -> bytes:
    return hashlib.sha256(f"audit {org_id}".encode()).digest()


def entry_hash(before: bytes, row: Row) -> bytes:
    """As `append_audit` makes it, from the stored row."""
    content = [
        row["number"], str(row["id"]), (row["created_at"] - _EPOCH) // timedelta(microseconds=1), row["kind"],
        row["actor_kind"], row["actor"], row["actor_name"], row["address"], row["user_agent"], row["request_id"],
        row["operation"], row["outcome"], row["part"], row["parts"], row["terms"], row["things"],
        None if row["sealed"] is None else row["sealed"].hex(),
    ]  # fmt: skip
    return hashlib.sha256(before + json.dumps(content, ensure_ascii=False).encode()).digest()


def _wrong(row: Row, number: int, before: bytes, recorded: datetime) -> str | None:
    if row["number"] > number:
        return f"its number is {row['number']} where {number} is due: an entry is missing"
    if row["number"] < number:
        return f"its number is {row['number']} where {number} is due: an entry was inserted or moved"
    if row["created_at"] <= recorded:
        return "it was recorded before the entry that precedes it"
    if entry_hash(before, row) != row["hash"]:
        return "its content does not give its hash"
    return None


async def _wrong_end(
    ctx: Ctx, head: Row | None, number: int, last: bytes, kept: tuple[int, str] | None
) -> Fault | None:
    if head is not None and number < head["last_number"]:
        return Fault(number + 1, None, f"the entry is missing: the chain had {head['last_number']}")
    if head is not None and last != head["last_hash"]:
        return Fault(number, None, "the chain ends with another hash")
    if kept is not None and kept[0] > number:
        return Fault(number + 1, None, f"the entry is missing: the chain had {kept[0]} when that was noted")
    if head is None:
        return None
    row = await queries.beyond_the_end(ctx.db, ctx.org_id)
    if row is None:
        return None
    return Fault(row["number"], ids.encode("audit_entry", row["id"]), "it stands after the end of the chain")
