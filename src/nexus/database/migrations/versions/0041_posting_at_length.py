from nexus.database.migrations import run_sql_beside

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    run_sql_beside("0041_posting_at_length")
