-- A lease asks for its deposit when it is activated; a deposit comes by cheque, or is carried over from the lease before.
ALTER TABLE organisations ADD COLUMN deposit_on_activation boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN organisations.deposit_on_activation IS 'whether a lease asks for its deposit when it is activated';
-- Whoever was here before asks for each deposit by themselves, and goes on so until they decide otherwise.
ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organisations DISABLE TRIGGER USER;
UPDATE organisations SET deposit_on_activation = false;
ALTER TABLE organisations ENABLE TRIGGER USER;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;

ALTER TABLE deposit_movements DROP CONSTRAINT deposit_movements_method_check,
    ADD CONSTRAINT deposit_movements_method_check CHECK (method IN ('cash', 'bank_transfer', 'card', 'cheque', 'carried_over')),
    ADD COLUMN cheque_id uuid, ADD FOREIGN KEY (org_id, cheque_id) REFERENCES cheques (org_id, id);
COMMENT ON COLUMN deposit_movements.method IS 'carried_over: out of the deposit of a lease into that of its renewal, or into it; no money moves';
CREATE INDEX deposit_movements_by_cheque ON deposit_movements (org_id, cheque_id) WHERE cheque_id IS NOT NULL;
ALTER TABLE cheques ADD COLUMN security_deposit_id uuid,
    ADD FOREIGN KEY (org_id, security_deposit_id) REFERENCES deposits (org_id, id);
COMMENT ON COLUMN cheques.security_deposit_id IS 'the deposit that its clearing receives; it settles no charge and makes no payment';
CREATE INDEX cheques_by_security_deposit ON cheques (org_id, security_deposit_id) WHERE security_deposit_id IS NOT NULL;

-- The first supply of new residential property within three years of its completion is zero-rated (domain reference §2.1).
ALTER TABLE properties ADD COLUMN completed_on date;
ALTER TABLE units ADD COLUMN completed_on date;
COMMENT ON COLUMN properties.completed_on IS 'of the building; a unit''s own day goes before it';

-- Damage that the tenant pays for: compensation, outside the scope of VAT.
ALTER TABLE charges DROP CONSTRAINT charges_type_check, ADD CONSTRAINT charges_type_check CHECK (type IN ('rent', 'parking',
    'service_charge', 'chiller', 'other', 'late_fee', 'returned_cheque_fee', 'penalty', 'damage'));
