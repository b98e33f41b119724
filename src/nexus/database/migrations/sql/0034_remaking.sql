-- Filling a sandbox with a copy, and removing one: the only times when rows are stored as they are and when history goes.
-- What triggers keep is copied with the rows that it is kept from, so they stand aside, and for that organisation alone.

CREATE FUNCTION gate_remaking() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM sandboxes s WHERE s.id = current_org() AND (s.made_at IS NULL OR s.deleting))
$$;
REVOKE ALL ON FUNCTION gate_remaking() FROM public;
GRANT EXECUTE ON FUNCTION gate_remaking() TO nexus_app;
ALTER FUNCTION gate_remaking() OWNER TO nexus_gate;

-- Whether triggers do their work. A function of its own: the condition written out in each would be read and planned anew for
-- each statement, which costs three times as much.
CREATE FUNCTION as_usual() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN current_setting('app.remaking', true) IS DISTINCT FROM 'on' OR NOT gate_remaking();
END $$;

-- Every trigger that an insertion or a deletion sets off, but for the turns, gets the condition. A later migration that
-- makes such triggers calls this at its end; a test of the catalogue says where it was forgotten.
CREATE FUNCTION guard_triggers() RETURNS void LANGUAGE plpgsql AS $$
DECLARE t record;
BEGIN
    FOR t IN SELECT g.tgname, c.relname, pg_get_triggerdef(g.oid) AS definition
               FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'
              WHERE NOT g.tgisinternal AND c.relnamespace = 'public'::regnamespace AND g.tgname <> 'take_turn'
                AND g.tgtype & 12 <> 0 AND g.tgqual IS NULL LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', t.tgname, t.relname);
        EXECUTE replace(t.definition, ' EXECUTE FUNCTION ', ' WHEN (as_usual()) EXECUTE FUNCTION ');
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION guard_triggers() FROM public;
SELECT guard_triggers();

CREATE FUNCTION copy_rows(target text, copied jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    names text;
    taken text;
BEGIN
    IF NOT gate_remaking() THEN
        RAISE EXCEPTION 'only a sandbox that is being made is filled' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT string_agg(quote_ident(a.attname), ', '),
           string_agg(CASE a.attname WHEN 'org_id' THEN 'current_org()' ELSE 'r.' || quote_ident(a.attname) END, ', ')
      INTO names, taken
      FROM pg_attribute a
     WHERE a.attrelid = target::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = '';
    EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1) r', target, names, taken, target)
      USING copied;
END $$;
-- `latest` names the column by which the latest go first, at most so many; null: all at once. Gives how many went.
CREATE FUNCTION remove_rows(target text, latest text, at_most integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone bigint;
BEGIN
    IF NOT gate_remaking() THEN
        RAISE EXCEPTION 'only of a sandbox is anything removed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF latest IS NULL THEN
        EXECUTE format('DELETE FROM %I WHERE %I = current_org()', target, CASE target WHEN 'organisations' THEN 'id' ELSE 'org_id' END);
    ELSE
        EXECUTE format('DELETE FROM %I WHERE ctid = ANY (ARRAY(SELECT ctid FROM %I WHERE org_id = current_org() ORDER BY %I DESC LIMIT $1))',
                       target, target, latest) USING at_most;
    END IF;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION copy_rows(text, jsonb) FROM public;
REVOKE ALL ON FUNCTION remove_rows(text, text, integer) FROM public;
GRANT EXECUTE ON FUNCTION copy_rows(text, jsonb), remove_rows(text, text, integer) TO nexus_app;
