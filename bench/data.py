"""The data set: three organisations in an embedded server of the bench's own, made once and kept."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

from nexus.api_keys.actions import create_key
from nexus.core import ids
from nexus.core.clock import read_clock
from nexus.core.context import Actor, Ctx
from nexus.core.scopes import ALL, UNMASKED
from nexus.core.secrets import Vault
from nexus.database.connect import DATABASE
from nexus.database.embedded import EmbeddedServer
from nexus.database.migrate import create_embedded_database, migrate
from nexus.database.pool import Database
from nexus.identity.actions import create_organisation

SECRET = "a secret of the bench that guards nothing"
HERE = Path(__file__).parent
SPREAD = 1_000
"""How many tenants and leases the requests go round."""
VERSION = 2
"""Counts up when the data changes: older data is made anew."""


@dataclass(frozen=True)
class Size:
    """How much of everything."""

    properties: int
    units: int
    tenants: int
    payments: int
    small: int
    large: int

    @property
    def leases(self) -> int:
        return self.properties * self.units * 4 // 5


FULL = Size(properties=20_000, units=10, tenants=50_000, payments=2_000_000, small=1_000, large=1_000_000)
SHORT = Size(properties=200, units=10, tenants=500, payments=5_000, small=20, large=400)


@dataclass(frozen=True)
class Data:
    """Where the data is, and a key of each organisation: main, small and large."""

    app_url: str
    owner_url: str
    super_url: str
    postmaster: int
    keys: dict[str, str]
    orgs: dict[str, UUID]
    size: Size


@contextmanager
def opened(folder: Path, size: Size, tell: Any) -> Iterator[Data]:
    """The server with the data in it, while the block runs."""
    with EmbeddedServer(folder / "postgres").attach() as server:
        superuser = server.dsn("postgres", "nexus_super")
        urls = {name: server.dsn(DATABASE, f"nexus_{name}") for name in ("app", "owner", "super")}
        note = folder / "made.json"
        made = json.loads(note.read_text()) if note.exists() else {}
        wanted = {"version": VERSION, "size": vars(size)}
        if {name: made.get(name) for name in wanted} != wanted:
            note.unlink(missing_ok=True)
            made = wanted | _make(superuser, urls, size, tell)
            note.write_text(json.dumps(made))
        migrate(urls["owner"])  # what a later release adds
        with psycopg.connect(urls["super"], autocommit=True) as connection:
            connection.execute(
                "DELETE FROM quota_holders; DELETE FROM quota_windows"
            )  # the run before used them up
        status = EmbeddedServer(folder / "postgres").status()
        assert status.pid is not None
        orgs = {name: UUID(text) for name, text in made["orgs"].items()}
        yield Data(urls["app"], urls["owner"], urls["super"], status.pid, made["keys"], orgs, size)


def _make(superuser: str, urls: dict[str, str], size: Size, tell: Any) -> dict[str, Any]:
    began = time.monotonic()
    tell("making the data set (once)")
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
    create_embedded_database(superuser, DATABASE)
    migrate(urls["owner"])
    orgs = {name: ids.new_id() for name in ("main", "small", "large")}
    keys = {name: asyncio.run(organisation(urls["app"], name, org)) for name, org in orgs.items()}
    with psycopg.connect(urls["super"], autocommit=True) as connection:
        _fill(connection, orgs["main"], size, size.properties)
        _fill(connection, orgs["small"], size, size.small)
        _fill(connection, orgs["large"], size, size.large)
        # for the ORM's count by date; the product needs no such index, and pays for it when it inserts
        connection.execute("CREATE INDEX bench_payments_by_date ON payments (org_id, status, date)")
        connection.execute("VACUUM (ANALYZE)")
        connection.execute("CHECKPOINT")
    tell(f"made in {time.monotonic() - began:.0f} s")
    return {"keys": keys, "orgs": {name: str(org) for name, org in orgs.items()}}


def _fill(connection: psycopg.Connection[Any], org: UUID, size: Size, properties: int) -> None:
    """Only the main organisation has more than properties."""
    main = properties == size.properties
    text = (HERE / "sql" / "fill.sql").read_text(encoding="utf-8")
    connection.execute(text.format(
        org=org, properties=properties, units=size.units if main else 0, tenants=size.tenants if main else 1,
        payments=size.payments if main else 1, leases=size.leases if main else 0,
        spread=SPREAD,
    ))  # fmt: skip


async def organisation(app_url: str, name: str, org: UUID) -> str:
    database = await Database.open(app_url, size=1, name="bench")
    try:
        async with database.write(org) as db:
            ctx = Ctx(
                db, Actor(org, "command", "command:bench", ALL), read_clock(), "bench", Vault(SECRET.encode())
            )
            await create_organisation(ctx, name=f"Bench {name}", plan="professional")
            _, key = await create_key(ctx, name="bench", scopes=sorted(ALL - {UNMASKED}), mode="live")
            return key
    finally:
        await database.close()
