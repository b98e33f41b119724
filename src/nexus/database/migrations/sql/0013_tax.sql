-- Who supplies, and the tax documents that they issue. docs/decisions/0011 tells why it is built like this.

-- Whom the law takes for the supplier: mostly the owner, for whom the organisation issues documents as agent.
CREATE TABLE tax_suppliers (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    name_ar text,
    address text NOT NULL,
    address_ar text,
    jurisdiction text NOT NULL,
    trn text CHECK (trn ~ '^[0-9]{15}$'),
    registered_from date,
    registered_until date,
    owner_reference text,
    invoice_prefix text NOT NULL CHECK (invoice_prefix ~ '^[A-Z0-9][A-Z0-9-]{0,9}$'),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, invoice_prefix),
    UNIQUE NULLS NOT DISTINCT (org_id, owner_reference),
    CHECK ((trn IS NULL) = (registered_from IS NULL)),
    CHECK (registered_until IS NULL OR registered_until >= registered_from)
);
COMMENT ON COLUMN tax_suppliers.owner_reference IS 'the owner whom it stands for, as properties name them; null for the organisation''s default';
COMMENT ON COLUMN tax_suppliers.registered_until IS 'the last day of the registration; null while it lasts';
CREATE INDEX tax_suppliers_order ON tax_suppliers (org_id, created_at, id);
CREATE TRIGGER take_turn BEFORE INSERT ON tax_suppliers FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON tax_suppliers FOR EACH ROW EXECUTE FUNCTION touch();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['tax_suppliers'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON tax_suppliers TO nexus_app;
