from nexus.database.migrations import run_sql_beside

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    run_sql_beside("0026_report_days")
