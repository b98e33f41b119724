"""Books that hold a number twice, differently typed, from before that was refused: an upgrade keeps both and lists them."""

import itertools
from pathlib import Path

import psycopg
import pytest

from nexus.cli.doubles import _doubles
from nexus.core import ids
from nexus.database import migrations
from nexus.database.migrate import create_embedded_database, migrate
from nexus.database.pool import Database
from nexus.properties.units.actions import change_unit
from support.office import command_ctx

_numbers = itertools.count(1)
ADDRESS = '{"city": "Dubai"}'


def before(name):
    """The revision before the migration of this name."""
    files = sorted(file.stem for file in (Path(migrations.__file__).parent / "versions").glob("[0-9]*.py"))
    place = next(n for n, stem in enumerate(files) if stem.endswith(f"_{name}"))
    return files[place - 1][:4]


@pytest.fixture
def old(server_of):
    """A database at the revision before numbers were folded."""
    server, name = server_of("embedded"), f"before_{next(_numbers)}"
    create_embedded_database(server.url("postgres", "nexus_super"), name)
    migrate(server.url(name, "nexus_owner"), before("folding"))
    return lambda user: server.url(name, user)


async def test_doubles_are_kept_and_listed_and_new_ones_refused(old):
    org_id, home, tenant = ids.new_id(), ids.new_id(), ids.new_id()
    units = {number: ids.new_id() for number in ("101", " 101", "1\u200b01", "102")}
    with psycopg.connect(old("nexus_super"), autocommit=True) as db:
        db.execute(
            "INSERT INTO organisations (id, name, plan, mode, jurisdiction, time_zone, currency)"
            " VALUES (%s, 'Gulf Crest', 'enterprise', 'live', 'AE-DU', 'Asia/Dubai', 'AED')", (org_id,),
        )  # fmt: skip
        db.execute(
            "INSERT INTO properties (org_id, id, name, type, status, address, address_details, jurisdiction, time_zone, currency)"
            " VALUES (%s, %s, 'Marina', 'residential', 'active', 'Dubai', %s, 'AE-DU', 'Asia/Dubai', 'AED')",
            (org_id, home, ADDRESS),
        )
        for number, unit_id in units.items():
            db.execute(
                "INSERT INTO units (org_id, id, property_id, number, type, usage, furnished, currency, status)"
                " VALUES (%s, %s, %s, %s, 'apartment', 'residential', 'unfurnished', 'AED', 'vacant_ready')",
                (org_id, unit_id, home, number),
            )
        db.execute(
            "INSERT INTO tenants (org_id, id, type, name) VALUES (%s, %s, 'person', 'Müller')",
            (org_id, tenant),
        )
        for bank in ("Emirates NBD", "EMIRATES NBD"):
            db.execute(
                "INSERT INTO cheques (org_id, id, kind, status, tenant_id, number, bank, drawer, date, presentable_until, amount,"
                " currency) VALUES (%s, %s, 'payment', 'expected', %s, '0017', %s, 'L', '2026-01-01', '2026-07-01', 100, 'AED')",
                (org_id, ids.new_id(), tenant, bank),
            )
        versions = db.execute("SELECT id, version, updated_at FROM units ORDER BY id").fetchall()
    migrate(old("nexus_owner"))
    with psycopg.connect(old("nexus_super"), autocommit=True) as db:
        assert db.execute("SELECT id, version, updated_at FROM units ORDER BY id").fetchall() == versions
        assert sorted(db.execute("SELECT number_key, twin FROM units").fetchall()) == [
            ("101", 0),
            ("101", 1),
            ("101", 2),
            ("102", 0),
        ]
        with pytest.raises(psycopg.errors.UniqueViolation):
            db.execute("UPDATE units SET number = '101 ' WHERE number = '102'")
    pool = await Database.open(old("nexus_app"), size=1)
    try:
        async with pool.write(org_id) as db:
            ctx = command_ctx(db, org_id)
            listed = [(one["kind"], one["name"]) for one in await _doubles(ctx)]
            assert sorted(listed) == [("cheque", "0017")] * 2 + [
                ("unit", " 101"),
                ("unit", "101"),
                ("unit", "1\u200b01"),
            ]
            await change_unit(ctx, units[" 101"], {"number": "101 B"})  # one that is mended is like any other
            assert (
                await db.fetchval(
                    "SELECT twin FROM units WHERE org_id = $1 AND id = $2", org_id, units[" 101"]
                )
                == 0
            )
            assert len(await _doubles(ctx)) == 4
            found = await db.fetch("SELECT search_tenants('muller') AS id")
            assert [row["id"] for row in found] == [tenant]
    finally:
        await pool.close()
