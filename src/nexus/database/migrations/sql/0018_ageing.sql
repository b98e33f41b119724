-- What was owed on another day: what has settled charges since is found by when it took effect or was recorded.
CREATE INDEX allocations_by_day ON allocations (org_id, effective_on);
CREATE INDEX allocations_recorded ON allocations (org_id, recorded_at);
CREATE INDEX allocations_released ON allocations (org_id, released_on) WHERE released_on IS NOT NULL;
CREATE INDEX allocations_release_recorded ON allocations (org_id, released_at) WHERE released_at IS NOT NULL;
CREATE INDEX credits_by_day ON credits (org_id, effective_on);
CREATE INDEX credits_recorded ON credits (org_id, recorded_at);
-- What is open is few of many: the report reads it from the index alone.
DROP INDEX charges_open;
CREATE INDEX charges_open ON charges (org_id, due_on) INCLUDE (lease_id, tenant_id, property_id, unit_id, owner_reference, currency,
    amount, credited, allocated, effective_on, recorded_at) WHERE credited + allocated < amount;
