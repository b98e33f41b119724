-- Who supplies, and the tax documents that they issue. docs/decisions/0011 tells why it is built like this.

-- Whom the law takes for the supplier: mostly the owner, for whom the organisation issues documents as agent.
CREATE TABLE tax_suppliers (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    name_ar text,
    address text NOT NULL,
    address_ar text,
    jurisdiction text NOT NULL,
    trn text CHECK (trn ~ '^[0-9]{15}$'),
    registered_from date,
    registered_until date,
    owner_reference text,
    invoice_prefix text NOT NULL CHECK (invoice_prefix ~ '^[A-Z0-9][A-Z0-9-]{0,9}$'),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, invoice_prefix),
    UNIQUE NULLS NOT DISTINCT (org_id, owner_reference),
    CHECK ((trn IS NULL) = (registered_from IS NULL)),
    CHECK (registered_until IS NULL OR registered_until >= registered_from)
);
COMMENT ON COLUMN tax_suppliers.owner_reference IS 'the owner whom it stands for, as properties name them; null for the organisation''s default';
COMMENT ON COLUMN tax_suppliers.registered_until IS 'the last day of the registration; null while it lasts';
CREATE INDEX tax_suppliers_order ON tax_suppliers (org_id, created_at, id);
CREATE TRIGGER take_turn BEFORE INSERT ON tax_suppliers FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON tax_suppliers FOR EACH ROW EXECUTE FUNCTION touch();

-- What was issued, with both parties as they were then. Amounts are minor units of `currency`; those that begin with
-- tax_currency_ are in the currency in which tax is declared.
CREATE TABLE tax_documents (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('tax_invoice', 'simplified_tax_invoice', 'invoice', 'tax_credit_note', 'credit_note')),
    series text NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    number text NOT NULL,
    invoice_id uuid,
    reason text,
    credited_before bigint,
    tenant_id uuid,
    lease_id uuid,
    property_id uuid,
    source_id uuid,
    issued_on date NOT NULL,
    supplied_on date NOT NULL,
    tax_date date NOT NULL,
    due_on date,
    currency char(3) NOT NULL,
    tax_currency char(3) NOT NULL,
    exchange_rate numeric(20, 10) NOT NULL CHECK (exchange_rate > 0),
    line_count smallint NOT NULL CHECK (line_count BETWEEN 1 AND 200),
    discount bigint NOT NULL,
    net bigint NOT NULL CHECK (net >= 0),
    tax bigint NOT NULL CHECK (tax >= 0),
    gross bigint NOT NULL,
    tax_currency_net bigint NOT NULL,
    tax_currency_tax bigint NOT NULL,
    supplier_name text NOT NULL,
    supplier_name_ar text,
    supplier_address text NOT NULL,
    supplier_address_ar text,
    supplier_trn text,
    customer_name text NOT NULL,
    customer_name_ar text,
    customer_address text NOT NULL,
    customer_address_ar text,
    customer_trn text,
    agent_name text,
    agent_name_ar text,
    warnings text[] NOT NULL,
    actor text NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, supplier_id, number),
    UNIQUE (org_id, supplier_id, series, sequence),
    FOREIGN KEY (org_id, supplier_id) REFERENCES tax_suppliers (org_id, id),
    FOREIGN KEY (org_id, invoice_id) REFERENCES tax_documents (org_id, id),
    FOREIGN KEY (org_id, tenant_id) REFERENCES tenants (org_id, id),
    FOREIGN KEY (org_id, lease_id) REFERENCES leases (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    CHECK (gross = net + tax),
    CHECK (currency <> tax_currency OR (exchange_rate, tax_currency_net, tax_currency_tax) = (1, net, tax)),
    CHECK ((kind IN ('tax_credit_note', 'credit_note')) = (invoice_id IS NOT NULL)),
    CHECK (num_nulls(invoice_id, reason, credited_before) IN (0, 3)),
    CHECK (kind IN ('invoice', 'credit_note') OR supplier_trn IS NOT NULL),
    CHECK (kind NOT IN ('invoice', 'credit_note') OR tax = 0)
);
COMMENT ON COLUMN tax_documents.source_id IS 'the charge or other thing that the document comes from';
COMMENT ON COLUMN tax_documents.tax_date IS 'the day that decides in which return it stands: the tax point, of a credit note its issue';
COMMENT ON COLUMN tax_documents.credited_before IS 'of a credit note: what earlier ones took off the value of its invoice';
COMMENT ON COLUMN tax_documents.agent_name IS 'the organisation, where it issues in the name of an owner';
CREATE INDEX tax_documents_order ON tax_documents (org_id, created_at, id);
CREATE INDEX tax_documents_by_tax_date ON tax_documents (org_id, tax_date, supplier_id);
CREATE INDEX tax_documents_by_issue ON tax_documents (org_id, issued_on);
CREATE INDEX tax_documents_by_number ON tax_documents (org_id, number);
CREATE INDEX tax_documents_by_tenant ON tax_documents (org_id, tenant_id) WHERE tenant_id IS NOT NULL;
CREATE INDEX tax_documents_by_lease ON tax_documents (org_id, lease_id) WHERE lease_id IS NOT NULL;
CREATE INDEX tax_documents_by_invoice ON tax_documents (org_id, invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX tax_documents_by_source ON tax_documents (org_id, source_id) WHERE source_id IS NOT NULL;

CREATE TABLE tax_document_lines (
    org_id uuid NOT NULL,
    document_id uuid NOT NULL,
    line smallint NOT NULL CHECK (line > 0),
    invoice_line smallint,
    description text NOT NULL,
    description_ar text,
    period_start date,
    period_end date,
    quantity numeric(12, 3) NOT NULL CHECK (quantity > 0),
    unit_price bigint NOT NULL CHECK (unit_price >= 0),
    discount bigint NOT NULL CHECK (discount >= 0),
    net bigint NOT NULL CHECK (net >= 0),
    category text NOT NULL CHECK (category IN ('standard', 'zero_rated', 'exempt', 'out_of_scope')),
    rate integer NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    reason_code text NOT NULL,
    reason text NOT NULL,
    reason_ar text NOT NULL,
    tax bigint NOT NULL CHECK (tax >= 0),
    gross bigint NOT NULL,
    tax_currency_net bigint NOT NULL,
    tax_currency_tax bigint NOT NULL,
    source_id uuid,
    PRIMARY KEY (org_id, document_id, line),
    FOREIGN KEY (org_id, document_id) REFERENCES tax_documents (org_id, id),
    CHECK (net = round(quantity * unit_price) - discount),
    CHECK (gross = net + tax),
    CHECK (category = 'standard' OR (rate, tax) = (0, 0)),
    CHECK (num_nulls(period_start, period_end) IN (0, 2))
);
COMMENT ON COLUMN tax_document_lines.rate IS 'basis points: 500 is 5 %';
CREATE INDEX tax_document_lines_by_source ON tax_document_lines (org_id, source_id) WHERE source_id IS NOT NULL;

CREATE TRIGGER take_turn BEFORE INSERT ON tax_documents FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tax_documents
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tax_document_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each number follows the one before it. Credit notes of one invoice wait for each other until the commit, so that the
-- check below sees them all.
CREATE FUNCTION check_document_number() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_one bigint;
BEGIN
    IF NEW.invoice_id IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('credit' || NEW.invoice_id::text, 7));
    END IF;
    SELECT max(sequence) INTO last_one FROM tax_documents
     WHERE org_id = NEW.org_id AND supplier_id = NEW.supplier_id AND series = NEW.series;
    IF NEW.sequence <> coalesce(last_one, 0) + 1 THEN
        RAISE EXCEPTION 'Number % does not follow %.', NEW.sequence, coalesce(last_one, 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'document_number_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER number_follows BEFORE INSERT ON tax_documents FOR EACH ROW EXECUTE FUNCTION check_document_number();

-- Lines come with their document, all in one statement and numbered 1 to n, so none can be added later.
CREATE FUNCTION tax_document_lines_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT org_id, document_id, count(*) AS n, max(line) AS last_line FROM new_rows GROUP BY 1, 2) g
          LEFT JOIN tax_documents d ON d.org_id = g.org_id AND d.id = g.document_id
         WHERE (g.n, g.last_line) IS DISTINCT FROM (d.line_count::bigint, d.line_count)) THEN
        RAISE EXCEPTION 'A document is issued whole.' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_whole';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER lines_whole AFTER INSERT ON tax_document_lines
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tax_document_lines_inserted();

-- At the commit the totals are the sums of the lines, the tax of each line is its rate rounded half up once, and the
-- credit notes of an invoice take off no more than is on it, line by line.
CREATE FUNCTION check_tax_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
    SELECT CASE
        WHEN (count(*), sum(l.discount), sum(l.net), sum(l.tax), sum(l.tax_currency_net), sum(l.tax_currency_tax))
             IS DISTINCT FROM (NEW.line_count::bigint, NEW.discount::numeric, NEW.net::numeric, NEW.tax::numeric,
                               NEW.tax_currency_net::numeric, NEW.tax_currency_tax::numeric)
        THEN 'the totals are not the sums of the lines'
        WHEN bool_or((l.invoice_line IS NULL) <> (NEW.invoice_id IS NULL)) THEN 'a line names no line of the invoice'
        WHEN bool_or(abs(l.tax - round(l.net * l.rate / 10000.0)) > CASE WHEN NEW.invoice_id IS NULL THEN 0 ELSE 1 END)
        THEN 'the tax of a line is not its rate'
        END INTO wrong
      FROM tax_document_lines l WHERE l.org_id = NEW.org_id AND l.document_id = NEW.id;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'Document %: %', NEW.number, wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'document_adds_up';
    END IF;
    IF NEW.invoice_id IS NOT NULL THEN
        PERFORM check_credit(NEW);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION check_credit(note tax_documents) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tax_documents i WHERE i.org_id = note.org_id AND i.id = note.invoice_id AND i.invoice_id IS NULL
           AND (i.supplier_id, i.currency, i.tax_currency, i.exchange_rate) = (note.supplier_id, note.currency, note.tax_currency, note.exchange_rate))
       OR EXISTS (
        SELECT FROM (SELECT l.invoice_line, l.category, l.rate, sum(l.net) AS net, sum(l.tax) AS tax,
                            sum(l.tax_currency_net) AS there_net, sum(l.tax_currency_tax) AS there_tax
                       FROM tax_documents d
                       JOIN tax_document_lines l ON l.org_id = d.org_id AND l.document_id = d.id
                      WHERE d.org_id = note.org_id AND d.invoice_id = note.invoice_id GROUP BY 1, 2, 3) c
          LEFT JOIN tax_document_lines i ON i.org_id = note.org_id AND i.document_id = note.invoice_id
               AND (i.line, i.category, i.rate) = (c.invoice_line, c.category, c.rate)
         WHERE i.line IS NULL OR c.net > i.net OR c.tax > i.tax
            OR c.there_net > i.tax_currency_net OR c.there_tax > i.tax_currency_tax) THEN
        RAISE EXCEPTION 'Credit note % takes off more than is on its invoice.', note.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_within_invoice';
    END IF;
END $$;
CREATE CONSTRAINT TRIGGER adds_up AFTER INSERT ON tax_documents
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_tax_document();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['tax_suppliers', 'tax_documents', 'tax_document_lines'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON tax_suppliers TO nexus_app;
GRANT SELECT, INSERT ON tax_documents, tax_document_lines TO nexus_app;
