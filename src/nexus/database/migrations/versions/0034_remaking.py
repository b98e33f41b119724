from nexus.database.migrations import run_sql_beside

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    run_sql_beside("0034_remaking")
