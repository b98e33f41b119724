"""A masked copy: every row of an organisation as one snapshot shows it, under the same ids, with nobody's name in it.

Rows are stored as they are, so what triggers keep comes along and nothing is counted twice. The books' chain of hashes is
made anew over what the copy's entries say; it begins with the copy's own id, as that of every organisation.
"""

import contextlib
from collections.abc import AsyncIterator, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from nexus.core.clock import read_clock
from nexus.core.context import Ctx
from nexus.core.context import Row as DbRow
from nexus.database.pool import BoundConnection, Database
from nexus.jobs.actions import Progress
from nexus.ledger.proof import rehash
from nexus.sandboxes import queries
from nexus.sandboxes.mask_rules import NOT_COPIED, RULES
from nexus.sandboxes.masking import Row, RowMasker, from_json
from nexus.sandboxes.masks import Masker
from nexus.sandboxes.tables import Table, tables

_AT_ONCE: Final = 1000
_PATIENCE: Final = 900.0
"""seconds for one statement"""
_KEPT_THERE: Final = frozenset({"number_series"})
"""The sandbox numbers its own events already."""


class Copier:
    """Fills sandboxes with masked copies of their owners."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, ctx: Ctx, sandbox: DbRow, owner_id: UUID, progress: Progress) -> dict[str, int]:
        db: Any = ctx.db
        async with self._database.read(owner_id) as source, _snapshot(source):
            await queries.step_clock(db, owner_id, read_clock(), None, None)
            await db.execute(queries.REMAKING)
            work = _Copy(ctx, source, owner_id, await tables(source), progress)
            await work.prepare(sandbox["name"])
            return await work.run()


class _Copy:
    """One copy on its way."""

    def __init__(
        self, ctx: Ctx, source: BoundConnection, owner_id: UUID, found: Sequence[Table], progress: Progress
    ) -> None:
        self._db: Any = ctx.db
        self._org_id = ctx.org_id
        self._source = source
        self._owner_id = owner_id
        self._tables = [table for table in found if table.name not in NOT_COPIED]
        self._progress = progress
        self._masker = Masker(ctx.vault, ctx.org_id)
        self._rows = RowMasker(ctx.vault, self._masker)
        self._hashes: list[bytes] = []
        self._unit_keys: dict[str, int] = {}
        self._done = 0
        self._twin = 0

    async def prepare(self, name: str) -> None:
        """Note whom there is to hide, empty what the sandbox was made with, and chain the books anew."""
        owner = await self._source.fetchrow(
            "SELECT name, name_ar, created_at FROM organisations WHERE id = $1", self._owner_id
        )
        self._masker.fix("name", owner["name"], name)
        self._masker.fix("name", owner["name_ar"], name)
        for user in await self._source.fetch(
            "SELECT name, email FROM users WHERE org_id = $1", self._owner_id
        ):
            self._masker.note("name", user["name"])
            self._masker.note("email", user["email"])
        for table in self._tables:
            if table.name in RULES:
                async for row in self._read(table):
                    self._rows.note(table.name, row)
        self._masker.settle()
        for named in [*(t.name for t in reversed(self._tables) if t.name not in _KEPT_THERE), "events"]:
            await self._db.fetchval("SELECT remove_rows($1, NULL, NULL)", named)
        await self._db.execute(
            "UPDATE organisations SET created_at = $2 WHERE id = $1", self._org_id, owner["created_at"]
        )
        self._hashes = await rehash(self._source, self._owner_id, self._org_id, self._masked_entry)

    async def run(self) -> dict[str, int]:
        """Store every table; gives how many rows of each."""
        counts = {t.name: await self._count(t) for t in self._tables}
        for table in self._tables:
            batch: list[Row] = []
            async for row in self._read(table):
                batch.append(self._finished(table.name, self._rows.mask(table.name, row, table.columns)))
                if len(batch) == _AT_ONCE:
                    await self._store(table, batch, sum(counts.values()))
                    batch = []
            await self._store(table, batch, sum(counts.values()))
            if table.name == "units":
                rows = await self._db.fetch("SELECT id, key FROM units WHERE org_id = $1", self._org_id)
                self._unit_keys = {str(row["id"]): row["key"] for row in rows}
        await self._db.execute(
            "SELECT refresh_statistics(), refresh_statistics_of_books()", timeout=_PATIENCE
        )
        return counts

    async def _store(self, table: Table, batch: list[Row], total: int) -> None:
        if batch:
            rows = msgspec.json.encode(batch).decode()
            await self._db.execute("SELECT copy_rows($1, $2)", table.name, rows, timeout=_PATIENCE)
            self._done += len(batch)
        await self._progress(self._done, total)

    async def _read(self, table: Table) -> AsyncIterator[Row]:
        """In the order of creation where there is one, so that whoever is referred to comes first."""
        columns = ", ".join(
            f"t.{name}::text AS {name}" if kind == "numeric" else f"t.{name}"
            for name, kind in table.columns.items()
        )
        key = [name for name in table.key if name != "org_id"] or ["org_id"]
        order = ", ".join(
            f"t.{name}" for name in (["created_at"] if "created_at" in table.columns else []) + key
        )
        more = " AND t.series <> 'event'" if table.name == "number_series" else ""
        statement = (
            f"SELECT row_to_json(r)::text AS row FROM (SELECT {columns} FROM {table.name} t WHERE t.org_id = $1{more}"
            f" ORDER BY {order}) r"
        )
        async for found in self._source.cursor(
            statement, self._owner_id, prefetch=_AT_ONCE, timeout=_PATIENCE
        ):
            yield from_json(found["row"])

    async def _count(self, table: Table) -> int:
        number: int = await self._source.fetchval(
            f"SELECT count(*) FROM {table.name} WHERE org_id = $1", self._owner_id, timeout=_PATIENCE
        )
        return number

    def _finished(self, table: str, row: Row) -> Row:
        """What is another thing in the copy by its nature."""
        if table == "journal_entries":
            row["hash"] = "\\x" + self._hashes[row["number"]].hex()
        elif table == "ledgers":
            row["last_hash"] = "\\x" + self._hashes[-1].hex()
        elif table == "lease_units":
            row["unit_key"] = self._unit_keys[row["unit_id"]]
        elif table == "cheques":  # two numbers may have one mask
            row["twin"] = self._twin = self._twin + 1
        return row

    def _masked_entry(self, entry: Row) -> Row:
        """An entry of the journal with its lines, as the copy has it."""
        masked = self._rows.mask("journal_entries", entry, {})
        masked["lines"] = [self._rows.mask("postings", line, {}) for line in entry["lines"]]
        return masked


@contextlib.asynccontextmanager
async def _snapshot(connection: BoundConnection) -> AsyncIterator[None]:
    """A transaction that reads one state, however long it takes."""
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await connection.execute(queries.PATIENT)
        yield
