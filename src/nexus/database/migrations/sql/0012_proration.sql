-- How a lease's broken period is charged (domain reference §3.3).
ALTER TABLE leases ADD COLUMN proration text NOT NULL DEFAULT 'lease_year'
    CHECK (proration IN ('lease_year', 'actual', 'thirty_day', 'annual_365', 'annual_366', 'annual_365_25'));
