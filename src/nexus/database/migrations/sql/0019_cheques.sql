-- Cheques as things of their own: what they are, where they are, and what became of them (docs/decisions/0012).

CREATE TABLE cheque_deposits (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    number bigint NOT NULL,
    date date NOT NULL,
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    cheque_count smallint NOT NULL CHECK (cheque_count > 0),
    account text,
    reference text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, number)
);
COMMENT ON TABLE cheque_deposits IS 'cheques that were taken to the bank together, on one slip';
CREATE INDEX cheque_deposits_order ON cheque_deposits (org_id, created_at, id);

CREATE TABLE cheques (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('payment', 'security')),
    status text NOT NULL CHECK (status IN ('expected', 'received', 'deposited', 'cleared', 'bounced', 'partially_paid', 'replaced',
        'settled', 'withdrawn', 'returned_to_tenant', 'cancelled', 'stale', 'lost', 'legal')),
    tenant_id uuid NOT NULL,
    lease_id uuid,
    property_id uuid,
    number text NOT NULL,
    bank text NOT NULL,
    branch text,
    drawer text NOT NULL,
    account_last_four text,
    payee text,
    date date,
    amount bigint NOT NULL CHECK (amount > 0),
    paid bigint NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND amount),
    currency char(3) NOT NULL,
    stale_alert_on date,
    presentable_until date,
    custody_place text,
    received_on date,
    deposit_id uuid,
    deposited_on date,
    cleared_on date,
    returned_on date,
    return_reason text,
    bank_text text,
    presented_count smallint NOT NULL DEFAULT 0,
    return_count smallint NOT NULL DEFAULT 0,
    replaces_id uuid,
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    CHECK (kind = 'security' OR (date IS NOT NULL AND presentable_until IS NOT NULL)),
    CHECK ((status = 'cleared') = (paid = amount) OR status <> 'cleared'),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    FOREIGN KEY (org_id, deposit_id) REFERENCES cheque_deposits (org_id, id),
    FOREIGN KEY (org_id, replaces_id) REFERENCES cheques (org_id, id)
) WITH (fillfactor = 85);
COMMENT ON COLUMN cheques.kind IS 'a security cheque is undated and never goes to the bank with the others';
COMMENT ON COLUMN cheques.paid IS 'what the bank has paid of it and not taken back';
COMMENT ON COLUMN cheques.presentable_until IS 'by the rule in force on its date; afterwards it is stale';
CREATE INDEX cheques_order ON cheques (org_id, created_at, id);
CREATE INDEX cheques_by_tenant ON cheques (org_id, tenant_id, number);
CREATE INDEX cheques_by_lease ON cheques (org_id, lease_id) WHERE lease_id IS NOT NULL;
CREATE INDEX cheques_by_property ON cheques (org_id, property_id) WHERE property_id IS NOT NULL;
CREATE INDEX cheques_due ON cheques (org_id, status, date);
CREATE INDEX cheques_updated ON cheques (org_id, updated_at);
CREATE INDEX cheques_by_deposit ON cheques (org_id, deposit_id) WHERE deposit_id IS NOT NULL;
CREATE INDEX cheques_replacing ON cheques (org_id, replaces_id) WHERE replaces_id IS NOT NULL;

CREATE TABLE cheque_steps (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    cheque_id uuid NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    date date NOT NULL,
    amount bigint,
    reason text,
    bank_text text,
    place text,
    person text,
    reference text,
    payment_id uuid,
    deposit_id uuid,
    charge_id uuid,
    actor text NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, cheque_id) REFERENCES cheques (org_id, id),
    FOREIGN KEY (org_id, deposit_id) REFERENCES cheque_deposits (org_id, id),
    FOREIGN KEY (org_id, payment_id) REFERENCES payments (org_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (org_id, charge_id) REFERENCES charges (org_id, id)
);
COMMENT ON TABLE cheque_steps IS 'what was done with a cheque, by whom and when: only ever added to';
COMMENT ON COLUMN cheque_steps.status IS 'in which the step left it';
COMMENT ON COLUMN cheque_steps.person IS 'who handed it over, or to whom it was handed';
CREATE INDEX cheque_steps_by_cheque ON cheque_steps (org_id, cheque_id, created_at, id);
CREATE INDEX cheque_steps_by_deposit ON cheque_steps (org_id, deposit_id) WHERE deposit_id IS NOT NULL;
CREATE INDEX cheque_steps_presented ON cheque_steps (org_id, date) WHERE step IN ('clearance', 'return', 'partial_payment');

CREATE TABLE returned_cheque_fees (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    lease_id uuid,
    starts_on date NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    currency char(3) NOT NULL,
    reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE NULLS NOT DISTINCT (org_id, lease_id, currency, starts_on),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN returned_cheque_fees.lease_id IS 'null: of every lease that has none of its own';
CREATE INDEX returned_cheque_fees_order ON returned_cheque_fees (org_id, created_at, id);

ALTER TABLE payments ADD COLUMN cheque_id uuid, ADD COLUMN clearing_entry_id uuid,
    ADD FOREIGN KEY (org_id, cheque_id) REFERENCES cheques (org_id, id),
    ADD FOREIGN KEY (org_id, clearing_entry_id) REFERENCES journal_entries (org_id, id);
COMMENT ON COLUMN payments.cheque_id IS 'the cheque that it was made with; each presentation is a payment of its own';
COMMENT ON COLUMN payments.clearing_entry_id IS 'the entry in force that moved it from cheques in clearing to the bank';
CREATE INDEX payments_by_cheque ON payments (org_id, cheque_id, created_at) WHERE cheque_id IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['cheques', 'cheque_deposits', 'returned_cheque_fees'] LOOP
        EXECUTE format('CREATE TRIGGER take_turn BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION take_turn()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['cheques', 'cheque_deposits', 'cheque_steps', 'returned_cheque_fees'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
CREATE TRIGGER touch BEFORE UPDATE ON cheques FOR EACH ROW EXECUTE FUNCTION touch();
GRANT SELECT, INSERT ON cheque_deposits, cheque_steps TO nexus_app;
GRANT SELECT, INSERT, DELETE ON returned_cheque_fees TO nexus_app;
GRANT SELECT, INSERT, UPDATE (status, paid, branch, account_last_four, payee, custody_place, received_on, deposit_id, deposited_on,
    cleared_on, returned_on, return_reason, bank_text, presented_count, return_count, notes, version, updated_at) ON cheques TO nexus_app;

-- The cheques of payments that were recorded before: what is known of each, and the step that it last took. Row-level
-- security binds the owner too.
ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE org uuid;
BEGIN
    FOR org IN SELECT id FROM organisations LOOP
        PERFORM set_config('app.org_id', org::text, true);
        INSERT INTO cheques (org_id, id, kind, status, tenant_id, lease_id, property_id, number, bank, drawer, date, amount, paid,
            currency, stale_alert_on, presentable_until, received_on, deposited_on, cleared_on, returned_on, return_reason, bank_text,
            presented_count, return_count, created_at, updated_at)
        SELECT org, y.id, 'payment', CASE y.status WHEN 'pending' THEN 'received' WHEN 'reversed' THEN 'cancelled' ELSE y.status END,
               y.tenant_id, y.lease_id, y.property_id, y.instrument ->> 'number', y.instrument ->> 'bank', y.instrument ->> 'drawer',
               d.written, y.amount, CASE WHEN y.status = 'cleared' THEN y.amount ELSE 0 END, y.currency, d.written + 150,
               (d.written + interval '6 months')::date, y.date, coalesce(y.cleared_on, y.returned_on), y.cleared_on, y.returned_on,
               y.return_reason, y.return_note, CASE WHEN y.status IN ('cleared', 'bounced') THEN 1 ELSE 0 END,
               CASE WHEN y.status = 'bounced' THEN 1 ELSE 0 END, y.created_at, y.updated_at
          FROM payments y CROSS JOIN LATERAL (SELECT (y.instrument ->> 'date')::date AS written) d
         WHERE y.org_id = org AND y.method = 'cheque' ORDER BY y.created_at;
        INSERT INTO cheque_steps (org_id, id, cheque_id, step, status, date, amount, reason, bank_text, payment_id, actor, request_id)
        SELECT org, h.id, h.id, CASE h.status WHEN 'cleared' THEN 'clearance' WHEN 'bounced' THEN 'return'
               WHEN 'cancelled' THEN 'cancellation' ELSE 'filing' END, h.status, coalesce(h.cleared_on, h.returned_on, h.received_on),
               h.amount, h.return_reason, h.bank_text, h.id, 'migration', '0019' FROM cheques h WHERE h.org_id = org;
        UPDATE payments SET cheque_id = id WHERE org_id = org AND method = 'cheque';
    END LOOP;
    PERFORM set_config('app.org_id', '', true);
END $$;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
