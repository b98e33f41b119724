-- What is settled when a tenant leaves (docs/decisions/0028).
ALTER TABLE leases
    ADD COLUMN penalty_months smallint CHECK (penalty_months BETWEEN 1 AND 24),
    ADD COLUMN penalty_amount bigint CHECK (penalty_amount > 0),
    ADD CONSTRAINT leases_one_penalty CHECK (penalty_months IS NULL OR penalty_amount IS NULL);
COMMENT ON COLUMN leases.penalty_months IS 'what ending early costs by the contract: months of the rent in force on the last day';

-- A refund is reversed by its mirror, as a deposit's movement is.
ALTER TABLE refunds
    ADD COLUMN reverses_id uuid,
    DROP CONSTRAINT refunds_amount_check,
    ADD CONSTRAINT refunds_amount_check CHECK (amount <> 0 AND (reverses_id IS NOT NULL OR amount > 0)),
    ADD CONSTRAINT refunds_reversed_once UNIQUE (org_id, reverses_id),
    ADD FOREIGN KEY (org_id, reverses_id) REFERENCES refunds (org_id, id);

CREATE TABLE settlements (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    number text NOT NULL,
    lease_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    property_id uuid NOT NULL,
    status text NOT NULL DEFAULT 'settled' CHECK (status IN ('settled', 'reversed')),
    date date NOT NULL,
    currency char(3) NOT NULL,
    applied bigint NOT NULL CHECK (applied >= 0),
    refunded bigint NOT NULL CHECK (refunded >= 0),
    owed bigint NOT NULL CHECK (owed >= 0),
    notes text,
    reversed_on date,
    reversal_reason text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, number),
    CHECK ((status = 'reversed') = (reversed_on IS NOT NULL)),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id)
);
COMMENT ON COLUMN settlements.applied IS 'of the deposits, to charges';
COMMENT ON COLUMN settlements.refunded IS 'of the deposits and of what the tenant had as a credit';
COMMENT ON COLUMN settlements.owed IS 'what was still open of the lease afterwards';
CREATE INDEX settlements_order ON settlements (org_id, created_at, id);
CREATE UNIQUE INDEX settlements_one_in_force ON settlements (org_id, lease_id) WHERE status = 'settled';

CREATE TABLE settlement_lines (
    org_id uuid NOT NULL,
    settlement_id uuid NOT NULL,
    position smallint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('unused_rent', 'penalty', 'damage', 'application', 'deposit_refund', 'credit_refund')),
    description text NOT NULL,
    net bigint NOT NULL,
    tax bigint NOT NULL,
    amount bigint NOT NULL CHECK (amount = net + tax),
    object_id uuid NOT NULL,
    PRIMARY KEY (org_id, settlement_id, position),
    FOREIGN KEY (org_id, settlement_id) REFERENCES settlements (org_id, id)
);
COMMENT ON COLUMN settlement_lines.object_id IS 'the credit, charge, movement or refund that it is';

CREATE TRIGGER take_turn BEFORE INSERT ON settlements FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON settlements FOR EACH ROW EXECUTE FUNCTION touch();
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['settlements', 'settlement_lines'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
CREATE POLICY bounds ON settlements AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded' OR in_bounds(property_id));
CREATE POLICY bounds ON settlement_lines AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded' OR
    EXISTS (SELECT FROM settlements x WHERE x.org_id = settlement_lines.org_id AND x.id = settlement_lines.settlement_id));
GRANT SELECT, INSERT, UPDATE (status, reversed_on, reversal_reason, version, updated_at) ON settlements TO nexus_app, nexus_bounded;
GRANT SELECT, INSERT ON settlement_lines TO nexus_app, nexus_bounded;
SELECT guard_triggers();
