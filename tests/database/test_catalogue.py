"""What the database itself holds to, on every kind of server: organisations apart, money and history untouchable."""

import psycopg
import pytest

from nexus.core import ids

BY_ID = "c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace"
NOT_AN_ORGANISATIONS = {"alembic_version", "login_throttles"}
"""alembic_version is the owner's; login_throttles counts by a hash of address or account before one is known."""
UNIQUE_WITHOUT_ORG = {
    "organisations_pkey": "the organisation itself",
    "organisations_live_org_id_key": "the organisation itself: one test twin each",
    "lease_units_no_double_letting": "unit_key is one sequence over all organisations, so no two of them share one",
}
KEYS_WITHOUT_ORG = {"organisations_live_org_id_fkey": "the organisation itself"}
GATED = {
    "organisations", "users", "sessions", "api_keys", "properties", "tenants", "webhooks", "webhook_deliveries", "number_series",
    "sandboxes", "units", "leases", "cheques",
}  # fmt: skip
THROUGH_THE_GATE = {
    "gate_api_key", "gate_clock", "gate_logins", "gate_organisations", "gate_remaking", "gate_session", "gate_webhooks_due",
    "search_properties", "search_tenants", "search_things", "search_cheques",
}  # fmt: skip
OTHER_DEFINERS = {
    "check_document_number": "a trigger that sees the numbers of all documents of the organisation, for a transaction with bounds too",
    "append_audit": "the only writer of the audit log, for the organisation that the session is bound to",
    "schema_revision": "reads the revision of the schema, which is no organisation's",
    "charges_inserted": "a trigger that looks up and holds what the charges of a statement point at, in their own organisation",
    "post_entries": "the only writer of postings, for the organisation that the session is bound to",
    "prune_events": "forgets the oldest events of the organisation that the session is bound to",
    "copy_rows": "fills a sandbox that is being made, and no other organisation",
    "remove_rows": "empties a sandbox that is being deleted or made, and no other organisation",
    "refresh_statistics": "runs ANALYZE, which reads no row for the caller",
    "refresh_statistics_of_books": "as refresh_statistics",
} | {
    f"keep_{table}": "a trigger that keeps what a row was known as, in its own organisation, where nobody else may write"
    for table in (
        "properties", "units", "tenants", "leases", "lease_units", "lease_tenants", "lease_items", "lease_item_terms",
    )
}  # fmt: skip


@pytest.fixture
def owner(database):
    with psycopg.connect(database.super_url) as connection:
        yield connection


@pytest.fixture
def app(database):
    with psycopg.connect(database.app_url) as connection:
        connection.execute("SET ROLE nexus_app")
        yield connection


def tables(connection):
    """Tables of organisations and their column that says whose a row is."""
    return [
        (name, "id" if name == "organisations" else "org_id")
        for (name,) in connection.execute(f"SELECT c.relname FROM pg_class c WHERE {BY_ID}")
        if name not in NOT_AN_ORGANISATIONS and not name.startswith("pgqueuer")
    ]


def test_every_table_belongs_to_organisations_or_is_named_here(owner):
    for table, column in tables(owner):
        found = owner.execute(
            "SELECT attnotnull FROM pg_attribute WHERE attrelid = %s::regclass AND attname = %s",
            (table, column),
        ).fetchone()
        assert found == (True,), table


def test_every_table_forces_row_level_security_both_ways(owner):
    for table, column in tables(owner):
        forced = owner.execute(
            "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass", (table,)
        ).fetchone()
        assert forced == (True, True), table
        policies = owner.execute(
            "SELECT polname, polcmd, polroles::regrole[]::text[], pg_get_expr(polqual, polrelid),"
            " pg_get_expr(polwithcheck, polrelid) FROM pg_policy WHERE polrelid = %s::regclass AND polname NOT IN ('gate', 'bounds')",
            (table,),
        ).fetchall()
        condition = f"({column} = current_org())"
        assert policies == [("own_organisation", b"*", ["-"], condition, condition)] or policies == [
            ("own_organisation", "*", ["-"], condition, condition)
        ], table


def test_only_the_gate_passes_a_policy_and_only_to_read(owner):
    rows = owner.execute(
        "SELECT polrelid::regclass::text, polcmd::text, polroles::regrole[]::text[] FROM pg_policy WHERE polname = 'gate'"
    ).fetchall()
    assert {table for table, _, _ in rows} == GATED
    assert {(command, *roles) for _, command, roles in rows} == {("r", "nexus_gate")}


def test_what_is_unique_is_unique_within_an_organisation(owner):
    rows = owner.execute(
        "SELECT i.relname, c.relname, array(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = x.indrelid"
        " AND a.attnum = ANY (x.indkey::int2[])) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
        f" JOIN pg_class c ON c.oid = x.indrelid WHERE (x.indisunique OR x.indisexclusion) AND {BY_ID}"
    ).fetchall()
    ours = {table for table, _ in tables(owner)}
    loose = {index for index, table, columns in rows if table in ours and "org_id" not in columns}
    assert loose == set(UNIQUE_WITHOUT_ORG)


def test_every_reference_stays_within_an_organisation(owner):
    rows = owner.execute(
        "SELECT k.conname, k.confrelid::regclass::text, array(SELECT a.attname FROM pg_attribute a"
        " WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) FROM pg_constraint k"
        f" JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND {BY_ID}"
    ).fetchall()
    assert len(rows) > 10
    assert {name for name, _, columns in rows if "org_id" not in columns} == set(KEYS_WITHOUT_ORG)


def test_without_an_organisation_every_table_shows_nothing_and_takes_nothing(owner, app):
    for setting in (None, ""):
        if setting is not None:
            app.execute("SELECT set_config('app.org_id', %s, false)", (setting,))
        for table, _ in tables(owner):
            assert app.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    app.commit()
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        app.execute(
            "INSERT INTO organisations (id, name, plan, currency, time_zone, jurisdiction, mode)"
            " VALUES (gen_random_uuid(), 'x', 'standard', 'AED', 'Asia/Dubai', 'AE-DU', 'live')"
        )


def test_a_row_is_seen_changed_and_given_away_by_nobody_else(app):
    mine, yours = ids.new_id(), ids.new_id()
    app.execute("SELECT set_config('app.org_id', %s, false)", (str(mine),))
    app.execute(
        "INSERT INTO organisations (id, name, plan, currency, time_zone, jurisdiction, mode)"
        " VALUES (%s, 'Mine', 'standard', 'AED', 'Asia/Dubai', 'AE-DU', 'live')", (mine,)
    )  # fmt: skip
    app.execute(
        "INSERT INTO tenants (org_id, id, type, name) VALUES (%s, %s, 'person', 'Leila')",
        (mine, ids.new_id()),
    )
    app.commit()
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        app.execute("UPDATE tenants SET org_id = %s", (yours,))
    app.rollback()
    app.execute("SELECT set_config('app.org_id', %s, false)", (str(yours),))
    assert app.execute("SELECT * FROM tenants").fetchall() == []
    assert app.execute("UPDATE tenants SET name = 'x'").rowcount == 0
    assert app.execute("DELETE FROM tenants").rowcount == 0
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        app.execute(
            "INSERT INTO tenants (org_id, id, type, name) VALUES (%s, %s, 'person', 'x')",
            (mine, ids.new_id()),
        )


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE payments ADD COLUMN x int",
        "ALTER TABLE payments DISABLE ROW LEVEL SECURITY",
        "DROP POLICY own_organisation ON payments",
        "DROP TABLE payments",
        "TRUNCATE payments",
        "CREATE TABLE own (x int)",
        "CREATE TRIGGER t BEFORE INSERT ON payments FOR EACH ROW EXECUTE FUNCTION touch()",
        "CREATE OR REPLACE FUNCTION current_org() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
        "UPDATE events SET type = 'x'",
        "DELETE FROM events",
        "DELETE FROM payments",
        "DELETE FROM organisations",
        "INSERT INTO journal_entries SELECT * FROM journal_entries",
        "UPDATE journal_entries SET description = 'x'",
        "DELETE FROM journal_entries",
        "INSERT INTO postings SELECT * FROM postings",
        "UPDATE postings SET amount = 1",
        "DELETE FROM postings",
        "UPDATE account_days SET debit = 1",
        "UPDATE ledgers SET last_hash = ''",
        "DELETE FROM ledgers",
        "ALTER TABLE postings DISABLE TRIGGER ALL",
        "UPDATE tax_documents SET net = 1",
        "DELETE FROM tax_documents",
        "TRUNCATE tax_documents CASCADE",
        "UPDATE tax_document_lines SET net = 1",
        "DELETE FROM tax_document_lines",
        "INSERT INTO audit_entries SELECT * FROM audit_entries",
        "UPDATE audit_entries SET actor = 'x'",
        "DELETE FROM audit_entries",
        "TRUNCATE audit_entries",
        "UPDATE audit_heads SET last_number = 0",
        "DELETE FROM audit_heads",
        "SELECT * FROM alembic_version",
        "SET ROLE nexus_gate",
        "SET ROLE nexus_owner",
        "ALTER ROLE nexus_app BYPASSRLS",
    ],
)
def test_the_application_cannot(database, statement):
    url = database.app_url
    with psycopg.connect(url) as connection:
        connection.execute("SET ROLE nexus_app")
        if statement.startswith("SET ROLE") and "nexus_app@" not in url:
            pytest.skip("on this server the login itself is mighty; the product only ever uses nexus_app")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(statement)


def test_the_applications_role_can_do_nothing_special(owner):
    rows = owner.execute(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname IN ('nexus_app', 'nexus_gate', 'nexus_owner')"
    ).fetchall()
    assert len(rows) == 3
    assert not any(flag for _, *flags in rows for flag in flags)
    assert owner.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'nexus_gate'").fetchone() == (
        False,
    )
    assert owner.execute(
        "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE r.rolname IN ('nexus_app', 'nexus_gate') AND c.relkind IN ('r', 'v', 'm')"
    ).fetchone() == (0,)


def test_the_gate_has_no_other_doors(owner):
    rows = owner.execute(
        "SELECT p.proname, r.rolname, p.proconfig::text, has_function_privilege('public', p.oid, 'EXECUTE')"
        " FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
        " WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef"
    ).fetchall()
    assert {name for name, *_ in rows} == THROUGH_THE_GATE | set(OTHER_DEFINERS)
    for name, role, configuration, everybody in rows:
        assert "search_path=public, pg_temp" in configuration, name
        if name in THROUGH_THE_GATE:
            assert (role, everybody) == ("nexus_gate", False)


def test_no_view_looks_past_row_level_security(owner):
    views = owner.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')"
        " AND coalesce(NOT 'security_invoker=true' = ANY (reloptions), true)"
    ).fetchall()
    assert views == []


def test_the_gate_reads_of_portfolios_only_what_a_search_needs(owner):
    rows = owner.execute(
        "SELECT table_name, column_name FROM information_schema.column_privileges WHERE grantee = 'nexus_gate'"
        " AND table_name IN ('properties', 'units', 'tenants', 'leases')"
    ).fetchall()
    assert {column for _, column in rows} == {"org_id", "id", "search"}


def test_every_list_with_a_cursor_takes_turns(owner):
    rows = owner.execute(
        "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'take_turn'"
    ).fetchall()
    assert {table for (table,) in rows} == {
        "properties", "units", "tenants", "leases", "payments", "users", "api_keys", "accounts", "period_closings",
        "lease_items", "charges", "credits", "allocations", "refunds", "cheques", "cheque_deposits", "cheque_hand_backs", "returned_cheque_fees", "late_fee_rules", "deposits",
        "deposit_movements",
        "tax_suppliers", "tax_documents", "jobs", "webhooks", "webhook_deliveries", "exchange_rates", "sandboxes", "proposals",
        "valuations", "settlements",
    }  # fmt: skip


def test_application_refreshes_statistics_only_through_the_function(owner):
    owner.execute("SET ROLE nexus_app")
    try:
        owner.execute("SELECT refresh_statistics()")
    finally:
        owner.execute("RESET ROLE")
    row = owner.execute(
        "SELECT prosecdef, has_function_privilege('public', oid, 'EXECUTE'), proconfig"
        " FROM pg_proc WHERE proname = 'refresh_statistics'"
    ).fetchone()
    assert row == (True, False, ["search_path=public, pg_temp"])


def test_triggers_stand_aside_while_a_sandbox_is_filled_or_removed(owner):
    """A migration that makes such a trigger ends with `SELECT guard_triggers();`."""
    rows = owner.execute(
        "SELECT c.relname, g.tgname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'"
        " WHERE NOT g.tgisinternal AND c.relnamespace = 'public'::regnamespace AND g.tgname <> 'take_turn'"
        " AND g.tgtype & 12 <> 0 AND coalesce(pg_get_triggerdef(g.oid) NOT LIKE '%as_usual()%', true)"
    ).fetchall()
    assert rows == []


@pytest.mark.parametrize(
    "statement", ["SELECT copy_rows('tenants', '[]')", "SELECT remove_rows('payments', NULL, NULL)"]
)
def test_only_a_sandbox_that_is_made_or_deleted_is_filled_or_emptied(app, statement):
    mine = ids.new_id()
    app.execute("SELECT set_config('app.org_id', %s, false)", (str(mine),))
    app.execute("SET app.remaking = 'on'")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="sandbox"):
        app.execute(statement)


def test_nobody_makes_triggers_stand_aside_elsewhere(app):
    mine = ids.new_id()
    app.execute("SELECT set_config('app.org_id', %s, false)", (str(mine),))
    app.execute("SET app.remaking = 'on'")
    app.execute(
        "INSERT INTO organisations (id, name, plan, currency, time_zone, jurisdiction, mode)"
        " VALUES (%s, 'Mine', 'standard', 'AED', 'Asia/Dubai', 'AE-DU', 'live')", (mine,)
    )  # fmt: skip
    app.execute(
        "INSERT INTO tenants (org_id, id, type, name) VALUES (%s, %s, 'person', 'Leila')",
        (mine, ids.new_id()),
    )
    assert app.execute("SELECT total FROM list_totals WHERE resource = 'tenants'").fetchone() == (1,)


def test_a_bounded_transaction_sees_through_its_policies_alone(owner):
    """What it may touch at all has a policy of its own, or belongs to no property."""
    open_to_all = {
        "organisations", "accounts", "billing_settings", "tax_suppliers", "ledgers", "number_series", "list_totals", "exchange_rates",
        "payment_days", "api_key_days", "idempotency_keys", "properties_versions", "fact_marks",
    }  # fmt: skip
    granted = {
        table
        for (table,) in owner.execute(
            "SELECT DISTINCT table_name FROM information_schema.column_privileges WHERE grantee = 'nexus_bounded'"
        )
    }
    policies = owner.execute(
        "SELECT polrelid::regclass::text, polpermissive, polcmd::text, polroles::regrole[]::text[] FROM pg_policy"
        " WHERE polname = 'bounds'"
    ).fetchall()
    assert granted == open_to_all | {table for table, *_ in policies}
    assert {(permissive, command, *roles) for _, permissive, command, roles in policies} == {
        (False, "*", "nexus_bounded")
    }
    inherits = owner.execute("SELECT pg_has_role('nexus_app', 'nexus_bounded', 'USAGE')").fetchone()
    assert inherits == (False,)


def test_a_bounded_transaction_may_do_to_its_tables_what_the_application_may(owner):
    """A column that the application may change since then is a write that such a key would be refused."""
    less = owner.execute(
        "SELECT c.relname, a.attname, verb FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS verb"
        " WHERE p.polname = 'bounds' AND c.relname NOT IN ('properties', 'late_fee_rules', 'returned_cheque_fees')"
        " AND has_column_privilege('nexus_app', c.oid, a.attnum, verb)"
        " AND NOT has_column_privilege('nexus_bounded', c.oid, a.attnum, verb)"
    ).fetchall()
    assert less == []
