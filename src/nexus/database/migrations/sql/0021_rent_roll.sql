-- Until when rent was charged, lease by lease, from the index alone.
CREATE INDEX charges_rent_to ON charges (org_id, lease_id, period_end) INCLUDE (effective_on, recorded_at)
    WHERE type = 'rent' AND item_id IS NOT NULL;
