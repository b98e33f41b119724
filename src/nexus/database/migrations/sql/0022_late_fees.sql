-- What a late payment costs, by dated rules of the organisation or of a lease's contract, and which fee is for which charge.

CREATE TABLE late_fee_rules (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    lease_id uuid,
    starts_on date NOT NULL,
    currency char(3) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('flat', 'percentage', 'daily_amount', 'daily_percentage')),
    amount bigint CHECK (amount > 0),
    rate integer CHECK (rate BETWEEN 1 AND 10000),
    cap bigint CHECK (cap > 0),
    grace_days smallint NOT NULL CHECK (grace_days BETWEEN 0 AND 90),
    charge_types text[] NOT NULL CHECK (cardinality(charge_types) > 0),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE NULLS NOT DISTINCT (org_id, lease_id, currency, starts_on),
    CHECK ((kind IN ('flat', 'daily_amount')) = (amount IS NOT NULL) AND (amount IS NULL) <> (rate IS NULL)),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN late_fee_rules.rate IS 'basis points of what is open; a day, where the kind is daily';
COMMENT ON COLUMN late_fee_rules.cap IS 'the most that one charge can cost in late fees';
CREATE INDEX late_fee_rules_order ON late_fee_rules (org_id, created_at, id);

CREATE TABLE late_fees (
    org_id uuid NOT NULL,
    charge_id uuid NOT NULL,
    late_charge_id uuid NOT NULL,
    number smallint NOT NULL,
    rule_id uuid NOT NULL,
    through date NOT NULL,
    net bigint NOT NULL CHECK (net > 0),
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, charge_id),
    UNIQUE (org_id, late_charge_id, number),
    FOREIGN KEY (org_id, charge_id) REFERENCES charges (org_id, id),
    FOREIGN KEY (org_id, late_charge_id) REFERENCES charges (org_id, id),
    FOREIGN KEY (org_id, rule_id) REFERENCES late_fee_rules (org_id, id)
);
COMMENT ON COLUMN late_fees.number IS 'which fee of the late charge it is: two runs at once can''t both charge it';
COMMENT ON COLUMN late_fees.through IS 'the last day that it is for';

CREATE TRIGGER take_turn BEFORE INSERT ON late_fee_rules FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['late_fee_rules', 'late_fees'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON late_fee_rules TO nexus_app;
GRANT SELECT, INSERT ON late_fees TO nexus_app;
