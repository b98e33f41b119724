"""How Alembic runs our plain SQL: on one connection, each migration in a transaction, one runner at a time."""

from alembic import context
from sqlalchemy import create_engine, pool, text


def run() -> None:
    engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(hashtext('nexus migrate'))"))
        connection.commit()
        context.configure(connection=connection, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()


run()
