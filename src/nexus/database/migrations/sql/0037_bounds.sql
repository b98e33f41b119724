-- Keys with bounds: properties that they may touch, and how much money they may move (decision 0018).
ALTER TABLE api_keys ADD COLUMN property_ids uuid[] CHECK (cardinality(property_ids) > 0),
    ADD COLUMN ceiling_currency char(3), ADD COLUMN payment_ceiling bigint CHECK (payment_ceiling > 0),
    ADD COLUMN daily_ceiling bigint CHECK (daily_ceiling > 0),
    ADD CONSTRAINT api_keys_ceiling CHECK ((ceiling_currency IS NULL) = (payment_ceiling IS NULL AND daily_ceiling IS NULL));
COMMENT ON COLUMN api_keys.property_ids IS 'all that it may touch; NULL for every property';
COMMENT ON COLUMN api_keys.daily_ceiling IS 'of what it moves in a day of the organisation, in minor units';

DROP TRIGGER touch ON api_keys;
CREATE TRIGGER touch BEFORE UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at, property_ids, ceiling_currency,
    payment_ceiling, daily_ceiling ON api_keys FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER tell_changed ON api_keys;
CREATE TRIGGER tell_changed AFTER UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at, property_ids, ceiling_currency,
    payment_ceiling, daily_ceiling ON api_keys FOR EACH ROW EXECUTE FUNCTION tell_keys_changed();

DROP FUNCTION gate_api_key(bytea);
CREATE FUNCTION gate_api_key(wanted bytea)
    RETURNS TABLE (org_id uuid, id uuid, name text, scopes text[], ip_allow_list text[], expires_at timestamptz,
                   revoked_at timestamptz, property_ids uuid[], ceiling_currency text, payment_ceiling bigint,
                   daily_ceiling bigint, plan text, mode text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT k.org_id, k.id, k.name, k.scopes, k.ip_allow_list, k.expires_at, k.revoked_at, k.property_ids, k.ceiling_currency,
           k.payment_ceiling, k.daily_ceiling, o.plan, o.mode
      FROM api_keys k JOIN organisations o ON o.id = k.org_id WHERE k.digest = wanted
$$;
REVOKE ALL ON FUNCTION gate_api_key(bytea) FROM public;
GRANT EXECUTE ON FUNCTION gate_api_key(bytea) TO nexus_app;
ALTER FUNCTION gate_api_key(bytea) OWNER TO nexus_gate;

-- What a key with a daily ceiling has moved on a day.
CREATE TABLE api_key_days (
    org_id uuid NOT NULL,
    key_id uuid NOT NULL,
    day date NOT NULL,
    currency char(3) NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (org_id, key_id, day, currency),
    FOREIGN KEY (org_id, key_id) REFERENCES api_keys (org_id, id) ON DELETE CASCADE
);
ALTER TABLE api_key_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key_days FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON api_key_days USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT, UPDATE ON api_key_days TO nexus_app;

-- The properties of the present transaction's key. Nothing for whoever forgot to say.
CREATE FUNCTION in_bounds(property uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(property = ANY (string_to_array(nullif(current_setting('app.properties', true), ''), ',')::uuid[]), false);

-- nexus_bounded is whom a transaction of such a key becomes. It sees rows of its properties and what hangs on them, and has no
-- right to any table that isn't named here. The policies name it once more in themselves: a member of it that inherits is not it.
DO $$
DECLARE
    t record;
    p record;
BEGIN
    FOR t IN SELECT * FROM (VALUES
        ('properties', 'in_bounds(id)'),
        ('units', 'in_bounds(property_id)'),
        ('leases', 'in_bounds(property_id)'),
        ('lease_units', 'in_bounds(property_id)'),
        ('lease_tenants', 'EXISTS (SELECT FROM leases x WHERE x.org_id = lease_tenants.org_id AND x.id = lease_tenants.lease_id)'),
        ('tenants', 'EXISTS (SELECT FROM lease_tenants x WHERE x.org_id = tenants.org_id AND x.tenant_id = tenants.id)'),
        ('lease_items', 'EXISTS (SELECT FROM leases x WHERE x.org_id = lease_items.org_id AND x.id = lease_items.lease_id)'),
        ('lease_item_terms', 'EXISTS (SELECT FROM lease_items x WHERE x.org_id = lease_item_terms.org_id AND x.id = lease_item_terms.item_id)'),
        ('charges', 'in_bounds(property_id)'),
        ('credits', 'EXISTS (SELECT FROM charges x WHERE x.org_id = credits.org_id AND x.id = credits.charge_id)'),
        ('recognitions', 'EXISTS (SELECT FROM charges x WHERE x.org_id = recognitions.org_id AND x.id = recognitions.charge_id)'),
        ('late_fees', 'EXISTS (SELECT FROM charges x WHERE x.org_id = late_fees.org_id AND x.id = late_fees.charge_id)'),
        ('payments', 'in_bounds(property_id)'),
        ('refunds', 'EXISTS (SELECT FROM payments x WHERE x.org_id = refunds.org_id AND x.id = refunds.payment_id)'),
        ('allocations', 'EXISTS (SELECT FROM payments x WHERE x.org_id = allocations.org_id AND x.id = allocations.payment_id) AND'
                        ' EXISTS (SELECT FROM charges x WHERE x.org_id = allocations.org_id AND x.id = allocations.charge_id)'),
        ('cheques', 'in_bounds(property_id)'),
        ('cheque_steps', 'EXISTS (SELECT FROM cheques x WHERE x.org_id = cheque_steps.org_id AND x.id = cheque_steps.cheque_id)'),
        ('deposits', 'in_bounds(property_id)'),
        ('deposit_movements', 'EXISTS (SELECT FROM deposits x WHERE x.org_id = deposit_movements.org_id AND x.id = deposit_movements.deposit_id)'),
        ('tax_documents', 'in_bounds(property_id)'),
        ('tax_document_lines', 'EXISTS (SELECT FROM tax_documents x WHERE x.org_id = tax_document_lines.org_id AND x.id = tax_document_lines.document_id)'),
        ('postings', 'in_bounds(property_id)'),
        ('journal_entries', 'EXISTS (SELECT FROM postings x WHERE x.org_id = journal_entries.org_id AND x.entry_id = journal_entries.id)'),
        ('late_fee_rules', 'lease_id IS NULL OR EXISTS (SELECT FROM leases x WHERE x.org_id = late_fee_rules.org_id AND x.id = late_fee_rules.lease_id)'),
        ('returned_cheque_fees', 'lease_id IS NULL OR EXISTS (SELECT FROM leases x WHERE x.org_id = returned_cheque_fees.org_id AND x.id = returned_cheque_fees.lease_id)')
    ) AS b (name, condition) LOOP
        EXECUTE format('CREATE POLICY bounds ON %I AS RESTRICTIVE TO nexus_bounded USING (current_user <> ''nexus_bounded'' OR %s)',
                       t.name, t.condition);
        -- these come in one statement with what they belong to, which can't be seen yet
        IF t.name IN ('lease_item_terms', 'cheque_steps') THEN
            EXECUTE format('ALTER POLICY bounds ON %I WITH CHECK (true)', t.name);
        END IF;
        FOR p IN SELECT privilege_type AS verb FROM information_schema.table_privileges
                  WHERE table_schema = current_schema() AND table_name = t.name AND grantee = 'nexus_app' LOOP
            EXECUTE format('GRANT %s ON %I TO nexus_bounded', p.verb, t.name);
        END LOOP;
        FOR p IN SELECT privilege_type AS verb, string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.column_privileges
                  WHERE table_schema = current_schema() AND table_name = t.name AND grantee = 'nexus_app' GROUP BY 1 LOOP
            EXECUTE format('GRANT %s (%s) ON %I TO nexus_bounded', p.verb, p.columns, t.name);
        END LOOP;
    END LOOP;
END $$;
REVOKE INSERT, DELETE ON properties FROM nexus_bounded;
REVOKE DELETE ON tenants FROM nexus_bounded;
REVOKE INSERT, UPDATE, DELETE ON late_fee_rules, returned_cheque_fees FROM nexus_bounded;
-- What belongs to no property and tells of none, and what a write must keep.
GRANT SELECT ON organisations, accounts, billing_settings, tax_suppliers, ledgers, exchange_rates TO nexus_bounded;
-- to lock a row one must be allowed to change something of it
GRANT UPDATE (version) ON organisations, accounts, tax_suppliers TO nexus_bounded;
GRANT UPDATE (closed_through) ON ledgers TO nexus_bounded;
GRANT SELECT, INSERT, UPDATE ON number_series, list_totals, payment_days, api_key_days, idempotency_keys TO nexus_bounded;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO nexus_bounded;
GRANT USAGE ON SCHEMA public TO nexus_bounded;
GRANT EXECUTE ON FUNCTION post_entries(jsonb, text, text), search_properties(text), search_tenants(text), gate_remaking()
    TO nexus_bounded;
-- A document's number follows that of every other, also of those that the transaction doesn't see.
ALTER FUNCTION check_document_number() SECURITY DEFINER SET search_path = public, pg_temp;
