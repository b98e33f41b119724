from nexus.database.migrations import run_sql_beside

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    run_sql_beside("0023_posting_faster")
