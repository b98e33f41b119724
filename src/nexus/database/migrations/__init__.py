"""Migrations: plain SQL, forward only. Each revision runs the file of its name in `sql/`."""

from pathlib import Path

from alembic import op

SQL = Path(__file__).with_name("sql")


def run_sql_beside(name: str) -> None:
    """Run `sql/<name>.sql` as it stands: several statements, no parameters."""
    connection = op.get_bind().connection.dbapi_connection
    assert connection is not None
    connection.cursor().execute((SQL / f"{name}.sql").read_text(encoding="utf-8"))
