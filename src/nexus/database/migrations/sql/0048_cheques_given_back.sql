-- Cheques that are dated after the end of their lease: to be given back, and the paper that the tenant signs for them.

-- The last day of a lease that is over or will be: null of one that runs on, and of a draft.
CREATE FUNCTION lease_over_on(status text, start_date date, end_date date, terminated_on date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN status IN ('draft', 'active') THEN NULL WHEN status = 'cancelled' THEN start_date - 1
                ELSE coalesce(terminated_on, end_date) END;

CREATE TABLE lease_ends (
    org_id uuid NOT NULL,
    lease_id uuid NOT NULL,
    last_day date,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, lease_id, created_at),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE lease_ends IS 'when which last day of a lease became known, for reports over what was known; the latest holds';
COMMENT ON COLUMN lease_ends.last_day IS 'null: from then on it was not over any more';
CREATE FUNCTION leases_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lease_ends (org_id, lease_id, last_day)
    VALUES (NEW.org_id, NEW.id, lease_over_on(NEW.status, NEW.start_date, NEW.end_date, NEW.terminated_on))
    ON CONFLICT (org_id, lease_id, created_at) DO UPDATE SET last_day = excluded.last_day;
    RETURN NULL;
END $$;
CREATE TRIGGER over_from_the_start AFTER INSERT ON leases FOR EACH ROW
    WHEN (as_usual() AND lease_over_on(NEW.status, NEW.start_date, NEW.end_date, NEW.terminated_on) IS NOT NULL) EXECUTE FUNCTION leases_over();
CREATE TRIGGER over AFTER UPDATE OF status, start_date, end_date, terminated_on ON leases FOR EACH ROW
    WHEN (lease_over_on(NEW.status, NEW.start_date, NEW.end_date, NEW.terminated_on)
          IS DISTINCT FROM lease_over_on(OLD.status, OLD.start_date, OLD.end_date, OLD.terminated_on)) EXECUTE FUNCTION leases_over();

CREATE TABLE cheque_hand_backs (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    number bigint NOT NULL,
    lease_id uuid,
    tenant_id uuid NOT NULL,
    property_id uuid,
    date date NOT NULL,
    person text,
    reason text NOT NULL,
    cheque_count smallint NOT NULL CHECK (cheque_count > 0),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, number),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id)
);
COMMENT ON TABLE cheque_hand_backs IS 'cheques that were given back to a tenant together, against one receipt';
COMMENT ON COLUMN cheque_hand_backs.person IS 'to whom they were handed';
CREATE INDEX cheque_hand_backs_order ON cheque_hand_backs (org_id, created_at, id);
CREATE INDEX cheque_hand_backs_by_lease ON cheque_hand_backs (org_id, lease_id) WHERE lease_id IS NOT NULL;
CREATE INDEX cheque_hand_backs_by_tenant ON cheque_hand_backs (org_id, tenant_id);
CREATE INDEX cheque_hand_backs_by_property ON cheque_hand_backs (org_id, property_id) WHERE property_id IS NOT NULL;
ALTER TABLE cheque_steps ADD COLUMN hand_back_id uuid,
    ADD FOREIGN KEY (org_id, hand_back_id) REFERENCES cheque_hand_backs (org_id, id);
CREATE INDEX cheque_steps_by_hand_back ON cheque_steps (org_id, hand_back_id) WHERE hand_back_id IS NOT NULL;

-- Ends that were there before are known from now on: what was reported of the time before stays as it was.
ALTER TABLE leases NO FORCE ROW LEVEL SECURITY;
INSERT INTO lease_ends (org_id, lease_id, last_day)
SELECT org_id, id, lease_over_on(status, start_date, end_date, terminated_on) FROM leases
 WHERE lease_over_on(status, start_date, end_date, terminated_on) IS NOT NULL;
ALTER TABLE leases FORCE ROW LEVEL SECURITY;

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['lease_ends', 'cheque_hand_backs'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
CREATE POLICY bounds ON lease_ends AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded'
    OR EXISTS (SELECT FROM leases x WHERE x.org_id = lease_ends.org_id AND x.id = lease_ends.lease_id));
CREATE POLICY bounds ON cheque_hand_backs AS RESTRICTIVE TO nexus_bounded
    USING (current_user <> 'nexus_bounded' OR in_bounds(property_id));
GRANT SELECT, INSERT, UPDATE (last_day) ON lease_ends TO nexus_app, nexus_bounded;
GRANT SELECT, INSERT ON cheque_hand_backs TO nexus_app, nexus_bounded;
CREATE TRIGGER take_turn BEFORE INSERT ON cheque_hand_backs FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
