from nexus.database.migrations import run_sql_beside

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    run_sql_beside("0021_rent_roll")
