-- The books of one organisation, made in the database: {org}, {units} units of 50 a property, nine of ten let, twelve
-- charges a lease, {entries} journal entries of two postings. Triggers rest meanwhile; what they keep is made afterwards.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';

INSERT INTO properties (org_id, id, name, type, status, address, address_details, owner_reference, jurisdiction, time_zone,
                        currency, units_count, created_at, updated_at)
SELECT '{org}', pg_temp.nth(1, n), 'Marina Tower ' || n, 'residential', 'active', 'Dubai Marina, Dubai',
       '{{"city": "Dubai", "country": "AE"}}', 'OWN-' || n % 500, 'AE-DU', 'Asia/Dubai', 'AED', 50, at, at
  FROM (SELECT n, timestamptz '2019-01-01 06:00Z' + n * interval '61 seconds' AS at FROM generate_series(1, {units} / 50) n) made;
INSERT INTO units (org_id, id, property_id, number, type, usage, area_value, area_unit, furnished, market_rent, currency, status,
                   created_at, updated_at)
SELECT '{org}', pg_temp.nth(2, n), pg_temp.nth(1, 1 + (n - 1) / 50), (101 + (n - 1) % 50)::text, 'apartment', 'residential',
       60 + n % 70, (ARRAY['sqm', 'sqft'])[1 + n % 2], 'unfurnished', 8000000 + n % 997 * 100, 'AED', 'vacant_ready', at, at
  FROM (SELECT n, timestamptz '2021-01-01 06:00Z' + n * interval '61 seconds' AS at FROM generate_series(1, {units}::bigint) n) made;
INSERT INTO tenants (org_id, id, type, name, created_at, updated_at)
SELECT '{org}', pg_temp.nth(3, n), 'person', 'Leila Haddad ' || n, at, at
  FROM (SELECT n, timestamptz '2021-01-01 06:00Z' + n * interval '61 seconds' AS at FROM generate_series(1, {units} / 10 * 9) n) made;
-- lease n is of unit n + (n - 1) / 9, from some day of December 2024 for five years
INSERT INTO leases (org_id, id, number, property_id, status, start_date, end_date, annual_rent, deposit, currency, cheque_count,
                    registration_authority, registration_number, activated_at, created_at, updated_at)
SELECT '{org}', pg_temp.nth(4, n), 'L-' || lpad(n::text, 7, '0'), pg_temp.nth(1, 1 + (n + (n - 1) / 9 - 1) / 50), 'active',
       date '2024-12-01' + (n % 28)::int, date '2029-11-30' + (n % 28)::int, 7200000 + n % 91 * 600, 360000, 'AED', 6, 'ejari', 'EJ' || n, at, at, at
  FROM (SELECT n, timestamptz '2024-11-01 06:00Z' + n * interval '1 second' AS at FROM generate_series(1, {units}::bigint / 10 * 9) n) made;
INSERT INTO lease_units (org_id, lease_id, unit_id, unit_key, property_id, period, binding, position)
SELECT l.org_id, l.id, u.id, u.key, u.property_id, daterange(l.start_date, l.end_date, '[]'), true, 1
  FROM generate_series(1, {units}::bigint / 10 * 9) n JOIN leases l ON l.org_id = '{org}' AND l.id = pg_temp.nth(4, n)
  JOIN units u ON u.org_id = '{org}' AND u.id = pg_temp.nth(2, n + (n - 1) / 9);
INSERT INTO lease_tenants (org_id, lease_id, tenant_id, role, position)
SELECT '{org}', pg_temp.nth(4, n), pg_temp.nth(3, n), 'tenant', 1 FROM generate_series(1, {units} / 10 * 9) n;
INSERT INTO lease_items (org_id, id, lease_id, type, instalments, created_at, updated_at)
SELECT '{org}'::uuid, pg_temp.nth(8, n), pg_temp.nth(4, n), 'rent', 6, at, at
  FROM (SELECT n, timestamptz '2024-11-01 06:00Z' + n * interval '1 second' AS at FROM generate_series(1, {units} / 10 * 9) n) made
 UNION ALL SELECT '{org}'::uuid, pg_temp.nth(9, n), pg_temp.nth(4, n), 'parking', 6, at, at
  FROM (SELECT n, timestamptz '2024-12-15 06:00Z' + n * interval '1 second' AS at FROM generate_series(5, {units} / 10 * 9, 5) n) made;
INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount)
SELECT org_id, pg_temp.nth(8, n), start_date, annual_rent
  FROM generate_series(1, {units} / 10 * 9) n JOIN leases ON org_id = '{org}' AND id = pg_temp.nth(4, n)
 UNION ALL SELECT org_id, pg_temp.nth(8, n), start_date + 730, annual_rent + 360000
  FROM generate_series(10, {units} / 10 * 9, 10) n JOIN leases ON org_id = '{org}' AND id = pg_temp.nth(4, n)
 UNION ALL SELECT org_id, pg_temp.nth(9, n), start_date, 600000
  FROM generate_series(5, {units} / 10 * 9, 5) n JOIN leases ON org_id = '{org}' AND id = pg_temp.nth(4, n);
INSERT INTO deposits (org_id, id, lease_id, tenant_id, property_id, purpose, held_by, amount, currency, received, booked, created_at, updated_at)
SELECT org_id, pg_temp.nth(10, n), id, pg_temp.nth(3, n), property_id, 'security', 'manager', 360000, 'AED', 360000, 360000, created_at, created_at
  FROM generate_series(1, {units} / 10 * 9) n JOIN leases ON org_id = '{org}' AND id = pg_temp.nth(4, n);
INSERT INTO deposit_movements (org_id, id, deposit_id, type, date, effective_on, amount, booked, method, actor, created_at)
SELECT '{org}', pg_temp.nth(11, n), pg_temp.nth(10, n), 'receipt', date '2024-11-20', date '2024-11-20', 360000, 360000, 'bank_transfer', 'command:bench',
       timestamptz '2024-11-20 06:00Z' + n * interval '0.01 second'
  FROM generate_series(1, {units} / 10 * 9) n;
INSERT INTO cheques (org_id, id, kind, status, tenant_id, lease_id, property_id, number, bank, drawer, date, amount, currency,
                     stale_alert_on, presentable_until, received_on, created_at, updated_at)
SELECT org_id, pg_temp.nth(12, n), 'payment', 'received', pg_temp.nth(3, n), id, property_id, lpad(n::text, 6, '0'), 'Emirates NBD',
       'Leila Haddad', date '2026-12-15', 1200000, 'AED', date '2027-05-14', date '2027-06-15', date '2024-11-20', created_at, created_at
  FROM generate_series(1, {units} / 10 * 9) n JOIN leases ON org_id = '{org}' AND id = pg_temp.nth(4, n);

-- two months each; settled two days after they were due, but for the last of five leases of nine
INSERT INTO charges (org_id, id, type, description, lease_id, property_id, unit_id, tenant_id, owner_reference, item_id, period_start,
                     period_end, due_on, currency, net, tax, amount, tax_category, tax_rate, tax_reason, income_account_id,
                     allocated, entry_id, effective_on, recorded_at, created_at, updated_at)
SELECT '{org}', pg_temp.nth(6, (k - 1) * ({units} / 10 * 9) + n), 'rent', 'Rent', l.id, l.property_id, pg_temp.nth(2, n + (n - 1) / 9),
       pg_temp.nth(3, n), 'OWN-' || (1 + (n + (n - 1) / 9 - 1) / 50) % 500, pg_temp.nth(8, n), d.day, (d.day + interval '2 months')::date - 1, d.day,
       'AED', 1200000, 0, 1200000, 'exempt', 0, 'bench', a.id, CASE WHEN k = 12 AND n % 9 < 5 THEN 0 ELSE 1200000 END,
       pg_temp.nth(7, 1 + ((k - 1) * ({units} / 10 * 9) + n) % {entries}), d.day - 5, d.at, d.at, d.at
  FROM generate_series(1, 12) k CROSS JOIN generate_series(1, {units}::bigint / 10 * 9) n
  JOIN leases l ON l.org_id = '{org}' AND l.id = pg_temp.nth(4, n)
 CROSS JOIN LATERAL (SELECT (l.start_date + make_interval(months => 2 * (k - 1)))::date AS day,
                            (l.start_date + make_interval(months => 2 * (k - 1)) - interval '5 days') AT TIME ZONE 'UTC' + n * interval '0.01 second' AS at) d
  JOIN accounts a ON a.org_id = '{org}' AND a.role = 'rent_residential';
INSERT INTO allocations (org_id, id, payment_id, charge_id, currency, amount, effective_on, entry_id, recorded_at, created_at, updated_at)
SELECT org_id, pg_temp.nth(13, row_number() OVER ()), pg_temp.nth(5, row_number() OVER ()), id, 'AED', allocated, due_on + 2, entry_id,
       recorded_at + interval '7 days', recorded_at + interval '7 days', recorded_at + interval '7 days'
  FROM charges WHERE org_id = '{org}' AND allocated > 0;

-- 1,100 days of entries, each with two postings of other accounts
INSERT INTO journal_entries (org_id, id, number, effective_on, created_at, kind, description, posting_count, actor, request_id, hash)
SELECT '{org}', pg_temp.nth(7, n), n, (at AT TIME ZONE 'UTC')::date, at, 'manual', 'Bench', 2, 'command:bench', 'bench', '\x00'
  FROM (SELECT n, timestamptz '2023-11-01 00:00Z' + n * (interval '1100 days' / {entries}) AS at FROM generate_series(1, {entries}) n) made;
INSERT INTO postings (org_id, entry_id, line, account_id, book, currency, amount, effective_on, created_at, property_id, lease_id, tenant_id)
SELECT '{org}', pg_temp.nth(7, n), side, a.ids[1 + (n + 7 * side) % cardinality(a.ids)], 'client', 'AED', (100 + n % 100000) * (3 - 2 * side),
       (at AT TIME ZONE 'UTC')::date, at, pg_temp.nth(1, 1 + n % ({units} / 50)), pg_temp.nth(4, 1 + n % ({units} / 10 * 9)), pg_temp.nth(3, 1 + n % ({units} / 10 * 9))
  FROM (SELECT n, timestamptz '2023-11-01 00:00Z' + n * (interval '1100 days' / {entries}) AS at FROM generate_series(1, {entries}) n) made
 CROSS JOIN generate_series(1, 2) side
 CROSS JOIN (SELECT array_agg(id ORDER BY code) AS ids FROM accounts WHERE org_id = '{org}' AND book = 'client') a;
INSERT INTO account_days (org_id, account_id, currency, effective_on, recorded_on, debit, credit)
SELECT org_id, account_id, currency, effective_on, (created_at AT TIME ZONE 'UTC')::date, coalesce(sum(amount) FILTER (WHERE amount > 0), 0),
       coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)
  FROM postings WHERE org_id = '{org}' GROUP BY 1, 2, 3, 4, 5;
UPDATE ledgers SET last_number = {entries}, last_created_at = timestamptz '2023-11-01 00:00Z' + interval '1100 days' WHERE org_id = '{org}';

SELECT add_totals(r.resource, (SELECT jsonb_agg(g) FROM (
    SELECT '{org}'::uuid AS org_id, status, count(*) AS n FROM (
        SELECT 'properties' AS resource, status FROM properties WHERE org_id = '{org}' UNION ALL
        SELECT 'units', status FROM units WHERE org_id = '{org}' UNION ALL
        SELECT 'tenants', status FROM tenants WHERE org_id = '{org}' UNION ALL
        SELECT 'leases', status FROM leases WHERE org_id = '{org}') every
     WHERE every.resource = r.resource GROUP BY status) g)) FROM unnest(ARRAY['properties', 'units', 'tenants', 'leases']) AS r(resource);
SELECT refresh_occupancy('{org}', (SELECT array_agg(id) FROM properties WHERE org_id = '{org}'));
SET session_replication_role = origin;
