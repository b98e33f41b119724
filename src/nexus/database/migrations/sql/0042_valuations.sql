-- What a property was worth on a day, as somebody valued it: what yields are measured by. Never changed: a wrong one is withdrawn.
CREATE TABLE valuations (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    property_id uuid NOT NULL,
    valued_on date NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    currency char(3) NOT NULL,
    source text NOT NULL,
    notes text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id),
    CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
COMMENT ON COLUMN valuations.amount IS 'of the whole property, in minor units';
COMMENT ON COLUMN valuations.withdrawn_at IS 'from then on it does not count; what was known before still does';
CREATE INDEX valuations_order ON valuations (org_id, created_at, id);
CREATE INDEX valuations_of_property ON valuations (org_id, property_id, valued_on, created_at, id);
ALTER TABLE valuations ENABLE ROW LEVEL SECURITY;
ALTER TABLE valuations FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON valuations USING (org_id = current_org()) WITH CHECK (org_id = current_org());
CREATE POLICY bounds ON valuations AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded' OR in_bounds(property_id));
GRANT SELECT, INSERT ON valuations TO nexus_app, nexus_bounded;
GRANT UPDATE (withdrawn_at, withdrawal_reason) ON valuations TO nexus_app, nexus_bounded;
CREATE TRIGGER take_turn BEFORE INSERT ON valuations FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON valuations FOR EACH ROW EXECUTE FUNCTION touch();
SELECT guard_triggers();
