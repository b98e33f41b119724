from nexus.database.migrations import run_sql_beside

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    run_sql_beside("0031_bounds")
