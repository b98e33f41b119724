from nexus.database.migrations import run_sql_beside

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    run_sql_beside("0010_statistics")
