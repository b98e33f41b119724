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

-- One look at the index per property. Joined and grouped, a new organisation without statistics was read whole for each.
CREATE OR REPLACE FUNCTION refresh_occupancy(wanted_org uuid, wanted uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE properties p
       SET occupied_units = n.occupied, occupied_from = n.from_day, occupied_until = n.until_day
      FROM (SELECT q.id, counted.*
              FROM properties q
             CROSS JOIN LATERAL (SELECT local_today(q.time_zone) AS today) d
             CROSS JOIN LATERAL (
                    SELECT count(DISTINCT u.unit_id) FILTER (WHERE u.period @> d.today) AS occupied,
                           greatest(coalesce(max(lower(u.period)) FILTER (WHERE lower(u.period) <= d.today), '-infinity'),
                                    coalesce(max(upper(u.period)) FILTER (WHERE upper(u.period) <= d.today), '-infinity')) AS from_day,
                           least(coalesce(min(lower(u.period)) FILTER (WHERE lower(u.period) > d.today), 'infinity'),
                                 coalesce(min(upper(u.period)) FILTER (WHERE upper(u.period) > d.today), 'infinity')) AS until_day
                      FROM lease_units u
                     WHERE u.org_id = wanted_org AND u.property_id = q.id AND u.binding) counted
             WHERE q.org_id = wanted_org AND q.id = ANY (wanted)) n
     WHERE p.org_id = wanted_org AND p.id = n.id
$$;

-- The organisation exists because the property or the tenant does, which another key says already.
ALTER TABLE units DROP CONSTRAINT units_org_id_fkey;
ALTER TABLE leases DROP CONSTRAINT leases_org_id_fkey;
ALTER TABLE payments DROP CONSTRAINT payments_org_id_fkey;
