-- The day on which a deposit's movement or a cheque's step counts in the books: its own day, or the present one where the books
-- were closed on it. Reports of days go by it, so the registers of a closed period stay as its accounts do.
ALTER TABLE deposit_movements ADD COLUMN effective_on date;
ALTER TABLE cheque_steps ADD COLUMN effective_on date;
ALTER TABLE deposit_movements NO FORCE ROW LEVEL SECURITY;
ALTER TABLE cheque_steps NO FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_entries NO FORCE ROW LEVEL SECURITY;
UPDATE deposit_movements m SET effective_on = greatest(m.date, e.effective_on)
  FROM journal_entries e WHERE e.org_id = m.org_id AND e.id = m.entry_id;
UPDATE deposit_movements SET effective_on = date WHERE effective_on IS NULL;
UPDATE cheque_steps SET effective_on = date;
ALTER TABLE deposit_movements FORCE ROW LEVEL SECURITY;
ALTER TABLE cheque_steps FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE deposit_movements ALTER effective_on SET NOT NULL;
ALTER TABLE cheque_steps ALTER effective_on SET NOT NULL;
COMMENT ON COLUMN deposit_movements.effective_on IS 'the day on which it counts in the books; date is when it happened';
COMMENT ON COLUMN cheque_steps.effective_on IS 'the day on which it counts in the books; date is when it happened';

CREATE FUNCTION count_in_open_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.effective_on := coalesce(NEW.effective_on, (
        SELECT CASE WHEN l.closed_through >= NEW.date THEN local_today(o.time_zone) END
          FROM ledgers l JOIN organisations o ON o.id = l.org_id WHERE l.org_id = NEW.org_id), NEW.date);
    RETURN NEW;
END $$;
CREATE TRIGGER count_in_open_books BEFORE INSERT ON deposit_movements FOR EACH ROW EXECUTE FUNCTION count_in_open_books();
CREATE TRIGGER count_in_open_books BEFORE INSERT ON cheque_steps FOR EACH ROW EXECUTE FUNCTION count_in_open_books();

DROP INDEX deposit_movements_by_day;
CREATE INDEX deposit_movements_by_day ON deposit_movements (org_id, effective_on);
DROP INDEX cheque_steps_by_day;
CREATE INDEX cheque_steps_by_day ON cheque_steps (org_id, effective_on);
SELECT guard_triggers();
