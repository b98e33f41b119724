CREATE TABLE leases (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    number text NOT NULL,
    property_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'active', 'ended', 'terminated', 'renewed')),
    start_date date NOT NULL,
    end_date date NOT NULL,
    terminated_on date,
    termination_reason text,
    annual_rent bigint NOT NULL CHECK (annual_rent >= 0),
    deposit bigint NOT NULL DEFAULT 0 CHECK (deposit >= 0),
    currency char(3) NOT NULL,
    cheque_count smallint NOT NULL CHECK (cheque_count BETWEEN 1 AND 12),
    registration_authority text,
    registration_number text,
    notice_given_on date,
    renews_lease_id uuid,
    activated_at timestamptz,
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, number),
    UNIQUE (org_id, registration_authority, registration_number),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    FOREIGN KEY (org_id, renews_lease_id) REFERENCES leases (org_id, id),
    CHECK (end_date >= start_date)
);
CREATE INDEX leases_order ON leases (org_id, created_at, id);
CREATE INDEX leases_by_property ON leases (org_id, property_id, created_at, id);
CREATE INDEX leases_by_end ON leases (org_id, end_date) WHERE status = 'active';
CREATE INDEX leases_by_renewed ON leases (org_id, renews_lease_id) WHERE renews_lease_id IS NOT NULL;
CREATE INDEX leases_updated ON leases (org_id, updated_at);

-- Which unit is let from when to when. The exclusion constraint is what refuses a double letting; there is no
-- btree_gist in every PostgreSQL, so the unit is a range of one number.
CREATE TABLE lease_units (
    org_id uuid NOT NULL,
    lease_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    unit_key bigint NOT NULL,
    property_id uuid NOT NULL,
    period daterange NOT NULL CHECK (NOT isempty(period)),
    binding boolean NOT NULL,
    position smallint NOT NULL,
    PRIMARY KEY (org_id, lease_id, unit_id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, property_id, unit_id, unit_key) REFERENCES units (org_id, property_id, id, key),
    CONSTRAINT lease_units_no_double_letting
        EXCLUDE USING gist (int8range(unit_key, unit_key, '[]') WITH &&, period WITH &&) WHERE (binding)
);
CREATE INDEX lease_units_by_unit ON lease_units (org_id, unit_id);
CREATE INDEX lease_units_by_property ON lease_units (org_id, property_id) INCLUDE (unit_id, period) WHERE binding;
COMMENT ON COLUMN lease_units.binding IS 'true from activation on; a draft reserves nothing';

CREATE TABLE lease_tenants (
    org_id uuid NOT NULL,
    lease_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('tenant', 'guarantor', 'occupant')),
    position smallint NOT NULL,
    PRIMARY KEY (org_id, lease_id, tenant_id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id) ON DELETE CASCADE,
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id)
);
CREATE INDEX lease_tenants_by_tenant ON lease_tenants (org_id, tenant_id);

-- Occupied units of some properties, counted for the property's local day, and the days for which the count holds.
CREATE FUNCTION refresh_occupancy(wanted_org uuid, wanted uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE properties p
       SET occupied_units = n.occupied, occupied_from = n.from_day, occupied_until = n.until_day
      FROM (SELECT q.id,
                   count(DISTINCT u.unit_id) FILTER (WHERE u.period @> d.today) AS occupied,
                   greatest(coalesce(max(lower(u.period)) FILTER (WHERE lower(u.period) <= d.today), '-infinity'),
                            coalesce(max(upper(u.period)) FILTER (WHERE upper(u.period) <= d.today), '-infinity')) AS from_day,
                   least(coalesce(min(lower(u.period)) FILTER (WHERE lower(u.period) > d.today), 'infinity'),
                         coalesce(min(upper(u.period)) FILTER (WHERE upper(u.period) > d.today), 'infinity')) AS until_day
              FROM properties q
             CROSS JOIN LATERAL (SELECT local_today(q.time_zone) AS today) d
              LEFT JOIN lease_units u ON u.org_id = q.org_id AND u.property_id = q.id AND u.binding
             WHERE q.org_id = wanted_org AND q.id = ANY (wanted)
             GROUP BY q.id) n
     WHERE p.org_id = wanted_org AND p.id = n.id
$$;
CREATE FUNCTION occupancy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
    FOR r IN SELECT org_id, array_agg(DISTINCT property_id ORDER BY property_id) AS ids FROM changed_rows GROUP BY org_id LOOP
        PERFORM 1 FROM properties WHERE org_id = r.org_id AND id = ANY (r.ids) ORDER BY id FOR NO KEY UPDATE;
        PERFORM refresh_occupancy(r.org_id, r.ids);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER occupancy_inserted AFTER INSERT ON lease_units
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION occupancy_changed();
CREATE TRIGGER occupancy_updated AFTER UPDATE ON lease_units
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION occupancy_changed();
CREATE TRIGGER occupancy_deleted AFTER DELETE ON lease_units
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION occupancy_changed();

CREATE FUNCTION units_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record; sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
    FOR r IN SELECT org_id, property_id, count(*) AS n FROM changed_rows GROUP BY org_id, property_id ORDER BY 1, 2 LOOP
        UPDATE properties SET units_count = units_count + sign * r.n WHERE org_id = r.org_id AND id = r.property_id;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER units_inserted AFTER INSERT ON units
    REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION units_changed();
CREATE TRIGGER units_deleted AFTER DELETE ON units
    REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION units_changed();

CREATE TABLE payments (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    receipt_number bigint NOT NULL,
    tenant_id uuid NOT NULL,
    lease_id uuid,
    property_id uuid,
    method text NOT NULL CHECK (method IN ('cash', 'cheque', 'bank_transfer', 'card')),
    status text NOT NULL CHECK (status IN ('pending', 'cleared', 'bounced', 'reversed')),
    date date NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    currency char(3) NOT NULL,
    reference text,
    instrument jsonb,
    cleared_on date,
    returned_on date,
    return_reason text,
    return_note text,
    reversed_on date,
    reversal_reason text,
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, receipt_number),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id)
) WITH (fillfactor = 90);
COMMENT ON COLUMN payments.instrument IS 'what the method needs: the cheque''s number, bank, drawer, date; the card''s last four, authorisation';
CREATE INDEX payments_order ON payments (org_id, created_at, id);
CREATE INDEX payments_by_status ON payments (org_id, status, created_at, id);
CREATE INDEX payments_by_tenant ON payments (org_id, tenant_id, created_at, id);
CREATE INDEX payments_by_lease ON payments (org_id, lease_id, created_at, id);
CREATE INDEX payments_by_property ON payments (org_id, property_id, created_at, id);
CREATE INDEX payments_updated ON payments (org_id, updated_at);

-- Per day and status: how many payments, how much, and between which creations they lie. Makes the total of a
-- date range exact without counting, and tells a list by date where in the order of creation to begin.
CREATE TABLE payment_days (
    org_id uuid NOT NULL,
    status text NOT NULL,
    day date NOT NULL,
    currency char(3) NOT NULL,
    total bigint NOT NULL,
    amount numeric(30) NOT NULL,
    first_created_at timestamptz NOT NULL,
    last_created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, status, day, currency)
) WITH (fillfactor = 50);
CREATE FUNCTION add_payment_days(changes jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO payment_days AS d (org_id, status, day, currency, total, amount, first_created_at, last_created_at)
    SELECT c.org_id, c.status, c.day, c.currency, c.total, c.amount, c.first_at, c.last_at
      FROM jsonb_to_recordset(changes) AS c(org_id uuid, status text, day date, currency char(3), total bigint,
                                            amount numeric, first_at timestamptz, last_at timestamptz)
     ORDER BY c.org_id, c.status, c.day, c.currency
        ON CONFLICT (org_id, status, day, currency) DO UPDATE
       SET total = d.total + excluded.total, amount = d.amount + excluded.amount,
           first_created_at = least(d.first_created_at, excluded.first_created_at),
           last_created_at = greatest(d.last_created_at, excluded.last_created_at)
$$;
-- the usual case, and so without the detour over JSON
CREATE FUNCTION payments_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO payment_days AS d (org_id, status, day, currency, total, amount, first_created_at, last_created_at)
    SELECT org_id, status, date, currency, count(*), sum(amount), min(created_at), max(created_at)
      FROM new_rows GROUP BY org_id, status, date, currency
     ORDER BY org_id, status, date, currency
        ON CONFLICT (org_id, status, day, currency) DO UPDATE
       SET total = d.total + excluded.total, amount = d.amount + excluded.amount,
           first_created_at = least(d.first_created_at, excluded.first_created_at),
           last_created_at = greatest(d.last_created_at, excluded.last_created_at);
    RETURN NULL;
END $$;
CREATE FUNCTION payments_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_payment_days((SELECT jsonb_agg(g) FROM (
        SELECT org_id, status, date AS day, currency, sum(n) AS total, sum(n * amount) AS amount,
               min(created_at) AS first_at, max(created_at) AS last_at
          FROM (SELECT 1 AS n, * FROM new_rows UNION ALL SELECT -1, * FROM old_rows) both_sides
         GROUP BY org_id, status, date, currency HAVING sum(n) <> 0 OR sum(n * amount) <> 0) g));
    RETURN NULL;
END $$;
CREATE TRIGGER days_inserted AFTER INSERT ON payments
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION payments_inserted();
CREATE TRIGGER days_updated AFTER UPDATE ON payments
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION payments_updated();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['properties', 'units', 'tenants', 'leases', 'payments'] LOOP
        EXECUTE format('CREATE TRIGGER take_turn BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION take_turn()', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['properties', 'units', 'tenants', 'leases'] LOOP
        EXECUTE format('CREATE TRIGGER totals_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION count_inserted()', t);
        EXECUTE format('CREATE TRIGGER totals_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows '
                       'FOR EACH STATEMENT EXECUTE FUNCTION count_deleted()', t);
        EXECUTE format('CREATE TRIGGER totals_updated AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows '
                       'NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_updated()', t);
    END LOOP;
END $$;
CREATE TRIGGER touch BEFORE UPDATE OF name, name_ar, type, status, address, address_details, owner_reference, jurisdiction,
    time_zone, currency, built_year, notes ON properties FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON units FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON tenants FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON leases FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION touch();
