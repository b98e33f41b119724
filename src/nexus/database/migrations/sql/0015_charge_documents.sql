-- The invoice on which a charge stands, and the credit note that gives a credit.
ALTER TABLE charges ADD COLUMN document_id uuid, ADD COLUMN document_line smallint,
    ADD FOREIGN KEY (org_id, document_id) REFERENCES tax_documents (org_id, id),
    ADD CHECK ((document_id IS NULL) = (document_line IS NULL));
CREATE INDEX charges_by_document ON charges (org_id, document_id) WHERE document_id IS NOT NULL;
ALTER TABLE credits ADD COLUMN document_id uuid,
    ADD FOREIGN KEY (org_id, document_id) REFERENCES tax_documents (org_id, id);
