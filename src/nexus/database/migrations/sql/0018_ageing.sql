-- What was owed on another day: the charges that were settled since are found by when that took effect or was recorded.
CREATE INDEX allocations_by_day ON allocations (org_id, effective_on);
CREATE INDEX allocations_released ON allocations (org_id, released_on) WHERE released_on IS NOT NULL;
CREATE INDEX allocations_updated ON allocations (org_id, updated_at);
CREATE INDEX credits_by_day ON credits (org_id, effective_on);
