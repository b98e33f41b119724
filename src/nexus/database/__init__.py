"""The one PostgreSQL: embedded server, connections, transactions, migrations."""
