from nexus.database.migrations import run_sql_beside

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    run_sql_beside("0013_owner_postings")
