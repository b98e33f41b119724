-- The change feed: events carry the thing as the transaction left it, and are numbered without gaps per organisation in
-- the order of their commits (decision 0015).
ALTER TABLE events ALTER COLUMN seq DROP IDENTITY;
ALTER TABLE events ALTER COLUMN object_id DROP NOT NULL;
ALTER TABLE events RENAME COLUMN data TO details;
ALTER TABLE events ALTER COLUMN details TYPE json;
ALTER TABLE events
    ADD COLUMN kind text,
    ADD COLUMN object json,
    ADD COLUMN changed json,
    ADD COLUMN sealed bytea;
COMMENT ON COLUMN events.object IS 'as the API shows it, with identifiers masked; the last state of what was deleted';
COMMENT ON COLUMN events.sealed IS 'the identifiers in clear, encrypted';

-- What was written before had one sequence for all organisations.
ALTER TABLE events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE number_series NO FORCE ROW LEVEL SECURITY;
UPDATE events e SET seq = n.seq FROM (
    SELECT org_id, id, row_number() OVER (PARTITION BY org_id ORDER BY seq) AS seq FROM events) n
 WHERE e.org_id = n.org_id AND e.id = n.id;
INSERT INTO number_series (org_id, series, last_number) SELECT org_id, 'event', max(seq) FROM events GROUP BY org_id;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
ALTER TABLE number_series FORCE ROW LEVEL SECURITY;
DROP INDEX events_seq;
ALTER TABLE events ADD CONSTRAINT events_seq UNIQUE (org_id, seq);

-- Number and store events: the last statement of a transaction. The number's row stays locked until the commit, so numbers
-- become visible in their order; a rollback gives them back. What is checked at the commit is checked before, so that
-- nothing is waited for while the lock is held.
CREATE FUNCTION append_events(by_actor text, by_request text, at timestamptz, ids uuid[], types text[], kinds text[],
                              object_ids uuid[], objects json[], changes json[], told json[], sealed_parts bytea[])
    RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first bigint;
BEGIN
    SET CONSTRAINTS ALL IMMEDIATE;
    INSERT INTO number_series AS s (org_id, series, last_number) VALUES (current_org(), 'event', cardinality(ids))
        ON CONFLICT (org_id, series) DO UPDATE SET last_number = s.last_number + cardinality(ids)
        RETURNING last_number - cardinality(ids) INTO first;
    INSERT INTO events (org_id, id, seq, type, kind, object_id, actor, request_id, object, changed, details, sealed, created_at)
    SELECT current_org(), e.id, first + e.n, e.type, e.kind, e.object_id, by_actor, by_request, e.object, e.changed, e.details,
           e.sealed, at
      FROM unnest(ids, types, kinds, object_ids, objects, changes, told, sealed_parts) WITH ORDINALITY
           AS e (id, type, kind, object_id, object, changed, details, sealed, n);
END $$;

-- The oldest of what is older than the day is forgotten, at most so many at a time; never what is younger than a day.
-- Events stay without gaps: only the beginning goes. Gives how many went.
CREATE FUNCTION prune_events(older_than timestamptz, at_most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM events WHERE org_id = current_org() AND seq <= (
        SELECT max(o.seq) FROM (SELECT e.seq, bool_and(e.created_at < least(older_than, nexus_now() - interval '1 day'))
                                          OVER (ORDER BY e.seq) AS old
                                  FROM (SELECT seq, created_at FROM events WHERE org_id = current_org()
                                         ORDER BY seq LIMIT at_most) e) o WHERE o.old);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION prune_events(timestamptz, integer) FROM public;
GRANT EXECUTE ON FUNCTION prune_events(timestamptz, integer) TO nexus_app;
