from nexus.database.migrations import run_sql_beside

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    run_sql_beside("0040_cheque_images")
