-- What is issued before it is due is a receivable from its issue (docs/decisions/0027), and each fact that settles keeps the
-- day on which it was one, also where the books are closed on it (docs/decisions/0028).
ALTER TABLE charges ADD COLUMN earned_on date, ADD COLUMN on_tax_day boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT charges_deferred_period,
    ADD CONSTRAINT charges_deferred_period CHECK (NOT deferred OR period_start IS NOT NULL OR earned_on IS NOT NULL),
    ADD CONSTRAINT charges_earned_deferred CHECK (earned_on IS NULL OR deferred);
ALTER TABLE charges ALTER COLUMN on_tax_day SET DEFAULT true;
COMMENT ON COLUMN charges.earned_on IS 'issued before it was due and earned as a whole on this day; null: by its period, or at once';
COMMENT ON COLUMN charges.on_tax_day IS 'its tax is posted on the tax date of its invoice; false: from before that was so';
ALTER TABLE credits ADD COLUMN settles_on date, ADD COLUMN on_tax_day boolean NOT NULL DEFAULT false;
ALTER TABLE credits ALTER COLUMN on_tax_day SET DEFAULT true;
COMMENT ON COLUMN credits.settles_on IS 'the day from which it counts for late fees; null: effective_on. They differ where the books are closed';
COMMENT ON COLUMN credits.on_tax_day IS 'its tax is posted on the tax date of its credit note; see charges.on_tax_day';
ALTER TABLE allocations ADD COLUMN settles_on date;
COMMENT ON COLUMN allocations.settles_on IS 'the day from which it counts for late fees; null: effective_on. They differ where the books are closed';
COMMENT ON COLUMN tax_documents.tax_date IS
    'the day that decides in which return it stands: the tax point, of a credit note the day on which it takes effect; never in a closed period';
