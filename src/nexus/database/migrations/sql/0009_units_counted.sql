-- One statement per organisation instead of one per property: in a load without statistics each of those read all
-- properties.
CREATE OR REPLACE FUNCTION units_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record; sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
    FOR r IN SELECT org_id, array_agg(DISTINCT property_id ORDER BY property_id) AS ids FROM changed_rows GROUP BY org_id LOOP
        PERFORM 1 FROM properties WHERE org_id = r.org_id AND id = ANY (r.ids) ORDER BY id FOR NO KEY UPDATE;
        UPDATE properties p SET units_count = p.units_count + sign * c.n
          FROM (SELECT property_id, count(*) AS n FROM changed_rows WHERE org_id = r.org_id GROUP BY property_id) c
         WHERE p.org_id = r.org_id AND p.id = c.property_id;
    END LOOP;
    RETURN NULL;
END $$;
