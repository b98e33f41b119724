from alembic import op

from nexus.database.migrations import run_sql_beside

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment

    connection = op.get_bind().connection.dbapi_connection
    assert connection is not None
    connection.cursor().execute(QueryBuilderEnvironment().build_install_query())
    run_sql_beside("0006_search_and_jobs")
