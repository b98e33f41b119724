-- What a billing run does a hundred thousand times, done once for each statement: see decision 0025.

-- post_entries as before; it also gives the hash, so that nobody need read again what was just posted.
DROP FUNCTION post_entries(jsonb, text, text);
CREATE FUNCTION post_entries(entries jsonb, who text, request text)
    RETURNS TABLE (id uuid, number bigint, created_at timestamptz, hash bytea)
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
    RETURN QUERY SELECT (x.value ->> 'id')::uuid, before + x.place, instants[x.place], hashes[x.place]
                   FROM jsonb_array_elements(entries) WITH ORDINALITY AS x (value, place) ORDER BY x.place;
END $$;
REVOKE ALL ON FUNCTION post_entries(jsonb, text, text) FROM public;
GRANT EXECUTE ON FUNCTION post_entries(jsonb, text, text) TO nexus_app, nexus_bounded;

-- An entry belongs to a ledger, and its day is open there: looked up once for a statement.
ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_org_id_fkey;
CREATE OR REPLACE FUNCTION check_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    n record;
    closed date;
BEGIN
    FOR n IN SELECT org_id, min(effective_on) AS first_on FROM new_rows GROUP BY org_id LOOP
        SELECT l.closed_through INTO closed FROM ledgers l WHERE l.org_id = n.org_id FOR KEY SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'There is no ledger of this organisation.'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'entry_ledger';
        ELSIF n.first_on <= closed THEN
            RAISE EXCEPTION 'The books are closed through %.', closed
                USING ERRCODE = 'check_violation', CONSTRAINT = 'period_closed';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE FUNCTION keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM journal_entries WHERE org_id = OLD.org_id) THEN
        RAISE EXCEPTION 'Entries are in this ledger.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'entry_ledger';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_ledger BEFORE DELETE ON ledgers FOR EACH ROW EXECUTE FUNCTION keep_ledger();
CREATE TRIGGER keep_key AFTER UPDATE OF org_id ON ledgers FOR EACH ROW WHEN (OLD.org_id IS DISTINCT FROM NEW.org_id)
    EXECUTE FUNCTION keep_key();

-- The balance of an entry at the commit: nearly every one has a single book and currency, and is added up in one pass.
CREATE OR REPLACE FUNCTION check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    s record;
    crooked text;
BEGIN
    SELECT count(*) AS n, sum(amount) AS total, min(book) = max(book) AND min(currency) = max(currency) AS of_one INTO s
      FROM postings WHERE org_id = NEW.org_id AND entry_id = NEW.id;
    IF s.n = NEW.posting_count AND s.of_one AND s.total = 0 THEN
        RETURN NULL;
    END IF;
    SELECT string_agg(book || ' ' || currency || ' ' || total, ', ') INTO crooked
      FROM (SELECT book, currency, sum(amount) AS total FROM postings
             WHERE org_id = NEW.org_id AND entry_id = NEW.id GROUP BY book, currency HAVING sum(amount) <> 0) per_book;
    IF s.n <> NEW.posting_count OR crooked IS NOT NULL THEN
        RAISE EXCEPTION 'Entry % is not balanced: %', NEW.number, coalesce(crooked, 'postings are missing')
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balanced';
    END IF;
    RETURN NULL;
END $$;

-- A charge is about what its entry is about, whose postings have looked that up and hold it: no foreign key for each charge
-- and column. Nothing of it can go while postings point at it (keep_posted).
ALTER TABLE charges DROP CONSTRAINT charges_org_id_lease_id_fkey, DROP CONSTRAINT charges_org_id_property_id_fkey,
    DROP CONSTRAINT charges_org_id_unit_id_fkey, DROP CONSTRAINT charges_org_id_tenant_id_fkey,
    DROP CONSTRAINT charges_org_id_entry_id_fkey, DROP CONSTRAINT charges_org_id_item_id_fkey,
    DROP CONSTRAINT charges_org_id_income_account_id_fkey;
CREATE FUNCTION charges_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    c record;
    found bigint;
BEGIN
    IF EXISTS (
        SELECT FROM new_rows n LEFT JOIN postings p ON p.org_id = n.org_id AND p.entry_id = n.entry_id AND p.line = 1
         WHERE (n.property_id, n.unit_id, n.lease_id, n.tenant_id, n.currency, n.amount) IS DISTINCT FROM
               (p.property_id, p.unit_id, p.lease_id, p.tenant_id, p.currency, p.amount)) THEN
        RAISE EXCEPTION 'A charge is about what its entry is about.'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'charge_entry';
    END IF;
    FOR c IN SELECT org_id, array_agg(DISTINCT item_id) FILTER (WHERE item_id IS NOT NULL) AS items,
                    array_agg(DISTINCT income_account_id) AS accounts FROM new_rows GROUP BY org_id LOOP
        PERFORM FROM accounts WHERE org_id = c.org_id AND id = ANY (c.accounts) AND role IS NOT NULL FOR KEY SHARE;
        GET DIAGNOSTICS found = ROW_COUNT;
        IF found <> cardinality(c.accounts) THEN
            RAISE EXCEPTION 'A charge is earned in an account that the product itself posts to.'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'charge_account';
        END IF;
        PERFORM FROM lease_items WHERE org_id = c.org_id AND id = ANY (c.items) FOR KEY SHARE;
        GET DIAGNOSTICS found = ROW_COUNT;
        IF found <> cardinality(coalesce(c.items, '{}')) THEN
            RAISE EXCEPTION 'A charge is of an item that isn''t there.'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'charge_item';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION charges_inserted() FROM public;
CREATE TRIGGER charges_inserted AFTER INSERT ON charges
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION charges_inserted();
CREATE TRIGGER keep_key AFTER UPDATE OF org_id, entry_id, property_id, unit_id, lease_id, tenant_id, item_id ON charges
    FOR EACH ROW WHEN ((OLD.org_id, OLD.entry_id, OLD.property_id, OLD.unit_id, OLD.lease_id, OLD.tenant_id, OLD.item_id)
        IS DISTINCT FROM (NEW.org_id, NEW.entry_id, NEW.property_id, NEW.unit_id, NEW.lease_id, NEW.tenant_id, NEW.item_id))
    EXECUTE FUNCTION keep_key();
CREATE FUNCTION keep_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The product itself posts to this account.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'charge_account';
END $$;
CREATE TRIGGER keep_account BEFORE DELETE ON accounts FOR EACH ROW WHEN (OLD.role IS NOT NULL AND as_usual())
    EXECUTE FUNCTION keep_account();
CREATE TRIGGER keep_role AFTER UPDATE OF role ON accounts FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role)
    EXECUTE FUNCTION keep_key();
-- The row is locked when this looks, so no charge of it is on its way.
CREATE FUNCTION keep_charged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM charges WHERE org_id = OLD.org_id AND item_id = OLD.id) THEN
        RAISE EXCEPTION 'Charges are of this item.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'charge_item';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_charged BEFORE DELETE ON lease_items FOR EACH ROW EXECUTE FUNCTION keep_charged();
CREATE TRIGGER keep_key AFTER UPDATE OF org_id, id ON lease_items FOR EACH ROW
    WHEN ((OLD.org_id, OLD.id) IS DISTINCT FROM (NEW.org_id, NEW.id)) EXECUTE FUNCTION keep_key();

SELECT guard_triggers();
