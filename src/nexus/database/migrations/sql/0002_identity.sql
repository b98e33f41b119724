CREATE TABLE organisations (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    name_ar text,
    plan text NOT NULL CHECK (plan IN ('standard', 'professional', 'enterprise')),
    currency char(3) NOT NULL,
    time_zone text NOT NULL,
    jurisdiction text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('live', 'test')),
    live_org_id uuid UNIQUE REFERENCES organisations (id),
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    CHECK ((live_org_id IS NULL) OR (mode = 'test'))
);
COMMENT ON COLUMN organisations.live_org_id IS 'for the test twin of a live organisation: the live one';
CREATE TRIGGER touch BEFORE UPDATE ON organisations FOR EACH ROW EXECUTE FUNCTION touch();

CREATE TABLE users (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('owner', 'manager', 'accountant', 'viewer')),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'ar')),
    password_hash text,
    last_login_at timestamptz,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, email)
);
CREATE INDEX users_by_email ON users (email);
CREATE INDEX users_order ON users (org_id, created_at, id);
CREATE TRIGGER touch BEFORE UPDATE OF email, name, role, status, locale ON users FOR EACH ROW EXECUTE FUNCTION touch();

CREATE TABLE sessions (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    digest bytea NOT NULL,
    csrf_token text NOT NULL,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    address text,
    user_agent text,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, user_id) REFERENCES users (org_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX sessions_by_digest ON sessions (digest, org_id);
CREATE INDEX sessions_by_user ON sessions (org_id, user_id);

-- Failed logins and failed keys per address or account, by a hash of either; belongs to no organisation.
CREATE TABLE login_throttles (
    subject bytea PRIMARY KEY,
    failures integer NOT NULL,
    window_started_at timestamptz NOT NULL
);

CREATE TABLE api_keys (
    org_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    name text NOT NULL,
    digest bytea NOT NULL,
    prefix text NOT NULL,
    last_four text NOT NULL,
    scopes text[] NOT NULL,
    ip_allow_list text[] NOT NULL DEFAULT '{}',
    created_by text NOT NULL,
    replaces_id uuid,
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT nexus_now(),
    updated_at timestamptz NOT NULL DEFAULT nexus_now(),
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, replaces_id) REFERENCES api_keys (org_id, id)
);
CREATE UNIQUE INDEX api_keys_by_digest ON api_keys (digest, org_id);
CREATE INDEX api_keys_order ON api_keys (org_id, created_at, id);
CREATE TRIGGER touch BEFORE UPDATE OF name, scopes, ip_allow_list, expires_at, revoked_at ON api_keys
    FOR EACH ROW EXECUTE FUNCTION touch();

-- Every process that caches keys listens here: a revoked key is dropped everywhere at the commit.
CREATE FUNCTION tell_keys_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('nexus_keys', NEW.org_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_changed AFTER UPDATE OF scopes, ip_allow_list, expires_at, revoked_at ON api_keys
    FOR EACH ROW EXECUTE FUNCTION tell_keys_changed();
CREATE FUNCTION tell_plan_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('nexus_keys', NEW.id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_changed AFTER UPDATE OF plan ON organisations FOR EACH ROW EXECUTE FUNCTION tell_plan_changed();

-- One window per organisation; granted is what has been handed to processes and not been given back.
CREATE TABLE quota_windows (
    org_id uuid PRIMARY KEY REFERENCES organisations (id),
    started_at timestamptz NOT NULL,
    granted integer NOT NULL CHECK (granted >= 0)
) WITH (fillfactor = 50);
CREATE TABLE quota_holders (
    org_id uuid NOT NULL REFERENCES organisations (id),
    holder bigint NOT NULL,
    started_at timestamptz NOT NULL,
    held integer NOT NULL CHECK (held >= 0),
    PRIMARY KEY (org_id, holder)
) WITH (fillfactor = 50);
