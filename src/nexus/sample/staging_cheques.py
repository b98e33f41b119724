"""The cheques of the sample's payments: each with the id of the payment that it was made with, and the steps it took."""

from typing import Final

from nexus.sample.staging import CURRENCY

CHEQUES: Final = (
    "INSERT INTO cheques (org_id, id, created_at, updated_at, kind, status, tenant_id, lease_id, property_id, number, bank,"
    " drawer, date, amount, paid, currency, stale_alert_on, presentable_until, custody_place, received_on, deposited_on,"
    " cleared_on, returned_on, return_reason, bank_text, presented_count, return_count)"
    " SELECT '{org}', s.id, s.created_at, s.created_at, 'payment',"
    " CASE s.status WHEN 'pending' THEN CASE WHEN s.deposited_on IS NULL THEN 'received' ELSE 'deposited' END"
    " WHEN 'reversed' THEN 'returned_to_tenant' ELSE s.status END, s.tenant_id, s.lease_id, s.property_id, j.number, j.bank,"
    " j.drawer, j.date, s.amount, CASE WHEN s.status = 'cleared' THEN s.amount ELSE 0 END,"
    f" '{CURRENCY}', j.date + 150, (j.date + interval '6 months')::date,"
    " CASE WHEN s.status IN ('pending', 'bounced') AND (s.deposited_on IS NULL OR s.status = 'bounced')"
    " THEN 'Safe, head office' END, s.date, s.deposited_on, s.cleared_on, s.returned_on, s.return_reason, s.return_note,"
    " (s.deposited_on IS NOT NULL)::int, (s.status = 'bounced')::int"
    " FROM staged s CROSS JOIN LATERAL jsonb_to_record(s.instrument::jsonb) AS j (number text, bank text, drawer text,"
    " date date) WHERE s.method = 'cheque' ORDER BY s.created_at"
)
CHEQUE_STEPS: Final = (
    "INSERT INTO cheque_steps (org_id, id, cheque_id, step, status, date, amount, reason, bank_text, place, payment_id,"
    " charge_id, actor, request_id, created_at)"
    " SELECT '{org}', new_uuid(), s.id, t.step, t.status, t.date, s.amount, t.reason, t.bank_text, t.place, s.id,"
    " CASE t.step WHEN 'return' THEN f.charge_id END, 'sample', 'sample',"
    " greatest(least((t.date + t.at) AT TIME ZONE 'UTC', statement_timestamp()), s.created_at + t.n * interval '1 microsecond')"
    " FROM staged s LEFT JOIN sample_fees f ON f.payment_id = s.id CROSS JOIN LATERAL (VALUES"
    " (0, 'filing', 'received', s.date, NULL, NULL, 'Safe, head office', time '00:00'),"
    " (1, 'deposit', 'deposited', s.deposited_on, NULL, NULL, NULL, '06:00'),"
    " (2, 'clearance', 'cleared', s.cleared_on, NULL, NULL, NULL, '11:00'),"
    " (2, 'return', 'bounced', s.returned_on, s.return_reason, s.return_note, 'Safe, head office', '11:00'),"
    " (2, 'withdrawal', 'returned_to_tenant', s.reversed_on, s.reversal_reason, NULL, NULL, '11:00')"
    " ) AS t (n, step, status, date, reason, bank_text, place, at)"
    " WHERE s.method = 'cheque' AND t.date IS NOT NULL ORDER BY s.created_at, t.n"
)
"""Filing and deposit, and what the bank answered on the same day; or that it was given back."""
CHEQUES_MADE_GOOD: Final = (
    "WITH good AS (SELECT h.id, y.date, y.created_at FROM cheques h JOIN payments y ON y.org_id = h.org_id"
    " AND y.lease_id = h.lease_id AND y.notes = 'Replaces returned cheque ' || h.number"
    " WHERE h.org_id = '{org}' AND h.status = 'bounced'),"
    " settled AS (UPDATE cheques h SET status = 'settled', custody_place = NULL FROM good g"
    " WHERE h.org_id = '{org}' AND h.id = g.id RETURNING h.id, h.amount, g.date, g.created_at)"
    " INSERT INTO cheque_steps (org_id, id, cheque_id, step, status, date, amount, actor, request_id, created_at)"
    " SELECT '{org}', new_uuid(), id, 'replacement', 'settled', date, amount, 'sample', 'sample', created_at FROM settled"
)
"""those that came back and were paid in another way"""
