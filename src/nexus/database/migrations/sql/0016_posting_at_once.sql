-- post_entries as before, with one INSERT for all entries of a call and one for all their postings: only the chain of
-- hashes goes entry by entry. A billing run posts hundreds at once.
CREATE OR REPLACE FUNCTION post_entries(entries jsonb, who text, request text)
    RETURNS TABLE (id uuid, number bigint, created_at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    org uuid := current_org();
    head ledgers;
    e record;
    heads journal_entries[] := '{}';
    lines jsonb[] := '{}';
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger' || org::text, 7));
    SELECT * INTO STRICT head FROM ledgers WHERE org_id = org FOR UPDATE;
    FOR e IN
        SELECT x.body, l.lines, l.n
          FROM jsonb_array_elements(entries) WITH ORDINALITY AS x (body, place)
         CROSS JOIN LATERAL (
            SELECT count(*) AS n, jsonb_agg(jsonb_build_array(p.line, p.account_id, a.book, p.currency, p.amount, p.property_id,
                   p.unit_id, p.lease_id, p.tenant_id, p.owner_reference, p.memo) ORDER BY p.line) AS lines
              FROM ROWS FROM (jsonb_to_recordset(x.body -> 'postings') AS (account_id uuid, currency text, amount bigint,
                              property_id uuid, unit_id uuid, lease_id uuid, tenant_id uuid, owner_reference text, memo text))
                   WITH ORDINALITY AS p (account_id, currency, amount, property_id, unit_id, lease_id, tenant_id,
                                         owner_reference, memo, line)
              JOIN accounts a ON a.org_id = org AND a.id = p.account_id) l
         ORDER BY x.place
    LOOP
        head.last_number := head.last_number + 1;
        head.last_created_at := greatest(nexus_now(), head.last_created_at + interval '1 microsecond');
        head.last_hash := sha256(head.last_hash || convert_to(jsonb_build_array(
            head.last_number, e.body ->> 'id', e.body ->> 'effective_on',
            (extract(epoch FROM head.last_created_at) * 1000000)::bigint, e.body ->> 'kind', e.body ->> 'description',
            e.body ->> 'source_id', e.body ->> 'reverses_id', e.n, who, request, e.lines)::text, 'UTF8'));
        heads := heads || ROW(org, (e.body ->> 'id')::uuid, head.last_number, (e.body ->> 'effective_on')::date,
            head.last_created_at, e.body ->> 'kind', e.body ->> 'description', (e.body ->> 'source_id')::uuid,
            (e.body ->> 'reverses_id')::uuid, e.n, who, request, head.last_hash)::journal_entries;
        lines := lines || e.lines;
    END LOOP;
    INSERT INTO journal_entries SELECT * FROM unnest(heads);
    INSERT INTO postings (org_id, entry_id, line, account_id, book, currency, amount, effective_on, created_at,
                          property_id, unit_id, lease_id, tenant_id, owner_reference, memo)
    SELECT org, h.id, (l ->> 0)::smallint, (l ->> 1)::uuid, l ->> 2, l ->> 3, (l ->> 4)::bigint, h.effective_on, h.created_at,
           (l ->> 5)::uuid, (l ->> 6)::uuid, (l ->> 7)::uuid, (l ->> 8)::uuid, l ->> 9, l ->> 10
      FROM unnest(heads) WITH ORDINALITY AS h (org_id, id, number, effective_on, created_at, kind, description, source_id,
                                               reverses_id, posting_count, actor, request_id, hash, place)
      JOIN unnest(lines) WITH ORDINALITY AS m (lines, place) USING (place)
     CROSS JOIN LATERAL jsonb_array_elements(m.lines) AS l;
    UPDATE ledgers SET last_number = head.last_number, last_created_at = head.last_created_at, last_hash = head.last_hash
     WHERE org_id = org;
    RETURN QUERY SELECT h.id, h.number, h.created_at FROM unnest(heads) AS h ORDER BY h.number;
END $$;
