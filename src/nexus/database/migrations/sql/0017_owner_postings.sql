-- A report for one owner reads that owner's postings, not all.
CREATE INDEX postings_by_owner ON postings (org_id, owner_reference, account_id) WHERE owner_reference IS NOT NULL;
