from nexus.database.migrations import run_sql_beside

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    run_sql_beside("0019_cheques")
