from nexus.database.migrations import run_sql_beside

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    run_sql_beside("0049_deposits_and_damage")
