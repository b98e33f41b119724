from nexus.database.migrations import run_sql_beside

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    run_sql_beside("0017_owner_postings")
