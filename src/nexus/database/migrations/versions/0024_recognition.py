from nexus.database.migrations import run_sql_beside

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    run_sql_beside("0024_recognition")
