-- TRUNCATE asks no row's trigger: what is append-only refuses it for itself, also to the owner of the tables.
CREATE TRIGGER journey_event_is_not_truncated BEFORE TRUNCATE ON journey_event EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_is_not_truncated BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER staff_change_is_not_truncated BEFORE TRUNCATE ON staff_change EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_is_not_truncated BEFORE TRUNCATE ON policy_version EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_version_is_not_truncated BEFORE TRUNCATE ON calendar_version EXECUTE FUNCTION refuse_change();
