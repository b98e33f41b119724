-- What a lease makes due, what was charged and credited, and which payment settles which charge (docs/decisions/0009).

CREATE TABLE lease_items (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    lease_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('rent', 'parking', 'service_charge', 'chiller', 'other')),
    description text,
    instalments smallint NOT NULL CHECK (instalments IN (1, 2, 3, 4, 6, 12)),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN lease_items.instalments IS 'how many a lease year is paid in';
CREATE INDEX lease_items_order ON lease_items (org_id, created_at, id);
CREATE INDEX lease_items_by_lease ON lease_items (org_id, lease_id);
CREATE UNIQUE INDEX lease_items_one_rent ON lease_items (org_id, lease_id) WHERE type = 'rent';

-- From this day on the item costs so much a year, until the next term begins.
CREATE TABLE lease_item_terms (
    org_id uuid NOT NULL,
    item_id uuid NOT NULL,
    starts_on date NOT NULL,
    annual_amount bigint NOT NULL CHECK (annual_amount >= 0),
    PRIMARY KEY (org_id, item_id, starts_on),
    FOREIGN KEY (org_id, item_id) REFERENCES lease_items (org_id, id) ON DELETE CASCADE
);

-- The rent is the first item of every lease, and its first term is the lease's own rent from its own first day.
CREATE FUNCTION lease_rent_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH made AS (
        INSERT INTO lease_items (org_id, id, lease_id, type, instalments)
        SELECT org_id, new_uuid(), id, 'rent', cheque_count FROM new_rows
        RETURNING org_id, id, lease_id)
    INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount)
    SELECT m.org_id, m.id, n.start_date, n.annual_rent
      FROM made m JOIN new_rows n ON n.org_id = m.org_id AND n.id = m.lease_id;
    RETURN NULL;
END $$;
CREATE TRIGGER rent_added AFTER INSERT ON leases
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION lease_rent_added();
CREATE FUNCTION lease_rent_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rent uuid;
BEGIN
    UPDATE lease_items SET instalments = NEW.cheque_count WHERE org_id = NEW.org_id AND lease_id = NEW.id AND type = 'rent'
    RETURNING id INTO rent;
    DELETE FROM lease_item_terms WHERE org_id = NEW.org_id AND item_id = rent AND starts_on <= greatest(OLD.start_date, NEW.start_date);
    INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount) VALUES (NEW.org_id, rent, NEW.start_date, NEW.annual_rent);
    RETURN NULL;
END $$;
CREATE TRIGGER rent_changed AFTER UPDATE ON leases FOR EACH ROW
    WHEN ((OLD.start_date, OLD.annual_rent, OLD.cheque_count) IS DISTINCT FROM (NEW.start_date, NEW.annual_rent, NEW.cheque_count))
    EXECUTE FUNCTION lease_rent_changed();

CREATE TABLE billing_settings (
    org_id uuid PRIMARY KEY REFERENCES organisations (id),
    starts_on date,
    lead_days smallint NOT NULL DEFAULT 0 CHECK (lead_days BETWEEN 0 AND 60),
    allocation_order text[] NOT NULL DEFAULT ARRAY['rent', 'service_charge', 'chiller', 'parking', 'other', 'late_fee', 'returned_cheque_fee', 'penalty'],
    apply_credits boolean NOT NULL DEFAULT true,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now()
);

COMMENT ON COLUMN billing_settings.starts_on IS 'what was due before is none of these books; null: the day the organisation was made';

CREATE TABLE charges (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('rent', 'parking', 'service_charge', 'chiller', 'other', 'late_fee', 'returned_cheque_fee', 'penalty')),
    description text NOT NULL,
    lease_id uuid NOT NULL,
    property_id uuid NOT NULL,
    unit_id uuid,
    tenant_id uuid NOT NULL,
    owner_reference text,
    item_id uuid,
    period_start date,
    period_end date,
    revision smallint NOT NULL DEFAULT 0 CHECK (revision >= 0),
    due_on date NOT NULL,
    currency char(3) NOT NULL,
    net bigint NOT NULL CHECK (net > 0),
    tax bigint NOT NULL CHECK (tax >= 0),
    amount bigint NOT NULL CHECK (amount = net + tax),
    tax_category text NOT NULL,
    tax_rate smallint NOT NULL CHECK (tax_rate >= 0),
    tax_reason text NOT NULL,
    income_account_id uuid NOT NULL,
    credited_net bigint NOT NULL DEFAULT 0 CHECK (credited_net BETWEEN 0 AND net),
    corrected_net bigint NOT NULL DEFAULT 0 CHECK (corrected_net BETWEEN 0 AND credited_net),
    written_off_net bigint NOT NULL DEFAULT 0 CHECK (written_off_net BETWEEN 0 AND credited_net),
    credited bigint NOT NULL DEFAULT 0 CHECK (credited >= 0),
    allocated bigint NOT NULL DEFAULT 0 CHECK (allocated >= 0),
    entry_id uuid NOT NULL,
    effective_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, item_id, period_start, revision),
    CHECK ((item_id IS NULL) = (period_start IS NULL) AND (period_start IS NULL) = (period_end IS NULL)),
    CONSTRAINT charges_not_exceeded CHECK (credited + allocated <= amount),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    FOREIGN KEY (org_id, unit_id) REFERENCES units (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, item_id) REFERENCES lease_items (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id),
    FOREIGN KEY (org_id, income_account_id) REFERENCES accounts (org_id, id)
) WITH (fillfactor = 80);
COMMENT ON COLUMN charges.recorded_at IS 'as its journal entry has it, like effective_on';
COMMENT ON COLUMN charges.tax_rate IS 'basis points';
COMMENT ON COLUMN charges.revision IS 'which charge it is of its item and period: a changed term that costs more adds one';
COMMENT ON COLUMN charges.corrected_net IS 'of credited_net, what billing itself took back: a waiver is no reason to charge again';
COMMENT ON COLUMN charges.written_off_net IS 'of credited_net, what no credit note has';
COMMENT ON COLUMN charges.credited IS 'by credit notes, waivers, discounts, write-offs; kept from credits by a trigger';
COMMENT ON COLUMN charges.allocated IS 'by payments; kept from allocations by a trigger';
CREATE INDEX charges_order ON charges (org_id, created_at, id);
CREATE INDEX charges_by_lease ON charges (org_id, lease_id, created_at, id);
CREATE INDEX charges_by_tenant ON charges (org_id, tenant_id, created_at, id);
CREATE INDEX charges_by_property ON charges (org_id, property_id, created_at, id);
CREATE INDEX charges_by_unit ON charges (org_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX charges_open ON charges (org_id, due_on) INCLUDE (lease_id) WHERE credited + allocated < amount;
CREATE INDEX charges_updated ON charges (org_id, updated_at);

CREATE TABLE credits (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    charge_id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('correction', 'discount', 'waiver', 'write_off')),
    reason text NOT NULL,
    effective_on date NOT NULL,
    currency char(3) NOT NULL,
    net bigint NOT NULL CHECK (net >= 0),
    tax bigint NOT NULL CHECK (tax >= 0),
    amount bigint NOT NULL CHECK (amount = net + tax AND amount > 0),
    entry_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, charge_id) REFERENCES charges (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id)
);
CREATE INDEX credits_order ON credits (org_id, created_at, id);
CREATE INDEX credits_by_charge ON credits (org_id, charge_id, created_at, id);

ALTER TABLE payments ADD COLUMN entry_id uuid, ADD COLUMN allocated bigint NOT NULL DEFAULT 0 CHECK (allocated >= 0),
    ADD COLUMN refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0),
    ADD FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT payments_not_exceeded CHECK (allocated + refunded <= CASE WHEN entry_id IS NULL THEN 0 ELSE amount END);
COMMENT ON COLUMN payments.entry_id IS 'the entry that is in force for its receipt; null while it is no money (a cheque in custody) and after its reversal';
CREATE INDEX payments_with_credit ON payments (org_id, tenant_id) WHERE entry_id IS NOT NULL AND allocated + refunded < amount;

CREATE TABLE allocations (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    charge_id uuid NOT NULL,
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    status text NOT NULL DEFAULT 'in_force' CHECK (status IN ('in_force', 'released')),
    effective_on date NOT NULL,
    entry_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    released_on date,
    released_at timestamptz,
    release_reason text,
    release_entry_id uuid,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    CHECK ((status = 'released') = (release_entry_id IS NOT NULL)),
    FOREIGN KEY (org_id, payment_id) REFERENCES payments (org_id, id),
    FOREIGN KEY (org_id, charge_id) REFERENCES charges (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id),
    FOREIGN KEY (org_id, release_entry_id) REFERENCES journal_entries (org_id, id)
) WITH (fillfactor = 90);
CREATE INDEX allocations_order ON allocations (org_id, created_at, id);
CREATE INDEX allocations_by_payment ON allocations (org_id, payment_id, created_at, id);
CREATE INDEX allocations_by_charge ON allocations (org_id, charge_id, created_at, id);

CREATE TABLE refunds (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    date date NOT NULL,
    method text NOT NULL CHECK (method IN ('cash', 'bank_transfer', 'card')),
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    reference text,
    reason text NOT NULL,
    entry_id uuid NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, payment_id) REFERENCES payments (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id)
);
CREATE INDEX refunds_order ON refunds (org_id, created_at, id);
CREATE INDEX refunds_by_payment ON refunds (org_id, payment_id);

-- What is kept of a charge and a payment comes from the rows that settle them; the checks above then refuse too much.
CREATE FUNCTION credits_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE charges c SET credited = c.credited + n.amount, credited_net = c.credited_net + n.net,
           corrected_net = c.corrected_net + n.corrected, written_off_net = c.written_off_net + n.written_off
      FROM (SELECT org_id, charge_id, sum(amount) AS amount, sum(net) AS net,
                   coalesce(sum(net) FILTER (WHERE type = 'correction'), 0) AS corrected,
                   coalesce(sum(net) FILTER (WHERE type = 'write_off'), 0) AS written_off FROM new_rows GROUP BY 1, 2) n
     WHERE c.org_id = n.org_id AND c.id = n.charge_id;
    RETURN NULL;
END $$;
CREATE TRIGGER credits_inserted AFTER INSERT ON credits
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION credits_inserted();
CREATE FUNCTION settle(changes jsonb) RETURNS void LANGUAGE sql AS $$
    UPDATE charges c SET allocated = c.allocated + n.amount
      FROM (SELECT r.org_id, r.charge_id, sum(r.amount) AS amount
              FROM jsonb_to_recordset(changes) AS r (org_id uuid, charge_id uuid, amount bigint) GROUP BY 1, 2) n
     WHERE c.org_id = n.org_id AND c.id = n.charge_id;
    UPDATE payments p SET allocated = p.allocated + n.amount
      FROM (SELECT r.org_id, r.payment_id, sum(r.amount) AS amount
              FROM jsonb_to_recordset(changes) AS r (org_id uuid, payment_id uuid, amount bigint) GROUP BY 1, 2) n
     WHERE p.org_id = n.org_id AND p.id = n.payment_id;
$$;
CREATE FUNCTION allocations_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM settle((SELECT jsonb_agg(jsonb_build_object('org_id', org_id, 'charge_id', charge_id, 'payment_id', payment_id, 'amount', amount)) FROM new_rows));
    RETURN NULL;
END $$;
CREATE FUNCTION allocations_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n JOIN old_rows o USING (org_id, id)
                WHERE o.status <> 'in_force' OR n.status <> 'released' OR n.amount <> o.amount
                   OR (n.payment_id, n.charge_id, n.entry_id) <> (o.payment_id, o.charge_id, o.entry_id)) THEN
        RAISE EXCEPTION 'an allocation is only ever released, and once' USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM settle((SELECT jsonb_agg(jsonb_build_object('org_id', org_id, 'charge_id', charge_id, 'payment_id', payment_id, 'amount', -amount)) FROM new_rows));
    RETURN NULL;
END $$;
CREATE TRIGGER allocations_inserted AFTER INSERT ON allocations
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION allocations_inserted();
CREATE TRIGGER allocations_updated AFTER UPDATE ON allocations
    REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION allocations_updated();
CREATE FUNCTION refunds_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE payments p SET refunded = p.refunded + n.amount
      FROM (SELECT org_id, payment_id, sum(amount) AS amount FROM new_rows GROUP BY 1, 2) n
     WHERE p.org_id = n.org_id AND p.id = n.payment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER refunds_inserted AFTER INSERT ON refunds
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION refunds_inserted();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['lease_items', 'charges', 'credits', 'allocations', 'refunds'] LOOP
        EXECUTE format('CREATE TRIGGER take_turn BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION take_turn()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['lease_items', 'charges', 'allocations', 'billing_settings'] LOOP
        EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['lease_items', 'lease_item_terms', 'billing_settings', 'charges', 'credits', 'allocations', 'refunds'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON lease_items, lease_item_terms TO nexus_app;
GRANT SELECT, INSERT, UPDATE ON billing_settings, allocations TO nexus_app;
GRANT SELECT, INSERT ON credits, refunds TO nexus_app;
GRANT SELECT, INSERT, UPDATE (credited_net, corrected_net, written_off_net, credited, allocated, version, updated_at) ON charges TO nexus_app;

-- Leases that were there before get their rent item. Row-level security binds the owner too.
ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE org uuid;
BEGIN
    FOR org IN SELECT id FROM organisations LOOP
        PERFORM set_config('app.org_id', org::text, true);
        WITH made AS (
            INSERT INTO lease_items (org_id, id, lease_id, type, instalments)
            SELECT org_id, new_uuid(), id, 'rent', CASE WHEN cheque_count IN (1, 2, 3, 4, 6, 12) THEN cheque_count ELSE 12 END
              FROM leases RETURNING org_id, id, lease_id)
        INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount)
        SELECT m.org_id, m.id, l.start_date, l.annual_rent FROM made m JOIN leases l ON l.org_id = m.org_id AND l.id = m.lease_id;
    END LOOP;
    PERFORM set_config('app.org_id', '', true);
END $$;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
