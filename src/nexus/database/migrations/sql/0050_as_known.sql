-- What reports show beside the books, as it was known at an instant: a row of today says since when it stands (recorded_at), what
-- it replaced is kept in <table>_history, and <table>_then(at) gives the table as it was known (docs/decisions tell why).

-- When something was recorded that reports show: one row for a transaction, so that no writer waits for another; the latest tells
-- whether what is known now is what was known at an instant. Those before it are swept away.
CREATE TABLE fact_marks (
    org_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (org_id, at)
);
COMMENT ON TABLE fact_marks IS 'instants at which facts that reports show were recorded; the latest counts';
ALTER TABLE fact_marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_marks FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON fact_marks USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT, DELETE ON fact_marks TO nexus_app;
GRANT SELECT, INSERT ON fact_marks TO nexus_bounded;

-- One instant for all that a transaction records. Whoever reads as of an instant waits for those who hold the lock.
CREATE FUNCTION fact_instant() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    org text := coalesce(current_setting('app.org_id', true), '');
    whose text := org || ' ' || coalesce(current_setting('app.clock', true), '') || ' ';
    kept text := coalesce(current_setting('app.fact_at', true), '');
    instant timestamptz;
BEGIN
    IF starts_with(kept, whose) THEN
        RETURN substr(kept, length(whose) + 1)::timestamptz;
    END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('facts' || org, 7));
    -- stamps of the books may run ahead of the clock, and a report may be as of the latest of them
    instant := greatest(nexus_now(), (SELECT last_created_at + interval '1 microsecond' FROM ledgers WHERE org_id = current_org()));
    PERFORM set_config('app.fact_at', whose || instant::text, true);
    IF org <> '' THEN
        INSERT INTO fact_marks (org_id, at) VALUES (org::uuid, instant) ON CONFLICT DO NOTHING;
    END IF;
    RETURN instant;
END $$;

CREATE FUNCTION pg_temp.lease_since(org uuid, lease uuid, let boolean) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN let THEN coalesce(l.activated_at, l.created_at) ELSE l.created_at END FROM leases l WHERE l.org_id = org AND l.id = lease $$;
CREATE FUNCTION pg_temp.item_since(org uuid, item uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT i.created_at FROM lease_items i WHERE i.org_id = org AND i.id = item $$;
ALTER TABLE leases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE lease_items NO FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
    t record;
    facts text;
    keys text;
    old_facts text;
BEGIN
    FOR t IN SELECT * FROM (VALUES
        ('properties', '{id}'::text[], '{name,name_ar,owner_reference,time_zone,currency,status}'::text[], 'created_at'),
        ('units', '{id}', '{property_id,number,type,area_value,area_unit,market_rent,currency,status}', 'created_at'),
        ('tenants', '{id}', '{name,name_ar}', 'created_at'),
        ('leases', '{id}', '{property_id,number,status,start_date,end_date,terminated_on,annual_rent,currency,registration_number,notice_given_on,renews_lease_id}', 'created_at'),
        ('lease_units', '{lease_id,unit_id}', '{property_id,period,binding,position}',
         'pg_temp.lease_since(org_id, lease_id, true)'),
        ('lease_tenants', '{lease_id,tenant_id}', '{role,position}',
         'pg_temp.lease_since(org_id, lease_id, false)'),
        ('lease_items', '{id}', '{lease_id,type}', 'created_at'),
        ('lease_item_terms', '{item_id,starts_on}', '{annual_amount}',
         'pg_temp.item_since(org_id, item_id)')
    ) AS k (name, key, facts, known_since) LOOP
        keys := 'org_id, ' || array_to_string(t.key, ', ');
        facts := keys || ', ' || array_to_string(t.facts, ', ');
        old_facts := 'OLD.' || replace(facts, ', ', ', OLD.');
        -- what is there at the upgrade counts as known since it was made
        EXECUTE format('ALTER TABLE %I ADD COLUMN recorded_at timestamptz', t.name);
        -- writes the table anew, where an update would leave every row twice
        EXECUTE format('ALTER TABLE %I ALTER recorded_at TYPE timestamptz USING coalesce(%s, ''-infinity'')', t.name, t.known_since);
        EXECUTE format('ALTER TABLE %I ALTER recorded_at SET DEFAULT fact_instant(), ALTER recorded_at SET NOT NULL', t.name);
        EXECUTE format('COMMENT ON COLUMN %I.recorded_at IS ''since when its facts are known as they are''', t.name);
        EXECUTE format('CREATE TABLE %I AS SELECT %s, recorded_at, recorded_at AS replaced_at FROM %I WITH NO DATA',
                       t.name || '_history', facts, t.name);
        EXECUTE format('ALTER TABLE %I ALTER recorded_at SET NOT NULL, ADD PRIMARY KEY (%s, replaced_at)', t.name || '_history', keys);
        EXECUTE format('CREATE INDEX ON %I (org_id, replaced_at)', t.name || '_history');
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name || '_history');
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name || '_history');
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())',
                       t.name || '_history');
        EXECUTE format('GRANT SELECT ON %I TO nexus_app', t.name || '_history');
        -- a change that is made for no organisation, by a migration, is not one of its facts
        EXECUTE format($keep$
            CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
            BEGIN
                IF current_org() IS DISTINCT FROM OLD.org_id THEN
                    RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
                END IF;
                IF TG_OP = 'UPDATE' THEN
                    NEW.recorded_at := greatest(fact_instant(), OLD.recorded_at);
                    INSERT INTO %2$I (%3$s, recorded_at, replaced_at)
                    SELECT %4$s, OLD.recorded_at, NEW.recorded_at WHERE OLD.recorded_at < NEW.recorded_at;
                    RETURN NEW;
                END IF;
                INSERT INTO %2$I (%3$s, recorded_at, replaced_at)
                SELECT %4$s, OLD.recorded_at, fact_instant() WHERE OLD.recorded_at < fact_instant() ON CONFLICT DO NOTHING;
                RETURN OLD;
            END $body$ $keep$, 'keep_' || t.name, t.name || '_history', facts, old_facts);
        EXECUTE format('REVOKE ALL ON FUNCTION %I() FROM public', 'keep_' || t.name);
        EXECUTE format('CREATE TRIGGER keep_changed BEFORE UPDATE ON %I FOR EACH ROW WHEN ((%s) IS DISTINCT FROM (%s)) EXECUTE FUNCTION %I()',
                       t.name, old_facts, replace(old_facts, 'OLD.', 'NEW.'), 'keep_' || t.name);
        EXECUTE format('CREATE TRIGGER keep_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION %I()', t.name, 'keep_' || t.name);
        EXECUTE format('CREATE VIEW %I WITH (security_invoker = true) AS SELECT %s, recorded_at, ''infinity''::timestamptz AS replaced_at FROM %I'
                       ' UNION ALL SELECT %2$s, recorded_at, replaced_at FROM %4$I',
                       t.name || '_versions', facts, t.name, t.name || '_history');
        EXECUTE format('GRANT SELECT ON %I TO nexus_app', t.name || '_versions');
        EXECUTE format('CREATE FUNCTION %I(at timestamptz) RETURNS SETOF %I LANGUAGE sql STABLE AS'
                       ' $then$ SELECT * FROM %2$I v WHERE v.recorded_at <= at AND v.replaced_at > at $then$',
                       t.name || '_then', t.name || '_versions');
    END LOOP;
END $$;
ALTER TABLE leases FORCE ROW LEVEL SECURITY;
ALTER TABLE lease_items FORCE ROW LEVEL SECURITY;
-- the balance of a lease, which a key with bounds may read, asks for the local day of its property
CREATE POLICY bounds ON properties_history AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded' OR in_bounds(id));
GRANT SELECT ON properties_history, properties_versions TO nexus_bounded;
SELECT guard_triggers();
