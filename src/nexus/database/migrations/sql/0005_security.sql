-- Each row belongs to one organisation and the database holds to it, under a role that owns nothing.
-- nexus_gate is nobody's login: it owns the few functions that must look before the organisation is known.
DO $$
DECLARE t record;
BEGIN
    FOR t IN SELECT c.relname, a.attname AS org_column
               FROM pg_class c
               JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
                AND a.attname = CASE WHEN c.relname = 'organisations' THEN 'id' ELSE 'org_id' END
              WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.relname);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.relname);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (%I = current_org()) WITH CHECK (%I = current_org())',
                       t.relname, t.org_column, t.org_column);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO nexus_app;
REVOKE ALL ON alembic_version FROM nexus_app;
REVOKE UPDATE, DELETE ON events FROM nexus_app;
REVOKE DELETE ON payments, organisations FROM nexus_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO nexus_app;

CREATE POLICY gate ON organisations FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON users FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON sessions FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON api_keys FOR SELECT TO nexus_gate USING (true);
GRANT SELECT ON organisations, users, sessions, api_keys TO nexus_gate;

CREATE FUNCTION gate_api_key(wanted bytea)
    RETURNS TABLE (org_id uuid, id uuid, scopes text[], ip_allow_list text[], expires_at timestamptz,
                   revoked_at timestamptz, plan text, mode text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.org_id, k.id, k.scopes, k.ip_allow_list, k.expires_at, k.revoked_at, o.plan, o.mode
      FROM api_keys k JOIN organisations o ON o.id = k.org_id WHERE k.digest = wanted
$$;
CREATE FUNCTION gate_logins(wanted_email text)
    RETURNS TABLE (org_id uuid, id uuid, password_hash text, status text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.org_id, u.id, u.password_hash, u.status FROM users u
     WHERE u.email = wanted_email ORDER BY u.created_at, u.id LIMIT 5
$$;
CREATE FUNCTION gate_session(wanted bytea) RETURNS TABLE (org_id uuid, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.org_id, s.id FROM sessions s WHERE s.digest = wanted
$$;
CREATE FUNCTION gate_organisations() RETURNS TABLE (id uuid, name text, plan text, mode text, live_org_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.name, o.plan, o.mode, o.live_org_id FROM organisations o ORDER BY o.created_at, o.id
$$;
DO $$
DECLARE f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['gate_api_key(bytea)', 'gate_logins(text)', 'gate_session(bytea)', 'gate_organisations()'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM public', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nexus_app', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO nexus_gate', f);
    END LOOP;
END $$;
CREATE FUNCTION schema_revision() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
    'SELECT version_num FROM alembic_version';
