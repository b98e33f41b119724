-- Webhooks: where events are sent, what was sent of each event, and every try with its answer.

CREATE TABLE webhooks (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    url text NOT NULL,
    description text,
    event_types text[] NOT NULL CHECK (cardinality(event_types) > 0),
    scopes text[] NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'disabled')),
    status_reason text CHECK (status_reason IN ('requested', 'failing', 'gone')),
    secret bytea NOT NULL,
    previous_secret bytea,
    previous_until timestamptz,
    position bigint NOT NULL,
    replay_position bigint,
    replay_until bigint,
    failing_since timestamptz,
    failures integer NOT NULL DEFAULT 0,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    created_by text NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    CHECK ((status = 'active') = (status_reason IS NULL)),
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
    CHECK ((replay_position IS NULL) = (replay_until IS NULL))
);
COMMENT ON COLUMN webhooks.position IS 'the last event of the feed that deliveries were made of';
COMMENT ON COLUMN webhooks.scopes IS 'what its maker could read: it is told no more than that';
COMMENT ON COLUMN webhooks.failures IS 'failed tries since the last success';
CREATE INDEX webhooks_order ON webhooks (org_id, created_at, id);

CREATE TABLE webhook_deliveries (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid,
    seq bigint,
    type text NOT NULL,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'failed')),
    forced boolean NOT NULL DEFAULT false,
    tries smallint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    first_tried_at timestamptz,
    next_attempt_at timestamptz,
    taken_by integer,
    taken_until timestamptz,
    delivered_at timestamptz,
    last_status integer,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, webhook_id, event_id),
    CHECK ((status = 'pending') = (next_attempt_at IS NOT NULL)),
    FOREIGN KEY (org_id, webhook_id) REFERENCES webhooks (org_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN webhook_deliveries.id IS 'one for an event and a webhook, over all tries: what receivers tell repeats by';
COMMENT ON COLUMN webhook_deliveries.forced IS 'asked for by a person: sent also while the webhook is paused';
COMMENT ON COLUMN webhook_deliveries.tries IS 'of the present round; attempts counts all';
CREATE INDEX webhook_deliveries_order ON webhook_deliveries (org_id, webhook_id, created_at, id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (org_id, webhook_id, next_attempt_at) WHERE status = 'pending';

CREATE TABLE webhook_attempts (
    org_id uuid NOT NULL,
    delivery_id uuid NOT NULL,
    number integer NOT NULL,
    url text NOT NULL,
    request_headers json NOT NULL,
    status integer,
    answer_headers json,
    answer_body text,
    error text,
    took_ms integer NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, delivery_id, number),
    FOREIGN KEY (org_id, delivery_id) REFERENCES webhook_deliveries (org_id, id) ON DELETE CASCADE
);

CREATE TRIGGER touch BEFORE UPDATE ON webhooks FOR EACH ROW
    WHEN ((OLD.url, OLD.description, OLD.event_types, OLD.status, OLD.secret, OLD.previous_secret, OLD.replay_until)
          IS DISTINCT FROM (NEW.url, NEW.description, NEW.event_types, NEW.status, NEW.secret, NEW.previous_secret, NEW.replay_until))
    EXECUTE FUNCTION touch();
CREATE TRIGGER take_turn BEFORE INSERT ON webhooks FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER take_turn BEFORE INSERT ON webhook_deliveries FOR EACH STATEMENT EXECUTE FUNCTION take_turn();

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['webhooks', 'webhook_deliveries', 'webhook_attempts'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_organisation ON %I USING (org_id = current_org()) WITH CHECK (org_id = current_org())', t);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks, webhook_deliveries TO nexus_app;
GRANT SELECT, INSERT ON webhook_attempts TO nexus_app;

-- Whose turn it is to be sent something: the worker serves every organisation.
CREATE POLICY gate ON webhooks FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON webhook_deliveries FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON number_series FOR SELECT TO nexus_gate USING (true);
GRANT SELECT (org_id, id, status, position, replay_position) ON webhooks TO nexus_gate;
GRANT SELECT (org_id, webhook_id, status, forced, next_attempt_at) ON webhook_deliveries TO nexus_gate;
GRANT SELECT (org_id, series, last_number) ON number_series TO nexus_gate;
CREATE FUNCTION gate_webhooks_due() RETURNS TABLE (org_id uuid, id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.org_id, w.id FROM webhooks w
     WHERE w.status = 'active' AND (w.replay_position IS NOT NULL OR w.position < (
               SELECT n.last_number FROM number_series n WHERE n.org_id = w.org_id AND n.series = 'event'))
        OR EXISTS (SELECT FROM webhook_deliveries d WHERE d.org_id = w.org_id AND d.webhook_id = w.id
                      AND d.status = 'pending' AND d.next_attempt_at <= clock_timestamp() AND (w.status = 'active' OR d.forced))
$$;
REVOKE ALL ON FUNCTION gate_webhooks_due() FROM public;
GRANT EXECUTE ON FUNCTION gate_webhooks_due() TO nexus_app;
ALTER FUNCTION gate_webhooks_due() OWNER TO nexus_gate;
