-- What a cheque was on another day: what has become of cheques since is found by its day and by when it was recorded.
CREATE INDEX cheque_steps_by_day ON cheque_steps (org_id, date);
CREATE INDEX cheque_steps_recorded ON cheque_steps (org_id, created_at);
-- What is held of a lease's cheques, from the index alone.
CREATE INDEX cheques_held ON cheques (org_id, lease_id) INCLUDE (id, tenant_id, currency, status, amount, paid)
    WHERE status IN ('received', 'deposited') AND kind = 'payment' AND lease_id IS NOT NULL;
-- What fell due in a period.
CREATE INDEX charges_by_due ON charges (org_id, due_on);
