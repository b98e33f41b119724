from nexus.database.migrations import run_sql_beside

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    run_sql_beside("0043_steps_in_the_books")
