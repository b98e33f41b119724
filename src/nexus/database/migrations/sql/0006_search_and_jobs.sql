-- The queue's tables hold names of jobs and ids, no rows of an organisation.
GRANT SELECT, INSERT, UPDATE, DELETE ON pgqueuer, pgqueuer_log, pgqueuer_schedules, pgqueuer_statistics TO nexus_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO nexus_app;

-- Under row-level security the planner may not use the text index: the operator isn't leakproof, so it is tried only
-- on rows that the policy has let through, which in a large organisation are all of its rows. This function passes the
-- policy, as the role of the gate, and names the organisation itself.
CREATE POLICY gate ON properties FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON tenants FOR SELECT TO nexus_gate USING (true);
GRANT SELECT (org_id, id, search) ON properties, tenants TO nexus_gate;

CREATE FUNCTION search_properties(words text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
    SELECT id FROM properties WHERE org_id = current_org() AND search @@ to_tsquery('simple', words)
$$;
CREATE FUNCTION search_tenants(words text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
    SELECT id FROM tenants WHERE org_id = current_org() AND search @@ to_tsquery('simple', words)
$$;
DO $$
DECLARE f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['search_properties(text)', 'search_tenants(text)'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM public', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nexus_app', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO nexus_gate', f);
    END LOOP;
END $$;
