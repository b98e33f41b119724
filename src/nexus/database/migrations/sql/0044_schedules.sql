-- How a lease's instalments are made and agreed, and leases that are cancelled before they begin (docs/decisions/0027).
ALTER TABLE leases
    ADD COLUMN billing_rules smallint NOT NULL DEFAULT 2 CHECK (billing_rules IN (1, 2)),
    ADD COLUMN billing_months text NOT NULL DEFAULT 'anniversary' CHECK (billing_months IN ('anniversary', 'calendar')),
    ADD COLUMN term_rent bigint CHECK (term_rent >= 0),
    ADD COLUMN cancelled_on date,
    ADD COLUMN cancellation_reason text,
    DROP CONSTRAINT leases_status_check,
    ADD CONSTRAINT leases_status_check CHECK (status IN ('draft', 'active', 'ended', 'terminated', 'renewed', 'cancelled')),
    ADD CONSTRAINT leases_cancelled CHECK ((status = 'cancelled') = (cancelled_on IS NOT NULL));
COMMENT ON COLUMN leases.billing_rules IS 'the version of the rules of instalments; a lease that was billed keeps its own';
COMMENT ON COLUMN leases.term_rent IS 'the rent of the whole term as the contract states it, where it ends inside a lease year';

-- What was billed by the first rules goes on by them.
ALTER TABLE leases NO FORCE ROW LEVEL SECURITY;
ALTER TABLE charges NO FORCE ROW LEVEL SECURITY;
ALTER TABLE leases DISABLE TRIGGER USER;
UPDATE leases l SET billing_rules = 1
 WHERE EXISTS (SELECT FROM charges c WHERE c.org_id = l.org_id AND c.lease_id = l.id AND c.item_id IS NOT NULL);
ALTER TABLE leases ENABLE TRIGGER USER;
ALTER TABLE leases FORCE ROW LEVEL SECURITY;
ALTER TABLE charges FORCE ROW LEVEL SECURITY;

ALTER TABLE lease_items
    ADD COLUMN ends_on date,
    DROP CONSTRAINT lease_items_instalments_check,
    ADD CONSTRAINT lease_items_instalments_check CHECK (instalments BETWEEN 1 AND 12);
COMMENT ON COLUMN lease_items.ends_on IS 'its last day, where it ends before the lease does';

-- Instalments whose days and amounts the contract itself names, over the whole term.
CREATE TABLE lease_item_instalments (
    org_id uuid NOT NULL,
    item_id uuid NOT NULL,
    due_on date NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (org_id, item_id, due_on),
    FOREIGN KEY (org_id, item_id) REFERENCES lease_items (org_id, id) ON DELETE CASCADE
);
ALTER TABLE lease_item_instalments ENABLE ROW LEVEL SECURITY;
ALTER TABLE lease_item_instalments FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON lease_item_instalments USING (org_id = current_org()) WITH CHECK (org_id = current_org());
CREATE POLICY bounds ON lease_item_instalments AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded' OR
    EXISTS (SELECT FROM lease_items x WHERE x.org_id = lease_item_instalments.org_id AND x.id = lease_item_instalments.item_id))
    WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON lease_item_instalments TO nexus_app, nexus_bounded;

ALTER TABLE billing_settings
    ADD COLUMN proration text NOT NULL DEFAULT 'lease_year'
        CHECK (proration IN ('lease_year', 'actual', 'thirty_day', 'annual_365', 'annual_366', 'annual_365_25')),
    ADD COLUMN billing_months text NOT NULL DEFAULT 'anniversary' CHECK (billing_months IN ('anniversary', 'calendar'));
COMMENT ON COLUMN billing_settings.proration IS 'what new leases begin with';

-- The rent's terms follow the lease: a rent that changes changes the first term that had it, a start that moves takes the term
-- that was in force then along.
CREATE OR REPLACE FUNCTION lease_rent_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rent uuid; plain boolean;
BEGIN
    UPDATE lease_items SET instalments = NEW.cheque_count WHERE org_id = NEW.org_id AND lease_id = NEW.id AND type = 'rent'
    RETURNING id INTO rent;
    SELECT annual_amount = OLD.annual_rent INTO plain FROM lease_item_terms
     WHERE org_id = NEW.org_id AND item_id = rent AND starts_on = OLD.start_date;
    IF coalesce(plain, true) THEN
        DELETE FROM lease_item_terms WHERE org_id = NEW.org_id AND item_id = rent AND starts_on <= greatest(OLD.start_date, NEW.start_date);
        INSERT INTO lease_item_terms (org_id, item_id, starts_on, annual_amount) VALUES (NEW.org_id, rent, NEW.start_date, NEW.annual_rent);
        RETURN NULL;
    END IF;
    UPDATE lease_item_terms SET annual_amount = NEW.annual_rent WHERE org_id = NEW.org_id AND item_id = rent
       AND starts_on = (SELECT min(t.starts_on) FROM lease_item_terms t
                         WHERE t.org_id = NEW.org_id AND t.item_id = rent AND t.annual_amount = OLD.annual_rent);
    IF NEW.start_date <> OLD.start_date THEN
        DELETE FROM lease_item_terms WHERE org_id = NEW.org_id AND item_id = rent
           AND starts_on < (SELECT max(t.starts_on) FROM lease_item_terms t
                             WHERE t.org_id = NEW.org_id AND t.item_id = rent AND t.starts_on <= greatest(OLD.start_date, NEW.start_date));
        UPDATE lease_item_terms SET starts_on = NEW.start_date WHERE org_id = NEW.org_id AND item_id = rent
           AND starts_on = (SELECT min(t.starts_on) FROM lease_item_terms t WHERE t.org_id = NEW.org_id AND t.item_id = rent);
    END IF;
    RETURN NULL;
END $$;
SELECT guard_triggers();
