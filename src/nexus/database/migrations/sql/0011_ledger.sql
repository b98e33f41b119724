-- The ledger: accounts, journal entries and their postings. docs/decisions/0008 tells why it is built like this.

CREATE FUNCTION new_uuid() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    -- UUIDv7: PostgreSQL has its own from 18 on
    SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid
$$;

CREATE TABLE accounts (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    book text NOT NULL CHECK (book IN ('client', 'own')),
    code text NOT NULL,
    name text NOT NULL,
    name_ar text,
    type text NOT NULL CHECK (type IN ('asset', 'liability', 'equity', 'income', 'expense')),
    role text,
    control boolean NOT NULL DEFAULT false,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, book, code),
    UNIQUE (org_id, id, book),
    UNIQUE (org_id, role)
);
COMMENT ON COLUMN accounts.role IS 'what the product itself posts here, such as tenant_receivables; null for an account that a user added';
COMMENT ON COLUMN accounts.control IS 'kept by a sub-ledger: no manual entry may touch it';
CREATE INDEX accounts_order ON accounts (org_id, created_at, id);

-- One row per organisation: the end of its chain. Whoever posts holds it until the commit.
CREATE TABLE ledgers (
    org_id uuid PRIMARY KEY REFERENCES organisations (id),
    last_number bigint NOT NULL DEFAULT 0,
    last_created_at timestamptz NOT NULL DEFAULT 'epoch',
    last_hash bytea NOT NULL,
    closed_through date
) WITH (fillfactor = 50);
COMMENT ON COLUMN ledgers.closed_through IS 'nothing is posted with an effective date up to this day';

CREATE TABLE journal_entries (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    effective_on date NOT NULL,
    created_at timestamptz NOT NULL,
    kind text NOT NULL,
    description text NOT NULL,
    source_id uuid,
    reverses_id uuid,
    posting_count smallint NOT NULL CHECK (posting_count BETWEEN 2 AND 1000),
    actor text NOT NULL,
    request_id text NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, number),
    UNIQUE (org_id, reverses_id),
    FOREIGN KEY (org_id) REFERENCES ledgers (org_id),
    FOREIGN KEY (org_id, reverses_id) REFERENCES journal_entries (org_id, id)
);
COMMENT ON COLUMN journal_entries.created_at IS 'when it was recorded: the second time axis, strictly rising with number';
COMMENT ON COLUMN journal_entries.source_id IS 'the payment, charge or other thing that the entry comes from';
CREATE INDEX journal_entries_order ON journal_entries (org_id, created_at, id);
CREATE INDEX journal_entries_by_day ON journal_entries (org_id, effective_on);
CREATE INDEX journal_entries_by_source ON journal_entries (org_id, source_id) WHERE source_id IS NOT NULL;

CREATE TABLE postings (
    org_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    line smallint NOT NULL CHECK (line > 0),
    account_id uuid NOT NULL,
    book text NOT NULL,
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount <> 0),
    effective_on date NOT NULL,
    created_at timestamptz NOT NULL,
    property_id uuid,
    unit_id uuid,
    lease_id uuid,
    tenant_id uuid,
    owner_reference text,
    memo text,
    PRIMARY KEY (org_id, entry_id, line),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id),
    FOREIGN KEY (org_id, account_id, book) REFERENCES accounts (org_id, id, book),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    FOREIGN KEY (org_id, unit_id) REFERENCES units (org_id, id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id)
);
COMMENT ON COLUMN postings.amount IS 'minor units of the currency: a debit is positive, a credit negative';
CREATE INDEX postings_by_account ON postings (org_id, account_id, effective_on);
CREATE INDEX postings_by_recording ON postings (org_id, created_at);
CREATE INDEX postings_by_property ON postings (org_id, property_id, account_id) WHERE property_id IS NOT NULL;
CREATE INDEX postings_by_unit ON postings (org_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX postings_by_lease ON postings (org_id, lease_id, account_id) WHERE lease_id IS NOT NULL;
CREATE INDEX postings_by_tenant ON postings (org_id, tenant_id, account_id) WHERE tenant_id IS NOT NULL;

-- Sums per account, effective day and day of recording (UTC): a balance on both time axes reads days, not postings.
CREATE TABLE account_days (
    org_id uuid NOT NULL,
    account_id uuid NOT NULL,
    currency char(3) NOT NULL,
    effective_on date NOT NULL,
    recorded_on date NOT NULL,
    debit numeric(30) NOT NULL,
    credit numeric(30) NOT NULL,
    PRIMARY KEY (org_id, account_id, currency, effective_on, recorded_on),
    FOREIGN KEY (org_id, account_id) REFERENCES accounts (org_id, id)
) WITH (fillfactor = 50);

CREATE TABLE period_closings (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    through date NOT NULL,
    status text NOT NULL CHECK (status IN ('closed', 'reopened')),
    closed_by text NOT NULL,
    reopened_at timestamptz,
    reopened_by text,
    reopening_reason text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id)
);
CREATE INDEX period_closings_order ON period_closings (org_id, created_at, id);

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['accounts', 'period_closings'] LOOP
        EXECUTE format('CREATE TRIGGER take_turn BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION take_turn()', t);
        EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION touch()', t);
    END LOOP;
END $$;

-- What is posted stays as it is, for everybody: a correction is an entry that reverses.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed date;
BEGIN
    SELECT closed_through INTO closed FROM ledgers WHERE org_id = NEW.org_id;
    IF NEW.effective_on <= closed THEN
        RAISE EXCEPTION 'The books are closed through %.', closed
            USING ERRCODE = 'check_violation', CONSTRAINT = 'period_closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER period_open BEFORE INSERT ON journal_entries FOR EACH ROW EXECUTE FUNCTION check_period();

-- Postings come with their entry, all in one statement and with the lines 1 to n, and agree with it; so none can be
-- added later.
CREATE FUNCTION postings_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
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
    INSERT INTO account_days AS d (org_id, account_id, currency, effective_on, recorded_on, debit, credit)
    SELECT org_id, account_id, currency, effective_on, (created_at AT TIME ZONE 'UTC')::date,
           coalesce(sum(amount) FILTER (WHERE amount > 0), 0), coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT (org_id, account_id, currency, effective_on, recorded_on) DO UPDATE
       SET debit = d.debit + excluded.debit, credit = d.credit + excluded.credit;
    RETURN NULL;
END $$;
CREATE TRIGGER postings_inserted AFTER INSERT ON postings
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION postings_inserted();

-- At the commit each entry is whole, and debits equal credits in each book and currency.
CREATE FUNCTION check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found bigint; crooked text;
BEGIN
    SELECT sum(n), string_agg(book || ' ' || currency || ' ' || total, ', ') FILTER (WHERE total <> 0) INTO found, crooked
      FROM (SELECT book, currency, count(*) AS n, sum(amount) AS total FROM postings
             WHERE org_id = NEW.org_id AND entry_id = NEW.id GROUP BY book, currency) per_book;
    IF found IS DISTINCT FROM NEW.posting_count::bigint OR crooked IS NOT NULL THEN
        RAISE EXCEPTION 'Entry % is not balanced: %', NEW.number, coalesce(crooked, 'postings are missing')
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balanced';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON journal_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_balance();

-- The only way to post. Each entry is {"id", "effective_on", "kind", "description", "source_id", "reverses_id",
-- "postings": [{"account_id", "currency", "amount", "property_id", …}]}. The hash of an entry covers the hash before
-- it and everything that is stored of it, written as JSON arrays (nexus/ledger/proof.py writes the same).
CREATE FUNCTION post_entries(entries jsonb, who text, request text)
    RETURNS TABLE (id uuid, number bigint, created_at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    org uuid := current_org();
    head ledgers;
    e jsonb;
    lines jsonb;
    lines_count int;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger' || org::text, 7));
    SELECT * INTO STRICT head FROM ledgers WHERE org_id = org FOR UPDATE;
    FOR e IN SELECT value FROM jsonb_array_elements(entries) WITH ORDINALITY AS a (value, n) ORDER BY n LOOP
        head.last_number := head.last_number + 1;
        head.last_created_at := greatest(nexus_now(), head.last_created_at + interval '1 microsecond');
        SELECT jsonb_agg(jsonb_build_array(p.line, p.account_id, a.book, p.currency, p.amount, p.property_id, p.unit_id,
                         p.lease_id, p.tenant_id, p.owner_reference, p.memo) ORDER BY p.line), count(*)
          INTO lines, lines_count
          FROM ROWS FROM (jsonb_to_recordset(e -> 'postings') AS (account_id uuid, currency text, amount bigint,
                          property_id uuid, unit_id uuid, lease_id uuid, tenant_id uuid, owner_reference text, memo text))
               WITH ORDINALITY AS p (account_id, currency, amount, property_id, unit_id, lease_id, tenant_id,
                                     owner_reference, memo, line)
          JOIN accounts a ON a.org_id = org AND a.id = p.account_id;
        head.last_hash := sha256(head.last_hash || convert_to(jsonb_build_array(
            head.last_number, e ->> 'id', e ->> 'effective_on', (extract(epoch FROM head.last_created_at) * 1000000)::bigint,
            e ->> 'kind', e ->> 'description', e ->> 'source_id', e ->> 'reverses_id', lines_count, who, request,
            lines)::text, 'UTF8'));
        INSERT INTO journal_entries (org_id, id, number, effective_on, created_at, kind, description, source_id,
                                     reverses_id, posting_count, actor, request_id, hash)
        VALUES (org, (e ->> 'id')::uuid, head.last_number, (e ->> 'effective_on')::date, head.last_created_at, e ->> 'kind',
                e ->> 'description', (e ->> 'source_id')::uuid, (e ->> 'reverses_id')::uuid, lines_count, who, request,
                head.last_hash);
        INSERT INTO postings (org_id, entry_id, line, account_id, book, currency, amount, effective_on, created_at,
                              property_id, unit_id, lease_id, tenant_id, owner_reference, memo)
        SELECT org, (e ->> 'id')::uuid, (l ->> 0)::smallint, (l ->> 1)::uuid, l ->> 2, l ->> 3, (l ->> 4)::bigint,
               (e ->> 'effective_on')::date, head.last_created_at, (l ->> 5)::uuid, (l ->> 6)::uuid, (l ->> 7)::uuid,
               (l ->> 8)::uuid, l ->> 9, l ->> 10
          FROM jsonb_array_elements(lines) AS l;
        id := (e ->> 'id')::uuid;
        number := head.last_number;
        created_at := head.last_created_at;
        RETURN NEXT;
    END LOOP;
    UPDATE ledgers SET last_number = head.last_number, last_created_at = head.last_created_at, last_hash = head.last_hash
     WHERE org_id = org;
END $$;
REVOKE ALL ON FUNCTION post_entries(jsonb, text, text) FROM public;
GRANT EXECUTE ON FUNCTION post_entries(jsonb, text, text) TO nexus_app;

-- The chart that every organisation starts with (domain reference §3.1).
CREATE FUNCTION open_books_of(org uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO ledgers (org_id, last_hash) VALUES (org, sha256(convert_to(org::text, 'UTF8')));
    INSERT INTO accounts (org_id, id, book, code, name, name_ar, type, role, control)
    SELECT org, new_uuid(), c.* FROM (VALUES
        ('client', '1010', 'Client bank', 'حساب العملاء البنكي', 'asset', 'client_bank', false),
        ('client', '1015', 'Cash on hand', 'نقد في الصندوق', 'asset', 'cash_on_hand', false),
        ('client', '1020', 'Cheques on hand', 'شيكات في الحيازة', 'asset', 'cheques_on_hand', true),
        ('client', '1030', 'Cheques in clearing', 'شيكات قيد التحصيل', 'asset', 'cheques_in_clearing', true),
        ('client', '1100', 'Tenant receivables', 'ذمم المستأجرين', 'asset', 'tenant_receivables', true),
        ('client', '1110', 'Bounced-cheque receivable', 'ذمم الشيكات المرتجعة', 'asset', 'bounced_cheques', true),
        ('client', '1200', 'Accrued rent', 'إيجار مستحق', 'asset', 'accrued_rent', false),
        ('client', '2010', 'Owner funds payable', 'مستحقات الملاك', 'liability', 'owner_funds', false),
        ('client', '2100', 'Security deposits held', 'تأمينات محتجزة', 'liability', 'security_deposits', true),
        ('client', '2150', 'Prepaid rent', 'إيجار مدفوع مقدما', 'liability', 'tenant_credits', true),
        ('client', '2160', 'Deferred rent', 'إيجار مؤجل', 'liability', 'deferred_rent', false),
        ('client', '2200', 'VAT output', 'ضريبة المخرجات', 'liability', 'vat_output', true),
        ('client', '2300', 'Supplier payables', 'ذمم الموردين', 'liability', 'supplier_payables', false),
        ('client', '2400', 'Service charges and utilities due', 'رسوم خدمات ومرافق مستحقة', 'liability', 'utilities_due', false),
        ('client', '3000', 'Opening balances', 'أرصدة افتتاحية', 'equity', 'client_opening', false),
        ('client', '4000', 'Rent, residential', 'إيجارات سكنية', 'income', 'rent_residential', false),
        ('client', '4010', 'Rent, commercial', 'إيجارات تجارية', 'income', 'rent_commercial', false),
        ('client', '4100', 'Service-charge recovery', 'استرداد رسوم الخدمات', 'income', 'service_charge_recovery', false),
        ('client', '4200', 'Parking and other', 'مواقف وإيرادات أخرى', 'income', 'other_income', false),
        ('client', '4300', 'Late and bounce fees', 'رسوم تأخير وارتجاع', 'income', 'fees', false),
        ('client', '4400', 'Forfeited deposits', 'تأمينات مصادرة', 'income', 'forfeited_deposits', false),
        ('client', '4900', 'Concessions', 'تخفيضات', 'income', 'concessions', false),
        ('client', '5000', 'Repairs', 'إصلاحات', 'expense', 'repairs', false),
        ('client', '5100', 'Utilities', 'مرافق', 'expense', 'utilities', false),
        ('client', '5200', 'Service charge paid', 'رسوم خدمات مدفوعة', 'expense', 'service_charge_paid', false),
        ('client', '5300', 'Insurance', 'تأمين', 'expense', 'insurance', false),
        ('client', '5400', 'Management fee', 'رسوم إدارة', 'expense', 'management_fee', false),
        ('client', '5500', 'Letting fee', 'رسوم تأجير', 'expense', 'letting_fee', false),
        ('client', '5600', 'Government fees', 'رسوم حكومية', 'expense', 'government_fees', false),
        ('client', '5900', 'Bad debt', 'ديون معدومة', 'expense', 'bad_debt', false),
        ('own', '1010', 'Own bank', 'الحساب البنكي للشركة', 'asset', 'own_bank', false),
        ('own', '1100', 'Client recharges receivable', 'ذمم العملاء', 'asset', 'own_receivables', false),
        ('own', '2200', 'VAT output', 'ضريبة المخرجات', 'liability', 'own_vat_output', false),
        ('own', '3000', 'Equity', 'حقوق الملكية', 'equity', 'own_equity', false),
        ('own', '4000', 'Management fees earned', 'إيراد رسوم الإدارة', 'income', 'fee_income', false),
        ('own', '4010', 'Commission earned', 'إيراد العمولات', 'income', 'commission', false),
        ('own', '4020', 'Client recharges', 'مبالغ معاد تحميلها', 'income', 'recharges', false),
        ('own', '5000', 'Operating expenses', 'مصاريف تشغيلية', 'expense', 'own_expenses', false)
    ) AS c (book, code, name, name_ar, type, role, control);
$$;
CREATE FUNCTION open_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM open_books_of(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER open_books AFTER INSERT ON organisations FOR EACH ROW EXECUTE FUNCTION open_books();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['accounts', 'ledgers', 'journal_entries', 'postings', 'account_days', 'period_closings'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts TO nexus_app;
GRANT SELECT, INSERT, UPDATE ON period_closings TO nexus_app;
GRANT SELECT, INSERT, UPDATE (closed_through) ON ledgers TO nexus_app;
GRANT SELECT ON journal_entries, postings, account_days TO nexus_app;

-- Organisations that were there before the ledger get their books now. Row-level security binds the owner too.
ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE org uuid;
BEGIN
    FOR org IN SELECT id FROM organisations LOOP
        PERFORM set_config('app.org_id', org::text, true);
        PERFORM open_books_of(org);
    END LOOP;
    PERFORM set_config('app.org_id', '', true);
END $$;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
