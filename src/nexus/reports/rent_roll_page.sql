-- What is known of some units. $1 organisation, $2 day, $3 instant of recording, $4 the units.
WITH later AS MATERIALIZED ({later}),
 chosen AS MATERIALIZED (SELECT id FROM unnest($4::uuid[]) AS u (id)),
 let AS MATERIALIZED (
  SELECT c.id AS unit_id, x.lease_id, x.position = 1 AS first FROM chosen c
    JOIN lease_units_then($3) x ON x.org_id = $1 AND x.unit_id = c.id AND x.binding AND x.period @> day_of(x.property_id)),
 led AS MATERIALIZED (SELECT lease_id FROM let WHERE first),
 open AS (
  SELECT c.lease_id, c.property_id, c.due_on, c.type, c.period_start, c.amount - c.credited - c.allocated + coalesce(l.amount, 0) AS open
    FROM led JOIN charges c ON c.org_id = $1 AND c.lease_id = led.lease_id LEFT JOIN later l ON l.charge_id = c.id
   WHERE c.effective_on <= $2 AND c.recorded_at <= $3),
 owed AS MATERIALIZED (
  SELECT lease_id, coalesce(sum(open) FILTER (WHERE due_on < day_of(property_id)), 0)::bigint AS arrears,
         min(period_start) FILTER (WHERE type = 'rent') AS unpaid_from FROM open WHERE open <> 0 GROUP BY 1)
SELECT n.id AS unit_id, n.number AS unit_number, n.type AS unit_type, {sqm} AS area_sqm, n.status AS unit_status,
       n.market_rent, n.currency AS unit_currency, n.property_id, p.name AS property_name, x.lease_id, x.first,
       l.number AS lease_number, l.start_date, coalesce(l.terminated_on, l.end_date) AS end_date, l.currency,
       coalesce(r.rent, l.annual_rent) AS annual_rent, s.next_on, s.next_rent, b.annual AS other_charges, h.held, o.arrears,
       coalesce(o.unpaid_from - 1, g.until) AS paid_to, w.cheques, l.notice_given_on, l.registration_number,
       lt.tenant_id, t.name AS tenant_name
  FROM chosen c JOIN units_then($3) n ON n.org_id = $1 AND n.id = c.id
  JOIN properties_then($3) p ON p.org_id = $1 AND p.id = n.property_id
  LEFT JOIN let x ON x.unit_id = n.id
  LEFT JOIN leases_then($3) l ON l.org_id = $1 AND l.id = x.lease_id
  LEFT JOIN LATERAL (SELECT tenant_id FROM lease_tenants_then($3) WHERE org_id = $1 AND lease_id = x.lease_id AND role = 'tenant'
                      ORDER BY position LIMIT 1) lt ON true
  LEFT JOIN tenants_then($3) t ON t.org_id = $1 AND t.id = lt.tenant_id
  LEFT JOIN lease_items_then($3) i ON x.first AND i.org_id = $1 AND i.lease_id = x.lease_id AND i.type = 'rent'
  LEFT JOIN LATERAL (SELECT annual_amount AS rent FROM lease_item_terms_then($3) WHERE org_id = $1 AND item_id = i.id AND starts_on <= day_of(n.property_id)
                      ORDER BY starts_on DESC LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT starts_on AS next_on, annual_amount AS next_rent FROM lease_item_terms_then($3)
                      WHERE org_id = $1 AND item_id = i.id AND starts_on > day_of(n.property_id) ORDER BY starts_on LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT sum((SELECT t.annual_amount FROM lease_item_terms_then($3) t WHERE t.org_id = $1 AND t.item_id = j.id
                            AND t.starts_on <= day_of(n.property_id) ORDER BY t.starts_on DESC LIMIT 1))::bigint AS annual
                       FROM lease_items_then($3) j WHERE x.first AND j.org_id = $1 AND j.lease_id = x.lease_id AND j.type <> 'rent') b ON true
  LEFT JOIN LATERAL (SELECT max(period_end) AS until FROM charges WHERE x.first AND org_id = $1 AND lease_id = x.lease_id
                        AND type = 'rent' AND item_id IS NOT NULL AND effective_on <= $2 AND recorded_at <= $3) g ON true
  LEFT JOIN LATERAL (
    SELECT sum(CASE m.type WHEN 'receipt' THEN m.amount WHEN 'transfer' THEN 0 ELSE -m.amount END)::bigint AS held
      FROM deposits d JOIN deposit_movements m ON m.org_id = $1 AND m.deposit_id = d.id
     WHERE x.first AND d.org_id = $1 AND d.lease_id = x.lease_id AND m.effective_on <= $2 AND m.created_at <= $3) h ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS cheques FROM cheques q
     WHERE x.first AND q.org_id = $1 AND q.lease_id = x.lease_id AND q.kind = 'payment'
       AND CASE WHEN EXISTS (SELECT FROM cheque_steps t WHERE t.org_id = $1 AND t.cheque_id = q.id
                                AND (t.effective_on > $2 OR t.created_at > $3))
                THEN (SELECT t.status FROM cheque_steps t WHERE t.org_id = $1 AND t.cheque_id = q.id AND t.effective_on <= $2
                         AND t.created_at <= $3 ORDER BY t.created_at DESC, t.id DESC LIMIT 1)
                ELSE q.status END IN ('expected', 'received', 'deposited')) w ON true
  LEFT JOIN owed o ON o.lease_id = x.lease_id
 ORDER BY p.name COLLATE "C", n.property_id, n.number COLLATE "C", n.id
