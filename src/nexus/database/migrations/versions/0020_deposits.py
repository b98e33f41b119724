from nexus.database.migrations import run_sql_beside

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    run_sql_beside("0020_deposits")
