from nexus.database.migrations import run_sql_beside

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    run_sql_beside("0029_webhooks")
