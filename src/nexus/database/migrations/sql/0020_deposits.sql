-- Security deposits: liabilities with movements of their own, never income until they are applied (docs/decisions/0013).

CREATE TABLE deposits (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    lease_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    property_id uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('security', 'utilities', 'keys', 'fit_out', 'other')),
    held_by text NOT NULL CHECK (held_by IN ('manager', 'landlord', 'authority')),
    amount bigint NOT NULL CHECK (amount > 0),
    currency char(3) NOT NULL,
    due_on date,
    received bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND amount),
    applied bigint NOT NULL DEFAULT 0 CHECK (applied >= 0),
    deducted bigint NOT NULL DEFAULT 0 CHECK (deducted >= 0),
    refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0),
    forfeited bigint NOT NULL DEFAULT 0 CHECK (forfeited >= 0),
    held bigint NOT NULL GENERATED ALWAYS AS (received - applied - deducted - refunded - forfeited) STORED CHECK (held >= 0),
    booked bigint NOT NULL DEFAULT 0,
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    CONSTRAINT deposits_booked CHECK (booked = 0 OR booked = received - applied - deducted - refunded - forfeited),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id)
) WITH (fillfactor = 85);
COMMENT ON COLUMN deposits.amount IS 'as it was agreed';
COMMENT ON COLUMN deposits.applied IS 'to charges, by payments of the method deposit';
COMMENT ON COLUMN deposits.deducted IS 'kept for damage, each time with its reason';
COMMENT ON COLUMN deposits.booked IS 'what of it stands in account 2100: all while the manager holds it, else nothing';
CREATE INDEX deposits_order ON deposits (org_id, created_at, id);
CREATE INDEX deposits_by_lease ON deposits (org_id, lease_id);
CREATE INDEX deposits_by_tenant ON deposits (org_id, tenant_id);
CREATE INDEX deposits_by_property ON deposits (org_id, property_id);
CREATE INDEX deposits_updated ON deposits (org_id, updated_at);

CREATE TABLE deposit_movements (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    deposit_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('receipt', 'application', 'deduction', 'refund', 'forfeiture', 'transfer')),
    date date NOT NULL,
    amount bigint NOT NULL CHECK (amount <> 0),
    booked bigint NOT NULL,
    method text CHECK (method IN ('cash', 'bank_transfer', 'card')),
    reference text,
    reason text,
    held_by text,
    payment_id uuid,
    entry_id uuid,
    reverses_id uuid,
    actor text NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, reverses_id),
    CHECK (reverses_id IS NOT NULL OR amount > 0),
    FOREIGN KEY (org_id, deposit_id) REFERENCES deposits (org_id, id),
    FOREIGN KEY (org_id, payment_id) REFERENCES payments (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id),
    FOREIGN KEY (org_id, reverses_id) REFERENCES deposit_movements (org_id, id)
);
COMMENT ON TABLE deposit_movements IS 'what came in and went out: only ever added to; a reversal has the type of what it reverses and its amount, negative';
COMMENT ON COLUMN deposit_movements.booked IS 'what account 2100 holds more by it';
COMMENT ON COLUMN deposit_movements.held_by IS 'of a transfer: who holds the deposit from then on';
CREATE INDEX deposit_movements_order ON deposit_movements (org_id, created_at, id);
CREATE INDEX deposit_movements_by_deposit ON deposit_movements (org_id, deposit_id, created_at, id);
CREATE INDEX deposit_movements_by_payment ON deposit_movements (org_id, payment_id) WHERE payment_id IS NOT NULL;

CREATE FUNCTION deposit_movements_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE deposits d SET received = d.received + n.received, applied = d.applied + n.applied, deducted = d.deducted + n.deducted,
           refunded = d.refunded + n.refunded, forfeited = d.forfeited + n.forfeited, booked = d.booked + n.booked
      FROM (SELECT org_id, deposit_id, sum(booked) AS booked,
                   coalesce(sum(amount) FILTER (WHERE type = 'receipt'), 0) AS received,
                   coalesce(sum(amount) FILTER (WHERE type = 'application'), 0) AS applied,
                   coalesce(sum(amount) FILTER (WHERE type = 'deduction'), 0) AS deducted,
                   coalesce(sum(amount) FILTER (WHERE type = 'refund'), 0) AS refunded,
                   coalesce(sum(amount) FILTER (WHERE type = 'forfeiture'), 0) AS forfeited
              FROM new_rows GROUP BY 1, 2) n
     WHERE d.org_id = n.org_id AND d.id = n.deposit_id;
    RETURN NULL;
END $$;
CREATE TRIGGER deposit_movements_inserted AFTER INSERT ON deposit_movements
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION deposit_movements_inserted();

ALTER TABLE payments DROP CONSTRAINT payments_method_check,
    ADD CONSTRAINT payments_method_check CHECK (method IN ('cash', 'cheque', 'bank_transfer', 'card', 'deposit'));

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['deposits', 'deposit_movements'] LOOP
        EXECUTE format('CREATE TRIGGER take_turn BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION take_turn()', t);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
CREATE TRIGGER touch BEFORE UPDATE ON deposits FOR EACH ROW EXECUTE FUNCTION touch();
GRANT SELECT, INSERT ON deposit_movements TO nexus_app;
GRANT SELECT, INSERT, UPDATE (held_by, due_on, purpose, notes, received, applied, deducted, refunded, forfeited, booked, version, updated_at)
    ON deposits TO nexus_app;
