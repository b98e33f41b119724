-- What was told of a thing because a day came: each is told once, also when the job that tells it was late.
CREATE TABLE reminders (
    org_id uuid NOT NULL REFERENCES organisations (id),
    type text NOT NULL,
    object_id uuid NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (org_id, type, object_id, day)
);
COMMENT ON COLUMN reminders.day IS 'the day that it was due on';
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON reminders USING (org_id = current_org()) WITH CHECK (org_id = current_org());
GRANT SELECT, INSERT ON reminders TO nexus_app;
