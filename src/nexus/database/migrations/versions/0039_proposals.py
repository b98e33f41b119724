from nexus.database.migrations import run_sql_beside

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    run_sql_beside("0039_proposals")
