-- Pictures of a cheque's two sides (domain reference §1.5).
CREATE TABLE cheque_images (
    org_id uuid NOT NULL,
    cheque_id uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('front', 'back')),
    media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 2097152),
    digest text NOT NULL,
    PRIMARY KEY (org_id, cheque_id, side),
    FOREIGN KEY (org_id, cheque_id) REFERENCES cheques (org_id, id)
);
COMMENT ON TABLE cheque_images IS 'they show an account and a signature: read in clear only, and noted in the audit log';
COMMENT ON COLUMN cheque_images.digest IS 'of the content: its ETag';
-- a picture is compressed already
ALTER TABLE cheque_images ALTER content SET STORAGE EXTERNAL;
ALTER TABLE cheque_images ENABLE ROW LEVEL SECURITY;
ALTER TABLE cheque_images FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON cheque_images USING (org_id = current_org()) WITH CHECK (org_id = current_org());
CREATE POLICY bounds ON cheque_images AS RESTRICTIVE TO nexus_bounded USING (current_user <> 'nexus_bounded'
    OR EXISTS (SELECT FROM cheques x WHERE x.org_id = cheque_images.org_id AND x.id = cheque_images.cheque_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON cheque_images TO nexus_app, nexus_bounded;
