-- Search by words in English and Arabic, the same for the lists' `q` and for the search over everything.

-- A text as it is compared: compatibility forms, capitals, the forms of alef, yeh and teh marbuta, hamza on its carriers and
-- Arabic and Persian digits are one; tatweel, vowel signs and marks of direction are gone; what is no letter or digit is a space.
-- What is a letter is spelled out, for the server's locale may not know Arabic.
CREATE FUNCTION search_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT trim(regexp_replace(regexp_replace(
        translate(lower(normalize(t, NFKC)), 'أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اااايهوي01234567890123456789'),
        '[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]', '', 'g'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f]+',
        ' ', 'g'))
$$;

-- The words of a text, each marked with what kind of text it is from. A word with the Arabic article is there without it too,
-- a number with leading zeros without them.
CREATE FUNCTION search_lexemes(mark text, t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT mark || left(form, 64)), '{}')
      FROM unnest(string_to_array(search_text(t), ' ')) AS word
     CROSS JOIN LATERAL (VALUES (word), (CASE WHEN word ~ '^ال.{3}' THEN substr(word, 3) END),
                                (CASE WHEN word ~ '^0+[0-9]' THEN ltrim(word, '0') END)) AS forms (form)
     WHERE form <> ''
$$;
CREATE FUNCTION search_list(parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_string(parts, ' ')
$$;
CREATE FUNCTION search_values(parts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(value, ' ') FROM jsonb_each_text(parts) WHERE key NOT IN ('latitude', 'longitude')
$$;
-- Phone numbers: whole, without the country's code, and the last seven digits.
CREATE FUNCTION search_phones(phones text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(concat_ws(' ', n, right(n, 9), right(n, 7)), ' ')
      FROM unnest(phones) AS p CROSS JOIN LATERAL (SELECT regexp_replace(p, '[^0-9]', '', 'g') AS n) d
$$;
-- The organisation is a word as well: so one index serves all without reading what is another's.
CREATE FUNCTION search_vector(org uuid, lexemes text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_append(lexemes, 'o:' || org::text))
$$;
-- All of the words, each by its beginning. Without a word it finds nothing.
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(string_agg('''' || left(coalesce(nullif(ltrim(w, '0'), ''), w), 64) || ''':*', ' & '), '''-''')::tsquery
      FROM unnest(string_to_array(search_text(words), ' ')) AS w WHERE w <> ''
$$;
CREATE FUNCTION search_mine() RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ('''o:' || current_org()::text || '''')::tsquery
$$;

ALTER TABLE properties DROP COLUMN search;
ALTER TABLE properties ADD COLUMN search tsvector GENERATED ALWAYS AS (search_vector(org_id,
    search_lexemes('', name || ' ' || coalesce(name_ar, '') || ' ' || address || ' ' || coalesce(search_values(address_details), ''))
    || search_lexemes('r:', owner_reference))) STORED;
ALTER TABLE units DROP COLUMN search;
ALTER TABLE units ADD COLUMN search tsvector GENERATED ALWAYS AS (search_vector(org_id,
    search_lexemes('', number || ' ' || coalesce(notes, ''))
    || search_lexemes('r:', coalesce(dewa_premises, '') || ' ' || coalesce(title_deed, '') || ' ' || coalesce(makani, '')))) STORED;
ALTER TABLE tenants DROP COLUMN search;
ALTER TABLE tenants ADD COLUMN search tsvector GENERATED ALWAYS AS (search_vector(org_id,
    search_lexemes('', name || ' ' || coalesce(name_ar, '')) || search_lexemes('r:', search_list(emails))
    || search_lexemes('p:', search_phones(phones)))) STORED;
ALTER TABLE leases ADD COLUMN search tsvector GENERATED ALWAYS AS (search_vector(org_id,
    search_lexemes('', number) || search_lexemes('r:', registration_number))) STORED;
CREATE INDEX properties_search ON properties USING gin (search);
CREATE INDEX units_search ON units USING gin (search);
CREATE INDEX tenants_search ON tenants USING gin (search);
CREATE INDEX leases_search ON leases USING gin (search);
CREATE INDEX cheques_by_number ON cheques (org_id, (lower(ltrim(number, '0'))) text_pattern_ops);

CREATE POLICY gate ON units FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON leases FOR SELECT TO nexus_gate USING (true);
CREATE POLICY gate ON cheques FOR SELECT TO nexus_gate USING (true);
GRANT SELECT (org_id, id, search) ON properties, units, tenants, leases TO nexus_gate;
GRANT SELECT (org_id, id, number) ON cheques TO nexus_gate;

CREATE OR REPLACE FUNCTION search_properties(words text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
    SELECT id FROM properties WHERE org_id = current_org() AND search @@ (search_mine() && search_query(words))
$$;
CREATE OR REPLACE FUNCTION search_tenants(words text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
    SELECT id FROM tenants WHERE org_id = current_org() AND search @@ (search_mine() && search_query(words))
$$;

-- Ids of what fits the wide query, up to so many; where there are more, of what fits the narrow one as well. Through the text
-- index alone: the planner can't know how many rows a word finds, and would read the organisation from its beginning.
CREATE FUNCTION search_things(kind text, narrow text, wide text, at_most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off ROWS 100 AS $$
DECLARE
    place text := CASE kind WHEN 'property' THEN 'properties' WHEN 'unit' THEN 'units' WHEN 'tenant' THEN 'tenants'
                            WHEN 'lease' THEN 'leases' END;
BEGIN
    RETURN QUERY EXECUTE format(
        'WITH w AS MATERIALIZED (SELECT t.org_id, t.id FROM %1$I t WHERE t.search @@ $2 LIMIT $3 + 1),'
        ' n AS MATERIALIZED (SELECT t.org_id, t.id FROM %1$I t WHERE t.search @@ $1 AND (SELECT count(*) FROM w) > $3 LIMIT $3)'
        ' SELECT n.id FROM n WHERE n.org_id = $4 UNION SELECT w.id FROM w WHERE w.org_id = $4', place)
        USING search_mine() && narrow::tsquery, search_mine() && wide::tsquery, at_most, current_org();
END $$;
-- Cheques whose number begins so, leading zeros aside; the shortest numbers first.
CREATE FUNCTION search_cheques(beginning text, at_most integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
BEGIN
    RETURN QUERY EXECUTE
        'SELECT h.id FROM cheques h WHERE h.org_id = $1 AND lower(ltrim(h.number, ''0'')) LIKE '
        || quote_literal(regexp_replace(beginning, '[^0-9a-z-]', '', 'g') || '%')
        || ' ORDER BY lower(ltrim(h.number, ''0'')) USING ~<~, h.id LIMIT $2'
        USING current_org(), at_most;
END $$;
DO $$
DECLARE f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['search_things(text, text, text, integer)', 'search_cheques(text, integer)'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM public', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nexus_app', f);
        EXECUTE format('ALTER FUNCTION %s OWNER TO nexus_gate', f);
    END LOOP;
END $$;
