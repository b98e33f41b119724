from nexus.database.migrations import run_sql_beside

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    run_sql_beside("0037_bounds")
