-- Rent that is earned over the period it pays for: deferred (2160) when it is charged, recognised month by month.
ALTER TABLE billing_settings ADD COLUMN recognition text NOT NULL DEFAULT 'on_charge' CHECK (recognition IN ('on_charge', 'monthly'));
COMMENT ON COLUMN billing_settings.recognition IS 'when what is charged for a period becomes income; decided for each charge when it is made';

ALTER TABLE charges ADD COLUMN deferred boolean NOT NULL DEFAULT false, ADD COLUMN recognised bigint NOT NULL DEFAULT 0,
    ADD COLUMN recognised_through date,
    ADD CONSTRAINT charges_recognised CHECK (recognised BETWEEN 0 AND net AND (deferred OR recognised = 0)),
    ADD CONSTRAINT charges_deferred_period CHECK (NOT deferred OR period_start IS NOT NULL);
COMMENT ON COLUMN charges.deferred IS 'its net was credited to deferred rent, not to income';
COMMENT ON COLUMN charges.recognised IS 'what of the net is income by now; kept from recognitions by a trigger';
COMMENT ON COLUMN charges.recognised_through IS 'the last day of the latest month that was recognised';
CREATE INDEX charges_deferred ON charges (org_id, lease_id) WHERE deferred AND recognised <> net - corrected_net;

CREATE TABLE recognitions (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    charge_id uuid NOT NULL,
    through date NOT NULL,
    currency char(3) NOT NULL,
    amount bigint NOT NULL CHECK (amount <> 0),
    effective_on date NOT NULL,
    entry_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, charge_id) REFERENCES charges (org_id, id),
    FOREIGN KEY (org_id, entry_id) REFERENCES journal_entries (org_id, id)
);
COMMENT ON TABLE recognitions IS 'parts of a deferred charge that became income: only ever added to; negative where it was corrected since';
COMMENT ON COLUMN recognitions.through IS 'the last day of the month';
CREATE INDEX recognitions_by_charge ON recognitions (org_id, charge_id, through);

CREATE FUNCTION recognitions_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE charges c SET recognised = c.recognised + n.amount, recognised_through = greatest(c.recognised_through, n.through)
      FROM (SELECT org_id, charge_id, sum(amount) AS amount, max(through) AS through FROM new_rows GROUP BY 1, 2) n
     WHERE c.org_id = n.org_id AND c.id = n.charge_id;
    RETURN NULL;
END $$;
CREATE TRIGGER recognitions_inserted AFTER INSERT ON recognitions
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION recognitions_inserted();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recognitions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE recognitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE recognitions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON recognitions USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT ON recognitions TO nexus_app;
GRANT UPDATE (recognised, recognised_through) ON charges TO nexus_app;

-- Deferred rent is kept by charges and recognitions from now on: nobody posts to it by hand.
CREATE OR REPLACE FUNCTION open_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM open_books_of(NEW.id);
    UPDATE accounts SET control = true WHERE org_id = NEW.id AND role = 'deferred_rent';
    RETURN NULL;
END $$;
ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE org uuid;
BEGIN
    FOR org IN SELECT id FROM organisations LOOP
        PERFORM set_config('app.org_id', org::text, true);
        UPDATE accounts SET control = true WHERE org_id = org AND role = 'deferred_rent';
    END LOOP;
    PERFORM set_config('app.org_id', '', true);
END $$;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
