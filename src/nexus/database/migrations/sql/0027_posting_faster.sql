-- post_entries as before, faster for many entries: all postings of a call are read at once, not entry by entry, and stored
-- as they were read. Only the chain of hashes goes entry by entry.
CREATE OR REPLACE FUNCTION post_entries(entries jsonb, who text, request text)
    RETURNS TABLE (id uuid, number bigint, created_at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    org uuid := current_org();
    head ledgers;
    e record;
    hashes bytea[] := '{}';
    instants timestamptz[] := '{}';
    counts int[] := '{}';
    before bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger' || org::text, 7));
    SELECT * INTO STRICT head FROM ledgers WHERE org_id = org FOR UPDATE;
    before := head.last_number;
    FOR e IN
        WITH x AS MATERIALIZED (SELECT * FROM jsonb_array_elements(entries) WITH ORDINALITY AS x (body, place)),
             l AS MATERIALIZED (
            SELECT x.place, count(*) AS n, jsonb_agg(jsonb_build_array(p.line, p.account_id, a.book, p.currency, p.amount,
                   p.property_id, p.unit_id, p.lease_id, p.tenant_id, p.owner_reference, p.memo) ORDER BY p.line) AS lines
              FROM x CROSS JOIN LATERAL
                   ROWS FROM (jsonb_to_recordset(x.body -> 'postings') AS (account_id uuid, currency text, amount bigint,
                              property_id uuid, unit_id uuid, lease_id uuid, tenant_id uuid, owner_reference text, memo text))
                   WITH ORDINALITY AS p (account_id, currency, amount, property_id, unit_id, lease_id, tenant_id,
                                         owner_reference, memo, line)
              JOIN accounts a ON a.org_id = org AND a.id = p.account_id GROUP BY x.place)
        SELECT b.*, coalesce(l.n, 0) AS n, l.lines
          FROM x CROSS JOIN LATERAL jsonb_to_record(x.body) AS b (id text, effective_on text, kind text, description text,
                                                                   source_id text, reverses_id text)
          LEFT JOIN l USING (place) ORDER BY x.place
    LOOP
        head.last_number := head.last_number + 1;
        head.last_created_at := greatest(nexus_now(), head.last_created_at + interval '1 microsecond');
        head.last_hash := sha256(head.last_hash || convert_to(jsonb_build_array(
            head.last_number, e.id, e.effective_on, (extract(epoch FROM head.last_created_at) * 1000000)::bigint, e.kind,
            e.description, e.source_id, e.reverses_id, e.n, who, request, e.lines)::text, 'UTF8'));
        hashes := hashes || head.last_hash;
        instants := instants || head.last_created_at;
        counts := counts || e.n::int;
    END LOOP;
    INSERT INTO journal_entries (org_id, id, number, effective_on, created_at, kind, description, source_id, reverses_id,
                                 posting_count, actor, request_id, hash)
    SELECT org, h.id, before + h.place, h.effective_on, h.at, h.kind, h.description, h.source_id, h.reverses_id, h.n, who, request,
           h.hash
      FROM ROWS FROM (jsonb_to_recordset(entries) AS (id uuid, effective_on date, kind text, description text, source_id uuid,
                                                      reverses_id uuid),
                      unnest(hashes), unnest(instants), unnest(counts))
           WITH ORDINALITY AS h (id, effective_on, kind, description, source_id, reverses_id, hash, at, n, place)
     ORDER BY h.place;
    INSERT INTO postings (org_id, entry_id, line, account_id, book, currency, amount, effective_on, created_at,
                          property_id, unit_id, lease_id, tenant_id, owner_reference, memo)
    SELECT org, h.id, p.line, p.account_id, a.book, p.currency, p.amount, h.effective_on, h.at, p.property_id, p.unit_id,
           p.lease_id, p.tenant_id, p.owner_reference, p.memo
      FROM ROWS FROM (jsonb_to_recordset(entries) AS (id uuid, effective_on date, postings jsonb), unnest(instants))
           WITH ORDINALITY AS h (id, effective_on, postings, at, place)
     CROSS JOIN LATERAL
           ROWS FROM (jsonb_to_recordset(h.postings) AS (account_id uuid, currency text, amount bigint,
                      property_id uuid, unit_id uuid, lease_id uuid, tenant_id uuid, owner_reference text, memo text))
           WITH ORDINALITY AS p (account_id, currency, amount, property_id, unit_id, lease_id, tenant_id, owner_reference, memo,
                                 line)
      JOIN accounts a ON a.org_id = org AND a.id = p.account_id ORDER BY h.place, p.line;
    UPDATE ledgers SET last_number = head.last_number, last_created_at = head.last_created_at, last_hash = head.last_hash
     WHERE org_id = org;
    RETURN QUERY SELECT (x.value ->> 'id')::uuid, before + x.place, instants[x.place]
                   FROM jsonb_array_elements(entries) WITH ORDINALITY AS x (value, place) ORDER BY x.place;
END $$;

-- As refresh_statistics, for the tables of the books.
CREATE FUNCTION refresh_statistics_of_books() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE public.lease_items, public.payments, public.cheques, public.cheque_steps, public.journal_entries, public.postings,
            public.account_days, public.charges, public.allocations, public.deposits;
END $$;
REVOKE ALL ON FUNCTION refresh_statistics_of_books() FROM public;
GRANT EXECUTE ON FUNCTION refresh_statistics_of_books() TO nexus_app;
