CREATE TABLE properties (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    name_ar text,
    type text NOT NULL CHECK (type IN ('residential', 'commercial', 'mixed')),
    status text NOT NULL CHECK (status IN ('active', 'inactive', 'maintenance')),
    address text NOT NULL,
    address_details jsonb NOT NULL,
    owner_reference text,
    jurisdiction text NOT NULL,
    time_zone text NOT NULL,
    currency char(3) NOT NULL,
    built_year smallint,
    notes text,
    units_count integer NOT NULL DEFAULT 0,
    occupied_units integer NOT NULL DEFAULT 0,
    occupied_from date NOT NULL DEFAULT '-infinity',
    occupied_until date NOT NULL DEFAULT 'infinity',
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || coalesce(name_ar, '') || ' ' || address)) STORED,
    PRIMARY KEY (org_id, id)
) WITH (fillfactor = 85);
COMMENT ON COLUMN properties.occupied_units IS 'right on the local days occupied_from <= day < occupied_until; counted afresh outside';
CREATE INDEX properties_order ON properties (org_id, created_at, id);
CREATE INDEX properties_by_status ON properties (org_id, status, created_at, id);
CREATE INDEX properties_updated ON properties (org_id, updated_at);
CREATE INDEX properties_search ON properties USING gin (search);

CREATE TABLE units (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    key bigint GENERATED ALWAYS AS IDENTITY,
    property_id uuid NOT NULL,
    number text NOT NULL,
    floor text,
    type text NOT NULL,
    usage text NOT NULL CHECK (usage IN ('residential', 'commercial', 'industrial', 'storage', 'parking', 'other')),
    bedrooms smallint,
    area_value numeric(12, 2),
    area_unit text CHECK (area_unit IN ('sqm', 'sqft')),
    area_standard text,
    furnished text NOT NULL CHECK (furnished IN ('unfurnished', 'semi_furnished', 'furnished')),
    market_rent bigint,
    currency char(3) NOT NULL,
    dewa_premises text,
    title_deed text,
    makani text,
    status text NOT NULL CHECK (status IN
        ('vacant_ready', 'vacant_not_ready', 'reserved', 'off_market', 'owner_occupied', 'legal')),
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple', number || ' ' || coalesce(notes, ''))) STORED,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, property_id, number),
    UNIQUE (org_id, property_id, id, key),
    FOREIGN KEY (org_id, property_id) REFERENCES properties (org_id, id)
);
CREATE INDEX units_order ON units (org_id, created_at, id);
CREATE INDEX units_by_property ON units (org_id, property_id, created_at, id);
CREATE INDEX units_updated ON units (org_id, updated_at);
COMMENT ON COLUMN units.status IS 'its state while nobody rents it; a lease in force makes it occupied or on_notice';

CREATE TABLE tenants (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('person', 'company')),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
    name text NOT NULL,
    name_ar text,
    nationality char(2),
    birth_date date,
    emails text[] NOT NULL DEFAULT '{}',
    phones text[] NOT NULL DEFAULT '{}',
    preferred_language text NOT NULL DEFAULT 'en',
    emergency_contacts jsonb NOT NULL DEFAULT '[]',
    identifiers jsonb NOT NULL DEFAULT '{}',
    identifier_digests bytea[] NOT NULL DEFAULT '{}',
    notes text,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || coalesce(name_ar, ''))) STORED,
    PRIMARY KEY (org_id, id)
);
COMMENT ON COLUMN tenants.identifiers IS 'kind -> {"cipher", "masked", …}; the clear text is never stored';
CREATE INDEX tenants_order ON tenants (org_id, created_at, id);
CREATE INDEX tenants_updated ON tenants (org_id, updated_at);
CREATE INDEX tenants_search ON tenants USING gin (search);
CREATE INDEX tenants_identifiers ON tenants USING gin (identifier_digests);
