from nexus.database.migrations import run_sql_beside

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    run_sql_beside("0022_late_fees")
