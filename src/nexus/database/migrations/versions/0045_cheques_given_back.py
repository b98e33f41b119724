from nexus.database.migrations import run_sql_beside

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    run_sql_beside("0045_cheques_given_back")
