-- Who the request acts for. After a transaction ends a local setting reads as '' and not as NULL.
CREATE FUNCTION current_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.org_id', true), '')::uuid;

-- The clock of the database, moved by the offset of a sandbox.
CREATE FUNCTION nexus_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    RETURN clock_timestamp() + coalesce(nullif(current_setting('app.clock_offset', true), '')::interval, interval '0');

-- The calendar day in a time zone, one and the same for the whole statement.
CREATE FUNCTION local_today(zone text) RETURNS date LANGUAGE sql STABLE
    RETURN ((statement_timestamp() + coalesce(nullif(current_setting('app.clock_offset', true), '')::interval, interval '0'))
            AT TIME ZONE zone)::date;

-- Every change of a row counts its version up: the number behind its ETag.
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.updated_at := nexus_now();
    RETURN NEW;
END $$;

-- Creations in one organisation and table take turns from here to their commit. created_at is read after the turn
-- is ours, so rows become visible in the order of created_at, and a reader with a cursor can't miss one.
CREATE FUNCTION take_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || coalesce(current_setting('app.org_id', true), ''), 7));
    RETURN NULL;
END $$;

-- Exact totals per status, so that a list of a million rows need not be counted.
CREATE TABLE list_totals (
    org_id uuid NOT NULL,
    resource text NOT NULL,
    status text NOT NULL,
    total bigint NOT NULL,
    PRIMARY KEY (org_id, resource, status)
) WITH (fillfactor = 50);

-- rows leave and come: one statement's net change per status, in a fixed order so that writers don't deadlock
CREATE FUNCTION add_totals(changed_resource text, changes jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO list_totals AS t (org_id, resource, status, total)
    SELECT c.org_id, changed_resource, c.status, sum(c.n)
      FROM jsonb_to_recordset(changes) AS c(org_id uuid, status text, n bigint)
     GROUP BY c.org_id, c.status HAVING sum(c.n) <> 0
     ORDER BY c.org_id, c.status
        ON CONFLICT (org_id, resource, status) DO UPDATE SET total = t.total + excluded.total
$$;
CREATE FUNCTION count_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_totals(TG_TABLE_NAME, (SELECT jsonb_agg(g) FROM (
        SELECT org_id, status, count(*) AS n FROM new_rows GROUP BY org_id, status) g));
    RETURN NULL;
END $$;
CREATE FUNCTION count_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_totals(TG_TABLE_NAME, (SELECT jsonb_agg(g) FROM (
        SELECT org_id, status, -count(*) AS n FROM old_rows GROUP BY org_id, status) g));
    RETURN NULL;
END $$;
CREATE FUNCTION count_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_totals(TG_TABLE_NAME, (SELECT jsonb_agg(g) FROM (
        SELECT org_id, status, sum(n) AS n FROM (
            SELECT org_id, status, 1 AS n FROM new_rows UNION ALL SELECT org_id, status, -1 FROM old_rows) both_sides
         GROUP BY org_id, status HAVING sum(n) <> 0) g));
    RETURN NULL;
END $$;

-- What happened, in the transaction in which it happened. tx_id lets a reader see where commits are still open.
CREATE TABLE events (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    tx_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    type text NOT NULL,
    object_id uuid NOT NULL,
    actor text NOT NULL,
    request_id text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX events_seq ON events (org_id, seq);

-- The first answer to each idempotency key, written in the transaction of the work.
CREATE TABLE idempotency_keys (
    org_id uuid NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    key text NOT NULL,
    request_digest bytea NOT NULL,
    status smallint,
    headers jsonb,
    body bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, method, path, key)
) WITH (fillfactor = 70);
CREATE INDEX idempotency_keys_age ON idempotency_keys (org_id, created_at);

-- The last number given out, per organisation and series. The row is locked until the commit: no gaps.
CREATE TABLE number_series (
    org_id uuid NOT NULL,
    series text NOT NULL,
    last_number bigint NOT NULL,
    PRIMARY KEY (org_id, series)
) WITH (fillfactor = 50);
