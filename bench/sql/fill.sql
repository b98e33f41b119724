-- One organisation's data, made in the database: {org}, {properties}, {units} per property, {tenants}, {payments}.
-- Triggers rest meanwhile (session_replication_role), and what they keep is made afterwards by the product's own functions.
CREATE OR REPLACE FUNCTION pg_temp.nth(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT ('01900000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
SET session_replication_role = replica;
SET synchronous_commit = off;

INSERT INTO properties (org_id, id, name, name_ar, type, status, address, address_details, owner_reference, jurisdiction,
                        time_zone, currency, built_year, units_count, created_at, updated_at)
SELECT '{org}', pg_temp.nth(1, n), 'Marina Tower ' || n, 'برج المارينا ' || n,
       (ARRAY['residential', 'commercial', 'mixed'])[1 + n % 3], (ARRAY['active', 'inactive', 'maintenance'])[greatest(1, n % 12 - 8)],
       'Street ' || n % 98 || ', Dubai Marina, Dubai',
       jsonb_build_object('street', 'Street ' || n % 98, 'community', 'Dubai Marina', 'city', 'Dubai', 'emirate', 'Dubai', 'country', 'AE'),
       'OWN-' || n % 500, 'AE-DU', 'Asia/Dubai', 'AED', 1996 + n % 28, {units}, at, at
  FROM (SELECT n, timestamptz '2019-01-01 06:00Z' + n * interval '61.001 seconds' AS at FROM generate_series(1, {properties}) n) made;

INSERT INTO units (org_id, id, property_id, number, floor, type, usage, bedrooms, area_value, area_unit, furnished, market_rent,
                   currency, status, created_at, updated_at)
SELECT '{org}', pg_temp.nth(2, n), pg_temp.nth(1, 1 + (n - 1) / {units}), (100 + n % {units})::text, '1', 'apartment', 'residential',
       n % 4, 80, 'sqm', 'unfurnished', 8500000, 'AED', 'vacant_ready', at, at
  FROM (SELECT n, timestamptz '2021-01-01 06:00Z' + n * interval '61.001 seconds' AS at
          FROM generate_series(1, {properties}::bigint * {units}) n) made;

INSERT INTO tenants (org_id, id, type, name, name_ar, nationality, birth_date, emails, phones, emergency_contacts, identifiers,
                     created_at, updated_at)
SELECT '{org}', pg_temp.nth(3, n), 'person', 'Leila Haddad ' || n, 'ليلى حداد', 'JO', date '1980-01-01' + (n % 9000)::int,
       ARRAY['leila' || n || '@example.com'], ARRAY['+97150' || lpad(n::text, 7, '0')],
       '[{{"name": "Omar Haddad", "phone": "+971501234567", "relationship": "brother", "email": null}}]',
       '{{"emirates_id": {{"cipher": "", "masked": "•••••••••••5678"}}}}', at, at
  FROM (SELECT n, timestamptz '2021-01-01 06:00Z' + n * interval '61.001 seconds' AS at FROM generate_series(1, {tenants}) n) made;

-- four units of five are let, each under a lease of its own; lease n is of unit (5n - 1) / 4, its tenant n modulo the tenants
INSERT INTO leases (org_id, id, number, property_id, status, start_date, end_date, annual_rent, deposit, currency, cheque_count,
                    registration_authority, registration_number, activated_at, created_at, updated_at)
SELECT '{org}', pg_temp.nth(4, n), 'L-2026-' || lpad(n::text, 7, '0'), pg_temp.nth(1, 1 + ((5 * n - 1) / 4 - 1) / {units}), 'active',
       current_date - (n % 200)::int - 10, current_date - (n % 200)::int + 354, 8500000, 425000, 'AED', 4, 'ejari', 'EJ' || n, at, at, at
  FROM (SELECT n, timestamptz '2025-01-01 06:00Z' + n * interval '31.001 seconds' AS at
          FROM generate_series(1, {leases}) n) made;
INSERT INTO lease_units (org_id, lease_id, unit_id, unit_key, property_id, period, binding, position)
SELECT '{org}', l.id, u.id, u.key, u.property_id, daterange(l.start_date, l.end_date, '[]'), true, 1
  FROM generate_series(1, {leases}) n
  JOIN leases l ON l.org_id = '{org}' AND l.id = pg_temp.nth(4, n)
  JOIN units u ON u.org_id = '{org}' AND u.id = pg_temp.nth(2, (5 * n - 1) / 4);
INSERT INTO lease_tenants (org_id, lease_id, tenant_id, role, position)
SELECT '{org}', pg_temp.nth(4, n), pg_temp.nth(3, 1 + n % {tenants}), 'tenant', 1 FROM generate_series(1, {leases}) n;

-- a thousand days of payments, in the order in which they came
INSERT INTO payments (org_id, id, receipt_number, tenant_id, lease_id, property_id, method, status, date, amount, currency,
                      reference, instrument, cleared_on, created_at, updated_at)
SELECT '{org}', pg_temp.nth(5, n), n, pg_temp.nth(3, 1 + lease % {tenants}), pg_temp.nth(4, lease),
       pg_temp.nth(1, 1 + ((5 * lease - 1) / 4 - 1) / {units}), method, status, (at AT TIME ZONE 'Asia/Dubai')::date, 2125000 + n % 1000,
       'AED', CASE method WHEN 'bank_transfer' THEN 'FT' || n END,
       CASE method WHEN 'cheque' THEN jsonb_build_object('number', lpad((n % 999999)::text, 6, '0'), 'bank', 'Emirates NBD',
                                                         'drawer', 'Leila Haddad', 'date', (at AT TIME ZONE 'Asia/Dubai')::date)
                   WHEN 'card' THEN '{{"last_four": "4242", "authorisation": "A1B2C3"}}'::jsonb END,
       CASE status WHEN 'cleared' THEN (at AT TIME ZONE 'Asia/Dubai')::date END, at, at
  FROM (SELECT n, 1 + n % {leases} AS lease, (ARRAY['cash', 'cheque', 'bank_transfer', 'card'])[1 + n % 4] AS method,
               CASE WHEN n % 10 < 7 OR n % 4 <> 1 THEN 'cleared' WHEN n % 10 = 7 THEN 'bounced' ELSE 'pending' END AS status,
               timestamptz '2024-01-01 06:00Z' + n * (interval '1000 days' / {payments}) AS at
          FROM generate_series(1, {payments}) n WHERE {leases} > 0) made;

-- a charge that no run settles, for each lease that payments are recorded of
INSERT INTO charges (org_id, id, type, description, lease_id, property_id, unit_id, tenant_id, owner_reference, due_on, currency,
                     net, tax, amount, tax_category, tax_rate, tax_reason, income_account_id, entry_id, effective_on, recorded_at,
                     created_at, updated_at)
SELECT l.org_id, pg_temp.nth(6, n), 'rent', 'Rent', l.id, l.property_id, pg_temp.nth(2, (5 * n - 1) / 4), pg_temp.nth(3, 1 + n % {tenants}),
       'OWN-1', date '2023-01-01', 'AED', 1000000000000, 0, 1000000000000, 'exempt', 0, 'bench', a.id, pg_temp.nth(7, n),
       date '2023-01-01', l.created_at, l.created_at, l.created_at
  FROM generate_series(1, least({leases}, {spread})) n JOIN leases l ON l.org_id = '{org}' AND l.id = pg_temp.nth(4, n)
  JOIN accounts a ON a.org_id = '{org}' AND a.role = 'rent_residential';

SELECT add_totals(r.resource, (SELECT jsonb_agg(g) FROM (
    SELECT '{org}'::uuid AS org_id, status, count(*) AS n FROM (
        SELECT 'properties' AS resource, status FROM properties WHERE org_id = '{org}' UNION ALL
        SELECT 'units', status FROM units WHERE org_id = '{org}' UNION ALL
        SELECT 'tenants', status FROM tenants WHERE org_id = '{org}' UNION ALL
        SELECT 'leases', status FROM leases WHERE org_id = '{org}') every
     WHERE every.resource = r.resource GROUP BY status) g)) FROM unnest(ARRAY['properties', 'units', 'tenants', 'leases']) AS r(resource)
 WHERE r.resource = 'properties' OR {leases} > 0;
SELECT add_payment_days((SELECT jsonb_agg(g) FROM (
    SELECT org_id, status, date AS day, currency, count(*) AS total, sum(amount) AS amount, min(created_at) AS first_at,
           max(created_at) AS last_at FROM payments WHERE org_id = '{org}' GROUP BY org_id, status, date, currency) g)) WHERE {leases} > 0;
INSERT INTO number_series (org_id, series, last_number) VALUES ('{org}', 'payment', {payments});
SELECT refresh_occupancy('{org}', (SELECT array_agg(id) FROM properties WHERE org_id = '{org}')) WHERE {leases} > 0;
SET session_replication_role = origin;
