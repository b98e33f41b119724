-- The audit log: who did what, from where, with which key; for ever, in a chain of hashes (decision 0017).

CREATE TABLE audit_heads (
    org_id uuid PRIMARY KEY REFERENCES organisations (id),
    last_number bigint NOT NULL DEFAULT 0,
    last_created_at timestamptz NOT NULL DEFAULT '-infinity',
    last_hash bytea NOT NULL
) WITH (fillfactor = 20);
COMMENT ON TABLE audit_heads IS 'where the chain of each organisation ends: whoever removes its last entries is found';

CREATE TABLE audit_entries (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL,
    created_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('change', 'reading', 'access')),
    actor_kind text NOT NULL CHECK (actor_kind IN ('key', 'user', 'job', 'command', 'visitor')),
    actor text NOT NULL,
    actor_name text NOT NULL,
    address text,
    user_agent text,
    request_id text NOT NULL,
    operation text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
    part integer NOT NULL,
    parts integer NOT NULL,
    terms text[] NOT NULL,
    things text NOT NULL,
    sealed bytea,
    hash bytea NOT NULL,
    PRIMARY KEY (org_id, id)
);
COMMENT ON COLUMN audit_entries.created_at IS 'real time, also in a sandbox; strictly rises with the number';
COMMENT ON COLUMN audit_entries.things IS 'JSON: what happened to what, identifiers masked';
COMMENT ON COLUMN audit_entries.sealed IS 'the identifiers in clear, encrypted';
COMMENT ON COLUMN audit_entries.terms IS 'what the entry is found by: types, ids of things, actor, address, request';
COMMENT ON COLUMN audit_entries.parts IS 'a transaction that did very much has several entries';
CREATE INDEX audit_entries_order ON audit_entries (org_id, created_at, id);
CREATE INDEX audit_entries_terms ON audit_entries USING gin (terms) WITH (gin_pending_list_limit = 512);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_removed BEFORE DELETE OR TRUNCATE ON audit_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['audit_heads', 'audit_entries'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT ON audit_heads, audit_entries TO nexus_app;

-- The only writer: the last statement of a transaction. The head stays locked until the commit, so the numbers have no gap
-- and become visible in their order. nexus/audit/proof.py makes the same hash.
CREATE FUNCTION append_audit(entry_id uuid, entry_kind text, who_kind text, who text, who_name text, from_address text, agent text,
                             request text, by_operation text, came_of_it text, part integer, parts integer, found_by text[],
                             about text, secrets bytea)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    org uuid := current_org();
    recorded timestamptz := clock_timestamp();
    head audit_heads;
BEGIN
    LOOP
        UPDATE audit_heads h
           SET last_number = h.last_number + 1, last_created_at = greatest(recorded, h.last_created_at + interval '1 microsecond'),
               last_hash = sha256(h.last_hash || convert_to(jsonb_build_array(
                   h.last_number + 1, entry_id,
                   (extract(epoch FROM greatest(recorded, h.last_created_at + interval '1 microsecond')) * 1000000)::bigint,
                   entry_kind, who_kind, who, who_name, from_address, agent, request, by_operation, came_of_it, part, parts,
                   to_jsonb(found_by), about, encode(secrets, 'hex'))::text, 'UTF8'))
         WHERE h.org_id = org RETURNING * INTO head;
        EXIT WHEN FOUND;
        INSERT INTO audit_heads (org_id, last_hash) VALUES (org, sha256(convert_to('audit ' || org::text, 'UTF8')))
            ON CONFLICT DO NOTHING;
    END LOOP;
    INSERT INTO audit_entries (org_id, id, number, created_at, kind, actor_kind, actor, actor_name, address, user_agent, request_id,
                               operation, outcome, part, parts, terms, things, sealed, hash)
    VALUES (org, entry_id, head.last_number, head.last_created_at, entry_kind, who_kind, who, who_name, from_address, agent,
            request, by_operation, came_of_it, part, parts, found_by, about, secrets, head.last_hash);
END $$;
REVOKE ALL ON FUNCTION append_audit(uuid, text, text, text, text, text, text, text, text, text, integer, integer, text[], text, bytea)
    FROM public;
GRANT EXECUTE ON FUNCTION append_audit(uuid, text, text, text, text, text, text, text, text, text, integer, integer, text[], text,
                                       bytea) TO nexus_app;

-- Whoever acts is written down by name too: a key's comes with the key.
DROP FUNCTION gate_api_key(bytea);
CREATE FUNCTION gate_api_key(wanted bytea)
    RETURNS TABLE (org_id uuid, id uuid, name text, scopes text[], ip_allow_list text[], expires_at timestamptz,
                   revoked_at timestamptz, plan text, mode text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.org_id, k.id, k.name, k.scopes, k.ip_allow_list, k.expires_at, k.revoked_at, o.plan, o.mode
      FROM api_keys k JOIN organisations o ON o.id = k.org_id WHERE k.digest = wanted
$$;
REVOKE ALL ON FUNCTION gate_api_key(bytea) FROM public;
GRANT EXECUTE ON FUNCTION gate_api_key(bytea) TO nexus_app;
ALTER FUNCTION gate_api_key(bytea) OWNER TO nexus_gate;
DROP TRIGGER tell_changed ON api_keys;
CREATE TRIGGER tell_changed AFTER UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at ON api_keys
    FOR EACH ROW EXECUTE FUNCTION tell_keys_changed();

-- What was shown in clear when an answer was first given is shown again when it is repeated, and written down again.
ALTER TABLE idempotency_keys ADD COLUMN readings json;
