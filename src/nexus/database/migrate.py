"""Bring a database to the present schema: roles first, then Alembic with plain SQL, forward only."""

from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from nexus.database.revision import head, revision_of

OWNER_ROLE = "nexus_owner"
APP_ROLE = "nexus_app"
GATE_ROLE = "nexus_gate"
BOUNDED_ROLE = "nexus_bounded"
"""Whom a transaction of a key with bounds becomes: the application's role may, and inherits nothing of it."""


def create_embedded_database(superuser_url: str, name: str) -> None:
    """Roles that can log in and a database of the owner's, on a server of our own. Does nothing twice."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        _lock(connection)
        for role in (OWNER_ROLE, APP_ROLE):
            _create_role(connection, role, "LOGIN")
        for role in (GATE_ROLE, BOUNDED_ROLE):
            _create_role(connection, role, "NOLOGIN")
        _lend(connection)
        for role in (APP_ROLE, GATE_ROLE):
            connection.execute(
                sql.SQL("GRANT {} TO {}").format(sql.Identifier(role), sql.Identifier(OWNER_ROLE))
            )
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone():
            create = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0")
            connection.execute(create.format(sql.Identifier(name), sql.Identifier(OWNER_ROLE)))


def migrate(owner_url: str, revision: str = "head") -> str:
    """Run what is missing up to a revision, as the role that owns the tables; gives the present one.

    On a server that isn't ours the roles are made here, which needs CREATEROLE (or make them before).
    """
    if revision_of(owner_url) == head():
        return head()
    from alembic import command  # half a second and 30 MB that a process which serves never needs

    with psycopg.connect(owner_url, autocommit=True) as connection:
        _lock(connection)
        for role in (APP_ROLE, GATE_ROLE):
            _create_role(connection, role, "NOLOGIN")
            _join(connection, role)
        _create_role(connection, BOUNDED_ROLE, "NOLOGIN")
        _lend(connection)
        for role in (APP_ROLE, GATE_ROLE):
            connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(sql.Identifier(role)))
        # a function can be given only to a role that may create in its schema
        connection.execute(sql.SQL("GRANT CREATE ON SCHEMA public TO {}").format(sql.Identifier(GATE_ROLE)))
        command.upgrade(_config(owner_url), revision)
        connection.execute(
            sql.SQL("REVOKE CREATE ON SCHEMA public FROM {}").format(sql.Identifier(GATE_ROLE))
        )
    return head()


def _config(url: str) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["url"] = sqlalchemy_url(url)
    return config


def sqlalchemy_url(url: str) -> str:
    """The same address for SQLAlchemy with psycopg."""
    return "postgresql+psycopg://" + url.partition("://")[2]


def _lock(connection: psycopg.Connection[Any]) -> None:
    connection.execute("SELECT pg_advisory_lock(hashtext('nexus roles'))")


def _create_role(connection: psycopg.Connection[Any], role: str, login: str) -> None:
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone():
        statement = sql.SQL("CREATE ROLE {} {} NOSUPERUSER NOBYPASSRLS").format(
            sql.Identifier(role), sql.SQL(login)
        )
        try:
            connection.execute(statement)
        except psycopg.errors.DuplicateObject:
            return  # another database of the same server was first


def _lend(connection: psycopg.Connection[Any]) -> None:
    """Let the application's role become the bounded one, without inheriting from it: row-level security asks policies of
    every role that is inherited."""
    found = connection.execute("SELECT pg_has_role(%s, %s, 'MEMBER')", (APP_ROLE, BOUNDED_ROLE)).fetchone()
    if found == (True,):
        return
    names = sql.Identifier(BOUNDED_ROLE), sql.Identifier(APP_ROLE)
    if connection.info.server_version >= 160000:
        connection.execute(sql.SQL("GRANT {} TO {} WITH INHERIT FALSE").format(*names))
    else:
        connection.execute(sql.SQL("ALTER ROLE {} NOINHERIT").format(names[1]))
        connection.execute(sql.SQL("GRANT {} TO {}").format(*names))


def _join(connection: psycopg.Connection[Any], role: str) -> None:
    if connection.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", (role,)).fetchone() != (True,):
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role)))
