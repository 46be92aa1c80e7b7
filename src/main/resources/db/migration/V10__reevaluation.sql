-- Decisions that took the place of others because what those rested on was corrected. Only ever added to.

CREATE TABLE decision_reevaluation (
    decision_id  bigint PRIMARY KEY,
    supersedes   bigint NOT NULL UNIQUE CHECK (supersedes < decision_id),
    reason       text NOT NULL CHECK (reason <> ''),
    requested_by text COLLATE "C" NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_reevaluation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
