-- Which operations were undone: each once.
CREATE TABLE operation_undos (
    org_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    actor text NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, entry_id),
    FOREIGN KEY (org_id, entry_id) REFERENCES audit_entries (org_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON operation_undos
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE operation_undos ENABLE ROW LEVEL SECURITY;
ALTER TABLE operation_undos FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON operation_undos USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT ON operation_undos TO nexus_app;
SELECT guard_triggers();
