-- What postings point at is looked up and locked once for a statement, and no longer by a foreign key for each posting and
-- column: many postings point at the same few things. A thing that a posting points at still can't be deleted.
ALTER TABLE postings DROP CONSTRAINT postings_org_id_entry_id_fkey, DROP CONSTRAINT postings_org_id_account_id_book_fkey,
    DROP CONSTRAINT postings_org_id_property_id_fkey, DROP CONSTRAINT postings_org_id_unit_id_fkey,
    DROP CONSTRAINT postings_org_id_lease_id_fkey, DROP CONSTRAINT postings_org_id_tenant_id_fkey;

CREATE FUNCTION refuse_posting(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A posting points at something that isn''t there: %.', what
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_' || what;
END $$;

-- Postings come with their entry, all in one statement and with the lines 1 to n, and agree with it; so none can be
-- added later. What they point at is there, and stays until the commit.
CREATE OR REPLACE FUNCTION postings_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    p record;
    found bigint;
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT org_id, entry_id, count(*) AS n, max(line) AS last_line, min(effective_on) AS first_on, max(effective_on) AS last_on,
                            min(created_at) AS first_at, max(created_at) AS last_at
                       FROM new_rows GROUP BY org_id, entry_id) g
          LEFT JOIN journal_entries e ON e.org_id = g.org_id AND e.id = g.entry_id
         WHERE (g.n, g.last_line, g.first_on, g.last_on, g.first_at, g.last_at) IS DISTINCT FROM
               (e.posting_count, e.posting_count, e.effective_on, e.effective_on, e.created_at, e.created_at)) THEN
        RAISE EXCEPTION 'An entry is posted whole.' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_whole';
    END IF;
    FOR p IN SELECT org_id, array_agg(DISTINCT account_id) AS accounts,
                    array_agg(DISTINCT property_id) FILTER (WHERE property_id IS NOT NULL) AS properties,
                    array_agg(DISTINCT unit_id) FILTER (WHERE unit_id IS NOT NULL) AS units,
                    array_agg(DISTINCT lease_id) FILTER (WHERE lease_id IS NOT NULL) AS leases,
                    array_agg(DISTINCT tenant_id) FILTER (WHERE tenant_id IS NOT NULL) AS tenants
               FROM new_rows GROUP BY org_id
    LOOP
        PERFORM FROM accounts WHERE org_id = p.org_id AND id = ANY (p.accounts) FOR KEY SHARE;
        GET DIAGNOSTICS found = ROW_COUNT;
        IF found <> cardinality(p.accounts) THEN PERFORM refuse_posting('account'); END IF;
        IF p.properties IS NOT NULL THEN
            PERFORM FROM properties WHERE org_id = p.org_id AND id = ANY (p.properties) FOR KEY SHARE;
            GET DIAGNOSTICS found = ROW_COUNT;
            IF found <> cardinality(p.properties) THEN PERFORM refuse_posting('property'); END IF;
        END IF;
        IF p.units IS NOT NULL THEN
            PERFORM FROM units WHERE org_id = p.org_id AND id = ANY (p.units) FOR KEY SHARE;
            GET DIAGNOSTICS found = ROW_COUNT;
            IF found <> cardinality(p.units) THEN PERFORM refuse_posting('unit'); END IF;
        END IF;
        IF p.leases IS NOT NULL THEN
            PERFORM FROM leases WHERE org_id = p.org_id AND id = ANY (p.leases) FOR KEY SHARE;
            GET DIAGNOSTICS found = ROW_COUNT;
            IF found <> cardinality(p.leases) THEN PERFORM refuse_posting('lease'); END IF;
        END IF;
        IF p.tenants IS NOT NULL THEN
            PERFORM FROM tenants WHERE org_id = p.org_id AND id = ANY (p.tenants) FOR KEY SHARE;
            GET DIAGNOSTICS found = ROW_COUNT;
            IF found <> cardinality(p.tenants) THEN PERFORM refuse_posting('tenant'); END IF;
        END IF;
    END LOOP;
    INSERT INTO account_days AS d (org_id, account_id, currency, effective_on, recorded_on, debit, credit)
    SELECT org_id, account_id, currency, effective_on, (created_at AT TIME ZONE 'UTC')::date,
           coalesce(sum(amount) FILTER (WHERE amount > 0), 0), coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT (org_id, account_id, currency, effective_on, recorded_on) DO UPDATE
       SET debit = d.debit + excluded.debit, credit = d.credit + excluded.credit;
    RETURN NULL;
END $$;

-- The row is locked when this looks, so no posting about it is on its way.
CREATE FUNCTION keep_posted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE posted boolean;
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'accounts' THEN posted := EXISTS (SELECT FROM postings WHERE org_id = OLD.org_id AND account_id = OLD.id);
        WHEN 'properties' THEN posted := EXISTS (SELECT FROM postings WHERE org_id = OLD.org_id AND property_id = OLD.id);
        WHEN 'units' THEN posted := EXISTS (SELECT FROM postings WHERE org_id = OLD.org_id AND unit_id = OLD.id);
        WHEN 'leases' THEN posted := EXISTS (SELECT FROM postings WHERE org_id = OLD.org_id AND lease_id = OLD.id);
        WHEN 'tenants' THEN posted := EXISTS (SELECT FROM postings WHERE org_id = OLD.org_id AND tenant_id = OLD.id);
    END CASE;
    IF posted THEN
        RAISE EXCEPTION 'Postings point at it.' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posted';
    END IF;
    RETURN OLD;
END $$;
CREATE FUNCTION keep_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A key stays as it is.' USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['accounts', 'properties', 'units', 'leases', 'tenants'] LOOP
        EXECUTE format('CREATE TRIGGER keep_posted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_posted()', t);
        EXECUTE format('CREATE TRIGGER keep_key AFTER UPDATE OF org_id, id ON %I FOR EACH ROW'
            ' WHEN ((OLD.org_id, OLD.id) IS DISTINCT FROM (NEW.org_id, NEW.id)) EXECUTE FUNCTION keep_key()', t);
    END LOOP;
END $$;
CREATE TRIGGER keep_book AFTER UPDATE OF book ON accounts FOR EACH ROW WHEN (OLD.book IS DISTINCT FROM NEW.book)
    EXECUTE FUNCTION keep_key();

-- The day of an entry is compared with the closing once for a statement.
DROP TRIGGER period_open ON journal_entries;
CREATE OR REPLACE FUNCTION check_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed date;
BEGIN
    SELECT l.closed_through INTO closed FROM ledgers l
      JOIN (SELECT org_id, min(effective_on) AS first_on FROM new_rows GROUP BY org_id) n USING (org_id)
     WHERE n.first_on <= l.closed_through LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'The books are closed through %.', closed
            USING ERRCODE = 'check_violation', CONSTRAINT = 'period_closed';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER period_open AFTER INSERT ON journal_entries
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION check_period();
