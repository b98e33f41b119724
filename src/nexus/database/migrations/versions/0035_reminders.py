from nexus.database.migrations import run_sql_beside

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    run_sql_beside("0035_reminders")
