-- What is open is read from the index alone, also where its charge must be known; deposits of another day are found by
-- what has moved since.
DROP INDEX charges_open;
CREATE INDEX charges_open ON charges (org_id, due_on) INCLUDE (id, lease_id, tenant_id, property_id, unit_id, owner_reference, currency,
    amount, credited, allocated, effective_on, recorded_at) WHERE credited + allocated < amount;
CREATE INDEX deposit_movements_by_day ON deposit_movements (org_id, date);
