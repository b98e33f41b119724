-- Rates by which tax is given in the currency in which it is declared; and rules of fees that can be changed.
CREATE TABLE exchange_rates (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    currency char(3) NOT NULL,
    tax_currency char(3) NOT NULL CHECK (tax_currency <> currency),
    starts_on date NOT NULL,
    rate numeric(20, 10) NOT NULL CHECK (rate > 0 AND rate < 1000000000),
    source text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, currency, tax_currency, starts_on)
);
COMMENT ON COLUMN exchange_rates.rate IS 'units of tax_currency for one of currency, from starts_on until the next one starts';
CREATE INDEX exchange_rates_order ON exchange_rates (org_id, created_at, id);
ALTER TABLE exchange_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange_rates FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON exchange_rates USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange_rates TO nexus_app;
CREATE TRIGGER take_turn BEFORE INSERT ON exchange_rates FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON exchange_rates FOR EACH ROW EXECUTE FUNCTION touch();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['late_fee_rules', 'returned_cheque_fees'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN updated_at timestamptz NOT NULL DEFAULT nexus_now()', t);
        EXECUTE format('UPDATE %I SET updated_at = created_at', t);
        EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch()', t);
        EXECUTE format('GRANT UPDATE ON %I TO nexus_app', t);
    END LOOP;
END $$;
