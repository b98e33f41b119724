-- All units added up by currency, without bringing any of them here. $1 organisation, $2 day, $3 instant of recording.
-- lower() and upper() instead of @>: the planner takes a day inside a range for rare, and would go lease by lease.
WITH later AS MATERIALIZED ({later}),
 base AS MATERIALIZED (
  SELECT coalesce(l.currency, n.currency) AS currency, {sqm} AS area, n.market_rent, x.lease_id, x.position = 1 AS first
    FROM units_then($3) n JOIN properties_then($3) p ON p.org_id = $1 AND p.id = n.property_id
    LEFT JOIN (lease_units_then($3) x JOIN leases_then($3) l ON l.org_id = $1 AND l.id = x.lease_id)
      ON x.org_id = $1 AND x.unit_id = n.id AND x.binding AND lower(x.period) <= day_of(n.property_id) AND upper(x.period) > day_of(n.property_id)
   WHERE n.org_id = $1 {conditions}),
 led AS MATERIALIZED (SELECT lease_id, currency FROM base WHERE first),
 open AS (
  SELECT c.lease_id, c.amount - c.credited - c.allocated + coalesce(l.amount, 0) AS amount
    FROM charges c LEFT JOIN later l ON l.charge_id = c.id
   WHERE c.credited + c.allocated < c.amount AND c.org_id = $1 AND c.effective_on <= $2 AND c.recorded_at <= $3 AND c.due_on < day_of(c.property_id)
  UNION ALL
  SELECT c.lease_id, l.amount FROM later l JOIN charges c ON c.id = l.charge_id
   WHERE c.credited + c.allocated = c.amount AND c.org_id = $1 AND c.effective_on <= $2 AND c.recorded_at <= $3 AND c.due_on < day_of(c.property_id)),
 owed AS (SELECT led.currency, sum(o.amount)::bigint AS arrears FROM open o JOIN led ON led.lease_id = o.lease_id GROUP BY 1),
 agreed AS (
  SELECT led.currency, sum(t.annual_amount) FILTER (WHERE i.type = 'rent')::bigint AS annual_rent,
         sum((2 * t.annual_amount + 12) / 24) FILTER (WHERE i.type = 'rent')::bigint AS monthly,
         sum(t.annual_amount) FILTER (WHERE i.type <> 'rent')::bigint AS other_charges
    FROM (SELECT DISTINCT ON (item_id) item_id, annual_amount FROM lease_item_terms_then($3)
           WHERE org_id = $1 AND starts_on <= $2
           [[ AND starts_on <= (SELECT day_of(z.property_id) FROM lease_items_then($3) y JOIN leases_then($3) z ON z.org_id = $1 AND z.id = y.lease_id
                                 WHERE y.org_id = $1 AND y.id = item_id) ]]
           ORDER BY item_id DESC, starts_on DESC) t
    JOIN lease_items_then($3) i ON i.org_id = $1 AND i.id = t.item_id JOIN led ON led.lease_id = i.lease_id GROUP BY 1),
 kept AS (
  SELECT led.currency, sum(d.held)::bigint AS held
    FROM (SELECT lease_id, held FROM deposits WHERE org_id = $1
           UNION ALL
          SELECT d.lease_id, CASE m.type WHEN 'receipt' THEN -m.amount WHEN 'transfer' THEN 0 ELSE m.amount END
            FROM deposit_movements m JOIN deposits d ON d.org_id = $1 AND d.id = m.deposit_id
           WHERE m.org_id = $1 AND (m.effective_on > $2 OR m.created_at > $3)) d
    JOIN led ON led.lease_id = d.lease_id GROUP BY 1),
 moved AS MATERIALIZED (
  SELECT cheque_id FROM cheque_steps WHERE org_id = $1 AND effective_on > $2
   UNION SELECT cheque_id FROM cheque_steps WHERE org_id = $1 AND created_at > $3),
 waiting AS (
  SELECT led.currency, count(*) AS cheques FROM (
    SELECT q.lease_id FROM cheques q WHERE q.org_id = $1 AND q.status IN ('expected', 'received', 'deposited')
       AND q.kind = 'payment' AND NOT EXISTS (SELECT FROM moved m WHERE m.cheque_id = q.id)
    UNION ALL
    SELECT q.lease_id FROM moved m JOIN cheques q ON q.org_id = $1 AND q.id = m.cheque_id AND q.kind = 'payment'
     WHERE (SELECT t.status FROM cheque_steps t WHERE t.org_id = $1 AND t.cheque_id = q.id AND t.effective_on <= $2
               AND t.created_at <= $3 ORDER BY t.created_at DESC, t.id DESC LIMIT 1) IN ('expected', 'received', 'deposited')
    ) q JOIN led ON led.lease_id = q.lease_id GROUP BY 1)
SELECT c.*, o.arrears, a.annual_rent, a.monthly, a.other_charges, k.held, w.cheques
  FROM (SELECT currency, count(*) AS units, count(lease_id) AS occupied, coalesce(sum(area), 0) AS area,
               coalesce(sum(market_rent), 0)::bigint AS market_rent FROM base GROUP BY 1) c
  LEFT JOIN owed o USING (currency) LEFT JOIN agreed a USING (currency) LEFT JOIN kept k USING (currency)
  LEFT JOIN waiting w USING (currency)
 ORDER BY currency
