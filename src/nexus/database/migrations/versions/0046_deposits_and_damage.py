from nexus.database.migrations import run_sql_beside

revision = "0046"
down_revision = "0045"


def upgrade() -> None:
    run_sql_beside("0046_deposits_and_damage")
