from nexus.database.migrations import run_sql_beside

revision = "0050"
down_revision = "0049"


def upgrade() -> None:
    run_sql_beside("0050_as_known")
