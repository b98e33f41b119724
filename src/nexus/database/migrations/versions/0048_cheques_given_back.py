from nexus.database.migrations import run_sql_beside

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    run_sql_beside("0048_cheques_given_back")
