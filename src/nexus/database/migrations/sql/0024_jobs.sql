-- Long work: asked for in a request, done by a worker, with its progress and its result (docs/decisions/0014).

CREATE TABLE jobs (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    request jsonb NOT NULL,
    scope text NOT NULL,
    done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
    total bigint CHECK (total >= 0),
    attempts smallint NOT NULL DEFAULT 0,
    error jsonb,
    actor_kind text NOT NULL,
    actor text NOT NULL,
    scopes text[] NOT NULL,
    plan text NOT NULL,
    mode text NOT NULL,
    request_id text NOT NULL,
    cancel_requested_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    result_name text,
    result_media_type text,
    result_size bigint,
    expires_at timestamptz,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id)
) WITH (fillfactor = 80);
COMMENT ON COLUMN jobs.scope IS 'what a key needs to read its result';
COMMENT ON COLUMN jobs.scopes IS 'what whoever asked was allowed then: the job may no more';
COMMENT ON COLUMN jobs.expires_at IS 'until when the result is kept';
CREATE INDEX jobs_order ON jobs (org_id, created_at, id);
CREATE INDEX jobs_expiring ON jobs (org_id, expires_at) WHERE result_name IS NOT NULL;
CREATE TABLE job_results (
    org_id uuid NOT NULL,
    job_id uuid NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (org_id, job_id),
    FOREIGN KEY (org_id, job_id) REFERENCES jobs (org_id, id) ON DELETE CASCADE
);
ALTER TABLE job_results ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TRIGGER take_turn BEFORE INSERT ON jobs FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER touch BEFORE UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION touch();
DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['jobs', 'job_results'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO nexus_app;
GRANT SELECT, INSERT, DELETE ON job_results TO nexus_app;
