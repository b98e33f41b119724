-- Users and keys are listed by cursor too: their creations take turns like those of every other list.
CREATE TRIGGER take_turn BEFORE INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
CREATE TRIGGER take_turn BEFORE INSERT ON api_keys FOR EACH STATEMENT EXECUTE FUNCTION take_turn();
