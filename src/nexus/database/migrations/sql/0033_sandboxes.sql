-- Sandboxes: test organisations with a clock of their own (docs/decisions tell why they are built like this).

CREATE TABLE sandboxes (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    source text NOT NULL CHECK (source IN ('empty', 'sample', 'copy')),
    properties smallint CHECK (properties > 0),
    time_zone text NOT NULL,
    clock timestamptz NOT NULL,
    clock_tick bigint NOT NULL,
    clock_job text,
    clock_after uuid,
    made_at timestamptz,
    deleting boolean NOT NULL DEFAULT false,
    job_id uuid,
    created_by text NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    CHECK ((source = 'sample') = (properties IS NOT NULL))
);
COMMENT ON COLUMN sandboxes.id IS 'the id of the organisation that it is, too';
COMMENT ON COLUMN sandboxes.clock IS 'where its clock stands';
COMMENT ON COLUMN sandboxes.clock_tick IS 'the number from which on each stamp is a microsecond later than the clock';
COMMENT ON COLUMN sandboxes.clock_job IS 'of the jobs that time runs at this instant, the last that was begun';
COMMENT ON COLUMN sandboxes.clock_after IS 'where that job goes on; null when it is done';
COMMENT ON COLUMN sandboxes.made_at IS 'when what it begins with was there; null until then';
COMMENT ON COLUMN sandboxes.job_id IS 'the latest job that was about it';
CREATE UNIQUE INDEX sandboxes_by_id ON sandboxes (id, org_id);
CREATE INDEX sandboxes_order ON sandboxes (org_id, created_at, id);
CREATE TRIGGER take_turn BEFORE INSERT ON sandboxes FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON sandboxes FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE sandboxes ENABLE ROW LEVEL SECURITY;
ALTER TABLE sandboxes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON sandboxes USING (org_id = current_org()) WITH CHECK (org_id = current_org());
CREATE POLICY gate ON sandboxes FOR SELECT TO nexus_gate USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON sandboxes TO nexus_app;
GRANT SELECT (id, clock, clock_tick, made_at, deleting) ON sandboxes TO nexus_gate;

-- The clock of a session that is bound to a sandbox stands: `app.clock` says where. Each stamp is a microsecond later than
-- the one before, in whichever transaction, so that the order of creation stays strict.
CREATE SEQUENCE clock_ticks;
GRANT USAGE ON SEQUENCE clock_ticks TO nexus_app;
CREATE OR REPLACE FUNCTION nexus_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    RETURN CASE WHEN coalesce(current_setting('app.clock', true), '') = '' THEN clock_timestamp()
                ELSE current_setting('app.clock')::timestamptz
                     + (nextval('clock_ticks') - current_setting('app.clock_tick')::bigint) * interval '1 microsecond' END;
CREATE OR REPLACE FUNCTION local_today(zone text) RETURNS date LANGUAGE sql STABLE
    RETURN (CASE WHEN coalesce(current_setting('app.clock', true), '') = '' THEN statement_timestamp()
                 ELSE current_setting('app.clock')::timestamptz END AT TIME ZONE zone)::date;

-- Whether an organisation is a sandbox, and where its clock stands: asked when a connection is bound to it.
CREATE FUNCTION gate_clock(wanted uuid) RETURNS TABLE (clock timestamptz, tick bigint, made boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.clock, s.clock_tick, s.made_at IS NOT NULL AND NOT s.deleting FROM sandboxes s WHERE s.id = wanted
$$;
REVOKE ALL ON FUNCTION gate_clock(uuid) FROM public;
GRANT EXECUTE ON FUNCTION gate_clock(uuid) TO nexus_app;
ALTER FUNCTION gate_clock(uuid) OWNER TO nexus_gate;

-- For a transaction of a sandbox: its clock is not moved until the end; `alone`: and nobody else writes. Gives where it stands.
CREATE FUNCTION hold_clock(org uuid, alone boolean) RETURNS TABLE (clock timestamptz, made boolean) LANGUAGE plpgsql AS $$
DECLARE found record;
BEGIN
    IF alone THEN
        PERFORM set_config('lock_timeout', '0', true);
        PERFORM pg_advisory_xact_lock(hashtextextended('clock' || org::text, 7));
    ELSE
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('clock' || org::text, 7));
    END IF;
    SELECT * INTO found FROM gate_clock(org);
    PERFORM set_config('app.clock', coalesce(found.clock::text, ''), true),
            set_config('app.clock_tick', coalesce(found.tick, 0)::text, true);
    RETURN QUERY SELECT found.clock, found.made;
END $$;

-- The clock of the sandbox that the transaction holds alone, moved for the rest of it. At the same instant the stamps go on,
-- at a later one they begin anew.
CREATE FUNCTION step_clock(owner uuid, at timestamptz, job text, after uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    org uuid := current_org();
    tick bigint;
BEGIN
    PERFORM set_config('app.org_id', owner::text, true), set_config('app.clock', '', true);
    UPDATE sandboxes s SET clock = at, clock_job = job, clock_after = after,
           clock_tick = CASE WHEN s.clock = at THEN s.clock_tick ELSE nextval('clock_ticks') END
     WHERE s.org_id = owner AND s.id = org RETURNING s.clock_tick INTO STRICT tick;
    PERFORM set_config('app.org_id', org::text, true), set_config('app.clock', at::text, true),
            set_config('app.clock_tick', tick::text, true);
END $$;
