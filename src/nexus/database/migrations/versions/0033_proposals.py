from nexus.database.migrations import run_sql_beside

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    run_sql_beside("0033_proposals")
