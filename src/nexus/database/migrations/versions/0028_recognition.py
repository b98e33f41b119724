from nexus.database.migrations import run_sql_beside

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    run_sql_beside("0028_recognition")
