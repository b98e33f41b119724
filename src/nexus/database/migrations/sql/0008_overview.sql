-- What the overview asks of cheques: those to be presented soon, by the day written on them, and the latest returned.
CREATE INDEX payments_cheques_due ON payments (org_id, (instrument ->> 'date')) WHERE status = 'pending' AND method = 'cheque';
CREATE INDEX payments_returned ON payments (org_id, returned_on) WHERE status = 'bounced';
