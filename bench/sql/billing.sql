-- Leases to bill: {leases} flats in buildings of 200, each let for AED 60,000.00 a year in 12 instalments since 1 January 2026.
INSERT INTO properties (org_id, id, name, type, status, address, address_details, owner_reference, jurisdiction, time_zone, currency)
SELECT '{org}', new_uuid(), 'Tower ' || n, 'residential', 'active', 'Dubai', '{{}}', 'OWN-' || n % 50, 'AE-DU', 'Asia/Dubai', 'AED'
  FROM generate_series(0, ({leases} - 1) / 200) AS n;
CREATE TEMPORARY TABLE flats AS
SELECT n, new_uuid() AS unit_id, new_uuid() AS tenant_id, new_uuid() AS lease_id, p.id AS property_id
  FROM generate_series(0, {leases} - 1) AS n JOIN properties p ON p.org_id = '{org}' AND p.name = 'Tower ' || n / 200;
INSERT INTO units (org_id, id, property_id, number, type, usage, furnished, currency, status)
SELECT '{org}', unit_id, property_id, n::text, 'apartment', 'residential', 'unfurnished', 'AED', 'vacant_ready' FROM flats;
INSERT INTO tenants (org_id, id, type, name) SELECT '{org}', tenant_id, 'person', 'Tenant ' || n FROM flats;
INSERT INTO leases (org_id, id, number, property_id, status, start_date, end_date, annual_rent, deposit, currency, cheque_count, activated_at)
SELECT '{org}', lease_id, 'L-' || n, property_id, 'active', '2026-01-01', '2026-12-31', 6000000, 0, 'AED', 12, now() FROM flats;
INSERT INTO lease_units (org_id, lease_id, unit_id, unit_key, property_id, period, binding, position)
SELECT '{org}', f.lease_id, f.unit_id, u.key, f.property_id, daterange('2026-01-01', '2026-12-31', '[]'), true, 0
  FROM flats f JOIN units u ON u.org_id = '{org}' AND u.id = f.unit_id;
INSERT INTO lease_tenants (org_id, lease_id, tenant_id, role, position) SELECT '{org}', lease_id, tenant_id, 'tenant', 0 FROM flats;
INSERT INTO billing_settings (org_id, starts_on, recognition) VALUES ('{org}', '2026-01-01', '{recognition}');
DROP TABLE flats;
