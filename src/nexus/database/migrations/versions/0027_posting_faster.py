from nexus.database.migrations import run_sql_beside

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    run_sql_beside("0027_posting_faster")
