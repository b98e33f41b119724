"""The schema on the embedded server: every table keeps organisations apart, under a role that owns nothing."""

import psycopg
import pytest

from nexus.database.embedded import EmbeddedServer
from nexus.database.migrate import create_embedded_database, migrate


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pg")
    with EmbeddedServer(folder, settings={"fsync": "off"}).attach() as attached:
        create_embedded_database(attached.dsn("postgres", "nexus_super"), "nexus")
        migrate(attached.dsn("nexus", "nexus_owner"))
        yield attached


def test_every_table_with_an_organisation_forces_row_level_security(server):
    with psycopg.connect(server.dsn("nexus", "nexus_super")) as connection:
        loose = connection.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
            " AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p"
            " WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL))"
        ).fetchall()
    assert loose == []


def test_without_an_organisation_every_table_shows_nothing(server):
    with psycopg.connect(server.dsn("nexus", "nexus_app")) as connection:
        tables = connection.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
        ).fetchall()
        assert len(tables) > 10
        for (table,) in tables:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_application_role_cannot_alter_tables(server):
    with (
        psycopg.connect(server.dsn("nexus", "nexus_app")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("ALTER TABLE payments ADD COLUMN x int")
