from nexus.database.migrations import run_sql_beside

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    run_sql_beside("0042_valuations")
