-- Keys that may only propose: their writes wait for a person.
ALTER TABLE api_keys ADD COLUMN proposes boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN api_keys.proposes IS 'its writes are kept as proposals until a person approves them';
DROP TRIGGER touch ON api_keys;
CREATE TRIGGER touch BEFORE UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at, property_ids, ceiling_currency,
    payment_ceiling, daily_ceiling, proposes ON api_keys FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER tell_changed ON api_keys;
CREATE TRIGGER tell_changed AFTER UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at, property_ids, ceiling_currency,
    payment_ceiling, daily_ceiling, proposes ON api_keys FOR EACH ROW EXECUTE FUNCTION tell_keys_changed();
DROP FUNCTION gate_api_key(bytea);
CREATE FUNCTION gate_api_key(wanted bytea)
    RETURNS TABLE (org_id uuid, id uuid, name text, scopes text[], ip_allow_list text[], expires_at timestamptz,
                   revoked_at timestamptz, property_ids uuid[], ceiling_currency text, payment_ceiling bigint,
                   daily_ceiling bigint, proposes boolean, plan text, mode text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.org_id, k.id, k.name, k.scopes, k.ip_allow_list, k.expires_at, k.revoked_at, k.property_ids, k.ceiling_currency,
           k.payment_ceiling, k.daily_ceiling, k.proposes, o.plan, o.mode
      FROM api_keys k JOIN organisations o ON o.id = k.org_id WHERE k.digest = wanted
$$;
REVOKE ALL ON FUNCTION gate_api_key(bytea) FROM public;
GRANT EXECUTE ON FUNCTION gate_api_key(bytea) TO nexus_app;
ALTER FUNCTION gate_api_key(bytea) OWNER TO nexus_gate;

CREATE TABLE proposals (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    key_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'rejected', 'expired')),
    operation text NOT NULL,
    title text NOT NULL,
    path text NOT NULL,
    path_ids json NOT NULL,
    query text NOT NULL,
    if_match text,
    body bytea,
    would text NOT NULL,
    request_id text NOT NULL,
    expires_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    decided_by_name text,
    reason text,
    operation_id uuid,
    location text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, key_id) REFERENCES api_keys (org_id, id),
    CHECK ((status = 'pending') = (decided_at IS NULL))
);
COMMENT ON COLUMN proposals.body IS 'as it was sent, encrypted: it may hold identifiers';
COMMENT ON COLUMN proposals.would IS 'JSON: what it would have done when it was made, as the audit log tells it, identifiers masked';
CREATE INDEX proposals_order ON proposals (org_id, created_at, id);
CREATE INDEX proposals_pending ON proposals (org_id, expires_at) WHERE status = 'pending';
CREATE TRIGGER touch BEFORE UPDATE ON proposals FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER take_turn BEFORE INSERT ON proposals FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
ALTER TABLE proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON proposals USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT, UPDATE ON proposals TO nexus_app;
